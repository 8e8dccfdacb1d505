namespace CstoTools.Core.Reading.Html;

/// <summary>The part of the site the page stands in: as its metadata say, else the last but one step of its trail.</summary>
internal static class SectionPicker
{
    public static string? Pick(PageTree tree, FoundTitle? title)
    {
        if (tree.Head.Section is { } said)
            return said;
        return LastOf(tree.Head.Linked.Trail, title) ?? LastOf(Shown(tree), title) ?? LastOf(Line(tree, title), title);
    }

    // The trail without its first step (the home page) and without the page itself.
    private static string? LastOf(List<string> trail, FoundTitle? title)
    {
        var steps = trail.ToList();
        if (steps.Count > 0 && title is { } t && IsTitle(steps[^1], t.Text))
            steps.RemoveAt(steps.Count - 1);
        return steps.Count > 1 ? steps[^1] : null;
    }

    private static bool IsTitle(string step, string title)
    {
        var key = Prose.Key(step);
        var whole = Prose.Key(title);
        return key == whole || key.Length >= 15 && whole.StartsWith(key, StringComparison.Ordinal);
    }

    private static List<string> Shown(PageTree tree)
    {
        foreach (var box in tree.Boxes)
        {
            if (!box.Has(Hints.Breadcrumbs) || box.PassageCount is 0 or > 12)
                continue;
            var steps = new List<string>();
            for (var i = box.FirstPassage; i < box.EndPassage; i++)
                steps.AddRange(Steps(tree.Passages[i].Text));
            if (steps.Count > 0)
                return steps;
        }
        return [];
    }

    // A line above the title that starts at the home page.
    private static List<string> Line(PageTree tree, FoundTitle? title)
    {
        var end = title is { Passage: > 0 } t ? t.Passage : 0;
        for (var i = end - 1; i >= Math.Max(0, end - 8); i--)
        {
            var p = tree.Passages[i];
            if (p.EndLink == p.FirstLink || p.Text.Length > 400)
                continue;
            var steps = Steps(p.Text);
            if (steps.Count > 2 && IsTitle(steps[^1], title!.Value.Text) || steps.Count > 1 && Labels.IsHome(steps[0]))
                return steps;
        }
        return [];
    }

    private static List<string> Steps(string text) =>
        [.. text.Split(['/', '>', '\u00BB', '\u203A', '\u2192', '|', '\n', '\u2022', '\\'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(s => s.Trim(' ', '\u00A0')).Where(s => s.Length > 0)];
}
