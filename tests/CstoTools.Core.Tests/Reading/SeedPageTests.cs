using CstoTools.Core.Reading;

namespace CstoTools.Core.Tests.Reading;

/// <summary>Facts of real pages that lie beside the repository; skipped where they do not.</summary>
public class SeedPageTests
{
    private static string Folder => Repository.PathOf("..", "shared", "seeds");

    public static TheoryData<int, string, int, int> Pages => new()
    {
        { 0, "2023-11-23", 5, 6 },
        { 1, "2024-01-15", 5, 4 },
        { 2, "2019-09-25", 5, 7 },
        { 3, "2023-12-07", 4, 5 },
        { 4, "2023-06-20", 5, 33 },
    };

    [SeedTheory]
    [MemberData(nameof(Pages))]
    public void AnArticleIsItsOwn(int number, string date, int teasers, int leastParagraphs)
    {
        var file = PageFolder.Enumerate(Folder, recurse: false).Where(f => f.EndsWith(".txt", StringComparison.Ordinal)).ElementAt(number);
        var article = PageReader.ReadFile(file);

        Assert.Equal(DateTime.Parse(date, System.Globalization.CultureInfo.InvariantCulture), article.Date);
        Assert.Equal(teasers, article.Teasers.Count);
        Assert.True(article.Paragraphs.Count >= leastParagraphs, $"{article.Paragraphs.Count} paragraphs");
        Assert.Empty(article.Warnings);
        Assert.Equal("en", article.Language);

        var lines = File.ReadAllLines(file);
        var title = Assert.IsType<string>(article.Title);
        Assert.Contains(title, lines);
        Assert.Contains(lines, l => l.StartsWith(title, StringComparison.Ordinal) && l.EndsWith($"{article.Date:dd.MM.yyyy}", StringComparison.Ordinal));
        Assert.DoesNotContain(title, article.Paragraphs);
        Assert.DoesNotContain(article.Paragraphs, p => p.StartsWith("Back to", StringComparison.Ordinal) || p == "Go back" || p.Contains('@') || p.Contains(".jpg", StringComparison.Ordinal));
        Assert.DoesNotContain(article.Teasers, t => article.Paragraphs.Contains(t.Text));
        Assert.All(article.Teasers, t => Assert.DoesNotContain(title, t.Text));
        ArticleChecks.LinesLeadBack(article, File.ReadAllText(file));
    }

    [SeedFact]
    public void AllPagesTogetherHaveTheirTeasersContactsAndMedia()
    {
        var articles = PageFolder.Enumerate(Folder, recurse: false).Select(f => PageReader.ReadFile(f)).ToArray();

        Assert.Equal(24, articles.Sum(a => a.Teasers.Count));
        Assert.Equal(4, articles.Sum(a => a.Teasers.Count(t => t.Posted is not null)));
        Assert.Equal(["video"], articles[0].Media.Select(m => m.Kind));
        Assert.Equal(["image"], articles[2].Media.Select(m => m.Kind));
        var contact = Assert.Single(articles[2].Contacts);
        Assert.Equal("CSTO Press Secretary", contact.Role);
        Assert.Equal(2, contact.Person?.Split(' ').Length);
        Assert.StartsWith("+7", contact.Phone, StringComparison.Ordinal);
        Assert.EndsWith(".ru", contact.Email, StringComparison.Ordinal);
        Assert.All(articles.Where((_, i) => i != 2), a => Assert.Null(a.ContactText));
    }

    private const string Reason = "The real pages (../shared/seeds) are not here.";

    private sealed class SeedTheoryAttribute : TheoryAttribute
    {
        public SeedTheoryAttribute() => Skip = Directory.Exists(Folder) ? null : Reason;
    }

    private sealed class SeedFactAttribute : FactAttribute
    {
        public SeedFactAttribute() => Skip = Directory.Exists(Folder) ? null : Reason;
    }
}
