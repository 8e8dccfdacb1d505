namespace CstoTools.Core.Reading.Html;

/// <summary>The title as found: its text without site name and date, and the passage it stands in (-1 if only the head tells it).</summary>
internal readonly record struct FoundTitle(string Text, int Passage, bool Sure);

/// <summary>Finds the article's own title: the heading that the page's metadata also name, else its first heading.</summary>
internal static class TitleFinder
{
    // The characters of a site's name.
    private const int LongestSite = 512;

    private static readonly string[] Separators = [" | ", " :: ", " \u00BB ", " \u2022 ", " \u00B7 ", " / ", " \u2014 ", " \u2013 ", " - ", " > ", " \u203A "];

    public static FoundTitle? Find(PageTree tree)
    {
        var head = tree.Head;
        var named = new List<(string Key, int Score, bool Whole)>();
        Name(named, head.Headline, 100, true);
        Name(named, head.OpenGraphTitle, 95, false);
        Name(named, head.TitleElement, 85, false);
        Passage? best = null;
        var bestScore = 0;
        foreach (var p in tree.Passages)
        {
            if (p.Text.Length is < 4 or > 500 || p.Caption)
                continue;
            var score = ScoreOf(tree, p, named);
            if (score > bestScore)
                (best, bestScore) = (p, score);
        }
        var said = head.Headline ?? head.OpenGraphTitle ?? head.TitleElement;
        var inHead = said is null ? null : WithoutSite(Strip(said), head.SiteName);
        // "News" over the page is no title where the page's head has one.
        var isSection = bestScore < 60 && best is { Words: <= 2 } && inHead is not null && Prose.Words(inHead) >= 4;
        if (best is not null && bestScore >= 40 && !isSection)
            return new FoundTitle(Strip(best.Text), best.Index, bestScore >= 60);
        return inHead is null ? null : new FoundTitle(inHead, -1, false);
    }

    /// <summary>The heading right over the text, where the title found so far is no more than the name of a section or site; else null.</summary>
    public static FoundTitle? OverText(PageTree tree, FoundTitle? title, PickedBody body)
    {
        if (body.Text.Count == 0 || title is { } t && (t.Sure || Prose.Words(t.Text) > 3))
            return null;
        var first = body.Text[0].Index;
        for (var i = first; i >= Math.Max(0, first - 6); i--)
        {
            var p = tree.Passages[i];
            if (p.Heading > 0 && !p.IsLink && p.Group < 0 && p.Words >= 4 && p.Text.Length <= 500)
                return new FoundTitle(Strip(p.Text), i, true);
        }
        return null;
    }

    /// <summary>A title without the date at its end.</summary>
    public static string Strip(string text)
    {
        var title = text.Replace('\n', ' ').Trim();
        if (DateLines.AtEnd(title) is { } date && date.Start > 0)
        {
            var kept = title[..date.Start].TrimEnd(' ', '\u00A0', '(', '[', '|', '/', '\u2013', '\u2014', '-', ',');
            // "Results of 2023": only a date that hangs loose behind the title goes.
            if (kept.Length >= 10 && !EndsInPreposition(kept))
                return kept;
        }
        return title;
    }

    private static bool EndsInPreposition(string kept)
    {
        var word = kept[(kept.LastIndexOf(' ') + 1)..];
        return word is "on" or "of" or "for" or "from" or "to" or "until" or "till" or "by" or "since" or "dated" or "and" or "the" or "in" or "at" or "before" or "after"
            or "\u043D\u0430" or "\u0441" or "\u043F\u043E" or "\u0434\u043E" or "\u043E\u0442" or "\u0437\u0430" or "\u0438" or "\u043A" or "\u043D\u0430\u0447\u0430\u043B\u0430\u0441\u044C";
    }

    /// <summary>A title without the site's name before or behind it.</summary>
    public static string WithoutSite(string title, string? site)
    {
        var siteKey = site is null ? null : Prose.Key(site);
        var separators = Array.ConvertAll(Separators, text => new Separator(text, title));
        var end = title.Length;
        for (var k = 0; k < separators.Length; k++)
        {
            var separator = separators[k];
            var last = separator.LastBefore(end);
            if (last < 0)
                continue;
            // What comes first may be the site as well.
            if (siteKey is not null && separator.HeadKey == siteKey)
                return title[separator.HeadEnd..end];
            var tail = title[(last + separator.Length)..end];
            if (siteKey is not null && tail.Length <= LongestSite && Prose.Key(tail) == siteKey
                || last >= 12 && tail.Length < last && Prose.Words(tail) <= 6)
            {
                // Again, with what is left.
                (end, k) = (last, -1);
                continue;
            }
            if (separator.MayOpen && separator.HeadLength * 3 < end && separator.HeadWords <= 3)
                return title[separator.HeadEnd..end];
        }
        return title[..end];
    }

