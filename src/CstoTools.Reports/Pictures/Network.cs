using System.Globalization;
using CstoTools.Reports.Report;

namespace CstoTools.Reports.Pictures;

/// <summary>A pair of a network.</summary>
/// <param name="First">One of the two.</param>
/// <param name="Second">The other.</param>
/// <param name="Weight">How often they met.</param>
internal sealed record Pair(string First, string Second, int Weight);

/// <summary>
/// Draws who met whom: a name on each line, and an arc for each pair. The places follow from the names and pairs alone, so that they
/// are the same on every machine.
/// </summary>
internal static class Network
{
    private const int Width = 720;
    private const int Left = 250;
    private const int MostNodes = 24;
    private const int Sweeps = 24;
    private const int RowHeight = 24;
    private const int LongestName = 31;
    private const int WidestArc = 400;

    /// <summary>The picture of those who met most often; null if there are fewer than two pairs.</summary>
    public static string? Draw(IReadOnlyList<Pair> pairs, ReportWords words)
    {
        var weights = pairs.SelectMany(p => new[] { (Name: p.First, p.Weight), (Name: p.Second, p.Weight) })
            .GroupBy(p => p.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(p => p.Weight), StringComparer.Ordinal);
        var names = weights.OrderByDescending(w => w.Value).ThenBy(w => w.Key, StringComparer.Ordinal)
            .Take(MostNodes).Select(w => w.Key).ToList();
        var shown = pairs.Where(p => names.Contains(p.First) && names.Contains(p.Second)).ToList();
        if (shown.Count < 2)
            return null;
        names.RemoveAll(n => !shown.Exists(p => p.First == n || p.Second == n));
        var order = Order(names, shown);
        var drawn = shown.OrderBy(p => p.Weight).ThenBy(p => p.First, StringComparer.Ordinal)
            .ThenBy(p => p.Second, StringComparer.Ordinal).ToList();
        var top = drawn.First(p => p.Weight == drawn[^1].Weight);
        var description = words.Format("network-description", names.Count, shown.Count, top.First, top.Second, top.Weight);
        var size = new Box(0, 0, Width, order.Count * RowHeight + 8);
        var svg = new SvgWriter("p-network", size, words.Of("network"), description);
        foreach (var pair in drawn)
            Edge(svg, pair, order);
        for (var i = 0; i < order.Count; i++)
            Node(svg, order[i], weights[order[i]], Place(i));
        return svg.Finish();
    }

    private static Spot Place(int row) => new(Left, row * RowHeight + RowHeight / 2.0 + 4);

    private static void Edge(SvgWriter svg, Pair pair, List<string> order)
    {
        var (from, to) = (Place(order.IndexOf(pair.First)), Place(order.IndexOf(pair.Second)));
        var bulge = Math.Min(WidestArc, 14 + 0.62 * Math.Abs(to.Y - from.Y));
        var tip = string.Create(CultureInfo.InvariantCulture, $"{pair.First} – {pair.Second}: {pair.Weight}");
        svg.Arc(from, to, bulge, Math.Min(6, 0.6 + 0.8 * pair.Weight), tip);
    }

    private static void Node(SvgWriter svg, string name, int weight, Spot place)
    {
        svg.Disk(place, Math.Min(9, 3.5 + 0.25 * weight), "node", string.Create(CultureInfo.InvariantCulture, $"{name}: {weight}"));
        svg.Text(new Spot(place.X - 14, place.Y + 4), SvgWriter.Cut(name, LongestName), "label end");
    }

    // Those who met are brought near each other: each goes to the mean place of those whom he met, several times.
    private static List<string> Order(List<string> names, List<Pair> pairs)
    {
        var order = names.OrderBy(n => Group(n, pairs), StringComparer.Ordinal).ThenBy(n => n, StringComparer.Ordinal).ToList();
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var at = order.Select((n, i) => (n, i)).ToDictionary(p => p.n, p => p.i, StringComparer.Ordinal);
            order = order.OrderBy(n => Mean(n, pairs, at)).ThenBy(n => at[n]).ToList();
        }
        return order;
    }

    // The first name, by its letters, of all who are connected with one, so that groups start apart.
    private static string Group(string name, List<Pair> pairs)
    {
        var group = new SortedSet<string>(StringComparer.Ordinal) { name };
        for (var count = 0; count < group.Count;)
        {
            count = group.Count;
            foreach (var pair in pairs.Where(p => group.Contains(p.First) || group.Contains(p.Second)))
            {
                group.Add(pair.First);
                group.Add(pair.Second);
            }
        }
        return group.Min!;
    }

    private static double Mean(string name, List<Pair> pairs, Dictionary<string, int> at)
    {
        var (sum, weight) = (at[name], 1);
        foreach (var pair in pairs.Where(p => p.First == name || p.Second == name))
        {
            sum += pair.Weight * at[pair.First == name ? pair.Second : pair.First];
            weight += pair.Weight;
        }
        return (double)sum / weight;
    }
}
