using System.Text;
using CstoTools.Core.Text;

namespace CstoTools.Cli;

/// <summary>A column of a table or of CSV.</summary>
/// <param name="Name">Its head.</param>
/// <param name="Full">The whole value, as CSV has it.</param>
/// <param name="Short">What the table shows; null shows the whole value, and no column at all where <paramref name="Weight"/> is negative.</param>
/// <param name="Weight">How much of the width it may take: 0 is as much as it needs, else its share of what is left.</param>
internal sealed record Column<T>(string Name, Func<T, string> Full, Func<T, string>? Short = null, int Weight = 0)
{
    public bool InTable => Weight >= 0;

    public string Cell(T item) => (Short ?? Full)(item);
}

/// <summary>A table whose columns are fitted to a width. It waits for the last row.</summary>
internal sealed class TableWriter<T>(TextWriter output, IEnumerable<Column<T>> columns, int width) : IItemWriter<T>
{
    private readonly Column<T>[] _columns = columns.Where(c => c.InTable).ToArray();
    private readonly List<string[]> _rows = [];

    public void Write(T item) => _rows.Add(_columns.Select(c => Visible.Cell(c.Cell(item))).ToArray());

    public void Finish()
    {
        if (_rows.Count == 0)
            return;
        var widths = TableWriter.Fit(Needs(), _columns.Select(c => c.Weight).ToArray(), width);
        Line(_columns.Select(c => c.Name), widths);
        Line(widths.Select(w => new string('-', w)), widths);
        foreach (var row in _rows)
            Line(row, widths);
    }

    private int[] Needs() => _columns.Select((c, i) => Math.Max(TextWidth.Of(c.Name), _rows.Max(r => TextWidth.Of(r[i])))).ToArray();

    private void Line(IEnumerable<string> cells, int[] widths)
    {
        var line = new StringBuilder();
        foreach (var (cell, size) in cells.Zip(widths))
        {
            if (size == 0)
                continue;
            var shown = TextWidth.Cut(cell, size);
            line.Append(shown).Append(' ', size - TextWidth.Of(shown) + 1);
        }
        output.Write(line.ToString().TrimEnd() + "\n");
    }
}

/// <summary>The sums behind <see cref="TableWriter{T}"/>.</summary>
internal static class TableWriter
{
    private const int RedirectedWidth = 100;
    private const int Least = 8;

    /// <summary>The width of the console, or 100 where the output goes elsewhere.</summary>
    public static int ConsoleWidth
    {
        get
        {
            if (Console.IsOutputRedirected)
                return RedirectedWidth;
            try
            {
                return Console.WindowWidth > Least ? Console.WindowWidth - 1 : RedirectedWidth;
            }
            catch (IOException)
            {
                return RedirectedWidth;
            }
        }
    }

    /// <summary>The width of each column: those without a weight get what they need, the others share the rest.</summary>
    public static int[] Fit(int[] needs, int[] weights, int width)
    {
        var widths = (int[])needs.Clone();
        var rest = width - (needs.Length - 1) - needs.Where((_, i) => weights[i] == 0).Sum();
        var open = Enumerable.Range(0, needs.Length).Where(i => weights[i] > 0).ToList();
        // Whoever needs less than its share gives the difference to the others.
        for (var settled = true; settled && open.Count > 0;)
        {
            settled = false;
            var shares = open.Sum(i => weights[i]);
            foreach (var i in open.Where(i => needs[i] <= rest * weights[i] / shares).ToList())
            {
                rest -= needs[i];
                open.Remove(i);
                settled = true;
                break;
            }
        }
        var all = open.Sum(i => weights[i]);
        foreach (var i in open)
            widths[i] = Math.Min(needs[i], Math.Max(Least, rest * weights[i] / all));
        return widths;
    }
}