    // A mark between the site and the title. What stands before the first is looked at once; the last is looked for again only
    // where it was cut off: a title may have thousands.
    private sealed class Separator(string text, string title)
    {
        private readonly int _first = title.IndexOf(text, StringComparison.Ordinal);
        private int _last = title.LastIndexOf(text, StringComparison.Ordinal);
        private string? _headKey;
        private int _headWords = -1;

        public int Length => text.Length;

        public int HeadLength => _first;

        public int HeadEnd => _first + text.Length;

        public string HeadKey => _headKey ??= Prose.Key(title[.._first]);

        public int HeadWords => _headWords >= 0 ? _headWords : _headWords = Prose.Words(title.AsSpan(0, _first));

        public bool MayOpen => text is not " - " and not " / ";

        public int LastBefore(int end)
        {
            if (_last >= 0 && _last + text.Length > end)
                _last = title.AsSpan(0, end).LastIndexOf(text, StringComparison.Ordinal);
            return _last;
        }
    }

    private static void Name(List<(string, int, bool)> named, string? title, int score, bool whole)
    {
        if (title is null || title.Length > 1000)
            return;
        var key = Prose.Key(title);
        if (key.Length >= 4)
            named.Add((key, score, whole));
    }

    private static int ScoreOf(PageTree tree, Passage p, List<(string Key, int Score, bool Whole)> named)
    {
        var score = 0;
        if (named.Count > 0 && MayMatch(p.Text, named))
        {
            var key = Prose.Key(Strip(p.Text));
            foreach (var (name, value, _) in named)
            {
                if (key == name)
                    score = Math.Max(score, value);
                else if (key.Length >= 12 && p.Words >= 3 && name.StartsWith(key, StringComparison.Ordinal))
                    score = Math.Max(score, value - 15);
                else if (name.Length >= 20 && key.StartsWith(name, StringComparison.Ordinal) && key.Length < name.Length * 2)
                    score = Math.Max(score, value - 20);
                else if (key.Length >= 20 && p.Words >= 4 && name.Contains(key, StringComparison.Ordinal))
                    // The last part of a title is the site more often than the article.
                    score = Math.Max(score, value - (name.EndsWith(key, StringComparison.Ordinal) ? 45 : 30));
            }
        }
        score += p.Heading switch { 1 => score > 0 ? 30 : 45, 2 => score > 0 ? 22 : 12, 3 => 14, > 3 => 8, _ => 0 };
        var box = tree.BoxOf(p);
        if (score > 0 && p.Heading == 0)
            score += box.Has(Hints.Title) || p.Bold ? 8 : 0;
        if (p.IsLink)
            score -= 25;
        if (p.Group >= 0)
            score -= 20;
        // The name of the site stands in a heading too.
        if (tree.Head.SiteName is { } site && p.Text.Length < 80 && Prose.Key(p.Text) == Prose.Key(site))
            score -= 60;
        if (score > 0 && IsAside(tree, box))
            score -= 30;
        return score;
    }

    private static bool MayMatch(string text, List<(string Key, int Score, bool Whole)> named)
    {
        // Most passages fall out by their first letter.
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c))
                continue;
            var first = char.ToLowerInvariant(c);
            foreach (var (key, _, _) in named)
            {
                if (key[0] == first || key.Length * 2 > text.Length)
                    return true;
            }
            return false;
        }
        return false;
    }

    private static bool IsAside(PageTree tree, Box box)
    {
        for (var b = box; ; b = tree.Boxes[b.Parent])
        {
            if (b.Tag is "nav" or "footer" or "aside" || b.Has(Hints.Breadcrumbs | Hints.Navigation | Hints.Sidebar | Hints.Footer | Hints.Related) && b.PassageCount < 40)
                return true;
            if (b.Parent < 0)
                return false;
        }
    }
}
