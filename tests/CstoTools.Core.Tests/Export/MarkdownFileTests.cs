using System.Text;
using CstoTools.Core.Export;
using CstoTools.Core.Reading;

namespace CstoTools.Core.Tests.Export;

/// <summary>The text of an exported file, character by character; what becomes of it on the disk.</summary>
public sealed class MarkdownFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("csto-file-").FullName;

    private static readonly Article Short = WithId(new Article { Id = "", Format = "text", Title = "Мост открыт", Paragraphs = ["The bridge was opened."] });

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void AllThatAnArticleHasIsInTheFile() => Assert.Equal(
        """
        ---
        csto-article: 1
        language: "en"
        url: "https://example.org/ferry?a=1&b=2#c"
        section: "Lake"
        date: 2021-04-03
        tags:
          - "lake"
          - "ferry, boat"
        notes: "seen: twice"
        teasers:
          - text: "A gull\n\nwas seen"
            posted: 2022-01-02
            date: 2021-12-31
            date-inferred: true
          - text: "No date"
        contact-text: "Press Service\n+7 495 000-00-00"
        contacts:
          - role: "Press Service"
            phone: "+7 495 000-00-00"
          - person: "A. B."
            email: "a@example.org"
          - {}
        media:
          - kind: "document"
            url: "https://example.org/a.pdf"
            name: "a.pdf"
          - kind: "image"
            name: "IMG 1.jpg"
            caption: "The \"gull\""
        overrides:
          - field: "Url"
            source: "ferry.yml"
          - field: "Date"
            was: "2021-04-02"
            source: "front matter"
        warnings:
          - "Odd \\ bytes"
          - "2"
        ---

        # The ferry to Balykchy

        The lake was calm. The ferry left at noon.

        1\. One \*star\*\
        2\. Two #hash\
        \
        And a gap

        Last\_line

        """.ReplaceLineEndings("\n"),
        ArticleMarkdown.Write(ExportTests.Full()));

    [Fact]
    public void WhatAnArticleLacksIsNotInTheFile() =>
        Assert.Equal("---\ncsto-article: 1\n---\n\nOnly this.\n", ArticleMarkdown.Write(new Article { Id = "x", Format = "text", Paragraphs = ["Only this."] }));

    [Fact]
    public void WhatCannotBeSeenIsWrittenAsItsNumber() => Assert.Contains(
        "notes: \"a\\u0001b\\u200Bc\\u2028d\\uFFFEe\\\\f\\\"g\\nh\"\n",
        ArticleMarkdown.Write(Short with { Notes = "a\u0001b\u200Bc\u2028d\uFFFEe\\f\"g\nh" }), StringComparison.Ordinal);

    [Theory]
    [InlineData(null, "")]
    [InlineData("utf-8", "EFBBBF")]
    [InlineData("utf-16", "FFFE")]
    [InlineData("utf-16BE", "FEFF")]
    [InlineData("utf-32", "FFFE0000")]
    [InlineData("utf-32BE", "0000FEFF")]
    [InlineData("windows-1251", "")]
    public void TheFileIsInTheEncodingThatWasAskedFor(string? name, string mark)
    {
        var encoding = name is null ? null : PageEncodings.Find(name)!;
        var path = Path.Combine(_folder, "below", "a.md");
        ArticleExporter.Write(Short, path, overwrite: false, encoding);
        var bytes = File.ReadAllBytes(path);
        Assert.Equal(mark, Convert.ToHexString(bytes[..(mark.Length / 2)]));
        Assert.Equal(ArticleMarkdown.Write(Short), (encoding ?? new UTF8Encoding(false)).GetString(bytes[(mark.Length / 2)..]));
        Assert.Equal(["a.md"], Directory.GetFiles(Path.Combine(_folder, "below")).Select(Path.GetFileName));
    }

    [Fact]
    public void AnEncodingWithoutACharacterIsRefusedByItsName()
    {
        var path = Path.Combine(_folder, "a.md");
        var error = Assert.Throws<PageException>(() => ArticleExporter.Write(Short with { Notes = "雨" }, path, overwrite: false, PageEncodings.Find("windows-1251")));
        Assert.Equal((PageErrors.NotWritten, path), (error.ErrorId, error.Path));
        Assert.Contains("windows-1251", error.Message, StringComparison.Ordinal);
        Assert.Contains(path, error.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("utf-32BE")]
    public void HalfACharacterIsRefusedInEveryEncodingOfUnicode(string name)
    {
        var path = Path.Combine(_folder, "a.md");
        var error = Assert.Throws<PageException>(() => ArticleExporter.Write(Short with { Notes = "\uD83C" }, path, overwrite: false, PageEncodings.Find(name)));
        Assert.Equal((PageErrors.NotWritten, path), (error.ErrorId, error.Path));
        // The encoding is not to blame.
        Assert.DoesNotContain(name, error.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void AnArticleThatReadsBackAsAnotherNamesTheFile()
    {
        var path = Path.Combine(_folder, "a.md");
        foreach (var article in new[] { Short with { Id = "x" }, Short with { Paragraphs = [] } })
        {
            var error = Assert.Throws<PageException>(() => ArticleExporter.Write(article, path, overwrite: true));
            Assert.Equal((PageErrors.NotWritten, path), (error.ErrorId, error.Path));
            Assert.Contains(path, error.Message, StringComparison.Ordinal);
        }
        var unreadable = Assert.Throws<PageException>(() => ArticleExporter.Write(Short with { Paragraphs = [], Title = null }, path, overwrite: true));
        Assert.NotNull(unreadable.InnerException);
        Assert.Contains(unreadable.InnerException.Message, unreadable.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsInTheWayIsNamed()
    {
        var file = Path.Combine(_folder, "a.md");
        File.WriteAllText(file, "mine");
        var exists = Assert.Throws<PageException>(() => ArticleExporter.Write(Short, file, overwrite: false));
        Assert.Equal((PageErrors.Exists, file), (exists.ErrorId, exists.Path));
        var folder = Path.Combine(_folder, "b.md");
        Directory.CreateDirectory(folder);
        foreach (var overwrite in new[] { false, true })
        {
            var taken = Assert.Throws<PageException>(() => ArticleExporter.Write(Short, folder, overwrite));
            Assert.Equal((PageErrors.NotWritten, folder), (taken.ErrorId, taken.Path));
            Assert.Null(taken.InnerException);
        }
        var below = Path.Combine(file, "c.md");
        var impossible = Assert.Throws<PageException>(() => ArticleExporter.Write(Short, below, overwrite: true));
        Assert.Equal((PageErrors.NotWritten, below), (impossible.ErrorId, impossible.Path));
        Assert.IsAssignableFrom<IOException>(impossible.InnerException);
        Assert.All(new[] { (exists, file), (impossible, below) }, e => Assert.Contains(e.Item2, e.Item1.Message, StringComparison.Ordinal));
        Assert.Equal([file, folder], Directory.GetFileSystemEntries(_folder).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void AnArticleIsRequired()
    {
        Assert.Throws<ArgumentNullException>(() => ArticleExporter.Write(null!, Path.Combine(_folder, "a.md"), overwrite: false));
        Assert.Throws<ArgumentNullException>(() => new ArticleExporter(_folder).NextPath(null!));
    }

    [Fact]
    public void NamesThatDifferOnlyInCaseAreOne()
    {
        var exporter = new ArticleExporter(_folder);
        Assert.Equal(Path.Combine(_folder, "мост-открыт.md"), exporter.NextPath(Short));
        Assert.Equal(Path.Combine(_folder, $"мост-открыт-{Short.Id[..8]}.md"), exporter.NextPath(Short with { Title = "МОСТ открыт" }));
        Assert.Equal(Path.Combine(_folder, $"мост-открыт-{Short.Id[..8]}-2.md"), exporter.NextPath(Short));
        Assert.Equal(Path.Combine(_folder, $"мост-открыт-{Short.Id[..8]}-3.md"), exporter.NextPath(Short));
    }

    private static Article WithId(Article article) => article with { Id = ArticleBuilder.IdOf(article.Title, article.Date, article.Body) };
}
