namespace CstoTools.Core.Reading.Html;

/// <summary>What belongs to the article.</summary>
/// <param name="Text">The paragraphs of the body, in order.</param>
/// <param name="Contact">The contact block under it.</param>
/// <param name="First">The first passage of the part of the page that holds the article.</param>
/// <param name="End">One past its last passage.</param>
/// <param name="Dropped">By box, whether it stands in that part and is none of the article's.</param>
internal sealed record PickedBody(List<Passage> Text, List<Passage> Contact, int First, int End, bool[] Dropped);

/// <summary>Picks the article's passages out of the box that holds it, and around it.</summary>
internal sealed class BodyPicker
{
    private readonly PageTree _tree;
    private readonly Box _box;
    private readonly int _title;
    private readonly string _titleKey;
    private readonly bool[] _dropped;

    private BodyPicker(PageTree tree, Box box, FoundTitle? title)
    {
        _tree = tree;
        _box = box;
        _title = title?.Passage ?? -1;
        _titleKey = title is null ? "" : Prose.Key(title.Value.Text);
        _dropped = new bool[tree.Boxes.Count];
    }

    public static PickedBody Pick(PageTree tree, Box box, FoundTitle? title) => new BodyPicker(tree, box, title).Pick();

    private PickedBody Pick()
    {
        MarkDropped(_box);
        var first = _title >= 0 && _title < _box.FirstPassage ? Math.Max(_title + 1, _box.FirstPassage - 20) : _box.FirstPassage;
        if (_title >= _box.FirstPassage && _title < _box.EndPassage)
            first = _title + 1;
        var kept = new List<Passage>();
        for (var i = first; i < _box.FirstPassage; i++)
            AddLead(kept, _tree.Passages[i]);
        var end = AddAll(kept, _box, Math.Max(first, _box.FirstPassage));
        end = AddFollowing(kept, end);
        var contact = ContactPicker.Take(_tree, kept, end);
        MarkGone(RepeatedParts.Drop(_tree, kept));
        // The block may have stood over what went.
        if (contact.Count == 0)
            contact = ContactPicker.Take(_tree, kept, end);
        BodyEdges.Trim(_tree, kept, _box);
        return new PickedBody(kept, contact, first, end, _dropped);
    }

    // Pictures in a box that went whole are none of the article's.
    private void MarkGone(HashSet<int> gone)
    {
        foreach (var passage in gone)
        {
            for (var box = _tree.Boxes[_tree.Passages[passage].Box]; box != _box && box.Parent >= 0; box = _tree.Boxes[box.Parent])
            {
                if (Enumerable.Range(box.FirstPassage, Math.Min(box.PassageCount, 8)).Any(i => !gone.Contains(i)) || box.PassageCount > 8)
                    break;
                for (var i = box.Index; i < box.End; i++)
                    _dropped[i] = true;
            }
        }
    }

    private void MarkDropped(Box outer)
    {
        for (var i = outer.Index + 1; i < outer.End; i++)
        {
            var box = _tree.Boxes[i];
            _dropped[i] = _dropped[box.Parent] || IsForeign(box, outer);
        }
    }

    private bool IsForeign(Box box, Box outer)
    {
        if (box.PassageCount == 0)
            return false;
        var share = outer.RawGood > 0 ? box.RawGood / outer.RawGood : 0;
        if (box.Tag is "nav" or "footer" or "aside" or "dialog")
            return share < 0.6;
        if (box.Has(Hints.ArticleBody) || share > 0.5)
            return false;
        if (IsLabelled(box))
            return true;
        var thin = box.LinkDensity > 0.3 || box.RawGood < box.Chars * 0.5;
        if (box.Has(Hints.Comments | Hints.Breadcrumbs | Hints.Notice | Hints.Signup | Hints.Sidebar | Hints.Navigation | Hints.Footer) && share < 0.3)
            return true;
        if (box.Has(Hints.Related | Hints.Share | Hints.Tags | Hints.Advertising | Hints.Print) && share < 0.25 && (thin || box.PassageCount <= 3 && box.Tag != "p"))
            return true;
        if (box.Has(Hints.Author) && share < 0.25 && (thin || StandsLate(box, outer)))
            return true;
        if (box.Tag == "form" && share < 0.3)
            return true;
        if (HoldsLinkedSentences(box, outer))
            return false;
        return box.LinkDensity > 0.5 && share < 0.25 && (box.PassageCount > 1 || box.Tag is "ul" or "ol" or "div" && box.LinkDensity > 0.75);
    }

    // Sentences that are links as a whole, between the text's own paragraphs: titles of other pages have no stop.
    private bool HoldsLinkedSentences(Box box, Box outer)
    {
        if (box.Has(Hints.Aside) || box.FirstPassage <= outer.FirstPassage || box.PassageCount > 12 || box.PassageCount > 1 && box.EndPassage >= outer.EndPassage)
            return false;
        for (var i = box.FirstPassage; i < box.EndPassage; i++)
        {
            if (!IsLinkedSentence(_tree.Passages[i]) && _tree.Passages[i].Good <= 0)
                return false;
        }
        return true;
    }

    private static bool IsLinkedSentence(Passage p) =>
        p.Words >= 6 && p.Text.Length >= 40 && p.Text.TrimEnd('"', '”', '»', ')', ' ')[^1] == '.' && !Labels.OpensPageNote(p.Text) && p.Heading == 0;

