using CstoTools.Core.Analysis.Speech;
using CstoTools.Core.Document;
using CstoTools.Core.Matching;
using CstoTools.Core.Metadata;

namespace CstoTools.Core.Analysis.Quotes;

/// <summary>What the rules say of the people of a section: who speaks a quotation, and who is named beside it and does not.</summary>
internal sealed class Attributions
{
    /// <summary>The phase whose rules these are.</summary>
    public const string Phase = "attributions";

    /// <summary>Words between a name and its verb that describe who is named.</summary>
    public const string Aside = "Aside";

    private const string Feature = "speaker", Speaks = "speaks", Silent = "silent", Object = "object";

    private static readonly Dictionary<string, IReadOnlyList<string>> Features = new(StringComparer.Ordinal)
    {
        [Feature] = [Speaks, Silent, Object],
    };

    private static readonly MadeOnce<CstoMetadata, RuleSet> Made = new(m =>
        RuleReader.Read(m, Phase, Features, scope => AttributionText.Describe(scope, SpeechWords.Of(m.Lexicon))));

    private readonly SpeechText _text;
    private readonly HashSet<int> _asides = [];
    private readonly Dictionary<int, RuleMatch> _byQuote;
    private readonly Dictionary<Mention, string> _said = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(int First, int Last), Mention> _names;

    private Attributions(SpeechReading reading, IEnumerable<Mention> mentions, RuleSet rules)
    {
        _text = reading.Text;
        (var text, _names) = AttributionText.Of(reading, mentions);
        var matches = rules.Find(text, _text.Section.Steps);
        var verdicts = new Verdicts(rules, matches.Where(m => !IsOfQuote(m)));
        foreach (var ((first, last), mention) in _names)
        {
            if (verdicts.Of(first, last, Feature).Value is { } value && _said.GetValueOrDefault(mention) != Silent)
                _said[mention] = value;
        }
        foreach (var match in matches)
        {
            if (match.Rule.Zone == Aside)
                _asides.UnionWith(Enumerable.Range(match.TargetFirst, match.TargetLast - match.TargetFirst + 1));
        }
        _byQuote = ByQuote(matches, text, rules);
    }

    /// <summary>The rules of a metadata set.</summary>
    /// <exception cref="MetadataException">A rule has a fault.</exception>
    public static RuleSet RulesOf(CstoMetadata metadata) => Made.Of(metadata);

    /// <summary>What the rules say of a section.</summary>
    public static Attributions Of(SpeechReading reading, IEnumerable<Mention> mentions, CstoMetadata metadata) =>
        new(reading, mentions, RulesOf(metadata));

    /// <summary>Whether somebody is named only to say something of another ("a spokesman for N.").</summary>
    public bool IsSilent(Mention mention) => _said.GetValueOrDefault(mention) == Silent;

    /// <summary>Whether somebody is no subject of a verb, by a rule.</summary>
    public bool IsNoSubject(Mention mention) => _said.GetValueOrDefault(mention) is Silent or Object;

    /// <summary>Whether a word is part of what describes who is named before it.</summary>
    public bool IsAside(int token) => _asides.Contains(token);

    /// <summary>Where the rules find the speaker of a turn: a mention, or the number of a word; nulls if no rule speaks of it.</summary>
    public (Mention? Mention, int Token)? SpeakerOf(Turn turn)
    {
        foreach (var (start, end) in turn.Parts)
        {
            // What leads to a quotation gives way to what follows it, unless that names nobody («говорится в телеграмме»).
            if (!_byQuote.TryGetValue(_text.TokenFrom(end) - 1, out var match)
                && (turn.After is { Passive: false } || !_byQuote.TryGetValue(-1 - _text.TokenFrom(start), out match)))
                continue;
            return (_names.GetValueOrDefault((match.TargetFirst, match.TargetLast)), match.TargetFirst);
        }
        return null;
    }

    /// <summary>The match that names the speaker, by the place of the quotation (<see cref="PlaceOf"/>).</summary>
    public static Dictionary<int, RuleMatch> ByQuote(IEnumerable<RuleMatch> matches, AnnotatedText text, RuleSet rules)
    {
        var byQuote = new Dictionary<int, RuleMatch>();
        foreach (var match in matches.Where(IsOfQuote))
        {
            if (!byQuote.TryGetValue(PlaceOf(match, text), out var other) || rules.Beats(match.Rule.Id, other.Rule.Id))
                byQuote[PlaceOf(match, text)] = match;
        }
        return byQuote;
    }

    /// <summary>The place of the quotation that a match is about: such a rule starts at its last word, or ends at its first one.</summary>
    public static int PlaceOf(RuleMatch match, AnnotatedText text) =>
        text.StartingAt(match.First).Exists(a => a.Kind == AttributionText.QuoteEnd) ? match.First : -1 - match.Last;

    /// <summary>Whether a match names the speaker of a quotation.</summary>
    public static bool IsOfQuote(RuleMatch match) => match.Rule.Sets.Any(s => s.Key == Feature && s.Value == Speaks);
}
