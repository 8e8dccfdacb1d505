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
}

/// <summary>Finds the wanted quotes of a page.</summary>
public sealed class QuoteQuery
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly Analyzer _analyzer;
    private readonly NameQuery _speaker;
    private readonly TextPatterns _section;
    private readonly Regex? _match;

    /// <summary>Looks the names up.</summary>
    /// <param name="analyzer">Finds the quotes of a page.</param>
    /// <param name="filter">What is asked for.</param>
    /// <exception cref="ArgumentException"><see cref="QuoteFilter.Match"/> is no regular expression.</exception>
    public QuoteQuery(Analyzer analyzer, QuoteFilter filter)
    {
        _analyzer = analyzer;
        _speaker = new NameQuery(analyzer, filter.Speaker);
        _section = new TextPatterns(filter.Section);
        _match = filter.Match is null ? null
            : new Regex(filter.Match, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience);
    }

    /// <summary>The wanted quotes of a page, by section and place.</summary>
    /// <param name="article">The page.</param>
    /// <exception cref="RegexMatchTimeoutException">The regular expression takes too long.</exception>
    public IReadOnlyList<Quote> Find(Article article) => _analyzer.Quotes(article).Where(Matches).ToList();

    private bool Matches(Quote quote) =>
        _section.IsMatch(quote.Section)
        && _speaker.Matches(quote.SpeakerId, quote.Speaker, quote.SpeakerText)
        && (_match is null || _match.IsMatch(quote.Text));
}
