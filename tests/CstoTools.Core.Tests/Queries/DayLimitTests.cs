using CstoTools.Core.Queries;

namespace CstoTools.Core.Tests.Queries;

/// <summary>The first and the last year, month and day that are read.</summary>
public class DayLimitTests
{
    [Theory]
    [InlineData("1900", "1900-01-01", "1900-12-31")]
    [InlineData("2199", "2199-01-01", "2199-12-31")]
    [InlineData("2024-1", "2024-01-01", "2024-01-31")]
    [InlineData("2024-12", "2024-12-01", "2024-12-31")]
    [InlineData("2024-06-01", "2024-06-01", "2024-06-01")]
    [InlineData("2024-06-30", "2024-06-30", "2024-06-30")]
    [InlineData("2024-02-29", "2024-02-29", "2024-02-29")]
    public void TheyAreRead(string text, string from, string to)
    {
        var days = DayReader.Read(text, out var fault);
        Assert.Null(fault);
        Assert.Equal((from, to), (Display.Date(days!.Value.From), Display.Date(days.Value.To)));
    }

    [Theory]
    [InlineData("1899", "1900")]
    [InlineData("2200", "2199")]
    [InlineData("2024-00", "no such")]
    [InlineData("2024-13", "no such")]
    [InlineData("2024-06-00", "no such")]
    [InlineData("2024-06-31", "no such")]
    [InlineData("2024-06-05x", "Use the form")]
    [InlineData("1-2-24", "culture")]
    [InlineData(null, "Use the form")]
    public void WhatIsBeyondThemIsRefused(string? text, string reason)
    {
        Assert.Null(DayReader.Read(text, out var fault));
        Assert.Contains(reason, fault, StringComparison.Ordinal);
        Assert.Contains($"'{text}'", fault, StringComparison.Ordinal);
    }
}
