namespace CstoTools.Core.Reading.Html;

/// <summary>Reads an HTML page: parse, take apart, weigh, pick.</summary>
internal static class HtmlLayout
{
    /// <summary>The page's article and what stands around it.</summary>
    /// <param name="page">The page; its format is html.</param>
    /// <param name="siblings">What other pages of its folder repeat; null if there are none.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="PageException">The page is nested too deeply, is a list of news, or holds no article.</exception>
    public static Draft Read(Page page, SiteBoilerplate? siblings = null, CancellationToken cancel = default)
    {
        var document = HtmlSource.Parse(page);
        cancel.ThrowIfCancellationRequested();
        var tree = TreeBuilder.Build(document, false, cancel);
        return TryRead(page, tree, siblings, false, out var isListing)
            // Some pages hide their text until a script has run.
            ?? TryRead(page, TreeBuilder.Build(document, true, cancel), siblings, true, out _)
            // Others have it in their JSON-LD alone.
            ?? (isListing ? null : FromLinked(page, tree.Head))
            ?? throw (isListing
                ? new PageException(PageErrors.Listing, $"{page.Path ?? "The page"}: a list of news, not an article.", page.Path)
                : new PageException(PageErrors.NoArticle, $"{page.Path ?? "The page"}: no article was found in the page.", page.Path));
    }

    private static Draft? FromLinked(Page page, PageHead head)
    {
        if (head.Linked.Article is not { Headline: { } title, Body: { Length: >= 200 } text } linked)
            return null;
        var draft = new Draft
        {
            Title = new Block(TitleFinder.Strip(Entities.Decode(title)), null),
            Date = DateLines.Machine(linked.Published),
            Language = LanguageOf(head.Language),
            Url = PageUrl(head, page),
        };
        draft.Paragraphs.AddRange(Entities.Decode(text).Split('\n').Select(Blanks.Trim).Where(p => p.Length > 0).Select(p => new Block(p, null)));
        draft.Tags.AddRange(head.Tags);
        draft.Warnings.Add("The page shows no text; the text that its JSON-LD gives was taken.");
        return draft;
    }

    private static Draft? TryRead(Page page, PageTree tree, SiteBoilerplate? siblings, bool hidden, out bool isListing)
    {
        ItemGroups.Mark(tree);
        var title = TitleFinder.Find(tree);
        if (siblings?.Mark(tree, title) == true)
        {
            if (TryPick(page, tree, title, hidden, out isListing) is { } draft)
                return draft;
            // Without what is repeated there is no article left: it was the article.
            SiteBoilerplate.Clear(tree);
        }
        return TryPick(page, tree, title, hidden, out isListing);
    }

    private static Draft? TryPick(Page page, PageTree tree, FoundTitle? title, bool hidden, out bool isListing)
    {
        var body = PickBody(tree, title);
        if (body is not null && TitleFinder.OverText(tree, title, body) is { } nearer)
        {
            title = nearer;
            body = PickBody(tree, title);
        }
        var glued = body?.Text.Count > 0 ? DatePicker.Glued(body.Text[0].Text) : null;
        var date = body is null ? null : DatePicker.Pick(tree, title, body) ?? glued?.Day;
        isListing = ListingTest.IsListing(tree, title, body, date);
        if (isListing || body is null || body.Text.Count == 0)
            return null;
        if (body.Text.Exists(p => p.Repeats > 0) && body.Text.Sum(p => p.Repeats > 0 ? 0 : p.Text.Length) < SiblingPage.LeastOwn)
            return null;
        // Hidden text is the article's only under the article's own title; else it is a dialog's.
        if (hidden && (title is not { Sure: true, Passage: >= 0 } || body.Text.Sum(p => p.Text.Length) < 200))
            return null;

        var draft = new Draft
        {
            Title = title is null ? null : new Block(title.Value.Text, null),
            Date = date,
            Language = LanguageOf(tree.Head.Language),
            Url = PageUrl(tree.Head, page),
            Section = SectionPicker.Pick(tree, title),
        };
        draft.Paragraphs.AddRange(TableRows.Join(tree, body.Text).Select(text => new Block(text, null)));
        if (glued is not null)
            draft.Paragraphs[0] = new Block(draft.Paragraphs[0].Text[glued.Value.End..].TrimStart(), null);
        draft.Contact.AddRange(body.Contact.Select(p => new Block(p.Text, null)));
        draft.Tags.AddRange(tree.Head.Tags);
        TeaserPicker.Pick(tree, title, body, draft);
        MediaPicker.Pick(tree, body, title, draft, u => Addresses.Resolve(u, tree.Head.Base ?? PageUrl(tree.Head, page)));
        if (title is null)
            draft.Warnings.Add("The page shows no title.");
        return draft;
    }

    private static PickedBody? PickBody(PageTree tree, FoundTitle? title)
    {
        Scope.Weigh(tree, title);
        return Scope.Find(tree) is { } box ? BodyPicker.Pick(tree, box, title) : null;
    }

    private static string? PageUrl(PageHead head, Page page) =>
        head.Url is not { } url ? page.Address
        : (head.Base ?? page.Address) is { } origin ? Addresses.Resolve(url, origin) : url;

    private static string? LanguageOf(string? code)
    {
        if (string.IsNullOrWhiteSpace(code))
            return null;
        var end = code.AsSpan().Trim().IndexOfAny('-', '_');
        return (end > 0 ? code.Trim()[..end] : code.Trim()).ToLowerInvariant();
    }
}
