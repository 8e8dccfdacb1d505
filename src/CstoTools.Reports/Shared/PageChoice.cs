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
    private readonly HashSet<string> _tried = new(StringComparer.Ordinal);
    private readonly HashSet<string> _missing = new(StringComparer.Ordinal);

    /// <summary>How many of the pages nothing could be made of.</summary>
    public int Refused { get; private set; }

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
            Refused++;
    }

    /// <summary>What was made of the pages of events: the articles about an event, or else the pages with a teaser of it.</summary>
    /// <param name="events">The events.</param>
    public IReadOnlyList<T> Of(IEnumerable<Event> events)
    {
        var found = new List<T>();
        foreach (var source in events.SelectMany(Reports).DistinctBy(s => (s.Path, s.ArticleId)))
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
    /// <summary>Whether a filter asks for more than days: then the pages that report such events are meant.</summary>
    /// <param name="filter">The filter.</param>
    public static bool IsByEvent(EventFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return new[]
        {
            filter.Type, filter.Status, filter.Body, filter.Participant, filter.City, filter.Country, filter.Operation,
            filter.Document, filter.Origin,
        }.Any(words => words.Count > 0);
    }
}
