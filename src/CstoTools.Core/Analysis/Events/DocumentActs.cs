using CstoTools.Core.Matching;
using CstoTools.Core.Metadata;

namespace CstoTools.Core.Analysis.Events;

/// <summary>What the rules say was done with the documents of a text.</summary>
internal sealed class DocumentActs
{
    /// <summary>The phase whose rules these are.</summary>
    public const string Phase = "outcomes";

    private const string Outcome = "outcome";
    private const string Form = "form";
    private const string Draft = "draft";
    private const string Approved = "approved";

    // What was done is what its verb says.
    private const string Done = "done";

    // Others are to do it.
    private const string Asked = "asked";

    // The same as with the document before it in a list.
    private const string Same = "same";

    // It is still to be done.
    private const string Later = "later";

    // Nothing at this event: recalled, celebrated, amended, refused.
    private const string Nothing = "none";

    private static readonly Dictionary<string, IReadOnlyList<string>> Features = new(StringComparer.Ordinal)
    {
        [Outcome] = [Done, Asked, Later, Same, Nothing],
        [Form] = [Draft],
    };

    private static readonly MadeOnce<CstoMetadata, RuleSet> Made = new(m =>
        RuleReader.Read(m, Phase, Features, scope => PresenceText.Describe(scope, EventLexicon.Of(m))));

    private readonly Verdicts _verdicts;
    private readonly HashSet<int> _drafts;
    private readonly Dictionary<(int First, int Last), RuleMatch?> _known = [];

    private DocumentActs(RuleSet rules, IReadOnlyList<RuleMatch> matches)
    {
        _verdicts = new Verdicts(rules, matches);
        _drafts = [.. matches.Where(m => m.Rule.Sets.Any(s => s.Key == Form)).Select(m => m.ByFirst)];
    }

    /// <summary>The rules of a metadata set.</summary>
    /// <exception cref="MetadataException">A rule has a fault.</exception>
    public static RuleSet RulesOf(CstoMetadata metadata) => Made.Of(metadata);

    /// <summary>The verdicts of a section.</summary>
    public static DocumentActs Of(EventText text, CstoMetadata metadata)
    {
        var rules = RulesOf(metadata);
        return new DocumentActs(rules, rules.Find(text.Annotated, text.Section.Steps));
    }

    /// <summary>What was done with a document, and the rule that says so; null if nothing was, or no rule speaks of it.</summary>
    /// <param name="clause">The sentence that the document is in.</param>
    /// <param name="document">The document.</param>
    public (Cue<string> Status, Rule Rule)? Of(Clause clause, Placed<Mention> document)
    {
        var act = Deciding(document.First, document.Last);
        if (act is null || Says(act, Asked))
            return DraftOf(clause, document);
        if (!Says(act, Done) && !Says(act, Later) || clause.DocumentVerbs.At(act.ByFirst) is not { } verb)
            return null;
        return AsDraft(verb, clause, document) ?? (verb, act.Rule);
    }

    /// <summary>Whether what is to be done with a document is still to come.</summary>
    /// <param name="document">The document.</param>
    public bool IsLater(Placed<Mention> document) => Deciding(document.First, document.Last) is { } act && Says(act, Later);

    /// <summary>What is a draft still although it was agreed on; null if a verb says something else, or the document is no draft.</summary>
    /// <param name="verb">What was done with it.</param>
    /// <param name="clause">The sentence that the document is in.</param>
    /// <param name="document">The document.</param>
    public (Cue<string> Status, Rule Rule)? AsDraft(Cue<string> verb, Clause clause, Placed<Mention> document) =>
        verb.Value == Approved ? DraftOf(clause, document) : null;

    private (Cue<string> Status, Rule Rule)? DraftOf(Clause clause, Placed<Mention> document) =>
        _verdicts.Deciding(document.First, document.Last, Form) is { } form && clause.DocumentVerbs.At(form.ByFirst) is { } draft
            ? (draft with { Value = Draft }, form.Rule) : null;

    /// <summary>The verb of a sentence under which documents are listed after it; null if none was done then and there.</summary>
    /// <param name="clause">The sentence.</param>
    public Cue<string>? Heading(Clause clause) =>
        clause.DocumentVerbs.FindLast(v => IsAct(clause, v)
            && (_verdicts.Deciding(v.First, v.Last, Outcome) is not { } match || !Says(match, Nothing)));

    /// <summary>Whether a sentence says of anything what was done with it.</summary>
    public bool HasAct(Clause clause) => clause.DocumentVerbs.Exists(v => IsAct(clause, v));

    // No act: a verb inside a title, and the word that calls a document a draft.
    private bool IsAct(Clause clause, Cue<string> verb) => !_drafts.Contains(verb.First)
        && !clause.Of(MentionKinds.Document).Any(d => d.First <= verb.First && verb.Last <= d.Last);

    // Lists are walked from document to document; each is asked for once.
    private RuleMatch? Deciding(int first, int last)
    {
        if (_known.TryGetValue((first, last), out var known))
            return known;
        var match = _verdicts.Deciding(first, last, Outcome);
        while (match is not null && Says(match, Same))
        {
            var before = (match.ByFirst, match.ByLast);
            match = _known.TryGetValue(before, out var earlier) ? earlier : _verdicts.Deciding(before.ByFirst, before.ByLast, Outcome);
        }
        return _known[(first, last)] = match;
    }

    private static bool Says(RuleMatch match, string value) => match.Rule.Sets.Any(s => s.Key == Outcome && s.Value == value);
}
