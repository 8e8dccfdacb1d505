namespace CstoTools.Cli.Tests;

public sealed class ReportTests : IDisposable
{
    private readonly Press _press = new();

    public void Dispose() => _press.Dispose();

    [Fact]
    public async Task AReportIsWrittenToAFileOrToStandardOutput()
    {
        var file = _press["out/week.html"];
        var written = await Csto.Run("report", _press["bridges.txt"], _press["medics.txt"], "-o", file, "--city", "Minsk");
        Assert.Equal((0, "", ""), (written.Code, written.Output, written.Error));
        var shown = await Csto.Run("report", _press["bridges.txt"], _press["medics.txt"], "--city", "Minsk");
        Assert.Equal(File.ReadAllText(file), shown.Output);
        Assert.Contains("A training course for medics has ended in Minsk", shown.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Bishkek", shown.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheExtensionOrAnOptionSaysTheFormat()
    {
        var file = _press["week.md"];
        await Csto.Run("report", _press["medics.txt"], "-o", file, "--language", "ru", "--section", "chronicle");
        Assert.Contains("**2 апреля 2024 г.**", File.ReadAllText(file), StringComparison.Ordinal);
        var shown = await Csto.Run("report", _press["medics.txt"], "--as", "markdown", "--title", "Medics");
        Assert.StartsWith("# Medics\n", shown.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("out.doc", "is not that of a report. Use .html or .md, or --as.")]
    [InlineData("bridges.txt", "is there already. To replace it, use --force.")]
    [InlineData("week.md", "'no.liquid' cannot be read", "--template", "no.liquid")]
    [InlineData("week.md", "'quote' is not a valid value of --section. Did you mean 'quotes'?", "--section", "quote")]
    public async Task AFaultOfTheCommandLineIsTold(string output, string message, params string[] more)
    {
        var result = await Csto.Run(["report", _press["medics.txt"], "-o", _press[output], .. more]);
        Assert.Equal(2, result.Code);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_press["week.md"]));
    }

    [Fact]
    public async Task AFileIsReplacedIfAsked()
    {
        var file = _press.Write("week.md", "old");
        Assert.Equal(0, (await Csto.Run("report", _press["medics.txt"], "-o", file, "--force")).Code);
        Assert.StartsWith("# CSTO press report", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task APageThatCannotBeReadIsReportedAndTheOthersAreInTheReport()
    {
        var result = await Csto.Run("report", _press["none.txt"], _press["medics.txt"]);
        Assert.Equal(1, result.Code);
        Assert.Contains("none.txt", result.Error, StringComparison.Ordinal);
        Assert.Contains("A training course for medics", result.Output, StringComparison.Ordinal);
    }
}
