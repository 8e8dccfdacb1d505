namespace CstoTools.Core.Analysis.Events;

/// <summary>Tells which sentences of an article are about an event other than its main one.</summary>
internal static class SideEvents
{
    /// <summary>Whether a sentence reports an event by verb, noun and a date that is not the main event's.</summary>
    public static bool TellsAnother(Clause clause, EventDraft main) =>
        (clause.Verbs.Exists(v => v.Value.Type is not null) || clause.Verbs.Count > 0 && clause.Nouns.Count > 0)
        && HasOtherDate(clause, main);

    /// <summary>Whether a sentence has a date, and none that meets the main event's.</summary>
    public static bool HasOtherDate(Clause clause, EventDraft main)
    {
        if (main.Date is not { } from)
            return false;
        var own = clause.Dates.Where(d => d.Value is { From: not null, Precision: DatePrecisions.Day } && !clause.IsNamed(d)).ToArray();
        return own.Length > 0 && own.All(d => d.Value.To < from || d.Value.From > (main.EndDate ?? from));
    }
}
