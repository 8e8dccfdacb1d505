using System.Diagnostics;

namespace CstoTools.Build.Tests;

/// <summary>The first "dotnet run" of csto says what it does, where its build is silent and its output is that of csto.</summary>
public class ProgressTests
{
    [Fact]
    public async Task TheFirstBuildOfCstoSaysOnStandardErrorWhatItDoes()
    {
        var project = Path.Combine(Root(), "src", "CstoTools.Cli", "CstoTools.Cli.csproj");
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in new[] { "msbuild", project, "-t:SayRestore", "-p:TargetPath=" + Path.Combine(Root(), "nowhere"), "-v:quiet", "-nologo" })
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        Assert.Equal("", await process.StandardOutput.ReadToEndAsync());
        Assert.StartsWith("Restoring and building csto for the first time.", await error, StringComparison.Ordinal);
    }

    internal static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "CstoTools.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
