using CstoTools.Core.Reading;
using CstoTools.Fuzzing;

namespace CstoTools.Core.Tests;

/// <summary>Pages that were made to break the reading or the analysis, and all others, on a stack that no recursion by input survives.</summary>
public class HostileTests
{
    private const int SmallStack = 256 * 1024;

    // The stages of a page of any kind take so many steps a character at most; the limit is above it (StepLimit).
    private const int StepsPerCharacter = 130;

    private static readonly Dictionary<string, Func<string>> Shapes = new(StringComparer.Ordinal)
    {
        ["of the"] = () => "The Minister " + Repeat("of the ", 40_000),
        ["of of"] = () => "The Minister " + Repeat("of ", 40_000),
        ["of the working group"] = () => "The Minister " + Repeat("of the working group ", 20_000),
        ["ministers of groups"] = () => Repeat("the Minister of group of of group of of ", 4_000),
        ["marks that open"] = () => Repeat("«is ", 60_000),
        ["marks without words"] = () => Repeat("«", 60_000) + "we agree" + Repeat("»", 60_000),
        ["marks in marks"] = () => Repeat("«is ", 20_000) + Repeat("is» ", 20_000),
        ["marks that close"] = () => Repeat("we are” ", 20_000),
        ["the next day"] = () => Repeat("In May 2004 they met, and the next day they left. ", 8_000),
        ["nouns of bodies"] = () => Repeat("Council Board Agency ", 8_000),
        ["bodies around a body"] = () => Repeat("CSTO ", 4_000) + "Joint Staff " + Repeat("CSTO ", 4_000),
        ["articles"] = () => "The Joint Staff " + Repeat("the ", 40_000),
        ["hyphens"] = () => "Ivan Petrov" + Repeat("-Petrov", 20_000),
        ["Russian bodies in bodies"] = () => "Решение о создании " + Repeat("Центра Академии ", 8_000),
        ["adjectives joined by and"] = () => Repeat("внутренних и «внешних» дел ", 8_000),
        ["verbs of speech"] = () => Repeat("said ", 40_000),
        ["the minister said"] = () => string.Concat(Enumerable.Range(0, 2_000).Select(i => $"the Minister of Trade Ivan {(char)('A' + i % 26)}{i % 7}ov said, the tall officer said, ")),
    };

    public static TheoryData<string> Names => [.. Shapes.Keys];

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Path.Combine(Repository.Fixtures, "hostile")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void AHostilePageIsAnsweredStepByStep(string shape)
    {
        var article = Shipped.Article("A meeting", new DateTime(2024, 1, 25), "It rained. " + Shapes[shape]());
        OnSmallStack(() => Assert.Empty(Invariants.FaultsOf(article, Shipped.Analyzer)));
        var steps = Shipped.Analyzer.StepsOf(article).Values.Sum();
        Assert.True(steps <= StepsPerCharacter * article.Body.Length, $"{(double)steps / article.Body.Length:0.0} steps a character");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void AHostileFileIsAnArticleOrOneError(string file) => OnSmallStack(() =>
    {
        if (Read(Path.Combine(Repository.Fixtures, "hostile", file)) is { } article)
            Assert.Empty(Invariants.FaultsOf(article, Shipped.Analyzer));
    });

    [Fact]
    public void EveryPageIsAnalysedOnASmallStack()
    {
        var pages = Directory.EnumerateFiles(Repository.Fixtures, "*", SearchOption.AllDirectories).Concat(Directory.EnumerateFiles(Repository.Samples, "*", SearchOption.AllDirectories))
            .Where(f => Path.GetExtension(f) is ".txt" or ".html" or ".htm" or ".xhtml" or ".md" or ".mht").Order(StringComparer.Ordinal).ToArray();
        var broken = new List<string>();
        var read = 0;
        OnSmallStack(() =>
        {
            foreach (var page in pages)
            {
                if (Read(page) is not { } article)
                    continue;
                read++;
                broken.AddRange(Invariants.FaultsOf(article, Shipped.Analyzer).Select(fault => $"{Path.GetFileName(page)}: {fault}"));
            }
        });
        Assert.Empty(broken);
        Assert.True(read > 300, $"{read}");
    }

    [Fact]
    public void DeepMarkupIsReadOnASmallStack()
    {
        foreach (var (opens, closes) in new[] { ("<div>", "</div>"), ("<blockquote><p>", "</p></blockquote>"), ("<ul><li>", "</li></ul>"), ("<table><tr><td>", "</td></tr></table>") })
        {
            foreach (var depth in new[] { 100, 20_000 })
                OnSmallStack(() => ReadText($"<html><body>{Repeat(opens, depth)}The ministers met in Moscow.{Repeat(closes, depth)}</body></html>"));
        }
        foreach (var mark in new[] { "> ", "- ", "[", "![", "*a ", "<b>", "| " })
            OnSmallStack(() => ReadText($"# A meeting\n\n{Repeat(mark, 20_000)}The ministers met in Moscow."));
        OnSmallStack(() => ReadText($"<html><head><title>The ministers met{Repeat(" | News", 50_000)}</title></head><body><p>The ministers met in Moscow.</p></body></html>"));
    }

    [Fact]
    public void ASidebarItemWithoutTextIsNone() =>
        Assert.Empty(Read(Path.Combine(Repository.Fixtures, "hostile", "empty-teaser.txt"))?.Teasers ?? []);

    [Theory]
    [InlineData("blank-paragraph.html")]
    [InlineData("blank-paragraph.xhtml")]
    public void APageThatShowsNothingIsNoArticle(string file)
    {
        var exception = Assert.Throws<PageException>(() => PageReader.ReadFile(Path.Combine(Repository.Fixtures, "hostile", file)));
        Assert.Equal(PageErrors.NoArticle, exception.ErrorId);
    }

    [Fact]
    public void ASentenceHoldsItsMention()
    {
        var article = PageReader.ReadFile(Path.Combine(Repository.Fixtures, "hostile", "sentence.txt"));
        var theme = Assert.Single(Shipped.Analyzer.Mentions(article), m => m.Text == "Allies. CSTO");
        Assert.Equal("The contest \"Allies. CSTO\" ended.", theme.Sentence);
    }

    [Fact]
    public void AnOfficeGoesAsFarAsTheBodyThatItHeads()
    {
        var article = PageReader.ReadFile(Path.Combine(Repository.Fixtures, "hostile", "crossing-mentions.txt"));
        var mentions = Shipped.Analyzer.Mentions(article);
        Assert.Equal("Head of the Secretary General's Office", Assert.Single(mentions, m => m.Name == "Marina Fedotenko").Title);
        Assert.DoesNotContain(mentions, m => m.Text == "Head of the Secretary");
    }

    private static Article? Read(string file)
    {
        try
        {
            return PageReader.ReadFile(file);
        }
        catch (PageException)
        {
            return null;
        }
    }

    private static void ReadText(string content)
    {
        try
        {
            Assert.Empty(Invariants.FaultsOf(PageReader.ReadText(content, null), Shipped.Analyzer));
        }
        catch (PageException exception)
        {
            Assert.NotEmpty(exception.ErrorId);
        }
    }

    private static void OnSmallStack(Action work)
    {
        // What is made once is made on a stack of the usual size.
        _ = Shipped.Analyzer;
        System.Runtime.ExceptionServices.ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    work();
                }
                catch (Exception exception)
                {
                    failure = System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(exception);
                }
            },
            SmallStack);
        thread.Start();
        thread.Join();
        failure?.Throw();
    }

    private static string Repeat(string text, int times) => new System.Text.StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}
