using CstoTools.Core.Metadata;
using CstoTools.Core.Text;
using CstoTools.Core.Trust;

namespace CstoTools.Core.Analysis.Events;

/// <summary>
/// Finds the events of a page: the main one of the article first, then others that sentences of it tell of with a date
/// of their own, then one for each teaser.
/// </summary>
internal static class EventStage
{
    public static ValueList<Event> Find(PageText page, IReadOnlyList<Mention> mentions, IReadOnlyList<DateMention> dates,
        IReadOnlyList<Quote> quotes, CstoMetadata metadata)
    {
        var article = page.Article;
        var bySection = mentions.ToLookup(m => (m.Section, m.Teaser));
        var datesBySection = dates.ToLookup(d => (d.Section, d.Teaser));
        var quotesBySection = quotes.ToLookup(q => (q.Section, q.Teaser));
        var texts = page.Sections.Select(s => EventText.Of(s, bySection[(s.Section, s.Teaser)], datesBySection[(s.Section, s.Teaser)],
            quotesBySection[(s.Section, s.Teaser)], metadata)).ToArray();

        var events = new List<Event>();
        var title = texts.FirstOrDefault(t => t.Section.Section == Sections.Title)?.Clauses ?? [];
        var body = texts.FirstOrDefault(t => t.Section.Section == Sections.Body)?.Clauses ?? [];
        if (title.Count + body.Count > 0)
            events.AddRange(OfArticle(article, title, body, metadata));
        foreach (var teaser in texts.Where(t => t.Section.Section == Sections.Teaser && t.Clauses.Count > 0))
            events.Add(OfTeaser(article, teaser, metadata));
        return events.ToValueList();
    }

    private static IEnumerable<Event> OfArticle(Article article, IReadOnlyList<Clause> title, IReadOnlyList<Clause> body, CstoMetadata metadata)
    {
        var name = article.Title ?? FirstSentence(body);
        var main = new EventReader(metadata, article.Path, article.Date).Read(title, body);
        if (main.IsTold)
        {
            var source = SourceOf(article, title.Count > 0 ? title[0] : body[0], (title.Count > 0 ? title : body)[^1]);
            yield return main.ToEvent(name, source, null);
        }

        foreach (var clause in body.Where(c => SideEvents.TellsAnother(c, main)))
        {
            var side = new EventReader(metadata, article.Path, article.Date).Read([], [clause]);
            if (side.Type is not null && (side.Date is not null || side.Participants.Count > 1))
                yield return side.ToEvent(FirstSentence([clause]), SourceOf(article, clause, clause), Reasons.FurtherEvent);
        }
    }

    private static Event OfTeaser(Article article, EventText text, CstoMetadata metadata)
    {
        var teaser = article.Teasers[text.Section.Teaser!.Value - 1];
        var draft = new EventReader(metadata, article.Path, teaser.Date ?? teaser.Posted).Read([], text.Clauses);
        if (draft.Date is null && teaser.Date is { } day)
            draft.SetPublicationDay(day, text.Clauses[0], "teaser-date");
        return draft.ToEvent(FirstSentence(text.Clauses), SourceOf(article, text.Clauses[0], text.Clauses[^1]), Reasons.InTeaser);
    }

    private static string FirstSentence(IReadOnlyList<Clause> clauses)
    {
        var (words, clause) = (clauses[0].Text.Words, clauses[0]);
        var end = clause.Last + 1 < words.Count ? words[clause.Last + 1].Start : words.Text.Length;
        return words.Text[words[clause.First].Start..end].Trim();
    }

    private static EventSource SourceOf(Article article, Clause first, Clause last) =>
        first.Text.SpanOf(first.First, Math.Max(first.Last, ReferenceEquals(first.Text, last.Text) ? last.Last : first.Last),
            (section, teaser, start, length, line) => new EventSource
            {
                Section = section,
                Teaser = teaser,
                Start = start,
                Length = length,
                Line = line,
                Path = article.Path,
                ArticleId = article.Id,
                ArticleTitle = article.Title,
            });
}
