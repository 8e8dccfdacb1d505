using CstoTools.Core.Matching;
using CstoTools.Core.Metadata;

namespace CstoTools.Core.Analysis.Events;

/// <summary>What the rules say of the people and bodies of a text: who was there, who was not, and as what.</summary>
internal sealed class Presence
{
    /// <summary>The phase whose rules these are.</summary>
    public const string Phase = "presence";

    /// <summary>Who speaks, chairs, opens or does something else at the event.</summary>
    public const string Acts = "acts";

    /// <summary>Who says something: he was there, but only tells of what is still to come.</summary>
    public const string Says = "says";

    /// <summary>Who is said to have attended.</summary>
    public const string Attends = "attends";

    /// <summary>Who is only talked about, represented, cited or thanked.</summary>
    public const string Absent = "absent";

    /// <summary>Who only tells of it: the author of a statement, and at nothing else.</summary>
    public const string Tells = "tells";

    /// <summary>Who will act, but not at what has been held.</summary>
    public const string Later = "later";

    /// <summary>Who is named as one of those whom the event is of.</summary>
    public const string Named = "named";

    /// <summary>What rules of this phase may say, each with its values.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Features =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
        {
            ["presence"] = [Acts, Says, Attends, Named, Tells, Absent, Later],
            ["function"] = ["chair", "speaker", "guest", "participant", "representative", "head of the delegation"],
            ["party"] = ["delegation", "representative", "contingent"],
        };

    private static readonly MadeOnce<CstoMetadata, RuleSet> Made = new(m =>
        RuleReader.Read(m, Phase, Features, scope => PresenceText.Describe(scope, EventLexicon.Of(m))));

    private readonly EventText _text;
    private readonly Verdicts _verdicts;

    private Presence(EventText text, Verdicts verdicts) => (_text, _verdicts) = (text, verdicts);

    /// <summary>The rules of a metadata set.</summary>
    /// <exception cref="MetadataException">A rule has a fault.</exception>
    public static RuleSet RulesOf(CstoMetadata metadata) => Made.Of(metadata);

    /// <summary>The verdicts of a section.</summary>
    public static Presence Of(EventText text, CstoMetadata metadata)
    {
        var rules = RulesOf(metadata);
        return new Presence(text, new Verdicts(rules, rules.Find(text.Annotated, text.Section.Steps)));
    }

    /// <summary>Whether a person or body was there; nulls if no rule speaks of it.</summary>
    public (string? Value, Rule? Rule) Of(Clause clause, Placed<Mention> mention) => Said(clause, mention, "presence");

    /// <summary>As what somebody was there; nulls if no rule speaks of it.</summary>
    public (string? Value, Rule? Rule) FunctionOf(Clause clause, Placed<Mention> mention) => Said(clause, mention, "function");

    /// <summary>What came of a state: a delegation, representatives, contingents; nulls if no rule speaks of it.</summary>
    public (string? Value, Rule? Rule) PartyOf(Clause clause, Placed<Mention> mention) => Said(clause, mention, "party");

    private (string? Value, Rule? Rule) Said(Clause clause, Placed<Mention> mention, string feature)
    {
        var first = mention.Value.Kind is MentionKinds.Person or MentionKinds.Office ? EventPeople.TitleStart(clause, mention) : mention.First;
        return ReferenceEquals(clause.Text, _text) ? _verdicts.Of(first, mention.Last, feature) : default;
    }
}
