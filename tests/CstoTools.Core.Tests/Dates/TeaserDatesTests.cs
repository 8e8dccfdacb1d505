using System.Globalization;
using CstoTools.Core.Dates;
using CstoTools.Core.Text;

namespace CstoTools.Core.Tests.Dates;

public sealed class TeaserDatesTests
{
    // Each teaser as "date line | text | expected day", newest first; an expected "~" means inferred, "-" no day.
    public static TheoryData<string, string[]> Lists { get; } = new()
    {
        {
            "full dates above and below",
            [
                "| On 18 January 2025, the fire brigade showed its new boats. | 2025-01-18",
                "| On 16 January, divers met in the harbour. | ~2025-01-16",
                "| On 27 December, the choir sang for the veterans. | ~2024-12-27",
                "| On 20 December 2024, the staff was thanked. | 2024-12-20",
            ]
        },
        {
            "only the first one tells the year",
            [
                "| On 5 January 2022, a column left for the airport. | 2022-01-05",
                "| On December 30, medics got new ambulances. | ~2021-12-30",
                "| On November 12, a fair was held. | ~2021-11-12",
                "| On January 14, schools were visited. | ~2021-01-14",
            ]
        },
        {
            "only the last one tells the year",
            [
                "| On 3 February, a jury was named. | ~2024-02-03",
                "| On 9 January, a hall was opened. | ~2024-01-09",
                "| On 22 December, a hall was closed. | ~2023-12-22",
                "| A hall was built on 1 December 2023. | 2023-12-01",
            ]
        },
        {
            "date lines",
            [
                "2024-07-26 | On 25 July, students toured the museum. | ~2024-07-25",
                "2024-07-19 | A word of thanks to all who wrote to us. | 2024-07-19",
                "2024-07-19 | The treaty signed on 15 May 1992 was put on show. | 2024-07-19",
                "2024-01-09 | On December 29, 2023, two buses were bought. | 2023-12-29",
                "2024-01-08 | From 26 to 28 December, the pass was shut. | ~2023-12-26",
                "2023-12-28 | A ball will be held on 13 January. | ~2024-01-13",
                "2023-12-20 | Today, the guard was changed. | ~2023-12-20",
            ]
        },
        {
            "nobody tells the year",
            [
                "| On 18 January, the fire brigade showed its boats. | -",
                "| Nothing but words. | -",
                "| On 27 December, the choir sang. | -",
            ]
        },
        {
            "a teaser without a day takes none from its neighbours",
            [
                "| On 4 March 2025, the sappers trained. | 2025-03-04",
                "| A letter to the readers of our page. | -",
                "| On 1 March 2025, the cooks trained. | 2025-03-01",
            ]
        },
        {
            "history told in a year-less list",
            [
                "| On 16 May 2022, the minister received the winners. | 2022-05-16",
                "| On 15 May, guests recalled the treaty of 15 May 1992. | ~2022-05-15",
                "| On May 12, the winners were named. | ~2022-05-12",
            ]
        },
        {
            "its own full date behind the first",
            [
                "| On 27 December, as planned since 14 November 2023, the bridge was opened. | ~2023-12-27",
            ]
        },
        {
            "an announcement",
            [
                "| On 14 November 2024, a forum on 2 December will be prepared. | 2024-11-14",
                "| The forum will take place on 2 December. | ~2024-12-02",
                "| On 11 November, the hall was booked. | ~2024-11-11",
            ]
        },
        {
            "in Russian",
            [
                "| 12 января 2025 года прошла встреча. | 2025-01-12",
                "| 25 декабря открылась выставка. | ~2024-12-25",
                "| С 3 по 6 сентября спасатели тренировались. | ~2024-09-03",
            ]
        },
        {
            "history told in full",
            [
                "| On 7 October 2002, the statutes were signed: a look back. | -",
                "| On 3 October, the archive was opened. | ~2024-10-03",
                "| On 1 October 2024, the readers were invited. | 2024-10-01",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public void Each_teaser_gets_its_day(string what, string[] lines)
    {
        Assert.NotEmpty(what);
        var parts = lines.Select(l => l.Split('|', StringSplitOptions.TrimEntries)).ToList();
        var found = TeaserDates.Assign([.. parts.Select(p => (p[1], p[0].Length > 0 ? (DateTime?)Day(p[0]) : null))]);
        var written = found.Select(f => f.Date is { } d ? (f.Inferred ? "~" : "") + d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "-");
        Assert.Equal(parts.Select(p => p[2]), written);
    }

    [Fact]
    public void The_article_lends_teasers_nothing()
    {
        var article = new Article
        {
            Id = "x", Format = "text", Date = Day("2019-09-25"), Title = "A day in the hills",
            Paragraphs = ["On 24 September, a panel met."],
            Teasers = [new Teaser { Text = "On 3 May, this year's first camp was opened." }],
        };
        var dates = DateStage.Find(PageText.Of(article));
        Assert.Equal((string?[])["2019-09-24", null, null], dates.Select(d => d.Value));
        Assert.Equal([Sections.Body, Sections.Teaser, Sections.Teaser], dates.Select(d => d.Section));
    }

    [Fact]
    public void What_else_a_teaser_tells_leans_on_its_own_day()
    {
        var article = new Article
        {
            Id = "x", Format = "text", Date = Day("2019-09-25"), Paragraphs = ["Nothing."],
            Teasers =
            [
                new Teaser { Text = "On 16 February 2024, plans for this year and for May were made." },
                new Teaser { Text = "On 28 December, the last drill of this year was held." },
                new Teaser { Text = "Yesterday was better than last autumn.", Posted = Day("2023-12-20") },
            ],
        };
        var dates = DateStage.Find(PageText.Of(article));
        Assert.Equal(["2024-02-16", "2024", "2024-05", "2023-12-28", "2023", "2023-12-19", "2023-FA"], dates.Select(d => d.Value));
        Assert.Equal(
            [null, "text date 2024-02-16", "text date 2024-02-16", "teaser above 2024-02-16", "teaser above 2023-12-28",
             "date line 2023-12-20", "date line 2023-12-20"],
            dates.Select(d => d.Anchor));
        Assert.Equal([1, 1, 1, 2, 2, 3, 3], dates.Select(d => d.Teaser));
    }

    private static DateTime Day(string iso) => DateTime.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
