using System.Globalization;

namespace CstoTools.Core.Trust;

/// <summary>
/// How often values were right on annotated pages, by fact and reason, and what confidence follows from it: that of the weakest
/// reason. The table is generated from the pages of the tests (docs/accuracy.md); nothing in it is written by hand.
/// </summary>
internal sealed class ConfidenceTable
{
    /// <summary>The row of all values of a fact.</summary>
    public const string Any = "*";

    private const string Resource = "confidence.tsv";
    private static readonly Lazy<ConfidenceTable> Embedded = new(Read);
    private readonly Dictionary<(string Fact, string Reason), string> _levels = [];

    /// <summary>A table of counts.</summary>
    /// <param name="rows">Fact, reason, how many values were right, and of how many.</param>
    public ConfidenceTable(IEnumerable<(string Fact, string Reason, int Right, int Of)> rows)
    {
        foreach (var (fact, reason, right, of) in rows)
            _levels[(fact, reason)] = Precision.LevelOf(right, of);
    }

    /// <summary>The table of this version.</summary>
    public static ConfidenceTable Shipped => Embedded.Value;

    /// <summary>The confidence of a value.</summary>
    /// <param name="fact">The fact ("Event.City").</param>
    /// <param name="reasons">The rule that made it, and what the page shows.</param>
    public string Of(string fact, ValueList<string> reasons)
    {
        var lowest = Level(fact, Any);
        foreach (var reason in reasons)
            lowest = Confidences.Lowest(lowest, Reasons.Most(reason) ?? Level(fact, reason));
        return lowest;
    }

    // What nobody has measured is no more than likely, and no more than the fact is as a whole.
    private string Level(string fact, string reason) => _levels.TryGetValue((fact, reason), out var level) ? level
        : reason == Any ? Confidences.Check : Confidences.Likely;

    private static ConfidenceTable Read()
    {
        using var stream = typeof(ConfidenceTable).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        return new ConfidenceTable(Rows(reader.ReadToEnd()));
    }

    /// <summary>The rows of a table as it is written in its file.</summary>
    public static IEnumerable<(string Fact, string Reason, int Right, int Of)> Rows(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.TrimEnd('\r').Split('\t'))
            .Select(c => (c[0], c[1], int.Parse(c[2], CultureInfo.InvariantCulture), int.Parse(c[3], CultureInfo.InvariantCulture)));
}
