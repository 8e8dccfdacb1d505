using System.Globalization;
using CstoTools.Core.Trust;

namespace CstoTools.Core.Tests.Trust;

/// <summary>
/// Makes the table of confidence: for each fact a list of its reasons, the worst first. Values that a worse reason speaks of do
/// not count against another: "only named" must not lower all that "in the report" speaks of.
/// </summary>
internal static class ConfidenceMaker
{
    /// <summary>The table as it is written in its file.</summary>
    public static string Make(IEnumerable<Measured> values) => "fact\treason\tright\tof\n" + string.Concat(
        values.GroupBy(v => v.Fact, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).SelectMany(g => RowsOf(g.Key, [.. g]))
            .Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Fact}\t{r.Reason}\t{r.Right}\t{r.Of}\n")));

    private static IEnumerable<ConfidenceRow> RowsOf(string fact, List<Measured> left)
    {
        var rows = new List<ConfidenceRow>();
        while (true)
        {
            var counts = Counts(fact, left);
            var rate = left.Count == 0 ? 1 : (double)left.Count(v => v.Right) / left.Count;
            var open = counts.Where(c => LevelOf(c, rate) != Confidences.Sure).OrderBy(c => Precision.AtLeast(c.Right, c.Of))
                .ThenBy(c => c.Reason, StringComparer.Ordinal).ToArray();
            if (open.Length == 0)
            {
                rows.AddRange(counts);
                break;
            }
            rows.Add(open[0]);
            left.RemoveAll(v => ReasonsOf(v).Contains(open[0].Reason));
        }
        rows.Add(new ConfidenceRow(fact, ConfidenceTable.Others, left.Count(v => v.Right), left.Count));
        return rows.OrderBy(r => r.Reason, StringComparer.Ordinal);
    }

    private static string LevelOf(ConfidenceRow row, double rate) => row.Reason.StartsWith(ConfidenceTable.Way, StringComparison.Ordinal)
        ? Precision.OfWay(row.Right, row.Of, rate) : Precision.OfCircumstance(row.Right, row.Of, rate);

    private static ConfidenceRow[] Counts(string fact, List<Measured> values) => [.. values
        .SelectMany(v => ReasonsOf(v).Select(r => (Reason: r, v.Right))).GroupBy(r => r.Reason, StringComparer.Ordinal)
        .Select(g => new ConfidenceRow(fact, g.Key, g.Count(r => r.Right), g.Count())).OrderBy(r => r.Reason, StringComparer.Ordinal)];

    private static IEnumerable<string> ReasonsOf(Measured value) =>
        value.Reasons.Select((r, i) => i == 0 ? ConfidenceTable.Way + r : r).Distinct(StringComparer.Ordinal);
}
