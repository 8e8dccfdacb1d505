using System.Globalization;
using System.Text.RegularExpressions;

namespace CstoTools.Core.Dates;

/// <summary>Gives the items of a sidebar their dates.</summary>
internal static partial class TeaserDates
{
    /// <summary>For each teaser the day of what it tells: a full date it opens with, else the date above it.</summary>
    public static (DateTime? Date, bool Inferred)[] Assign(IReadOnlyList<(string Text, DateTime? Posted)> teasers) =>
        [.. teasers.Select(t => (Stated(t.Text) ?? t.Posted, false))];

    private static DateTime? Stated(string text)
    {
        var match = FullDate().Match(text);
        return match.Success && DateTime.TryParseExact(
            $"{match.Groups[1].Value} {match.Groups[2].Value} {match.Groups[3].Value}", "d MMMM yyyy",
            CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;
    }

    [GeneratedRegex(@"^On (\d{1,2}) ([A-Z][a-z]+) (\d{4})\b", RegexOptions.CultureInvariant)]
    private static partial Regex FullDate();
}
