using System.Globalization;
using System.Text.RegularExpressions;
using CstoTools.Core.Dates;

namespace CstoTools.Core.Reading.TextPages;

/// <summary>The dates with which a site marks its items: 07.12.2023 alone, at the end or at the front of a line.</summary>
internal static partial class PageDay
{
    /// <summary>
    /// The day that a line consists of, and whether it can be read in one way only; null if the line holds anything else or
    /// is no day of the calendar.
    /// </summary>
    public static (DateTime Day, bool IsClear)? Only(string line)
    {
        // The longest is "12 September 2024 года, 10:30:00".
        if (line.Length is < 8 or > 40)
            return null;
        if (DotsOnly().Match(line) is { Success: true } dots)
            return Clear(Make(dots.Groups[3].Value, dots.Groups[2].Value, dots.Groups[1].Value));
        if (SlashesOnly().Match(line) is { Success: true } slashes)
            return Slashed(slashes.Groups);
        if (IsoOnly().Match(line) is { Success: true } iso)
            return Clear(Make(iso.Groups[1].Value, iso.Groups[2].Value, iso.Groups[3].Value));
        if (WordsOnly().Match(line) is { Success: true } words)
        {
            var dayFirst = words.Groups[1].Success;
            return Clear(Make(words.Groups[5].Value, words.Groups[dayFirst ? 2 : 3].Value, words.Groups[dayFirst ? 1 : 4].Value));
        }
        return null;
    }

    /// <summary>Whether a line is a date with slashes and a time of day, as one of the site's listings has it.</summary>
    public static bool IsListingStamp(string line) => line.Length <= 40 && SlashesOnly().Match(line).Groups[4].Success;

    /// <summary>What is to be said of lines that are days nobody can tell; null if none is.</summary>
    public static string? Doubt(IEnumerable<TextLine> lines) => lines.FirstOrDefault(l => l is { IsDay: true, Day: null }) is { Text: { } text, Number: var number }
        ? string.Create(CultureInfo.InvariantCulture, $"Line {number}, \"{text}\", can be read as two days; no date was taken from it.") : null;

    private static (DateTime, bool)? Clear(DateTime? day) => day is { } d ? (d, true) : null;

    // 07/12/2023: with both numbers up to 12 nobody can tell the month. Only the listing of the CSTO's site is known to
    // put the month first: 139 captures of it were looked at, one has such dates, "MM/DD/YYYY HH:MM:SS" beside its items.
    private static (DateTime, bool)? Slashed(GroupCollection parts)
    {
        var (first, second, year) = (parts[1].Value, parts[2].Value, parts[3].Value);
        var monthFirst = Make(year, first, second);
        var dayFirst = Make(year, second, first);
        if (parts[4].Success)
            return Clear(monthFirst ?? dayFirst);
        return (monthFirst ?? dayFirst) is { } day ? (day, monthFirst is null || dayFirst is null || monthFirst == dayFirst) : null;
    }

    /// <summary>The text before a date at its end, and the date; null if the line ends otherwise or has nothing else.</summary>
    public static (string Text, DateTime Day)? AtEnd(string line)
    {
        if (line.Length < 11 || !char.IsAsciiDigit(line[^1]))
            return null;
        var tail = line[Math.Max(0, line.Length - 12)..];
        var match = DotsAtEnd().Match(tail);
        if (!match.Success || Make(match.Groups[3].Value, match.Groups[2].Value, match.Groups[1].Value) is not { } day)
            return null;
        var text = Blanks.Trim(line[..(line.Length - tail.Length + match.Index)]);
        return text.Length == 0 ? null : (text, day);
    }

    /// <summary>The text after a date at its front that nothing parts from it; null if there is no such date.</summary>
    public static (string Text, DateTime Day)? Glued(string line)
    {
        if (line.Length < 11 || !char.IsAsciiDigit(line[0]))
            return null;
        var match = DotsGlued().Match(line[..Math.Min(line.Length, 16)]);
        return match.Success && Make(match.Groups[3].Value, match.Groups[2].Value, match.Groups[1].Value) is { } day
            ? (line[match.Length..], day)
            : null;
    }

    /// <summary>The number of a month's name, 1 to 12, or of its digits; 0 if it is none.</summary>
    public static int MonthOf(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : DateWords.MonthOf(word);

    private static DateTime? Make(string year, string month, string day)
    {
        var y = int.Parse(year, CultureInfo.InvariantCulture);
        var m = MonthOf(month);
        var d = int.Parse(day, CultureInfo.InvariantCulture);
        return y is >= 1900 and <= 2100 && m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, m)
            ? new DateTime(y, m, d)
            : null;
    }

    [GeneratedRegex(@"^([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})(?:[,\s]+[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex DotsOnly();

    [GeneratedRegex(@"^([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})(\s+[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:\s*[AaPp][Mm])?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex SlashesOnly();

    [GeneratedRegex(@"^([0-9]{4})-([0-9]{2})-([0-9]{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex IsoOnly();

    [GeneratedRegex(@"^(?:([0-9]{1,2}) ([^\W0-9]+),?|([^\W0-9]+) ([0-9]{1,2}),?) ([0-9]{4})(?: ?(?:г\.|года|г))?(?:,? [0-9]{1,2}:[0-9]{2})?$", RegexOptions.CultureInvariant)]
    private static partial Regex WordsOnly();

    [GeneratedRegex(@"(?<![0-9.])([0-9]{2})\.([0-9]{2})\.([0-9]{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex DotsAtEnd();

    [GeneratedRegex(@"^([0-9]{2})\.([0-9]{2})\.([0-9]{4})(?=[\p{L}""“«„(]|[-–—]\s|[0-9]{1,2}\s\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex DotsGlued();
}
