namespace CstoTools.Core.Dates;

/// <summary>
/// Chooses the year of a date that is written without one: the date lies where a news text would put it, near the
/// anchor, behind it in a report and ahead of it in an announcement.
/// </summary>
internal static class YearChoice
{
    // What a day ahead and a day back cost, by tense. A report looks back, but may be about a day soon to come.
    private static readonly (int Ahead, int Back)[] Costs = [(3, 2), (60, 2), (2, 16), (3, 2)];

    // The year is left out most where it is the year of the text.
    private const int SameYear = 100;

    /// <summary>The year in which the date begins.</summary>
    /// <param name="first">The date, or the first of a range.</param>
    /// <param name="last">The last of a range; null without one.</param>
    /// <param name="anchor">The day to lean on.</param>
    /// <param name="tense">Where the sentence looks.</param>
    public static int Choose(in DatePoint first, in DatePoint? last, DateTime anchor, Tense tense)
    {
        var (ahead, back) = Costs[(int)tense];
        return Choose(first, last, anchor, day => day > 0 ? (long)day * ahead : -(long)day * back);
    }

    /// <summary>The year that costs least.</summary>
    /// <param name="first">The date, or the first of a range.</param>
    /// <param name="last">The last of a range; null without one.</param>
    /// <param name="anchor">The day to lean on.</param>
    /// <param name="cost">What so many days ahead of the anchor (negative: behind it) cost.</param>
    public static int Choose(in DatePoint first, in DatePoint? last, DateTime anchor, Func<int, long> cost)
    {
        var best = anchor.Year;
        var least = long.MaxValue;
        // 29 February may be years away.
        var span = first is { Month: 2, Day: 29 } ? 8 : 1;
        // A weekday that fits decides before everything else, the nearer year only among those that fit.
        for (var year = anchor.Year - span; year <= anchor.Year + span; year++)
        {
            var (a, b) = With(first, last, year);
            if (!Calendar.TryDays(a, out var from, out var to) || b is { } end && !Calendar.TryDays(end, out _, out to))
                continue;
            var days = from > anchor ? (from - anchor).Days : to < anchor ? (to - anchor).Days : 0;
            var price = cost(days) + (year == anchor.Year ? 0 : SameYear) + (first.Weekday > 0 && Monday0(from) + 1 != first.Weekday ? 1_000_000 : 0);
            if (price < least)
                (best, least) = (year, price);
        }
        return best;
    }

    /// <summary>Both ends of an expression with their years; the end is in the next year where it comes earlier in the year.</summary>
    /// <param name="first">The date, or the first of a range.</param>
    /// <param name="last">The last of a range; null without one.</param>
    /// <param name="year">The year of the first.</param>
    public static (DatePoint First, DatePoint? Last) With(in DatePoint first, in DatePoint? last, int year)
    {
        var from = first with { Basis = YearBasis.Stated, Year = year };
        if (last is not { } to)
            return (from, null);
        if (to.Basis != YearBasis.None)
            return (from, to);
        var wraps = (to.Month - from.Month) * 32 + to.Day - from.Day + (to.Index - from.Index) < 0 && from.Unit != DateUnit.Season
            || from.Unit == DateUnit.Season && to.Index is > 0 && from.Index is 0 || from.Unit == DateUnit.Season && to.Index > 0 && to.Index < from.Index;
        return (from, to with { Basis = YearBasis.Stated, Year = wraps ? year + 1 : year });
    }

    /// <summary>How many days a day is behind Monday.</summary>
    public static int Monday0(DateTime day) => ((int)day.DayOfWeek + 6) % 7;
}
