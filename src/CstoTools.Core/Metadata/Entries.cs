namespace CstoTools.Core.Metadata;

/// <summary>Something the metadata names: a person, body, state body, place, operation or document.</summary>
internal sealed record Entry
{
    public required string Id { get; init; }

    public required Source Source { get; init; }

    /// <summary>The list it stands in ("people", "stateBodies" …).</summary>
    public required string List { get; init; }

    public required string Kind { get; init; }

    public required string Name { get; init; }

    public string? Russian { get; init; }

    public IReadOnlyList<string> Aliases { get; init; } = [];

    public IReadOnlyList<string> Abbreviations { get; init; } = [];

    /// <summary>Names without the parent's or the country's.</summary>
    public IReadOnlyList<string> Forms { get; init; } = [];

    /// <summary>Words that refer back to it.</summary>
    public IReadOnlyList<string> Short { get; init; } = [];

    public IReadOnlyList<string> Official { get; init; } = [];

    public IReadOnlyList<string> Demonyms { get; init; } = [];

    public string? Parent { get; init; }

    public string? Organization { get; init; }

    public string? Country { get; init; }

    public string? City { get; init; }

    public string? Family { get; init; }

    public string? Patronymic { get; init; }

    public string? Type { get; init; }

    /// <summary>For a document, the day on which it was signed or adopted.</summary>
    public DateTime? Date { get; init; }

    /// <summary>For a document, the one in whose place it came.</summary>
    public string? Follows { get; init; }

    public bool Bare { get; init; }

    public bool Ambiguous { get; init; }

    public string? Note { get; init; }

    public Entity ToEntity() => new()
    {
        Id = Id,
        Name = Name,
        Kind = Kind,
        Russian = Russian,
        Aliases = Aliases.Concat(Official).Concat(Forms).ToValueList(),
        Abbreviations = Abbreviations.ToValueList(),
        Parent = Parent ?? Organization,
        Country = Country,
        Note = Note,
    };
}

/// <summary>An office and who held it when.</summary>
internal sealed record OfficeEntry
{
    public required string Id { get; init; }

    public required Source Source { get; init; }

    public required string Name { get; init; }

    public string? Russian { get; init; }

    public IReadOnlyList<string> Aliases { get; init; } = [];

    public IReadOnlyList<string> Abbreviations { get; init; } = [];

    public string? Role { get; init; }

    public string? Organization { get; init; }

    public string? Country { get; init; }

    public DateTime? Since { get; init; }

    public DateTime? Until { get; init; }

    public bool Shared { get; init; }

    public string? ByChairmanship { get; init; }

    public IReadOnlyList<Holder> Holders { get; init; } = [];

    public string? Note { get; init; }

    public Entity ToEntity() => new()
    {
        Id = Id,
        Name = Name,
        Kind = MentionKinds.Office,
        Russian = Russian,
        Aliases = Aliases.ToValueList(),
        Abbreviations = Abbreviations.ToValueList(),
        Parent = Organization,
        Country = Country,
        Note = Note,
    };
}

/// <summary>A person in an office, from the first to the last known day; no last day means as long as is known.</summary>
internal sealed record Holder(string Person, DateTime From, DateTime? To, bool Acting, DateTime? UntilKnown, string? Note, Source Source)
{
    /// <summary>The page or law that says so; null if none is named.</summary>
    public string? Cited => Source.Node.TextOf("source");

    /// <summary>"firm" or "likely"; null if nothing is said.</summary>
    public string? Certainty => Source.Node.TextOf("certainty");

    /// <summary>The last day that is known; null if it goes on.</summary>
    public DateTime? LastKnown => To ?? UntilKnown;
}

/// <summary>A country in the chair of an organization.</summary>
internal sealed record Chairmanship(string Organization, string Country, DateTime From, DateTime? To, Source Source);
