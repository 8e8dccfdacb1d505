namespace CstoTools.Reports.Report;

/// <summary>Decides which values of an event somebody should look at before the report is sent. The only place that does.</summary>
internal static class Doubts
{
    /// <summary>The values, and why, as the words of reports name it ("doubt-disputed", "doubt-check").</summary>
    /// <param name="e">The event.</param>
    public static IReadOnlyList<(FieldEvidence Evidence, string Owner, string Reason)> Of(Event e) =>
    [
        .. e.Evidence.Where(IsDoubtful).Select(f => (f, "", ReasonOf(f))),
        .. e.Participants.SelectMany(p => p.Evidence.Where(f => IsOfWho(f)).Select(f => (f, p.Name, ReasonOf(f)))),
        .. e.Documents.SelectMany(d => d.Evidence.Where(IsDoubtful).Select(f => (f, d.Title, ReasonOf(f)))),
    ];

    private static bool IsDoubtful(FieldEvidence field) => field.Disputed || field.Confidence == Confidences.Check;

    // Most functions are not measured, which is no reason to look at each of them: whether somebody was there is.
    private static bool IsOfWho(FieldEvidence field) => field.Disputed || field.Field == nameof(Participant.Name) && IsDoubtful(field);

    private static string ReasonOf(FieldEvidence field) => field.Disputed ? "disputed" : "check";
}
