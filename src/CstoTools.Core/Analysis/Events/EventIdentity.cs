namespace CstoTools.Core.Analysis.Events;

/// <summary>
/// Tells whether two reports are of one event. What both tell must not exclude each other, and something that names the
/// event must be shared: the headline, the body, the exercise, the theme, or most of whom and what they name.
/// </summary>
internal static class EventIdentity
{
    // How much two reports must share that have neither body nor theme nor code name in common: of the shorter one's
    // marks this part, and no less than this weight.
    private const double LeastPart = 0.5;
    private const int LeastWeight = 4;

    // What a page publishes another may publish a day later.
    private const int LongestEcho = 1;
    private const double EchoPart = 0.7;

    // Words that different pages use for one event.
    private static readonly string[][] Kin =
    [
        ["session", "meeting", "working-group", "consultation", "negotiation", "visit"],
        ["seminar", "conference", "training-course", "media-event", "briefing", "speech", "meeting"],
        ["exercise", "operation", "ceremony"],
        ["statement", "interview", "speech"],
        ["anniversary", "ceremony", "media-event"],
    ];

    /// <summary>Whether two reports cannot be of one event.</summary>
    public static bool Exclude(EventReport one, EventReport other)
    {
        var (a, b) = (one.Event, other.Event);
        if (!AreKin(a.Type, b.Type) || !MayBeOneTime(one, other)
            || Differ(a.City, b.City) || Differ(a.Country, b.Country) || MetApart(a, b) || Differ(a.Operation, b.Operation)
            || a.Ordinal is { } x && b.Ordinal is { } y && x != y)
            return true;
        // Talks beside a session are not the session.
        if (one.IsEncounter && other.IsGathering && !other.IsEncounter || other.IsEncounter && one.IsGathering && !one.IsEncounter)
            return true;
        if (!ShareBody(a, b) && AreApart(one.Of(EventMarks.Theme), other.Of(EventMarks.Theme), IsPartOf))
            return true;
        if (AreOtherParts(one, other))
            return true;
        // Each names somebody or a country that the other does not: no matter for a session of many, but A's talks with B are not those with C.
        return !ShareAnchor(one, other)
            && (AreApart(one.Own(EventMarks.Person, other), other.Own(EventMarks.Person, one), SharesName)
                || !one.Of(EventMarks.Person).SetEquals(other.Of(EventMarks.Person)) && HaveBothOwn(one, other, EventMarks.Country));
    }

    /// <summary>How surely two reports that do not exclude each other are of one event; 0 if nothing shows it.</summary>
    public static int Likeness(EventReport one, EventReport other)
    {
        var (a, b) = (one.Event, other.Event);
        var sure = (ShareBody(a, b), a.Ordinal is not null && a.Ordinal == b.Ordinal);
        if (!one.IsOfDays || !other.IsOfDays)
        {
            // A month or no date at all: only what there is once.
            return sure is (true, true) ? 5 : a.Operation is not null && a.Operation == b.Operation && one.Days is not null && other.Days is not null ? 4
                : a.Title == b.Title ? 3 : 0;
        }
        var common = one.Common(other);
        var part = (double)common / Math.Max(LeastWeight, Math.Min(one.WeightFor(other), other.WeightFor(one)));
        if (!one.Days!.Value.Overlaps(other.Days!.Value.From, other.Days.Value.To))
            return common >= LeastWeight && part >= EchoPart ? 1 : 0;
        if (a.Title == b.Title)
            return 6;
        if (sure is (true, _))
            return 5;
        if (a.Operation is not null && a.Operation == b.Operation || one.Of(EventMarks.Theme).Any(t => other.Of(EventMarks.Theme).Any(u => IsPartOf(t, u))))
            return 4;
        // Other numbers are other things: "district 3", "district 7".
        return common >= LeastWeight && part >= LeastPart && !HaveBothOwn(one, other, EventMarks.Number) ? 2 : 0;
    }

    // The parts of an exercise are events of their own, and so is the whole, unless it is of the same days.
    private static bool AreOtherParts(EventReport one, EventReport other)
    {
        var (a, b) = (one.Of(EventMarks.Stage), other.Of(EventMarks.Stage));
        return one.Event.Type is "exercise" or "operation" && !a.Overlaps(b)
            && (a.Count > 0 && b.Count > 0 || a.Count + b.Count > 0 && (one.Event.Date, one.Event.EndDate) != (other.Event.Date, other.Event.EndDate));
    }

    private static bool AreKin(string a, string b) => a == b || Kin.Any(k => Array.IndexOf(k, a) >= 0 && Array.IndexOf(k, b) >= 0);

    private static bool Differ(string? a, string? b) => a is not null && b is not null && a != b;

    // A report of a joint meeting may name only one of the bodies.
    private static bool ShareBody(Event a, Event b) => a.Body is not null && b.Body is not null
        && (a.Body == b.Body || BodiesOf(a).Any(BodiesOf(b).Contains));

    private static bool MetApart(Event a, Event b) => a.Body is not null && b.Body is not null && !ShareBody(a, b);

    private static IEnumerable<string> BodiesOf(Event e) => e.Bodies.Append(e.Body!);

    private static bool MayBeOneTime(EventReport one, EventReport other)
    {
        if (one.Days is not { } a || other.Days is not { } b)
            return true;
        if (a.Overlaps(b.From, b.To))
            return true;
        return (IsPublicationDay(one.Event) || IsPublicationDay(other.Event)) && a.Overlaps(b.From.AddDays(-LongestEcho), b.To.AddDays(LongestEcho));
    }

    // The day is not told but is that of the page.
    private static bool IsPublicationDay(Event e) => e.Evidence.Any(f => f.Field == nameof(Event.Date)
        && f.Evidence.Rule is EventTimes.PublishedThatDay or EventTimes.OngoingOnPublication);

    private static bool ShareAnchor(EventReport one, EventReport other) =>
        ShareBody(one.Event, other.Event)
        || one.Event.Operation is not null && one.Event.Operation == other.Event.Operation
        || one.Of(EventMarks.Theme).Any(t => other.Of(EventMarks.Theme).Any(u => IsPartOf(t, u)))
        || !one.IsEncounter && !other.IsEncounter && one.Of(EventMarks.Organization).Overlaps(other.Of(EventMarks.Organization));

    // Nothing of the one is anything of the other. A name in one script says nothing about one in another.
    private static bool AreApart(IEnumerable<string> one, IEnumerable<string> other, Func<string, string, bool> alike)
    {
        var pairs = one.SelectMany(a => other.Where(b => EventReport.IsCyrillic(a) == EventReport.IsCyrillic(b)).Select(b => (a, b))).ToArray();
        return pairs.Length > 0 && !Array.Exists(pairs, p => alike(p.a, p.b));
    }

    private static bool HaveBothOwn(EventReport one, EventReport other, char sort) => one.Own(sort, other).Any() && other.Own(sort, one).Any();

    // A theme is often given in part.
    private static bool IsPartOf(string a, string b) => a.Contains(b[2..], StringComparison.Ordinal) || b.Contains(a[2..], StringComparison.Ordinal);

    // Spellings of one unlisted name share a word.
    private static bool SharesName(string a, string b) => a[2..].Split(' ').Intersect(b[2..].Split(' ')).Any(w => w.Length > 2);
}
