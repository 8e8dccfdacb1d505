using System.Globalization;

namespace CstoTools.Core.Dates;

/// <summary>A day that tells the year of dates without one, and what it is.</summary>
/// <param name="Day">The day.</param>
/// <param name="Source">What it is, as in "article date".</param>
/// <param name="Rough">Whether only its year and month can be leaned on, because it is the day of something else.</param>
internal sealed record DateAnchor(DateTime Day, string Source, bool Rough = false)
{
    /// <summary>Whether the years beside it can be told as well.</summary>
    public bool Serves => Day.Year is > 10 and < 9990;

    public override string ToString() => $"{Source} {Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
}

/// <summary>What a date expression is worth.</summary>
/// <param name="Value">ISO text; null if nothing tells it.</param>
/// <param name="From">The first day; null if the value is.</param>
/// <param name="To">The last day; null if the value is.</param>
/// <param name="Precision">How fine it is (<see cref="DatePrecisions"/>).</param>
/// <param name="Inferred">Whether something was not written.</param>
/// <param name="Anchor">What the inference leaned on; null without one.</param>
internal readonly record struct ResolvedDate(
    string? Value, DateTime? From, DateTime? To, string Precision, bool Inferred, string? Anchor);

/// <summary>Gives date expressions their value.</summary>
internal static class DateResolver
{
    /// <summary>The value of an expression; null values where nothing tells the year.</summary>
    /// <param name="text">The text it stands in: the verbs around it show whether it lies ahead.</param>
    /// <param name="expression">The expression.</param>
    /// <param name="anchor">The day to lean on; null if there is none.</param>
    public static ResolvedDate Resolve(string text, DateExpression expression, DateAnchor? anchor)
    {
        var precision = PrecisionOf(expression.To is { } to && to.Unit < expression.From.Unit ? to : expression.From);
        if (expression.IsStated)
            return Make(expression.From, expression.To, precision, ToldYears.Source(expression));
        if (anchor is not { Serves: true } || expression.From.Unclear || anchor.Rough && NeedsDay(expression.From))
            return new ResolvedDate(null, null, null, precision, false, null);
        var tense = TenseOf(text, expression);
        var first = Relations.Settle(expression.From, anchor.Day, tense);
        var last = expression.To is { } end ? Last(expression.From, first, end, anchor.Day, tense) : (DatePoint?)null;
        if (first.Basis == YearBasis.None)
        {
            var year = YearChoice.Choose(first, last, anchor.Day, tense);
            (first, last) = YearChoice.With(first, last, year);
        }
        return Make(first, last, precision, anchor.ToString());
    }

    private static Tense TenseOf(string text, DateExpression expression)
    {
        // "has been waiting since March"
        if (DateContext.PreviousWord(text, expression.Start, out _) is "since")
            return Tense.Past;
        if (PutOff.IsEitherDay(text, expression.Start))
            return Tense.Future;
        return expression.From is { Weekday: > 0, Month: 0 }
            ? DateTense.OfWeekday(text, expression.Start, expression.End)
            : DateTense.Of(text, expression.Start, expression.End);
    }

    // "from Monday to Wednesday": the Wednesday behind that Monday.
    private static DatePoint Last(in DatePoint from, in DatePoint first, in DatePoint to, DateTime anchor, Tense tense) =>
        from is { Weekday: > 0, Month: 0 } && to is { Weekday: > 0, Month: 0 }
            ? Relations.Settle(to, Calendar.First(first), Tense.Future) : Relations.Settle(to, anchor, tense);

    /// <summary>The value of an expression without a year in a given year.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="year">The year in which it begins.</param>
    /// <param name="anchor">What the year leans on; null for the text itself.</param>
    public static ResolvedDate InYear(DateExpression expression, int year, string? anchor = null)
    {
        anchor ??= string.Create(CultureInfo.InvariantCulture, $"text year {year:0000}");
        var (first, last) = YearChoice.With(expression.From, expression.To, year);
        return Make(first, last, PrecisionOf(first), anchor);
    }

    /// <summary>Whether the value hangs on the very day of the anchor.</summary>
    private static bool NeedsDay(in DatePoint point) =>
        point.Relation is Relation.Shift || point.Unit == DateUnit.Week || point.Relation != Relation.None && point.Unit == DateUnit.Day
        || point is { Unit: DateUnit.Day, Weekday: > 0, Month: 0 };

