using System.Diagnostics;
using System.Text;
using CstoTools.Core.Reading;
using CstoTools.Core.Reading.Mht;

namespace CstoTools.Core.Tests.Reading;

public class MhtTests
{
    private static string PathOf(string name) => Path.Combine(Repository.Fixtures, "mht", name);

    [Fact]
    public void APageSavedWholeIsRead()
    {
        var article = PageReader.ReadFile(PathOf("quoted-printable.mht"));
        Assert.Equal("Night ferries return to the lake", article.Title);
        Assert.Equal(new DateTime(2021, 6, 17), article.Date);
        Assert.Equal("html", article.Format);
        Assert.Equal("https://herald.example/2021/night-ferries", article.Url);
        Assert.Equal(3, article.Paragraphs.Count);
        Assert.EndsWith("dogs travel free – if they sleep.", article.Paragraphs[1], StringComparison.Ordinal);
        Assert.Contains("“Old Anchor”", article.Paragraphs[2], StringComparison.Ordinal);
    }

    [Fact]
    public void TheStartOfANestedArchiveIsThePage()
    {
        var article = PageReader.ReadFile(PathOf("nested-base64-1251.mhtml"));
        Assert.Equal("Парусная школа открылась в Балыкчи", article.Title);
        Assert.Equal(new DateTime(2019, 7, 3), article.Date);
        Assert.Equal("http://port.example/sails.htm", article.Url);
        Assert.Equal("ru", article.Language);
        Assert.Equal(2, article.Paragraphs.Count);
    }

    [Theory]
    [InlineData("quoted-printable.mht")]
    [InlineData("nested-base64-1251.mhtml")]
    public void WhatItIsShowsInTheContentAndNotInTheName(string name)
    {
        var path = PathOf(name);
        var article = PageReader.ReadFile(path);
        Assert.Equal(article with { Path = null }, PageReader.ReadBytes(File.ReadAllBytes(path)));
        Assert.Equal(article with { Path = null }, PageReader.ReadText(File.ReadAllText(path)));
        Assert.Equal(article with { Path = "x.html" }, PageReader.ReadBytes(File.ReadAllBytes(path), "x.html"));
    }

    [Fact]
    public void AFileThatWasCutOffStillHasItsPage()
    {
        var bytes = File.ReadAllBytes(PathOf("quoted-printable.mht"));
        var cut = bytes.AsMemory(0, bytes.AsSpan().IndexOf("Content-Type: text/css"u8) - 60);
        Assert.Equal(3, PageReader.ReadBytes(cut).Paragraphs.Count);
    }

    [Theory]
    [InlineData("a=3D=20b", "a= b")]
    [InlineData("a=\r\nb=\nc=  \r\nd", "abcd")]
    [InlineData("100=%=4=", "100=%=4=")]
    [InlineData("=d0=BF", "п")]
    [InlineData("=", "=")]
    public void QuotedPrintableIsUndone(string written, string text) =>
        Assert.Equal(text, Encoding.UTF8.GetString(MimeBody.Decode(Encoding.ASCII.GetBytes(written), "quoted-printable")));

    [Theory]
    [InlineData("bGFr\r\nZQ==", "lake")]
    [InlineData("bGFrZQ", "lake")]
    [InlineData("b G*F\0r ZQ==ignored", "lake")]
    [InlineData("", "")]
    public void Base64IsUndone(string written, string text) =>
        Assert.Equal(text, Encoding.UTF8.GetString(MimeBody.Decode(Encoding.ASCII.GetBytes(written), "base64")));

    [Theory]
    [InlineData("multipart/related; boundary=x", "x")]
    [InlineData("multipart/related; type=\"text/html; boundary=no\"; BOUNDARY = \"a b;c\"; z=1", "a b;c")]
    [InlineData("multipart/related; boundary=\"open", "open")]
    [InlineData("multipart/related", null)]
    [InlineData("multipart/related;;;=;", null)]
    public void ParametersAreRead(string type, string? boundary) =>
        Assert.Equal(boundary, MimeHeaders.Read(Encoding.ASCII.GetBytes($"Content-Type: {type}\n\nx")).Parameter("boundary"));

    [Fact]
    public void AnArchiveWithoutAPageIsRefused()
    {
        var error = Assert.Throws<PageException>(() => PageReader.ReadText(
            "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: image/gif\n\nGIF\n--b--\n", "empty.mht"));
        Assert.Equal(PageErrors.NoArticle, error.ErrorId);
        Assert.Contains("empty.mht", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnArchiveThatIsPlainHtmlIsReadAsSuch() => Assert.Equal("Bridge at Darvaz is open", PageReader.ReadText(
        "<html><body><h1>Bridge at Darvaz is open</h1><p>The rope bridge at Darvaz was opened on Monday, a week before the date on the signboard.</p></body></html>", "x.mht").Title);

    [Fact]
    public void NestingWithoutEndEnds()
    {
        var text = new StringBuilder("MIME-Version: 1.0\n");
        for (var i = 0; i < 50_000; i++)
            text.Append("Content-Type: multipart/mixed; boundary=b\n\n--b\n");
        Refused(text.ToString());
    }

    [Fact]
    public void PartsWithoutEndEnd() =>
        Refused("MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n" + string.Concat(Enumerable.Repeat("--b\n\n", 1_000_000)));

    [Fact]
    public void HeadersWithoutEndEnd() =>
        Refused("MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n" + string.Concat(Enumerable.Repeat("X: y\n z\n", 500_000)));

    private static void Refused(string archive)
    {
        var clock = Stopwatch.StartNew();
        Assert.Equal(PageErrors.NoArticle, Assert.Throws<PageException>(() => PageReader.ReadText(archive)).ErrorId);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 60);
    }
}
