namespace CstoTools.Core.Analysis.Events;

/// <summary>Where the participants of an event are named: the first place, and those where offices and ranks stand.</summary>
internal sealed class NamedThings(string? path)
{
    private readonly Dictionary<string, List<Mention>> _mentions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Seen> _seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _functionRules = new(StringComparer.Ordinal);

    public void Add(string name, Mention mention)
    {
        if (!_mentions.TryGetValue(name, out var mentions))
            _mentions[name] = mentions = [];
        mentions.Add(mention);
    }

    /// <summary>Keeps what a sentence says of somebody's presence; the best of all counts.</summary>
    public void Saw(string name, Seen seen)
    {
        if (!_seen.TryGetValue(name, out var known) || Rank(seen.Presence) > Rank(known.Presence))
            _seen[name] = seen;
    }

    /// <summary>The best that was said of somebody's presence; null if no sentence was asked.</summary>
    public Seen? SeenAs(string name) => _seen.TryGetValue(name, out var seen) ? seen : null;

    /// <summary>Keeps the id of the rule that gave somebody a function.</summary>
    public void SetFunctionRule(string name, string rule) => _functionRules[name] = rule;

    /// <summary>A participant with the places that tell of it.</summary>
    /// <param name="participant">The participant.</param>
    /// <param name="fields">The evidence of the event's fields: that of host and chair is the function's too.</param>
    public Participant Proven(Participant participant, IEnumerable<FieldEvidence> fields)
    {
        var evidence = new List<FieldEvidence>();
        if (_mentions.TryGetValue(participant.Name, out var mentions))
        {
            evidence.Add(Of(nameof(Participant.Name), participant.Name, mentions[0]));
            if (participant.Title is { } title && mentions.Find(m => TitleOf(m) == title) is { } titled)
                evidence.Add(Of(nameof(Participant.Title), title, titled) with { Evidence = EvidenceOf(titled, EvidenceBases.Stated, "title-of-name") });
        }
        if (participant.Function is { } function)
        {
            if (fields.FirstOrDefault(f => IsOf(function, f.Field) && f.Value == participant.Name) is { } field)
                evidence.Add(field with { Field = nameof(Participant.Function), Value = function });
            else if (mentions is not null)
                evidence.Add(Of(nameof(Participant.Function), function, mentions[0]) with { Evidence = EvidenceOf(mentions[0], EvidenceBases.Inferred, _functionRules.GetValueOrDefault(participant.Name, "words-beside-name")) });
        }
        return participant with { Evidence = evidence.ToValueList() };
    }

    /// <summary>What a mention proves of whom it names.</summary>
    public FieldEvidence Of(string field, string value, Mention mention) =>
        new() { Field = field, Value = value, Path = path, Evidence = EvidenceOf(mention, BasisOf(mention), RuleOf(mention)) };

    /// <summary>Whether a name stands there or follows from what stands there: an office gives its holder, a surname or a short form whom it refers to.</summary>
    public static string BasisOf(Mention mention) => mention.Resolution switch
    {
        Resolutions.Office => EvidenceBases.Metadata,
        Resolutions.Surname or Resolutions.Reference => EvidenceBases.Inferred,
        _ => EvidenceBases.Stated,
    };

    private static int Rank(string? presence) => presence switch
    {
        Presence.Acts => 3,
        Presence.Attends => 2,
        Presence.Named => 1,
        _ => 0,
    };

    private static string? TitleOf(Mention mention) => mention.Kind == MentionKinds.Office ? mention.Text : mention.Title;

    private static string RuleOf(Mention mention) => mention.Resolution switch
    {
        Resolutions.Office => "holder-of-office",
        Resolutions.Surname => "surname-of-person",
        Resolutions.Reference => "short-form",
        Resolutions.Unlisted => "unlisted-name",
        _ => "listed-name",
    };

    private static bool IsOf(string function, string field) => string.Equals(function, field, StringComparison.OrdinalIgnoreCase);

    private static Evidence EvidenceOf(Mention mention, string basis, string rule) => new()
    {
        Section = mention.Section,
        Teaser = mention.Teaser,
        Start = mention.Start,
        Length = mention.Length,
        Line = mention.Line,
        Basis = basis,
        Rule = rule,
        Confidence = mention.Confidence,
    };
}
