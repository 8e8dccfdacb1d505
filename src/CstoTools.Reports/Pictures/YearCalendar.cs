using System.Globalization;
using CstoTools.Core.Queries;
using CstoTools.Reports.Report;

namespace CstoTools.Reports.Pictures;

/// <summary>Draws the days of years, the darker the more events they have.</summary>
internal static class YearCalendar
{
    private const int Width = 720;
    private const int Left = 34;
    private const int Cell = 11;
    private const int Step = 13;
    private const int YearHeight = 7 * Step + 40;
    private const int MostYears = 3;
    private const int Darkest = 4;
    private const int LongestEvent = 62;

    /// <summary>The picture of the latest years with events; null if no event has a day.</summary>
    public static string? Draw(IEnumerable<Event> events, ReportWords words)
    {
        var days = new Dictionary<DateTime, int>();
        foreach (var e in events.Where(e => e.DatePrecision is null or DatePrecisions.Day))
        {
            if (DayRange.Of(e) is not { } range || (range.To - range.From).Days > LongestEvent)
                continue;
            for (var day = range.From; day <= range.To; day = day.AddDays(1))
                days[day] = days.GetValueOrDefault(day) + 1;
        }
        if (days.Count == 0)
            return null;
        var years = days.Keys.Select(d => d.Year).Distinct().OrderDescending().Take(MostYears).Order().ToList();
        var shown = days.Where(d => years.Contains(d.Key.Year)).ToDictionary();
        var most = shown.Values.Max();
        var description = words.Format("calendar-description", string.Join(", ", years), shown.Count, most,
            words.Day(shown.Where(d => d.Value == most).Min(d => d.Key)));
        var svg = new SvgWriter("p-calendar", new Box(0, 0, Width, years.Count * YearHeight), words.Of("calendar"), description);
        for (var i = 0; i < years.Count; i++)
            Year(svg, years[i], i * YearHeight, shown, words);
        return svg.Finish();
    }

    private static void Year(SvgWriter svg, int year, double top, Dictionary<DateTime, int> days, ReportWords words)
    {
        svg.Text(new Spot(0, top + 14), year.ToString(CultureInfo.InvariantCulture), "strong");
        foreach (var weekday in new[] { 0, 2, 4 })
            svg.Text(new Spot(0, top + 37 + weekday * Step + 9), words.Weekdays[weekday], "label");
        var first = new DateTime(year, 1, 1);
        var offset = ((int)first.DayOfWeek + 6) % 7;
        for (var day = first; day.Year == year; day = day.AddDays(1))
        {
            var index = day.DayOfYear - 1 + offset;
            var (x, y) = (Left + index / 7 * Step, top + 37 + index % 7 * Step);
            if (day.Day == 1)
                svg.Text(new Spot(x, top + 31), words.ShortMonth(day.Month), "label");
            var count = days.GetValueOrDefault(day);
            svg.Rectangle(new Box(x, y, Cell, Cell), $"h{Math.Min(count, Darkest)}", count == 0 ? null : $"{words.Day(day)}: {count}");
            if (day == DateTime.MaxValue.Date)
                break;
        }
    }
}
