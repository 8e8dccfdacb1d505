using CstoTools.Core.Analysis.Mentions;
using CstoTools.Core.Metadata;

namespace CstoTools.Core.Analysis.Events;

/// <summary>A form of a verb that reports an event: who its subject and object are, and what it tells of type and status.</summary>
internal sealed record EventVerb(string Id, string Subject, string Object, string Status, string? Type)
{
    /// <summary>The status of a form in the present tense: the dates decide.</summary>
    public const string Present = "present";
}

/// <summary>What a meeting of a body is, and the types that give way to it.</summary>
internal sealed record BodyRule(string? Organization, IReadOnlyList<string> Words, string Type, IReadOnlyList<string> Replaces);

/// <summary>The words that report events, from the metadata, as tries.</summary>
internal sealed class EventLexicon
{
    private static readonly MadeOnce<CstoMetadata, EventLexicon> Made = new(m => new EventLexicon(m));

    private readonly HashSet<(string Type, string Trait)> _traits = [];
    private readonly HashSet<string> _firstKeys = new(StringComparer.Ordinal);

    private EventLexicon(CstoMetadata metadata)
    {
        var lexicon = metadata.Lexicon;
        foreach (var record in lexicon.Records("events"))
        {
            AddAll(Nouns, record.TextsOf("nouns").Concat(record.TextsOf("nounsRussian")), record.TextOf("type") ?? "other");
            _traits.UnionWith(record.TextsOf("traits").Select(t => (record.TextOf("type") ?? "other", t)));
        }
        foreach (var record in lexicon.Records("eventVerbs"))
        {
            foreach (var status in EventStatuses.All.Append(EventVerb.Present))
            {
                AddAll(Verbs, record.TextsOf(status), new EventVerb(record.TextOf("id") ?? "", record.TextOf("subject") ?? "none",
                    record.TextOf("object") ?? "none", status, record.TextOf("type")));
            }
        }
        AddAll(Occasions, lexicon.Texts("occasions"), true);
        foreach (var record in lexicon.Records("modes"))
            AddAll(Modes, record.TextsOf("phrases"), record.TextOf("mode")!);
        foreach (var record in lexicon.Records("statusWords"))
            AddAll(Statuses, record.TextsOf("phrases"), record.TextOf("status")!);
        foreach (var record in lexicon.Records("roles"))
        {
            AddAll(Roles, record.TextsOf("phrases"), record.TextOf("function")!);
            AddAll(RoleNouns, record.TextsOf("nouns"), record.TextOf("function")!);
        }
        foreach (var record in lexicon.Records("venueNouns"))
            AddAll(Venues, record.TextsOf("nouns").Concat(record.TextsOf("nounsRussian")), true);
        foreach (var record in lexicon.Records("documentVerbs"))
            AddAll(DocumentVerbs, record.TextsOf("phrases"), record.TextOf("status")!);
        foreach (var record in lexicon.Records("speechVerbs"))
            AddAll(SpeechVerbs, record.TextsOf("forms"), true);
        foreach (var stage in lexicon.Records("stages").SelectMany(r => r.TextsOf("nouns").Concat(r.TextsOf("nounsRussian"))))
            Stages.Add(stage.ToLowerInvariant(), stage, Words.KeyOf);
        _firstKeys.UnionWith(
        [
            .. Nouns.FirstKeys, .. Verbs.FirstKeys, .. Occasions.FirstKeys, .. Modes.FirstKeys, .. Statuses.FirstKeys, .. Roles.FirstKeys,
            .. RoleNouns.FirstKeys, .. Venues.FirstKeys, .. DocumentVerbs.FirstKeys, .. SpeechVerbs.FirstKeys, .. Stages.FirstKeys,
        ]);
        MediaWords = lexicon.Set("mediaCues");
        EventWords = lexicon.Set("eventWords");
        MemberWords = lexicon.Set("memberWords");
        MeetingAdjectives = lexicon.Set("meetingAdjectives");
        ListFillers = lexicon.Set("listFillers");
        IdleWords = lexicon.Set("idleWords");
        BodyRules = lexicon.Records("bodiesMeet").Select(r =>
            new BodyRule(r.TextOf("organization"), r.TextsOf("words"), r.TextOf("type") ?? "other", r.TextsOf("replaces"))).ToArray();
    }

    /// <summary>Nouns of events ("meeting", "round table") and their types.</summary>
    public NameTrie<string> Nouns { get; } = new();

    public NameTrie<EventVerb> Verbs { get; } = new();

    /// <summary>Phrases before an event that is only the occasion of another.</summary>
    public NameTrie<bool> Occasions { get; } = new();

    public NameTrie<string> Modes { get; } = new();

    public NameTrie<string> Statuses { get; } = new();

    /// <summary>Phrases before a name, and the function they give it.</summary>
    public NameTrie<string> Roles { get; } = new();

    /// <summary>Nouns beside a name, and the function they give it.</summary>
    public NameTrie<string> RoleNouns { get; } = new();

    /// <summary>Nouns of buildings, halls and ranges.</summary>
    public NameTrie<bool> Venues { get; } = new();

    public NameTrie<string> DocumentVerbs { get; } = new();

    public NameTrie<bool> SpeechVerbs { get; } = new();

    public NameTrie<string> Stages { get; } = new();

    public IReadOnlyList<BodyRule> BodyRules { get; }

    /// <summary>Words for those who publish ("correspondent", "agency").</summary>
    public IReadOnlySet<string> MediaWords { get; }

    /// <summary>Words that stand for the event of the sentence before ("it", "sitting").</summary>
    public IReadOnlySet<string> EventWords { get; }

    /// <summary>Words after a body's name that make it its members or parts ("states").</summary>
    public IReadOnlySet<string> MemberWords { get; }

    /// <summary>Words that may stand between a body's name or a number and its meeting ("regular").</summary>
    public IReadOnlySet<string> MeetingAdjectives { get; }

    /// <summary>Words that may stand between the items of a list of delegations.</summary>
    public IReadOnlySet<string> ListFillers { get; }

    /// <summary>Words that tell nothing of an event by themselves; Russian ones by their stems.</summary>
    public IReadOnlySet<string> IdleWords { get; }

    /// <summary>Whether a word may be the first of what one of the tries holds.</summary>
    /// <param name="key">The key of the word (<see cref="Words.KeyOf"/>).</param>
    public bool MayStart(string key) => _firstKeys.Contains(key);

    /// <summary>Whether events of a type have a trait; false if the type is not decided.</summary>
    public bool Has(string? type, string trait) => type is not null && _traits.Contains((type, trait));

    public static EventLexicon Of(CstoMetadata metadata) => Made.Of(metadata);

    private static void AddAll<T>(NameTrie<T> trie, IEnumerable<string> phrases, T value)
    {
        foreach (var phrase in phrases)
            trie.Add(phrase.ToLowerInvariant(), value, Words.KeyOf);
    }
}
