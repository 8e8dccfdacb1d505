using CstoTools.Core.Export;
using CstoTools.Core.Reading;

namespace CstoTools.Core.Tests.Export;

/// <summary>What is exported comes back as it was, and no change of the file goes unnoticed.</summary>
public sealed class ExportTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("csto-export-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public static TheoryData<string> Pages => [.. PageFiles.All.Where(f => PageFiles.TryRead(f) is not null).Select(PageFiles.Name)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void AnArticleComesBackAsItWas(string name)
    {
        var article = PageFiles.TryRead(PageFiles.PathOf(name))!;
        var exporter = new ArticleExporter(_folder);
        var path = exporter.NextPath(article);
        ArticleExporter.Write(article, path, overwrite: false);
        var back = PageReader.ReadFile(path);
        Assert.Equal("markdown", back.Format);
        Assert.Equal(article, Comparable(back, article));
        Assert.Equal([path], Directory.GetFiles(_folder));
    }

    [Fact]
    public void EveryPropertyComesBack()
    {
        var article = Full();
        var back = PageReader.ReadText(ArticleMarkdown.Write(article));
        Assert.Equal(article, Comparable(back, article));
        foreach (var property in typeof(Article).GetProperties())
        {
            var value = property.GetValue(article);
            Assert.False(value is null || value is System.Collections.ICollection { Count: 0 } || value is IEnumerable<object> list && !list.Any(), $"{property.Name} is not tested");
        }
        Assert.Equal(
            [("title", null, 42), ("body", null, 44), ("body", null, 46), ("body", null, 51), ("teaser", 1, 12), ("teaser", 2, 16), ("contact", null, 17)],
            back.LineMarks.Select(m => (m.Section, m.Teaser, m.Line)));
    }

    [Theory]
    [InlineData("# no heading")]
    [InlineData("- no list")]
    [InlineData("12. no list either")]
    [InlineData("    no code")]
    [InlineData("one\n\n\ntwo\n")]
    [InlineData("a\\b \\\\ c\\")]
    [InlineData("ends with a backslash\\\nand goes on")]
    [InlineData("&amp; &#65; &lt;b&gt; <b>x</b> <html> </body>")]
    [InlineData("*a* _b_ `c` [d](e) ![f](g) | h | ~~i~~ ***")]
    [InlineData("---")]
    [InlineData("===")]
    [InlineData("\u00A0x\u00AD\u200By\uFEFF z\u2028\u2029\u0085")]
    [InlineData("tab\there\fand\u0001there\r\n")]
    [InlineData("🏔 Ала-Тоо «гора» “x” …")]
    [InlineData("\uE000\uFFFD\uFFFE")]
    [InlineData("\"quoted\": {yes} # no comment")]
    public void AnyTextComesBack(string text)
    {
        var article = Full() with { Title = text, Paragraphs = [text, "x", text + text], Notes = text, Tags = [text, ""], ContactText = text };
        article = article with { Id = ArticleBuilder.IdOf(article.Title, article.Date, article.Body) };
        Assert.Equal(article, Comparable(PageReader.ReadText(ArticleMarkdown.Write(article)), article));
        article = article with { Title = null };
        article = article with { Id = ArticleBuilder.IdOf(article.Title, article.Date, article.Body) };
        Assert.Equal(article, Comparable(PageReader.ReadText(ArticleMarkdown.Write(article)), article));
    }

    [Fact]
    public void AnyChangedCharacterShows()
    {
        var article = Full();
        EachChange(article, step: 1);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void AChangedCharacterShows(string name) => EachChange(PageFiles.TryRead(PageFiles.PathOf(name))!, step: 41);

    [Fact]
    public void WhatAnEditorDoesToLineEndsIsNoChange()
    {
        var article = Full();
        var text = "\uFEFF" + ArticleMarkdown.Write(article).Replace("\n", "\r\n", StringComparison.Ordinal);
        Assert.Equal(article, Comparable(PageReader.ReadText(text), article));
    }

    [Fact]
    public void AChangedFileIsReadAndSaysSo()
    {
        var text = ArticleMarkdown.Write(Full()).Replace("The ferry", "The red ferry", StringComparison.Ordinal);
        var changed = PageReader.ReadText(text);
        Assert.Equal("The red ferry to Balykchy", changed.Title);
        Assert.NotEqual(Full().Id, changed.Id);
        // A title that is well written is simply another title.
        Assert.Equal(Full().Warnings, changed.Warnings);
        var wrapped = PageReader.ReadText(text.Replace("calm. The", "calm.\nThe", StringComparison.Ordinal));
        Assert.Equal(changed.Paragraphs, wrapped.Paragraphs);
        Assert.Equal([.. changed.Warnings, "The file was changed after it was exported."], wrapped.Warnings);
    }

    [Theory]
    [InlineData("csto-article: 1", "csto-article: 2", 2, 15)]
    [InlineData("notes:", "note:", 10, 1)]
    [InlineData("notes:", "title: x\nnotes:", 10, 1)]
    [InlineData("date: 2021-04-03", "date: 2021-04-31", 6, 7)]
    [InlineData("tags:\n", "tags: x\nold:\n", 7, 7)]
    [InlineData("kind: \"document\"", "caption: \"document\"", 25, 5)]
    public void FrontMatterThatIsNoExportIsAnError(string old, string replacement, int line, int column)
    {
        var text = ArticleMarkdown.Write(Full());
        Assert.Contains(old, text, StringComparison.Ordinal);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        var error = Assert.Throws<PageException>(() => PageReader.ReadText(text[..at] + replacement + text[(at + old.Length)..], "ferry.md"));
        Assert.Equal((PageErrors.BadMetadata, line, column), (error.ErrorId, error.Line!.Value, error.Column!.Value));
        Assert.StartsWith($"ferry.md({line},{column}): ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatCannotComeBackIsNotWritten()
    {
        var path = Path.Combine(_folder, "new", "a.md");
        foreach (var article in new[] { Full() with { Notes = "half \uD83C" }, Full() with { Id = "x" }, Full() with { Paragraphs = [] }, Full() with { Title = "" } })
            Assert.Equal(PageErrors.NotWritten, Assert.Throws<PageException>(() => ArticleExporter.Write(article, path, false)).ErrorId);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void AFileThatIsThereIsReplacedOnlyIfAsked()
    {
        var path = Path.Combine(_folder, "a.md");
        File.WriteAllText(path, "mine");
        Assert.Equal(PageErrors.Exists, Assert.Throws<PageException>(() => ArticleExporter.Write(Full(), path, false)).ErrorId);
        Assert.Equal("mine", File.ReadAllText(path));
        ArticleExporter.Write(Full(), path, true);
        Assert.Equal(ArticleMarkdown.Write(Full()), File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFileSystemEntries(_folder));
        Directory.CreateDirectory(Path.Combine(_folder, "b.md"));
        Assert.Equal(PageErrors.NotWritten, Assert.Throws<PageException>(() => ArticleExporter.Write(Full(), Path.Combine(_folder, "b.md"), true)).ErrorId);
        Assert.Equal(PageErrors.NotWritten, Assert.Throws<PageException>(() => ArticleExporter.Write(Full(), Path.Combine(path, "c.md"), true)).ErrorId);
    }

    internal static Article Full()
    {
        var article = new Article
        {
            Id = "",
            Path = "somewhere.txt",
            Format = "text",
            Language = "en",
            Url = "https://example.org/ferry?a=1&b=2#c",
            Section = "Lake",
            Title = "The ferry to Balykchy",
            Date = new DateTime(2021, 4, 3),
            Paragraphs = ["The lake was calm. The ferry left at noon.", "1. One *star*\n2. Two #hash\n\nAnd a gap", "Last_line"],
            Teasers =
            [
                new Teaser { Text = "A gull\n\nwas seen", Posted = new DateTime(2022, 1, 2), Date = new DateTime(2021, 12, 31), DateInferred = true },
                new Teaser { Text = "No date" },
            ],
            ContactText = "Press Service\n+7 495 000-00-00",
            Contacts = [new Contact { Role = "Press Service", Phone = "+7 495 000-00-00" }, new Contact { Person = "A. B.", Email = "a@example.org" }, new Contact()],
            Media =
            [
                new MediaItem { Kind = "document", Url = "https://example.org/a.pdf", Name = "a.pdf" },
                new MediaItem { Kind = "image", Name = "IMG 1.jpg", Caption = "The \"gull\"" },
            ],
            Tags = ["lake", "ferry, boat"],
            Notes = "seen: twice",
            Overrides = [new FieldOverride { Field = "Url", Was = null, Source = "ferry.yml" }, new FieldOverride { Field = "Date", Was = "2021-04-02", Source = "front matter" }],
            Warnings = ["Odd \\ bytes", "2"],
            LineMarks = [new LineMark { Section = "title", Start = 0, Line = 1 }],
        };
        return article with { Id = ArticleBuilder.IdOf(article.Title, article.Date, article.Body) };
    }

    private static Article Comparable(Article back, Article article) =>
        back with { Path = article.Path, Format = article.Format, LineMarks = article.LineMarks };

    private static void EachChange(Article article, int step)
    {
        var text = ArticleMarkdown.Write(article);
        Parallel.For(0, text.Length / step, n =>
        {
            var i = n * step;
            foreach (var other in "x1 \n\"-#\\".Where(c => c != text[i]).Take(step == 1 ? 8 : 3))
            {
                var changed = text[..i] + other + text[(i + 1)..];
                try
                {
                    var back = PageReader.ReadText(changed, "page.md");
                    Assert.False(Comparable(back, article) == article, $"{(int)other:X2} at {i} is not seen: {text[Math.Max(0, i - 20)..Math.Min(text.Length, i + 20)]}");
                }
                catch (PageException)
                {
                    // What is no article any more cannot be taken for the one that was written.
                }
            }
        });
    }
}
