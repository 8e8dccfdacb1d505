namespace CstoTools.Core.Matching;

/// <summary>What the rules say of targets: of each feature the word of the rule that no other beats.</summary>
internal sealed class Verdicts
{
    private readonly ILookup<(int First, int Last, string Feature), RuleMatch> _said;
    private readonly RuleSet _rules;
    // A long sentence asks for the same target again and again.
    private readonly Dictionary<(int First, int Last, string Feature), RuleMatch?> _known = [];

    /// <summary>The verdicts of a text.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="matches">Where they match.</param>
    public Verdicts(RuleSet rules, IEnumerable<RuleMatch> matches)
    {
        _rules = rules;
        _said = matches.SelectMany(m => m.Rule.Sets.Select(s => (Match: m, Feature: s.Key)))
            .ToLookup(m => (m.Match.TargetFirst, m.Match.TargetLast, m.Feature), m => m.Match);
    }

    /// <summary>What is said of a target.</summary>
    /// <param name="first">Its first word.</param>
    /// <param name="last">Its last word.</param>
    /// <param name="feature">The feature.</param>
    /// <returns>The value and the rule that says it; nulls if no rule speaks of it.</returns>
    public (string? Value, Rule? Rule) Of(int first, int last, string feature)
    {
        var rule = Deciding(first, last, feature)?.Rule;
        return (rule?.Sets.First(s => s.Key == feature).Value, rule);
    }

    /// <summary>The match that decides what is said of a target; null if no rule speaks of it.</summary>
    /// <param name="first">Its first word.</param>
    /// <param name="last">Its last word.</param>
    /// <param name="feature">The feature.</param>
    public RuleMatch? Deciding(int first, int last, string feature)
    {
        if (!_said.Contains((first, last, feature)))
            return null;
        if (!_known.TryGetValue((first, last, feature), out var match))
            _known[(first, last, feature)] = match = Decide(first, last, feature);
        return match;
    }

    private RuleMatch? Decide(int first, int last, string feature)
    {
        var said = _said[(first, last, feature)].DistinctBy(m => m.Rule.Id).ToArray();
        // Of several that nothing beats the first of the files decides; rules that contradict each other say which beats which.
        return Array.Find(said, m => !Array.Exists(said, o => _rules.Beats(o.Rule.Id, m.Rule.Id)));
    }
}
