using System.Text.Json;
using CstoTools.Core.Analysis;
using CstoTools.Core.Analysis.Events;
using CstoTools.Core.Export;
using CstoTools.Core.Reading;
using CstoTools.Core.Text;

namespace CstoTools.Fuzzing;

/// <summary>
/// What holds for every article and its analysis, whatever the page. Each check returns sentences that name what does not
/// hold; none if all is well. The part before the colon names the kind of fault.
/// </summary>
public static class Invariants
{
    /// <summary>All checks.</summary>
    /// <param name="article">The article.</param>
    /// <param name="analyzer">What analyses it.</param>
    public static IEnumerable<string> FaultsOf(Article article, Analyzer analyzer) =>
        OfArticle(article).Concat(OfSpans(article, analyzer)).Concat(OfMentions(article, analyzer))
            .Concat(OfJson(article, analyzer)).Concat(OfEvents(analyzer.Events(article)));

    /// <summary>No part of an article is empty.</summary>
    /// <param name="article">The article.</param>
    public static IEnumerable<string> OfArticle(Article article)
    {
        if (article.Paragraphs.Count == 0 || !article.Paragraphs.All(Blanks.Shows))
            yield return "empty paragraph: the article has none, or an empty one";
        if (!article.Teasers.All(t => Blanks.Shows(t.Text)))
            yield return "empty teaser: a teaser has no text";
        if (article.Title is { } title && !Blanks.Shows(title))
            yield return "empty title: the title has no text";
        if (article.ContactText is { } contact && !Blanks.Shows(contact))
            yield return "empty contact: the contact block has no text";
    }

    /// <summary>Each span is in its section, and is the text it says.</summary>
    /// <param name="article">The article.</param>
    /// <param name="analyzer">What analyses it.</param>
    public static IEnumerable<string> OfSpans(Article article, Analyzer analyzer)
    {
        var texts = PageText.Of(article).Sections.ToDictionary(s => (s.Section, s.Teaser), s => s.Text);
        var spans = analyzer.Mentions(article).Select(m => ((Span)m, (string?)m.Text))
            .Concat(analyzer.Dates(article).Select(d => ((Span)d, (string?)d.Text)))
            .Concat(analyzer.Speech(article).SelectMany(SpansOf))
            .Concat(analyzer.Events(article).SelectMany(SpansOf));
        foreach (var (span, text) in spans)
        {
            if (!texts.TryGetValue((span.Section, span.Teaser), out var section))
                yield return $"span without section: {span}";
            else if (span.Start < 0 || span.Length <= 0 || span.End > section.Length)
                yield return $"span outside of its section: {span} of {section.Length}";
            else if (text is not null && section.Substring(span.Start, span.Length) != text)
                yield return $"span with another text: {span} is '{section.Substring(span.Start, span.Length)}', not '{text}'";
        }
        foreach (var quote in analyzer.Speech(article))
        {
            if (texts.TryGetValue((quote.Section, quote.Teaser), out var section) && quote.End <= section.Length
                && string.Join(' ', quote.Parts.Select(p => section.Substring(p.Start, p.Length))) != quote.Text)
                yield return $"quote with another text: {quote}";
        }
    }

    /// <summary>No mention or date crosses another, the sentence of each mention holds it, and what is nested is inside another.</summary>
    /// <param name="article">The article.</param>
    /// <param name="analyzer">What analyses it.</param>
    public static IEnumerable<string> OfMentions(Article article, Analyzer analyzer)
    {
        var mentions = analyzer.Mentions(article);
        foreach (var mention in mentions)
        {
            if (mention.Sentence?.Contains(mention.Text, StringComparison.Ordinal) != true)
                yield return $"sentence without its mention: '{mention.Sentence}' does not hold '{mention.Text}'";
        }
        foreach (var fault in Crossed(mentions, m => $"'{m.Text}' ({m.Kind})").Concat(Crossed(analyzer.Dates(article), d => $"date '{d.Text}'")))
            yield return fault;
        foreach (var section in mentions.GroupBy(m => (m.Section, m.Teaser)))
        {
            var reach = -1;
            foreach (var mention in section.OrderBy(m => m.Start).ThenByDescending(m => m.Length))
            {
                if (mention.Nested && mention.End > reach)
                    yield return $"nested in nothing: '{mention.Text}' ({mention.Kind})";
                reach = Math.Max(reach, mention.End);
            }
        }
    }

