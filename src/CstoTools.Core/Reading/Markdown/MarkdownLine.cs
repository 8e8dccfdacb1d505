using CstoTools.Core.Reading.TextPages;

namespace CstoTools.Core.Reading.Markdown;

/// <summary>A block of a Markdown page without its markup.</summary>
/// <param name="Line">Its text; empty if it shows only a picture.</param>
/// <param name="Level">The level of a heading, 1 for the highest; 0 for other text.</param>
/// <param name="Media">The pictures, videos and documents in it.</param>
internal sealed record MarkdownLine(TextLine Line, int Level, IReadOnlyList<MediaItem> Media);
