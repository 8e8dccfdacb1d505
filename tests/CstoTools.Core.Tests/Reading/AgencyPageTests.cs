using CstoTools.Core.Reading;

namespace CstoTools.Core.Tests.Reading;

/// <summary>The pages of tests/Fixtures/agency: what agencies put around title and text is none of both.</summary>
public class AgencyPageTests
{
    private static readonly string Folder = Path.Combine(Repository.Fixtures, "agency");

    public static TheoryData<string> Files => [.. Rows().Select(r => r[0])];

    [Theory]
    [MemberData(nameof(Files))]
    public void HeadAndTextAreTakenApart(string file)
    {
        var right = Rows().Single(r => r[0] == file);
        var article = PageReader.ReadFile(Path.Combine(Folder, file));
        Assert.Equal(right[1], article.Title ?? "-");
        Assert.Contains(article.Date is { } day ? $"{day:yyyy-MM-dd}" : "-", right[2].Split(" / "));
        Assert.Equal(right[3], $"{article.Paragraphs.Count}");
        Assert.StartsWith(right[4], article.Paragraphs[0], StringComparison.Ordinal);
        Assert.StartsWith(right[5], article.Paragraphs[^1], StringComparison.Ordinal);
        Assert.Empty(article.Teasers);
    }

    [Fact]
    public void EveryPageIsAsked() =>
        Assert.Equal(Directory.EnumerateFiles(Folder, "*.txt").Select(Path.GetFileName).Order(StringComparer.Ordinal), Rows().Select(r => r[0]));

    [Theory]
    // A title with its day is no date line, nor is a sentence.
    [InlineData("12 June 2024 Summit of the Valley", null)]
    [InlineData("The masons met the potters on 12 June 2024", null)]
    [InlineData("Last updated: 15 June 2024", null)]
    [InlineData("Results of 2024", null)]
    [InlineData("Bishkek, 12 June 2024", "2024-06-12")]
    [InlineData("12 June 2024, Bishkek, Kyrgyzstan", "2024-06-12")]
    [InlineData("12 июня 2024 | Общество | Просмотров: 15", "2024-06-12")]
    [InlineData("12 June 2024 • 5 min read • By Anna Lind", "2024-06-12")]
    [InlineData("г. Ош, 12.06.2024", "2024-06-12")]
    public void ADateLineHoldsNothingOfTheText(string line, string? day) =>
        Assert.Equal(day, HeadLines.DayOf(line)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("By Anna Lind and Oleg Tamm", true)]
    [InlineData("Author: A. Lind", true)]
    [InlineData("By Tuesday the wall was ready.", false)]
    [InlineData("By decision of the council", false)]
    [InlineData("Автор: Анна Мельник", true)]
    public void ABylineIsNamesAlone(string line, bool isByline) => Assert.Equal(isByline, HeadLines.IsByline(line));

    [Theory]
    [InlineData("MINSK, November 14. /RESCUE NEWS/ Rescuers drilled by the lake.", true)]
    [InlineData("MINSK, November 14 (Rescue News) - Rescuers drilled by the lake.", true)]
    [InlineData("ASTANA. RESCUE – Rescuers drilled by the lake.", true)]
    [InlineData("ЕРЕВАН, 9 окт – Sputnik. Спасатели провели тренировку.", true)]
    [InlineData("Москва. 24 июня. АГЕНТСТВО.RU – Спасатели провели тренировку.", true)]
    [InlineData("Rescuers of three states drilled by the lake (in the east) – and went home.", false)]
    [InlineData("On 14 November, rescuers of three states (the ODKB members) met.", false)]
    public void ADatelineOpensWithPlaceAndAgency(string text, bool isDateline) => Assert.Equal(isDateline, HeadLines.OpensWithDateline(text));

    private const string First = "The masons of the valley finished the lower wall of the dam on Thursday, and the water may rise by two metres.";
    private const string Second = "The upper wall will be built next summer, when the road to the quarry is open again and the new cranes have come.";

    [Theory]
    [InlineData("Article 5")]
    [InlineData("Статья 5")]
    [InlineData("Приложение 1")]
    [InlineData("Comment 5")]
    [InlineData("Masonry 2023")]
    [InlineData("Share the burden")]
    [InlineData("Views: 67")]
    [InlineData("By Anna Lind")]
    public void APageThatIsNotAnAgencysKeepsEveryLine(string line)
    {
        var article = PageReader.ReadText($"Masons finish the wall\n\nMarch 14, 2024\n\n{First}\n\n{line}\n\n{Second}\n\n{line}\n", "a.txt");
        Assert.Equal([First, line, Second, line], article.Paragraphs);
        Assert.Empty(article.Warnings);
    }

    [Theory]
    [InlineData("Article 5")]
    [InlineData("Статья 5")]
    [InlineData("Comment 5")]
    [InlineData("Masonry 2023")]
    [InlineData("Share the burden")]
    [InlineData("Share on equal terms")]
    public void AHeadingInsideAnAgencysTextStays(string line)
    {
        var article = PageReader.ReadText($"Masons finish the wall\n\nKalmak, 14 March 2024 | By Anna Lind\n\n{First}\n\n{line}\n\n{Second}\n", "a.txt");
        Assert.Equal([First, line, Second], article.Paragraphs);
        Assert.Empty(article.Warnings);
    }

    [Fact]
    public void ATitleMayBeANameAndAYear()
    {
        var article = PageReader.ReadText($"Masonry 2024\n\nKalmak, 14 March 2024\n\n{First}\n\n{Second}\n", "a.txt");
        Assert.Equal("Masonry 2024", article.Title);
        Assert.Equal([First, Second], article.Paragraphs);
    }

    [Fact]
    public void NumbersUnderTheTitleAreOfTheText() => Assert.Equal(["I.", First, Second],
        PageReader.ReadText($"Masons finish the wall\n\nMarch 14, 2024\n\nI.\n\n{First}\n\n{Second}\n", "a.txt").Paragraphs);

    [Fact]
    public void EveryLineThatIsLeftOutIsCounted()
    {
        var article = PageReader.ReadText(
            $"Masons finish the wall\n\nKalmak, 14 March 2024\n\nPhoto: Oleg Tamm\n\n{First}\n\nShare on Facebook\n\n{Second}\n\nBy Anna Lind\n", "a.txt");
        Assert.Equal([First, Second], article.Paragraphs);
        Assert.Equal(["1", "2"], article.Warnings.Select(w => w.Split(' ')[0]));
        Assert.EndsWith("from line 13 on.", article.Warnings[0], StringComparison.Ordinal);
        Assert.EndsWith("from line 5 on.", article.Warnings[1], StringComparison.Ordinal);
    }

    private static IEnumerable<string[]> Rows() => File.ReadLines(Path.Combine(Folder, "expected.tsv")).Skip(1).Select(l => l.Split('\t'));
}
