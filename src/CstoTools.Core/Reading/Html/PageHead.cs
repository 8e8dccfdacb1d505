using HtmlAgilityPack;

namespace CstoTools.Core.Reading.Html;

/// <summary>What a page says of itself: title element, meta elements, link elements, JSON-LD, microdata.</summary>
internal sealed class PageHead
{
    // Names of the day of publication, the most trustworthy first.
    private static readonly string[] DateNames =
    [
        "article:published_time", "og:article:published_time", "og:published_time", "article:published", "parsely-pub-date", "sailthru.date",
        "datepublished", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "publication-date", "date.published", "published-date",
        "cxenseparse:recs:publishtime", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date", "dcterms.date", "citation_publication_date",
        "mediator_published_time", "article.published", "date",
    ];

    private readonly Dictionary<string, string> _meta = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _tags = [];

    public string? TitleElement { get; private set; }

    public string? Canonical { get; private set; }

    public string? Base { get; private set; }

    public string? Language { get; set; }

    public JsonLd Linked { get; } = new();

    /// <summary>Day of publication and headline from microdata, with the passage they stand at.</summary>
    public List<(string Value, int Passage)> ItemDates { get; } = [];

    public string? SiteName => Meta("og:site_name") ?? Meta("application-name");

    public string? Headline => Linked.Article?.Headline;

    public string? OpenGraphTitle => Meta("og:title") ?? Meta("twitter:title") ?? Meta("dc.title");

    public string? Description => Meta("og:description") ?? Meta("description");

    public bool SaysArticle => Linked.Article is not null || Meta("og:type") is { } type && type.Contains("article", StringComparison.OrdinalIgnoreCase);

    public string? Section => Meta("article:section") ?? Linked.Article?.Section;

    public string? Url => Linked.Article?.Url is { } own && Canonical is null && Meta("og:url") is null ? own : Canonical ?? Meta("og:url");

    public string? Meta(string name) => _meta.GetValueOrDefault(name);

    /// <summary>The day of publication as the head has it, in its own notation; null if it has none.</summary>
    public string? Published
    {
        get
        {
            if (Linked.Article?.Published is { } linked && DateLines.Machine(linked) is not null)
                return linked;
            foreach (var name in DateNames)
            {
                if (Meta(name) is { } value && DateLines.Machine(value) is not null)
                    return value;
            }
            return null;
        }
    }

    /// <summary>The keywords, each once.</summary>
    public IEnumerable<string> Tags
    {
        get
        {
            IEnumerable<string> all = _tags.Count > 0 ? _tags
                : Meta("news_keywords") is { } news ? Split(news)
                : Meta("keywords") is { } words ? Split(words)
                : Linked.Article?.Keywords ?? [];
            return all.Select(t => t.Trim()).Where(t => t.Length is > 0 and <= 100).Distinct(StringComparer.OrdinalIgnoreCase).Take(100);
        }
    }

    private static string[] Split(string list) => list.Split(list.Contains(';', StringComparison.Ordinal) ? ';' : ',');

    public void Take(HtmlNode node)
    {
        switch (node.Name)
        {
            case "title":
                TitleElement ??= Clean(node.InnerText);
                break;
            case "base":
                Base ??= Clean(node.GetAttributeValue("href", ""));
                break;
            case "link":
                if (Canonical is null && HasToken(node.GetAttributeValue("rel", ""), "canonical"))
                    Canonical = Clean(node.GetAttributeValue("href", ""));
                break;
            case "script":
                if (node.GetAttributeValue("type", "").Contains("ld+json", StringComparison.OrdinalIgnoreCase))
                    Linked.Take(node.InnerText);
                break;
            case "meta":
                TakeMeta(node);
                break;
        }
    }

    /// <summary>Microdata in the page's body.</summary>
    public void TakeItem(string property, HtmlNode node, int passage)
    {
        if (property != "datePublished")
            return;
        var value = node.GetAttributeValue("content", "");
        if (value.Length == 0)
            value = node.GetAttributeValue("datetime", "");
        if (value.Length == 0 && node.FirstChild is HtmlTextNode text)
            value = text.Text;
        if (value.Length is > 0 and < 200)
            ItemDates.Add((Entities.Decode(value).Trim(), passage));
    }

    private void TakeMeta(HtmlNode node)
    {
        var name = node.GetAttributeValue("property", "");
        if (name.Length == 0)
            name = node.GetAttributeValue("name", "");
        if (name.Length == 0)
            name = node.GetAttributeValue("itemprop", "");
        if (Clean(node.GetAttributeValue("content", "")) is not { } content || name.Length is 0 or > 60)
            return;
        name = name.Trim();
        if (name.Equals("article:tag", StringComparison.OrdinalIgnoreCase))
            _tags.AddRange(content.Count(c => c == ',') > 1 ? Split(content) : [content]);
        else
            _meta.TryAdd(name, content);
    }

    private static bool HasToken(string list, string token) => list.Contains(token, StringComparison.OrdinalIgnoreCase);

    private static string? Clean(string text)
    {
        if (text.Length > 20_000)
            return null;
        var writer = new PassageWriter();
        writer.Add(Entities.Decode(text), false, false);
        var clean = writer.Take().Text;
        return clean.Length == 0 ? null : clean;
    }
}
