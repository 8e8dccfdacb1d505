using System.Diagnostics;

namespace CstoTools.Cli.Tests;

/// <summary>Runs csto from a shell, for what only a shell can do: closing streams, making pipes. Not on Windows.</summary>
internal static class Shell
{
    public const string NoPipes = "Windows has neither FIFOs nor device files, and a shell there does not close streams.";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Runs a line of bash in a folder; "csto" in it is the program.</summary>
    public static async Task<Result> Run(string folder, string line)
    {
        var start = new ProcessStartInfo("bash")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"csto() {{ dotnet '{Path.Combine(AppContext.BaseDirectory, "csto.dll")}' \"$@\"; }}; {line}");
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var timeout = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{line} did not end.");
        }
        return new Result(process.ExitCode, await output, await error);
    }
}

/// <summary>A test that needs FIFOs, device files and a Unix shell.</summary>
public sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute() => Skip = OperatingSystem.IsWindows() ? Shell.NoPipes : null;
}

/// <summary>A test with data that needs FIFOs, device files and a Unix shell.</summary>
public sealed class UnixTheoryAttribute : TheoryAttribute
{
    public UnixTheoryAttribute() => Skip = OperatingSystem.IsWindows() ? Shell.NoPipes : null;
}
