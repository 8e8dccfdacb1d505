using System.Diagnostics;
using System.Text;

namespace CstoTools.Pester.Tests;

/// <summary>Runs each Pester file as one test case, in a PowerShell of its own.</summary>
public class PesterTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    [Theory]
    [PesterFiles]
    public async Task Passes(string file, string? skipped = null)
    {
        Assert.Null(skipped);
        var (code, output) = await Run(file);
        Assert.True(code == 0, $"{file}: exit code {code}{Environment.NewLine}{output}");
    }

    private static async Task<(int? Code, string Output)> Run(string file)
    {
        var start = new ProcessStartInfo(PowerShell.Path!)
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
            "-NoProfile", "-NonInteractive", "-File", System.IO.Path.Combine(PowerShell.PesterFolder, "Run.ps1"),
            "-Path", System.IO.Path.Combine(PowerShell.PesterFolder, file), "-Module", PowerShell.ModuleOutput,
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["NO_COLOR"] = "1";
        // As Directory.Build.props has it for what is built here: also for the processes that a test starts.
        start.Environment["DOTNET_TieredPGO"] = "0";

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var timeout = new CancellationTokenSource(Patience);
        int? code = null;
        try
        {
            await process.WaitForExitAsync(timeout.Token);
            code = process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }
        return (code, $"{await output}{await error}{(code is null ? $"stopped after {Patience}" : "")}");
    }
}
