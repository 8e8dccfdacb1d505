using System.Globalization;
using System.Text.RegularExpressions;

namespace CstoTools.Core.Queries;

/// <summary>Reads days, months and years of filters, the same way for the cmdlets and for csto, whatever the culture.</summary>
public static partial class DayReader
{
    // A year outside of these was written in another calendar, or is no year.
    private const int FirstYear = 1900;
    private const int LastYear = 2199;

    private const string Forms = "Use the form 2024-06-05, 2024-06 or 2024.";

    /// <summary>
    /// The days that a value means: a text in ISO 8601 form ("2024", "2024-06", "2024-06-05", "20240605", each day with or
    /// without a time), a whole number that is a year, or a date of .NET. The time of day and its zone are left out.
    /// </summary>
    /// <param name="value">The value.</param>
    /// <param name="fault">Why it cannot be read; null if it can.</param>
    /// <returns>The first and last day; null if the value cannot be read.</returns>
    public static DayRange? Read(object? value, out string? fault)
    {
        var day = value switch
        {
            DateTime time => time.Date,
            DateTimeOffset time => time.Date,
            DateOnly date => date.ToDateTime(TimeOnly.MinValue),
            _ => (DateTime?)null,
        };
        fault = null;
        return day is { } known ? new DayRange(known, known) : ReadText(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "", out fault);
    }

    private static DayRange? ReadText(string text, out string? fault)
    {
        fault = null;
        if (Iso().Match(text.Trim()) is not { Success: true } match)
        {
            fault = AnyNumericDate().IsMatch(text)
                ? $"'{text}' cannot be read as a date, because the order of its day and month depends on the culture. {Forms}"
                : $"'{text}' cannot be read as a date. {Forms}";
            return null;
        }
        var (year, month, day) = (Number(match, "year"), Number(match, "month"), Number(match, "day"));
        if (year is < FirstYear or > LastYear)
            fault = string.Create(CultureInfo.InvariantCulture, $"The year of '{text}' is not between {FirstYear} and {LastYear}. Use the Gregorian calendar.");
        else if (month is < 1 or > 12 || day is { } d && (d < 1 || d > DateTime.DaysInMonth(year!.Value, month!.Value)))
            fault = $"'{text}' cannot be read as a date, because there is no such day or month.";
        if (fault is not null)
            return null;
        var first = new DateTime(year!.Value, month ?? 1, day ?? 1);
        return new DayRange(first, DayRange.LastDay(first, day is not null ? DatePrecisions.Day : month is not null ? DatePrecisions.Month : DatePrecisions.Year));
    }

    private static int? Number(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? int.Parse(found.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    // What "Get-Date -Format" writes as o, s, u, FileDate and FileDateTime is among these.
    [GeneratedRegex(@"^(?<year>[0-9]{4})(?:-(?<month>[0-9]{1,2})(?:-(?<day>[0-9]{1,2})(?:[T ][0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)? ?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?)?"
        + @"|(?<month>[0-9]{2})(?<day>[0-9]{2})(?:T[0-9]{6,10})?Z?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Iso();

    [GeneratedRegex(@"^\s*[0-9]{1,2}\s*[./-]\s*[0-9]{1,2}\s*[./-]\s*[0-9]{2,4}\b", RegexOptions.CultureInvariant)]
    private static partial Regex AnyNumericDate();
}
