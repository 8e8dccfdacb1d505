namespace CstoTools.Core.Reading.Html;

/// <summary>Tells a list of news from an article with a list of news beside it.</summary>
internal static class ListingTest
{
    public static bool IsListing(PageTree tree, FoundTitle? title, PickedBody? body, DateTime? date)
    {
        int items = 0, chars = 0, below = 0;
        var last = body?.Text.Count > 0 ? body.Text[^1].Index : -1;
        foreach (var group in tree.Groups)
        {
            var isNews = TeaserPicker.IsNews(tree, group);
            if (!isNews && !IsHeadlines(tree, group))
                continue;
            items += group.Items.Count;
            below += isNews && group.Items[0].First > last ? group.Items.Count : 0;
            foreach (var (first, end) in group.Items)
            {
                for (var i = first; i < end; i++)
                    chars += tree.Passages[i].Text.Length;
            }
        }
        var text = 0;
        foreach (var p in body?.Text ?? [])
            text += p.Text.Length;
        if (text == 0)
            return items >= 3;
        if (items < 5 || tree.Head.Linked.Article is not null)
            return false;
        // A sentence over a long list, and no day of its own.
        if (date is null && !tree.Head.SaysArticle && text < 200 && below >= 8 && chars > text * 4)
            return true;
        // An article has a title that says something; the heading of a list is a word or three.
        var named = title is { Passage: >= 0 } && (title.Value.Sure || text >= 150) && Prose.Words(title.Value.Text) > 4;
        return !named && chars > text * 1.5 && text < 600;
    }

    private static bool IsHeadlines(PageTree tree, ItemGroup group)
    {
        var long5 = 0;
        foreach (var (first, end) in group.Items)
        {
            for (var i = first; i < end; i++)
            {
                if (tree.Passages[i].Words >= 5)
                {
                    long5++;
                    break;
                }
            }
        }
        return long5 * 3 >= group.Items.Count * 2;
    }
}
