namespace CstoTools.Core.Reading.Html;

/// <summary>Makes teasers of the groups of items outside the article that tell something: dated, or in whole sentences.</summary>
internal static class TeaserPicker
{
    public static void Pick(PageTree tree, FoundTitle? title, PickedBody body, Draft draft)
    {
        var inBody = body.Text.Select(p => p.Index).ToHashSet();
        var found = Singles(tree, title, inBody);
        foreach (var group in tree.Groups.OrderBy(g => g.Items[0].First))
        {
            if (IsComments(tree, group) || !IsNews(tree, group) || LeadsAway(tree, group) || group.Items.Any(i => Holds(inBody, i)))
                continue;
            foreach (var (first, end) in group.Items)
            {
                if (Make(tree, first, end) is { } teaser)
                    found.Add((first, teaser));
            }
        }
        AddRepeated(tree, inBody, found);
        draft.Teasers.AddRange(found.OrderBy(t => t.First).Select(t => t.Teaser));
    }

    /// <summary>Whether a group tells news, and is no menu.</summary>
    public static bool IsNews(PageTree tree, ItemGroup group)
    {
        int told = 0, dated = 0;
        foreach (var (first, end) in group.Items)
        {
            var day = DayOf(tree, first, end) is not null;
            dated += day ? 1 : 0;
            for (var i = first; i < end; i++)
            {
                var p = tree.Passages[i];
                if (p.Day is null && (IsTold(p) || day && p.Words >= 3))
                {
                    told++;
                    break;
                }
            }
        }
        return told * 2 > group.Items.Count && (dated > 0 || told * 3 >= group.Items.Count * 2);
    }

    // One or two items make no group: whole sentences above the title that lead to another page.
    private static List<(int First, DraftTeaser Teaser)> Singles(PageTree tree, FoundTitle? title, HashSet<int> inBody)
    {
        var found = new List<(int, DraftTeaser)>();
        for (var i = 0; i < (title?.Passage ?? -1); i++)
        {
            var p = tree.Passages[i];
            if (p.Group >= 0 || !p.IsLink || p.Words < 8 || !IsTold(p) || inBody.Contains(i) || StandsAside(tree, p.Box))
                continue;
            var first = i > 0 && tree.Passages[i - 1] is { Day: not null, Group: < 0 } ? i - 1 : i;
            if (Make(tree, first, i + 1) is { } teaser)
                found.Add((first, teaser));
        }
        return found;
    }

    // A single dated abstract is no group, but other pages have it beside their articles.
    private static void AddRepeated(PageTree tree, HashSet<int> inBody, List<(int First, DraftTeaser Teaser)> found)
    {
        foreach (var p in tree.Passages)
        {
            if (!p.DatedTwice || !IsTold(p) || inBody.Contains(p.Index) || StandsAside(tree, p.Box))
                continue;
            var end = p.Index + 1;
            while (end < tree.Passages.Count && tree.Passages[end] is { Repeats: > 0, Heading: 0, DatedTwice: false } next
                   && tree.BoxOf(next).Parent == tree.BoxOf(p).Parent && IsTold(next) && !inBody.Contains(end))
                end++;
            if (Make(tree, p.Index - 1, end) is { } teaser)
                found.Add((p.Index - 1, teaser));
        }
    }

    private static bool StandsAside(PageTree tree, int box)
    {
        for (var i = box; i >= 0; i = tree.Boxes[i].Parent)
        {
            if (tree.Boxes[i].Tag is "nav" or "footer" || tree.Boxes[i].Has(Hints.Notice | Hints.Navigation | Hints.Advertising | Hints.Breadcrumbs))
                return true;
        }
        return false;
    }

    // A headline may end in a question mark or be cut; a sentence that tells something ends in a full stop.
    private static bool IsTold(Passage p) => p.Words >= 6 && p.EndsSentence && p.Text.AsSpan().TrimEnd("\"'\u201D\u2019\u00BB) \u00A0") is [.. var rest, '.' or '\u3002'] && rest is not [.., '.'];

    // Advertisements lead to other sites.
    private static bool LeadsAway(PageTree tree, ItemGroup group)
    {
        if (Addresses.HostOf(tree.Head.Url ?? tree.Head.Base) is not { } own)
            return false;
        int away = 0, all = 0;
        foreach (var (first, end) in group.Items)
        {
            for (var i = first; i < end; i++)
            {
                var p = tree.Passages[i];
                for (var k = p.FirstLink; k < p.EndLink; k++)
                {
                    all++;
                    if (Addresses.HostOf(tree.Links[k].Href) is { } host && !Addresses.AreOneSite(host, own))
                        away++;
                }
            }
        }
        return away * 2 > all;
    }

