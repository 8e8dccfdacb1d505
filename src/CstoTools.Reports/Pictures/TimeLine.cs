using System.Globalization;
using CstoTools.Core.Queries;
using CstoTools.Reports.Report;

namespace CstoTools.Reports.Pictures;

/// <summary>An event of a time line.</summary>
/// <param name="Name">What is written beside it.</param>
/// <param name="Days">The days that it can have been on.</param>
/// <param name="Date">Its date in words.</param>
/// <param name="IsPlanned">Whether it is only planned.</param>
/// <param name="IsExact">Whether the days are stated, not only their month or year.</param>
internal sealed record TimeLineEntry(string Name, DayRange Days, string Date, bool IsPlanned, bool IsExact);

/// <summary>Draws when exercises took place and what is planned: a line for each, the earliest first.</summary>
internal static class TimeLine
{
    private const int Width = 720;
    private const int Left = 250;
    private const int RowHeight = 24;
    private const int Top = 12;
    private const int MostRows = 30;
    private const int LongestName = 31;
    private const int LastYear = 9990;
    private const double ShortestBar = 6;

    /// <summary>The picture of the latest entries; null if there are fewer than two.</summary>
    public static string? Draw(IReadOnlyList<TimeLineEntry> entries, ReportWords words)
    {
        var rows = entries.OrderBy(e => e.Days.From).ThenBy(e => e.Days.To).ThenBy(e => e.Name, StringComparer.Ordinal)
            .TakeLast(MostRows).ToList();
        if (rows.Count < 2)
            return null;
        var (first, last) = (rows.Min(r => r.Days.From), rows.Max(r => r.Days.To));
        var floor = Top + rows.Count * RowHeight;
        var description = words.Format("time-line-description", rows.Count, words.Range(first, last)) + " "
            + string.Join("; ", rows.Select(r => $"{r.Name}, {r.Date}")) + ".";
        var svg = new SvgWriter("p-time", new Box(0, 0, Width, floor + 50), words.Of("time-line"), description);
        Ticks(svg, new Scale(first, last), floor, words);
        for (var i = 0; i < rows.Count; i++)
            Row(svg, rows[i], Top + i * RowHeight, new Scale(first, last));
        Legend(svg, floor + 40, words);
        return svg.Finish();
    }

    private static void Row(SvgWriter svg, TimeLineEntry row, double y, Scale scale)
    {
        svg.Text(new Spot(Left - 12, y + 15), SvgWriter.Cut(row.Name, LongestName), "label end");
        var (from, to) = (scale.Of(row.Days.From), scale.Of(row.Days.To.AddDays(1)));
        var width = Math.Max(ShortestBar, to - from);
        var x = Math.Min(from, Width - 1 - width);
        var style = row.IsPlanned ? "planned" : row.IsExact ? "bar" : "bar coarse";
        svg.Rectangle(new Box(x, y + 4, width, 14), style, $"{row.Name}: {row.Date}");
    }

    private static void Ticks(SvgWriter svg, Scale scale, double floor, ReportWords words)
    {
        var months = (scale.Last.Year - scale.First.Year) * 12 + scale.Last.Month - scale.First.Month + 1;
        var step = months switch { <= 8 => 1, <= 24 => 3, <= 48 => 6, <= 120 => 12, _ => 60 };
        svg.Line(new Spot(Left, floor), new Spot(Width, floor), "axis");
        var start = new DateTime(scale.First.Year, step >= 12 ? 1 : scale.First.Month, 1);
        for (var day = start; day <= scale.Last && day.Year < LastYear; day = day.AddMonths(1))
        {
            var isTick = step >= 12 ? day.Month == 1 && day.Year % (step / 12) == 0 : (day.Month - 1) % step == 0;
            if (!isTick || day < scale.First)
                continue;
            var x = scale.Of(day);
            svg.Line(new Spot(x, Top), new Spot(x, floor + 4), "grid");
            var text = step >= 12 ? day.Year.ToString(CultureInfo.InvariantCulture) : $"{words.ShortMonth(day.Month)} {day.Year}";
            if (x < Width - 54)
                svg.Text(new Spot(x + 2, floor + 16), text, "label");
        }
    }

    private static void Legend(SvgWriter svg, double y, ReportWords words)
    {
        var x = (double)Left;
        foreach (var (style, word) in new[] { ("bar", "status-held"), ("bar coarse", "not-exact"), ("planned", "status-planned") })
        {
            svg.Rectangle(new Box(x, y - 10, 16, 11), style);
            svg.Text(new Spot(x + 22, y), words.Of(word), "label");
            x += 50 + words.Of(word).Length * 6.6;
        }
    }

    private readonly record struct Scale(DateTime First, DateTime Last)
    {
        public double Of(DateTime day) => Left + (day - First).Days / (double)Math.Max(1, (Last - First).Days + 1) * (Width - Left - 2);
    }
}