    private static ResolvedDate Make(DatePoint first, DatePoint? last, string precision, string? anchor)
    {
        var inferred = anchor is not null;
        if (!Calendar.TryDays(first, out var from, out var end) || last is { } l && !Calendar.TryDays(l, out _, out end) || end < from)
            return new ResolvedDate(null, null, null, precision, false, null);
        var value = last is { } to
            ? $"{Calendar.Iso(first, from)}/{Calendar.Iso(to, Calendar.First(to))}"
            : first.Part > 0 || first.Unit == DateUnit.Week ? $"{Calendar.Iso(DateUnit.Day, from)}/{Calendar.Iso(DateUnit.Day, end)}"
            : Calendar.Iso(first, from);
        return new ResolvedDate(value, from, end, precision, inferred, anchor);
    }

    private static string PrecisionOf(in DatePoint point) => point.Part > 0 ? DatePrecisions.Day : point.Unit switch
    {
        DateUnit.Month => DatePrecisions.Month,
        DateUnit.Season => DatePrecisions.Season,
        DateUnit.Quarter => DatePrecisions.Quarter,
        DateUnit.Half => DatePrecisions.Half,
        DateUnit.Year => DatePrecisions.Year,
        _ => DatePrecisions.Day,
    };
}

/// <summary>The days of points whose year is known.</summary>
internal static class Calendar
{
    /// <summary>The first and last day of a point; false if the calendar has no such day.</summary>
    public static bool TryDays(in DatePoint point, out DateTime first, out DateTime last)
    {
        first = last = default;
        if (point.Year is < 1 or > 9990 || point.Unclear)
            return false;
        var y = point.Year;
        switch (point.Unit)
        {
            case DateUnit.Day:
                if (point.Month == 0 || point.Day == 0 || point.Day > DateTime.DaysInMonth(y, point.Month))
                    return false;
                first = last = new DateTime(y, point.Month, point.Day);
                return true;
            case DateUnit.Week:
                if (point.Month == 0 || point.Day == 0 || point.Day > DateTime.DaysInMonth(y, point.Month))
                    return false;
                first = new DateTime(y, point.Month, point.Day);
                first = first.AddDays(-YearChoice.Monday0(first));
                last = first.AddDays(6);
                return true;
            case DateUnit.Month:
                first = new DateTime(y, point.Month, 1);
                last = first.AddMonths(1).AddDays(-1);
                (first, last) = point.Part switch
                {
                    1 => (first, first.AddDays(14)),
                    2 => (first.AddDays(15), last),
                    11 => (first, first.AddDays(9)),
                    12 => (first.AddDays(10), first.AddDays(19)),
                    13 => (first.AddDays(20), last),
                    _ => (first, last),
                };
                return true;
            case DateUnit.Season:
                first = new DateTime(y, point.Index == 0 ? 12 : point.Index * 3, 1);
                last = first.AddMonths(3).AddDays(-1);
                return true;
            case DateUnit.Quarter:
                first = new DateTime(y, point.Index * 3 - 2, 1);
                last = first.AddMonths(3).AddDays(-1);
                return true;
            case DateUnit.Half:
                first = new DateTime(y, point.Index * 6 - 5, 1);
                last = first.AddMonths(6).AddDays(-1);
                return true;
            default:
                first = new DateTime(y, 1, 1);
                last = new DateTime(y, 12, 31);
                return true;
        }
    }

    public static DateTime First(in DatePoint point) => TryDays(point, out var first, out _) ? first : default;

    public static string Iso(in DatePoint point, DateTime first) => Iso(point.Unit, first);

    public static string Iso(DateUnit unit, DateTime first) => IsoDate.Format(first, unit switch
    {
        DateUnit.Month => DatePrecisions.Month,
        DateUnit.Season => DatePrecisions.Season,
        DateUnit.Quarter => DatePrecisions.Quarter,
        DateUnit.Half => DatePrecisions.Half,
        DateUnit.Year => DatePrecisions.Year,
        _ => DatePrecisions.Day,
    });
}
