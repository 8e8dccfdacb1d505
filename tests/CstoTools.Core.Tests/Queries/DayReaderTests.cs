using System.Globalization;
using CstoTools.Core.Queries;

namespace CstoTools.Core.Tests.Queries;

public class DayReaderTests
{
    [Theory]
    [InlineData("2024", "2024-01-01", "2024-12-31")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2024-06-05", "2024-06-05", "2024-06-05")]
    [InlineData(" 2024-6-5 ", "2024-06-05", "2024-06-05")]
    [InlineData("20240605", "2024-06-05", "2024-06-05")]
    [InlineData("20240605T1830150042", "2024-06-05", "2024-06-05")]
    [InlineData("2024-06-05T18:30:15.1234567+03:00", "2024-06-05", "2024-06-05")]
    [InlineData("2024-06-05 18:30:15Z", "2024-06-05", "2024-06-05")]
    [InlineData("2024-06-05 18:30", "2024-06-05", "2024-06-05")]
    [InlineData(2024, "2024-01-01", "2024-12-31")]
    [InlineData(2024L, "2024-01-01", "2024-12-31")]
    [InlineData(20240605, "2024-06-05", "2024-06-05")]
    public void ADayMonthOrYearIsRead(object value, string from, string to)
    {
        var days = DayReader.Read(value, out var fault);
        Assert.Null(fault);
        Assert.Equal((from, to), (Display.Date(days!.Value.From), Display.Date(days.Value.To)));
    }

    [Fact]
    public void ADateOfDotNetIsItsDay()
    {
        var day = new DateTime(2024, 6, 5);
        var expected = new DayRange(day, day);
        Assert.Equal(expected, DayReader.Read(new DateTime(2024, 6, 5, 23, 59, 59, DateTimeKind.Local), out _));
        Assert.Equal(expected, DayReader.Read(new DateTimeOffset(2024, 6, 5, 23, 0, 0, TimeSpan.FromHours(11)), out _));
        Assert.Equal(expected, DayReader.Read(new DateOnly(2024, 6, 5), out _));
    }

    [Theory]
    [InlineData("01.02.2024", "order of its day and month")]
    [InlineData("06/05/2024", "order of its day and month")]
    [InlineData("5-6-2024", "order of its day and month")]
    [InlineData("06/05/2024 00:00:00", "order of its day and month")]
    [InlineData("5 June 2024", "2024-06-05, 2024-06 or 2024")]
    [InlineData("", "2024-06-05, 2024-06 or 2024")]
    [InlineData("24", "2024-06-05, 2024-06 or 2024")]
    [InlineData(638530000000000000L, "2024-06-05, 2024-06 or 2024")]
    [InlineData(2024.5, "2024-06-05, 2024-06 or 2024")]
    [InlineData("2024-13", "no such day or month")]
    [InlineData("2023-02-29", "no such day or month")]
    [InlineData("1403-03-16", "Gregorian")]
    [InlineData("2567-06-05", "Gregorian")]
    public void WhatIsNoDayIsRefusedInEveryCulture(object value, string reason)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var culture in new[] { "en-US", "de-DE", "ru-RU", "fa-IR", "th-TH" })
            {
                CultureInfo.CurrentCulture = new CultureInfo(culture);
                Assert.Null(DayReader.Read(value, out var fault));
                Assert.Contains(reason, fault, StringComparison.Ordinal);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
