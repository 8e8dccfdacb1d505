using CstoTools.Core.Export;

namespace CstoTools.Core.Tests.Export;

/// <summary>Names that one system or another would not take.</summary>
public class FileNameLimitTests
{
    [Theory]
    [InlineData("con prn aux nul conin conout clock")]
    [InlineData("com0 com1 com2 com3 com4 com5 com6 com7 com8 com9")]
    [InlineData("lpt0 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9")]
    public void NoFileIsADevice(string devices)
    {
        foreach (var device in devices.Split(' '))
        {
            Assert.Equal($"{device}: article-0123abcd", $"{device}: {Name(device.ToUpperInvariant())}");
            Assert.Equal($"2024-03-12-{device}", ArticleFileName.Of(Article(device) with { Date = new DateTime(2024, 3, 12) }));
        }
    }

    [Theory]
    [InlineData(150, 'a', 150)]
    [InlineData(151, 'a', 150)]
    [InlineData(75, 'я', 75)]
    [InlineData(76, 'я', 75)]
    public void ANameHasAtMost150Bytes(int letters, char letter, int kept) =>
        Assert.Equal(new string(letter, kept), Name(new string(letter, letters)));

    [Fact]
    public void ANameThatIsCutEndsInNoHyphen() => Assert.Equal(new string('a', 149), Name(new string('a', 149) + " b"));

    [Fact]
    public void ABlankCountsAsOne() => Assert.Equal("a-b7", Name(" \t a – b7 !"));

    [Theory]
    [InlineData("0123abcdef", "0123abcd")]
    [InlineData("01", "01")]
    [InlineData("../..", "x")]
    [InlineData("A_b", "a-b")]
    public void TheIdInANameIsShortAndSafe(string id, string name) => Assert.Equal(name, ArticleFileName.ShortId(Article("x") with { Id = id }));

    [Fact]
    public void AnArticleWithoutAnyWordHasItsId() => Assert.Equal("article-0123abcd", ArticleFileName.Of(new Article { Id = "0123abcd", Format = "text" }));

    private static string Name(string title) => ArticleFileName.Of(Article(title));

    private static Article Article(string title) => new() { Id = "0123abcdef", Format = "text", Title = title, Paragraphs = ["Text."] };
}
