namespace CstoTools.Core.Reading.TextPages;

/// <summary>A page's lines without what stands under the article.</summary>
/// <param name="Main">Sidebar and article.</param>
/// <param name="Contact">The contact block.</param>
/// <param name="Dropped">Lines after the links back that are neither.</param>
internal sealed record TrimmedPage(IReadOnlyList<TextLine> Main, IReadOnlyList<TextLine> Contact, IReadOnlyList<TextLine> Dropped);

/// <summary>Takes the links back and the contact block off the end of a page.</summary>
internal static class TailTrimmer
{
    private const int LongestContactBlock = 10;

    public static TrimmedPage Trim(IReadOnlyList<TextLine> lines)
    {
        var end = EndOfText(lines);
        var main = new List<TextLine>(end);
        // Links that stand between or above the texts; the gap before them is kept for the line that follows.
        var gap = 0;
        for (var i = 0; i < end; i++)
        {
            gap = Math.Max(gap, lines[i].Gap);
            if (Furniture.Is(lines[i].Text))
                continue;
            main.Add(lines[i] with { Gap = gap });
            gap = 0;
        }
        var after = lines.Skip(end).Where(l => !Furniture.Is(l.Text)).ToList();
        var below = after.TakeWhile(l => ContactLines.Is(l.Text)).ToList();
        var contact = Contact(main);
        return new TrimmedPage(main, [.. contact, .. below], after[below.Count..]);
    }

    // The first link with more text before than after it. Links above that stand between teasers.
    private static int EndOfText(IReadOnlyList<TextLine> lines)
    {
        long total = lines.Sum(l => (long)l.Text.Length), before = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (before * 2 > total && Furniture.Is(lines[i].Text))
                return i;
            before += lines[i].Text.Length;
        }
        return lines.Count;
    }

    private static List<TextLine> Contact(List<TextLine> main)
    {
        var start = main.Count;
        for (var i = main.Count - 1; i > 0 && i >= main.Count - LongestContactBlock; i--)
        {
            if (ContactLines.Is(main[i].Text))
                start = i;
            // A name between an office above and a telephone below.
            else if (!(start == i + 1 && i >= 1 && ContactLines.IsName(main[i].Text) && ContactLines.Is(main[i - 1].Text)))
                break;
        }
        var contact = main[start..];
        main.RemoveRange(start, main.Count - start);
        return contact;
    }
}
