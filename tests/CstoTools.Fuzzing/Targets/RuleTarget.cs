using CstoTools.Core.Analysis;
using CstoTools.Core.Analysis.Events;
using CstoTools.Core.Document;
using CstoTools.Core.Matching;
using CstoTools.Core.Metadata;
using CstoTools.Core.Text;

namespace CstoTools.Fuzzing.Targets;

/// <summary>
/// Rule files: their patterns are read and matched. A fault of a file has a place; rules without a fault match in a number
/// of steps that the text bounds, and the filter of the engine changes nothing of what they find.
/// </summary>
internal sealed class RuleTarget(Analyzer analyzer) : FuzzTarget(analyzer)
{
    // For each rule, each word may be a start, and each start may look at a window of words in each place of its pattern.
    private const long StepsPerRuleAndWord = 200_000;

    private static readonly string[] Texts =
    [
        "The President of Armenia said that the talks, held in Minsk on the 4th of March, were useful. He met the ministers.",
        "Ivan Petrov (Belarus) – \"we agree\" – and Oleg Grachev, an adviser to the Secretary General, took part.\nPhotos by Anna Reznik",
        "В заседании приняли участие министры. Глава делегации Иван Петров выступил, а Олег Грачев не приехал.",
        string.Concat(Enumerable.Repeat("the of ", 60)),
    ];

    public override string Name => "rules";

    public override string Extension => ".yml";

    public override IReadOnlyList<string> Samples() => SampleFiles.Rules;

    private protected override IEnumerable<string> Check(FuzzInput input, bool thorough)
    {
        var file = MetadataFile.Parse(input.Text, "r.yml");
        var vocabulary = new Vocabulary();
        RuleSet rules;
        if (file.Rules is null || file.Faults.Count > 0)
            return Placeless(file.Faults);
        try
        {
            rules = RuleReader.Read([file.Rules], ScopeOf(vocabulary), vocabulary, Presence.Features);
        }
        catch (MetadataException e)
        {
            return Placeless(e.Diagnostics);
        }
        return Texts.SelectMany(text => FaultsOf(rules, text));
    }

    private static IEnumerable<string> Placeless(IEnumerable<MetadataDiagnostic> faults) =>
        faults.Where(d => d.Line < 1 || d.Column < 1 || string.IsNullOrWhiteSpace(d.Message)).Select(d => $"diagnostic without place: {d}");

    private PatternScope ScopeOf(Vocabulary vocabulary)
    {
        var scope = new PatternScope(vocabulary);
        PresenceText.Describe(scope, EventLexicon.Of(Analyzer.Metadata));
        scope.Kinds.TryAdd("Told", []);
        return scope;
    }

    private static IEnumerable<string> FaultsOf(RuleSet rules, string text)
    {
        var steps = new Steps();
        var found = Found(rules, text, steps);
        if (!found.SequenceEqual(Found(rules.WithoutFilter(), text, new Steps())))
            yield return "filter: other matches without it";
        if (steps.Taken > StepsPerRuleAndWord * Math.Max(1, rules.Rules.Count) * Tokenizer.Tokenize(text).Length)
            yield return $"steps: {steps.Taken} for {rules.Rules.Count} rules";
    }

    private static (string, int, int)[] Found(RuleSet rules, string text, Steps steps) =>
        [.. rules.Find(Annotated(text), steps).Select(m => (m.Rule.Id, m.First, m.Last))];

    // Capitals in a row are somebody, those in brackets a state: enough for patterns to lean on.
    private static AnnotatedText Annotated(string plain)
    {
        var text = new AnnotatedText(plain, Tokenizer.Tokenize(plain), Abbreviations.None);
        for (var i = 0; i < text.Count; i++)
        {
            if (!text[i].IsCapital)
                continue;
            var last = i + 1 < text.Count && text[i + 1].IsCapital && text.GapBefore(i + 1) == Gap.Space ? i + 1 : i;
            text.Add(new Annotation(last > i ? "Who" : i % 2 == 0 ? "State" : "Body", i, last) { Traits = last > i ? ["titled"] : [] });
            i = last;
        }
        return text;
    }
}
