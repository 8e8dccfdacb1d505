namespace CstoTools.Core.Reading.Html;

/// <summary>The day of publication: what the metadata say and what stands beside the heading.</summary>
internal static class DatePicker
{
    /// <summary>The date that is glued to the first word of a text ("07.12.2023On Thursday …"), and where it ends; null if there is none.</summary>
    public static DateLine? Glued(string text)
    {
        if (text.Length < 20 || !char.IsAsciiDigit(text[0]) || text[2] != '.' || text[5] != '.' || !char.IsLetterOrDigit(text[10]))
            return null;
        return DateLines.Only(text[..10]);
    }

    public static DateTime? Pick(PageTree tree, FoundTitle? title, PickedBody body)
    {
        var seen = Seen(tree, title, body);
        var said = tree.Head.Published;
        if (said is not null && DateLines.Machine(said) is { } day)
        {
            // Some pages tell in their head when they were changed last.
            if (seen is { } shown && shown < day && SaysChanged(tree, title, body, day))
                return shown;
            // A clock in universal time may stand a day off the calendar on the page's own wall.
            return seen is { } local && local != day && DateLines.IsUniversal(said) && Math.Abs((local - day).TotalDays) <= 1 ? local : day;
        }
        return ItemDate(tree, title, body) ?? seen;
    }

    // Whether the page shows that the day is the one of a change.
    private static bool SaysChanged(PageTree tree, FoundTitle? title, PickedBody body, DateTime day)
    {
        var (from, to) = (Math.Max(0, (title?.Passage ?? body.First) - 3), body.Text.Count > 0 ? body.Text[0].Index : body.First);
        for (var i = from; i < Math.Min(to + 3, tree.Passages.Count); i++)
        {
            if (tree.Passages[i].Day is not null && DateLines.Changes(tree.Passages[i].Text) == day)
                return true;
        }
        return false;
    }

    private static DateTime? ItemDate(PageTree tree, FoundTitle? title, PickedBody body)
    {
        var (from, to) = Range(tree, title, body);
        foreach (var (value, passage) in tree.Head.ItemDates)
        {
            if (passage >= from - 6 && passage <= to && DateLines.Machine(value) is { } day)
                return day;
        }
        foreach (var time in tree.Times)
        {
            if (time.Published && passageIn(time.Passage) && DateLines.Machine(time.Machine) is { } day)
                return day;
        }
        return null;

        bool passageIn(int passage) => passage >= from - 6 && passage <= to;
    }

    // A date line from a little above the title to the first paragraph, or the end of the title itself; else right under the text.
    private static DateTime? Seen(PageTree tree, FoundTitle? title, PickedBody body)
    {
        if (body.Text.Count == 0)
            return null;
        var firstText = body.Text[0].Index;
        if (title is { Passage: >= 0 } t)
        {
            if (DateLines.AtEnd(tree.Passages[t.Passage].Text) is { Start: > 0 } atEnd && TitleFinder.Strip(tree.Passages[t.Passage].Text) is var stripped
                && stripped.Length < tree.Passages[t.Passage].Text.Length - 5)
                return atEnd.Day;
            if (Between(tree, t.Passage + 1, firstText, title) is { } under)
                return under;
            if (Between(tree, Math.Max(0, t.Passage - 3), t.Passage, null) is { } over)
                return over;
            if (Lines(tree, firstText, body) is { } below)
                return below;
            if (t.Passage > 0 && BesideTitle(tree, t.Passage) is { } beside)
                return beside;
        }
        else if (Between(tree, Math.Max(0, firstText - 4), firstText, null) is { } before)
        {
            return before;
        }
        // Machine-readable only: the page shows "2 hours ago".
        var (from, to) = Range(tree, title, body);
        foreach (var time in tree.Times)
        {
            if (!time.Modified && !IsOfChange(tree, time.Passage) && time.Passage >= from - 3 && time.Passage <= firstText && NotInGroup(tree, time.Passage) && DateLines.Machine(time.Machine) is { } day)
                return day;
        }
        var last = body.Text[^1].Index;
        return Between(tree, last + 1, Math.Min(tree.Passages.Count, Math.Max(last + 4, Math.Min(body.End, last + 6))), null);
    }

