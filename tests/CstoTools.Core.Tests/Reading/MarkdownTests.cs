using System.Diagnostics;
using CstoTools.Core.Reading;

namespace CstoTools.Core.Tests.Reading;

public class MarkdownTests
{
    private const string Two = "The kiln was lit on Friday by two apprentices.\n\nIt burned for a day and a half.\n";

    private static Article Fixture(string name) => PageReader.ReadFile(Path.Combine(Repository.Fixtures, "markdown", name));

    [Fact]
    public void MarkupIsTakenOff()
    {
        var article = Fixture("front-matter.md");
        Assert.Equal("Beekeepers of the foothills compare their scales", article.Title);
        Assert.Equal(new DateTime(2023, 5, 20), article.Date);
        Assert.Equal(("https://example.org/bees/scales", "en", "Countryside"), (article.Url, article.Language, article.Section));
        Assert.Equal(["bees", "weights"], article.Tags);
        Assert.Equal("Compare with the page of the year before.", article.Notes);
        Assert.Equal(
            [
                "Forty beekeepers weighed their hives on the same Saturday, and hardly two of the scales agreed. The heaviest hive is said to have gained eleven kilograms in a week.",
                "How it was done",
                "Each scale was first loaded with a sack of sugar.",
                "The sack had been weighed at the post office.",
                "\"Bees do not mind being weighed,\" said the eldest of them.",
                "The list of all weights is open to all.",
            ],
            article.Paragraphs);
        Assert.Equal(
            [("image", "https://example.org/img/hive.jpg", "A hive on a scale"), ("document", "https://example.org/files/weights.pdf", null)],
            article.Media.Select(m => (m.Kind, m.Url, m.Caption)));
        Assert.Equal(["Date", "Url", "Section", "Tags", "Notes"], article.Overrides.Select(o => o.Field));
        Assert.Equal(["Keys of the front matter that are not used: layout."], article.Warnings);
        Assert.Equal([14, 18, 22, 24, 25, 27, 29], article.LineMarks.Select(m => m.Line));
    }

    [Fact]
    public void WhatStandsBeforeTheHeadingIsTheSidebar()
    {
        var article = Fixture("capture-with-sidebar.md");
        Assert.Equal("The weir at Kerben holds back its first water", article.Title);
        Assert.Equal(new DateTime(2024, 2, 11), article.Date);
        Assert.Equal(
            ["The weir at Kerben was closed on Sunday for the first time, and the pond behind it rose by a metre.", "Gate Height", "East 2.1 m", "West 2.0 m",
                "Engineers will watch it for a month. A photo of the crest shows the first drops going over."],
            article.Paragraphs);
        Assert.Contains(article.Teasers, t => t.Posted == new DateTime(2024, 3, 2) && t.Text.StartsWith("A library van", StringComparison.Ordinal));
    }

    [Fact]
    public void WithoutAHeadingItIsReadLikeText()
    {
        var article = Fixture("no-heading-ru.md");
        Assert.Equal("Школьники Оша собрали модель канатной дороги", article.Title);
        Assert.Equal(new DateTime(2022, 4, 14), article.Date);
        Assert.Equal("ru", article.Language);
        Assert.Equal("Модель длиной четыре метра поднимает по склону спичечный коробок за минуту.", article.Paragraphs[0]);
    }

    [Theory]
    [InlineData("# The old kiln\n\n12.03.2021\n\n" + Two, "The old kiln", "2021-03-12")]
    [InlineData("12 March 2021\n\n# The old kiln\n\n" + Two, "The old kiln", "2021-03-12")]
    [InlineData("The old kiln\n============\n\n" + Two, "The old kiln", null)]
    [InlineData("## The old kiln\n\nThe old kiln 12.03.2021\n\n" + Two, "The old kiln", "2021-03-12")]
    [InlineData("---\ntitle: The old kiln\ndate: 12.03.2021\n---\n" + Two, "The old kiln", "2021-03-12")]
    [InlineData("---\ndate: 2021-03-12 08:00\ntitle:\n---\n# The old kiln\n" + Two, "The old kiln", "2021-03-12")]
    [InlineData("# The **old** `kiln` &amp; [its](x) smoke<br>\n\n" + Two, "The old kiln & its smoke", null)]
    public void TitleAndDateAreTheHeads(string content, string title, string? day)
    {
        var article = PageReader.ReadText(content, "kiln.md");
        Assert.Equal((title, Expected.Day(day)), (article.Title, article.Date));
        Assert.Equal(["The kiln was lit on Friday by two apprentices.", "It burned for a day and a half."], article.Paragraphs);
    }

