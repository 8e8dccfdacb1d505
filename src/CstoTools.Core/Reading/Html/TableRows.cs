namespace CstoTools.Core.Reading.Html;

/// <summary>Makes one paragraph of each row of a table of facts: a number says nothing without the cell before it.</summary>
internal static class TableRows
{
    private const string Between = " | ";
    private const int LongestRow = 600;

    /// <summary>The paragraphs of a body: its passages, and the rows of its tables with a bar between the cells.</summary>
    /// <param name="tree">The page.</param>
    /// <param name="body">The passages of the body, in order.</param>
    public static IEnumerable<string> Join(PageTree tree, List<Passage> body)
    {
        var tables = new Dictionary<int, bool>();
        for (int i = 0, end; i < body.Count; i = end)
        {
            end = i + 1;
            if (body[i].Cell && RowOf(tree, body[i]) is { } row && row.FirstPassage == body[i].Index && IsFacts(tree, row)
                && i + row.PassageCount <= body.Count && body[i + row.PassageCount - 1].Index == row.EndPassage - 1 && IsTableOfFacts(tree, row, tables))
                end = i + row.PassageCount;
            yield return end == i + 1 ? body[i].Text : string.Join(Between, body.GetRange(i, end - i).Select(p => p.Text));
        }
    }

    // Pages are laid out with tables, too: a table of facts has several rows, nearly all of short cells.
    private static bool IsTableOfFacts(PageTree tree, Box row, Dictionary<int, bool> known)
    {
        var table = tree.Boxes[row.Parent];
        if (IsPart(table) && table.Parent >= 0)
            table = tree.Boxes[table.Parent];
        if (known.TryGetValue(table.Index, out var isFacts))
            return isFacts;
        int facts = 0, others = 0;
        foreach (var child in tree.ChildrenOf(table).SelectMany(c => IsPart(c) ? tree.ChildrenOf(c) : [c]))
        {
            if (child.PassageCount > 1)
                _ = child.Tag == "tr" && IsFacts(tree, child) ? facts++ : others++;
        }
        return known[table.Index] = facts >= 2 && others * 4 <= facts;
    }

    private static bool IsPart(Box box) => box.Tag is "tbody" or "thead" or "tfoot";

    // Two cells or more, a passage in each.
    private static bool IsFacts(PageTree tree, Box row)
    {
        if (row.PassageCount < 2 || row.Chars > LongestRow)
            return false;
        var cells = 0;
        foreach (var cell in tree.ChildrenOf(row))
        {
            if (cell.PassageCount > 1 || cell.Tag is not ("td" or "th"))
                return false;
            cells += cell.PassageCount;
        }
        return cells == row.PassageCount;
    }

    private static Box? RowOf(PageTree tree, Passage p)
    {
        for (var box = tree.BoxOf(p); box.Parent >= 0; box = tree.Boxes[box.Parent])
        {
            if (box.Tag is "tr" or "table")
                return box.Tag == "tr" ? box : null;
        }
        return null;
    }
}
