using System.Text.RegularExpressions;

namespace CstoTools.Core.Reading.TextPages;

/// <summary>
/// The head of an agency's or ministry's page: at its top stand only the title, a line with the day, and notes of the page. Pages
/// with a sidebar before the article have text there, and are left to the other finders.
/// </summary>
internal static partial class AgencyHead
{
    private const int Window = 14, LongestTitle = 300, ShortestSentence = 40;

    /// <summary>The head; null if the page is built in another way.</summary>
    public static Head? Find(IReadOnlyList<TextLine> lines)
    {
        var day = DateLineOf(lines);
        if (day < 0)
            return WithDateline(lines) ?? WithNotes(lines);
        if (lines[day].IsParted && day > 0)
            return null;
        var above = Enumerable.Range(0, day).Where(i => !HeadLines.IsNote(lines[i].Text) && HeadLines.DayOf(lines[i].Text) is null).ToArray();
        // Over the title stand the names of sections and the site's; longer lines are a sidebar's.
        if (above.Count(i => IsLong(lines[i].Text)) > 1)
            return null;
        var title = above.Where(i => IsTitle(lines[i].Text) && (IsLong(lines[i].Text) || above.Length == 1)).LastOrDefault(-1);
        if ((title < 0 || MenuLines.IsSection(lines, title)) && !Array.Exists(above, i => IsLong(lines[i].Text)) && TitleBelow(lines, day) is >= 0 and var below)
            title = below;
        if (title < 0)
            return Untitled(lines, day, above.Length);
        var last = Math.Max(title, day);
        var body = BodyAfter(lines, last, lines[title].Text);
        var isAgency = !lines[day].IsDay || title != day - 1 || HasNote(lines, last + 1, body)
            || body < lines.Count && (HeadLines.OpensWithDateline(lines[body].Text) || IsSubtitle(lines, body));
        if (!isAgency)
            body = last + 1;
        if (body >= lines.Count || !IsText(lines[body].Text) && !IsSubtitle(lines, body))
            return null;
        return new Head(0, body) { Title = lines[title].ToBlock(), Date = HeadLines.DayOf(lines[day].Text), IsDated = true, IsAgency = isAgency };
    }

    // "Thu 13 January 2022:" over a text without a title; under a crawler's label anything may follow.
    private static Head? Untitled(IReadOnlyList<TextLine> lines, int day, int above)
    {
        var body = BodyAfter(lines, day, "");
        return above == 0 && !lines[day].IsDay && body < lines.Count
            && (IsText(lines[body].Text) || FirstLines.IsLabelledDay(lines[day].Text))
            ? new Head(0, body) { Date = HeadLines.DayOf(lines[day].Text), IsDated = true, IsAgency = true } : null;
    }

    // Neither day nor dateline, but notes around the only line that could be the title, and then text: rates, a credit of the picture.
    private static Head? WithNotes(IReadOnlyList<TextLine> lines)
    {
        var title = -1;
        DateTime? day = null;
        for (var i = 0; i < Math.Min(lines.Count, Window); i++)
        {
            if (IsText(lines[i].Text))
                return i > (title < 0 ? 0 : 1) && !StandsAgain(lines, i) ? UnderNotes(lines, title, i, day) : null;
            // A day belongs right under the title.
            if (lines[i].IsDay && (title != i - 1 || title < 0))
                return null;
            day ??= lines[i].Day;
            if (HeadLines.IsNote(lines[i].Text))
                continue;
            if (title >= 0 || lines[i].IsParted || !IsLong(lines[i].Text) || !IsTitle(lines[i].Text) || Shapes.Title(lines[i].Text) < 1)
                return null;
            title = i;
        }
        return null;
    }

    private static Head UnderNotes(IReadOnlyList<TextLine> lines, int title, int body, DateTime? day) =>
        new(0, body) { Title = title < 0 ? null : lines[title].ToBlock(), Date = day, IsAgency = true };

    private static bool StandsAgain(IReadOnlyList<TextLine> lines, int line) =>
        lines.Skip(line + 1).Take(Window).Any(l => l.Text == lines[line].Text);

    // No day of its own, but a text that opens with place and agency: what stands over it is the title, its lead, and notes.
    private static Head? WithDateline(IReadOnlyList<TextLine> lines)
    {
        var title = -1;
        for (var i = 0; i < Math.Min(lines.Count, Window); i++)
        {
            // "Москва, 26 августа - Новости." on a line of its own
            if (title >= 0 && HeadLines.IsDateline(lines[i].Text) && i + 1 < lines.Count && IsText(lines[i + 1].Text))
                return new Head(0, i) { Title = lines[title].ToBlock(), IsAgency = true };
            if (IsText(lines[i].Text))
            {
                return title >= 0 && HeadLines.OpensWithDateline(lines[i].Text)
                    ? new Head(0, BodyAfter(lines, title, lines[title].Text)) { Title = lines[title].ToBlock(), Date = HeadLines.DayOfDateline(lines[i].Text), IsAgency = true } : null;
            }
            if (HasDay(lines[i]))
                return null;
            if (IsTitle(lines[i].Text) && Shapes.Title(lines[i].Text) >= 1 && (title < 0 || MenuLines.IsSection(lines, title) || MenuLines.IsTags(lines, title)))
                title = i;
        }
        return null;
    }

