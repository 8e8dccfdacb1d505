namespace CstoTools.Core.Analysis.Events;

/// <summary>
/// Makes one event of those that several texts tell. The result does not depend on the order of the input: reports are
/// put in an order of their own first, and the surest pairs are joined first. Two groups come together only if no report
/// of the one excludes one of the other, so that a vague report cannot draw two different events into one.
/// </summary>
internal static class EventMerger
{
    // A range longer than this is a plan or a chairmanship; its first and last weeks say what there is to compare.
    private const int LongestRange = 62;

    /// <summary>The events that reports tell, undated ones last.</summary>
    /// <param name="events">Each text's telling of an event.</param>
    /// <param name="cancel">Stops the comparison.</param>
    public static IReadOnlyList<Event> Merge(IEnumerable<Event> events, CancellationToken cancel = default)
    {
        // The same text in many pages (a sidebar) is one report; this keeps the comparison of pairs small.
        var reports = events.GroupBy(e => (e.Title, e.Date, e.EndDate, e.Type, e.Status, e.Origin, e.City, e.Body, e.Bodies, e.Marks))
            .Select(g => new EventReport(UnionOf(g.OrderBy(e => e, EventOrder.BestFirst), cancel)))
            .OrderBy(r => r.Event, EventOrder.BestFirst).ToArray();
        var groups = new Groups(reports, cancel);
        for (var pairs = Pairs(reports, cancel); pairs.TryDequeue(out var pair, out _);)
            groups.Join(pair.One, pair.Other);
        return WithOwnIds(groups.All.Select(g => UnionOf(g.Select(i => reports[i].Event), cancel)));
    }

    private static Event UnionOf(IEnumerable<Event> reports, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return EventUnion.Of(reports.ToArray());
    }

    // The surest pairs first. A queue, since a sort of very many pairs could not be stopped.
    private static PriorityQueue<(int One, int Other), (int Doubt, int One, int Other)> Pairs(EventReport[] reports, CancellationToken cancel)
    {
        var seen = new HashSet<(int, int)>();
        var pairs = new PriorityQueue<(int, int), (int, int, int)>();
        foreach (var together in ByDay(reports).Concat(Titled(reports)).Concat(NumberedOrNamed(reports)))
        {
            for (var i = 0; i < together.Count; i++)
            {
                cancel.ThrowIfCancellationRequested();
                for (var j = i + 1; j < together.Count; j++)
                {
                    var (one, other) = (reports[together[i]], reports[together[j]]);
                    if (!EventIdentity.Exclude(one, other) && EventIdentity.Likeness(one, other) is var likeness and > 0
                        && seen.Add((together[i], together[j])))
                        pairs.Enqueue((together[i], together[j]), (-likeness, together[i], together[j]));
                }
            }
        }
        return pairs;
    }

    private static SortedDictionary<DateTime, List<int>>.ValueCollection ByDay(EventReport[] reports)
    {
        var days = new SortedDictionary<DateTime, List<int>>();
        for (var i = 0; i < reports.Length; i++)
        {
            if (!reports[i].IsOfDays)
                continue;
            var (from, to) = reports[i].Days!.Value;
            // One day around it: what is published today, another page may publish tomorrow.
            for (var day = from; day <= to && day < from.AddDays(LongestRange); day = day.AddDays(1))
                At(day).Add(i);
            if (to < DateTime.MaxValue.Date && to < from.AddDays(LongestRange))
                At(to.AddDays(1)).Add(i);
        }
        return days.Values;

        List<int> At(DateTime day)
        {
            if (!days.TryGetValue(day, out var together))
                days[day] = together = [];
            return together;
        }
    }

    // A text that one capture dates and another does not is one report, if only one date is known for it.
    private static IEnumerable<List<int>> Titled(EventReport[] reports) =>
        Enumerable.Range(0, reports.Length).GroupBy(i => reports[i].Event.Title, (_, g) => g.ToList())
            .Where(g => g.Exists(i => reports[i].Days is null) && g.Select(i => reports[i].Event.Date).Where(d => d is not null).Distinct().Count() <= 1);

    // What is known by a month or not dated at all: only numbered meetings of a body and named exercises can be told.
    private static IEnumerable<List<int>> NumberedOrNamed(EventReport[] reports) =>
        Enumerable.Range(0, reports.Length)
            .Where(i => reports[i].Event is { Operation: not null } or { Body: not null, Ordinal: not null })
            .GroupBy(i => (reports[i].Event.Operation, reports[i].Event.Operation is null ? reports[i].Event.Body : null,
                reports[i].Event.Operation is null ? reports[i].Event.Ordinal : null), (_, g) => g.ToList());

    private static Event[] WithOwnIds(IEnumerable<Event> events)
    {
        var sorted = events.OrderBy(e => e.Date ?? DateTime.MaxValue).ThenBy(e => e.Title, StringComparer.Ordinal).ThenBy(e => e.Id, StringComparer.Ordinal)
            .ThenBy(e => e, EventOrder.BestFirst).ToArray();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < sorted.Length; i++)
        {
            while (!seen.Add(sorted[i].Id))
                sorted[i] = sorted[i] with { Id = EventId.Other(sorted[i].Id, sorted[i].Title) };
        }
        return sorted;
    }

    /// <summary>The groups of reports that are of one event.</summary>
    private sealed class Groups
    {
        private readonly EventReport[] _reports;
        private readonly Group[] _groups;
        private readonly CancellationToken _cancel;

        public Groups(EventReport[] reports, CancellationToken cancel)
        {
            (_reports, _cancel) = (reports, cancel);
            _groups = [.. Enumerable.Range(0, reports.Length).Select(i => new Group([i], []))];
        }

        /// <summary>The groups, each in the order of its reports.</summary>
        public IEnumerable<List<int>> All => _groups.Distinct().Select(g => g.Reports.Order().ToList()).OrderBy(g => g[0]);

        public void Join(int one, int other)
        {
            var (a, b) = (_groups[one], _groups[other]);
            if (a == b || a.Refused.Contains(b))
                return;
            if (a.Reports.Exists(i => ExcludesOneOf(i, b)))
            {
                a.Refused.Add(b);
                b.Refused.Add(a);
                return;
            }
            if (a.Reports.Count < b.Reports.Count)
                (a, b) = (b, a);
            a.Reports.AddRange(b.Reports);
            foreach (var i in b.Reports)
                _groups[i] = a;
            foreach (var refused in b.Refused)
            {
                refused.Refused.Remove(b);
                refused.Refused.Add(a);
                a.Refused.Add(refused);
            }
        }

        private bool ExcludesOneOf(int report, Group group)
        {
            _cancel.ThrowIfCancellationRequested();
            return group.Reports.Exists(i => EventIdentity.Exclude(_reports[report], _reports[i]));
        }

        /// <summary>Reports of one event, and the groups with one that excludes one of them: as groups only grow, these stay apart, and are asked once.</summary>
        private sealed class Group(List<int> reports, HashSet<Group> refused)
        {
            public List<int> Reports { get; } = reports;

            public HashSet<Group> Refused { get; } = refused;
        }
    }
}
