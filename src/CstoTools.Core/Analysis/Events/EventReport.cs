using CstoTools.Core.Queries;

namespace CstoTools.Core.Analysis.Events;

/// <summary>One text's telling of an event, ready to be compared with others.</summary>
internal sealed class EventReport
{
    // "Protocol of the meeting" is the title of many documents.
    private const int LeastTitle = 3;
    private const int ShortestWord = 4;

    private static readonly HashSet<string> None = [];
    private readonly Dictionary<char, HashSet<string>> _marks;
    private readonly HashSet<string> _documents;
    private readonly int _words;
    private readonly int _cyrillic;
    private readonly int _weight;
    private readonly int _listed;

    public EventReport(Event e)
    {
        Event = e;
        Days = DayRange.Of(e);
        _marks = e.Marks.GroupBy(m => m[0]).ToDictionary(g => g.Key, g => g.ToHashSet(StringComparer.Ordinal));
        // Only the lead has marks; what was approved further down tells as much.
        _documents = e.Documents.Count == 0 ? None : e.Documents.Select(d => $"{EventMarks.Document}:{TextPattern.Fold(d.Title)}")
            .Where(d => d.Split(' ').Count(w => w.Length >= ShortestWord) >= LeastTitle).ToHashSet(StringComparer.Ordinal);
        _words = e.Marks.Count(m => m[0] == EventMarks.Word);
        _weight = RangeWeight(e);
        foreach (var mark in e.Marks)
        {
            _weight += WeightOf(mark);
            _listed += IsOfAnyScript(mark) ? WeightOf(mark) : 0;
            _cyrillic += mark[0] == EventMarks.Word && IsCyrillic(mark) ? 1 : 0;
        }
        var met = e.Marks.Contains(EventMarks.Encounter);
        IsEncounter = met && e.Type is "meeting" or "negotiation" or "visit" && (e.Body is null || Of(EventMarks.Person).Count > 1);
        IsGathering = !IsEncounter && (e.Body is not null || e.Marks.Contains(EventMarks.Gathering)
            || !met && Of(EventMarks.Organization).Count > 0 && Of(EventMarks.Person).Count < 2);
    }

    public Event Event { get; }

    /// <summary>The days it can have fallen on; null if undated.</summary>
    public DayRange? Days { get; }

    /// <summary>Whether it is known by its days, not by a month or a year.</summary>
    public bool IsOfDays => Days is not null && Event.DatePrecision == DatePrecisions.Day;

    /// <summary>Whether people met of whom the report names some, and no body.</summary>
    public bool IsEncounter { get; }

    /// <summary>Whether a body met.</summary>
    public bool IsGathering { get; }

    public IReadOnlySet<string> Of(char sort) => _marks.GetValueOrDefault(sort, None);

    /// <summary>The marks of a sort that the other has not.</summary>
    public IEnumerable<string> Own(char sort, EventReport other) => Of(sort).Where(m => !other.Of(sort).Contains(m));

    private bool IsRussian => _cyrillic * 2 > _words;

    /// <summary>Whether a mark is in Cyrillic letters.</summary>
    public static bool IsCyrillic(string mark) => mark.Any(c => c is >= '\u0400' and <= '\u052F');

    /// <summary>What those of its marks weigh that the other could have: words and unlisted names are not compared across scripts.</summary>
    public int WeightFor(EventReport other) => IsRussian == other.IsRussian ? _weight : _listed + RangeWeight(Event);

    /// <summary>What both have in common weighs.</summary>
    public int Common(EventReport other)
    {
        var common = Event.Date == other.Event.Date && Event.EndDate == other.Event.EndDate ? RangeWeight(Event) : 0;
        foreach (var (sort, marks) in _marks)
            common += marks.Where(other.Of(sort).Contains).Sum(WeightOf);
        if (_documents.Count > 0 && other._documents.Count > 0)
            common += _documents.Where(d => other._documents.Contains(d) && !(IsMarked(d) && other.IsMarked(d))).Sum(WeightOf);
        return common;
    }

    private bool IsMarked(string document) => Of(EventMarks.Document).Contains(document);

    // The same several days are hardly those of another event.
    private static int RangeWeight(Event e) => e.EndDate is not null ? 2 : 0;

    private static bool IsOfAnyScript(string mark) => mark[0] is not (EventMarks.Word or EventMarks.Theme) && !IsCyrillic(mark);

    // Names tell more than words, and a body, theme or code name more than a name.
    private static int WeightOf(string mark) => mark[0] switch
    {
        EventMarks.Theme or EventMarks.Operation => 4,
        EventMarks.Organization => 3,
        EventMarks.Person or EventMarks.Country or EventMarks.Document => 2,
        'k' or EventMarks.Stage => 0,
        _ => 1,
    };
}
