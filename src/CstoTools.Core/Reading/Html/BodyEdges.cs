namespace CstoTools.Core.Reading.Html;

/// <summary>Takes labels, bylines and date lines off the head and the tail of a body.</summary>
internal static class BodyEdges
{
    public static void Trim(PageTree tree, List<Passage> kept, Box box)
    {
        var first = kept.FindIndex(IsText);
        if (first < 0)
        {
            kept.Clear();
            return;
        }
        // A heading over the first paragraph is part of the text if it stands right beside it.
        while (first > 0 && kept[first - 1] is { Heading: > 1 } over && over.Day is null && over.Index == kept[first].Index - 1
               && SameParent(tree, over, kept[first]) && !Labels.OpensByline(over.Text))
            first--;
        kept.RemoveRange(0, first);

        var last = kept.Count - 1;
        while (last > 0 && !EndsBody(tree, kept, last, box))
            last--;
        kept.RemoveRange(last + 1, kept.Count - last - 1);

        // Headings that nothing follows but the next heading of their own rank stay: they may stand over a picture.
        kept.RemoveAll(p => Labels.OpensByline(p.Text) && !p.EndsSentence && p.Words <= 8);
    }

    private static bool IsText(Passage p)
    {
        if (p.Day is not null || p.Heading == 1)
            return false;
        if (Labels.OpensByline(p.Text) && !p.EndsSentence && p.Words <= 12)
            return false;
        if (p.LinkDensity > 0.6)
            return false;
        if (p.EndsSentence)
            return p.Words >= 3;
        return p.Words >= 10 || p.Text.Length >= 90 || p.Words >= 4 && p.Text[^1] is ':' or ',' or ';';
    }

    private static bool EndsBody(PageTree tree, List<Passage> kept, int at, Box box)
    {
        var p = kept[at];
        if (p.Day is not null || p.Heading > 0)
            return false;
        if (p.EndsSentence)
            return p.LinkDensity < 0.6 || p.Words >= 6 && !p.ListItem && p.Group < 0;
        if ((p.ListItem || p.Cell) && p.LinkDensity < 0.3 && StandsInList(tree, p, box))
            return true;
        return p.LinkDensity < 0.3 && (p.Words >= 9 || p.Text.Length >= 70);
    }

    // In a list or table of the article's own, not one that the page is laid out with.
    private static bool StandsInList(PageTree tree, Passage p, Box box)
    {
        for (var i = p.Box; i > box.Index; i = tree.Boxes[i].Parent)
        {
            if (tree.Boxes[i].Tag is "ul" or "ol" or "table" or "dl")
                return true;
        }
        return false;
    }

    private static bool SameParent(PageTree tree, Passage over, Passage text)
    {
        var a = tree.BoxOf(over);
        var b = tree.BoxOf(text);
        return a.Parent == b.Parent || a.Parent == b.Index;
    }
}
