using CstoTools.Core.Analysis;
using CstoTools.Core.Analysis.Mentions;
using CstoTools.Core.Matching;
using CstoTools.Core.Reading;
using CstoTools.Core.Text;

namespace CstoTools.Core.Tests.Matching;

/// <summary>The rules that are shipped: each does what its examples say.</summary>
public class ShippedRulesTests
{
    public static TheoryData<string> Rules => [.. All.Select(r => r.Id)];

    private static IEnumerable<Rule> All => RulePhase.All.SelectMany(p => p.RulesOf(Shipped.Metadata).Rules);

    [Theory]
    [MemberData(nameof(Rules))]
    public void DoesWhatItsExamplesSay(string id)
    {
        var rule = All.Single(r => r.Id == id);
        var faults = RuleExamples.Faults(Shipped.Analyzer, [rule]).Select(f => f.Message).ToArray();
        Assert.True(faults.Length == 0, string.Join(Environment.NewLine, faults));
    }

    [Fact]
    public void TheSameIsFoundWithoutTheFilter()
    {
        var samples = Directory.GetFiles(Path.Combine(Repository.Root, "samples"), "*.txt").Order(StringComparer.Ordinal).Select(f => PageReader.ReadFile(f)).ToArray();
        foreach (var phase in RulePhase.All)
        {
            var rules = phase.RulesOf(Shipped.Metadata);
            // The examples of a phase are texts in which its rules match.
            var examples = string.Join("\n\n", rules.Rules.SelectMany(r => r.Yes).Select(y => y.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal)));
            var any = false;
            foreach (var article in samples.Append(Shipped.Article("Examples", new DateTime(2024, 6, 12), examples.Split("\n\n"))))
            {
                var body = PageText.Of(article).Sections.Single(s => s.Section == Sections.Body);
                var found = Places(rules);
                any |= found.Length > 0;
                Assert.Equal(found, Places(rules.WithoutFilter()));

                (string, int, int)[] Places(RuleSet set) =>
                    [.. set.Find(phase.TextOf(Shipped.Analyzer, article, body)).Select(m => (m.Rule.Id, m.First, m.Last))];
            }
            Assert.True(any, phase.Name);
        }
    }
}
