namespace CstoTools.Core.Queries;

/// <summary>The names of the fields that have evidence (<see cref="FactEvidence.Field"/>).</summary>
public static class EvidenceFields
{
    /// <summary>Those of events, and of their participants and documents.</summary>
    public static ValueList<string> OfEvents { get; } = new[]
    {
        nameof(Event.Date), nameof(Event.Type), nameof(Event.Status), nameof(Event.City), nameof(Event.Country), nameof(Event.Venue), nameof(Event.Mode),
        nameof(Event.Body), nameof(Event.Bodies), nameof(Event.Ordinal), nameof(Event.Host), nameof(Event.Chair), nameof(Event.Operation), nameof(Event.Topics),
        "Participant", "Participant.Title", "Participant.Function", "Document", "Document.Status",
    }.ToValueList();

    /// <summary>The evidence of all values of an event, then of its participants, then of its documents.</summary>
    /// <param name="e">The event.</param>
    public static IEnumerable<FieldEvidence> Of(Event e)
    {
        ArgumentNullException.ThrowIfNull(e);
        return e.Evidence.Concat(e.Participants.SelectMany(p => p.Evidence)).Concat(e.Documents.SelectMany(d => d.Evidence));
    }

    /// <summary>
    /// All of them: those of mentions, quotes and dates, too, and those of the items in the evidence of a participant or document.
    /// </summary>
    public static ValueList<string> All { get; } = OfEvents.Concat(
    [
        nameof(Mention.Name), nameof(Quote.Text), nameof(Quote.Speaker), nameof(DateMention.Value),
        nameof(Participant.Title), nameof(Participant.Function),
    ]).ToValueList();
}
