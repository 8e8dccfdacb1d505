using System.Runtime.CompilerServices;
using CstoTools.Core.Analysis.Mentions;
using CstoTools.Core.Metadata;

namespace CstoTools.Core.Analysis.Events;

/// <summary>A verb that reports an event: who its subject and object are, and what it tells of type and status.</summary>
internal sealed record EventVerb(string? Subject, string? Object, string? Status, string? Type);

/// <summary>A phrase that gives the name beside it a function at the event.</summary>
internal sealed record RoleCue(string Function, bool NameBefore);

/// <summary>The words that report events, from the metadata, as tries.</summary>
internal sealed class EventLexicon
{
    private static readonly ConditionalWeakTable<CstoMetadata, EventLexicon> Made = [];

    private EventLexicon(CstoMetadata metadata)
    {
        var lexicon = metadata.Lexicon;
        foreach (var record in lexicon.Records("events"))
            AddAll(Nouns, record.TextsOf("nouns").Concat(record.TextsOf("nounsRussian")), record.TextOf("type")!);
        foreach (var record in lexicon.Records("eventVerbs"))
        {
            AddAll(Verbs, record.TextsOf("forms"), new EventVerb(record.TextOf("subject"), record.TextOf("object"),
                record.TextOf("status"), record.TextOf("type")));
        }
        foreach (var record in lexicon.Records("modes"))
            AddAll(Modes, record.TextsOf("phrases"), record.TextOf("mode")!);
        foreach (var record in lexicon.Records("statusWords"))
            AddAll(Statuses, record.TextsOf("phrases"), record.TextOf("status")!);
        foreach (var record in lexicon.Records("roles"))
            AddAll(Roles, record.TextsOf("phrases"), new RoleCue(record.TextOf("function")!, record.TextOf("name") == "before"));
        foreach (var record in lexicon.Records("documentVerbs"))
            AddAll(DocumentVerbs, record.TextsOf("forms"), record.TextOf("status")!);
        foreach (var record in lexicon.Records("bodiesMeet"))
        {
            foreach (var body in record.TextsOf("bodies"))
                MeetingOf[body] = record.TextOf("type")!;
        }
    }

    /// <summary>Nouns of events ("meeting", "round table") and their types.</summary>
    public NameTrie<string> Nouns { get; } = new();

    public NameTrie<EventVerb> Verbs { get; } = new();

    public NameTrie<string> Modes { get; } = new();

    public NameTrie<string> Statuses { get; } = new();

    public NameTrie<RoleCue> Roles { get; } = new();

    public NameTrie<string> DocumentVerbs { get; } = new();

    /// <summary>What a meeting of a body is called, by the body's id.</summary>
    public Dictionary<string, string> MeetingOf { get; } = new(StringComparer.Ordinal);

    public static EventLexicon Of(CstoMetadata metadata) => Made.GetValue(metadata, m => new EventLexicon(m));

    private static void AddAll<T>(NameTrie<T> trie, IEnumerable<string> phrases, T value)
    {
        foreach (var phrase in phrases)
            trie.Add(phrase.ToLowerInvariant(), value, Words.KeyOf);
    }
}
