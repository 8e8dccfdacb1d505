using CstoTools.Core.Analysis;
using CstoTools.Core.Analysis.Events;

namespace CstoTools.Core.Queries;

/// <summary>
/// The wanted events of many pages. Without merging each page's events come at once, in page order; with merging an event
/// that several pages tell comes once, at the end, and what all its pages tell is what the filter sees.
/// </summary>
public sealed class EventCollector
{
    private readonly Analyzer _analyzer;
    private readonly EventQuery _query;
    private readonly List<Event>? _waiting;

    /// <summary>Starts with no page.</summary>
    /// <param name="analyzer">Finds the events of a page.</param>
    /// <param name="filter">Which events are wanted.</param>
    /// <param name="merge">Whether one event that several pages tell is to come once.</param>
    public EventCollector(Analyzer analyzer, EventFilter filter, bool merge)
    {
        _analyzer = analyzer;
        _query = new EventQuery(analyzer, filter);
        _waiting = merge ? [] : null;
    }

    /// <summary>The names of the filter that neither the metadata nor a page so far knows.</summary>
    public UnknownNames Unknown => _query.Unknown;

    /// <summary>Takes a page's events.</summary>
    /// <param name="article">The page.</param>
    /// <param name="cancel">Stops the analysis of the page.</param>
    /// <returns>The wanted ones; with merging always none.</returns>
    /// <exception cref="Reading.PageException">The page takes too much work.</exception>
    public IReadOnlyList<Event> Add(Article article, CancellationToken cancel = default)
    {
        var events = _analyzer.Events(article, cancel);
        _query.Observe(article, events, cancel);
        if (_waiting is null)
            return events.Where(_query.Matches).ToList();
        _waiting.AddRange(events);
        return [];
    }

    /// <summary>The wanted events of all pages, by date (undated ones last); without merging none.</summary>
    /// <param name="cancel">Stops the merging.</param>
    public IReadOnlyList<Event> Finish(CancellationToken cancel = default)
    {
        if (_waiting is null)
            return [];
        var merged = EventMerger.Merge(_waiting, cancel);
        _waiting.Clear();
        return merged.Where(_query.Matches)
            .OrderBy(e => e.Date ?? DateTime.MaxValue)
            .ThenBy(e => e.Title, StringComparer.Ordinal)
            .ThenBy(e => e.Id, StringComparer.Ordinal)
            .ToList();
    }
}
