using System.Text;
using CstoTools.Core.Export;
using CstoTools.Core.Reading;

namespace CstoTools.Core.Tests.Reading;

public sealed class SidecarTests : IDisposable
{
    private const string Text = "Ferry timetable changed\n\nFerry timetable changed 03.04.2021\n\nThe ferry leaves an hour later, the port master said.\n\nGo back\n";
    private const string Html = "<html><body><h1>Ferry timetable changed</h1><p>03.04.2021</p><p>The ferry leaves an hour later from Monday on, the port master said to those who had come to the pier.</p></body></html>";
    private const string Markdown = "---\ntitle: Ferry times\ndate: 2021-04-04\ntags: [ferry]\n---\n# Ferry timetable changed\n\n03.04.2021\n\nThe ferry leaves an hour later, the port master said.\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("csto-sidecar-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("page.txt", Text)]
    [InlineData("page.html", Html)]
    [InlineData("my.page.TXT", Text)]
    public void ItSetsAndCorrectsFields(string name, string page)
    {
        var plain = PageReader.ReadFile(Write(name, page));
        var sidecar = Write(Path.ChangeExtension(name, ".yml"), """
            # What the archive knows
            title: "Ferries: new times"
            date: 2021-04-05
            url: https://example.org/ferry
            language: ru
            section: Lake
            tags: [ferry, times]
            notes: Checked by hand.
            """);
        var article = PageReader.ReadFile(Path.Combine(_folder, name));
        Assert.Equal(
            ("Ferries: new times", new DateTime(2021, 4, 5), "https://example.org/ferry", "ru", "Lake", "ferry; times", "Checked by hand."),
            (article.Title, article.Date!.Value, article.Url, article.Language, article.Section, article.Tags.ToString(), article.Notes));
        Assert.Equal(plain.Paragraphs, article.Paragraphs);
        var source = Path.GetFileName(sidecar);
        Assert.Equal(
            [
                ("Title", "Ferry timetable changed", source), ("Date", "2021-04-03", source), ("Url", null, source), ("Language", "en", source),
                ("Section", null, source), ("Tags", null, source), ("Notes", null, source),
            ],
            article.Overrides.Select(o => (o.Field, o.Was, o.Source)));
        Assert.Equal(ArticleBuilder.IdOf(article.Title, article.Date, article.Body), article.Id);
        Assert.NotEqual(plain.Id, article.Id);
        Assert.DoesNotContain(article.LineMarks, m => m.Section == "title");
    }

    [Fact]
    public void ItWinsOverFrontMatterAndThatOverThePage()
    {
        var path = Write("page.md", Markdown);
        Write("page.yml", "title: Ferry\ntags:\n");
        var article = PageReader.ReadFile(path);
        Assert.Equal(("Ferry", new DateTime(2021, 4, 4), 0), (article.Title, article.Date!.Value, article.Tags.Count));
        Assert.Equal(
            [
                ("Title", "Ferry timetable changed", "front matter"), ("Date", "2021-04-03", "front matter"), ("Tags", null, "front matter"),
                ("Title", "Ferry times", "page.yml"), ("Tags", "ferry", "page.yml"),
            ],
            article.Overrides.Select(o => (o.Field, o.Was, o.Source)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n \n")]
    [InlineData("# nothing\n")]
    [InlineData("{}")]
    [InlineData("title: Ferry timetable changed\ndate: 03.04.2021\n")]
    public void WhatSaysNothingNewChangesNothing(string yaml)
    {
        var plain = PageReader.ReadFile(Write("page.txt", Text));
        Write("page.yml", yaml);
        Assert.Equal(plain, PageReader.ReadFile(Path.Combine(_folder, "page.txt")));
    }

    [Fact]
    public void AnEmptyValueTakesAFieldAway()
    {
        Write("page.yml", "date:\ntitle: ~\n");
        var article = PageReader.ReadFile(Write("page.txt", Text));
        Assert.Equal((null, null), (article.Title, article.Date));
        Assert.Equal(["Date (was: 2021-04-03; page.yml)", "Title (was: Ferry timetable changed; page.yml)"], article.Overrides.Select(o => o.ToString()));
    }

    [Theory]
    [InlineData("titel: x", 1, 1)]
    [InlineData("title: x\nbody: y", 2, 1)]
    [InlineData("title: x\ndate: 2021-02-30", 2, 7)]
    [InlineData("date: soon", 1, 7)]
    [InlineData("language: the language of the lake", 1, 11)]
    [InlineData("url: https://example.org/a b", 1, 6)]
    [InlineData("tags: {a: b}", 1, 7)]
    [InlineData("tags: [[a]]", 1, 7)]
    [InlineData("title: [a]", 1, 8)]
    [InlineData("- title", 1, 1)]
    [InlineData("just text", 1, 1)]
    [InlineData("title: a\ntitle: b", 1, 1)]
    [InlineData("title: a\n---\ntitle: b", 2, 1)]
    [InlineData("title: &a x\nnotes: *a", 1, 8)]
    [InlineData("title: *a", 1, 8)]
    [InlineData("title: !!System.IO.FileInfo x", 1, 8)]
    [InlineData("? [a]\n: b", 1, 1)]
    [InlineData("title: \"open", 1, 8)]
    [InlineData("title: x\n\tnotes: y", null, null)]
    public void AFaultIsAnErrorWithItsPlace(string yaml, int? line, int? column)
    {
        var path = Write("page.txt", Text);
        var sidecar = Write("page.yml", yaml);
        var error = Assert.Throws<PageException>(() => PageReader.ReadFile(path));
        Assert.Equal((PageErrors.BadMetadata, sidecar), (error.ErrorId, error.Path));
        Assert.StartsWith($"{sidecar}({error.Line},{error.Column}): ", error.Message, StringComparison.Ordinal);
        Assert.Equal((line ?? error.Line, column ?? error.Column), (error.Line, error.Column));
    }

    [Fact]
    public void BombsAreRefusedAtOnce()
    {
        var path = Write("page.txt", Text);
        var bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
        for (var c = 'b'; c < 'z'; c++)
            bomb.Append(System.Globalization.CultureInfo.InvariantCulture, $"{c}: &{c} [{string.Join(", ", Enumerable.Repeat("*" + (char)(c - 1), 9))}]\n");
        foreach (var yaml in new[] { bomb.ToString(), new string('[', 100_000), string.Concat(Enumerable.Repeat("{a: ", 100_000)), string.Concat(Enumerable.Repeat("- ", 100_000)), string.Concat(Enumerable.Repeat("? ", 100_000)) })
        {
            Write("page.yml", yaml);
            Assert.Equal(PageErrors.BadMetadata, Assert.Throws<PageException>(() => PageReader.ReadFile(path)).ErrorId);
        }
        using (var file = File.Create(Path.Combine(_folder, "page.yml")))
            file.SetLength(3L * 1024 * 1024);
        Assert.Equal(PageErrors.TooLarge, Assert.Throws<PageException>(() => PageReader.ReadFile(path)).ErrorId);
    }

    [Fact]
    public void ItCorrectsAnExportedArticleToo()
    {
        var path = Path.Combine(_folder, "ferry.md");
        ArticleExporter.Write(PageReader.ReadText(Text), path, overwrite: false);
        Write("ferry.yml", "title: Ferry\n");
        var article = PageReader.ReadFile(path);
        Assert.Equal("Ferry", article.Title);
        var override_ = Assert.Single(article.Overrides);
        // And what it corrected is exported like everything else.
        var again = Path.Combine(_folder, "again.md");
        ArticleExporter.Write(article, again, overwrite: false);
        Assert.Equal(override_, Assert.Single(PageReader.ReadFile(again).Overrides));
    }

    [Fact]
    public void ItIsNoPage()
    {
        Write("page.txt", Text);
        Write("page.yml", "title: x\n");
        Assert.Equal(["page.txt"], PageFolder.Enumerate(_folder, recurse: true).Select(f => Path.GetFileName(f)!));
        var error = Assert.Throws<PageException>(() => PageReader.ReadFile(Path.Combine(_folder, "page.yml")));
        Assert.Equal(PageErrors.NoArticle, error.ErrorId);
        Assert.Contains("sidecar", error.Message, StringComparison.Ordinal);
        // Without a page beside it, it is what it is called: a text.
        Assert.Equal("text", PageReader.ReadFile(Write("alone.yml", Text)).Format);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
