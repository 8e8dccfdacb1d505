using HtmlAgilityPack;

namespace CstoTools.Reports.Tests;

/// <summary>A report as a reader of HTML sees it.</summary>
internal sealed class HtmlPage
{
    public HtmlPage(string html)
    {
        Document.LoadHtml(html);
        Elements = Document.DocumentNode.Descendants().Where(n => n.NodeType == HtmlNodeType.Element).ToList();
        Ids = Elements.Where(e => e.Id is { Length: > 0 }).ToLookup(e => e.Id!, StringComparer.Ordinal);
    }

    public HtmlDocument Document { get; } = new();

    public List<HtmlNode> Elements { get; }

    public ILookup<string, HtmlNode> Ids { get; }

    /// <summary>The links to places of the report.</summary>
    public IEnumerable<HtmlNode> LocalLinks => Elements.Where(e => e.Name == "a" && Href(e).StartsWith('#'));

    public static string Href(HtmlNode link) => HtmlEntity.DeEntitize(link.GetAttributeValue("href", ""));

    public static string Text(HtmlNode node) => HtmlEntity.DeEntitize(node.InnerText).Trim();

    /// <summary>The elements with a class.</summary>
    public IEnumerable<HtmlNode> OfClass(string name) => Elements.Where(e => e.GetClasses().Contains(name));
}

/// <summary>Steps from one element to another.</summary>
internal static class HtmlSteps
{
    /// <summary>The element around an element, so many levels up.</summary>
    public static HtmlNode Up(this HtmlNode node, int levels) => levels == 0 ? node : Up(node.ParentNode!, levels - 1);
}
