namespace CstoTools.Core.Dates;

/// <summary>Settles what is told from the anchor: "this year", "last November", "next spring", "yesterday".</summary>
internal static class Relations
{
    /// <summary>The point with its year, month and day as far as its relation tells them.</summary>
    /// <param name="point">The point.</param>
    /// <param name="anchor">The day to lean on.</param>
    /// <param name="tense">Where the sentence looks; decides for a weekday without more.</param>
    public static DatePoint Settle(in DatePoint point, DateTime anchor, Tense tense)
    {
        if (point.Relation == Relation.None && point.Basis == YearBasis.Shifted)
            return point with { Basis = YearBasis.Stated, Year = anchor.Year + point.Year };
        if (point is { Unit: DateUnit.Day, Weekday: > 0, Month: 0 })
            return OnWeekday(point, anchor, tense);
        if (point.Relation == Relation.None || point.Basis == YearBasis.Stated)
            return point with { Relation = Relation.None };
        var step = point.Relation switch
        {
            Relation.Last => -1,
            Relation.Next => 1,
            Relation.Shift => point.Shift,
            _ => 0,
        };
        switch (point.Unit)
        {
            case DateUnit.Day when point.Day > 0:
                var month = anchor.AddDays(1 - anchor.Day).AddMonths(step);
                return point with { Relation = Relation.None, Basis = YearBasis.Stated, Year = month.Year, Month = month.Month };
            case DateUnit.Day:
                return On(point, anchor.AddDays(step));
            case DateUnit.Week:
                return On(point, anchor.AddDays(7 * step - YearChoice.Monday0(anchor)));
            case DateUnit.Month when point.Month == 0:
                return On(point, anchor.AddDays(1 - anchor.Day).AddMonths(step)) with { Day = 0 };
            case DateUnit.Month:
                var shift = step < 0 && point.Month >= anchor.Month ? -1 : step > 0 && point.Month <= anchor.Month ? 1 : 0;
                return point with { Relation = Relation.None, Basis = YearBasis.Stated, Year = anchor.Year + shift };
            case DateUnit.Season:
                return InSeason(point, anchor, step);
            case DateUnit.Quarter:
                var quarter = anchor.Year * 4 + (anchor.Month - 1) / 3 + step;
                return point with { Relation = Relation.None, Basis = YearBasis.Stated, Year = quarter / 4, Index = quarter % 4 + 1 };
            case DateUnit.Half:
                var half = anchor.Year * 2 + (anchor.Month - 1) / 6 + step;
                return point with { Relation = Relation.None, Basis = YearBasis.Stated, Year = half / 2, Index = half % 2 + 1 };
            default:
                return point with { Relation = Relation.None, Basis = YearBasis.Stated, Year = anchor.Year + step };
        }
    }

    private static DatePoint On(in DatePoint point, DateTime day) => point with
    {
        Relation = Relation.None, Basis = YearBasis.Stated, Year = day.Year, Month = day.Month, Day = day.Day,
    };

    private static DatePoint OnWeekday(in DatePoint point, DateTime anchor, Tense tense)
    {
        var ahead = (point.Weekday - 1 - YearChoice.Monday0(anchor) + 7) % 7;
        if (point.InWeek)
        {
            var week = point.Relation == Relation.Last ? -7 : point.Relation == Relation.Next ? 7 : 0;
            return On(point, anchor.AddDays(week + point.Weekday - 1 - YearChoice.Monday0(anchor)));
        }
        var days = point.Relation switch
        {
            Relation.This => point.Weekday - 1 - YearChoice.Monday0(anchor),
            Relation.Next => ahead == 0 ? 7 : ahead,
            Relation.Last => ahead - 7,
            _ => tense == Tense.Future || ahead == 0 ? ahead : ahead - 7,
        };
        return On(point, anchor.AddDays(days));
    }

    private static DatePoint InSeason(in DatePoint point, DateTime anchor, int step)
    {
        var stated = point with { Relation = Relation.None, Basis = YearBasis.Stated };
        // The winter of a year begins in its December: in spring, "this winter" is the one before.
        if (step == 0)
            return stated with { Year = point.Index == 0 && anchor.Month <= 8 ? anchor.Year - 1 : anchor.Year };
        for (var k = 0; k < 4; k++)
        {
            var season = stated with { Year = anchor.Year + (step < 0 ? 1 - k : k - 1) };
            if (Calendar.TryDays(season, out var first, out var last) && (step < 0 ? last < anchor : first > anchor))
                return season;
        }
        return stated with { Year = anchor.Year };
    }
}
