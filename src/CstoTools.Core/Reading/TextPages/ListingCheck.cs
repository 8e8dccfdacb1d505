namespace CstoTools.Core.Reading.TextPages;

/// <summary>Tells pages that only list news from pages that hold an article.</summary>
internal static class ListingCheck
{
    private const int MostTeasers = 5;

    /// <summary>What the page lists; null if it holds an article, or may hold one.</summary>
    public static string? Find(IReadOnlyList<TextLine> lines)
    {
        if (lines.Count < 2 || DoubledTitle.Find(lines) is { IsDated: true })
            return null;
        return Dated(lines) ?? Titles(lines) ?? Pairs(lines) ?? Abstracts(lines);
    }

    private static string? Dated(IReadOnlyList<TextLine> lines)
    {
        if (lines.Count(l => PageDay.IsListingStamp(l.Text)) >= 2)
            return "items with a date and time";
        if (lines.Count(l => PageDay.AtEnd(l.Text) is var (text, _) && Shapes.Title(text) >= 1 && !Shapes.BreaksOff(text)) >= 4)
            return "titles with dates";
        var days = Enumerable.Range(0, lines.Count).Where(i => lines[i].IsDay).ToArray();
        if (days.Length < 2)
            return null;

        var after = lines.Count - 1 - days[^1];
        var spacing = days[1] - days[0];
        var isRegular = days.Zip(days.Skip(1)).All(p => p.Second - p.First == spacing);
        // Nothing but dated items; an article would stand after the last, or its title before it.
        var mayBeHead = days[^1] - days[^2] > 2 && !lines[days[^1]].IsParted && Shapes.Title(lines[days[^1] - 1].Text) >= 1;
        if (days[0] == 0 && after <= 1 && !mayBeHead || after == 0 && isRegular)
            return "dated items";
        if (days.Length > MostTeasers + 1 && after <= 4)
            return "dated items";
        // date, title, text by turns, or title, date, text: the last item is like all others.
        var isWhole = days[0] + after == spacing - 1;
        var title = days[0] == 0 ? 1 : -1;
        var haveTitles = days.All(i => i + title >= 0 && i + title < lines.Count && Shapes.Title(lines[i + title].Text) >= 2);
        return days.Length >= 3 && isRegular && isWhole && spacing >= 2 && haveTitles ? "titles with dates and abstracts" : null;
    }

    private static string? Titles(IReadOnlyList<TextLine> lines) =>
        lines.Count >= 6 && lines.All(l => IsTitle(l.Text)) ? "titles" : null;

    private static string? Pairs(IReadOnlyList<TextLine> lines)
    {
        if (lines.Count < 8 || lines.Count % 2 != 0)
            return null;
        for (var i = 0; i < lines.Count; i += 2)
        {
            if (!IsTitle(lines[i].Text) || !Shapes.IsProse(lines[i + 1].Text))
                return null;
        }
        return "titles and abstracts by turns";
    }

    // Headings inside an article are shorter than titles of news.
    private static bool IsTitle(string line) =>
        Shapes.Title(line) >= 2 && !Shapes.IsProse(line) && line.AsSpan().Count(' ') >= 2;

    // Paragraphs that are all parted as teasers are, or all open with a day.
    private static string? Abstracts(IReadOnlyList<TextLine> lines)
    {
        if (lines.Count < 3 || !lines.All(l => Shapes.IsProse(l.Text)))
            return null;
        return lines.Skip(1).All(l => l.IsParted)
            || lines.Count > MostTeasers && lines.All(l => Shapes.OpensWithDate(l.Text)) ? "abstracts" : null;
    }
}
