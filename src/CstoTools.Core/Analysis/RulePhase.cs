using CstoTools.Core.Analysis.Events;
using CstoTools.Core.Analysis.Mentions;
using CstoTools.Core.Analysis.Quotes;
using CstoTools.Core.Analysis.Speech;
using CstoTools.Core.Document;
using CstoTools.Core.Matching;
using CstoTools.Core.Metadata;
using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis;

/// <summary>A phase that has rules: which they are, and a text as they see it.</summary>
/// <param name="Name">The phase, as rule files name it.</param>
/// <param name="RulesOf">Its rules in a metadata set.</param>
/// <param name="TextOf">A section of an article with what the rules lean on.</param>
internal sealed record RulePhase(string Name, Func<CstoMetadata, RuleSet> RulesOf, Func<Analyzer, Article, SectionText, AnnotatedText> TextOf)
{
    /// <summary>Which of several matches decides.</summary>
    public Func<RuleSet, AnnotatedText, IReadOnlyList<RuleMatch>, RuleDecisions> Decide { get; init; } = RuleDecisions.ByTarget;

    /// <summary>The phases in their order.</summary>
    public static IReadOnlyList<RulePhase> All { get; } =
    [
        new(OrganizationRules.Phase, OrganizationRules.Of, (analyzer, _, section) =>
            OrganizationRules.TextOf(new Words(section, analyzer.Metadata.Lexicon.Abbreviations), analyzer.Metadata))
        {
            Decide = RuleDecisions.ByLength,
        },
        new(OfficeClaims.Phase, OfficeClaims.RulesOf, (analyzer, _, section) => OfficeClaims.TextOf(SectionMentions.Find(section, analyzer.Metadata))),
        new(Attributions.Phase, Attributions.RulesOf, AttributionTextOf) { Decide = RuleDecisions.ByQuote },
        new(EventFields.Phase, EventFields.RulesOf, EventTextOf),
        new(DocumentActs.Phase, DocumentActs.RulesOf, EventTextOf),
        new(Presence.Phase, Presence.RulesOf, EventTextOf),
    ];

    /// <summary>The phase of a rule.</summary>
    public static RulePhase Of(Rule rule, CstoMetadata metadata) => All.First(p => p.RulesOf(metadata).Rules.Contains(rule));

    private static AnnotatedText EventTextOf(Analyzer analyzer, Article article, SectionText section) => PresenceText.Of(EventText.Of(
        section, Of(analyzer.Mentions(article), section), Of(analyzer.Dates(article), section), Of(analyzer.Quotes(article), section), analyzer.Metadata));

    private static AnnotatedText AttributionTextOf(Analyzer analyzer, Article article, SectionText section)
    {
        var page = PageText.Of(article);
        var same = page.Sections.First(s => s.Section == section.Section && s.Teaser == section.Teaser);
        return AttributionText.Of(PageSpeech.Of(page, analyzer.Metadata.Lexicon).In(same), Of(analyzer.Mentions(article), section)).Text;
    }

    private static IEnumerable<T> Of<T>(IEnumerable<T> spans, SectionText section)
        where T : Span => spans.Where(s => s.Section == section.Section && s.Teaser == section.Teaser);
}
