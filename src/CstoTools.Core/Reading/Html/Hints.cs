namespace CstoTools.Core.Reading.Html;

/// <summary>What the names of an element (class, id, role, itemprop) hint at. Weak: no rule rests on them alone.</summary>
[Flags]
internal enum Hints
{
    None = 0,
    Comments = 1,
    Related = 2,
    Share = 4,
    Navigation = 8,
    Breadcrumbs = 16,
    Notice = 32,
    Sidebar = 64,
    Footer = 128,
    Tags = 256,
    Author = 512,
    Signup = 1024,
    Advertising = 2048,
    Caption = 4096,
    Date = 8192,
    Article = 16384,
    ArticleBody = 32768,
    Title = 65536,
    Print = 131072,

    /// <summary>What is not the article's text, if the hint is right.</summary>
    Aside = Comments | Related | Share | Navigation | Breadcrumbs | Notice | Sidebar | Footer | Tags | Author | Signup | Advertising | Print,
}

/// <summary>Reads hints off names.</summary>
internal static class HintReader
{
    public static Hints Of(string? names)
    {
        if (string.IsNullOrEmpty(names))
            return Hints.None;
        var hints = Hints.None;
        Span<char> word = stackalloc char[24];
        var n = 0;
        var limit = Math.Min(names.Length, 300);
        for (var i = 0; i <= limit; i++)
        {
            var c = i < limit ? names[i] : ' ';
            var letter = char.IsAsciiLetter(c);
            // newsItem reads as news, item.
            if (n > 0 && (!letter || char.IsAsciiLetterUpper(c) && char.IsAsciiLetterLower(names[i - 1])))
            {
                hints |= OfWord(word[..n]);
                n = 0;
            }
            if (letter && n < word.Length)
                word[n++] = char.ToLowerInvariant(c);
        }
        if (names.Contains("articleBody", StringComparison.OrdinalIgnoreCase))
            hints |= Hints.ArticleBody;
        return hints;
    }

    private static Hints OfWord(ReadOnlySpan<char> word) => word switch
    {
        "comment" or "comments" or "commentlist" or "disqus" or "reply" or "replies" or "discussion" or "respond" or "kommentare" => Hints.Comments,
        "related" or "recommended" or "recommend" or "recommendations" or "recirc" or "readmore" or "similar" or "popular" or "trending"
            or "promo" or "teaser" or "teasers" or "outbrain" or "taboola" or "also" or "inset" or "more" or "latest" or "lenta" or "carousel" => Hints.Related,
        "share" or "sharing" or "social" or "socials" or "sharedaddy" or "addtoany" or "likes" or "follow" or "subscribe" => Hints.Share,
        "nav" or "navigation" or "navbar" or "menu" or "topmenu" or "pager" or "pagination" or "paging" or "tabs" or "toolbar" or "skip" => Hints.Navigation,
        "breadcrumb" or "breadcrumbs" or "crumbs" or "crumb" or "pathway" => Hints.Breadcrumbs,
        "cookie" or "cookies" or "consent" or "gdpr" or "popup" or "modal" or "overlay" or "banner" or "alert" or "paywall" or "dialog" or "notice" => Hints.Notice,
        "sidebar" or "side" or "aside" or "rightcol" or "leftcol" or "widget" or "widgets" or "complementary" or "rail" => Hints.Sidebar,
        "footer" or "foot" or "copyright" or "contentinfo" or "colophon" => Hints.Footer,
        "tag" or "tags" or "taglist" or "keywords" or "topics" or "categories" => Hints.Tags,
        "author" or "authors" or "byline" or "bio" or "vcard" => Hints.Author,
        "newsletter" or "signup" or "subscription" or "mailing" or "login" or "register" or "poll" or "donate" => Hints.Signup,
        "ad" or "ads" or "adv" or "advert" or "advertisement" or "sponsor" or "sponsored" or "adslot" or "adsbygoogle" => Hints.Advertising,
        "caption" or "figcaption" or "credit" or "credits" or "copyrights" => Hints.Caption,
        "date" or "time" or "datetime" or "published" or "posted" or "timestamp" => Hints.Date,
        "article" or "content" or "story" or "post" or "entry" or "body" or "detail" or "text" or "main" => Hints.Article,
        "title" or "headline" or "heading" => Hints.Title,
        "print" or "tools" or "rating" or "vote" or "counter" => Hints.Print,
        _ => Hints.None,
    };
}
