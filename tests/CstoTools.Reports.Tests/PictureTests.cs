using System.Xml.Linq;
using CstoTools.Core.Queries;
using CstoTools.Reports.Pictures;
using CstoTools.Reports.Report;

namespace CstoTools.Reports.Tests;

public class PictureTests
{
    private static readonly XNamespace s_svg = "http://www.w3.org/2000/svg";
    private static readonly ReportWords s_words = ReportWords.Read(Made.Templates, "en");

    [Fact]
    public void EveryPictureIsWellFormedAndHasAnAlternativeText()
    {
        var pictures = new[]
        {
            EventColumns.Draw([Event("2024-06-05"), Event("2024-06-19", "visit")], s_words),
            YearCalendar.Draw([Event("2024-06-05")], s_words),
            TimeLine.Draw([Entry("Rock & <Roll>", 2024), Entry("Bastion", 2025)], s_words),
            Network.Draw([new Pair("A", "B", 2), new Pair("B", "C", 1)], s_words),
            QuoteBars.Draw([("A", 2), ("B", 1)], s_words),
        };
        Assert.All(pictures, p =>
        {
            var svg = XElement.Parse(p!);
            Assert.Equal("img", (string?)svg.Attribute("role"));
            var labels = ((string)svg.Attribute("aria-labelledby")!).Split(' ');
            Assert.Equal(labels, svg.Elements().Take(2).Select(e => (string)e.Attribute("id")!));
            Assert.All(svg.Elements().Take(2), e => Assert.False(string.IsNullOrWhiteSpace(e.Value)));
        });
        Assert.Equal(5, pictures.Select(p => (string)XElement.Parse(p!).Attribute("id")!).Distinct().Count());
        Assert.Contains("Rock & <Roll>", XElement.Parse(pictures[2]!).Descendants(s_svg + "text").Select(t => t.Value));
    }

    [Theory]
    [InlineData("2024-06-03", "2024-06-30", "week", 4)]
    [InlineData("2022-01-05", "2024-06-30", "month", 30)]
    [InlineData("2004-01-05", "2024-06-30", "year", 21)]
    public void LongTimesHaveCoarserColumns(string first, string last, string step, int columns)
    {
        var svg = XElement.Parse(EventColumns.Draw([Event(first), Event(last)], s_words)!);
        Assert.StartsWith($"Events by {step}", svg.Elements().First().Value, StringComparison.Ordinal);
        var bars = svg.Elements(s_svg + "rect").Where(r => r.HasElements).Select(r => ((double)r.Attribute("x")!, (double)r.Attribute("width")!)).ToList();
        Assert.Equal(2, bars.Count);
        Assert.Equal(columns - 1, (bars[1].Item1 - bars[0].Item1) / (686.0 / columns), 1);
    }

    [Fact]
    public void TheHeightOfAColumnIsItsNumber()
    {
        var svg = XElement.Parse(EventColumns.Draw([Event("2024-06-05"), Event("2024-06-06"), Event("2024-06-07", "visit"), Event("2024-06-19")], s_words)!);
        var heights = svg.Elements(s_svg + "rect").Where(r => r.HasElements).Select(r => (double)r.Attribute("height")!).ToList();
        Assert.Equal(3, heights.Count);
        Assert.Equal(2, heights[0] / heights[1], 1);
        Assert.Equal(170, heights[0] + heights[1], 0);
    }

    [Fact]
    public void EachDayOfAnEventIsInTheCalendar()
    {
        var days = XElement.Parse(YearCalendar.Draw([Event("2024-06-05"), Event("2024-06-04", end: "2024-06-06"), Event("2024-06-01", precision: "month")], s_words)!)
            .Elements(s_svg + "rect").Where(r => r.HasElements).Select(r => ((string)r.Attribute("class")!, r.Value)).ToList();
        Assert.Equal([("h1", "4 June 2024: 1"), ("h2", "5 June 2024: 2"), ("h1", "6 June 2024: 1")], days);
    }

    [Fact]
    public void TheCalendarHasEveryDayOfItsYear() =>
        Assert.Equal(366, XElement.Parse(YearCalendar.Draw([Event("2024-02-29")], s_words)!).Elements(s_svg + "rect").Count());

    [Fact]
    public void TheOrderOfPairsDoesNotMatter()
    {
        Pair[] pairs = [new("D", "A", 1), new("A", "B", 3), new("C", "B", 1), new("E", "F", 2)];
        Assert.Equal(Network.Draw(pairs, s_words), Network.Draw([.. pairs.Reverse()], s_words));
    }

    [Fact]
    public void ThereIsNoPictureOfNothing()
    {
        Assert.Null(EventColumns.Draw([], s_words));
        Assert.Null(YearCalendar.Draw([Event("2024-06-01", precision: "month")], s_words));
        Assert.Null(TimeLine.Draw([Entry("A", 2024)], s_words));
        Assert.Null(Network.Draw([new Pair("A", "B", 1)], s_words));
        Assert.Null(QuoteBars.Draw([("A", 1)], s_words));
    }

    [Theory]
    [InlineData("abcdef", 6, "abcdef")]
    [InlineData("abcdefg", 6, "abcde…")]
    [InlineData("abcd\U0001F600fg", 6, "abcd…")]
    public void ATextIsCutBetweenCharacters(string text, int length, string cut) => Assert.Equal(cut, SvgWriter.Cut(text, length));

    private static TimeLineEntry Entry(string name, int year) =>
        new(name, new DayRange(new DateTime(year, 5, 1), new DateTime(year, 5, 9)), "May", IsPlanned: false, IsExact: true);

    private static Event Event(string day, string type = "meeting", string? end = null, string precision = "day") => new()
    {
        Id = day,
        Type = type,
        Status = "held",
        Title = day,
        Date = DateTime.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
        EndDate = end is null ? null : DateTime.Parse(end, System.Globalization.CultureInfo.InvariantCulture),
        DatePrecision = precision,
        Origin = "article",
    };
}
