using CstoTools.Core.Dates;

namespace CstoTools.Core.Tests.Dates;

/// <summary>The year of a date that is written without one.</summary>
public class YearChoiceTests
{
    private static readonly DateTime Anchor = new(2023, 7, 1);

    // Whatever costs the same in two years: the earlier one, on every machine and in every run.
    [Fact]
    public void OfTwoYearsThatCostTheSameTheEarlierIsChosen()
    {
        var date = Of(3, 5);
        var tried = new List<int>();
        var year = YearChoice.Choose(date, null, Anchor, days =>
        {
            tried.Add(days);
            // The year of the text costs what the two others do, which bear a price for being another year.
            return days is > -200 and < 200 ? 100 : 0;
        });
        Assert.Equal(3, tried.Count);
        Assert.Equal(2022, year);
    }

    [Fact]
    public void TheYearOfTheTextIsChosenWhereNothingElseIsCheaper() =>
        Assert.Equal(2023, YearChoice.Choose(Of(3, 5), null, Anchor, _ => 7));

    private static DatePoint Of(int month, int day) => new(DateUnit.Day) { Month = month, Day = day };
}
