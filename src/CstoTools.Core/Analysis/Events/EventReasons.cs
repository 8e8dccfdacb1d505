using CstoTools.Core.Text;
using CstoTools.Core.Trust;

namespace CstoTools.Core.Analysis.Events;

/// <summary>What the confidence of an event's values follows from, and the confidence itself.</summary>
/// <param name="draft">The event, with all its values.</param>
/// <param name="origin">"in-teaser" or "further-event"; null for the main event of an article.</param>
internal sealed class EventReasons(EventDraft draft, string? origin)
{
    private static readonly string[] Main =
    [
        nameof(Event.Type), nameof(Event.Status), nameof(Event.Date), nameof(Event.City), nameof(Event.Country), nameof(Event.Body),
        nameof(Event.Chair), nameof(Event.Host), nameof(Event.Operation),
    ];

    private Clause? Report => draft.Lead;

    /// <summary>The confidence of an event: the lowest of its main values.</summary>
    public static string Of(IEnumerable<FieldEvidence> evidence) =>
        Confidences.Lowest([.. evidence.Where(e => Main.Contains(e.Field)).Select(e => e.Confidence)]);

    /// <summary>The evidence of a field, with its confidence: no more than that of the name or day that it is made of.</summary>
    public FieldEvidence Judged(FieldEvidence told)
    {
        var reasons = new List<string> { told.Evidence.Rule, PlaceOf(told.Evidence) };
        if (told.Field == nameof(Event.Date))
        {
            if (draft.DateInferred)
                reasons.Add(Reasons.Inferred);
            if (draft.DatePrecision != DatePrecisions.Day)
                reasons.Add(Reasons.Coarse);
        }
        if (HasOther(told))
            reasons.Add(Reasons.OtherCandidate);
        AddOfEvent(reasons);
        return Judged(told, $"Event.{told.Field}", reasons);
    }

    /// <summary>A participant with its confidence.</summary>
    /// <param name="participant">The participant, with the evidence of its values.</param>
    /// <param name="seen">What the sentences say of his presence, and where.</param>
    public Participant Judged(Participant participant, Seen? seen)
    {
        var name = participant.Evidence.FirstOrDefault(e => e.Field == nameof(Participant.Name));
        var reasons = new List<string> { name?.Evidence.Rule ?? Reasons.OnlyNamed };
        var leads = participant.Name == draft.Chair || participant.Name == draft.Host;
        reasons.Add(leads ? Reasons.Leads : seen?.Presence ?? Reasons.OnlyNamed);
        if (!leads && seen?.Rule is { } rule)
            reasons.Add(rule);
        reasons.Add(seen is { } place ? PlaceOf(place.Mention) : Reasons.FurtherOn);
        if (participant.Kind == MentionKinds.Organization)
            reasons.Add(Reasons.IsBody);
        reasons.Add(participant.Title is null ? Reasons.Untitled : Reasons.Titled);
        AddOfEvent(reasons);
        var confidence = ConfidenceTable.Shipped.Of("Participant", reasons.ToValueList());
        return participant with
        {
            Reasons = reasons.ToValueList(),
            Confidence = Confidences.Lowest(confidence, name?.Confidence ?? Confidences.Check),
            Evidence = participant.Evidence.Select(e => Judged(e, $"Participant.{e.Field}", [e.Evidence.Rule])).ToValueList(),
        };
    }

    /// <summary>A document with its confidence.</summary>
    public EventDocument Judged(EventDocument document)
    {
        var (title, status) = (document.Evidence.First(e => e.Field == nameof(document.Title)), document.Evidence.First(e => e.Field == nameof(document.Status)));
        var reasons = new List<string> { title.Evidence.Rule, status.Evidence.Rule, PlaceOf(status.Evidence) };
        AddOfEvent(reasons);
        var confidence = ConfidenceTable.Shipped.Of("Document", reasons.ToValueList());
        return document with
        {
            Reasons = reasons.ToValueList(),
            Confidence = Confidences.Lowest(confidence, title.Confidence),
            Evidence = document.Evidence.Select(e => Judged(e, $"Document.{e.Field}", [e.Evidence.Rule, PlaceOf(e.Evidence)])).ToValueList(),
        };
    }

    private static FieldEvidence Judged(FieldEvidence told, string fact, List<string> reasons)
    {
        var all = reasons.ToValueList();
        var confidence = Confidences.Lowest(told.Evidence.Confidence, ConfidenceTable.Shipped.Of(fact, all));
        return told with { Evidence = told.Evidence with { Reasons = all, Confidence = confidence } };
    }

    private void AddOfEvent(List<string> reasons)
    {
        if (origin is not null)
            reasons.Add(origin);
        if (draft.Type is null)
            reasons.Add(Reasons.NoType);
        if (draft.Status is EventStatuses.Planned or EventStatuses.Cancelled)
            reasons.Add(Reasons.NotHeld);
    }

    private string PlaceOf(Span span)
    {
        if (span.Section == Sections.Title)
            return Reasons.InTitle;
        if (Report is { } report && report.Text.Section.Section == span.Section && Holds(report, span))
            return Reasons.InReport;
        return draft.Head.Any(c => c.Text.Section.Section == span.Section && Holds(c, span)) ? Reasons.InLead : Reasons.FurtherOn;
    }

    private static bool Holds(Clause clause, Span span) =>
        span.Start >= clause.Text.Words[clause.First].Start && span.Start < clause.Text.Words[clause.Last].End;

    // Another day, city, country, body or type in the sentences that report the event.
    private bool HasOther(FieldEvidence told) => told.Field switch
    {
        nameof(Event.Type) => draft.Head.Any(c => c.OwnNouns.Any(n => n.Value != draft.Type)),
        nameof(Event.Date) => draft.Head.Any(c => c.Dates.Exists(IsOtherDay)),
        nameof(Event.City) => draft.Head.Any(c => HasOther(c, MentionKinds.City, told.Value)),
        nameof(Event.Country) => draft.Head.Any(c => HasOther(c, MentionKinds.Country, told.Value)),
        nameof(Event.Body) => draft.Head.Any(c => HasOther(c, MentionKinds.Organization, told.Value)),
        nameof(Event.Operation) => draft.Head.Any(c => HasOther(c, MentionKinds.Operation, told.Value)),
        _ => false,
    };

    private bool IsOtherDay(Placed<DateMention> date) => date.Value is { Precision: DatePrecisions.Day, From: { } from }
        && (from < draft.Date || from > (draft.EndDate ?? draft.Date));

    private static bool HasOther(Clause clause, string kind, string? value) => clause.Of(kind).Any(m => (m.Value.Name ?? m.Value.Text) != value);
}

/// <summary>The best that the sentences say of somebody's presence.</summary>
/// <param name="Presence">acts, attends, named; null if he is only named.</param>
/// <param name="Rule">The id of the rule that says so.</param>
/// <param name="Mention">Where.</param>
internal readonly record struct Seen(string? Presence, string? Rule, Mention Mention);
