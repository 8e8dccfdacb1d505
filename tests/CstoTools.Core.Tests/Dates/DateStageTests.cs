using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CstoTools.Core.Dates;
using CstoTools.Core.Text;

namespace CstoTools.Core.Tests.Dates;

public sealed partial class DateStageTests
{
    private const string Page =
        """
        On 12 March 2023, the sappers of three towns met. From 14 to 16 March 2023 they will train; the drill of last autumn
        was a success. The plan for 2023-2025 was agreed in September 2022.

        The first half of 2023 is for repairs, the spring of this year for tests. On 25 February, a bridge was closed; it will
        be opened on 3 April. Phone +1 555-010-20-30, 1,500 men, Search-2023.
        """;

    [Theory]
    [InlineData(-60)]
    [InlineData(-28)]
    [InlineData(4)]
    [InlineData(40)]
    public void Shifting_every_year_shifts_every_value(int years)
    {
        // Years apart by a multiple of four, so that the leap days stay where they are.
        var day = new DateTime(2023, 3, 13);
        var values = DateStage.Find(DateTable.Page(Page, day)).Select(d => Shift(d.Value!, years)).ToList();
        Assert.Equal(9, values.Count);
        Assert.Equal(values, DateStage.Find(DateTable.Page(Shift(Page, years), day.AddYears(years))).Select(d => d.Value!));
    }

    [Fact]
    public void Shifting_the_years_of_the_table_shifts_its_values()
    {
        const int years = 28; // The weekdays come back as well.
        foreach (var sentence in DateTable.All.Where(c => c.Anchor is not null && !c.Where.StartsWith("none", StringComparison.Ordinal)
            && !TwoDigits().IsMatch(c.Text)))
        {
            var text = Shift(sentence.Text, years);
            var expected = sentence.Dates.Select(d => d.Value is null ? null : Shift(d.Value, years)).ToList();
            Assert.Equal(expected, DateStage.Find(DateTable.Page(text, sentence.Anchor!.Value.AddYears(years))).Select(d => d.Value));
        }
    }

    [Theory]
    [InlineData("The delegations met, spoke at length and parted as friends. Four papers were read and 12 guests came.")]
    [InlineData("Участники обсудили вопросы подготовки и обменялись мнениями; присутствовали 12 человек.")]
    public void A_page_without_a_date_gets_none(string text) =>
        Assert.Empty(DateStage.Find(DateTable.Page(text, new DateTime(2024, 5, 5))));

    [Theory]
    [InlineData("On 7 June 2023, a ship came in. On 9 June, it left.", "text date 2023-06-07", "2023-06-09")]
    [InlineData("A ship will come in on 7 June 2023. It is to leave on 9 June; it was built yesterday.", "text date 2023-06-07", "2023-06-09")]
    [InlineData("From 1 to 3 June 2023 a ship was in port. On 9 June, it left; on 15 June 2022 it was new.", "text date 2023-06-03", "2023-06-09")]
    [InlineData("The port was founded on 7 June 1923. In 2023, a ship came in, the year after 2022. Since May it has been here.", null, null)]
    public void A_page_without_a_date_of_its_own_leans_on_its_text(string text, string? anchor, string? value)
    {
        var inferred = DateStage.Find(DateTable.Page(text, null)).First(d => d.Inferred || d.Value is null);
        Assert.Equal(anchor, inferred.Anchor);
        Assert.Equal(value, inferred.Value);
    }

    [Fact]
    public void Ranges_know_their_first_and_last_day()
    {
        var dates = DateStage.Find(DateTable.Page("In winter 2023/24, in the second half of 2024, in Q3 2024, from May to June 2024.", null));
        Assert.Equal(
            ["2023-WI 2023-12-01 2024-02-29 season", "2024-H2 2024-07-01 2024-12-31 half", "2024-Q3 2024-07-01 2024-09-30 quarter",
             "2024-05/2024-06 2024-05-01 2024-06-30 month"],
            dates.Select(d => string.Create(CultureInfo.InvariantCulture, $"{d.Value} {d.From:yyyy-MM-dd} {d.To:yyyy-MM-dd} {d.Precision}")));
    }

    [Fact]
    public void Any_order_of_words_is_survived_and_spans_hold()
    {
        string[] words =
        [
            "3", "31", "2024", "2019-2021", "3-5", "07.12.2023", "May", "July", "мая", "of", "the", "from", "to", "and", "between", "с", "по",
            "this", "last", "next", "year", "года", "г.", "с.г.", "month", "half", "first", "quarter", "autumn", "зимой", "Monday", "today",
            "end", "mid", "in", "two", "days", "ago", ",", "-", "–", ".", "(", "\"", "\n\n", "’s", "25th", "1-10.07.2024", "Q2", "x", "2024-13-45",
        ];
        // A generator of our own: the same words on every machine and runtime.
        uint state = 12345;
        uint Draw(int n) => (state = state * 1664525 + 1013904223) / 65536 % (uint)n;
        for (var round = 0; round < 3000; round++)
        {
            var text = new StringBuilder();
            for (var n = 1 + Draw(25); n > 0; n--)
                text.Append(words[Draw(words.Length)]).Append(Draw(5) == 0 ? "" : " ");
            var anchor = (Draw(4)) switch { 0 => (DateTime?)null, 1 => DateTime.MaxValue.Date, 2 => DateTime.MinValue, _ => new DateTime(2024, 2, 29) };
            var page = DateTable.Page(text.ToString(), anchor);
            var end = 0;
            foreach (var date in DateStage.Find(page))
            {
                Assert.Equal(date.Text, page.Sections[0].Text.Substring(date.Start, date.Length));
                Assert.True(date.Start >= end);
                end = date.End;
            }
        }
    }

    private static string Shift(string text, int years) => FourDigits().Replace(text, m =>
        (int.Parse(m.Value, CultureInfo.InvariantCulture) + years).ToString(CultureInfo.InvariantCulture));

    [GeneratedRegex(@"(?<![0-9])(?:1[89]|20)[0-9]{2}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex FourDigits();

    // "2022/23", "16.09.21": years that the shift above does not see.
    [GeneratedRegex(@"[0-9]{4}[/-][0-9]{2}\b|\b[0-9]{2}\.[0-9]{2}\.[0-9]{2}\b|29 |29,|1848|1812|[’'][0-9]{2}\b|[-/][A-Za-z]{3}[-/][0-9]{2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex TwoDigits();
}
