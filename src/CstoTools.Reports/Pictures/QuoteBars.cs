using System.Globalization;
using CstoTools.Reports.Report;

namespace CstoTools.Reports.Pictures;

/// <summary>Draws how many quotes each person has.</summary>
internal static class QuoteBars
{
    private const int Width = 720;
    private const int Left = 250;
    private const int RowHeight = 24;
    private const int MostRows = 12;
    private const int LongestName = 31;

    /// <summary>The picture of those who are quoted most; null if there are fewer than two.</summary>
    /// <param name="speakers">Names and numbers of quotes, the largest first.</param>
    /// <param name="words">The words of the language.</param>
    public static string? Draw(IReadOnlyList<(string Name, int Count)> speakers, ReportWords words)
    {
        var rows = speakers.Take(MostRows).ToList();
        if (rows.Count < 2)
            return null;
        var description = words.Format("quotes-by-person-description", speakers.Count)
            + " " + string.Join("; ", rows.Select(r => $"{r.Name}: {r.Count}")) + ".";
        var svg = new SvgWriter("p-quotes", new Box(0, 0, Width, rows.Count * RowHeight + 8), words.Of("quotes-by-person"), description);
        for (var i = 0; i < rows.Count; i++)
        {
            var y = i * RowHeight + 4;
            var width = rows[i].Count / (double)rows[0].Count * (Width - Left - 40);
            svg.Text(new Spot(Left - 12, y + 15), SvgWriter.Cut(rows[i].Name, LongestName), "label end");
            svg.Rectangle(new Box(Left, y + 3, width, 16), "bar", $"{rows[i].Name}: {rows[i].Count}");
            svg.Text(new Spot(Left + width + 8, y + 15), rows[i].Count.ToString(CultureInfo.InvariantCulture), "label");
        }
        svg.Line(new Spot(Left, 0), new Spot(Left, rows.Count * RowHeight + 8), "axis");
        return svg.Finish();
    }
}
