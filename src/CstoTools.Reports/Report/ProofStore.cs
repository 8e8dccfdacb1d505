using CstoTools.Core.Analysis;
using CstoTools.Core.Queries;

namespace CstoTools.Reports.Report;

/// <summary>The place of a page that a value rests on, with its sentence.</summary>
/// <param name="Page">The page.</param>
/// <param name="Evidence">The place, the sentence and the words.</param>
internal sealed record Proof(SourcePage Page, FactEvidence Evidence);

/// <summary>
/// The sentences behind all values of the pages, read while a page is at hand: only they are kept of it. The evidence of an event
/// that was merged from several pages finds its sentence by page, place and value.
/// </summary>
internal sealed class ProofStore(Analyzer analyzer)
{
    private readonly Dictionary<Key, Proof> _proofs = [];
    private readonly Dictionary<string, string> _sentences = new(StringComparer.Ordinal);

    /// <summary>Keeps the sentences of a page's events.</summary>
    /// <param name="article">The page.</param>
    /// <param name="page">What is kept of the page.</param>
    /// <param name="cancel">Stops the analysis of the page.</param>
    public void Add(Article article, SourcePage page, CancellationToken cancel)
    {
        var reader = Reader(article, cancel);
        _sentences.Clear();
        foreach (var e in analyzer.Events(article, cancel))
        {
            // The reader has the same order.
            foreach (var (field, evidence) in EvidenceFields.Of(e).Zip(reader.Of(e) ?? []))
                _proofs.TryAdd(KeyOf(field, page.Id), Compact(evidence, page));
        }
    }

    /// <summary>The sentences of a quote: of its words, then of its speaker if the page names one beside them.</summary>
    public List<Proof> Of(IEnumerable<Quote> quote, Article article, SourcePage page, CancellationToken cancel)
    {
        var reader = Reader(article, cancel);
        return quote.SelectMany(q => reader.Of(q) ?? []).Select(e => Compact(e, page)).ToList();
    }

    /// <summary>The proof of a value of an event; null if its page was not added, or if it is not certain which page it is.</summary>
    /// <param name="field">The evidence of the value.</param>
    /// <param name="e">The event.</param>
    public Proof? Of(FieldEvidence field, Event e)
    {
        var found = e.Sources.Where(s => s.Path == field.Path).Select(s => s.ArticleId).Distinct(StringComparer.Ordinal)
            .Select(id => _proofs.GetValueOrDefault(KeyOf(field, id))).OfType<Proof>().Take(2).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    private static Key KeyOf(FieldEvidence field, string article)
    {
        var place = field.Evidence;
        return new(field.Path, article, field.Field, field.Value, (place.Section, place.Teaser, place.Start, place.Length));
    }

    private EvidenceReader Reader(Article article, CancellationToken cancel)
    {
        var reader = new EvidenceReader(analyzer, _ => null, cancel);
        reader.Add(article);
        return reader;
    }

    // Many values rest on one sentence: it is kept once.
    private Proof Compact(FactEvidence evidence, SourcePage page)
    {
        if (evidence.Sentence is not { } sentence)
            return new Proof(page, evidence);
        if (!_sentences.TryGetValue(sentence, out var same))
            _sentences[sentence] = same = sentence;
        return new Proof(page, evidence with { Sentence = same });
    }

    private readonly record struct Key(
        string? Path, string Article, string Field, string? Value, (string Section, int? Teaser, int Start, int Length) Place);
}
