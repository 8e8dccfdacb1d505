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

    [Fact]
    public void Reading_can_be_stopped()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => HtmlLayout.Read(new Page(null, Article, "html", []), source.Token));
    }
}
