using System.Diagnostics;
using System.Text;

namespace CstoTools.Cli.Tests;

/// <summary>
/// Runs csto with arguments and standard input: in this process, which is quick, or as a user does, in one of its own, where that
/// is what is tested: the environment, the streams of a process, its exit code.
/// </summary>
internal static class Csto
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static Task<Result> Run(params string[] arguments) => RunWith(null, [], arguments);

    public static Task<Result> RunWith(byte[]? input, (string Name, string Value)[] environment, params string[] arguments) =>
        environment.Length > 0 ? RunProcess(input, environment, arguments) : Task.Run(() =>
        {
            using var output = new MemoryStream();
            using var error = new MemoryStream();
            var code = Program.Run(arguments, new StandardInput(() => new MemoryStream(input ?? []), IsRedirected: true), output, error);
            return new Result(code, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
        });

    public static async Task<Result> RunProcess(byte[]? input, (string Name, string Value)[] environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "csto.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardInput.BaseStream.WriteAsync(input ?? []);
        process.StandardInput.Close();
        using var timeout = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"csto {string.Join(' ', arguments)} did not end.");
        }
        return new Result(process.ExitCode, await output, await error);
    }
}

internal sealed record Result(int Code, string Output, string Error)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>A folder of small pages in our own wording.</summary>
public sealed class Press : IDisposable
{
    public Press()
    {
        Folder = Directory.CreateTempSubdirectory("csto-tests-").FullName;
        Add("bridges.txt", "Bridges were the subject of talks in Bishkek", "12.03.2024",
            "On March 12, 2024, engineers held a meeting in Bishkek. They considered the safety of bridges.");
        Add("medics.txt", "A training course for medics has ended in Minsk", "02.04.2024",
            "On April 2, 2024, a training course for military medics ended in Minsk.");
    }

    public string Folder { get; }

    public string this[string name] => Path.Combine(Folder, name);

    public static string Text(string title, string date, string body) => $"{title}\n\n{title} {date}\n\n{body}\n\nGo back\n\nBack to the section\n";

    public string Add(string name, string title, string date, string body) => Write(name, Text(title, date, body));

    public string Write(string name, string content) => Write(name, Encoding.UTF8.GetBytes(content));

    public string Write(string name, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[name])!);
        File.WriteAllBytes(this[name], content);
        return this[name];
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