    private static bool HasDay(TextLine line) => line.IsDay || PageDay.AtEnd(line.Text) is not null;

    /// <summary>
    /// The head of a page with one title over its text, and nothing else above the text but notes, names of sections and tags.
    /// Null if the page is built in another way.
    /// </summary>
    /// <param name="lines">The lines of the page.</param>
    public static Head? OverText(IReadOnlyList<TextLine> lines)
    {
        var text = 0;
        while (text < Math.Min(lines.Count, 2 * Window) && !(IsText(lines[text].Text) && !HeadLines.IsNote(lines[text].Text)))
            text++;
        var titles = Enumerable.Range(0, Math.Min(text, lines.Count))
            .Where(i => IsLong(lines[i].Text) && !IsOfPage(lines[i].Text) && !MenuLines.IsTags(lines, i)).ToArray();
        // Without anything of the page's own the look of the lines decides.
        if (text >= lines.Count || text < 2 || titles is not [var title]
            || !IsTitle(lines[title].Text) || Shapes.Title(lines[title].Text) < 1
            || Enumerable.Range(title + 1, text - title - 1).Any(i => !IsOfPage(lines[i].Text)))
            return null;
        var days = lines.Take(text).Select(l => HeadLines.DayOf(l.Text)).OfType<DateTime>().ToArray();
        DateTime? date = days is [var day] ? day : null;
        return new Head(0, text) { Title = lines[title].ToBlock(), Date = date, IsDated = date is not null, IsAgency = true };
    }

    private static bool IsOfPage(string line) => HeadLines.IsNote(line) || HeadLines.DayOf(line) is not null;

    /// <summary>
    /// The head of a page whose first line is its title and whose lead stands twice, a caption that repeats the title between them:
    /// what stands twice is no title. Null if the page is built in another way.
    /// </summary>
    /// <param name="lines">The lines of the page.</param>
    /// <param name="lead">The first line of those that stand twice.</param>
    /// <param name="body">The second.</param>
    public static Head? OverDoubledLead(IReadOnlyList<TextLine> lines, int lead, int body)
    {
        var title = lines[0].Text;
        return lead is > 0 and < Window && IsText(lines[lead].Text) && IsTitle(title) && IsLong(title) && Shapes.Title(title) >= 1
            && Enumerable.Range(1, lead - 1).All(i => HeadLines.IsNote(lines[i].Text) || lines[i].Text.StartsWith(title, StringComparison.Ordinal))
            ? new Head(0, body) { Title = lines[0].ToBlock(), IsAgency = true } : null;
    }

    /// <summary>
    /// The lines without the dated news that stand under an agency's article: from the first line with a day on that has a title
    /// beside it, as the head has.
    /// </summary>
    public static (IReadOnlyList<TextLine> Lines, IReadOnlyList<TextLine> Dropped) WithoutNewsBelow(IReadOnlyList<TextLine> lines, Head head)
    {
        var lastLong = lines.Count - 1;
        while (lastLong >= 0 && !(lines[lastLong].Text.Length > 200 && Shapes.IsProse(lines[lastLong].Text)))
            lastLong--;
        for (var i = head.BodyStart + 1; i < lines.Count; i++)
        {
            // Under the name of a list of news no long paragraph follows.
            var isLabel = i > lastLong && Html.Labels.IsRelated(lines[i].Text);
            if (isLabel || Html.DateLines.Only(lines[i].Text) is not null && NewsAt(lines, i, head) is var start && start > head.BodyStart)
            {
                var from = isLabel ? i : NewsAt(lines, i, head);
                var own = lines.Skip(head.BodyStart).Take(from - head.BodyStart).ToArray();
                // A list of news has an abstract each; an article has more to say.
                return own.Count(l => Shapes.IsProse(l.Text)) > 1 || own.Sum(l => l.Text.Length) > 600 ? (lines.Take(from).ToArray(), lines.Skip(from).ToArray()) : (lines, []);
            }
        }
        return (lines, []);
    }

    /// <summary>Where the text ends: titles of other news and names of the page's parts under it have no stop.</summary>
    public static int EndOf(IReadOnlyList<TextLine> lines, int body)
    {
        var end = lines.Count;
        while (end > body + 1 && IsLabel(lines[end - 1].Text) && lines[end - 2].Text[^1] != ':')
            end--;
        // One line without a stop may be the last of the text; a list ends as well.
        return lines.Count - end == 1 && lines[end].Text.Length > ShortestSentence ? lines.Count : end;
    }

    private static bool IsLabel(string line) => !Shapes.EndsSentence(line) && !IsText(line) && Shapes.Title(line) >= 0 && !Source().IsMatch(line);

