namespace CstoTools.Core.Reading.Html;

/// <summary>Short pieces of one build standing side by side, each leading to another page or carrying its own date.</summary>
/// <param name="Box">The box they stand in.</param>
/// <param name="Items">The passages of each, end exclusive.</param>
/// <param name="Linked">Whether they lead to other pages.</param>
/// <param name="Dated">Whether they carry dates.</param>
internal sealed record ItemGroup(int Box, IReadOnlyList<(int First, int End)> Items, bool Linked, bool Dated);

/// <summary>Finds the groups of repeated items: menus, lists of news, link lists, cards.</summary>
internal static class ItemGroups
{
    private const int MaxPassages = 10;
    private const int MaxChars = 3000;
    private const int MaxUnlinkedChars = 700;

    public static void Mark(PageTree tree)
    {
        // From the innermost boxes outwards; an item that holds a group is no item itself.
        for (var i = tree.Boxes.Count - 1; i >= 0; i--)
        {
            var box = tree.Boxes[i];
            if (!box.HoldsGroup && box.PassageCount >= 2)
            {
                if ((OfDates(tree, box) ?? OfSiblings(tree, box) ?? OfLine(tree, box) ?? OfLinks(tree, box)) is { } group)
                    Add(tree, group);
            }
            if (box.HoldsGroup && box.Parent >= 0)
                tree.Boxes[box.Parent].HoldsGroup = true;
        }
    }

    private static void Add(PageTree tree, ItemGroup group)
    {
        foreach (var (first, end) in group.Items)
        {
            for (var p = first; p < end; p++)
                tree.Passages[p].Group = tree.Groups.Count;
        }
        tree.Groups.Add(group);
        tree.Boxes[group.Box].HoldsGroup = true;
    }

    private static ItemGroup? OfSiblings(PageTree tree, Box box)
    {
        var items = new List<(int, int)>();
        int others = 0, linked = 0, dated = 0;
        string? signature = null;
        foreach (var child in tree.ChildrenOf(box))
        {
            if (child.PassageCount == 0)
                continue;
            // A table of facts has links in its rows too; a list of news is made of them.
            var isRowOfFacts = child.Tag == "tr" && child.LinkDensity < 0.4 && child.PassageCount > 2;
            if (!isRowOfFacts && IsItem(tree, child.FirstPassage, child.EndPassage, child.Chars, out var links, out var day)
                && (signature is null || signature == child.Tag))
            {
                signature = child.Tag;
                items.Add((child.FirstPassage, child.EndPassage));
                linked += links ? 1 : 0;
                dated += day ? 1 : 0;
            }
            else
            {
                others++;
            }
        }
        var allDated = dated == items.Count;
        if (items.Count < (allDated ? 2 : 3) || others > items.Count * 0.7 + 1)
            return null;
        return new ItemGroup(box.Index, items, linked * 2 > items.Count, dated * 2 > items.Count);
    }

    private static bool IsItem(PageTree tree, int first, int end, int chars, out bool linked, out bool dated)
    {
        linked = dated = false;
        if (end - first > MaxPassages || chars > MaxChars)
            return false;
        var text = false;
        for (var i = first; i < end; i++)
        {
            var p = tree.Passages[i];
            // A page's first heading that leads nowhere is that of a whole article.
            if (p.Group >= 0 || p.Heading == 1 && !p.IsLink)
                return false;
            if (p.Day is not null)
                dated = true;
            else if (p.IsLink && (p.Words >= 2 || end - first == 1))
                linked = text = true;
            else if (p.Words >= 3)
            {
                text = true;
                if (p.LinkDensity > 0.4 && p.Text.Length < 300 && StartsWithDay(p.Text))
                    linked = dated = true;
            }
        }
        // A date in the middle of a list item's own text parts nothing.
        return text && (linked || dated && end - first >= 2 && chars <= MaxUnlinkedChars);
    }

    private static bool StartsWithDay(string text) => DateLines.Only(text[..Math.Min(10, text.Length)]) is not null;

    // Items without a box of their own: date, text, date, text.
    private static ItemGroup? OfDates(PageTree tree, Box box) =>
        box.PassageCount < 4 ? null : OfStarts(tree, box, p => p.Day is not null, 2, true);

    // Links right in the box, one after the other.
    private static ItemGroup? OfLinks(PageTree tree, Box box)
    {
        if (box.PassageCount < 3 || box.LinkDensity < 0.6)
            return null;
        var items = new List<(int, int)>();
        for (var i = box.FirstPassage; i < box.EndPassage; i++)
        {
            if (tree.Passages[i] is { IsLink: true, Words: >= 3 } p && p.Box == box.Index)
                items.Add((i, i + 1));
        }
        return items.Count >= 3 ? new ItemGroup(box.Index, items, true, false) : null;
    }

    // Linked heading, abstract, linked heading, abstract.
    private static ItemGroup? OfLine(PageTree tree, Box box)
    {
        if (box.PassageCount < 4)
            return null;
        return OfStarts(tree, box, p => p.IsLink && p.Words >= 3 && (p.Heading > 0 || p.Bold), 3, false);
    }

    private static ItemGroup? OfStarts(PageTree tree, Box box, Func<Passage, bool> starts, int least, bool dated)
    {
        var items = new List<(int First, int End)>();
        var linked = 0;
        var start = -1;
        for (var i = box.FirstPassage; i <= box.EndPassage; i++)
        {
            if (i < box.EndPassage && (!starts(tree.Passages[i]) || !IsDirect(tree, box, tree.Passages[i])))
                continue;
            if (start >= 0 && i - start is >= 2 and <= MaxPassages)
            {
                items.Add((start, i));
                for (var k = start; k < i; k++)
                {
                    if (tree.Passages[k].IsLink)
                    {
                        linked++;
                        break;
                    }
                }
            }
            start = i;
        }
        // In a chronicle of dated paragraphs nothing leads elsewhere.
        return items.Count >= least && linked == items.Count ? new ItemGroup(box.Index, items, true, dated) : null;
    }

    private static bool IsDirect(PageTree tree, Box box, Passage p)
    {
        var own = tree.BoxOf(p);
        return own == box || own.Parent == box.Index && own.PassageCount == 1;
    }
}
