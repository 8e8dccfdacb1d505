using System.Text;
using CstoTools.Core.Text;

namespace CstoTools.Core.Reading.TextPages;

/// <summary>
/// The surest mark of an article: its title stands twice, the second time mostly with the date at its end.
/// Either copy may be cut off.
/// </summary>
internal static class DoubledTitle
{
    // The site cuts at about 255 characters; a shorter likeness is no cut title.
    private const int ShortestCut = 180;

    private const int Window = 200;

    public static Head? Find(IReadOnlyList<TextLine> lines)
    {
        Head? undated = null;
        for (var i = 0; i + 1 < lines.Count && i < Window; i++)
        {
            if (lines[i].IsDay || lines[i].Text.Length > 1000)
                continue;
            // The date may stand between the two.
            var between = lines[i + 1].IsDay && i + 2 < lines.Count ? 1 : 0;
            if (Pair(lines, i, i + 1 + between, lines[i + between].Day) is not { } head)
                continue;
            if (head.IsDated)
                return head;
            if ((OverCaptions(lines, i) ?? AgencyHead.OverDoubledLead(lines, i, i + 1 + between)) is { } titled)
                return titled;
            // A sentence that stands twice is the last teaser and the article that it was taken from.
            if (!Shapes.OpensWithDate(lines[i].Text) && Shapes.Title(lines[i].Text) >= -2 && i < HeadFinder.Window)
                undated ??= head;
        }
        return undated;
    }

    // A caption stands under each of several pictures; the line over them is the title.
    private static Head? OverCaptions(IReadOnlyList<TextLine> lines, int caption) =>
        caption == 1 && RunOf(lines, caption) is > 2 and var run && caption + run < lines.Count && IsTitle(lines[0].Text)
            ? new Head(0, caption + run) { Title = lines[0].ToBlock(), IsAgency = true } : null;

    private static bool IsTitle(string line) => Shapes.Title(line) >= 1 && line.AsSpan().Count(' ') >= 3;

    private static int RunOf(IReadOnlyList<TextLine> lines, int first)
    {
        var end = first + 1;
        while (end < lines.Count && lines[end].Text == lines[first].Text)
            end++;
        return end - first;
    }

    private static Head? Pair(IReadOnlyList<TextLine> lines, int first, int second, DateTime? between)
    {
        var a = lines[first].Text;
        var (b, day) = PageDay.AtEnd(lines[second].Text) is var (text, end) ? (text, (DateTime?)end) : (lines[second].Text, null);
        if (!Same(a, b))
        {
            // Both may end with the date.
            if (day is null || !Same(a, lines[second].Text))
                return null;
            a = b;
        }
        var next = second + 1;
        var isDated = day is not null || second > first + 1;
        if (day is null && next < lines.Count && lines[next].IsDay)
            (day, next, isDated) = (lines[next].Day, next + 1, true);
        // A counter may stand before the day.
        if (day is null && between is null && AfterCounters(lines, next) is var dated && HeadLines.DayOf(lines[dated].Text) is { } own)
            (day, next, isDated) = (own, dated + 1, true);
        return new Head(first, next)
        {
            Title = b.Length > a.Length ? new Block(b, lines[second].Number) : new Block(a, lines[first].Number),
            Date = day ?? between,
            IsDated = isDated,
        };
    }

    private static int AfterCounters(IReadOnlyList<TextLine> lines, int next)
    {
        var i = next;
        while (i < lines.Count - 1 && i < next + 2 && !HeadLines.HasWord(lines[i].Text) && HeadLines.DayOf(lines[i].Text) is null)
            i++;
        return Math.Min(i, lines.Count - 1);
    }

    private static bool Same(string a, string b)
    {
        // Most lines differ in their first letters: no need to fold those.
        if (a.Length < 3 || b.Length < 3 || a.Length > 1000 || b.Length > 1000)
            return false;
        var (x, y) = (Fold(a), Fold(b));
        if (x.Length == 0 || y.Length == 0)
            return false;
        if (x == y)
            return true;
        var (shorter, longer, cut) = x.Length < y.Length ? (x, y, a) : (y, x, b);
        var isCut = shorter.Length >= ShortestCut || cut.EndsWith('…') || cut.EndsWith("...", StringComparison.Ordinal);
        return isCut && shorter.Length >= 30 && longer.StartsWith(shorter, StringComparison.Ordinal);
    }

    // Letters and digits only: quotation marks, dashes and blanks differ between the copies.
    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var token in Tokenizer.Tokenize(text))
            folded.Append(token.Key);
        return folded.ToString();
    }
}