    [Fact]
    public void MarkupOfHtmlIsTakenOffToo()
    {
        var article = PageReader.ReadText(
            "# The old kiln\n\n<script>\nvar kiln = 'hot';\n</script>\n\n<!-- nobody reads this -->\n\n<div class=\"lead\">The kiln was <b>lit</b> on Friday &amp; Saturday.</div>\n\nIt burned for <i>a day</i>.\n",
            "kiln.md");
        Assert.Equal(["The kiln was lit on Friday & Saturday.", "It burned for a day."], article.Paragraphs);
    }

    [Fact]
    public void FrontMatterWinsOverThePage()
    {
        var page = "# The old kiln\n\n12.03.2021\n\n" + Two;
        var plain = PageReader.ReadText(page, "kiln.md");
        var set = PageReader.ReadText("---\ntitle: The new kiln\ndate: 2021-03-13\nlanguage: en-GB\n---\n" + page, "kiln.md");
        Assert.Equal(("The new kiln", new DateTime(2021, 3, 13)), (set.Title, set.Date!.Value));
        Assert.Equal(
            [("Title", "The old kiln", "front matter"), ("Date", "2021-03-12", "front matter")],
            set.Overrides.Select(o => (o.Field, o.Was!, o.Source)));
        Assert.NotEqual(plain.Id, set.Id);
        Assert.Equal(plain.Body, set.Body);
        Assert.Equal(ArticleBuilder.IdOf(set.Title, set.Date, set.Body), set.Id);
        Assert.Equal(2, set.LineMarks.Single(m => m.Section == "title").Line);
    }

    [Theory]
    [InlineData("---\ntitle: never closed\n\n# Kiln\n\nText of it.", 1, 1)]
    [InlineData("---\ntitle: [a\n---\ntext", 3, 1)]
    [InlineData("---\ntitle: a\ntitle: b\n---\ntext", 2, 1)]
    [InlineData("---\nurl: x\ndate: yesterday\n---\ntext", 3, 7)]
    [InlineData("---\ntags: {a: b}\n---\ntext", 2, 7)]
    [InlineData("---\ntitle: [x]\n---\ntext", 2, 8)]
    [InlineData("---\na: &a [x, x]\nb: &b [*a, *a]\n---\ntext", 2, 4)]
    [InlineData("---\ntitle: !!System.Diagnostics.Process x\n---\ntext", 2, 8)]
    [InlineData("---\n!<tag:yaml.org,2002:System.IO.FileInfo> {a: b}\n---\ntext", 2, 1)]
    [InlineData("---\n- a\n- b\n---\ntext", 2, 1, false)]
    public void FaultyFrontMatterIsAnErrorWithItsPlace(string content, int line, int column, bool refused = true)
    {
        if (!refused)
        {
            // A line of dashes with a list under it is no front matter.
            Assert.Equal(["a", "b text"], PageReader.ReadText(content.Replace("---\ntext", " text", StringComparison.Ordinal), "kiln.md").Paragraphs);
            return;
        }
        var error = Assert.Throws<PageException>(() => PageReader.ReadText(content, "kiln.md"));
        Assert.Equal((PageErrors.BadMetadata, line, column), (error.ErrorId, error.Line!.Value, error.Column!.Value));
        Assert.StartsWith($"kiln.md({line},{column}): ", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(">", 200_000)]
    [InlineData("> ", 100_000)]
    [InlineData("- ", 100_000)]
    [InlineData("1. ", 50_000)]
    [InlineData("[", 100_000)]
    [InlineData("![](", 50_000)]
    [InlineData("*a _b ", 50_000)]
    [InlineData("`", 100_000)]
    [InlineData("<a ", 50_000)]
    [InlineData("|x", 50_000)]
    [InlineData("&#x41;", 50_000)]
    [InlineData("***\n", 50_000)]
    [InlineData("---\n", 50_000)]
    [InlineData("| a | b |\n|---|---|\n", 5_000)]
    [InlineData("[a]: b\n", 50_000)]
    public void MarkupWithoutEndEnds(string piece, int count)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            PageReader.ReadText("# The old kiln\n\n" + Two + "\n" + string.Concat(Enumerable.Repeat(piece, count)), "kiln.md");
        }
        catch (PageException e)
        {
            Assert.Equal(PageErrors.TooDeep, e.ErrorId);
        }
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 60);
    }
}
