namespace CstoTools.Reports.Report;

/// <summary>Decides which values of an event somebody should look at before the report is sent. The only place that does.</summary>
internal static class Doubts
{
    /// <summary>The values, and why, as the words of reports name it ("doubt-disputed").</summary>
    /// <param name="e">The event.</param>
    public static IReadOnlyList<(FieldEvidence Evidence, string Owner, string Reason)> Of(Event e) =>
    [
        .. e.Evidence.Where(f => f.Disputed).Select(f => (f, "", "disputed")),
        .. e.Participants.SelectMany(p => p.Evidence.Where(f => f.Disputed).Select(f => (f, p.Name, "disputed"))),
        .. e.Documents.SelectMany(d => d.Evidence.Where(f => f.Disputed).Select(f => (f, d.Title, "disputed"))),
    ];
}
