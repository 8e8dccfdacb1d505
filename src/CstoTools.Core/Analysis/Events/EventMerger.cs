namespace CstoTools.Core.Analysis.Events;

/// <summary>
/// Makes one event of those that several texts tell. The result does not depend on the order of the input: reports are
/// put in an order of their own first, and what belongs together is closed over all pairs.
/// </summary>
internal static class EventMerger
{
    public static IReadOnlyList<Event> Merge(IEnumerable<Event> events)
    {
        // The same text in many pages (a sidebar) is one report; this keeps the comparison of pairs small.
        var reports = events.GroupBy(e => (e.Title, e.Date, e.EndDate, e.Type, e.Origin, e.City, e.Body))
            .Select(g => Unite(g.OrderBy(Order, OrderComparer).ToArray()))
            .OrderBy(Order, OrderComparer).ToArray();
        var group = Enumerable.Range(0, reports.Length).ToArray();
        UniteUndated(reports, group);
        foreach (var together in SameDay(reports))
        {
            for (var i = 0; i < together.Count; i++)
            {
                for (var j = i + 1; j < together.Count; j++)
                {
                    if (Root(group, together[i]) != Root(group, together[j])
                        && (reports[together[i]].Title == reports[together[j]].Title || EventIdentity.IsSame(reports[together[i]], reports[together[j]])))
                        group[Math.Max(Root(group, together[i]), Root(group, together[j]))] = Math.Min(Root(group, together[i]), Root(group, together[j]));
                }
            }
        }
        return Enumerable.Range(0, reports.Length).GroupBy(i => Root(group, i)).OrderBy(g => g.Key)
            .Select(g => Unite(g.Select(i => reports[i]).ToArray()))
            .OrderBy(e => e.Date ?? DateTime.MaxValue).ThenBy(e => e.Title, StringComparer.Ordinal).ThenBy(e => e.Id, StringComparer.Ordinal).ToArray();
    }

    private static IComparer<(int, string, string, int, int)> OrderComparer { get; } = Comparer<(int, string, string, int, int)>.Create((a, b) =>
    {
        var order = a.Item1.CompareTo(b.Item1);
        order = order != 0 ? order : string.CompareOrdinal(a.Item2, b.Item2);
        order = order != 0 ? order : string.CompareOrdinal(a.Item3, b.Item3);
        order = order != 0 ? order : a.Item4.CompareTo(b.Item4);
        return order != 0 ? order : a.Item5.CompareTo(b.Item5);
    });

    // The best told first: articles before teasers, reports before announcements, the fuller before the shorter.
    private static (int, string, string, int, int) Order(Event e) =>
        ((e.Origin == EventOrigins.Article ? 0 : 1000) + (e.Status == EventStatuses.Planned ? 500 : 0) - Math.Min(400, Fullness(e)),
            e.Title, e.Sources.Count > 0 ? e.Sources[0].Path ?? e.Sources[0].ArticleId : "", e.Teaser ?? 0, e.Sources.Count > 0 ? e.Sources[0].Start : 0);

    private static int Fullness(Event e) => e.Evidence.Count * 4 + e.Participants.Count + e.Documents.Count;

    private static List<int>[] SameDay(Event[] reports)
    {
        var days = new SortedDictionary<DateTime, List<int>>();
        for (var i = 0; i < reports.Length; i++)
        {
            if (reports[i] is not { Date: { } from, DatePrecision: DatePrecisions.Day })
                continue;
            // The first and the last day will do: one of two ranges that meet covers an end of the other.
            for (var day = from; day <= (reports[i].EndDate ?? from) && day < from.AddDays(31); day = day.AddDays(1))
            {
                if (!days.TryGetValue(day, out var together))
                    days[day] = together = [];
                together.Add(i);
            }
        }
        return [.. days.Values];
    }

    // A sidebar's text that one capture dates and another does not is one report, if only one date is known for it.
    private static void UniteUndated(Event[] reports, int[] group)
    {
        foreach (var same in Enumerable.Range(0, reports.Length).GroupBy(i => reports[i].Title))
        {
            if (same.Select(i => reports[i].Date).Where(d => d is not null).Distinct().Count() > 1)
                continue;
            var first = same.First();
            foreach (var other in same.Skip(1))
                group[Math.Max(Root(group, first), Root(group, other))] = Math.Min(Root(group, first), Root(group, other));
        }
    }

    private static int Root(int[] group, int i)
    {
        while (group[i] != i)
            i = group[i] = group[group[i]];
        return i;
    }

    private static Event Unite(Event[] reports)
    {
        var best = reports[0];
        if (reports.Length == 1)
            return best;
        var people = best.Participants.ToList();
        foreach (var other in reports.Skip(1).SelectMany(r => r.Participants))
        {
            var at = people.FindIndex(p => p.Name == other.Name);
            if (at < 0)
                people.Add(other);
            else
                people[at] = people[at] with { Title = people[at].Title ?? other.Title, Function = people[at].Function ?? other.Function };
        }
        var dated = reports.FirstOrDefault(r => r is { Date: not null, DateInferred: false }) ?? best;
        var placed = reports.FirstOrDefault(r => r.City is not null) ?? reports.FirstOrDefault(r => r.Country is not null) ?? best;
        return best with
        {
            Date = dated.Date,
            EndDate = dated.EndDate,
            DatePrecision = dated.DatePrecision,
            DateInferred = dated.DateInferred,
            Status = StatusOf(reports),
            City = placed.City,
            Country = placed.Country,
            Venue = First(reports, r => r.Venue),
            Mode = First(reports, r => r.Mode),
            Body = First(reports, r => r.Body),
            Ordinal = reports.Select(r => r.Ordinal).FirstOrDefault(o => o is not null),
            Host = First(reports, r => r.Host),
            Chair = First(reports, r => r.Chair),
            Operation = First(reports, r => r.Operation),
            Participants = people.ToValueList(),
            Documents = reports.SelectMany(r => r.Documents).DistinctBy(d => d.Title).ToValueList(),
            Topics = reports.SelectMany(r => r.Topics).Distinct().ToValueList(),
            Sources = reports.SelectMany(r => r.Sources).Distinct().OrderBy(s => s.Path, StringComparer.Ordinal)
                .ThenBy(s => s.ArticleId, StringComparer.Ordinal).ThenBy(s => s.Section, StringComparer.Ordinal).ThenBy(s => s.Teaser).ThenBy(s => s.Start).ToValueList(),
            Evidence = EvidenceOf(reports).ToValueList(),
        };
    }

    // That it was held or called off is known later than that it was planned.
    private static string StatusOf(Event[] reports) =>
        new[] { EventStatuses.Cancelled, EventStatuses.Held, EventStatuses.Ongoing }
            .FirstOrDefault(s => reports.Any(r => r.Status == s)) ?? reports[0].Status;

    private static string? First(Event[] reports, Func<Event, string?> field) => reports.Select(field).FirstOrDefault(v => v is not null);

    // For each field the evidence of the report it was taken from; another value elsewhere makes it disputed.
    private static IEnumerable<FieldEvidence> EvidenceOf(Event[] reports) => reports.SelectMany(r => r.Evidence)
        .GroupBy(e => e.Field)
        .Select(g => g.First() with { Disputed = g.Select(e => e.Value).Distinct().Count() > 1 });
}
