namespace CstoTools.Core.Reading.Html;

/// <summary>What is kept of a page to compare others with: fingerprints, no text.</summary>
internal sealed class SiblingPage
{
    /// <summary>As much of a page is compared; what comes after it hardly ever is the site's frame.</summary>
    private const int MaximumPassages = 1500;

    /// <summary>A text with less of its own, in characters, tells no story of its own.</summary>
    public const int LeastOwn = 60;

    private readonly string _title;
    private readonly List<(ulong Text, int Length)> _prose = [];
    private readonly HashSet<ulong> _texts = [];
    private readonly HashSet<ulong> _frame = [];
    private readonly HashSet<ulong> _blocks = [];

    private SiblingPage(string title) => _title = title;

    /// <summary>The fingerprints of a page; null if it shows no title, for then nothing tells it from a copy.</summary>
    /// <param name="tree">The page, its groups marked.</param>
    /// <param name="title">Its title.</param>
    public static SiblingPage? Of(PageTree tree, FoundTitle? title)
    {
        var key = title is null ? "" : Prose.Key(title.Value.Text);
        if (key.Length < 4)
            return null;
        var page = new SiblingPage(key);
        var places = Fingerprint.Places(tree);
        for (var i = 0; i < Math.Min(tree.Passages.Count, MaximumPassages); i++)
            page.Add(tree, tree.Passages[i], places);
        return page;
    }

    /// <summary>The fingerprints of a page in a file's bytes; null if they hold none to compare with.</summary>
    public static SiblingPage? Of(Page page, CancellationToken cancel)
    {
        var tree = TreeBuilder.Build(HtmlSource.Parse(page), false, cancel);
        ItemGroups.Mark(tree);
        return Of(tree, TitleFinder.Find(tree));
    }

    /// <summary>Of a passage that may be the site's and not the article's; null if it is a link, a date or an item of a list of news.</summary>
    public static ulong? BlockOf(PageTree tree, Passage p, ulong[] places) =>
        p.Group >= 0 || p.IsLink || p.Day is not null || p.Words < 4 ? null : Fingerprint.Of(Fingerprint.Of(p.Text), places[p.Box]);

    /// <summary>Of a passage and the date right above it; null if there is none.</summary>
    public static ulong? DatedOf(PageTree tree, Passage p, ulong[] places) =>
        p.Index > 0 && tree.Passages[p.Index - 1] is { Day: { Updated: false }, Group: < 0 } day && BlockOf(tree, p, places) is { } block
            ? Fingerprint.Of(block, Fingerprint.Of(day.Text)) : null;

    /// <summary>Whether a passage tells something, and is no label.</summary>
    public static bool IsProse(Passage p) => p.Words >= 6 && Prose.Weigh(p) > 0;

    public bool HasBlock(ulong block) => _blocks.Contains(block);

    /// <summary>Whether two pages are of one build and have something in common: a menu, a footer.</summary>
    public bool SharesFrame(SiblingPage other) => _frame.Overlaps(other._frame);

    /// <summary>Whether two pages show one article: a copy, a version to print, the same text under another title.</summary>
    public bool IsSameArticle(SiblingPage other) =>
        _title.Contains(other._title, StringComparison.Ordinal) || other._title.Contains(_title, StringComparison.Ordinal)
        || OwnBeside(other) < LeastOwn || other.OwnBeside(this) < LeastOwn;

    // How much of its running text the other page has not.
    private int OwnBeside(SiblingPage other)
    {
        var own = 0;
        foreach (var (text, length) in _prose)
            own += other._texts.Contains(text) ? 0 : length;
        return own;
    }

    private void Add(PageTree tree, Passage p, ulong[] places)
    {
        if (p.Words == 0 || p.Day is not null)
            return;
        var text = Fingerprint.Of(p.Text);
        _frame.Add(Fingerprint.Of(text, places[p.Box]));
        _texts.Add(text);
        if (BlockOf(tree, p, places) is not { } block)
            return;
        _blocks.Add(block);
        if (DatedOf(tree, p, places) is { } dated)
            _blocks.Add(dated);
        if (IsProse(p))
            _prose.Add((text, p.Text.Length));
    }
}
