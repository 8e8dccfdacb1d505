using CstoTools.Core.Queries;
using CstoTools.Reports.Report;

namespace CstoTools.Reports.Pictures;

/// <summary>Draws how many events of which type there were in each week; of long times, in each month or year.</summary>
internal static class EventColumns
{
    private const int Width = 720;
    private const int Left = 34;
    private const int Floor = 190;
    private const int Ceiling = 20;
    private const int LegendLine = 20;
    private const int MostColumns = 60;
    private const int MostTypes = 6;
    private const double CharacterWidth = 6.6;

    /// <summary>The picture; null if fewer than two events have a day.</summary>
    public static string? Draw(IEnumerable<Event> events, ReportWords words)
    {
        var dated = events.Where(e => DayRange.Of(e) is { IsDay: true } || e is { Date: not null, EndDate: not null }).ToList();
        if (dated.Count < 2)
            return null;
        var (step, starts) = Columns(dated.Min(e => e.Date!.Value), dated.Max(e => e.Date!.Value));
        var types = dated.GroupBy(e => e.Type, StringComparer.Ordinal).OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key).ToList();
        var shown = types.Count > MostTypes + 1 ? types.Take(MostTypes).ToList() : types;
        var counts = new int[starts.Count, shown.Count + 1];
        foreach (var e in dated)
        {
            var column = starts.FindLastIndex(s => s <= e.Date!.Value);
            counts[column, shown.IndexOf(e.Type) is >= 0 and var at ? at : shown.Count]++;
        }
        var legend = shown.ConvertAll(t => words.Of("type", t));
        if (types.Count > shown.Count)
            legend.Add(words.Of("other-types"));
        return Picture(new Chart(step, starts, counts, legend), words, dated.Count);
    }

    private static (string Step, List<DateTime> Starts) Columns(DateTime first, DateTime last)
    {
        var monday = first.AddDays(-((int)first.DayOfWeek + 6) % 7);
        if ((last - monday).Days / 7 < MostColumns)
            return ("week", Starts(monday, last, d => d.AddDays(7)));
        var month = new DateTime(first.Year, first.Month, 1);
        if ((last.Year - month.Year) * 12 + last.Month - month.Month < MostColumns)
            return ("month", Starts(month, last, d => d.AddMonths(1)));
        return ("year", Starts(new DateTime(first.Year, 1, 1), last, d => d.AddYears(1)));
    }

    private static List<DateTime> Starts(DateTime first, DateTime last, Func<DateTime, DateTime> next)
    {
        var starts = new List<DateTime>();
        for (var day = first; day <= last; day = next(day))
            starts.Add(day);
        return starts;
    }

    private static string Picture(Chart chart, ReportWords words, int count)
    {
        var lines = Legend(chart.Legend);
        var height = Floor + 26 + lines.Count * LegendLine;
        var most = Enumerable.Range(0, chart.Starts.Count).Max(chart.Sum);
        var busiest = Enumerable.Range(0, chart.Starts.Count).First(c => chart.Sum(c) == most);
        var (first, last) = (words.Day(chart.Starts[0]), words.Day(chart.Starts[^1]));
        var description = words.Format($"events-by-{chart.Step}-description", count, first, last, most, Name(chart, busiest, words));
        var svg = new SvgWriter("p-events", new Box(0, 0, Width, height), words.Of($"events-by-{chart.Step}"), description);
        Grid(svg, most);
        var width = (double)(Width - Left) / chart.Starts.Count;
        for (var column = 0; column < chart.Starts.Count; column++)
            Column(svg, chart, (column, Left + column * width, width, most), words);
        Labels(svg, chart, width, words);
        for (var line = 0; line < lines.Count; line++)
        {
            foreach (var (x, index) in lines[line])
            {
                var y = Floor + 36 + line * LegendLine;
                svg.Rectangle(new Box(x, y - 10, 11, 11), $"c{index}");
                svg.Text(new Spot(x + 16, y), chart.Legend[index], "label");
            }
        }
        return svg.Finish();
    }

    private static void Grid(SvgWriter svg, int most)
    {
        var step = Math.Max(1, (most + 3) / 4);
        for (var value = 0; value <= most; value += step)
        {
            var y = Floor - (double)value / most * (Floor - Ceiling);
            svg.Line(new Spot(Left, y), new Spot(Width, y), value == 0 ? "axis" : "grid");
            svg.Text(new Spot(Left - 6, y + 4), value.ToString(System.Globalization.CultureInfo.InvariantCulture), "label end");
        }
    }

    private static void Column(SvgWriter svg, Chart chart, (int Number, double X, double Width, int Most) column, ReportWords words)
    {
        var y = (double)Floor;
        for (var type = 0; type < chart.Legend.Count; type++)
        {
            if (chart.Counts[column.Number, type] is not (> 0 and var count))
                continue;
            var height = (double)count / column.Most * (Floor - Ceiling);
            y -= height;
            var gap = Math.Min(2, column.Width * 0.15);
            svg.Rectangle(new Box(column.X + gap, y, column.Width - 2 * gap, height), $"c{type}",
                $"{Name(chart, column.Number, words)}: {chart.Legend[type]}, {count}");
        }
    }

    private static string Name(Chart chart, int column, ReportWords words) => chart.Step switch
    {
        "week" => words.Range(chart.Starts[column], chart.Starts[column].AddDays(6)),
        "month" => words.Month(chart.Starts[column]),
        _ => chart.Starts[column].Year.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    private static void Labels(SvgWriter svg, Chart chart, double width, ReportWords words)
    {
        var last = double.MinValue;
        for (var i = 0; i < chart.Starts.Count; i++)
        {
            var (day, x) = (chart.Starts[i], Left + i * width);
            var isNew = i == 0 || chart.Step == "year" || chart.Step == "month" && day.Month % 3 == 1
                || chart.Step == "week" && day.Month != chart.Starts[i - 1].Month;
            var text = chart.Step == "year" ? $"{day.Year}"
                : words.ShortMonth(day.Month) + (i == 0 || day.Month == 1 ? $" {day.Year}" : "");
            if (!isNew || x < last + 6 || x + text.Length * CharacterWidth > Width + 4)
                continue;
            svg.Text(new Spot(x + 1, Floor + 16), text, "label");
            last = x + text.Length * CharacterWidth;
        }
    }

    // Where each entry begins, line by line.
    private static List<List<(double X, int Index)>> Legend(List<string> entries)
    {
        var lines = new List<List<(double, int)>> { new() };
        var x = (double)Left;
        for (var i = 0; i < entries.Count; i++)
        {
            var width = 32 + entries[i].Length * CharacterWidth;
            if (x > Left && x + width > Width)
            {
                lines.Add([]);
                x = Left;
            }
            lines[^1].Add((x, i));
            x += width;
        }
        return lines;
    }

    private sealed record Chart(string Step, List<DateTime> Starts, int[,] Counts, List<string> Legend)
    {
        public int Sum(int column) => Enumerable.Range(0, Legend.Count).Sum(t => Counts[column, t]);
    }
}
