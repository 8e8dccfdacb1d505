using CstoTools.Core.Analysis;
using CstoTools.Core.Reading;
using CstoTools.Core.Text;

namespace CstoTools.Core.Queries;

/// <summary>
/// Shows what facts rest on, with the sentence of the page. A page that is not at hand is read again; where it no longer
/// gives the fact, no sentence is shown: it could be another one.
/// </summary>
public sealed class EvidenceReader
{
    private const int PagesKept = 16;
    private readonly Analyzer _analyzer;
    private readonly Func<string, Article?> _read;
    private readonly List<(string Path, EvidencePage? Page)> _pages = [];
    private readonly CancellationToken _cancel;
    private readonly List<EvidencePage> _given = [];
    private readonly Dictionary<string, List<EvidencePage>> _byPath = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _unread = new(StringComparer.Ordinal);

    /// <summary>Starts with no page.</summary>
    /// <param name="analyzer">Knows the metadata, and what a page tells.</param>
    /// <param name="read">Reads the page of a path; null if it cannot be read.</param>
    /// <param name="cancel">Stops the analysis of a page.</param>
    public EvidenceReader(Analyzer analyzer, Func<string, Article?> read, CancellationToken cancel = default) =>
        (_analyzer, _read, _cancel) = (analyzer, read, cancel);

    /// <summary>The pages (paths or ids of articles) that are not there or no longer give a fact that was asked about.</summary>
    public IEnumerable<string> Unread => _unread;

    /// <summary>Takes a page that is not to be read again.</summary>
    /// <param name="article">The page.</param>
    public void Add(Article article)
    {
        var page = new EvidencePage(article, _analyzer, _cancel);
        _given.Add(page);
        if (!_byPath.TryGetValue(PathOf(page), out var same))
            _byPath[PathOf(page)] = same = [];
        same.Add(page);
    }

    /// <summary>Forgets the pages of <see cref="Add"/>.</summary>
    public void Clear()
    {
        _given.Clear();
        _byPath.Clear();
    }

    /// <summary>The evidence of a fact.</summary>
    /// <param name="fact">An event, participant, document, mention, quote, date, evidence of a field, or the analysis of a page.</param>
    /// <returns>One item for each value; null if this is no fact.</returns>
    /// <exception cref="OperationCanceledException">The work is cancelled.</exception>
    public IReadOnlyList<FactEvidence>? Of(object? fact) => fact switch
    {
        Event e => [.. OfEvent(e)],
        Participant p => [.. p.Evidence.Select(f => OfField(f, p.Name, "Participant"))],
        EventDocument d => [.. d.Evidence.Select(f => OfField(f, d.Title, "Document"))],
        FieldEvidence f => [OfField(f, f.Value ?? "", null)],
        Mention m => [OfMention(m)],
        Quote q => [.. OfQuote(q)],
        DateMention d => [OfDate(d)],
        CstoTools.Analysis a => OfAnalysis(a),
        _ => null,
    };

    private static string BasisOf(string resolution) => resolution switch
    {
        Resolutions.Office => EvidenceBases.Metadata,
        Resolutions.Surname or Resolutions.Reference => EvidenceBases.Inferred,
        _ => EvidenceBases.Stated,
    };

    // An empty text is the path of no file.
    private static string PathOf(EvidencePage page) => page.Article.Path ?? "";

    private static bool Fits(EvidencePage? page, Span span, string? text) => page is not null && (text is null || page.Words(span) == text);

    private List<FactEvidence> OfAnalysis(CstoTools.Analysis analysis)
    {
        Add(analysis.Article);
        try
        {
            return analysis.Events.SelectMany(OfEvent).ToList();
        }
        finally
        {
            _byPath[PathOf(_given[^1])].Remove(_given[^1]);
            _given.RemoveAt(_given.Count - 1);
        }
    }

    private IEnumerable<FactEvidence> OfEvent(Event e)
    {
        var ids = e.Sources.Select(s => s.ArticleId).ToHashSet(StringComparer.Ordinal);
        return e.Evidence.Select(f => OfField(f, e.ToString(), null, ids))
            .Concat(e.Participants.SelectMany(p => p.Evidence.Select(f => OfField(f, p.Name, "Participant", ids))))
            .Concat(e.Documents.SelectMany(d => d.Evidence.Select(f => OfField(f, d.Title, "Document", ids))));
    }

