namespace CstoTools.Core.Reading.Html;

/// <summary>Takes the contact block off the end of a body: short lines with a telephone number or an e-mail address.</summary>
internal static class ContactPicker
{
    private const int MaxLines = 8;

    /// <summary>Removes the block from the passages and hands it out; empty if there is none.</summary>
    /// <param name="tree">The page.</param>
    /// <param name="kept">The passages of the body, tail not yet trimmed.</param>
    /// <param name="end">One past the last passage of the article's part of the page.</param>
    public static List<Passage> Take(PageTree tree, List<Passage> kept, int end)
    {
        var block = new List<Passage>();
        var stop = kept.Count;
        var found = false;
        for (var i = kept.Count - 1; i > 0 && kept.Count - i <= MaxLines; i--)
        {
            var p = kept[i];
            if (HasAddress(p.Text) && (p.Words <= 40 && !p.EndsSentence || p.Words <= 60 && Labels.SpeaksOfContact(p.Text)))
            {
                found = true;
                stop = i;
            }
            else if (found && IsLine(p))
                stop = i;
            else if (found || p.EndsSentence || p.Words > 12)
                break;
        }
        if (found)
        {
            block.AddRange(kept.GetRange(stop, kept.Count - stop));
            kept.RemoveRange(stop, kept.Count - stop);
            while (block.Count > 0 && !HasAddress(block[^1].Text) && !Labels.SpeaksOfContact(block[^1].Text))
                block.RemoveAt(block.Count - 1);
            return block;
        }
        return Beside(tree, kept, end);
    }

    // A box of its own right under the article.
    private static List<Passage> Beside(PageTree tree, List<Passage> kept, int end)
    {
        var block = new List<Passage>();
        if (kept.Count == 0)
            return block;
        for (var i = end; i < Math.Min(end + MaxLines, tree.Passages.Count); i++)
        {
            var p = tree.Passages[i];
            if (IsFooter(tree, p) || p.Group >= 0 || p.Words > 40)
                break;
            if (HasAddress(p.Text) || IsLine(p) && Labels.SpeaksOfContact(p.Text) || block.Count > 0 && IsLine(p))
                block.Add(p);
            else if (block.Count > 0)
                break;
        }
        while (block.Count > 0 && !HasAddress(block[^1].Text))
            block.RemoveAt(block.Count - 1);
        if (!block.Exists(p => Labels.SpeaksOfContact(p.Text)))
            block.Clear();
        return block;
    }

    private static bool IsLine(Passage p) => p.Words is > 0 and <= 16 && (!p.EndsSentence || Labels.SpeaksOfContact(p.Text)) && p.LinkDensity < 0.5 && !p.ListItem;

    private static bool IsFooter(PageTree tree, Passage p)
    {
        for (var i = p.Box; i >= 0; i = tree.Boxes[i].Parent)
        {
            if (tree.Boxes[i] is { Tag: "footer" or "nav" or "aside" or "form" } || tree.Boxes[i].Has(Hints.Footer | Hints.Comments | Hints.Sidebar | Hints.Signup))
                return true;
        }
        return false;
    }

    public static bool HasAddress(string text) => HasMail(text) || HasPhone(text);

    private static bool HasMail(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at + 3 < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1])
            && text.IndexOf('.', at) is var dot && dot > at + 1 && dot + 1 < text.Length && char.IsLetter(text[dot + 1]);
    }

    // Seven digits or more with nothing but the usual marks between them, or any number after a plus sign.
    private static bool HasPhone(string text)
    {
        int digits = 0, marks = 0;
        var plus = false;
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : '\n';
            if (char.IsAsciiDigit(c))
                digits++;
            else if (c is '+' && digits == 0)
                plus = true;
            else if (c is ' ' or '\u00A0' or '-' or '\u2013' or '(' or ')' && (digits > 0 || plus))
                marks++;
            else
            {
                if (digits >= 7 && digits <= 15 && (plus || marks >= 2))
                    return true;
                digits = marks = 0;
                plus = false;
            }
        }
        return false;
    }
}
