using System.Globalization;

namespace CstoTools.Core.Trust;

/// <summary>A row of the table of confidence: how many values were right of which a reason speaks, and no worse one.</summary>
/// <param name="Fact">The fact ("Event.City").</param>
/// <param name="Reason">
/// "way " and the rule that made the value, or what the page shows; "*" for the values that nothing lowers.
/// </param>
/// <param name="Right">How many were right.</param>
/// <param name="Of">Of how many.</param>
internal readonly record struct ConfidenceRow(string Fact, string Reason, int Right, int Of);

/// <summary>
/// How often values were right on annotated pages, and what confidence follows from it: that of the weakest reason. The table is
/// generated from the pages of the tests (docs/accuracy.md); nothing in it is written by hand.
/// </summary>
internal sealed class ConfidenceTable
{
    /// <summary>The row of the values that no reason lowers.</summary>
    public const string Others = "*";

    /// <summary>What the name of a way begins with in the table. The first reason of a value is its way.</summary>
    public const string Way = "way ";

    private const string Resource = "confidence.tsv";
    private static readonly Lazy<ConfidenceTable> Embedded = new(() => new ConfidenceTable(ShippedRows));
    private readonly Dictionary<string, Levels> _facts = new(StringComparer.Ordinal);

    /// <summary>A table of counts.</summary>
    /// <param name="rows">The rows.</param>
    public ConfidenceTable(IEnumerable<ConfidenceRow> rows)
    {
        foreach (var fact in rows.GroupBy(r => r.Fact, StringComparer.Ordinal))
            _facts[fact.Key] = new Levels(fact);
    }

    /// <summary>The table of this version.</summary>
    public static ConfidenceTable Shipped => Embedded.Value;

    /// <summary>The confidence of a value.</summary>
    /// <param name="fact">The fact ("Event.City").</param>
    /// <param name="reasons">The way to the value, then what the page shows.</param>
    public string Of(string fact, ValueList<string> reasons)
    {
        if (reasons.Count == 0 || !_facts.TryGetValue(fact, out var levels))
            return Confidences.Check;
        var lowest = Confidences.Lowest(levels.OfWay(reasons[0]), Reasons.Most(reasons[0]) ?? Confidences.Sure);
        for (var i = 1; i < reasons.Count; i++)
            lowest = Confidences.Lowest(lowest, Reasons.Most(reasons[i]) ?? levels.OfCircumstance(reasons[i]));
        return lowest;
    }

    /// <summary>The rows of a table as it is written in its file.</summary>
    /// <param name="text">The text of the file.</param>
    public static IEnumerable<ConfidenceRow> Rows(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.TrimEnd('\r').Split('\t'))
            .Select(c => new ConfidenceRow(c[0], c[1], Number(c[2]), Number(c[3])));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>The rows of the table of this version.</summary>
    public static IEnumerable<ConfidenceRow> ShippedRows
    {
        get
        {
            using var stream = typeof(ConfidenceTable).Assembly.GetManifestResourceStream(Resource)!;
            using var reader = new StreamReader(stream);
            return Rows(reader.ReadToEnd()).ToArray();
        }
    }

    /// <summary>What the reasons of one fact allow.</summary>
    private sealed class Levels
    {
        private readonly Dictionary<string, string> _ways = new(StringComparer.Ordinal);
        private readonly Dictionary<string, string> _circumstances = new(StringComparer.Ordinal);

        public Levels(IEnumerable<ConfidenceRow> rows)
        {
            var others = rows.FirstOrDefault(r => r.Reason == Others);
            var rate = others.Of == 0 ? 1 : (double)others.Right / others.Of;
            foreach (var row in rows.Where(r => r.Reason != Others))
            {
                if (row.Reason.StartsWith(Way, StringComparison.Ordinal))
                    _ways[row.Reason[Way.Length..]] = Precision.OfWay(row.Right, row.Of, rate);
                else
                    _circumstances[row.Reason] = Precision.OfCircumstance(row.Right, row.Of, rate);
            }
        }

        // A way that nobody has measured, as that of a user's own rule, is not sure.
        public string OfWay(string way) => _ways.GetValueOrDefault(way, Confidences.Likely);

        public string OfCircumstance(string reason) => _circumstances.GetValueOrDefault(reason, Confidences.Sure);
    }
}
