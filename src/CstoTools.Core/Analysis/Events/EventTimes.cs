using CstoTools.Core.Trust;

namespace CstoTools.Core.Analysis.Events;

/// <summary>Decides when an event was or is to be, and whether it has been: its own date, not the publication's, not a historic one.</summary>
internal static class EventTimes
{
    /// <summary>The rules by which the day of a page is that of the event.</summary>
    public const string PublishedThatDay = Reasons.PublishedThatDay;
    public const string OngoingOnPublication = "ongoing-on-publication";

    // Reports follow their event within weeks; a date further back is history.
    private const int LongestDelay = 45;
    private const int LongestNotice = 400;

    // A statement is published within days.
    private const int LongestEcho = 7;

    public static void Decide(EventDraft draft, IReadOnlyList<Clause> title, IReadOnlyList<Clause> lead, IReadOnlyList<Clause> body, DateTime? day)
    {
        if (NewDay([.. lead.Take(3), .. title]) is var (moved, to) && moved is not null)
        {
            draft.SetDate(to!.Value, moved, to.First, to.Last, title.Contains(moved) ? "date-in-title" : "date-in-report");
            draft.SetStatus(ByDates(EventStatuses.Planned, draft, day), moved, to.First, to.Last, "verb-form");
            return;
        }
        var (status, told) = StatusOf(title, lead, draft.Type);
        var found = Search(false) ?? Search(true) ?? Coarse(lead.Take(1).Concat(title), status, day);
        // A statement is made on the day it is published, whatever days it speaks of, unless it tells when it was made.
        if (day is { } posted && draft.Is("published"))
            found = DayOfSaying(lead.Take(1).Concat(title), posted);
        if (found is var (_, chosen) && draft.Is("lasting"))
            found = Whole(body, chosen) ?? found;
        if (found is var (clause, date) && clause is not null)
        {
            draft.SetDate(date!.Value, clause, date.First, date.Last, title.Contains(clause) ? "date-in-title" : "date-in-report");
            SetEnd(draft, clause, date);
        }
        else if (day is { } published && (draft.Is("published") || status == EventStatuses.Ongoing) && (lead.Count > 0 || title.Count > 0))
            draft.SetPublicationDay(published, lead.Count > 0 ? lead[0] : title[0], status == EventStatuses.Ongoing ? OngoingOnPublication : PublishedThatDay);

        // Dates after "of" ("the decision of 23 November") are those of documents; they serve only where there is no other.
        // What is planned for a month has its day in no sentence after the report.
        (Clause Clause, Placed<DateMention> Date)? Search(bool all) => DateIn(lead.Take(1), status, day, all, draft.Type) ?? DateIn(title, status, day, all, draft.Type)
            ?? (status == EventStatuses.Planned ? Coarse(lead.Take(1).Concat(title), status, day) : null)
            ?? DateIn(lead.Skip(1), status, day, all, draft.Type) ?? DateIn(body.Where(c => c.HasTrigger && c.Paragraph <= 3 && TellsOf(c, draft.Type)), status, day, all, draft.Type);

        var final = ByDates(status, draft, day);
        if (told is var (teller, first, last))
        {
            var rule = final != status ? "date-against-publication" : IsAll(teller, first, last) ? Reasons.NoVerb : "verb-form";
            draft.SetStatus(final, teller, first, last, rule);
        }
    }

    // No word of the sentence says whether the event was held.
    private static bool IsAll(Clause clause, int first, int last) => first == clause.First && last == clause.Last;

    // "начнётся 20 июня и продлится до 25 июня"
    private static void SetEnd(EventDraft draft, Clause clause, Placed<DateMention> start)
    {
        var end = clause.Dates.Find(d => d.First > start.Last && clause.Text.Fields.OfDay(d) == EventFields.End);
        if (end?.Value.To is { } to && draft is { EndDate: null, DatePrecision: DatePrecisions.Day } && to > draft.Date)
            draft.SetEndDate(to, end.Value, clause, (start.First, end.Last));
    }

    // "The session set for 20 June was postponed to 4 July": it is planned for the new day.
    private static (Clause Clause, Placed<DateMention> Date)? NewDay(IReadOnlyList<Clause> clauses)
    {
        foreach (var clause in clauses.Where(c => c.HasTrigger || c.Nouns.Count > 0))
        {
            if (clause.Dates.FirstOrDefault(d => d.Value is { From: not null, Precision: DatePrecisions.Day }
                && Dates.PutOff.IsNewDay(clause.Text.Section.Text, d.Value.Start)) is { } date)
                return (clause, date);
        }
        return null;
    }

    // "the exercise, held from 18 to 22 October, ended on 22 October": the range is the event, the day a part of it.
    private static (Clause Clause, Placed<DateMention> Date)? Whole(IReadOnlyList<Clause> body, Placed<DateMention> day)
    {
        foreach (var clause in body.Where(c => c.Paragraph <= 3))
        {
            foreach (var date in clause.Dates.Where(d => d.Value is { From: not null, Precision: DatePrecisions.Day } && !clause.IsNamed(d) && IsOwn(clause, d, null)))
            {
                if (date.Value.From <= day.Value.From && date.Value.To >= day.Value.To && date.Value.To > date.Value.From
                    && date.Value.To - date.Value.From > day.Value.To - day.Value.From)
                    return (clause, date);
            }
        }
        return null;
    }

