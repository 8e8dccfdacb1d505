using System.Text.RegularExpressions;
using CstoTools.Core.Analysis;

namespace CstoTools.Core.Queries;

/// <summary>Which quotes are wanted. What is empty or null asks for nothing; all that is asked for must fit.</summary>
public sealed record QuoteFilter
{
    /// <summary>Speakers by any alias or spelling the metadata knows, by family name, or with wildcards.</summary>
    public IReadOnlyList<string> Speaker { get; init; } = [];

    /// <summary>A regular expression that the words must hold, whatever their case; null asks for nothing.</summary>
    public string? Match { get; init; }

    /// <summary>Sections, wildcards allowed.</summary>
    public IReadOnlyList<string> Section { get; init; } = [];

    /// <summary>The first day of the page (of the sidebar item, for a quote in one); quotes of undated ones drop out.</summary>
    public DateTime? After { get; init; }

    /// <summary>The last day, inclusive; quotes of undated pages drop out.</summary>
    public DateTime? Before { get; init; }

    /// <summary>Whether speech that is only reported is wanted too.</summary>
    public bool IncludeIndirect { get; init; }
}

/// <summary>Finds the wanted quotes of a page.</summary>
public sealed class QuoteQuery
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly Analyzer _analyzer;
    private readonly NameQuery _speaker;
    private readonly TextPatterns _section;
    private readonly Regex? _match;
    private readonly QuoteFilter _filter;

    /// <summary>Looks the names up.</summary>
    /// <param name="analyzer">Finds the quotes of a page.</param>
    /// <param name="filter">What is asked for.</param>
    /// <exception cref="ArgumentException"><see cref="QuoteFilter.Match"/> is no regular expression.</exception>
    public QuoteQuery(Analyzer analyzer, QuoteFilter filter)
    {
        _analyzer = analyzer;
        _filter = filter;
        _speaker = new NameQuery(analyzer, filter.Speaker);
        _section = new TextPatterns(filter.Section);
        _match = filter.Match is null ? null
            : new Regex(filter.Match, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience);
    }

    /// <summary>The wanted quotes of a page, by section and place.</summary>
    /// <param name="article">The page.</param>
    /// <exception cref="RegexMatchTimeoutException">The regular expression takes too long.</exception>
    public IReadOnlyList<Quote> Find(Article article) =>
        (_filter.IncludeIndirect ? _analyzer.Speech(article) : _analyzer.Quotes(article)).Where(q => IsOfTheTime(article, q) && Matches(q)).ToList();

    private bool IsOfTheTime(Article article, Quote quote)
    {
        if (_filter.After is null && _filter.Before is null)
            return true;
        var teaser = quote.Teaser is { } number ? article.Teasers[number - 1] : null;
        var day = teaser is null ? article.Date : teaser.Date ?? teaser.Posted;
        return day is { } known && new DayRange(known, known).Overlaps(_filter.After, _filter.Before);
    }

    private bool Matches(Quote quote) =>
        _section.IsMatch(quote.Section)
        && _speaker.Matches(quote.SpeakerId, quote.Speaker, quote.SpeakerText)
        && (_match is null || _match.IsMatch(quote.Text));
}
