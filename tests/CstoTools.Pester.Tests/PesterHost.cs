using System.Diagnostics;
using System.Text;

namespace CstoTools.Pester.Tests;

/// <summary>
/// A PowerShell that runs Pester files one after another, each in a session of its own. It starts with the first file, and
/// again after one that had to be stopped or that ended it.
/// </summary>
public sealed class PesterHost : IDisposable
{
    private const string ResultMark = "RESULT: ";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    private Process? _process;
    private Task<string> _error = Task.FromResult("");

    /// <summary>Runs a file.</summary>
    /// <param name="file">Its path.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The number that it ended with, null if it was stopped or ended the process; and what it wrote.</returns>
    public async Task<(int? Code, string Output)> Run(string file, CancellationToken cancellation)
    {
        var process = _process ??= Start();
        var output = new StringBuilder();
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timeout.CancelAfter(Patience);
        try
        {
            await process.StandardInput.WriteLineAsync(file.AsMemory(), timeout.Token);
            await process.StandardInput.FlushAsync(timeout.Token);
            while (await process.StandardOutput.ReadLineAsync(timeout.Token) is { } line)
            {
                if (line.StartsWith(ResultMark, StringComparison.Ordinal) && int.TryParse(line[ResultMark.Length..], out var code))
                    return (code, output.ToString());
                output.AppendLine(line);
            }
            output.AppendLine("PowerShell ended.");
        }
        catch (OperationCanceledException)
        {
            output.AppendLine(FormattableString.Invariant($"Stopped after {Patience}."));
        }
        await Stop(output);
        return (null, output.ToString());
    }

    public void Dispose()
    {
        _process?.StandardInput.Close();
        _process?.WaitForExit(TimeSpan.FromSeconds(5));
        _process?.Dispose();
    }

    private async Task Stop(StringBuilder output)
    {
        _process!.Kill(entireProcessTree: true);
        output.Append(await _error);
        _process.Dispose();
        _process = null;
    }

    private Process Start()
    {
        var start = new ProcessStartInfo(PowerShell.Command[0])
        {
            WorkingDirectory = PowerShell.RepositoryRoot,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        string[] arguments =
        [
            .. PowerShell.Command[1..], "-NoProfile", "-NonInteractive", "-File", Path.Combine(PowerShell.PesterFolder, "Serve.ps1"),
            "-Module", PowerShell.ModuleOutput, "-Pester", PowerShell.Pester,
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["NO_COLOR"] = "1";
        // As Directory.Build.props has it for what is built here: also for the processes that a test starts.
        start.Environment["DOTNET_TieredPGO"] = "0";
        var process = Process.Start(start)!;
        // Read all the time, since a full pipe would stop it.
        _error = process.StandardError.ReadToEndAsync();
        return process;
    }
}
