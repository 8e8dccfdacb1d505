using CstoTools.Core.Queries;

namespace CstoTools.Core.Tests.Queries;

/// <summary>The days that a date of some precision means, and whether two times touch.</summary>
public class DayRangeTests
{
    [Theory]
    [InlineData("2024-02-10", null, "2024-02-10")]
    [InlineData("2024-02-10", DatePrecisions.Day, "2024-02-10")]
    [InlineData("2024-02-01", DatePrecisions.Month, "2024-02-29")]
    [InlineData("2024-12-01", DatePrecisions.Season, "2025-02-28")]
    [InlineData("2024-04-01", DatePrecisions.Quarter, "2024-06-30")]
    [InlineData("2024-07-01", DatePrecisions.Half, "2024-12-31")]
    [InlineData("2024-01-01", DatePrecisions.Year, "2024-12-31")]
    // The calendar ends.
    [InlineData("9999-12-01", DatePrecisions.Month, "9999-12-31")]
    [InlineData("9999-12-01", DatePrecisions.Season, "9999-12-31")]
    [InlineData("9999-01-01", DatePrecisions.Year, "9999-12-31")]
    [InlineData("9999-11-01", DatePrecisions.Month, "9999-11-30")]
    public void ADateOfAPrecisionHasALastDay(string first, string? precision, string last) =>
        Assert.Equal(Day(last), DayRange.LastDay(Day(first)!.Value, precision));

    [Theory]
    [InlineData("2024-02-10", null, null, "2024-02-10")]
    [InlineData("2024-02-10", "2024-02-12", null, "2024-02-12")]
    [InlineData("2024-02-01", "2024-02-12", DatePrecisions.Month, "2024-02-29")]
    [InlineData("2024-02-01", "2024-03-12", DatePrecisions.Month, "2024-03-12")]
    [InlineData("2024-02-10", "2024-02-08", null, "2024-02-10")]
    public void AnEventFallsOnItsDays(string from, string? to, string? precision, string last) =>
        Assert.Equal(new DayRange(Day(from)!.Value, Day(last)!.Value), DayRange.Of(Some(Day(from), Day(to), precision)));

    [Fact]
    public void HoursDoNotCount() => Assert.Equal(
        new DayRange(new DateTime(2024, 2, 10), new DateTime(2024, 2, 12)),
        DayRange.Of(Some(new DateTime(2024, 2, 10, 9, 0, 0), new DateTime(2024, 2, 12, 18, 0, 0), null)));

    [Fact]
    public void AnUndatedEventFallsOnNoDay() => Assert.Null(DayRange.Of(Some(null, null, null)));

    [Theory]
    [InlineData(null, null, true)]
    [InlineData("2024-02-12", null, true)]
    [InlineData("2024-02-13", null, false)]
    [InlineData(null, "2024-02-10", true)]
    [InlineData(null, "2024-02-09", false)]
    [InlineData("2024-02-11", "2024-02-11", true)]
    [InlineData("2024-02-13", "2024-02-20", false)]
    [InlineData("2024-02-01", "2024-02-09", false)]
    public void TimesThatTouchOverlap(string? after, string? before, bool overlap) =>
        Assert.Equal(overlap, new DayRange(new DateTime(2024, 2, 10), new DateTime(2024, 2, 12)).Overlaps(Day(after), Day(before)));

    [Fact]
    public void AnHourThatIsAskedForIsItsDay()
    {
        var day = new DayRange(new DateTime(2024, 2, 10), new DateTime(2024, 2, 10));
        Assert.True(day.Overlaps(new DateTime(2024, 2, 10, 23, 0, 0), null));
        Assert.False(day.Overlaps(null, new DateTime(2024, 2, 9, 23, 0, 0)));
    }

    [Theory]
    [InlineData("2024-03-02", "2024-03-01", true)]
    [InlineData("2024-03-01", "2024-03-01", false)]
    [InlineData("2024-03-01", "2024-03-02", false)]
    [InlineData(null, "2024-03-01", false)]
    [InlineData("2024-03-01", null, false)]
    [InlineData(null, null, false)]
    public void ATimeThatEndsBeforeItStartsIsReversed(string? after, string? before, bool reversed) =>
        Assert.Equal(reversed, DayRange.AreReversed(Day(after), Day(before)));

    [Fact]
    public void HoursOfADayAreNotReversed() =>
        Assert.False(DayRange.AreReversed(new DateTime(2024, 3, 1, 18, 0, 0), new DateTime(2024, 3, 1, 9, 0, 0)));

    [Fact]
    public void ADayIsNoLongerTime()
    {
        Assert.True(new DayRange(new DateTime(2024, 3, 1), new DateTime(2024, 3, 1)).IsDay);
        Assert.False(new DayRange(new DateTime(2024, 3, 1), new DateTime(2024, 3, 2)).IsDay);
    }

    private static DateTime? Day(string? text) =>
        text is null ? null : DateTime.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static Event Some(DateTime? from, DateTime? to, string? precision) =>
        new() { Id = "x", Type = "meeting", Status = "held", Title = "A meeting", Origin = "article", Date = from, EndDate = to, DatePrecision = precision };
}
