using System.Collections;
using System.Globalization;

namespace CstoTools.Completion;

/// <summary>Completes days, months and years: today, and where the latest months and years start.</summary>
public sealed class DayCompleter : WordCompleter
{
    private const int Months = 3;
    private const int Years = 8;

    private protected override IEnumerable<(string Word, Func<string> Tip)> Words(bool cyrillic, IDictionary boundParameters)
    {
        var today = DateTime.Today;
        yield return (Iso(today, "yyyy-MM-dd"), () => "Today");
        yield return (Iso(today.AddDays(-7), "yyyy-MM-dd"), () => "A week ago");
        for (var i = 0; i < Months; i++)
        {
            var month = Iso(today.AddMonths(-i), "yyyy-MM");
            yield return (month, () => $"The month {month}: -After means its first day, -Before its last");
        }
        for (var i = 0; i < Years; i++)
        {
            var year = Iso(today.AddYears(-i), "yyyy");
            yield return (year, () => $"The year {year}: -After means its first day, -Before its last");
        }
    }

    private static string Iso(DateTime day, string form) => day.ToString(form, CultureInfo.InvariantCulture);
}
