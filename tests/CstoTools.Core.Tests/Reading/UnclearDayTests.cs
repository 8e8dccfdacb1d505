using CstoTools.Core.Reading;

namespace CstoTools.Core.Tests.Reading;

/// <summary>07/12/2023 is the seventh of December or the twelfth of July: nobody can tell.</summary>
public class UnclearDayTests
{
    private const string Title = "Masons repaired the old fountain in the yard of the museum";
    private const string Body = "The fountain had been dry for eleven years, and the masons needed three weeks to find the leak in its oldest pipe.";

    [Theory]
    [InlineData("07/12/2023", null)]
    [InlineData("7/12/2023", null)]
    [InlineData("07/31/2023", "2023-07-31")]
    [InlineData("31/07/2023", "2023-07-31")]
    [InlineData("07/07/2023", "2023-07-07")]
    [InlineData("07.12.2023", "2023-12-07")]
    [InlineData("07/12/2023 10:15:00", "2023-07-12")]
    public void TheDayOfATitleIsReadWhereItCanBe(string day, string? expected)
    {
        foreach (var text in new[] { $"{Title}\n\n{day}\n\n{Body}\n", $"{Title}\n\n{Title}\n\n{day}\n\n{Body}\n", $"{Title}\n\n{day}\n\n{Title}\n\n{Body}\n", $"# {Title}\n\n{day}\n\n{Body}\n" })
        {
            var article = PageReader.ReadText(text, text[0] == '#' ? "a.md" : "a.txt");
            Assert.Equal(Title, article.Title);
            Assert.Equal([Body], article.Paragraphs);
            Assert.Equal(Expected.Day(expected), article.Date);
            Assert.Equal(expected is null, article.Warnings.Any(w => w.Contains($"\"{day}\", can be read as two days", StringComparison.Ordinal)));
        }
    }

    [Theory]
    [InlineData("12.06.24", "2024-06-12")]
    [InlineData("Kalmak, 12.06.24", "2024-06-12")]
    [InlineData("12.10.99", "1999-10-12")]
    [InlineData("31.12.60", "1960-12-31")]
    [InlineData("10.12.45", null)]
    [InlineData("10.12.59", null)]
    [InlineData("10.12.40", null)]
    public void AYearOfTwoDigitsIsReadWhereItCanBe(string line, string? expected)
    {
        Assert.Equal(Expected.Day(expected), HeadLines.DayOf(line));
        Assert.Equal(Expected.Day(expected), PageReader.ReadText($"{Title}\n\n{line}\n\n{Body}\n", "a.txt").Date);
    }

    [Fact]
    public void ATeaserWhoseDayNobodyCanTellStaysATeaser()
    {
        var article = PageReader.ReadText($"""
            05/06/2023

            Gardeners have planted a hundred young lime trees along the canal.


            25.05.2023

            Pupils of the music school gave a concert for the builders of the bridge.


            {Title}

            {Title} 12.06.2023

            {Body}

            Go back
            """, "a.txt");
        Assert.Equal([null, new DateTime(2023, 5, 25)], article.Teasers.Select(t => t.Posted));
        Assert.Equal(new DateTime(2023, 6, 12), article.Date);
        Assert.StartsWith("Line 1, ", Assert.Single(article.Warnings), StringComparison.Ordinal);
    }
}
