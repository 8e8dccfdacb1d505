using CstoTools.Reports.Shared;

namespace CstoTools.Reports.Calendars;

/// <summary>
/// Gives each event an identity that later exports keep, so that programs which subscribe to a file update an entry instead
/// of adding another one. What an event is identified by, in this order:
/// <list type="number">
/// <item>a numbered meeting: body and number, whatever the day. It keeps its identity if it is moved;</item>
/// <item>an exercise or operation: its name and year. It keeps its identity if it is moved within the year;</item>
/// <item>what a body held: the body, the family of the type and the first day;</item>
/// <item>anything else: <see cref="Event.Id"/>.</item>
/// </list>
/// Title, participants, place, status and last day never count, because further pages complete and correct them. Of several
/// events with one identity, the one that was held has it, else the planned one that was published last; the others get
/// their day in addition. So the entry of a meeting that was moved moves, and the cancelled day remains as an entry of its own.
/// </summary>
internal static class EventUids
{
    private static readonly string[][] Families =
    [
        ["session", "meeting", "working-group", "consultation", "negotiation", "visit"],
        ["briefing", "seminar", "conference", "training-course", "media-event"],
        ["exercise", "operation"],
        ["statement", "interview", "speech"],
    ];

    /// <summary>The identities of the events, in their order, each 32 hexadecimal digits; no two are the same.</summary>
    /// <param name="events">The events.</param>
    /// <param name="pages">The pages of their sources.</param>
    public static string[] Of(IReadOnlyList<Event> events, PageIndex pages)
    {
        var uids = new string[events.Count];
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var group in Enumerable.Range(0, events.Count).GroupBy(i => Key(events[i]), StringComparer.Ordinal))
        {
            var ordered = group.OrderBy(i => Rank(events[i].Status)).ThenByDescending(i => pages.Published(events[i]) ?? DateTime.MinValue)
                .ThenBy(i => events[i].Date ?? DateTime.MaxValue).ThenBy(i => events[i].Id, StringComparer.Ordinal);
            foreach (var i in ordered)
                uids[i] = Candidates(group.Key, events[i]).First(taken.Add);
        }
        return uids;
    }

    private static IEnumerable<string> Candidates(string key, Event e)
    {
        yield return key;
        yield return StableHash.Of(key, Day(e), e.City);
        yield return StableHash.Of(key, Day(e), e.City, e.Id);
        for (var number = 2; ; number++)
            yield return StableHash.Of(key, Day(e), e.City, e.Id, FormattableString.Invariant($"{number}"));
    }

    private static string Key(Event e)
    {
        var family = Family(e.Type);
        if (e is { Body: { } numbered, Ordinal: { } ordinal } && EventTypes.Gatherings.Contains(e.Type))
            return StableHash.Of("numbered", numbered, FormattableString.Invariant($"{ordinal}"));
        if (e is { Operation: { } operation, Date: { } date } && family == "exercise")
            return StableHash.Of("exercise", operation, FormattableString.Invariant($"{date.Year}"));
        return e is { Body: { } body, Date: not null } ? StableHash.Of("body", body, family, Day(e)) : StableHash.Of("event", e.Id);
    }

    private static string Family(string type) => Array.Find(Families, f => Array.IndexOf(f, type) >= 0)?[0] ?? type;

    private static string Day(Event e) => e.Date is { } day ? IsoDate.Format(day, e.DatePrecision) : "";

    private static int Rank(string status) => status switch
    {
        EventStatuses.Held or EventStatuses.Ongoing => 0,
        EventStatuses.Planned => 1,
        _ => 2,
    };
}