    private static bool Holds(HashSet<int> passages, (int First, int End) item)
    {
        for (var i = item.First; i < item.End; i++)
        {
            if (passages.Contains(i))
                return true;
        }
        return false;
    }

    private static bool IsComments(PageTree tree, ItemGroup group)
    {
        for (var i = group.Box; i >= 0; i = tree.Boxes[i].Parent)
        {
            var box = tree.Boxes[i];
            if (box.Tag is "nav" or "footer" || box.Has(Hints.Comments | Hints.Navigation | Hints.Footer | Hints.Advertising) && box.Tag != "#page" && box.RawGood < tree.Boxes[0].RawGood * 0.6)
                return true;
            if (box.PassageCount > 1 && box.Index != 0 && Labels.IsComments(tree.Passages[box.FirstPassage].Text))
                return true;
        }
        return false;
    }

    private static DraftTeaser? Make(PageTree tree, int first, int end)
    {
        var paragraphs = new List<Block>();
        for (var i = first; i < end; i++)
        {
            var p = tree.Passages[i];
            if (p.Day is not null || p.Caption || Labels.IsReadMore(p.Text) || Labels.IsTool(p.Text) || p.Words < 2 && !p.EndsSentence || IsClock(p.Text))
                continue;
            var text = p.Text;
            if (DateLines.Only(text[..Math.Min(10, text.Length)]) is { } date && text.Length > 12)
                text = text[date.End..].TrimStart(' ', '\u00A0', '\n', '-', '\u2013', '\u2014', '|', ',', ':', '.');
            text = WithoutClock(text);
            text = WithoutReadMore(tree, p, text);
            if (text.Length > 0)
                paragraphs.Add(new Block(text, null));
        }
        // A category over the headline.
        if (paragraphs.Count > 1 && Prose.Words(paragraphs[0].Text) <= 2)
            paragraphs.RemoveAt(0);
        return paragraphs.Count == 0 ? null : new DraftTeaser(DayOf(tree, first, end), paragraphs);
    }

    // "14:30" before the text.
    private static string WithoutClock(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon is 1 or 2 && char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[colon - 1]) && text.Length > colon + 3
            && char.IsAsciiDigit(text[colon + 1]) && char.IsAsciiDigit(text[colon + 2]) && !char.IsAsciiDigit(text[colon + 3])
            ? text[(colon + 3)..].TrimStart(' ', '\u00A0', '-', '\u2013', '\u2014', '|', ',', '\n') : text;
    }

    private static string WithoutReadMore(PageTree tree, Passage p, string text)
    {
        if (p.EndLink == p.FirstLink || tree.Links[p.EndLink - 1].Text is not { Length: > 0 } label || !Labels.IsReadMore(label))
            return text;
        return text.EndsWith(label, StringComparison.Ordinal) && text.Length > label.Length ? text[..^label.Length].TrimEnd() : text;
    }

    private static DateTime? DayOf(PageTree tree, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            var p = tree.Passages[i];
            if (p.Day is { Updated: false } day)
                return day.Day;
            if (p.Text.Length > 12 && DateLines.Only(p.Text[..10]) is { } open)
                return open.Day;
        }
        foreach (var time in TimesIn(tree, first, end))
        {
            if (!time.Modified && DateLines.Machine(time.Machine) is { } day)
                return day;
        }
        return null;
    }

    private static IEnumerable<TimeMark> TimesIn(PageTree tree, int first, int end)
    {
        for (var i = Text.Ordered.IndexAfter(tree.Times, first - 1, t => t.Passage); i < tree.Times.Count && tree.Times[i].Passage < end; i++)
            yield return tree.Times[i];
    }

    // "14:30", "2 hours ago": no text.
    private static bool IsClock(string text)
    {
        if (text.Length > 30)
            return false;
        var letters = 0;
        foreach (var c in text)
            letters += char.IsLetter(c) ? 1 : 0;
        return letters == 0 || text.EndsWith(" ago", StringComparison.OrdinalIgnoreCase) || text.EndsWith(" назад", StringComparison.OrdinalIgnoreCase);
    }
}
