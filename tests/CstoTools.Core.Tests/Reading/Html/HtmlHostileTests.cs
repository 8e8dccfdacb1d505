using System.Text;
using CstoTools.Core.Reading;
using CstoTools.Core.Reading.Html;

namespace CstoTools.Core.Tests.Reading.Html;

public class HtmlHostileTests
{
    private const string Article = "<h1>Rope bridge at Darvaz opens a week early</h1><p>The rope bridge at Darvaz was opened on Monday, a week before the date on the signboard.</p>"
        + "<p>It carries four people at a time, or one person and a cow, according to the engineer.</p>";

    private static Draft Read(string html) => HtmlLayout.Read(new Page("trap.html", html, "html", []));

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    [Fact]
    public void Deep_nesting_is_refused_by_name()
    {
        var error = Assert.Throws<PageException>(() => Read($"<body>{Repeat("<div>", 100_000)}{Article}"));
        Assert.Equal(PageErrors.TooDeep, error.ErrorId);
        Assert.Contains("trap.html", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<font size=2>")]
    [InlineData("<b>")]
    [InlineData("<span>")]
    public void Inline_marks_left_open_are_no_nesting(string mark)
    {
        var draft = Read($"<body>{Repeat($"<br>{mark}", 3000)}{Article}");
        Assert.Equal(2, draft.Paragraphs.Count);
    }

    [Theory]
    [InlineData("<p>")]
    [InlineData("<li>")]
    [InlineData("<td>")]
    [InlineData("</div>")]
    [InlineData("<br>")]
    [InlineData("<a href='/x'>link</a> ")]
    [InlineData("<h2>Heading</h2>")]
    [InlineData("&amp&#xZ;&#99999999999;")]
    [InlineData("<time datetime='2024-01-01'>1 January 2024</time>")]
    [InlineData("<div><a href='/n'>Three words here</a></div>")]
    public void Repetition_takes_no_more_than_its_share(string piece)
    {
        var draft = Read($"<body>{Article}<div>{Repeat(piece, 20_000)}</div>");
        Assert.StartsWith("The rope bridge at Darvaz was opened", draft.Paragraphs[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("d-none", false)]
    [InlineData("d-none d-print-block", false)]
    [InlineData("d-none d-md-none", false)]
    [InlineData("sr-only d-md-block", false)]
    [InlineData("d-none d-md-block", true)]
    [InlineData("d-none d-lg-flex", true)]
    [InlineData("d-none d-sm-inline-block", true)]
    [InlineData("d-xl-table-cell col d-none", true)]
    public void What_is_hidden_on_narrow_screens_only_is_read(string names, bool isRead)
    {
        var draft = Read($"<body><div>{Article}<div class=\"{names}\"><p>The old bridge stays for the goats, who do not trust the new one.</p></div></div>");
        Assert.Equal(isRead ? 3 : 2, draft.Paragraphs.Count);
    }

    [Fact]
    public void A_huge_attribute_is_passed_over() =>
        Assert.Equal(2, Read($"<body><div data-state=\"{new string('x', 5_000_000)}\">{Article}</div>").Paragraphs.Count);

    [Theory]
    [InlineData("")]
    [InlineData("<html><head><title>Nothing</title></head></html>")]
    [InlineData("<html><frameset><frame src=a.htm></frameset></html>")]
    [InlineData("<body><nav><a href=/>Home</a></nav></body>")]
    [InlineData("<<<<>>>><!--")]
    [InlineData("<script>var a = '<p>A sentence that only a script would write, long enough to be one.</p>';</script>")]
    public void A_page_without_text_is_refused(string html)
    {
        var error = Assert.Throws<PageException>(() => Read(html));
        Assert.Equal(PageErrors.NoArticle, error.ErrorId);
    }

    [Fact]
    public void A_fragment_without_body_is_read()
    {
        var draft = Read(Article);
        Assert.Equal("Rope bridge at Darvaz opens a week early", draft.Title?.Text);
        Assert.Equal(2, draft.Paragraphs.Count);
    }

    [Fact]
    public void Linked_data_nested_without_end_is_passed_over()
    {
        var json = Repeat("{\"a\":[", 50_000);
        Assert.Equal(2, Read($"<script type=\"application/ld+json\">{json}</script>{Article}").Paragraphs.Count);
    }

    [Theory]
    [InlineData("{\"@type\":\"NewsArticle\",\"headline\":\"\\uD800\"}")]
    [InlineData("{\"@type\":\"NewsArticle\",\"headline\":\"\uD800\"}")]
    [InlineData("{\"@type\":[],\"@graph\":[null,1,\"x\"]}")]
    [InlineData("[[[")]
    [InlineData("{\"@type\":\"NewsArticle\",\"datePublished\":{\"@value\":7},\"keywords\":{}}")]
    public void Broken_linked_data_is_passed_over(string json) =>
        Assert.Equal(2, Read($"<script type=\"application/ld+json\">{json}</script>{Article}").Paragraphs.Count);

    [Fact]
    public void Mutated_pages_give_an_article_or_an_error_of_ours()
    {
        string[] pieces = ["<div>", "</div>", "<p>", "<table>", "</td>", "<a href=x>", "</a>", "<!--", "<script>", "&", "&#", "<b", "\"", "'", ">", "<h1>", "12.12.2022", "\uD800", "\0", "<title>", "</body>"];
        var random = new Random(20240517);
        foreach (var name in HtmlFixture.Names)
        {
            var content = HtmlFixture.Page(name).Content;
            for (var i = 0; i < 20; i++)
            {
                var mutant = new StringBuilder(content);
                for (var k = 0; k < 4; k++)
                {
                    var at = random.Next(mutant.Length);
                    if (random.Next(2) == 0)
                        mutant.Insert(at, pieces[random.Next(pieces.Length)]);
                    else
                        mutant.Remove(at, Math.Min(random.Next(1, 200), mutant.Length - at));
                }
                try
                {
                    var draft = HtmlLayout.Read(new Page(name, mutant.ToString(), "html", []));
                    Assert.NotEmpty(draft.Paragraphs);
                    Assert.All(draft.Paragraphs, p => Assert.NotEqual("", p.Text.Trim()));
                }
                catch (PageException)
                {
                    // What cannot be read says so.
                }
            }
        }
    }

    [Fact]
    public void Reading_can_be_stopped()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => HtmlLayout.Read(new Page(null, Article, "html", []), null, source.Token));
    }
}
