namespace CstoTools.Core.Reading.Html;

/// <summary>What other pages of a folder repeat: a text that stands under several articles belongs to none of them.</summary>
/// <remarks>
/// Immutable, and made of the folder alone: what a page is read as does not depend on which pages were read before it.
/// Pages that show one article (a copy, a version to print) count as one, and never against each other.
/// </remarks>
internal sealed class SiteBoilerplate
{
    /// <summary>A text counts as repeated if it stands in so many other articles, and in half of all from the same site.</summary>
    private const int LeastArticles = 2;

    /// <summary>And as the frame of the site if in so many, and in two thirds.</summary>
    private const int FrameArticles = 3;

    // The pages by the article that they show.
    private readonly List<List<SiblingPage>> _articles = [];

    private SiteBoilerplate()
    {
    }

    /// <summary>What the pages have to tell; null if they are too few to tell anything.</summary>
    /// <param name="pages">Pages of one folder, in an order that does not depend on who asks.</param>
    public static SiteBoilerplate? Of(IEnumerable<SiblingPage> pages)
    {
        var made = new SiteBoilerplate();
        foreach (var page in pages)
        {
            if (made._articles.Find(a => a[0].IsSameArticle(page)) is { } known)
                known.Add(page);
            else
                made._articles.Add([page]);
        }
        return made._articles.Count >= LeastArticles ? made : null;
    }

    /// <summary>Marks the passages of a page that other articles of its site have, too, in the same place.</summary>
    /// <param name="tree">The page, its groups marked.</param>
    /// <param name="title">Its title.</param>
    /// <returns>Whether there are any.</returns>
    public bool Mark(PageTree tree, FoundTitle? title)
    {
        if (SiblingPage.Of(tree, title) is not { } own)
            return false;
        var others = _articles.FindAll(a => a.Exists(own.SharesFrame) && !a.Exists(own.IsSameArticle));
        if (others.Count < LeastArticles)
            return false;
        MarkAll(tree, others);
        // Where more is repeated than not, two other articles are no proof.
        if (tree.Passages.Sum(p => p.Repeats > 0 ? LengthOf(p) : 0) > tree.Passages.Sum(p => p.Repeats == 0 ? LengthOf(p) : 0))
            Clear(tree, p => p.Repeats < FrameArticles);
        return tree.Passages.Exists(p => p.Repeats > 0);
    }

    private static void MarkAll(PageTree tree, List<List<SiblingPage>> others)
    {
        var places = Fingerprint.Places(tree);
        foreach (var p in tree.Passages)
        {
            if (SiblingPage.BlockOf(tree, p, places) is not { } block || Count(others, block) is var count && !IsRepeated(count, others.Count))
                continue;
            p.Repeats = count;
            p.Frame = count >= FrameArticles && count * 3 >= others.Count * 2;
            p.DatedTwice = SiblingPage.DatedOf(tree, p, places) is { } dated && IsRepeated(Count(others, dated), others.Count);
        }
    }

    private static int LengthOf(Passage p) => p.Group < 0 && SiblingPage.IsProse(p) ? p.Text.Length : 0;

    /// <summary>Takes the marks off.</summary>
    public static void Clear(PageTree tree) => Clear(tree, _ => true);

    private static void Clear(PageTree tree, Predicate<Passage> which)
    {
        foreach (var p in tree.Passages.FindAll(which))
        {
            p.Repeats = 0;
            p.Frame = p.DatedTwice = false;
        }
    }

    private static bool IsRepeated(int count, int of) => count >= LeastArticles && count * 2 >= of;

    private static int Count(List<List<SiblingPage>> articles, ulong block)
    {
        var count = 0;
        foreach (var article in articles)
            count += article.Exists(p => p.HasBlock(block)) ? 1 : 0;
        return count;
    }
}
