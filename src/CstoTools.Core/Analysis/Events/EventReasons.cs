using CstoTools.Core.Text;
using CstoTools.Core.Trust;

namespace CstoTools.Core.Analysis.Events;

/// <summary>What the confidence of an event's values follows from, and the confidence itself.</summary>
/// <param name="draft">The event, with all its values.</param>
/// <param name="origin">"in-teaser" or "further-event"; null for the main event of an article.</param>
internal sealed class EventReasons(EventDraft draft, string? origin)
{
    // The type is a word of ours for what the page says, and never sure: it would decide alone.
    private static readonly string[] Main =
    [
        nameof(Event.Status), nameof(Event.Date), nameof(Event.City), nameof(Event.Country), nameof(Event.Body),
    ];

    private Clause? Report => draft.Lead;

    /// <summary>The confidence of an event: the lowest of its main values.</summary>
    public static string Of(IEnumerable<FieldEvidence> evidence) =>
        Confidences.Lowest([.. evidence.Where(e => Main.Contains(e.Field)).Select(e => e.Confidence)]);

    /// <summary>The evidence of all fields, each with its confidence.</summary>
    public ValueList<FieldEvidence> Judged(IEnumerable<FieldEvidence> told)
    {
        var all = told.Select(Judged).ToList();
        var city = all.Find(e => e.Field == nameof(Event.City))?.Confidence ?? Confidences.Sure;
        // The country of a city is no surer than the city.
        return all.Select(e => e.Evidence.Rule != "country-of-city" ? e
            : e with { Evidence = e.Evidence with { Confidence = Confidences.Lowest(e.Confidence, city) } }).ToValueList();
    }

    // No more than the confidence of the name or day that it is made of.
    private FieldEvidence Judged(FieldEvidence told)
    {
        var reasons = new List<string> { told.Evidence.Rule, PlaceOf(told.Evidence) };
        if (told.Field == nameof(Event.Date))
        {
            if (draft.DateInferred)
                reasons.Add(Reasons.Inferred);
            if (draft.DatePrecision != DatePrecisions.Day)
                reasons.Add(Reasons.Coarse);
        }
        else if (told.Field == nameof(Event.Status))
        {
            reasons.Add(draft.Status);
        }
        else if (told.Field is nameof(Event.City) or nameof(Event.Country) && HasNameBeside(told.Evidence))
        {
            reasons.Add(Reasons.NameBeside);
        }
        if (OtherThan(told) is { } other)
            reasons.Add(other);
        if (told.Field == nameof(Event.Type) && !Title.Any(c => c.OwnNouns.Any(n => n.Value == draft.Type)))
            reasons.Add(Reasons.NotInTitle);
        AddOfEvent(reasons);
        return Judged(told, $"Event.{told.Field}", reasons);
    }

    /// <summary>A participant with its confidence.</summary>
    /// <param name="participant">The participant, with the evidence of its values.</param>
    /// <param name="seen">What the sentences say of his presence, and where.</param>
    public Participant Judged(Participant participant, Seen? seen)
    {
        var name = participant.Evidence.FirstOrDefault(e => e.Field == nameof(Participant.Name));
        var place = seen is { } known ? PlaceOf(known.Mention) : Reasons.FurtherOn;
        var leads = participant.Name == draft.Chair || participant.Name == draft.Host;
        var reasons = new List<string> { leads ? Reasons.Leads : seen?.Rule ?? $"{Reasons.OnlyNamed} {place}", place };
        if (name is not null)
            reasons.Add(name.Evidence.Rule);
        if (participant.Kind == MentionKinds.Organization)
            reasons.Add(Reasons.IsBody);
        else if (participant is { Id: null, Title: null })
            reasons.Add(Reasons.Untitled);
        AddOfEvent(reasons);
        var all = reasons.ToValueList();
        var named = name?.Evidence.Confidence ?? Confidences.Check;
        var confidence = Confidences.Lowest(ConfidenceTable.Shipped.Of(nameof(Participant), all), named);
        return participant with
        {
            Reasons = all,
            Confidence = confidence,
            // That of chair and host is the event's, and was judged with it.
            Evidence = participant.Evidence.Select(e => e.Field == nameof(Participant.Name) ? With(e, confidence, all)
                : e.Evidence.Reasons.Count > 0 ? e : Judged(e, $"Participant.{e.Field}", [e.Evidence.Rule])).ToValueList(),
        };
    }