    private static IEnumerable<string> Crossed<T>(IEnumerable<T> spans, Func<T, string> name)
        where T : Span
    {
        foreach (var section in spans.GroupBy(s => (s.Section, s.Teaser)))
        {
            // Of those that are open, the last one ends first, or they cross.
            var open = new Stack<T>();
            foreach (var span in section.OrderBy(s => s.Start).ThenByDescending(s => s.End))
            {
                while (open.TryPeek(out var before) && before.End <= span.Start)
                    open.Pop();
                if (open.TryPeek(out var outer) && outer.End < span.End)
                    yield return $"crossed: {name(outer)} and {name(span)}";
                open.Push(span);
            }
        }
    }

    /// <summary>What is written as JSON says what the objects do.</summary>
    /// <param name="article">The article.</param>
    /// <param name="analyzer">What analyses it.</param>
    public static IEnumerable<string> OfJson(Article article, Analyzer analyzer)
    {
        using var json = JsonDocument.Parse(JsonSerializer.Serialize(analyzer.Analyze(article), CstoJsonContext.Line.Analysis));
        var root = json.RootElement;
        if (root.GetProperty("title").GetString() != article.Title || root.GetProperty("body").GetString() != article.Body)
            yield return "JSON: title or body is another one";
        if (!Texts(root, "teasers", "text").SequenceEqual(article.Teasers.Select(t => t.Text)))
            yield return "JSON: the teasers are others";
        if (!Texts(root, "mentions", "text").SequenceEqual(analyzer.Mentions(article).Select(m => m.Text)))
            yield return "JSON: the mentions are others";
        if (!Texts(root, "quotes", "text").SequenceEqual(analyzer.Quotes(article).Select(q => q.Text)))
            yield return "JSON: the quotes are others";
        if (!Texts(root, "events", "title").SequenceEqual(analyzer.Events(article).Select(e => e.Title)))
            yield return "JSON: the events are others";
    }

    /// <summary>Merging gives the same whatever the order, and takes no event away.</summary>
    /// <param name="events">The events of some pages.</param>
    public static IEnumerable<string> OfEvents(IReadOnlyList<Event> events)
    {
        var merged = EventMerger.Merge(events);
        if (events.Count > 0 && merged.Count == 0)
            yield return "merging: all events are lost";
        if (!merged.SequenceEqual(EventMerger.Merge(events.Reverse())))
            yield return "merging: the order of the events changes the result";
        foreach (var e in merged)
        {
            if (e.EndDate < e.Date)
                yield return $"dates: an event ends before it starts, {e.Date:yyyy-MM-dd} to {e.EndDate:yyyy-MM-dd}";
            if (string.IsNullOrWhiteSpace(e.Title))
                yield return "empty title: an event has none";
        }
    }

    /// <summary>An article that is exported is read back as it was.</summary>
    /// <param name="article">The article.</param>
    public static IEnumerable<string> OfExport(Article article)
    {
        var back = PageReader.ReadText(ArticleMarkdown.Write(article));
        if (back with { Path = article.Path, Format = article.Format, LineMarks = article.LineMarks } != article)
            yield return "export: the article is not read back as it was";
    }

    private static IEnumerable<(Span Span, string? Text)> SpansOf(Quote quote) =>
        quote.Parts.Select(p => (p, (string?)null)).Append((quote, null));

    private static IEnumerable<(Span Span, string? Text)> SpansOf(Event e) =>
        e.Evidence.Concat(e.Participants.SelectMany(p => p.Evidence)).Concat(e.Documents.SelectMany(d => d.Evidence))
            .Select(x => ((Span)x.Evidence, (string?)null))
            .Concat(e.Sources.Select(s => ((Span)s, (string?)null)));

    private static IEnumerable<string?> Texts(JsonElement root, string list, string name) =>
        root.GetProperty(list).EnumerateArray().Select(i => i.GetProperty(name).GetString());
}