    /// <summary>The first line after a head that is no note of the page; numbers and marks alone are no notes.</summary>
    public static int AfterNotes(IReadOnlyList<TextLine> lines, int start)
    {
        var i = start;
        while (i < lines.Count && i < start + Window && HeadLines.IsNote(lines[i].Text))
            i++;
        return i < lines.Count && HasNote(lines, start, i) ? i : start;
    }

    // Numbers and marks alone may be of the text: the number of its first chapter.
    private static bool HasNote(IReadOnlyList<TextLine> lines, int start, int end) =>
        lines.Take(end).Skip(start).Any(l => HeadLines.HasWord(l.Text) || HeadLines.DayOf(l.Text) is not null);

    // Notes, days and the title told again.
    private static int BodyAfter(IReadOnlyList<TextLine> lines, int last, string title)
    {
        var i = last + 1;
        while (i < lines.Count && i <= last + Window && (lines[i].Text == title || HeadLines.IsNote(lines[i].Text) || HeadLines.DayOf(lines[i].Text) is not null))
            i++;
        // Who wrote it, under the day.
        var isAuthor = i > 0 && i + 1 < lines.Count && HeadLines.DayOf(lines[i - 1].Text) is not null
            && HeadLines.IsAuthor(lines[i].Text) && IsText(lines[i + 1].Text);
        return isAuthor ? i + 1 : i;
    }

    private static int DateLineOf(IReadOnlyList<TextLine> lines)
    {
        for (var i = 0; i < Math.Min(lines.Count, Window); i++)
        {
            if (IsDayOfCapture(lines, i))
                continue;
            if (HeadLines.DayOf(lines[i].Text) is not null && !(i + 1 < lines.Count && HeadLines.DayOf(lines[i + 1].Text) is not null && lines[i].IsDay))
                return i;
            if (lines[i].IsDay || IsText(lines[i].Text) && !HeadLines.IsNote(lines[i].Text))
                return -1;
        }
        return -1;
    }

    // "Weather Saturday, 27 July 2024": notes and the day of the article follow, and its title.
    private static bool IsDayOfCapture(IReadOnlyList<TextLine> lines, int at)
    {
        if (lines[at].IsDay || HeadLines.DayOf(lines[at].Text) is null)
            return false;
        var next = at + 1;
        while (next < lines.Count && HeadLines.DayOf(lines[next].Text) is null
            && (HeadLines.IsNote(lines[next].Text) || IsLabel(lines[next].Text) && !IsLong(lines[next].Text)))
            next++;
        return next < lines.Count && HeadLines.DayOf(lines[next].Text) is not null && TitleBelow(lines, next) >= 0;
    }

    private static int TitleBelow(IReadOnlyList<TextLine> lines, int day)
    {
        // Several days at the top are those of a sidebar or a list.
        for (var i = day + 1; i < Math.Min(lines.Count - 1, day + 6); i++)
        {
            if (HeadLines.DayOf(lines[i].Text) is not null)
                return -1;
            if (HeadLines.IsNote(lines[i].Text) || MenuLines.IsSection(lines, i) && !IsLong(lines[i].Text) && i + 2 < lines.Count)
                continue;
            return IsTitle(lines[i].Text) && Shapes.Title(lines[i].Text) >= 1 ? i : -1;
        }
        return -1;
    }

    // Where an item of news starts whose day is on a line: there or at the title before it; -1 if it is none.
    private static int NewsAt(IReadOnlyList<TextLine> lines, int day, Head head)
    {
        if (head.Title is not { Line: { } title } || day + 1 >= lines.Count)
            return -1;
        var isTitleFirst = title < lines[head.BodyStart].Number && lines.Take(head.BodyStart).TakeWhile(l => HeadLines.DayOf(l.Text) is null).Any(l => l.Number == title);
        if (isTitleFirst)
            return IsTitle(lines[day - 1].Text) && !IsText(lines[day - 1].Text) && Shapes.Title(lines[day - 1].Text) >= 1 ? day - 1 : -1;
        return IsTitle(lines[day + 1].Text) && Shapes.Title(lines[day + 1].Text) >= 1 ? day : -1;
    }

    private static bool IsTitle(string line) =>
        line.Length <= LongestTitle && !IsText(line) && !HeadLines.IsNote(line) && HeadLines.DayOf(line) is null && Shapes.Title(line) >= -1;

    // A line without a stop between the title and a text that opens with its dateline.
    private static bool IsSubtitle(IReadOnlyList<TextLine> lines, int at) => HeadLines.IsDateline(lines[at].Text)
        || at + 1 < lines.Count && IsTitle(lines[at].Text) && HeadLines.OpensWithDateline(lines[at + 1].Text);

    private static bool IsLong(string line) => line.AsSpan().Count(' ') >= 3;

    // Text to read; a title has no stop, and no two sentences.
    private static bool IsText(string line) => Shapes.IsProse(line);

    [GeneratedRegex(@"^(?:source|источник)\s*:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Source();
}
