namespace CstoTools.Core.Reading.Html;

/// <summary>Takes out of a body what other articles of the site repeat.</summary>
/// <remarks>
/// Articles repeat sentences of their own, too: a formula, a list, a reminder. So a repeated text goes only where it
/// stands before or after all that is this page's own, or where nearly every page has it.
/// </remarks>
internal sealed class RepeatedParts
{
    private readonly PageTree _tree;
    private readonly List<Passage> _kept;
    private readonly HashSet<int> _holders = [];
    private readonly int _firstOwn, _lastOwn;
    private int _own;

    private RepeatedParts(PageTree tree, List<Passage> kept)
    {
        _tree = tree;
        _kept = kept;
        _firstOwn = kept.FindIndex(IsOwn);
        _lastOwn = kept.FindLastIndex(IsOwn);
        foreach (var p in kept.Where(IsOwn))
        {
            _own += p.Text.Length;
            _holders.Add(HolderOf(p));
        }
    }

    /// <summary>Removes the repeated passages from a body that has text of its own.</summary>
    /// <param name="tree">The page, its repeated passages marked.</param>
    /// <param name="kept">The passages of the body.</param>
    /// <returns>What was removed.</returns>
    public static HashSet<int> Drop(PageTree tree, List<Passage> kept)
    {
        if (!kept.Exists(p => p.Repeats > 0))
            return [];
        var parts = new RepeatedParts(tree, kept);
        return parts._own < SiblingPage.LeastOwn ? [] : parts.Drop();
    }

    private HashSet<int> Drop()
    {
        var gone = new HashSet<int>();
        var length = 0;
        for (var i = 0; i < _kept.Count; i++)
        {
            if (Goes(_kept[i], i < _firstOwn || i > _lastOwn) && gone.Add(_kept[i].Index))
                length += _kept[i].Text.Length;
        }
        // To take away more than stays, two other articles are no proof.
        if (length > _own)
            gone.RemoveWhere(i => _tree.Passages[i].Repeats < 3);
        // The heading over such a text, the line under it.
        for (var i = 0; i + 1 < _kept.Count; i++)
            JoinNeighbour(gone, _kept[i + 1], _kept[i]);
        for (var i = _kept.Count - 1; i > 0; i--)
            JoinNeighbour(gone, _kept[i], _kept[i - 1]);
        for (var i = 1; i < _kept.Count; i++)
            JoinNeighbour(gone, _kept[i - 1], _kept[i]);
        _kept.RemoveAll(p => gone.Contains(p.Index));
        return gone;
    }

    private bool Goes(Passage p, bool atEdge)
    {
        if (p.Repeats == 0 || p.Heading > 0 || ContactPicker.HasAddress(p.Text))
            return false;
        var isLong = p.Words >= 20 || p.Text.Length >= 130;
        var apart = !_holders.Contains(HolderOf(p));
        if (p.Frame)
            return atEdge || isLong || apart && p.Words >= 8;
        return atEdge && (isLong || apart && p.Words >= 8 && !p.ListItem && !p.Cell);
    }

    private static void JoinNeighbour(HashSet<int> gone, Passage known, Passage p)
    {
        if (p.Repeats > 0 && (p.Words < 8 || p.Heading > 0) && gone.Contains(known.Index)
            && !ContactPicker.HasAddress(p.Text) && !Labels.SpeaksOfContact(p.Text))
            gone.Add(p.Index);
    }

    private static bool IsOwn(Passage p) => p.Repeats == 0 && SiblingPage.IsProse(p);

    // The innermost box with more in it than this passage.
    private int HolderOf(Passage p)
    {
        var box = _tree.BoxOf(p);
        while (box.PassageCount == 1 && box.Parent >= 0)
            box = _tree.Boxes[box.Parent];
        return box.Index;
    }
}
