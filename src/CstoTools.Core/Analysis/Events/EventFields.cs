using CstoTools.Core.Matching;
using CstoTools.Core.Metadata;

namespace CstoTools.Core.Analysis.Events;

/// <summary>What the rules say of the nouns, days, places and bodies of a text: which are the event's own, and which are only told of beside it.</summary>
internal sealed class EventFields
{
    /// <summary>The phase whose rules these are.</summary>
    public const string Phase = "fields";

    /// <summary>The event's own.</summary>
    public const string Own = "own";

    /// <summary>Of something else: another event, the background, the topic.</summary>
    public const string Aside = "aside";

    /// <summary>Of what somebody said about the event: the event's own only if that is the event.</summary>
    public const string Said = "said";

    /// <summary>Of a noun: an event beside or before which this one was.</summary>
    public const string Beside = "beside";

    /// <summary>Of a day: from when somebody holds an office.</summary>
    public const string Office = "office";

    /// <summary>Of a day: until when the event goes on.</summary>
    public const string End = "end";

    /// <summary>Of a place: the event was in the capital of the state.</summary>
    public const string Capital = "capital";

    /// <summary>Of a place: a sentence after the report says that the event was there.</summary>
    public const string Held = "held";

    /// <summary>Of a body: the event's own, together with others that met jointly with it.</summary>
    public const string Joint = "joint";

    /// <summary>What rules of this phase may say, each with its values.</summary>
    private static readonly Dictionary<string, IReadOnlyList<string>> Features = new(StringComparer.Ordinal)
    {
        ["noun"] = [Own, Aside, Beside],
        ["day"] = [Own, Aside, Said, Office, End],
        ["place"] = [Own, Aside, Said, Capital, Held],
        ["body"] = [Own, Joint, Aside],
    };

    private static readonly MadeOnce<CstoMetadata, RuleSet> Made = new(m =>
        RuleReader.Read(m, Phase, Features, scope => PresenceText.Describe(scope, EventLexicon.Of(m))));

    private readonly Verdicts _verdicts;

    private EventFields(Verdicts verdicts) => _verdicts = verdicts;

    /// <summary>The rules of a metadata set.</summary>
    /// <exception cref="MetadataException">A rule has a fault.</exception>
    public static RuleSet RulesOf(CstoMetadata metadata) => Made.Of(metadata);

    /// <summary>The verdicts of a section.</summary>
    public static EventFields Of(EventText text, CstoMetadata metadata)
    {
        var rules = RulesOf(metadata);
        return new EventFields(new Verdicts(rules, rules.Find(text.Annotated, text.Section.Steps)));
    }

    /// <summary>Whether a noun of an event names the event itself; null if no rule speaks of it.</summary>
    public string? OfNoun(Cue<string> noun) => _verdicts.Of(noun.First, noun.Last, "noun").Value;

    /// <summary>Whether a day is the event's; null if no rule speaks of it.</summary>
    public string? OfDay(Placed<DateMention> date) => _verdicts.Of(date.First, date.Last, "day").Value;

    /// <summary>Whether the event was at a place; nulls if no rule speaks of it.</summary>
    public (string? Value, Rule? Rule) OfPlace(Placed<Mention> place) => _verdicts.Of(place.First, place.Last, "place");

    /// <summary>The words of the city that no list has beside a state in which the event was; null if no rule names them.</summary>
    public (int First, int Last)? CityBeside(Placed<Mention> state) =>
        _verdicts.Deciding(state.First, state.Last, "place") is { } match && match.ByLast < state.First && match.ByFirst > match.First
            ? (match.ByFirst, match.ByLast) : null;

    /// <summary>Whether a body met; nulls if no rule speaks of it.</summary>
    public (string? Value, Rule? Rule) OfBody(Placed<Mention> body) => _verdicts.Of(body.First, body.Last, "body");
}
