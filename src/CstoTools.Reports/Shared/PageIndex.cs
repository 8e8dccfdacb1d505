using CstoTools.Reports.Writing;

namespace CstoTools.Reports.Shared;

/// <summary>What is known of the pages of events: the day of publication and the address. Their text is not kept.</summary>
/// <param name="read">Reads the page of a path that was not added; null if it cannot be read. Each is read once.</param>
public sealed class PageIndex(Func<string, Article?>? read = null)
{
    private readonly Dictionary<(string? Path, string Id), PublishedPage> _pages = [];
    private readonly HashSet<string> _tried = new(StringComparer.Ordinal);

    /// <summary>Takes a page.</summary>
    /// <param name="article">The page.</param>
    public void Add(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        _pages.TryAdd((article.Path, article.Id), new PublishedPage(article));
    }

    /// <summary>The page of a source; null if it is not there or is another page now.</summary>
    /// <param name="source">The source.</param>
    public PublishedPage? Find(EventSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (_pages.TryGetValue((source.Path, source.ArticleId), out var page))
            return page;
        if (read is null || source.Path is null || !_tried.Add(source.Path) || read(source.Path) is not { } article)
            return null;
        Add(article with { Path = source.Path });
        return _pages.GetValueOrDefault((source.Path, source.ArticleId));
    }

    /// <summary>The last day on which one of the sources of an event was published; null if no page states it.</summary>
    /// <param name="e">The event.</param>
    public DateTime? Published(Event e) => Days(e).Max();

    /// <summary>The first day on which one of the sources of an event was published; null if no page states it.</summary>
    /// <param name="e">The event.</param>
    public DateTime? FirstPublished(Event e) => Days(e).Min();

    private IEnumerable<DateTime?> Days(Event e)
    {
        ArgumentNullException.ThrowIfNull(e);
        return e.Sources.Select(s => Find(s)?.Published(s));
    }
}

/// <summary>What is known of a page without its text.</summary>
public sealed class PublishedPage
{
    private readonly DateTime?[] _posted;

    internal PublishedPage(Article article)
    {
        (Title, Date, Language) = (article.Title, article.Date, article.Language);
        Address = Addresses.Link(article.Url);
        _posted = [.. article.Teasers.Select(t => t.Posted)];
    }

    /// <summary>The title; null if the page shows none.</summary>
    public string? Title { get; }

    /// <summary>The day of publication; null if the page shows none.</summary>
    public DateTime? Date { get; }

    /// <summary>The language of the page; null if it is not known.</summary>
    public string? Language { get; }

    /// <summary>The address, if it is one of http or https; otherwise null.</summary>
    public string? Address { get; }

    /// <summary>The day on which a source was published: of a teaser the date above it, otherwise that of the page.</summary>
    /// <param name="source">The source, which is of this page.</param>
    public DateTime? Published(EventSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source.Teaser is { } number && number >= 1 && number <= _posted.Length ? _posted[number - 1] ?? Date : Date;
    }
}
