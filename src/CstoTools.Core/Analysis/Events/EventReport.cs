using CstoTools.Core.Queries;

namespace CstoTools.Core.Analysis.Events;

/// <summary>One text's telling of an event, ready to be compared with others.</summary>
internal sealed class EventReport
{
    private static readonly HashSet<string> None = [];
    private readonly Dictionary<char, HashSet<string>> _marks;

    public EventReport(Event e)
    {
        Event = e;
        Days = DayRange.Of(e);
        _marks = e.Marks.GroupBy(m => m[0]).ToDictionary(g => g.Key, g => g.ToHashSet(StringComparer.Ordinal));
        Weight = e.Marks.Sum(WeightOf) + RangeWeight(e);
        var met = e.Marks.Contains(EventMarks.Encounter);
        IsEncounter = e.Body is null && met && e.Type is "meeting" or "negotiation" or "visit";
        IsGathering = e.Body is not null || e.Marks.Contains(EventMarks.Gathering) || !met && Of(EventMarks.Organization).Count > 0 && Of(EventMarks.Person).Count < 2;
    }

    public Event Event { get; }

    /// <summary>The days it can have fallen on; null if undated.</summary>
    public DayRange? Days { get; }

    /// <summary>Whether it is known by its days, not by a month or a year.</summary>
    public bool IsOfDays => Days is not null && Event.DatePrecision == DatePrecisions.Day;

    /// <summary>What its marks weigh.</summary>
    public int Weight { get; }

    /// <summary>Whether people met of whom the report names some, and no body.</summary>
    public bool IsEncounter { get; }

    /// <summary>Whether a body met.</summary>
    public bool IsGathering { get; }

    public IReadOnlySet<string> Of(char sort) => _marks.GetValueOrDefault(sort, None);

    /// <summary>The marks of a sort that the other has not.</summary>
    public IEnumerable<string> Own(char sort, EventReport other) => Of(sort).Where(m => !other.Of(sort).Contains(m));

    /// <summary>What both have in common weighs.</summary>
    public int Common(EventReport other)
    {
        var common = Event.Date == other.Event.Date && Event.EndDate == other.Event.EndDate ? RangeWeight(Event) : 0;
        foreach (var (sort, marks) in _marks)
            common += marks.Where(other.Of(sort).Contains).Sum(WeightOf);
        return common;
    }

    // The same several days are hardly those of another event.
    private static int RangeWeight(Event e) => e.EndDate is not null ? 2 : 0;

    // Names tell more than words, and a theme or code name more than a name; whom people visit, others visit too.
    private int WeightOf(string mark) => mark[0] switch
    {
        EventMarks.Theme or EventMarks.Operation => 4,
        EventMarks.Organization => Event.Type == "visit" ? 1 : 3,
        EventMarks.Person or EventMarks.Country or EventMarks.Document => 2,
        'k' or EventMarks.Stage => 0,
        _ => 1,
    };
}