    private static (string Status, (Clause Clause, int First, int Last)? Told) StatusOf(IReadOnlyList<Clause> title, IReadOnlyList<Clause> lead, string? type)
    {
        foreach (var clause in lead.Take(2).Concat(title))
        {
            // "The session … was cancelled": the event itself, not one that is told of beside it.
            if (clause.Verbs.Find(v => !EventTypes.IsRelative(clause, v)) is { Value.Status: EventStatuses.Cancelled } cancelled
                && (clause.Nouns.Count == 0 || clause.Nouns.FindLast(n => n.Last < cancelled.First) is { } noun && noun.Value == type || clause.Nouns[0].First > cancelled.Last))
                return (EventStatuses.Cancelled, (clause, cancelled.First, cancelled.Last));
        }
        // What the report says counts before the headline, which is often in the present tense for what has been.
        foreach (var clause in lead.Take(1).Concat(title).Concat(lead.Skip(1).Take(1)))
        {
            if (clause.Statuses.Find(s => s.Value == EventStatuses.Cancelled) is { } off)
                return (EventStatuses.Cancelled, (clause, off.First, off.Last));
            if (clause.Verbs.Find(v => !EventTypes.IsRelative(clause, v)) is { } verb)
                return (verb.Value.Status, (clause, verb.First, verb.Last));
            if (clause.Statuses.FirstOrDefault() is { } word && clause.OwnNouns.Any())
                return (word.Value, (clause, word.First, word.Last));
        }
        var any = lead.Concat(title).FirstOrDefault();
        return (EventStatuses.Held, any is null ? null : (any, any.First, any.Last));
    }

    private static (Clause Clause, Placed<DateMention> Date)? DateIn(IEnumerable<Clause> clauses, string status, DateTime? day, bool all, string? type)
    {
        foreach (var clause in clauses)
        {
            foreach (var date in clause.Dates.Where(d => d.Value is { From: not null, Precision: DatePrecisions.Day }))
            {
                if (!clause.IsNamed(date) && IsOwn(clause, date, type) && (all || date.First == clause.First || clause.Text.Words[date.First - 1].Key is not ("of" or "от")) && Fits(date.Value, status, day))
                    return (clause, date);
            }
        }
        return null;
    }

    private static (Clause Clause, Placed<DateMention> Date)? Coarse(IEnumerable<Clause> clauses, string status, DateTime? day)
    {
        foreach (var clause in clauses)
        {
            foreach (var date in clause.Dates.Where(d => d.Value is { From: not null, Precision: DatePrecisions.Month or DatePrecisions.Season }))
            {
                if (!clause.IsNamed(date) && clause.Text.Fields.OfDay(date) != EventFields.Aside && Fits(date.Value, status, day))
                    return (clause, date);
            }
        }
        return null;
    }

    private static bool IsOwn(Clause clause, Placed<DateMention> date, string? type) => clause.Text.Fields.OfDay(date) switch
    {
        EventFields.Aside or EventFields.End => false,
        EventFields.Said => clause.Text.Lexicon.Has(type, "said"),
        EventFields.Office => type == "appointment",
        _ => true,
    };

    // A sentence further down whose only nouns are of another type is about another event.
    private static bool TellsOf(Clause clause, string? type) => clause.Nouns.Count == 0 || clause.Nouns.Exists(n => n.Value == type);

    // "issued a statement on 10 June"
    private static (Clause Clause, Placed<DateMention> Date)? DayOfSaying(IEnumerable<Clause> clauses, DateTime posted)
    {
        foreach (var clause in clauses)
        {
            if (clause.Dates.Find(d => d.Value is { Precision: DatePrecisions.Day, From: { } from } && from <= posted && from >= posted.AddDays(-LongestEcho)
                && d.Value.From == d.Value.To && clause.Text.Fields.OfDay(d) == EventFields.Said) is { } date)
                return (clause, date);
        }
        return null;
    }

    private static bool Fits(DateMention date, string status, DateTime? day) => day is not { } published
        || status == EventStatuses.Cancelled
        || (date.To ?? date.From) >= published.AddDays(status == EventStatuses.Planned ? 0 : -LongestDelay)
            && date.From <= published.AddDays(LongestNotice);

    private static string ByDates(string status, EventDraft draft, DateTime? day)
    {
        if (status == EventStatuses.Cancelled)
            return status;
        if (draft.Date is not { } from || draft.DatePrecision != DatePrecisions.Day || day is not { } published)
            return status == EventVerb.Present ? EventStatuses.Held : status;
        var to = draft.EndDate ?? from;
        if (from > published)
            return EventStatuses.Planned;
        if (status == EventStatuses.Planned)
            return to < published ? EventStatuses.Held : status;
        if (status == EventVerb.Present)
            return to > from && to >= published ? EventStatuses.Ongoing : EventStatuses.Held;
        return status == EventStatuses.Ongoing && to < published && to > from ? EventStatuses.Held : status;
    }
}
