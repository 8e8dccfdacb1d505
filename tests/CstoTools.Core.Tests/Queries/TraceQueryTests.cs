using CstoTools.Core.Queries;

namespace CstoTools.Core.Tests.Queries;

public class TraceQueryTests
{
    private static readonly Article Page = Shipped.Article(
        "Talks on bridges", new DateTime(2024, 3, 12),
        "On March 12, 2024, Sergey Lavrov met with Imangali Tasmagambetov in Minsk. They discussed the bridges of Andrei Serdyukov.",
        "\"A bridge has two ends,\" the agency quoted Andrei Serdyukov as saying.");

    [Fact]
    public void ARuleThatDecidesIsTheOneThatTheFactNames()
    {
        var city = Shipped.Analyzer.Events(Page)[0].Evidence.Single(f => f.Field == "City");
        var decides = Assert.Single(Find(new TraceFilter { At = "Minsk", Phase = ["fields"], Kind = ["rule"] }), t => t.Decides == true);
        Assert.Equal(city.Evidence.Rule, decides.Name);
        Assert.Equal(("place", "own", "Minsk"), (decides.Feature, decides.Value, decides.Text));
        Assert.Contains("Minsk", decides.Match);
        Assert.EndsWith("fields.yml", decides.RuleFile);
        Assert.True(decides.RuleLine > 1);
    }

    [Fact]
    public void ARuleThatGivesWayNamesTheOneThatDecides()
    {
        var rules = Shipped.Analyzer;
        var all = Corpus().SelectMany(a => new TraceQuery(rules, new TraceFilter { Kind = ["rule"] }).Find(a)).ToArray();
        Assert.Contains(all, t => t.Decides == false);
        Assert.All(all, t => Assert.Equal(t.Decides == true, t.BeatenBy is null));
        foreach (var beaten in all.Where(t => t.Decides == false && t.Phase is not ("organizations" or "attributions")))
        {
            Assert.Contains(all, t => t.Name == beaten.BeatenBy && t.Decides == true && t.Start == beaten.Start && t.Length == beaten.Length
                && t.Phase == beaten.Phase && t.Feature == beaten.Feature && t.Path == beaten.Path);
        }
    }

    [Fact]
    public void EachStepIsAtTheTextThatItShows()
    {
        var all = Find(new TraceFilter { Kind = ["*"] });
        Assert.Equal(["annotation", "rule", "word", "zone"], all.Select(t => t.Kind).Distinct().Order());
        Assert.All(all, t => Assert.Equal(t.Text, (t.Section == "title" ? Page.Title! : Page.Body).Substring(t.Start, t.Length)));
    }

    [Fact]
    public void WordsHaveTheTagsThatRulesAskFor()
    {
        var quoted = Assert.Single(Find(new TraceFilter { At = "quoted", Kind = ["word"], Phase = ["attributions"] }));
        Assert.Contains("lower", quoted.Traits);
        Assert.Empty(Find(new TraceFilter { At = "quoted", Phase = ["attributions"], Kind = ["word"], Name = ["asked"] }));
    }

    [Fact]
    public void OnlyStepsAboutTheTextAreReturned()
    {
        var found = Find(new TraceFilter { At = "imangali TASMAGAMBETOV" });
        Assert.NotEmpty(found);
        var at = Page.Body.IndexOf("Imangali", StringComparison.Ordinal);
        Assert.All(found, t => Assert.True(t.Section == "body" && t.Start < at + "Imangali Tasmagambetov".Length && t.End > at));
        Assert.DoesNotContain(found, t => t.Kind == "word");
        Assert.Empty(Find(new TraceFilter { At = "no such text" }));
    }

    [Fact]
    public void EachQuotationHasOneSpeaker()
    {
        var speaks = Find(new TraceFilter { Phase = ["attributions"], Kind = ["rule"] }).Where(t => t is { Value: "speaks", Decides: true });
        Assert.Equal("Andrei Serdyukov", Assert.Single(speaks).Text);
    }

    private static IReadOnlyList<RuleTrace> Find(TraceFilter filter) => [.. new TraceQuery(Shipped.Analyzer, filter).Find(Page)];

    private static IEnumerable<Article> Corpus() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Fixtures, "corpus"), "*.txt").Order(StringComparer.Ordinal).Take(20)
            .Select(f => Core.Reading.PageReader.ReadFile(f));
}
