using System.Text.RegularExpressions;
using CstoTools.Core.Reading;

namespace CstoTools.Core.Tests.Reading;

/// <summary>Text captures of our own wording, one of each layout that real pages have.</summary>
public partial class TextFixtureTests
{
    private static string Folder => Path.Combine(Repository.Fixtures, "text");

    public static TheoryData<string> Names => [.. Files().Select(f => Path.GetFileNameWithoutExtension(f)!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void APageIsReadAsExpected(string name)
    {
        var file = Path.Combine(Folder, name + ".txt");
        var expected = Expected.Read(Path.Combine(Folder, name + ".expected.yml"));
        if (expected.Error is not null)
        {
            var error = Assert.Throws<PageException>(() => PageReader.ReadFile(file));
            Assert.Equal(expected.Error, error.ErrorId);
            Assert.Contains(file, error.Message, StringComparison.Ordinal);
            return;
        }

        var article = PageReader.ReadFile(file);

        Assert.Equal(expected.Title, article.Title);
        Assert.Equal(Expected.Day(expected.Date), article.Date);
        Assert.Equal(
            expected.Teasers.Select(t => $"{t.First} | {Expected.Day(t.Posted):yyyy-MM-dd} | {t.Paragraphs}"),
            article.Teasers.Select((t, i) => $"{Words(t.Text, Count(expected.Teasers, i))} | {t.Posted:yyyy-MM-dd} | {t.Text.Split("\n\n").Length}"));
        Assert.Equal(expected.Body.First, Words(article.Body, expected.Body.First.Split(' ').Length));
        Assert.Equal(expected.Body.Last, LastWords(article.Body, expected.Body.Last.Split(' ').Length));
        Assert.Equal(expected.Body.Paragraphs, article.Paragraphs.Count);
        Assert.Equal(
            expected.Contacts.Select(c => (c.Person, c.Role, c.Phone, c.Email)),
            article.Contacts.Select(c => (c.Person, c.Role, c.Phone, c.Email)));
        Assert.Equal(expected.Media.Select(m => (m.Kind, m.Url, m.Name)), article.Media.Select(m => (m.Kind, m.Url, m.Name)));
        Assert.Equal(expected.Warnings, article.Warnings.Count > 0);
        ArticleChecks.LinesLeadBack(article, File.ReadAllText(file));
    }

    [Fact]
    public void ThereAreSixtyAndMore() => Assert.InRange(Files().Count(), 60, int.MaxValue);

    [Fact]
    public void EachFixtureHasItsExpectedValues() =>
        Assert.All(Files(), f => Assert.True(File.Exists(Path.ChangeExtension(f, ".expected.yml")), f));

    [Fact]
    public void NoTwoFixturesShareHalfTheirWording()
    {
        var runs = Files().Select(f => (Name: Path.GetFileName(f), Runs: FiveWordRuns(File.ReadAllText(f)))).ToArray();
        for (var i = 0; i < runs.Length; i++)
        {
            for (var j = i + 1; j < runs.Length; j++)
            {
                var shared = runs[i].Runs.Count(runs[j].Runs.Contains);
                var smaller = Math.Min(runs[i].Runs.Count, runs[j].Runs.Count);
                Assert.True(shared * 2 <= smaller, $"{runs[i].Name} and {runs[j].Name} share {shared} of {smaller} runs");
            }
        }
    }

    private static IEnumerable<string> Files() => PageFolder.Enumerate(Folder, recurse: false).Where(f => f.EndsWith(".txt", StringComparison.Ordinal));

    private static int Count(List<ExpectedTeaser> teasers, int i) => i < teasers.Count ? teasers[i].First.Split(' ').Length : 4;

    private static string Words(string text, int count) => string.Join(' ', Blank().Split(text).Take(count));

    private static string LastWords(string text, int count) => string.Join(' ', Blank().Split(text).TakeLast(count));

    private static HashSet<string> FiveWordRuns(string text)
    {
        var words = Blank().Split(text.Trim().ToLowerInvariant());
        return [.. Enumerable.Range(0, Math.Max(0, words.Length - 4)).Select(i => string.Join(' ', words[i..(i + 5)]))];
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blank();
}