    private FactEvidence OfField(FieldEvidence field, string subject, string? owner, HashSet<string>? ids = null)
    {
        var (span, main) = (field.Evidence, field.Field is nameof(Participant.Name) || owner == "Document" && field.Field == nameof(EventDocument.Title));
        // A page in a file may have another id when it is read again, and still give the fact.
        var page = Page(field.Path, p => (ids is null || field.Path is not null || ids.Contains(p.Article.Id)) && p.Gives(field));
        return Item(span, page, new Fact(subject, owner is null ? field.Field : main ? owner : $"{owner}.{field.Field}", field.Value, field.Path)) with
        {
            Basis = span.Basis,
            Rule = span.Rule,
            Confidence = span.Confidence,
            Disputed = field.Disputed,
        };
    }

    private FactEvidence OfMention(Mention mention)
    {
        var page = Page(mention.Path, p => p.Article.Id == mention.ArticleId && Fits(p, mention, mention.Text));
        return Item(mention, page, new Fact(mention.Text, nameof(Mention.Name), mention.Name, mention.Path)) with
        {
            Basis = BasisOf(mention.Resolution),
            Rule = mention.Resolution.ToLowerInvariant(),
            Confidence = mention.Confidence,
        };
    }

    private IEnumerable<FactEvidence> OfQuote(Quote quote)
    {
        var page = Page(quote.Path, p =>
            p.Article.Id == quote.ArticleId && quote.Parts.Count > 0 && string.Join(' ', quote.Parts.Select(p.Words)) == quote.Text);
        var subject = quote.Speaker ?? quote.SpeakerText ?? "unknown speaker";
        foreach (var part in quote.Parts)
        {
            yield return Item(part, page, new Fact(subject, nameof(Quote.Text), page?.Words(part) ?? quote.Text, quote.Path)) with
            {
                Rule = quote.Indirect ? "reported-speech" : "quotation",
                Confidence = quote.Confidence,
            };
        }
        if (quote.SpeakerText is not { } speaker || page?.Beside(quote, speaker) is not { } place)
            yield break;
        yield return Item(place, page, new Fact(subject, nameof(Quote.Speaker), quote.Speaker, quote.Path)) with
        {
            Basis = quote.Speaker is { } name && page.Resolution(place, name) is { } resolution ? BasisOf(resolution) : EvidenceBases.Inferred,
            Rule = "attribution",
            Confidence = quote.SpeakerConfidence ?? Confidences.Check,
        };
    }

    // A date does not say which page it is from: it must be given, and only one of them.
    private FactEvidence OfDate(DateMention date)
    {
        var page = _given.Count == 1 && Fits(_given[0], date, date.Text) ? _given[0] : null;
        return Item(date, page, new Fact(date.Text, nameof(DateMention.Value), date.Value, page?.Article.Path)) with
        {
            Basis = date.Inferred ? EvidenceBases.Inferred : EvidenceBases.Stated,
            Rule = date.Anchor ?? "date-expression",
            Confidence = date.Confidence,
        };
    }

    private static FactEvidence Item(Span span, EvidencePage? page, Fact fact)
    {
        var sentence = page?.Sentence(span);
        return new FactEvidence
        {
            Section = span.Section,
            Teaser = span.Teaser,
            Start = span.Start,
            Length = span.Length,
            Line = span.Line,
            Subject = fact.Subject,
            Field = fact.Field,
            Value = fact.Value,
            Basis = EvidenceBases.Stated,
            Rule = "",
            Words = sentence is null ? null : page!.Words(span),
            Sentence = sentence?.Text,
            SentenceStart = sentence?.Start,
            Path = fact.Path,
        };
    }

    private EvidencePage? Page(string? path, Predicate<EvidencePage> gives)
    {
        var page = path is null ? OnlyOne(gives)
            : _byPath.GetValueOrDefault(path)?.Find(gives) ?? (Read(path) is { } read && gives(read) ? read : null);
        if (page is null)
            _unread.Add(path ?? "(pipeline)");
        return page;
    }