    // "Read also" over links, "Comments" over what readers wrote.
    private bool IsLabelled(Box box)
    {
        if (box.PassageCount < 2 || box == _box)
            return false;
        var label = _tree.Passages[box.FirstPassage];
        return label.Words <= 6 && (Labels.IsRelated(label.Text) || Labels.IsComments(label.Text) || Labels.IsTool(label.Text) && box.PassageCount < 15 && box.RawGood < box.Chars * 0.4);
    }

    private static bool StandsLate(Box box, Box outer) => box.FirstPassage > outer.FirstPassage + outer.PassageCount / 2;

    // Between title and text: a lead, if it is one.
    private void AddLead(List<Passage> kept, Passage p)
    {
        if (!IsForeignPassage(p) && p.Words >= 8 && p.LinkDensity < 0.3 && p.Good > 0
            && (p.EndsSentence || p.Text.Length >= 60) && !StandsIn(p, Hints.Aside) && p.Group < 0)
            kept.Add(p);
    }

    private bool StandsIn(Passage p, Hints hints)
    {
        var common = _tree.Common(p.Box, _box.Index);
        for (var b = _tree.BoxOf(p); b != common; b = _tree.Boxes[b.Parent])
        {
            if (b.Has(hints) || b.Tag is "nav" or "aside" or "footer" or "form")
                return true;
        }
        return false;
    }

    private int AddAll(List<Passage> kept, Box box, int from)
    {
        double seen = 0;
        var related = false;
        for (var i = from; i < box.EndPassage; i++)
        {
            var p = _tree.Passages[i];
            if (i >= _tree.NextArticle)
                return i;
            if (_dropped[p.Box])
                continue;
            if (seen > 0 && (IsCommentsHead(p) || p.Heading > 0 && IsOtherArticle(p)))
                return i;
            if (Labels.IsRelated(p.Text))
            {
                related = true;
                continue;
            }
            // After such a label come titles of other pages; a sentence ends them.
            if (related && !(p.EndsSentence && p.LinkDensity < 0.5 && p.Words >= 8))
                continue;
            related = false;
            if (IsForeignPassage(p))
                continue;
            seen += p.Good;
            kept.Add(p);
        }
        return box.EndPassage;
    }

    // The text may go on beside the box: parts of the same build, or single paragraphs.
    private int AddFollowing(List<Passage> kept, int end)
    {
        if (end < _box.EndPassage || _box.Parent < 0)
            return end;
        var stop = _title < 0 ? _tree.Boxes[_box.Parent] : _tree.Common(_title < 0 ? 0 : _tree.Passages[_title].Box, _box.Index);
        var inner = _box;
        for (var outer = _tree.Boxes[_box.Parent]; inner != stop; inner = outer, outer = _tree.Boxes[outer.Parent])
        {
            for (var i = inner.NextSibling; i >= 0; i = _tree.Boxes[i].NextSibling)
            {
                var box = _tree.Boxes[i];
                if (box.PassageCount == 0)
                    continue;
                var alike = box.Signature == inner.Signature && box.Tag != "td" || box.PassageCount == 1 && box.Tag == "p";
                if (!alike || box.HoldsGroup || box.Good < 60 || box.Good < box.Chars * 0.5)
                    continue;
                _dropped[box.Index] = IsForeign(box, outer);
                if (_dropped[box.Index])
                    continue;
                MarkDropped(box);
                end = AddAll(kept, box, box.FirstPassage);
            }
            if (outer == stop || outer.Parent < 0)
                break;
        }
        return end;
    }

    private bool IsOtherArticle(Passage p) => p.Heading == 1 && _title >= 0 && p.Good == 0 && p.IsLink && !IsTitle(p);

    private bool IsCommentsHead(Passage p) => Labels.IsComments(p.Text) && !(p.Cell && !_box.Tag.StartsWith('t')) && !p.ListItem
        && (p.Heading > 0 || p.Bold || _tree.BoxOf(p).Has(Hints.Comments | Hints.Title) || Labels.IsReplyForm(p.Text));

    private bool IsTitle(Passage p)
    {
        if (_titleKey.Length < 4 || p.Text.Length > 600 || p.Text.Length < _titleKey.Length)
            return false;
        return Prose.Key(TitleFinder.Strip(p.Text)) == _titleKey;
    }

    private bool IsForeignPassage(Passage p)
    {
        if (p.Caption || IsTitle(p) && (p.Heading > 0 || !p.EndsSentence))
            return true;
        if (p.Group >= 0 && (_tree.Groups[p.Group].Linked || p.Good < p.Text.Length * 0.2) && !(p.ListItem && IsLinkedSentence(p) && IsBetween(p)))
            return true;
        if (p.IsLink && p.Words < 25 && !IsLinkedSentence(p))
            return true;
        if (Labels.IsTool(p.Text) || Labels.IsReadMore(p.Text))
            return true;
        if (p.Text.Length <= 300 && Labels.OpensPageNote(p.Text) && !(p.EndsSentence && p.Words > 25))
            return true;
        return !p.Cell && !HasLetter(p.Text) && !p.ListItem;
    }

    // Whether text of the same part of the page stands before and behind.
    private bool IsBetween(Passage p) => IsText(p.Index - 1, -1) && IsText(p.Index + 1, 1);

    private bool IsText(int from, int step)
    {
        // A list between two paragraphs is a short one.
        for (var i = from; i >= _box.FirstPassage && i < _box.EndPassage && Math.Abs(i - from) < 12; i += step)
        {
            if (_tree.Passages[i].Good > 0 && _tree.Passages[i].Group < 0)
                return true;
        }
        return false;
    }

    private static bool HasLetter(string text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c))
                return true;
        }
        return false;
    }
}
