using System.Globalization;
using System.Xml.Linq;

namespace CstoTools.Cli.Tests;

/// <summary>csto calendar, graph, feed and cite.</summary>
public sealed class ExportTests : IDisposable
{
    private readonly Press _press = new();

    public void Dispose() => _press.Dispose();

    [Theory]
    [InlineData("calendar", "BEGIN:VCALENDAR\r\n", "SUMMARY:Bridges were the subject of talks in Bishkek")]
    [InlineData("graph --as graphml", "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<graphml", "Kyrgyzstan")]
    [InlineData("graph --as gexf", "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<gexf", "Kyrgyzstan")]
    [InlineData("graph --as dot", "graph csto {\n", "Kyrgyzstan")]
    [InlineData("feed", "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed", "<title type=\"text\">Bridges were")]
    [InlineData("feed --entry event", "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed", "<title type=\"text\">2024-03-12: Bridges were")]
    [InlineData("cite --as csl", "[\n  {", "\"title\": \"Bridges were")]
    [InlineData("cite --as ris", "TY  - GEN\r\n", "TI  - Bridges were")]
    [InlineData("cite --as bibtex", "@misc{page-20240312-", "title = {{Bridges were")]
    public async Task WritesToStandardOutput(string command, string start, string content)
    {
        var output = await Csto.Run([.. command.Split(' '), _press.Folder]);
        Assert.Equal((0, ""), (output.Code, output.Error));
        Assert.StartsWith(start, output.Output, StringComparison.Ordinal);
        Assert.Contains(content, output.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileHasWhatStandardOutputWouldHave()
    {
        var file = Path.Combine(_press.Folder, "out", "events.ics");
        var written = await Csto.Run("calendar", _press.Folder, "--output", file);
        Assert.Equal((0, "", ""), (written.Code, written.Output, written.Error));
        Assert.Equal((await Csto.Run("calendar", _press.Folder)).Output, await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task AFileIsReplacedOnlyWithForce()
    {
        var file = _press.Write("events.ics", "old");
        var refused = await Csto.Run("calendar", _press["bridges.txt"], "-o", file);
        Assert.Equal(2, refused.Code);
        Assert.Contains("use --force", refused.Error, StringComparison.Ordinal);
        Assert.Equal("old", await File.ReadAllTextAsync(file));
        Assert.Equal(0, (await Csto.Run("calendar", _press["bridges.txt"], "-o", file, "--force")).Code);
        Assert.StartsWith("BEGIN:VCALENDAR", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheEndingMeansTheFormatAndAnUnknownOneIsAnError()
    {
        Assert.Equal(0, (await Csto.Run("graph", _press.Folder, "-o", _press["a.gexf"])).Code);
        Assert.Equal("gexf", XDocument.Load(_press["a.gexf"]).Root!.Name.LocalName);
        foreach (var arguments in new[] { new[] { "graph" }, ["cite"], ["graph", "-o", _press["a.txt"]], ["graph", "--as", "2"], ["cite", "--as", "word"] })
        {
            var result = await Csto.Run([.. arguments, _press.Folder]);
            Assert.Equal((2, ""), (result.Code, result.Output));
            Assert.Matches("--as|Must be one of", result.Error);
        }
    }

    [Fact]
    public async Task FiltersAreThoseOfEventsAndDaysOfPagesThoseOfPublication()
    {
        var minsk = await Csto.Run("calendar", _press.Folder, "--city", "Minsk");
        Assert.Contains("medics", minsk.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Bridges", minsk.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Bridges", (await Csto.Run("cite", _press.Folder, "--as", "ris", "--after", "2024-04")).Output, StringComparison.Ordinal);
        var both = await Csto.Run("feed", _press.Folder, "--type", "meeting", "--after", "2024-03-12");
        Assert.Contains("Bridges", both.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("medics", both.Output, StringComparison.Ordinal);
        var edges = await Csto.Run("graph", _press.Folder, "--as", "dot", "--edge", "met");
        Assert.DoesNotContain("--", edges.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsNotInTheFileIsAWarning()
    {
        _press.Write("undated.txt", "Session announced\n\nSession announced\n\nIn November 2024, a session of the CSTO Collective Security Council "
            + "will be held in Astana.\n\nGo back\n");
        var calendar = await Csto.Run("calendar", _press.Folder);
        Assert.Equal(0, calendar.Code);
        Assert.Contains("csto: warning: 1 event is not in the calendar", calendar.Error, StringComparison.Ordinal);
        Assert.Contains("--include-imprecise", calendar.Error, StringComparison.Ordinal);
        Assert.Contains("DTSTART;VALUE=DATE:20241101", (await Csto.Run("calendar", _press.Folder, "--include-imprecise")).Output, StringComparison.Ordinal);
        Assert.Contains("csto: warning: 1 item is not in the feed", (await Csto.Run("feed", _press.Folder)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APageThatCannotBeReadIsOneErrorAndTheFileHasTheOthers()
    {
        _press.Write("empty.txt", "");
        var result = await Csto.Run("cite", _press.Folder, "-o", _press["all.bib"]);
        Assert.Equal(1, result.Code);
        Assert.Contains("empty.txt", result.Error, StringComparison.Ordinal);
        Assert.Equal(2, (await File.ReadAllTextAsync(_press["all.bib"])).Split("@misc").Length - 1);
    }

    // The culture of the process, its time zone, and whether it has data of cultures.
    [Theory]
    [InlineData("calendar", "th_TH.UTF-8", "Pacific/Kiritimati")]
    [InlineData("graph --as gexf", "fa_IR.UTF-8", "Etc/GMT+11")]
    [InlineData("feed --entry event", "ar_SA.UTF-8", "Etc/GMT+12")]
    [InlineData("cite --as bibtex", "tr_TR.UTF-8", "Etc/GMT-14")]
    public async Task TheEnvironmentDoesNotMatter(string command, string culture, string zone)
    {
        var samples = Core.Tests.Repository.Samples;
        var other = await Csto.RunProcess(null, [("LC_ALL", culture), ("TZ", zone)], [.. command.Split(' '), samples]);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture[..5].Replace('_', '-'));
            var here = await Csto.Run([.. command.Split(' '), samples]);
            Assert.Equal((0, here.Output), (other.Code, other.Output));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
