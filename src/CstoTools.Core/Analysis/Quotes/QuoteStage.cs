using CstoTools.Core.Analysis.Speech;
using CstoTools.Core.Metadata;
using CstoTools.Core.Text;
using CstoTools.Core.Trust;

namespace CstoTools.Core.Analysis.Quotes;

/// <summary>The quotes of a page, each with the person who said it where the page lets that be known.</summary>
internal static class QuoteStage
{
    /// <summary>The direct quotes of title, body and teasers, in the order of the page.</summary>
    /// <param name="speech">The page with its marks and verbs of speech.</param>
    /// <param name="mentions">Its mentions; persons and offices are the speakers.</param>
    /// <param name="metadata">The rules of attribution.</param>
    /// <param name="indirect">Whether reported speech is wanted too. It changes no direct quote.</param>
    public static ValueList<Quote> Find(PageSpeech speech, IReadOnlyList<Mention> mentions, CstoMetadata metadata, bool indirect = false)
    {
        var page = speech.Page;
        var quotes = new List<Quote>();
        var bySection = mentions.ToLookup(m => (m.Section, m.Teaser));
        // The sidebar is another time: who held an office there is no answer here.
        var own = mentions.Where(m => m.Section != Sections.Teaser).ToArray();
        foreach (var section in page.Sections)
        {
            if (section.Section == Sections.Contact)
                continue;
            var reading = speech.In(section);
            if (reading.Turns.Count == 0 && !indirect)
                continue;
            var named = bySection[(section.Section, section.Teaser)];
            var speakers = new Speakers(reading, named, section.Section == Sections.Teaser ? null : own, Attributions.Of(reading, named, metadata));
            var found = SpeakerOrder.Assign(reading, speakers).Select(t => QuoteOf(page, reading, t)).ToList();
            if (indirect)
                found.AddRange(IndirectSpeech.Find(page, reading, speakers));
            quotes.AddRange(found.OrderBy(q => q.Start).ThenBy(q => q.Indirect));
        }
        return quotes.ToValueList();
    }

    private static Quote QuoteOf(PageText page, SpeechReading reading, SpokenTurn turn)
    {
        var section = reading.Text.Section;
        var parts = turn.Parts.Select(p => new Span
        {
            Section = section.Section,
            Teaser = section.Teaser,
            Start = p.Start,
            Length = p.End - p.Start,
            Line = section.LineOf(p.Start),
        }).ToValueList();
        return Make(page, section, parts, turn.Speaker, turn.Verb, indirect: false);
    }

    public static Quote Make(PageText page, SectionText section, ValueList<Span> parts, Speaker speaker, string? verb, bool indirect)
    {
        var text = string.Join(' ', parts.Select(p => section.Text[p.Start..p.End]));
        var reasons = QuoteReasons.Of(text, parts.Count, verb, indirect);
        var speakerReasons = QuoteReasons.OfSpeaker(speaker, verb, indirect);
        return new Quote
        {
            Section = section.Section,
            Teaser = section.Teaser,
            Start = parts[0].Start,
            Length = parts[^1].End - parts[0].Start,
            Line = parts[0].Line,
            Text = text,
            Parts = parts,
            Speaker = speaker.Name,
            SpeakerId = speaker.Name is null ? null : speaker.Id,
            SpeakerText = speaker.Text,
            Verb = verb,
            Indirect = indirect,
            Reasons = reasons,
            Confidence = ConfidenceTable.Shipped.Of(QuoteReasons.Words, reasons),
            SpeakerReasons = speakerReasons,
            SpeakerConfidence = speaker.Name is null ? null
                : Confidences.Lowest(speaker.Confidence, ConfidenceTable.Shipped.Of(QuoteReasons.Speaker, speakerReasons)),
            ArticleId = page.Article.Id,
            ArticleTitle = page.Article.Title,
            ArticleDate = page.Article.Date,
            Path = page.Article.Path,
        };
    }
}
