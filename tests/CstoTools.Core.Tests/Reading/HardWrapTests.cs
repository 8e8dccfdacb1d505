using System.Text;
using CstoTools.Core.Reading;

namespace CstoTools.Core.Tests.Reading;

/// <summary>Text captures that something broke into lines of one width.</summary>
public class HardWrapTests
{
    private const string Page = """
        Signallers of four countries tested a common network in the hills near
        Gyumri 17.10.2023

        A common radio network of four countries was tested for the first time
        in the hills near Gyumri on 16 October. Its twelve stations kept in
        touch over eighty kilometres, through rain and a night of fog.

        "We had expected two failures and counted one," Colonel Vahan
        Melikyan, who led the test, told reporters.

        The next test is planned for spring, when the snow has left the
        passes.

        Press Secretary
        tel. +374 10 55-00-11
        """;

    [Fact]
    public void LinesOfOneWidthAreJoined()
    {
        var article = PageReader.ReadText(Page);
        Assert.Equal("Signallers of four countries tested a common network in the hills near Gyumri", article.Title);
        Assert.Equal(new DateTime(2023, 10, 17), article.Date);
        Assert.Equal(
        [
            "A common radio network of four countries was tested for the first time in the hills near Gyumri on 16 October. Its twelve stations kept in touch over eighty kilometres, through rain and a night of fog.",
            "\"We had expected two failures and counted one,\" Colonel Vahan Melikyan, who led the test, told reporters.",
            "The next test is planned for spring, when the snow has left the passes.",
        ], article.Paragraphs);
        Assert.Equal("Press Secretary\ntel. +374 10 55-00-11", article.ContactText);
        ArticleChecks.LinesLeadBack(article, Page);
    }

    [Theory]
    [InlineData(72)]
    [InlineData(78)]
    public void EveryFixtureIsReadBrokenAsItIsReadWhole(int width)
    {
        var joined = 0;
        foreach (var file in PageFiles.All.Where(f => f.EndsWith(".txt", StringComparison.Ordinal)))
        {
            // Paragraphs parted by blank lines, as such files have them.
            var whole = PageDecoder.Decode(File.ReadAllBytes(file), file).Text.Replace("\n", "\n\n", StringComparison.Ordinal);
            var broken = Break(whole, width);
            if (TryRead(whole) is not { } expected || TryRead(broken) is not { } article)
            {
                Assert.Equal(TryRead(whole) is null, TryRead(broken) is null);
                continue;
            }
            ArticleChecks.LinesLeadBack(article, broken);
            if (article.Paragraphs.Any(p => p.Length > 100) || article.Teasers.Any(t => t.Text.Length > 100 && !t.Text.Contains('\n', StringComparison.Ordinal)))
                joined++;
            else
                continue;
            Assert.Equal((file, expected.Title, expected.Date, expected.ContactText), (file, article.Title, article.Date, article.ContactText));
            Assert.Equal(expected.Paragraphs, article.Paragraphs);
            Assert.Equal(expected.Teasers, article.Teasers);
            Assert.Equal(expected.Id, article.Id);
        }
        Assert.True(joined >= 60, $"only {joined} pages were joined");
    }

    [Theory]
    [InlineData("A list of lines\n\nBread was brought to the upper villages\nMilk was brought by the same lorry at noon\nSalt came on Friday, and flour a day later\nOil came last of all, after the pass was open\nNothing else was needed for the whole of the winter\nThat was all")]
    [InlineData("On the 2nd of May the drill began.\nIt went on for a week in the hills near the town of Osh.\nThe men slept in tents and cooked their own meals on wood.\nNobody was hurt.\nThe mayor thanked them.\nThey left on the 9th.")]
    public void LinesThatHaveRoomForMoreStay(string text)
    {
        var article = PageReader.ReadText("Notes of a quartermaster\n\n12.03.2024\n\n" + text);
        Assert.Equal(text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length, article.Paragraphs.Count);
    }

    private static Article? TryRead(string text)
    {
        try
        {
            return PageReader.ReadText(text, format: "text");
        }
        catch (PageException)
        {
            return null;
        }
    }

    private static string Break(string text, int width)
    {
        var broken = new StringBuilder();
        foreach (var line in text.Split('\n'))
        {
            var used = 0;
            foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (used > 0 && used + 1 + word.Length > width)
                {
                    broken.Append('\n');
                    used = 0;
                }
                if (used > 0)
                    broken.Append(' ');
                broken.Append(word);
                used += word.Length + (used > 0 ? 1 : 0);
            }
            broken.Append('\n');
        }
        return broken.ToString();
    }
}
