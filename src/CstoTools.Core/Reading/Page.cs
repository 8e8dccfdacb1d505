namespace CstoTools.Core.Reading;

/// <summary>The bytes of a page turned into text, not yet taken apart.</summary>
/// <param name="Path">The file; null for text that has none.</param>
/// <param name="Content">The whole text; line ends are all "\n".</param>
/// <param name="Format">text, html or markdown.</param>
/// <param name="Warnings">What was odd about the bytes.</param>
public sealed record Page(string? Path, string Content, string Format, IReadOnlyList<string> Warnings)
{
    /// <summary>Where the page was loaded from, as its container or the web told; null if unknown.</summary>
    public string? Address { get; init; }
}

/// <summary>A paragraph with the line of the file it came from.</summary>
/// <param name="Text">The paragraph, blanks at its edges removed.</param>
/// <param name="Line">The line, 1 for the first; null where the source has no lines (HTML).</param>
internal readonly record struct Block(string Text, int? Line);

/// <summary>A sidebar item as a reader found it.</summary>
/// <param name="Posted">The date above it; null if there is none.</param>
/// <param name="Paragraphs">Its paragraphs.</param>
internal sealed record DraftTeaser(DateTime? Posted, IReadOnlyList<Block> Paragraphs);

/// <summary>
/// What a layout found in a page: each text and HTML layout fills one, the article builder makes the article.
/// </summary>
internal sealed class Draft
{
    public Block? Title { get; set; }

    public DateTime? Date { get; set; }

    public List<Block> Paragraphs { get; } = [];

    public List<DraftTeaser> Teasers { get; } = [];

    public List<Block> Contact { get; } = [];

    public List<MediaItem> Media { get; } = [];

    public string? Url { get; set; }

    public string? Section { get; set; }

    public string? Language { get; set; }

    public List<string> Tags { get; } = [];

    public List<string> Warnings { get; } = [];

    /// <summary>By the line that a block starts in, the lines it was joined of; null if nothing was joined.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<Block>>? Pieces { get; init; }
}
