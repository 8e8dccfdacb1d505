using CstoTools.Core.Analysis.Mentions;
using CstoTools.Core.Analysis.Quotes;
using CstoTools.Core.Document;
using CstoTools.Core.Matching;

namespace CstoTools.Core.Analysis;

/// <summary>Which of several matches decides, as the phases themselves choose.</summary>
internal sealed class RuleDecisions
{
    private readonly Func<RuleMatch, string, RuleMatch?> _deciding;

    private RuleDecisions(Func<RuleMatch, string, RuleMatch?> deciding) => _deciding = deciding;

    /// <summary>The match that decides a feature of what a match is about; null if none does.</summary>
    public RuleMatch? Deciding(RuleMatch match, string feature) => _deciding(match, feature);

    /// <summary>One verdict for each run of words.</summary>
    public static RuleDecisions ByTarget(RuleSet rules, AnnotatedText text, IReadOnlyList<RuleMatch> matches)
    {
        var verdicts = new Verdicts(rules, matches);
        return new((match, feature) => verdicts.Deciding(match.TargetFirst, match.TargetLast, feature));
    }

    /// <summary>Names do not overlap: the longest is chosen.</summary>
    public static RuleDecisions ByLength(RuleSet rules, AnnotatedText text, IReadOnlyList<RuleMatch> matches)
    {
        var said = matches.Where(m => m.Rule.Sets.Count > 0).ToArray();
        var chosen = OrganizationRules.Chosen(said, rules);
        return new((match, _) => chosen.Find(c => ReferenceEquals(c, match))
            ?? chosen.Find(c => OrganizationRules.Overlap(c, match))
            ?? Array.Find(said, m => OrganizationRules.Overlap(m, match) && rules.Beats(m.Rule.Id, match.Rule.Id)));
    }

    /// <summary>One speaker for each quotation, and one verdict for each other run of words.</summary>
    public static RuleDecisions ByQuote(RuleSet rules, AnnotatedText text, IReadOnlyList<RuleMatch> matches)
    {
        var byQuote = Attributions.ByQuote(matches, text, rules);
        var others = ByTarget(rules, text, [.. matches.Where(m => !Attributions.IsOfQuote(m))]);
        return new((match, feature) => Attributions.IsOfQuote(match)
            ? byQuote.GetValueOrDefault(Attributions.PlaceOf(match, text)) : others.Deciding(match, feature));
    }
}
