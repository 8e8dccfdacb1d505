namespace CstoTools.Core.Reading.TextPages;

/// <summary>Joins the lines of a capture that was broken at one width, as mail programs and old editors do.</summary>
/// <remarks>
/// Only where it is certain: all lines fit one width, and nearly every line that another follows right away is so full
/// that the next word had no room. A line with room for the next word was ended on purpose, and stays one.
/// </remarks>
internal static class HardWraps
{
    private const int LeastWidth = 55, MostWidth = 100, LeastJoints = 4, MostLines = 500;

    /// <summary>The lines, joined where they are broken, and by the number of each joined line its pieces.</summary>
    /// <param name="lines">The lines of a text capture.</param>
    public static (List<TextLine> Lines, IReadOnlyDictionary<int, IReadOnlyList<Block>> Pieces) Join(List<TextLine> lines)
    {
        var pieces = new Dictionary<int, IReadOnlyList<Block>>();
        if (WidthOf(lines) is not { } width)
            return (lines, pieces);
        var joined = new List<TextLine>();
        for (int i = 0, end; i < lines.Count; i = end)
        {
            for (end = i + 1; end < lines.Count && end - i < MostLines && IsBroken(lines, end, width) && !Repeats(lines[i], lines[end]);)
                end++;
            var parts = lines[i..end];
            var text = string.Join(' ', parts.Select(l => l.Text));
            // Names of pictures are taken out of the text later; what is left must lead back to its lines all the same.
            var blocks = parts.Select(l => new Block(MediaExtractor.Extract(l.Text).Text, l.Number)).ToArray();
            if (parts.Count == 1 || Array.Exists(blocks, b => b.Text.Length == 0) || Starts(MediaExtractor.Extract(text).Text, blocks).Count() < blocks.Length - 1)
            {
                joined.AddRange(parts);
                continue;
            }
            joined.Add(new TextLine(text, lines[i].Number, lines[i].Gap));
            pieces.Add(lines[i].Number, blocks);
        }
        TextLine.EvenOut(joined);
        return (joined, pieces);
    }

    /// <summary>Where in a text that was joined each further line of the file starts.</summary>
    /// <param name="text">The text, or what was left of it: a date may have been taken off either end.</param>
    /// <param name="pieces">The pieces it was joined of.</param>
    public static IEnumerable<(int Start, int Line)> Starts(string text, IReadOnlyList<Block> pieces)
    {
        var from = 0;
        foreach (var piece in pieces.Skip(1))
        {
            var at = text.IndexOf(" " + piece.Text, from, StringComparison.Ordinal);
            if (at < 0)
                at = StartOfCut(text, from, piece.Text);
            if (at < 0)
                yield break;
            yield return (at + 1, piece.Line!.Value);
            from = at + 1;
        }
    }

    private static int StartOfCut(string text, int from, string piece)
    {
        for (var at = text.IndexOf(' ', from); at >= 0; at = text.IndexOf(' ', at + 1))
        {
            if (text.Length - at - 1 <= piece.Length && piece.AsSpan().StartsWith(text.AsSpan(at + 1), StringComparison.Ordinal))
                return at;
        }
        return -1;
    }

    // The width all lines were broken at; null if they were not.
    private static int? WidthOf(List<TextLine> lines)
    {
        var width = 0;
        foreach (var line in lines)
        {
            // An address without a blank cannot be broken.
            if (line.Text.Length > width && line.Text.Contains(' ', StringComparison.Ordinal))
                width = line.Text.Length;
            if (width > MostWidth)
                return null;
        }
        if (width < LeastWidth)
            return null;
        int broken = 0, ended = 0, parted = 0;
        for (var i = 1; i < lines.Count; i++)
        {
            if (lines[i].Gap > 0)
                parted++;
            else if (IsBroken(lines, i, width))
                broken++;
            // Contacts and lists are lines on purpose.
            else if (lines[i - 1].Text.Length * 3 > width * 2)
                ended++;
        }
        return broken >= LeastJoints && broken >= ended * 9 && parted > 0 ? width : null;
    }

    // Whether the first word of a line had no room in the one before.
    private static bool IsBroken(List<TextLine> lines, int next, int width)
    {
        if (lines[next].Gap > 0 || lines[next - 1].Text.Length > width)
            return false;
        var text = lines[next].Text;
        var word = text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? end : text.Length;
        return lines[next - 1].Text.Length + 1 + word > width;
    }

    // A title that stands twice, one right under the other.
    private static bool Repeats(TextLine first, TextLine next) =>
        next.Text.AsSpan().StartsWith(first.Text.AsSpan(0, Math.Min(first.Text.Length, 20)), StringComparison.Ordinal);
}
