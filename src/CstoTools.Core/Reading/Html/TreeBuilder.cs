using CstoTools.Core.Text;
using HtmlAgilityPack;

namespace CstoTools.Core.Reading.Html;

/// <summary>Walks the parsed page once, without recursion, and takes it apart into boxes and passages.</summary>
internal sealed class TreeBuilder
{
    private readonly PageTree _tree = new();
    private readonly PassageWriter _writer = new();
    private readonly bool _keepHidden;
    private int _box = -1;
    private int _firstLink;
    private int _headings, _heading, _bold, _captions, _items, _cells, _preformatted;
    private int _linkDepth;
    // For each element of quotation that is open, whether its marks are to be set.
    private readonly Stack<bool> _quotes = new();
    // A heading that nothing closes, and whether it has ended at the block inside it.
    private HtmlNode? _openHeading;
    private bool _headingEnded;

    private TreeBuilder(bool keepHidden) => _keepHidden = keepHidden;

    public static PageTree Build(HtmlDocument document, bool keepHidden, CancellationToken cancel)
    {
        var builder = new TreeBuilder(keepHidden);
        builder.Walk(document.DocumentNode, cancel);
        Captions.Mark(builder._tree);
        return builder._tree;
    }

    private void Walk(HtmlNode root, CancellationToken cancel)
    {
        OpenBox("#page", null, Hints.None);
        var node = root.FirstChild;
        var open = new Stack<(HtmlNode Node, TagRole Role, Hints Hints)>();
        var count = 0;
        while (node is not null || open.Count > 0)
        {
            if (node is null)
            {
                var (last, role, hints) = open.Pop();
                Leave(last, role, hints);
                node = last.NextSibling;
                continue;
            }
            if ((++count & 0xFFF) == 0)
                cancel.ThrowIfCancellationRequested();
            if (node.NodeType == HtmlNodeType.Text)
                AddText(((HtmlTextNode)node).Text);
            else if (node.NodeType == HtmlNodeType.Element && Enter(node) is { } entered)
            {
                open.Push((node, entered.Role, entered.Hints));
                node = node.FirstChild;
                continue;
            }
            node = node.NextSibling;
        }
        CloseBox();
    }

    // Says how the element's children are to be walked, null if not at all.
    private (TagRole Role, Hints Hints)? Enter(HtmlNode node)
    {
        var tag = node.Name;
        var role = Tags.RoleOf(tag);
        if (role == TagRole.Skip)
            return null;
        if (role == TagRole.Break)
        {
            _writer.Break();
            return null;
        }
        if (role == TagRole.Head)
        {
            _tree.Head.Take(node);
            return null;
        }
        var names = Attributes.Of(node);
        if (!_keepHidden && names.Hidden)
            return null;
        switch (role)
        {
            case TagRole.Rule:
                Flush();
                return null;
            case TagRole.Image or TagRole.Frame:
                AddEmbed(node, role);
                return role == TagRole.Frame ? (TagRole.Inline, Hints.None) : null;
            case TagRole.Link:
                // Links side by side with nothing between them are set one under the other.
                if (_writer.IsAllLinked && _linkDepth == 0 && _writer.Length >= 25)
                    Flush();
                // An address to write to or a number to call is text.
                _linkDepth += IsLink(node, names.Href) ? 1 : 0;
                if (names.Href is not null)
                    _tree.Links.Add(new Link(names.Href, "", _tree.Passages.Count, _box));
                break;
            case TagRole.Time:
                AddTime(node, names);
                break;
        }
        if (role == TagRole.Inline && names.InlineHidden)
            return null;
        var hints = tag is "html" or "body" ? Hints.None : HintReader.Of(names.Class) | HintReader.Of(names.Id) | HintReader.Of(names.Role) | HintReader.Of(names.Item);
        if (names.Item is not null)
            _tree.Head.TakeItem(names.Item, node, _tree.Passages.Count);
        if (role is TagRole.Inline or TagRole.Time && (names.Block || IsCaption(tag, hints)))
            role = TagRole.Block;
        if (role == TagRole.Block)
        {
            if (tag == "html")
                _tree.Head.Language ??= node.GetAttributeValue("lang", null!) ?? node.GetAttributeValue("xml:lang", null!);
            Flush();
            EndOpenHeading();
            OpenBox(tag, names.Class, hints);
            Count(tag, 1);
            if (Tags.HeadingOf(tag) > 0 && !IsClosed(node))
                (_openHeading, _headingEnded) = (node, false);
        }
        else if (Tags.IsBold(tag))
            _bold++;
        else if (tag == "q")
            OpenQuote(node);
        if (IsCaption(tag, hints))
            _captions++;
        return (role, hints);
    }

