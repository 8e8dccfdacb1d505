using CstoTools.Core.Matching;
using CstoTools.Core.Metadata;
using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis;

/// <summary>Runs the examples that rules carry: sentences in which a rule matches, its target in brackets, and others in which it does not.</summary>
internal static class RuleExamples
{
    // The day of all examples, so that offices in them have holders.
    private static readonly DateTime Day = new(2024, 6, 12);

    /// <summary>The examples that do not come out as their rules say.</summary>
    /// <param name="analyzer">Finds the names and words that rules lean on.</param>
    /// <param name="rules">The rules that are asked.</param>
    public static IEnumerable<MetadataDiagnostic> Faults(Analyzer analyzer, IEnumerable<Rule> rules) =>
        from rule in rules
        from example in rule.Yes.Select(y => (Text: y, Expected: true)).Concat(rule.No.Select(n => (Text: n, Expected: false)))
        let fault = FaultOf(analyzer, rule, example.Text, example.Expected)
        where fault is not null
        select fault;

    private static MetadataDiagnostic? FaultOf(Analyzer analyzer, Rule rule, string example, bool expected)
    {
        var (sentence, target) = Parts(example);
        var targets = Targets(analyzer, sentence, rule).ToArray();
        return expected == (target is null ? targets.Length > 0 : targets.Contains(target)) ? null
            : Source.New(MetadataFaults.Example, Message(rule, example, expected, targets), rule.Place!.Path, rule.Place.Line, rule.Place.Column);
    }

    /// <summary>What a rule finds in a sentence: its targets as they are written, without an article before them.</summary>
    public static IEnumerable<string> Targets(Analyzer analyzer, string sentence, Rule rule)
    {
        var article = new Article { Id = sentence, Date = Day, Format = "text", Paragraphs = sentence.Split(" ¶ ").ToValueList() };
        var section = PageText.Of(article).Sections[0];
        var phase = RulePhase.Of(rule, analyzer.Metadata);
        var text = phase.TextOf(analyzer, article, section);
        foreach (var match in phase.RulesOf(analyzer.Metadata).Find(text).Where(m => m.Rule == rule))
            yield return WithoutArticle(section.Text[text[match.TargetFirst].Start..text[match.TargetLast].End]);
    }

    private static string Message(Rule rule, string example, bool expected, string[] found) =>
        $"The rule '{rule.Id}' {(expected ? "does not match" : "matches")} its example '{example}'. It finds {(found.Length == 0 ? "nothing" : string.Join(", ", found.Select(f => $"'{f}'")))}.";

    private static (string Sentence, string? Target) Parts(string example)
    {
        var (open, close) = (example.IndexOf('[', StringComparison.Ordinal), example.IndexOf(']', StringComparison.Ordinal));
        return open < 0 || close < open ? (example, null)
            : (example.Remove(close, 1).Remove(open, 1), WithoutArticle(example[(open + 1)..close]));
    }

    private static string WithoutArticle(string text) => text.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? text[4..] : text;
}