    /// <summary>A document with its confidence.</summary>
    public EventDocument Judged(EventDocument document)
    {
        var title = document.Evidence.First(e => e.Field == nameof(document.Title));
        var status = document.Evidence.First(e => e.Field == nameof(document.Status));
        var reasons = new List<string> { status.Evidence.Rule, title.Evidence.Rule, PlaceOf(status.Evidence) };
        AddOfEvent(reasons);
        var all = reasons.ToValueList();
        var confidence = Confidences.Lowest(ConfidenceTable.Shipped.Of("Document", all), title.Evidence.Confidence);
        return document with
        {
            Reasons = all,
            Confidence = confidence,
            Evidence = document.Evidence.Select(e => e.Field == nameof(document.Title) ? With(e, confidence, all)
                : Judged(e, $"Document.{e.Field}", [e.Evidence.Rule, PlaceOf(e.Evidence)])).ToValueList(),
        };
    }

    private static FieldEvidence Judged(FieldEvidence told, string fact, List<string> reasons)
    {
        var all = reasons.ToValueList();
        return With(told, Confidences.Lowest(told.Evidence.Confidence, ConfidenceTable.Shipped.Of(fact, all)), all);
    }

    private static FieldEvidence With(FieldEvidence told, string confidence, ValueList<string> reasons) =>
        told with { Evidence = told.Evidence with { Reasons = reasons, Confidence = confidence } };

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
        if (Report is { } report && Holds(report, span))
            return Reasons.InReport;
        return draft.Head.Any(c => Holds(c, span)) ? Reasons.InLead : Reasons.FurtherOn;
    }

    private static bool Holds(Clause clause, Span span) => clause.Text.Section.Section == span.Section &&
        span.Start >= clause.Text.Words[clause.First].Start && span.Start < clause.Text.Words[clause.Last].End;

    // Another day, city, country, exercise or type in the sentences that report the event.
    private string? OtherThan(FieldEvidence told)
    {
        var others = draft.Head.Where(c => HasOther(c, told)).ToArray();
        return others.Length == 0 ? null
            : Array.Exists(others, c => Holds(c, told.Evidence)) ? Reasons.OtherBeside : Reasons.OtherCandidate;
    }

    private bool HasOther(Clause clause, FieldEvidence told) => told.Field switch
    {
        nameof(Event.Type) => clause.OwnNouns.Any(n => n.Value != draft.Type),
        nameof(Event.Date) => clause.Dates.Exists(IsOtherDay),
        nameof(Event.City) => HasOther(clause, MentionKinds.City, told.Value),
        nameof(Event.Country) when draft.City is null => HasOther(clause, MentionKinds.Country, told.Value),
        nameof(Event.Operation) => HasOther(clause, MentionKinds.Operation, told.Value),
        _ => false,
    };

    private bool IsOtherDay(Placed<DateMention> date) => date.Value is { Precision: DatePrecisions.Day, From: { } from }
        && (from < draft.Date || from > (draft.EndDate ?? draft.Date));

    private IEnumerable<Clause> Title => draft.Head.Where(c => c.Text.Section.Section == Sections.Title);

    // "Alexandria, Virginia": a town of another country may have the name.
    private bool HasNameBeside(Span city)
    {
        if (draft.Head.FirstOrDefault(c => Holds(c, city)) is not { } clause)
            return false;
        var at = Ordered.IndexAfter(clause.Text.Words.Tokens, city.End - 1, t => t.Start);
        if (at > clause.Last || (clause.Text.Words[at].Gap & Gap.Comma) == 0)
            return false;
        var name = clause.Text.Words[at].IsCapital ? at : at + 1;
        return name <= clause.Last && clause.Text.Words[name].IsCapital && !clause.Mentions.Exists(m => m.First <= name && m.Last >= name);
    }

    private static bool HasOther(Clause clause, string kind, string? value) =>
        clause.Of(kind).Any(m => (m.Value.Name ?? m.Value.Text) != value);
}

/// <summary>The best that the sentences say of somebody's presence.</summary>
/// <param name="Presence">acts, attends, named; null if he is only named.</param>
/// <param name="Rule">The id of the rule that says so.</param>
/// <param name="Mention">Where.</param>
internal readonly record struct Seen(string? Presence, string? Rule, Mention Mention);
