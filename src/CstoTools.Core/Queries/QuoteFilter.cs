using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using CstoTools.Core.Analysis;
using CstoTools.Core.Analysis.Mentions;

namespace CstoTools.Core.Queries;

/// <summary>Which quotes are wanted. What is empty or null asks for nothing; all that is asked for must fit.</summary>
public sealed record QuoteFilter
{
    /// <summary>
    /// Speakers by any alias or spelling the metadata knows, by family name, or with wildcards; or by an office, which means
    /// whoever held it on the day of the page.
    /// </summary>
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

    /// <summary>The lowest confidence of the words, and of the speaker if one is known, that is wanted; null asks for nothing.</summary>
    public string? Confidence { get; init; }
}

/// <summary>Finds the wanted quotes of a page.</summary>
public sealed class QuoteQuery
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly Analyzer _analyzer;
    private readonly NameQuery _speaker;
    private readonly HashSet<string> _offices = new(StringComparer.Ordinal);
    private readonly List<string> _titles = [];
    private readonly ConcurrentDictionary<DateTime, HashSet<string>> _holders = new();
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
        var speakers = filter.Speaker.Select(WithoutArticle).ToList();
        _speaker = new NameQuery(analyzer, speakers);
        foreach (var speaker in speakers.Where(s => !new TextPattern(s).HasWildcards))
        {
            var offices = OfficeQuery.Find(analyzer.Metadata, speaker);
            _offices.UnionWith(offices);
            if (offices.Count == 0)
                _titles.Add(speaker);
        }
        Unknown = new UnknownNames(analyzer).Add(nameof(filter.Speaker), speakers).ExceptOffices();
        _section = new TextPatterns(filter.Section);
        _match = filter.Match is null ? null
            : new Regex(filter.Match, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience);
    }

    /// <summary>The speakers that neither the metadata nor a page so far knows.</summary>
    public UnknownNames Unknown { get; }

    /// <summary>The wanted quotes of a page, by section and place.</summary>
    /// <param name="article">The page.</param>
    /// <param name="cancel">Stops the analysis of the page.</param>
    /// <exception cref="RegexMatchTimeoutException">The regular expression takes too long.</exception>
    /// <exception cref="Reading.PageException">The page takes too much work.</exception>
    public IReadOnlyList<Quote> Find(Article article, CancellationToken cancel = default)
    {
        var quotes = _filter.IncludeIndirect ? _analyzer.Speech(article, cancel) : _analyzer.Quotes(article, cancel);
        Unknown.Observe(article, cancel);
        if (Unknown.AreOpen)
        {
            foreach (var text in quotes.SelectMany(q => new[] { q.Speaker, q.SpeakerText }).OfType<string>())
                Unknown.Observe(nameof(_filter.Speaker), WithoutArticle(text), person: true);
        }
        return quotes.Where(q => Matches(q, DayOf(article, q))).ToList();
    }

    private static DateTime? DayOf(Article article, Quote quote) =>
        quote.Teaser is { } number ? article.Teasers[number - 1].Date ?? article.Teasers[number - 1].Posted : article.Date;

    private static string WithoutArticle(string text) => text.TrimStart().StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? text.TrimStart()[4..] : text;

    private bool Matches(Quote quote, DateTime? day) =>
        (_filter.After is null && _filter.Before is null || day is { } known && new DayRange(known, known).Overlaps(_filter.After, _filter.Before))
        && _section.IsMatch(quote.Section)
        && Confidences.IsAtLeast(Confidences.Lowest(quote.Confidence, quote.SpeakerConfidence ?? quote.Confidence), _filter.Confidence)
        && (_speaker.Matches(quote.SpeakerId, quote.Speaker, quote.SpeakerText is { } text ? WithoutArticle(text) : null) || HoldsOffice(quote, day))
        && (_match is null || _match.IsMatch(quote.Text));

    // Whom a page of the day would mean by a title that is no listed name of an office ("министр обороны Армении").
    private HashSet<string> HoldersOn(DateTime day)
    {
        var holders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var title in _titles)
        {
            var page = new Article { Id = "", Format = "text", Date = day, Paragraphs = [title] };
            foreach (var mention in _analyzer.Mentions(page))
            {
                if (mention is { Kind: MentionKinds.Office, Id: { } id } && TextPattern.Fold(mention.Text) == TextPattern.Fold(title))
                    holders.Add(id);
            }
        }
        return holders;
    }

    // Who held the office that day; where nobody is known, whoever the page calls by it.
    private bool HoldsOffice(Quote quote, DateTime? day)
    {
        if (_filter.Speaker.Count == 0)
            return false;
        var metadata = _analyzer.Metadata;
        return quote.SpeakerId is { } id
            ? day is { } known && (_offices.Any(o => metadata.Directory.HoldersOf(o, known).Any(t => t.PersonId == id)) || _holders.GetOrAdd(known, HoldersOn).Contains(id))
            : quote.Speaker is null && quote.SpeakerText is { } text && OfficeIndex.Of(metadata).Find(text).Any(o => _offices.Contains(o.Id));
    }
}
