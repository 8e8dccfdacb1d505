namespace CstoTools.Reports.Feeds;

/// <summary>An entry of a feed.</summary>
public sealed record FeedEntry
{
    /// <summary>The id: an address of the form urn:uuid, the same in each export.</summary>
    public required string Id { get; init; }

    /// <summary>The title, on one line.</summary>
    public required string Title { get; init; }

    /// <summary>The day of publication, of an event the last one of its sources.</summary>
    public required DateTime Updated { get; init; }

    /// <summary>The day of publication, of an event the first one of its sources; null if no page states it.</summary>
    public DateTime? Published { get; init; }

    /// <summary>The text of the entry, without markup.</summary>
    public required string Text { get; init; }

    /// <summary>The site that published it; null if the page states no address.</summary>
    public string? Author { get; init; }

    /// <summary>The language of the page; null if it is not known.</summary>
    public string? Language { get; init; }

    /// <summary>The addresses of the pages; empty if none is stated.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = [];

    /// <summary>The categories.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];
}
