using CstoTools.Core.Queries;

namespace CstoTools.Reports.Shared;

/// <summary>Chooses pages: all that were added, or those that report certain events. What is kept of a page is small.</summary>
/// <typeparam name="T">What is made of each page.</typeparam>
/// <param name="make">Makes it; null if it cannot be made of this page.</param>
/// <param name="after">The first day of publication; null for no limit.</param>
/// <param name="before">The last day of publication; null for no limit.</param>
/// <param name="read">Reads the page of a path that was not added; null if it cannot be read.</param>
public sealed class PageChoice<T>(Func<Article, T?> make, DateTime? after, DateTime? before, Func<string, Article?>? read = null)
    where T : class
{
    private readonly Dictionary<(string? Path, string Id), T?> _pages = [];
    private readonly HashSet<(string? Path, string Id)> _refused = [];
    private readonly HashSet<string> _tried = new(StringComparer.Ordinal);
    private readonly HashSet<string> _missing = new(StringComparer.Ordinal);

    private HashSet<(string? Path, string Id)>? _chosen;

    /// <summary>How many of the pages nothing could be made of: of those that were chosen last, or else of all.</summary>
    public int Refused => _chosen is { } chosen ? _refused.Count(chosen.Contains) : _refused.Count;

    /// <summary>How many pages of events cannot be read or are other pages now.</summary>
    public int Missing => _missing.Count;

    /// <summary>What was made of the pages that were added, in their order.</summary>
    public IReadOnlyList<T> All => [.. _pages.Values.OfType<T>()];

    /// <summary>Takes a page. If there is a limit, a page of which the day of publication is not known is left out.</summary>
    /// <param name="article">The page.</param>
    public void Add(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var wanted = after is null && before is null
            || article.Date is { } day && new DayRange(day.Date, day.Date).Overlaps(after, before);
        var made = wanted ? make(article) : null;
        if (_pages.TryAdd((article.Path, article.Id), made) && wanted && made is null)
            _refused.Add((article.Path, article.Id));
    }

    /// <summary>What was made of the pages of events: the articles about an event, or else the pages with a teaser of it.</summary>
    /// <param name="events">The events.</param>
    public IReadOnlyList<T> Of(IEnumerable<Event> events)
    {
        var found = new List<T>();
        HashSet<(string? Path, string Id)> chosen = [];
        _chosen = chosen;
        foreach (var source in events.SelectMany(Reports).Where(s => chosen.Add((s.Path, s.ArticleId))))
        {
            if (!_pages.ContainsKey((source.Path, source.ArticleId)))
                ReadAgain(source.Path);
            if (!_pages.TryGetValue((source.Path, source.ArticleId), out var page))
                _missing.Add(source.Path ?? source.ArticleId);
            else if (page is not null)
                found.Add(page);
        }
        return found;
    }

    /// <summary>What was made of the pages that were added, and of the pages of events.</summary>
    /// <param name="events">The events.</param>
    public IReadOnlyList<T> AllAnd(IEnumerable<Event> events)
    {
        var all = All;
        var others = Of(events).Except(all, ReferenceEqualityComparer.Instance).Cast<T>();
        IReadOnlyList<T> both = [.. all, .. others];
        _chosen = null;
        return both;
    }

    private void ReadAgain(string? path)
    {
        if (path is not null && _tried.Add(path) && read?.Invoke(path) is { } article)
            Add(article with { Path = path });
    }

    private static IEnumerable<EventSource> Reports(Event e)
    {
        var own = e.Sources.Where(s => s.Section != Sections.Teaser).ToList();
        return own.Count > 0 ? own : e.Sources;
    }
}

/// <summary>Decides whether pages are chosen by their events.</summary>
public static class PageChoice
{
    /// <summary>
    /// Whether a filter asks for more than days: then the pages that report such events are meant. The lowest confidence of all asks for
    /// nothing.
    /// </summary>
    /// <param name="filter">The filter.</param>
    public static bool IsByEvent(EventFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return !Confidences.IsAtLeast(Confidences.Check, filter.Confidence) || new[]
        {
            filter.Type, filter.Status, filter.Body, filter.Participant, filter.City, filter.Country, filter.Operation,
            filter.Document, filter.Origin,
        }.Any(words => words.Count > 0);
    }
}