    private static bool IsOfChange(PageTree tree, int passage) => passage < tree.Passages.Count && tree.Passages[passage].Day is { Updated: true };

    // Under the lead, before the text goes on.
    private static DateTime? Lines(PageTree tree, int firstText, PickedBody body)
    {
        var stop = body.Text.Count > 1 ? body.Text[1].Index : firstText;
        for (var i = firstText + 1; i < Math.Min(stop, firstText + 6); i++)
        {
            if (tree.Passages[i] is { Group: < 0, Day: { Updated: false } day } p && !IsPageClock(tree, p))
                return day.Day;
        }
        return null;
    }

    // "Law, 9 November 2022" right over the title.
    private static DateTime? BesideTitle(PageTree tree, int title)
    {
        var p = tree.Passages[title - 1];
        return p.Text.Length <= 60 && !p.EndsSentence && p.Group < 0 && !IsPageClock(tree, p)
            && tree.Common(p.Box, tree.Passages[title].Box).Tag is not "body" and not "html" and not "#page" ? DateLines.First(p.Text)?.Day : null;
    }

    private static bool NotInGroup(PageTree tree, int passage) => passage >= tree.Passages.Count || tree.Passages[passage].Group < 0;

    private static DateTime? Between(PageTree tree, int from, int to, FoundTitle? title)
    {
        DateTime? loose = null;
        for (var i = from; i < Math.Min(to, from + 25); i++)
        {
            var p = tree.Passages[i];
            if (p.Group >= 0 && tree.Groups[p.Group].Linked || IsPageClock(tree, p) || IsFactOfOther(tree, p))
                continue;
            if (p.Day is { } day)
            {
                if (!day.Updated)
                    return day.Day;
                continue;
            }
            if (title is null)
                continue;
            // The second title with the date behind it, or a byline: "Name of author | 7 December 2023".
            if (DateLines.AtEnd(p.Text) is { Updated: false } end && Prose.Key(TitleFinder.Strip(p.Text)) == Prose.Key(title.Value.Text))
                return end.Day;
            if (p.Text.Length <= 140 && !p.EndsSentence && p.Words <= 18)
                loose ??= DateLines.First(p.Text)?.Day;
        }
        return loose;
    }

    // "Founded | 12 May 1998": a date in a table of facts.
    private static bool IsFactOfOther(PageTree tree, Passage p)
    {
        var box = tree.BoxOf(p);
        if (p.Index == 0 || box.Tag is not ("td" or "dd") || tree.BoxOf(tree.Passages[p.Index - 1]) is not { Tag: "td" or "th" or "dt" } label || label.Parent != box.Parent || label == box)
            return false;
        var text = tree.Passages[p.Index - 1].Text;
        return text.Length <= 60 && !DateLines.IsLabel(text);
    }

    // The day of the visit, in the page's own head.
    private static bool IsPageClock(PageTree tree, Passage p)
    {
        for (var i = p.Box; i >= 0; i = tree.Boxes[i].Parent)
        {
            if (tree.Boxes[i].Tag is "nav" or "footer" or "aside" || tree.Boxes[i].Has(Hints.Navigation | Hints.Footer | Hints.Related | Hints.Sidebar) && tree.Boxes[i].PassageCount < 30)
                return true;
        }
        return false;
    }

    private static (int From, int To) Range(PageTree tree, FoundTitle? title, PickedBody body)
    {
        var first = body.Text.Count > 0 ? body.Text[0].Index : body.First;
        var from = title is { Passage: >= 0 } t ? Math.Min(t.Passage, first) : first;
        return (from, Math.Min(tree.Passages.Count, body.End + 4));
    }
}
