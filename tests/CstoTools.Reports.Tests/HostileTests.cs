using System.Text.RegularExpressions;
using CstoTools.Core.Reading;
using CstoTools.Core.Tests;
using CstoTools.Reports.Report;
using CstoTools.Reports.Writing;
using HtmlAgilityPack;
using Markdig;

namespace CstoTools.Reports.Tests;

public class HostileTests
{
    private static readonly string[] s_allowed =
    [
        "html", "head", "meta", "title", "style", "body", "header", "nav", "main", "footer", "section", "div", "h1", "h2", "h3", "p", "a", "ul", "ol", "li",
        "span", "strong", "blockquote", "q", "cite", "mark", "table", "thead", "tbody", "tr", "th", "td", "br", "figure", "figcaption",
        "svg", "desc", "rect", "line", "text", "path", "circle",
    ];

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    public void NoPageAddsAnElementOrAnAttribute(string language) =>
        Check(Made.Of(Hostile.Pages(), o => o with { Language = language }));

    [Fact]
    public void NeitherDoTheHostilePagesOfTheFixtures() => Check(Made.Of(
        Directory.EnumerateFiles(Repository.PathOf("tests", "Fixtures", "hostile")).Select(Read).OfType<Article>()));

    [Fact]
    public void TheWordsOfAPageAreShownAsTheyAre()
    {
        var text = HtmlPage.Text(new HtmlPage(Made.Of(Hostile.Pages())).Document.DocumentNode);
        foreach (var injection in Hostile.Injections.Where(i => i.All(c => c is >= ' ' and <= '~')))
            Assert.Contains(injection, text, StringComparison.Ordinal);
        Assert.DoesNotContain("49", text.Replace("{{", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotMatch(new Regex("[\u0000-\u0008\u000E-\u001F\u202A-\u202E\u2066-\u2069\u200B]"), text);
        Assert.Contains("a⟨U+202E⟩b", text, StringComparison.Ordinal);
    }

    [Fact]
    public void InMarkdownTheyAreOnlyWordsToo()
    {
        var markdown = Made.Of(Hostile.Pages(), o => o with { Format = ReportFormats.Markdown });
        var page = new HtmlPage(Markdown.ToHtml(markdown, new MarkdownPipelineBuilder().UseAdvancedExtensions().Build()));
        var names = page.Elements.Select(e => e.Name).Distinct();
        Assert.Empty(names.Except(["h1", "h2", "h3", "p", "ul", "ol", "li", "strong", "em", "blockquote", "table", "thead", "tbody", "tr", "th", "td", "colgroup", "col"]));
        Assert.Contains("<script>alert(1)</script>", HtmlPage.Text(page.Document.DocumentNode), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# a *b* _c_ [d](e) <f> |g| `h` ~i~ $j$ ^k^ {l} & !m \\n")]
    [InlineData("1. one")]
    [InlineData("- one")]
    [InlineData("+ one")]
    [InlineData("===")]
    [InlineData(": term")]
    [InlineData("&amp; &#60;")]
    public void AValueInMarkdownIsItsText(string text)
    {
        var html = Markdown.ToHtml(MarkdownEncoder.Instance.Encode(text), new MarkdownPipelineBuilder().UseAdvancedExtensions().Build());
        var page = new HtmlPage(html);
        Assert.Equal(["p"], page.Elements.Select(e => e.Name));
        Assert.Equal(text, HtmlPage.Text(page.Document.DocumentNode));
    }

    [Theory]
    [InlineData("https://example.org/a?b=c&d#e", "https://example.org/a?b=c&d#e")]
    [InlineData("http://example.org/a b\"c'd<e>(f)*|`", "http://example.org/a%20b%22c%27d%3Ce%3E%28f%29%2A%7C%60")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("java\nscript:alert(1)", null)]
    [InlineData("data:text/html,x", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("//example.org/", null)]
    [InlineData("https://user:word@example.org/", null)]
    [InlineData("/news/1", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void OnlyAddressesOfTheWebAreLinks(string? address, string? link) => Assert.Equal(link, Addresses.Link(address));

    private static Article? Read(string path)
    {
        try
        {
            return PageReader.ReadFile(path);
        }
        catch (PageException)
        {
            return null;
        }
    }

    private static void Check(string html)
    {
        var page = new HtmlPage(html);
        // "title" is also the tip of a shape.
        Assert.Empty(page.Elements.Select(e => e.Name).Distinct().Except(s_allowed));
        Assert.Equal(5, Regex.Count(html, "<meta"));
        Assert.DoesNotContain(page.Elements.SelectMany(e => e.Attributes), IsActive);
        Assert.All(page.Elements.Where(e => e.Name == "a"), a => Assert.Matches("^(#|https?://)", HtmlPage.Href(a)));
    }

    private static bool IsActive(HtmlAttribute attribute) =>
        attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name is "style" or "src" or "srcdoc" or "action";
}
