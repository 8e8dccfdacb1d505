namespace CstoTools.Core.Analysis.Events;

/// <summary>Tells whether two reports are of one event: what both tell must agree, and something that names the event must be shared.</summary>
internal static class EventIdentity
{
    // Words that different pages use for one gathering.
    private static readonly string[][] Kin =
    [
        ["session", "meeting", "working-group", "consultation", "negotiation", "visit"],
        ["seminar", "conference", "training-course", "media-event", "briefing", "speech"],
        ["exercise", "operation", "ceremony"],
        ["statement", "interview", "speech"],
        ["anniversary", "ceremony"],
    ];

    public static bool IsSame(Event a, Event b)
    {
        if (!AreKin(a.Type, b.Type) || Conflict(a.City, b.City) || Conflict(a.Country, b.Country) || Conflict(a.Body, b.Body)
            || Conflict(a.Operation, b.Operation) || a.Ordinal is { } x && b.Ordinal is { } y && x != y)
            return false;
        if (Shared(a.Operation, b.Operation))
            return true;
        if (Shared(a.Body, b.Body))
            return a.Ordinal == b.Ordinal || SharesPeople(a, b) || a.City is not null && a.City == b.City || a.Ordinal is null != b.Ordinal is null;
        if (SharesTopic(a, b))
            return true;
        return SharesPeople(a, b);
    }

    private static bool AreKin(string a, string b) => a == b || Kin.Any(k => Array.IndexOf(k, a) >= 0 && Array.IndexOf(k, b) >= 0);

    private static bool Conflict(string? a, string? b) => a is not null && b is not null && a != b;

    private static bool Shared(string? a, string? b) => a is not null && a == b;

    private static bool SharesTopic(Event a, Event b) => a.Topics.Any(t => b.Topics.Contains(t));

    // Everybody whom the shorter report names stands in the longer one, and they are two at least: the same person may
    // meet two others on one day.
    private static bool SharesPeople(Event a, Event b)
    {
        var (less, more) = a.Participants.Count <= b.Participants.Count ? (a, b) : (b, a);
        var names = more.Participants.Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        return less.Participants.Count >= 2 && less.Participants.All(p => names.Contains(p.Name));
    }
}
