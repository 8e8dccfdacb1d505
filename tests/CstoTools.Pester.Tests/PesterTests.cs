namespace CstoTools.Pester.Tests;

/// <summary>Runs each Pester file as one test case. The files are dealt out to two classes, which run at the same time.</summary>
public abstract class PesterTests(PesterHost host)
{
    private const int AllSkipped = 5;
    private const string SkippedMark = "SKIPPED: ";

    /// <summary>The files of one of the two classes: the largest first, by turns.</summary>
    /// <param name="hand">0 or 1.</param>
    public static TheoryData<string> Files(int hand) => new(Directory.GetFiles(PowerShell.PesterFolder, "*.Tests.ps1")
        .OrderByDescending(f => new FileInfo(f).Length).ThenBy(f => f, StringComparer.Ordinal)
        .Where((_, i) => i % 2 == hand).Select(f => Path.GetFileName(f)));

    protected async Task AssertPasses(string file)
    {
        var (code, output) = await host.Run(Path.Combine(PowerShell.PesterFolder, file), TestContext.Current.CancellationToken);
        var skipped = output.Split('\n').Where(l => l.StartsWith(SkippedMark, StringComparison.Ordinal)).Select(l => l.Trim()).ToList();
        Note(file, skipped);
        Assert.SkipWhen(code == AllSkipped, string.Join(Environment.NewLine, skipped));
        Assert.True(code == 0, $"{file}: {code}{Environment.NewLine}{output}");
        foreach (var line in skipped)
            TestContext.Current.AddWarning(line);
    }

    // For .ci/run: dotnet test does not print the warnings of tests that passed.
    private static void Note(string file, List<string> skipped)
    {
        var folder = Path.Combine(PowerShell.RepositoryRoot, "out", "skipped");
        Directory.CreateDirectory(folder);
        File.WriteAllLines(Path.Combine(folder, file + ".txt"), skipped);
    }
}

public sealed class FirstHalfTests(PesterHost host) : PesterTests(host), IClassFixture<PesterHost>
{
    [Theory]
    [MemberData(nameof(Files), 0)]
    public Task Passes(string file) => AssertPasses(file);
}

public sealed class SecondHalfTests(PesterHost host) : PesterTests(host), IClassFixture<PesterHost>
{
    [Theory]
    [MemberData(nameof(Files), 1)]
    public Task Passes(string file) => AssertPasses(file);
}
