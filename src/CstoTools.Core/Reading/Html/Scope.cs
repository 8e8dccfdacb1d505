namespace CstoTools.Core.Reading.Html;

/// <summary>Weighs the page's running text and finds the box that holds the article.</summary>
internal static class Scope
{
    /// <summary>Fills in the weights of passages and boxes.</summary>
    public static void Weigh(PageTree tree, FoundTitle? title)
    {
        foreach (var box in tree.Boxes)
            box.Good = box.RawGood = 0;
        var linked = LinkedBody.Of(tree.Head.Linked.Article?.Body);
        foreach (var p in tree.Passages)
        {
            // What the site repeats under its articles may be longer than they are.
            p.Good = Prose.Weigh(p) * (p.Repeats > 0 && p.Words >= 8 ? 0.05 : 1);
            if (p.Good > 0)
                tree.Boxes[p.Box].RawGood += p.Group >= 0 ? 0 : p.Good;
        }
        for (var i = tree.Boxes.Count - 1; i > 0; i--)
            tree.Boxes[tree.Boxes[i].Parent].RawGood += tree.Boxes[i].RawGood;

        var total = tree.Boxes[0].RawGood;
        var anchor = title is { Sure: true, Passage: >= 0 } ? title.Value.Passage : -1;
        var factors = Factors(tree, total, anchor);
        var main = tree.Groups.Select(g => IsMain(tree, g, total)).ToArray();
        var next = tree.NextArticle = anchor < 0 ? int.MaxValue : NextArticle(tree, anchor);
        foreach (var p in tree.Passages)
        {
            if (p.Good <= 0)
                continue;
            p.Good *= factors[p.Box];
            if (p.Group >= 0)
                p.Good *= tree.Groups[p.Group].Linked ? 0.03 : p.Index < anchor || !main[p.Group] ? 0.1 : 1;
            if (anchor >= 0 && p.Index < anchor)
                p.Good *= 0.15;
            else if (p.Index >= next)
                p.Good *= 0.02;
            if (linked is not null && linked.Holds(p.Text))
                p.Good *= 3;
            tree.Boxes[p.Box].Good += p.Good;
        }
        for (var i = tree.Boxes.Count - 1; i > 0; i--)
            tree.Boxes[tree.Boxes[i].Parent].Good += tree.Boxes[i].Good;
    }

    /// <summary>The box that holds the article's text, null if there is no running text.</summary>
    public static Box? Find(PageTree tree)
    {
        var box = tree.Boxes[0];
        if (box.Good < 15)
            return null;
        while (true)
        {
            Box? best = null;
            foreach (var child in tree.ChildrenOf(box))
            {
                if (best is null || child.Good > best.Good)
                    best = child;
            }
            if (best is null || best.FirstChild < 0 && best.PassageCount < 2 && best.Good < box.Good * 0.98)
                return box;
            if (best.Good >= box.Good * 0.85 || best.Good >= box.Good * 0.5 && StandsApart(tree, box, best))
                box = best;
            else
                return box;
        }
    }

    // Whether the other children are something else than the same text going on: other builds, several passages each.
    private static bool StandsApart(PageTree tree, Box box, Box best)
    {
        if (best.PassageCount < 2)
            return false;
        double own = 0, same = 0;
        foreach (var child in tree.ChildrenOf(box))
        {
            if (child == best)
                continue;
            own += child.Good;
            if (child.Signature == best.Signature && child.Tag is not "td" || child.PassageCount == 1)
                same += child.Good;
        }
        return own > 0 && same < own * 0.5 && box.Good - own - best.Good < box.Good * 0.05;
    }

    private static double[] Factors(PageTree tree, double total, int anchor)
    {
        var factors = new double[tree.Boxes.Count];
        foreach (var box in tree.Boxes)
        {
            var own = FactorOf(box, total);
            // What the title stands in is nothing aside, whatever it is called.
            if (own < 1 && anchor >= box.FirstPassage && anchor < box.EndPassage)
                own = 1;
            var outer = box.Parent < 0 ? 1 : factors[box.Parent];
            // Boxes of one sidebar in each other are one sidebar.
            factors[box.Index] = own < 1 && outer < 1 ? Math.Min(own, outer) : own * outer;
        }
        return factors;
    }

    private static double FactorOf(Box box, double total)
    {
        switch (box.Tag)
        {
            case "nav" or "footer":
                return 0.02;
            case "aside":
                return 0.1;
            case "figcaption" or "caption" or "address":
                return 0.1;
        }
        var factor = 1.0;
        if (box.Has(Hints.Aside) && !box.Has(Hints.ArticleBody))
        {
            // A box with most of the page's text is no sidebar, whatever it is called.
            var share = total > 0 ? box.RawGood / total : 0;
            var strong = box.Has(Hints.Comments | Hints.Breadcrumbs | Hints.Footer | Hints.Notice | Hints.Signup | Hints.Sidebar | Hints.Navigation);
            if (share < (strong ? 0.6 : 0.35))
                factor = strong ? 0.15 : 0.3;
        }
        if (box.Tag == "article")
            factor *= 1.2;
        if (box.Has(Hints.ArticleBody))
            factor *= 3;
        return factor;
    }

    private static bool IsMain(PageTree tree, ItemGroup items, double total)
    {
        double good = 0;
        foreach (var (first, end) in items.Items)
        {
            for (var i = first; i < end; i++)
                good += Prose.Weigh(tree.Passages[i]);
        }
        return good > (total + good) * 0.6;
    }

    // Pages that scroll on for ever append whole articles, each under a heading of the same rank.
    private static int NextArticle(PageTree tree, int anchor)
    {
        var level = tree.Passages[anchor].Heading;
        if (level is 0 or > 2)
            return int.MaxValue;
        var own = ArticleOf(tree, tree.Passages[anchor].Box);
        var key = Prose.Key(TitleFinder.Strip(tree.Passages[anchor].Text));
        double seen = 0;
        for (var i = anchor + 1; i < tree.Passages.Count; i++)
        {
            var p = tree.Passages[i];
            seen += p.Good;
            if (seen < 60 || p.Heading != level || p.Group >= 0 && tree.Groups[p.Group].Linked || Prose.Key(TitleFinder.Strip(p.Text)) == key)
                continue;
            if (own >= 0 && ArticleOf(tree, p.Box) is var other && other >= 0 && other != own || level == 1 && (p.IsLink || HasDateNear(tree, i)))
                return i;
        }
        return int.MaxValue;
    }

    private static bool HasDateNear(PageTree tree, int index)
    {
        for (var i = Math.Max(0, index - 2); i < Math.Min(tree.Passages.Count, index + 4); i++)
        {
            if (tree.Passages[i].Day is not null)
                return true;
        }
        return false;
    }

    private static int ArticleOf(PageTree tree, int box)
    {
        for (var i = box; i >= 0; i = tree.Boxes[i].Parent)
        {
            if (tree.Boxes[i].Tag == "article")
                return i;
        }
        return -1;
    }
}
