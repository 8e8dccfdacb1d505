namespace CstoTools.Core.Reading.TextPages;

/// <summary>
/// Finds the head of the article behind the sidebar. The marks a site leaves are asked in the order of their
/// strength; only where there is none does the look of the lines decide.
/// </summary>
internal static class HeadFinder
{
    /// <summary>No sidebar is longer: five teasers of up to four paragraphs, their dates, some links.</summary>
    public const int Window = 40;

    public static Head Find(IReadOnlyList<TextLine> lines) =>
        AgencyHead.Find(lines) ?? DoubledTitle.Find(lines) ?? OwnDate(lines) ?? DateAtEnd(lines) ?? GluedDate(lines)
        ?? AgencyHead.OverText(lines) ?? ShapedHead.Find(lines);

    /// <summary>
    /// A title, then its date on a line of its own. Dates stand above teasers too: there an empty line or two
    /// come first, and the line before is the text of the teaser above.
    /// </summary>
    private static Head? OwnDate(IReadOnlyList<TextLine> lines)
    {
        var days = Enumerable.Range(0, Math.Min(lines.Count, Window)).Where(i => lines[i].IsDay).ToArray();
        if (days.Length == 0)
            return null;
        if (days is [0] && FirstLineDate(lines) is { } first)
            return first;

        var datedSidebar = days[0] == 0;
        Head? best = null;
        var bestScore = 1;
        foreach (var i in days)
        {
            if (i == 0 || i + 1 >= lines.Count || lines[i - 1].IsDay || lines[i + 1].IsDay)
                continue;
            var score = OwnDateScore(lines, i, datedSidebar, isLast: i == days[^1]);
            if (score > bestScore)
                (best, bestScore) = (HeadAbove(lines, i), score);
        }
        return best;
    }

    private static int OwnDateScore(IReadOnlyList<TextLine> lines, int i, bool datedSidebar, bool isLast)
    {
        var score = Math.Max(-2, Shapes.Title(lines[i - 1].Text));
        score += lines[i].IsParted ? -3 : 0;
        score += isLast ? 2 : -3;
        score += datedSidebar ? 0 : 2;
        score += Shapes.IsProse(lines[i + 1].Text) || Furniture.IsDownload(lines[i + 1].Text) ? 1 : 0;
        // After dated teasers only the article's title is parted and has no date above it.
        score += datedSidebar && lines[i - 1].IsParted && !lines[i].IsParted ? 2 : 0;
        // "date, line, date" is a teaser of one paragraph between two dates.
        return score - (i >= 2 && lines[i - 2].IsDay ? 3 : 0);
    }

    private static Head HeadAbove(IReadOnlyList<TextLine> lines, int day)
    {
        var title = lines[day - 1];
        return Shapes.Title(title.Text) >= -2 && !lines[day].IsParted
            ? new Head(day - 1, day + 1) { Title = title.ToBlock(), Date = lines[day].Day }
            : new Head(day, day + 1) { Date = lines[day].Day };
    }

    // A page without a sidebar whose date comes first.
    private static Head? FirstLineDate(IReadOnlyList<TextLine> lines)
    {
        if (lines.Count < 2 || lines.Skip(1).Any(l => l.IsParted))
            return null;
        if (Furniture.IsDownload(lines[1].Text))
            return new Head(0, 1) { Date = lines[0].Day };
        if (lines.Count >= 3 && IsTitleOfProse(1))
            return new Head(0, 2) { Title = lines[1].ToBlock(), Date = lines[0].Day };
        // Nothing else could be a head: what follows the date is the article.
        return Enumerable.Range(2, Math.Max(0, Math.Min(lines.Count, Window) - 3)).Any(IsTitleOfProse)
            ? null
            : new Head(0, 1) { Date = lines[0].Day };

        bool IsTitleOfProse(int i) =>
            Shapes.Title(lines[i].Text) >= 2 && Shapes.IsProse(lines[i + 1].Text) && !HeadLines.IsByline(lines[i].Text);
    }

    /// <summary>A title that stands once and ends with its date.</summary>
    private static Head? DateAtEnd(IReadOnlyList<TextLine> lines)
    {
        for (var i = 0; i + 1 < lines.Count && i < Window; i++)
        {
            // "Briefing on 20.12.2021" names a day of its own.
            if (PageDay.AtEnd(lines[i].Text) is var (text, day) && Shapes.Title(text) >= 1 && !Shapes.BreaksOff(text))
                return new Head(i, i + 1) { Title = new Block(text, lines[i].Number), Date = day };
        }
        return null;
    }

    /// <summary>
    /// A date glued to the first words of the body; the line before it is the title, if it looks like one. With
    /// several such lines and no title before any of them it is a chronicle, and none of the dates is the page's.
    /// </summary>
    private static Head? GluedDate(IReadOnlyList<TextLine> lines)
    {
        Head? first = null;
        var count = 0;
        for (var i = 0; i < Math.Min(lines.Count, Window); i++)
        {
            if (PageDay.Glued(lines[i].Text) is not var (text, day))
                continue;
            var head = new Head(i, i) { Date = day, Opening = text };
            // With a stop at its end the line before is a teaser rather than a title.
            if (i > 0 && Shapes.Title(lines[i - 1].Text) >= 1)
                return head with { Start = i - 1, Title = lines[i - 1].ToBlock() };
            first ??= head;
            count++;
        }
        return count == 1 ? first : null;
    }
}