    // Pages of one template can say different things around the same value: nothing shows which of them is meant.
    private EvidencePage? OnlyOne(Predicate<EvidencePage> gives)
    {
        var found = (_byPath.GetValueOrDefault("") ?? []).Where(p => gives(p)).DistinctBy(p => p.Article.Id).Take(2).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    private EvidencePage? Read(string path)
    {
        var at = _pages.FindIndex(p => p.Path == path);
        if (at >= 0)
            return _pages[at].Page;
        if (_pages.Count == PagesKept)
            _pages.RemoveAt(0);
        var page = _read(path) is { } article ? new EvidencePage(article, _analyzer, _cancel) : null;
        _pages.Add((path, page));
        return page;
    }

    private readonly record struct Fact(string Subject, string Field, string? Value, string? Path);
}

/// <summary>A page, and the sentences of it.</summary>
internal sealed class EvidencePage(Article article, Analyzer analyzer, CancellationToken cancel)
{
    private const int Longest = 1000;
    private const int Margin = 400;
    private readonly Lazy<Dictionary<(string, int?), (SectionText Section, Sentences Sentences)>> _sections = new(() =>
        PageText.Of(article).Sections.ToDictionary(s => (s.Section, s.Teaser), s =>
            (s, Sentences.Of(s, analyzer.Metadata.Lexicon.Abbreviations))));

    private HashSet<(string, string?, Span)>? _given;

    public Article Article => article;

    /// <summary>Whether the analysis of the page finds this value in this place.</summary>
    public bool Gives(FieldEvidence field) =>
        (_given ??= Analyzed()).Contains((field.Field, field.Value, Place(field.Evidence)));

    /// <summary>The text of a span; null if the page has no such place.</summary>
    public string? Words(Span span) =>
        _sections.Value.TryGetValue((span.Section, span.Teaser), out var found) && span.Start >= 0 && span.Length >= 0 && span.End <= found.Section.Text.Length
            ? found.Section.Text.Substring(span.Start, span.Length) : null;

    /// <summary>The sentences around a span, and where the span starts in them; null if the page has no such place.</summary>
    public (string Text, int Start)? Sentence(Span span)
    {
        if (Words(span) is null)
            return null;
        var (section, sentences) = _sections.Value[(span.Section, span.Teaser)];
        var from = Math.Min(span.Start, sentences.Around(span.Start).Start);
        var to = Math.Max(span.End, sentences.Around(Math.Max(span.Start, span.End - 1)).End);
        if (to - from > Longest)
        {
            from = Math.Max(from, span.Start - Margin);
            to = Math.Min(to, span.End + Margin);
        }
        return (section.Text[from..to], span.Start - from);
    }

    /// <summary>Where a text stands in the paragraph of a quotation, outside of it; null if it does not, or more than once.</summary>
    public Span? Beside(Quote quote, string text)
    {
        if (Words(quote) is null)
            return null;
        var section = _sections.Value[(quote.Section, quote.Teaser)].Section;
        var first = quote.Start == 0 ? 0 : section.Text.LastIndexOf('\n', quote.Start - 1) + 1;
        var last = section.Text.IndexOf('\n', quote.End) is >= 0 and var end ? end : section.Text.Length;
        Span? found = null;
        for (var at = first; (at = section.Text.IndexOf(text, at, last - at, StringComparison.Ordinal)) >= 0; at += text.Length)
        {
            if (quote.Parts.Any(p => at < p.End && p.Start < at + text.Length))
                continue;
            if (found is not null)
                return null;
            found = new Span { Section = quote.Section, Teaser = quote.Teaser, Start = at, Length = text.Length, Line = section.LineOf(at) };
        }
        return found;
    }

    /// <summary>How a mention inside a span was given a name; null if there is no such mention.</summary>
    public string? Resolution(Span span, string name) => analyzer.Mentions(article, cancel).FirstOrDefault(m =>
        m.Section == span.Section && m.Teaser == span.Teaser && m.Start >= span.Start && m.End <= span.End && m.Name == name)?.Resolution;

    // A page that takes too much work gives nothing, and is one page in the warning instead of an error for each fact.
    private HashSet<(string, string?, Span)> Analyzed()
    {
        try
        {
            return analyzer.Events(article, cancel).SelectMany(EvidenceFields.Of)
                .Select(f => (f.Field, f.Value, Place(f.Evidence))).ToHashSet();
        }
        catch (PageException)
        {
            return [];
        }
    }

    private static Span Place(Span span) => new() { Section = span.Section, Teaser = span.Teaser, Start = span.Start, Length = span.Length };
}
