using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using CstoTools.Core.Tests;

namespace CstoTools.Build.Tests;

/// <summary>What is published has the same bytes wherever it is built, and its symbols name the sources of its commit.</summary>
public sealed class ReproducibleBuildTests : IDisposable
{
    private const string Commit = "0123456789abcdef0123456789abcdef01234567";

    private readonly string _folder = Directory.CreateTempSubdirectory("csto-build-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task TwoFoldersGiveTheSameBytes()
    {
        var here = await Build("a");
        var there = await Build(Path.Combine("another", "place with a blank"));
        Assert.NotEmpty(here);
        Assert.Equal(here, there);
    }

    // The files of the library and of the model, each with its hash.
    private async Task<string[]> Build(string name)
    {
        var root = Path.Combine(_folder, name);
        Copy(Path.Combine(Repository.Root, "src", "CstoTools.Model"), Path.Combine(root, "src", "CstoTools.Model"));
        Copy(Path.Combine(Repository.Root, "src", "CstoTools.Core"), Path.Combine(root, "src", "CstoTools.Core"));
        foreach (var file in Directory.EnumerateFiles(Repository.Root).Where(f => Path.GetFileName(f) is ".editorconfig" || Path.GetExtension(f) is ".props" or ".config"))
            File.Copy(file, Path.Combine(root, Path.GetFileName(file)));
        BeAClone(root);
        await Run(root, "build", Path.Combine("src", "CstoTools.Core"), "--configuration", "Release", "-p:RunAnalyzersDuringBuild=false");
        var output = Path.Combine(root, "src", "CstoTools.Core", "bin", "Release", "net8.0");
        var built = Directory.EnumerateFiles(output, "CstoTools.*").Where(f => Path.GetExtension(f) is ".dll" or ".pdb" or ".xml").Order(StringComparer.Ordinal).ToArray();
        Assert.Contains($"/CstoTools/CstoTools/{Commit}/", Encoding.Latin1.GetString(await File.ReadAllBytesAsync(Path.Combine(output, "CstoTools.Core.pdb"))),
            StringComparison.Ordinal);
        return [.. built.Select(f => $"{Path.GetFileName(f)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f)))}")];
    }

    // As much of a repository as the compiler looks at, so that no git is needed.
    private static void BeAClone(string root)
    {
        var git = Directory.CreateDirectory(Path.Combine(root, ".git")).FullName;
        Directory.CreateDirectory(Path.Combine(git, "objects"));
        Directory.CreateDirectory(Path.Combine(git, "refs"));
        File.WriteAllText(Path.Combine(git, "HEAD"), Commit + "\n");
        File.WriteAllText(Path.Combine(git, "config"), "[core]\n\trepositoryformatversion = 0\n[remote \"origin\"]\n\turl = https://github.com/CstoTools/CstoTools\n");
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(from, file);
            if (relative.Split(Path.DirectorySeparatorChar)[0] is "bin" or "obj")
                continue;
            var target = Path.Combine(to, relative);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static async Task Run(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        // No process may live on in a folder that goes.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{await said}\n{await error}");
    }
}
