using System.Diagnostics;

namespace CstoTools.Build.Tests;

/// <summary>What .ci/run makes of the output of "dotnet test", with another program in the place of dotnet.</summary>
public sealed class CiTests : IDisposable
{
    private const string Pester = "Passed!  - Failed:     0, Passed:    31, Skipped:     1, Total:    32, Duration: 3 m - CstoTools.Pester.Tests.dll (net10.0)";
    private const string Core = "Passed!  - Failed:     0, Passed:   100, Skipped:     0, Total:   100, Duration: 9 s - CstoTools.Core.Tests.dll (net10.0)";
    private const string Failed = "Failed!  - Failed:     2, Passed:    98, Skipped:     0, Total:   100, Duration: 9 s - CstoTools.Core.Tests.dll (net10.0)";

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(0, 0, "131 passed, 0 failed, 1 skipped", Core, Pester)]
    [InlineData(1, 1, "129 passed, 2 failed, 1 skipped", Failed, Pester)]
    [InlineData(0, 1, "100 passed, 0 failed, 0 skipped", Core)]
    [InlineData(0, 1, "No test project reported a result.", "Build succeeded.")]
    public async Task TheLastLineIsTheSum(int code, int expected, string sum, params string[] output)
    {
        if (OperatingSystem.IsWindows())
            return;
        var (ended, lines) = await Run(code, output);
        Assert.Equal((expected, sum), (ended, lines[^1]));
    }

    [Fact]
    public async Task TestsThatWereSkippedArePrinted()
    {
        if (OperatingSystem.IsWindows())
            return;
        var (_, lines) = await Run(0, ["  Skipped CstoTools.Pester.Tests.FirstHalfTests.Passes(file: \"Analyzer.Tests.ps1\") [1 ms]", Core, Pester]);
        Assert.Contains("SKIPPED: CstoTools.Pester.Tests.FirstHalfTests.Passes(file: \"Analyzer.Tests.ps1\")", lines);
        Assert.Contains("SKIPPED: A pipe: root reads everything", lines);
        Assert.DoesNotContain("SKIPPED: of the run before", lines);
    }

    private async Task<(int Code, string[] Lines)> Run(int code, string[] output)
    {
        Directory.CreateDirectory(Path.Combine(_folder, ".ci"));
        Directory.CreateDirectory(Path.Combine(_folder, "out", "skipped"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "out", "skipped", "old.txt"), "SKIPPED: of the run before\n");
        File.Copy(Path.Combine(ProgressTests.Root(), ".ci", "run"), Path.Combine(_folder, ".ci", "run"));
        await File.WriteAllLinesAsync(Path.Combine(_folder, "output.txt"), output);
        var dotnet = Path.Combine(_folder, "dotnet");
        await File.WriteAllTextAsync(dotnet, "#!/bin/sh\ncat output.txt\nmkdir -p out/skipped\n"
            + $"echo 'SKIPPED: A pipe: root reads everything' > out/skipped/Hostile.Tests.ps1.txt\nexit {code}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(dotnet, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var start = new ProcessStartInfo("bash", [Path.Combine(_folder, ".ci", "run")]) { RedirectStandardOutput = true };
        start.Environment["PATH"] = _folder + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        using var process = Process.Start(start)!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, text.TrimEnd().Split('\n'));
    }
}
