namespace CstoTools.Core.Queries;

/// <summary>Days from the first to the last, both inclusive.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
public readonly record struct DayRange(DateTime From, DateTime To)
{
    /// <summary>The days that an event can have fallen on; null if it is undated.</summary>
    /// <param name="e">The event.</param>
    public static DayRange? Of(Event e) =>
        e.Date is not { } from ? null : new DayRange(from.Date, Later(e.EndDate, LastDay(from.Date, e.DatePrecision)));

    /// <summary>Whether the days touch the time that is asked for; both ends include their day.</summary>
    /// <param name="after">The first day asked for; null if there is none.</param>
    /// <param name="before">The last day asked for; null if there is none.</param>
    public bool Overlaps(DateTime? after, DateTime? before) =>
        (after is not { } a || To >= a.Date) && (before is not { } b || From <= b.Date);

    /// <summary>Whether nothing can be in the time that is asked for, because its first day is later than its last.</summary>
    /// <param name="after">The first day asked for; null if there is none.</param>
    /// <param name="before">The last day asked for; null if there is none.</param>
    public static bool AreReversed(DateTime? after, DateTime? before) => after is { } a && before is { } b && a.Date > b.Date;

    /// <summary>Whether it is one day, not a longer time.</summary>
    public bool IsDay => From == To;

    /// <summary>The last day of the month, season, quarter … that starts on a day.</summary>
    /// <param name="first">The first day.</param>
    /// <param name="precision">How much of it is meant (<see cref="DatePrecisions"/>); null means the day.</param>
    public static DateTime LastDay(DateTime first, string? precision) => precision switch
    {
        DatePrecisions.Month => Months(first, 1),
        DatePrecisions.Quarter or DatePrecisions.Season => Months(first, 3),
        DatePrecisions.Half => Months(first, 6),
        DatePrecisions.Year => Months(first, 12),
        _ => first,
    };

    private static DateTime Later(DateTime? one, DateTime other) => one is { } day && day.Date > other ? day.Date : other;

    private static DateTime Months(DateTime first, int count) =>
        first > DateTime.MaxValue.AddMonths(-count) ? DateTime.MaxValue.Date : first.AddMonths(count).AddDays(-1);
}
