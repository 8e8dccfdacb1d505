namespace CstoTools.Core.Reading.TextPages;

/// <summary>Where the article starts in the lines of a page, and what its head says.</summary>
/// <param name="Start">The head's first line: what stands before is the sidebar.</param>
/// <param name="BodyStart">The body's first line.</param>
internal sealed record Head(int Start, int BodyStart)
{
    /// <summary>The title without its date and its line's number; null if the head has no title.</summary>
    public Block? Title { get; init; }

    /// <summary>The date that the head shows; null if it shows none.</summary>
    public DateTime? Date { get; init; }

    /// <summary>Whether a date stands with a doubled title, be it one that cannot be read.</summary>
    public bool IsDated { get; init; }

    /// <summary>The body's first line without the date that was glued to it; null if it stands as it is.</summary>
    public string? Opening { get; init; }

    /// <summary>Whether the page is built as agencies build theirs: other news and links may stand under the text.</summary>
    public bool IsAgency { get; init; }

    /// <summary>How many lines of notes, such as counters or authors, come between title and text under a head that has none itself.</summary>
    public int Notes { get; init; }

    /// <summary>What is not certain about it; null if the page shows clearly where the article starts.</summary>
    public string? Doubt { get; init; }
}
