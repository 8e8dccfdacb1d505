using System.Text;
using CstoTools.Core.Export;

namespace CstoTools.Core.Tests.Export;

public class FileNameTests
{
    [Theory]
    [InlineData("Rail safety: a talk", "2024-03-12", "2024-03-12-rail-safety-a-talk")]
    [InlineData("Rail safety", null, "rail-safety")]
    [InlineData("ОДКБ: учения «Рубеж»", "2024-03-12", "2024-03-12-одкб-учения-рубеж")]
    [InlineData("../../etc/passwd", null, "etc-passwd")]
    [InlineData("..", null, "article-0123abcd")]
    [InlineData("C:\\x\\y.txt", null, "c-x-y-txt")]
    [InlineData("con", null, "article-0123abcd")]
    [InlineData("LPT1.", null, "article-0123abcd")]
    [InlineData("Con man", null, "con-man")]
    [InlineData("dots and blanks . . ", null, "dots-and-blanks")]
    [InlineData("a\0b\nc\td\u0007e\u202Ef\u200Bg", null, "a-b-c-d-e-f-g")]
    [InlineData("<>:\"/\\|?*", "2024-03-12", "2024-03-12")]
    [InlineData("Caf\u0065\u0301", null, "cafe\u0301")]
    [InlineData("\uD83C lonely", null, "lonely")]
    [InlineData(null, null, "first-words-of-the-text")]
    public void ANameIsSafe(string? title, string? day, string name)
    {
        var article = ExportTests.Full() with
        {
            Id = "0123abcdef",
            Title = title,
            Date = Reading.Expected.Day(day),
            Paragraphs = ["First words of the text."],
        };
        Assert.Equal(name.Normalize(NormalizationForm.FormC), ArticleFileName.Of(article));
    }

    [Fact]
    public void ANameHasNotTooManyBytes()
    {
        var name = ArticleFileName.Of(ExportTests.Full() with { Title = string.Concat(Enumerable.Repeat("коллективная безопасность ", 50)) });
        Assert.InRange(Encoding.UTF8.GetByteCount(name), 100, 170);
    }

    [Fact]
    public void NoTwoArticlesOfARunShareAFile()
    {
        var exporter = new ArticleExporter("out");
        var article = ExportTests.Full() with { Id = "0123abcdef" };
        Assert.Equal(
            ["2021-04-03-the-ferry-to-balykchy.md", "2021-04-03-the-ferry-to-balykchy-0123abcd.md", "2021-04-03-the-ferry-to-balykchy-ffff.md", "2021-04-03-the-ferry-to-balykchy-0123abcd-2.md"],
            new[] { article, article with { Title = "THE FERRY to Balykchy" }, article with { Id = "ffff" }, article }.Select(a => Path.GetFileName(exporter.NextPath(a))));
    }
}
