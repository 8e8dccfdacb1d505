using CstoTools.Core.Analysis;
using CstoTools.Core.Analysis.Events;

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
            var marked = PatternLab.Text(File.ReadAllText(page).Replace('{', '(').Replace('}', ')'));
            Assert.Equal(rules.Find(marked).Select(m => (m.Rule.Id, m.First, m.Last)), rules.WithoutFilter().Find(marked).Select(m => (m.Rule.Id, m.First, m.Last)));
        }
    }
}
