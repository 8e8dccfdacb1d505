using CstoTools.Core.Text;
using CstoTools.Reports.Pictures;

namespace CstoTools.Reports.Report;

/// <summary>Builds who spoke, with the quotes.</summary>
internal sealed class QuoteSection(ReportContext context, IReadOnlyList<CollectedQuote> quotes)
{
    /// <summary>The speakers, those with most quotes first and unknown ones last; null if there is no quote.</summary>
    public Data? Build()
    {
        if (quotes.Count == 0)
            return null;
        var unknown = context.Words.Of("unknown-speaker");
        var speakers = quotes.GroupBy(q => context.Names.Of(q.Quote) is { } name ? Visible.Cell(name) : "", StringComparer.Ordinal)
            .OrderBy(g => g.Key.Length == 0).ThenByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
        var number = 0;
        var built = speakers.Select(object (g) => new Data
        {
            ["name"] = g.Key.Length == 0 ? unknown : g.Key,
            ["known"] = g.Key.Length > 0,
            ["quotes"] = g.Select(object (q) => Quote(q, ++number)).ToList(),
        }).ToList();
        var counts = speakers.Where(g => g.Key.Length > 0).Select(g => (g.Key, g.Count())).ToList();
        var picture = ReportData.Picture(QuoteBars.Draw(counts, context.Words));
        return new() { ["speakers"] = built, ["count"] = quotes.Count, ["picture"] = picture };
    }

    private Data Quote(CollectedQuote collected, int number)
    {
        var (quote, words) = (collected.Quote, context.Words);
        var date = collected.Day is { } day ? words.Day(day) : null;
        var speaker = context.Names.Of(quote) ?? words.Of("unknown-speaker");
        var group = context.Book.OfQuote(number, new Data
        {
            ["number"] = null,
            ["home"] = $"q{number}",
            ["title"] = Visible.Cell(speaker),
            ["language"] = null,
            ["date"] = date,
            ["type"] = words.Of("quote"),
        });
        Data? said = null, link = null;
        foreach (var proof in collected.Proofs)
        {
            if (proof.Evidence.Field == nameof(CstoTools.Quote.Speaker))
                said = group.Fact(words.Of("field-Speaker"), Visible.Cell(speaker), proof);
            else
                link = group.Fact(words.Of("field-Text"), proof.Evidence.Words ?? quote.Text, proof);
        }
        collected.Page.IsCited = true;
        return new()
        {
            ["id"] = $"q{number}",
            ["text"] = Visible.Cell(quote.Text),
            ["language"] = collected.Page.Language,
            ["called"] = quote.SpeakerText is { } called ? Visible.Cell(called) : null,
            ["verb"] = quote.Verb is { } verb ? Visible.Cell(verb) : null,
            ["speaker"] = said,
            ["evidence"] = link?["link"] ?? group.Id,
            ["date"] = date,
            ["page"] = collected.Page.Data,
            ["line"] = quote.Line,
            ["section"] = words.Of("section", quote.Section),
            ["teaser"] = quote.Teaser,
        };
    }
}
