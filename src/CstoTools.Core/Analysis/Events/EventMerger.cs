namespace CstoTools.Core.Analysis.Events;

/// <summary>Stand-in: makes one event of those that several pages tell.</summary>
internal static class EventMerger
{
    public static IReadOnlyList<Event> Merge(IEnumerable<Event> events) => events
        .OrderBy(e => e.Origin, StringComparer.Ordinal).ThenBy(e => e.Title, StringComparer.Ordinal).ThenBy(e => e.Id, StringComparer.Ordinal)
        .GroupBy(e => (e.Date, e.Type, e.Body, e.Ordinal, e.City, e.Operation, Main: e.Participants.Count > 0 ? e.Participants[0].Name : e.Title))
        .Select(g => g.First() with
        {
            Sources = g.SelectMany(e => e.Sources).Distinct()
                .OrderBy(s => s.Path, StringComparer.Ordinal).ThenBy(s => s.Section, StringComparer.Ordinal).ThenBy(s => s.Teaser).ToValueList(),
        })
        .ToList();
}