    private void Leave(HtmlNode node, TagRole role, Hints hints)
    {
        if (role == TagRole.Block)
        {
            Flush();
            if (node == _openHeading)
                (_openHeading, _headingEnded) = (null, !_headingEnded && CountBack(node));
            else
                Count(node.Name, -1);
            CloseBox();
        }
        else
        {
            if (role == TagRole.Time || (hints & Hints.Date) != 0)
                PartDate();
            if (role == TagRole.Link)
                _linkDepth -= IsLink(node, node.Attributes["href"] is { } href ? Entities.Decode(href.Value ?? "").Trim() : null) ? 1 : 0;
            else if (Tags.IsBold(node.Name))
                _bold--;
            else if (node.Name == "q")
                CloseQuote();
        }
        if (role != TagRole.Frame && IsCaption(node.Name, hints))
            _captions--;
    }

    // A browser sets marks around the element, unless the page has written its own.
    private void OpenQuote(HtmlNode node)
    {
        var first = node.FirstChild is HtmlTextNode text ? Entities.Decode(text.Text).TrimStart() : "";
        var isBare = (first.Length == 0 || !QuotationMarks.IsMark(first[0])) && !_writer.EndsWithMark;
        if (isBare)
            AddLine(_quotes.Count % 2 == 0 ? "\u201C" : "\u2018");
        _quotes.Push(isBare);
    }

    private void CloseQuote()
    {
        if (_quotes.TryPop(out var isBare) && isBare && !_writer.IsEmpty)
            AddLine(_quotes.Count % 2 == 0 ? "\u201D" : "\u2019");
    }

    // A date that opens a paragraph as an element of its own is no part of the sentence behind it.
    private void PartDate()
    {
        if (_writer.Length is > 5 and < 40 && DateLines.Only(_writer.Peek()) is not null)
            Flush();
    }

    // A heading without an end, or with the end of another, is over where the text below it begins.
    private void EndOpenHeading()
    {
        if (_openHeading is null || _headingEnded)
            return;
        _headingEnded = true;
        Count(_openHeading.Name, -1);
    }

    private bool CountBack(HtmlNode node)
    {
        Count(node.Name, -1);
        return false;
    }

    // A place in the page is none, nor is what holds the page's text because nobody closed it.
    private static bool IsLink(HtmlNode node, string? href) =>
        href is not null && !IsContact(href) && (IsClosed(node) || !node.ChildNodes.Any(c => Tags.RoleOf(c.Name) == TagRole.Block));

    private static bool IsClosed(HtmlNode node) => node.EndNode is { } end && end != node && end.StreamPosition > 0;

