using CstoTools.Core.Analysis;
using CstoTools.Core.Queries;
using CstoTools.Core.Text;

namespace CstoTools.Reports.Report;

/// <summary>A quote of a report.</summary>
/// <param name="Quote">The quote.</param>
/// <param name="Page">Its page.</param>
/// <param name="Day">The day of the page, or of the sidebar's item; null if it shows none.</param>
/// <param name="Proofs">The sentences of its words and of its speaker.</param>
internal sealed record CollectedQuote(Quote Quote, SourcePage Page, DateTime? Day, List<Proof> Proofs);

/// <summary>The quotes of many pages. What several pages quote is one quote, that of the article before that of a sidebar.</summary>
internal sealed class QuoteCollector(Analyzer analyzer, EventFilter filter, ProofStore proofs)
{
    private readonly QuoteQuery _query = new(analyzer, new QuoteFilter
    {
        After = filter.After,
        Before = filter.Before,
        Confidence = filter.Confidence,
    });

    private readonly Dictionary<(string Speaker, string Text), CollectedQuote> _quotes = [];

    /// <summary>All quotes by day, page and place.</summary>
    public IReadOnlyList<CollectedQuote> All => _quotes.Values
        .OrderBy(q => q.Day ?? DateTime.MaxValue).ThenBy(q => q.Page.Title, StringComparer.Ordinal)
        .ThenBy(q => q.Page.Path?.Replace('\\', '/'), StringComparer.Ordinal).ThenBy(q => q.Page.Id, StringComparer.Ordinal)
        .ThenBy(q => q.Quote.Teaser ?? 0).ThenBy(q => q.Quote.Section == Sections.Title ? 0 : 1).ThenBy(q => q.Quote.Start).ToList();

    /// <summary>The quotes of the pages that report events.</summary>
    public IReadOnlyList<CollectedQuote> Of(IEnumerable<Event> events)
    {
        var sources = events.SelectMany(e => e.Sources).Select(s => (s.Path, s.ArticleId, s.Teaser)).ToHashSet();
        return All.Where(q => sources.Contains((q.Page.Path, q.Page.Id, q.Quote.Teaser))).ToList();
    }

    /// <summary>Takes the quotes of a page.</summary>
    public void Add(Article article, SourcePage page, CancellationToken cancel)
    {
        foreach (var quote in _query.Find(article, cancel))
        {
            var key = (quote.SpeakerId ?? Folded(quote.Speaker ?? quote.SpeakerText), Folded(quote.Text));
            if (_quotes.TryGetValue(key, out var known) && !Precedes(quote, page, known))
                continue;
            var day = quote.Teaser is { } number ? article.Teasers[number - 1].Date ?? article.Teasers[number - 1].Posted : article.Date;
            _quotes[key] = new CollectedQuote(quote, page, day, proofs.Of([quote], article, page, cancel));
        }
    }

    // Whichever was read first must not decide.
    private static bool Precedes(Quote quote, SourcePage page, CollectedQuote known)
    {
        var (one, other) = (quote.Teaser is null ? 0 : 1, known.Quote.Teaser is null ? 0 : 1);
        if (one != other)
            return one < other;
        var days = Nullable.Compare(known.Page.Date, page.Date);
        if (days != 0)
            return days > 0;
        var paths = string.CompareOrdinal(page.Path?.Replace('\\', '/'), known.Page.Path?.Replace('\\', '/'));
        return paths != 0 ? paths < 0 : string.CompareOrdinal(page.Id, known.Page.Id) < 0;
    }

    private static string Folded(string? text) => text is null ? "" : Folding.Key(Visible.Cell(text));
}
