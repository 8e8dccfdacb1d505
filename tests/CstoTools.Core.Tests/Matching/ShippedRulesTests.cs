using CstoTools.Core.Analysis;
using CstoTools.Core.Analysis.Events;
using CstoTools.Core.Reading;
using CstoTools.Core.Text;

namespace CstoTools.Core.Tests.Matching;

/// <summary>The rules that are shipped: each does what its examples say.</summary>
public class ShippedRulesTests
{
    public static TheoryData<string> Rules => [.. Presence.RulesOf(Shipped.Metadata).Rules.Select(r => r.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void DoesWhatItsExamplesSay(string id)
    {
        var rule = Presence.RulesOf(Shipped.Metadata).Rules.Single(r => r.Id == id);
        var faults = RuleExamples.Faults(Shipped.Analyzer, [rule]).Select(f => f.Message).ToArray();
        Assert.True(faults.Length == 0, string.Join(Environment.NewLine, faults));
    }

    [Fact]
    public void TheSameIsFoundWithoutTheFilter()
    {
        var rules = Presence.RulesOf(Shipped.Metadata);
        foreach (var page in Directory.GetFiles(Path.Combine(Repository.Root, "samples"), "*.txt"))
        {
            var article = PageReader.ReadFile(page);
            var body = PageText.Of(article).Sections.Single(s => s.Section == Sections.Body);
            var analyzer = Shipped.Analyzer;
            var text = EventText.Of(body, Of(analyzer.Mentions(article)), Of(analyzer.Dates(article)), Of(analyzer.Quotes(article)), analyzer.Metadata);
            var found = rules.Find(PresenceText.Of(text)).Select(m => (m.Rule.Id, m.First, m.Last)).ToArray();
            Assert.NotEmpty(found);
            Assert.Equal(found, rules.WithoutFilter().Find(PresenceText.Of(text)).Select(m => (m.Rule.Id, m.First, m.Last)));

            IEnumerable<T> Of<T>(IEnumerable<T> spans)
                where T : Span => spans.Where(s => s.Section == Sections.Body);
        }
    }
}