    private static bool IsContact(string? href) => href is not null
        && (href.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) || href.StartsWith("tel:", StringComparison.OrdinalIgnoreCase));

    private static bool IsCaption(string tag, Hints hints) => tag == "figcaption" || (hints & Hints.Caption) != 0;

    private void Count(string tag, int step)
    {
        var level = Tags.HeadingOf(tag);
        if (level > 0)
        {
            _headings += step;
            _heading = level;
        }
        else if (tag == "li")
            _items += step;
        else if (tag is "td" or "th")
            _cells += step;
        else if (tag == "pre")
            _preformatted += step;
    }

    private void AddText(string raw)
    {
        if (raw.Length == 0)
            return;
        var text = Entities.Decode(raw);
        if (_preformatted == 0 || !text.Contains('\n', StringComparison.Ordinal))
        {
            AddLine(text);
            return;
        }
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
                _writer.Break();
            AddLine(lines[i]);
        }
    }

    private void AddLine(string text)
    {
        if (_writer.Parts(text))
            Flush();
        var before = _writer.Length;
        _writer.Add(text, _linkDepth > 0, _bold > 0 || _headings > 0);
        if (_linkDepth > 0 && _writer.Length > before && _tree.Links.Count > 0)
            GrowLink(text);
    }

    private void GrowLink(string text)
    {
        var link = _tree.Links[^1];
        // Links that hold whole blocks need no more than a label.
        if (link.Text.Length < 200)
            _tree.Links[^1] = link with { Text = link.Text.Length == 0 ? text.Trim() : $"{link.Text} {text.Trim()}" };
    }

    private void Flush()
    {
        if (!_writer.IsEmpty)
        {
            var (text, links, bold) = _writer.Take();
            if (text.Length > 0)
                AddPassage(text, links, bold);
        }
        else
        {
            _writer.Take();
        }
    }

    private void AddPassage(string text, int links, bool bold)
    {
        var passage = new Passage
        {
            Index = _tree.Passages.Count,
            Box = _box,
            Text = text,
            LinkChars = links,
            Heading = _headings > 0 ? _heading : 0,
            Bold = bold,
            Caption = _captions > 0,
            ListItem = _items > 0,
            Cell = _cells > 0,
            Words = Prose.Words(text),
            FirstLink = _firstLink,
            EndLink = _tree.Links.Count,
        };
        _firstLink = _tree.Links.Count;
        passage.Day = DateLines.Only(text) ?? (_items == 0 && _cells == 0 && _headings == 0 ? HeadLines.DateLineOf(text) : null);
        _tree.Passages.Add(passage);
        var box = _tree.Boxes[_box];
        box.Chars += text.Length;
        box.LinkChars += Math.Min(links, text.Length);
    }

    private void OpenBox(string tag, string? names, Hints hints)
    {
        var box = new Box
        {
            Index = _tree.Boxes.Count,
            Parent = _box,
            Tag = tag,
            Signature = string.IsNullOrEmpty(names) ? tag : $"{tag} {names}",
            Hints = hints,
            FirstPassage = _tree.Passages.Count,
        };
        if (_box >= 0)
        {
            var parent = _tree.Boxes[_box];
            if (parent.LastChild >= 0)
                _tree.Boxes[parent.LastChild].NextSibling = box.Index;
            else
                parent.FirstChild = box.Index;
            parent.LastChild = box.Index;
        }
        _tree.Boxes.Add(box);
        _box = box.Index;
    }

    private void CloseBox()
    {
        Flush();
        var box = _tree.Boxes[_box];
        box.End = _tree.Boxes.Count;
        box.EndPassage = _tree.Passages.Count;
        _box = box.Parent;
        if (_box >= 0)
        {
            _tree.Boxes[_box].Chars += box.Chars;
            _tree.Boxes[_box].LinkChars += box.LinkChars;
        }
    }

    private void AddTime(HtmlNode node, Attributes names)
    {
        var machine = node.GetAttributeValue("datetime", "");
        if (machine.Length > 0)
        {
            var published = names.Item == "datePublished" || node.Attributes.Contains("pubdate");
            var modified = names.Item == "dateModified" || names.Class is { } c && (c.Contains("updated", StringComparison.OrdinalIgnoreCase)
                || c.Contains("modified", StringComparison.OrdinalIgnoreCase)) && !c.Contains("published", StringComparison.OrdinalIgnoreCase);
            _tree.Times.Add(new TimeMark(machine, published, modified, _tree.Passages.Count, _box));
        }
    }

    private void AddEmbed(HtmlNode node, TagRole role)
    {
        if (node.Name == "source" && node.ParentNode?.Name is not "video" and not "audio")
            return;
        var source = Attributes.Source(node);
        if (source.Length == 0)
            return;
        var kind = role == TagRole.Image ? "image" : "video";
        var small = Attributes.IsTiny(node);
        var alt = node.GetAttributeValue("alt", null!) ?? node.GetAttributeValue("title", null!);
        _tree.Embeds.Add(new Embed(kind, source, alt is null ? null : Entities.Decode(alt).Trim(), _tree.Passages.Count, _box, small));
    }
}
