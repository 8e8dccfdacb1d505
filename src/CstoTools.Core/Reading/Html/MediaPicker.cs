namespace CstoTools.Core.Reading.Html;

/// <summary>Collects the images, videos and documents that stand in the article's part of the page.</summary>
internal static class MediaPicker
{
    private static readonly string[] DocumentEnds =
        [".pdf", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".zip", ".rar", ".7z", ".rtf", ".odt", ".ods", ".csv"];

    private static readonly string[] VideoSites =
        ["youtube.com/", "youtu.be/", "youtube-nocookie.com/", "rutube.ru/", "vimeo.com/", "dailymotion.com/", "vk.com/video", "vkvideo.ru/", "ok.ru/video", "player."];

    private static readonly string[] VideoEnds = [".mp4", ".webm", ".mov", ".avi", ".m3u8"];

    public static void Pick(PageTree tree, PickedBody body, FoundTitle? title, Draft draft, Func<string, string> resolve)
    {
        if (body.Text.Count == 0)
            return;
        var first = title is { Passage: >= 0 } t ? Math.Min(t.Passage, body.First) : body.First;
        var end = Math.Max(body.End, body.Text[^1].Index + 1);
        // Files to load hang below the text, but in the same part of the page as the title.
        var reach = title is { Passage: >= 0 } ? tree.Common(tree.Passages[title.Value.Passage].Box, body.Text[^1].Box).EndPassage : end;
        // Pictures may follow the text; nothing but captions stands between them.
        while (end < reach && tree.Passages[end].Caption)
            end++;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var embed in tree.Embeds)
        {
            if (embed.Before < first || embed.Before > end || embed.Small || IsDropped(tree, body, embed.Box) || IsCard(tree, embed))
                continue;
            if (embed.Kind == "video" && !IsVideo(embed.Source) || IsOrnament(embed))
                continue;
            var url = resolve(embed.Source);
            if (seen.Add(url))
                draft.Media.Add(new MediaItem { Kind = embed.Kind, Url = url, Name = embed.Kind == "image" ? FileName(embed.Source) : null, Caption = CaptionOf(tree, embed) });
        }
        foreach (var link in tree.Links)
        {
            if (link.Passage < first || link.Passage > end + 12 || link.Passage > reach)
                continue;
            var kind = EndsWithAny(link.Href, DocumentEnds) ? "document" : IsVideoLink(link.Href) ? "video" : null;
            if (kind is null || kind == "video" && (link.Passage > end || body.Dropped[link.Box]) || StandsAside(tree, link.Box))
                continue;
            var url = resolve(link.Href);
            if (seen.Add(url))
                draft.Media.Add(new MediaItem { Kind = kind, Url = url, Name = Label(link) });
        }
    }

    private static bool IsDropped(PageTree tree, PickedBody body, int box)
    {
        return body.Dropped[box] || StandsAside(tree, box);
    }

    private static bool StandsAside(PageTree tree, int box)
    {
        for (var i = box; i >= 0; i = tree.Boxes[i].Parent)
        {
            if (tree.Boxes[i].Tag is "nav" or "footer" or "aside" || tree.Boxes[i].Has(Hints.Share | Hints.Comments | Hints.Related | Hints.Sidebar | Hints.Footer | Hints.Author | Hints.Advertising) && tree.Boxes[i].PassageCount < 12)
                return true;
        }
        return false;
    }

    // A picture of another page's headline.
    private static bool IsCard(PageTree tree, Embed embed)
    {
        var at = embed.Before;
        return at < tree.Passages.Count && tree.Passages[at].Group >= 0 && tree.Groups[tree.Passages[at].Group].Linked
            && PageTree.Contains(tree.Boxes[tree.Groups[tree.Passages[at].Group].Box], embed.Box);
    }

    private static bool IsOrnament(Embed embed) => embed.Kind == "image"
        && (embed.Source.EndsWith(".svg", StringComparison.OrdinalIgnoreCase) || embed.Source.StartsWith("data:", StringComparison.OrdinalIgnoreCase)
            || embed.Source.Contains("pixel", StringComparison.OrdinalIgnoreCase) || embed.Source.Contains("counter", StringComparison.OrdinalIgnoreCase)
            || embed.Source.Contains("spacer", StringComparison.OrdinalIgnoreCase) || embed.Source.Contains("/icon", StringComparison.OrdinalIgnoreCase));

    private static bool IsVideo(string source) => EndsWithAny(source, VideoEnds) || ContainsAny(source, VideoSites) || source.Contains("video", StringComparison.OrdinalIgnoreCase);

    private static bool IsVideoLink(string href) => EndsWithAny(href, VideoEnds)
        || ContainsAny(href, VideoSites) && (href.Contains("watch", StringComparison.Ordinal) || href.Contains("youtu.be/", StringComparison.Ordinal)
            || href.Contains("/video", StringComparison.Ordinal) || href.Contains("/embed", StringComparison.Ordinal) || href.Contains("/live/", StringComparison.Ordinal) || href.Contains("/shorts/", StringComparison.Ordinal));

    // The caption in the same figure, else what the image itself says.
    private static string? CaptionOf(PageTree tree, Embed embed)
    {
        var box = tree.Boxes[embed.Box];
        for (var up = 0; up < 3; up++)
        {
            for (var i = box.FirstPassage; i < Math.Min(box.EndPassage, box.FirstPassage + 4); i++)
            {
                if (tree.Passages[i].Caption && (box.PassageCount <= 3 || i == embed.Before))
                    return tree.Passages[i].Text;
            }
            if (box.Parent < 0 || box.Tag == "figure" || box.PassageCount > 3)
                break;
            box = tree.Boxes[box.Parent];
        }
        return embed.Before < tree.Passages.Count && tree.Passages[embed.Before] is { Caption: true } next && tree.Common(next.Box, embed.Box).PassageCount <= 3
            ? next.Text : string.IsNullOrWhiteSpace(embed.Alt) ? null : embed.Alt;
    }

    private static string? Label(Link link) => link.Text.Length > 0 ? link.Text.ReplaceLineEndings(" ") : FileName(link.Href);

    private static string? FileName(string url)
    {
        var path = url.AsSpan(0, url.AsSpan().IndexOfAny('?', '#') is >= 0 and var at ? at : url.Length);
        var name = path[(path.LastIndexOf('/') + 1)..];
        return name.IsEmpty ? null : Uri.UnescapeDataString(name.ToString());
    }

    private static bool EndsWithAny(string url, string[] ends)
    {
        var path = url.AsSpan(0, url.AsSpan().IndexOfAny('?', '#') is >= 0 and var at ? at : url.Length);
        foreach (var end in ends)
        {
            if (path.EndsWith(end, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private static bool ContainsAny(string url, string[] parts)
    {
        foreach (var part in parts)
        {
            if (url.Contains(part, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
