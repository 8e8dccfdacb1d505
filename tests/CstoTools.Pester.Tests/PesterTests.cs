using System.Diagnostics;
using System.Text;

namespace CstoTools.Pester.Tests;

/// <summary>Runs each Pester file as one test case, in a PowerShell of its own.</summary>
public class PesterTests
{
    private const int AllSkipped = 5;
    private const string SkippedMark = "SKIPPED: ";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    public static TheoryData<string> Files =>
        new(Directory.GetFiles(PowerShell.PesterFolder, "*.Tests.ps1").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));

    [Fact]
    public void There_are_files() => Assert.NotEmpty(Files);

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Passes(string file)
    {
        var (code, output) = await Run(file);
        var skipped = output.Split('\n').Where(l => l.StartsWith(SkippedMark, StringComparison.Ordinal)).Select(l => l.Trim()).ToList();
        Assert.SkipWhen(code == AllSkipped, string.Join(Environment.NewLine, skipped));
        Assert.True(code == 0, $"{file}: exit code {code}{Environment.NewLine}{output}");
        foreach (var line in skipped)
            TestContext.Current.AddWarning(line);
    }

    private static async Task<(int? Code, string Output)> Run(string file)
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
            .. PowerShell.Command[1..], "-NoProfile", "-NonInteractive", "-File", Path.Combine(PowerShell.PesterFolder, "Run.ps1"),
            "-Path", Path.Combine(PowerShell.PesterFolder, file), "-Module", PowerShell.ModuleOutput, "-Pester", PowerShell.Pester,
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["NO_COLOR"] = "1";
        // As Directory.Build.props has it for what is built here: also for the processes that a test starts.
        start.Environment["DOTNET_TieredPGO"] = "0";

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        timeout.CancelAfter(Patience);
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
