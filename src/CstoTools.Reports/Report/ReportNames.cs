using CstoTools.Core.Metadata;

namespace CstoTools.Reports.Report;

/// <summary>Names in the language of a report, where the metadata has them. In English, they are the names of the events.</summary>
internal sealed class ReportNames
{
    private readonly Dictionary<string, string> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Kind, string Name), string> _byName = [];
    private readonly ReportWords _words;

    public ReportNames(CstoMetadata metadata, ReportWords words)
    {
        _words = words;
        if (words.Language != "ru")
            return;
        foreach (var entity in metadata.Entities.Where(e => e.Russian is not null))
        {
            _byId[entity.Id] = entity.Russian!;
            _byName.TryAdd((entity.Kind, entity.Name), entity.Russian!);
            _byName.TryAdd(("", entity.Name), entity.Russian!);
        }
    }

    /// <summary>The name of a participant. Of a state's people, it is that of the state: as what they came is a word of its own.</summary>
    public string Of(Participant p) => p.Id is { } id && _byId.TryGetValue(id, out var name) ? name : Of(p.Kind, p.Name);

    /// <summary>The name of a speaker; of one who is not known by name, what the page calls him; null if it calls him nothing.</summary>
    public string? Of(Quote q) => q.SpeakerId is { } id && _byId.TryGetValue(id, out var name) ? name
        : q.Speaker is { } speaker ? Of(MentionKinds.Person, speaker) : q.SpeakerText;

    /// <summary>The name of an id; the given one if the language has none.</summary>
    public string OfId(string id, string name) => _byId.GetValueOrDefault(id, name);

    /// <summary>A name by its kind; the empty kind for any.</summary>
    public string Of(string kind, string name) => _byName.GetValueOrDefault((kind, name)) ?? _byName.GetValueOrDefault(("", name), name);

    /// <summary>The name of an exercise, whose year is no part of the listed name.</summary>
    public string Operation(string name)
    {
        var bare = name.TrimEnd("0123456789-– ".ToCharArray());
        return bare.Length > 0 ? Of(MentionKinds.Operation, bare) + name[bare.Length..] : name;
    }

    /// <summary>Title and function of a participant, in words; null if there is neither.</summary>
    public string? Role(Participant p) => (p.Title, p.Function) switch
    {
        (null, null) => null,
        (null, { } function) => _words.Of("function", function),
        ({ } title, null) => title,
        ({ } title, { } function) => $"{title}, {_words.Of("function", function)}",
    };
}
