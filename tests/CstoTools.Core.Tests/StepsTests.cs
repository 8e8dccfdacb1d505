using CstoTools.Core.Analysis;
using CstoTools.Core.Reading;

namespace CstoTools.Core.Tests;

/// <summary>The analysis counts its steps: it can be limited by them, the same everywhere, and cancelled in their middle.</summary>
public class StepsTests
{
    private const string Text = "The ministers met in Moscow on 5 May 2024. \"We agree,\" the Minister of Defense of Belarus Ivan Petrov said. ";

    [Fact]
    public void TheStepsOfAPageAreAlwaysTheSame()
    {
        var (one, other) = (Long(), Long());
        Shipped.Analyzer.Analyze(one);
        // In another order.
        Shipped.Analyzer.Events(other);
        Shipped.Analyzer.Dates(other);
        Assert.Equal(Shipped.Analyzer.StepsOf(one).OrderBy(s => s.Key, StringComparer.Ordinal), Shipped.Analyzer.StepsOf(other).OrderBy(s => s.Key, StringComparer.Ordinal));
        Assert.True(Shipped.Analyzer.StepsOf(one)["Mentions"] > one.Body.Length);
    }

    [Fact]
    public void APageThatTakesTooManyStepsIsOneErrorThatNamesIt()
    {
        var analyzer = new Analyzer(Shipped.Metadata) { Limit = new StepLimit(5_000, 0) };
        var page = Long() with { Path = "press/long.txt" };
        for (var ask = 0; ask < 2; ask++)
        {
            var exception = Assert.Throws<PageException>(() => analyzer.Events(page));
            Assert.Equal(PageErrors.TooComplex, exception.ErrorId);
            Assert.Equal("press/long.txt", exception.Path);
            Assert.Contains("press/long.txt", exception.Message, StringComparison.Ordinal);
        }
        // The pages after it are answered.
        Assert.NotEmpty(analyzer.Events(Shipped.Article("A meeting", null, Text)));
    }

    [Fact]
    public void NothingIsKeptOfAnAnalysisThatWasCancelled()
    {
        var page = Long();
        using var source = new CancellationTokenSource();
        // The dates are found; what is asked then does not come to its end.
        Shipped.Analyzer.Dates(page);
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => Shipped.Analyzer.Mentions(page, source.Token));
        Assert.ThrowsAny<OperationCanceledException>(() => Shipped.Analyzer.Events(page, source.Token));
        Assert.ThrowsAny<OperationCanceledException>(() => Shipped.Analyzer.Analyze(page, source.Token));
        Assert.DoesNotContain("Mentions", Shipped.Analyzer.StepsOf(page).Keys);
        var whole = Shipped.Analyzer.Analyze(page);
        Assert.Equal(Shipped.Analyzer.Analyze(Long()), whole);
        // What is known needs no more steps.
        Assert.Equal(whole, Shipped.Analyzer.Analyze(page, source.Token));
    }

    [Fact]
    public void NoPageOfTheCorpusComesNearTheLimit()
    {
        var most = 0.0;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Fixtures, "corpus"), "*.txt"))
        {
            var article = PageReader.ReadFile(file);
            Shipped.Analyzer.Analyze(article);
            var characters = Core.Text.PageText.Of(article).Sections.Sum(s => s.Text.Length);
            most = Math.Max(most, (double)Shipped.Analyzer.StepsOf(article).Values.Max() / characters);
        }
        // Without the floor, which alone is more than most pages take.
        Assert.InRange(most, 1, StepLimit.Default.PerCharacter / 20.0);
    }

    private static Article Long() => Shipped.Article("A meeting", new DateTime(2024, 5, 6), string.Concat(Enumerable.Repeat(Text, 100)));
}
