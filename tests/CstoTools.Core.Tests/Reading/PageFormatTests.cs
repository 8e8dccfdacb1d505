using CstoTools.Core.Reading;

namespace CstoTools.Core.Tests.Reading;

public class PageFormatTests
{
    [Theory]
    [InlineData("<!DOCTYPE html><html><body>x</body></html>", null, "html")]
    [InlineData("<!doctype html>\n<p>x", "page.txt", "html")]
    [InlineData("<?xml version='1.0'?><html>", null, "html")]
    [InlineData("<div><p>One</p><p>Two</p></div>", null, "html")]
    [InlineData("The sign < means less, the sign <b> is a tag.", null, "text")]
    [InlineData("Only words here", "page.html", "text")]
    [InlineData("<p>Only one", "page.htm", "html")]
    [InlineData("# Heading", "page.md", "markdown")]
    [InlineData("---\ntitle: A\n---\nText", null, "markdown")]
    [InlineData("Plain\n\ntext", "page.txt", "text")]
    public void TheFormatIsSeenInTheContent(string content, string? path, string format) =>
        Assert.Equal(format, PageFormat.Of(content, path));
}
