namespace CstoTools.Core.Analysis.Events;

/// <summary>Tells which sentences of an article are about an event other than its main one.</summary>
internal static class SideEvents
{
    // Who is met, received or visited besides.
    private static readonly HashSet<string> Encounters = new(StringComparer.Ordinal) { "meeting", "negotiation", "consultation", "visit" };

    /// <summary>Whether a sentence reports an event by verb, noun and a date that is not the main event's, or a further meeting.</summary>
    public static bool TellsAnother(Clause clause, EventDraft main) =>
        (clause.Verbs.Exists(v => v.Value.Type is not null) || clause.Verbs.Count > 0 && clause.Nouns.Count > 0)
        && HasOtherDate(clause, main) || IsAnotherEncounter(clause, main);

    /// <summary>Whether a sentence tells of a meeting beside the main event: "the same day, he met with the rector". On a visit all of them belong to it.</summary>
    public static bool IsAnotherEncounter(Clause clause, EventDraft main) => main.Type is not null and not "visit" && !main.Head.Contains(clause)
        && clause.Verbs.Exists(v => v.Value is { Type: { } type, Subject: "participant" or "host", Object: "participant" or "place" } && Encounters.Contains(type) && !EventTypes.IsRelative(clause, v))
        && clause.Mentions.Exists(m => m.Value is { Nested: false, Kind: MentionKinds.Person or MentionKinds.Office or MentionKinds.Organization });

    /// <summary>Whether a sentence has a date, and none that meets the main event's.</summary>
    /// <param name="clause">The sentence.</param>
    /// <param name="main">The main event.</param>
    /// <param name="coarse">Whether months and years count as well as days.</param>
    public static bool HasOtherDate(Clause clause, EventDraft main, bool coarse = false)
    {
        if (main.Date is not { } from)
            return false;
        var own = clause.Dates.Where(d => d.Value.From is not null && (coarse || d.Value.Precision == DatePrecisions.Day) && !clause.IsNamed(d)).ToArray();
        return own.Length > 0 && own.All(d => d.Value.To < from || d.Value.From > (main.EndDate ?? from));
    }
}
