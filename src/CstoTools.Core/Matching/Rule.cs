namespace CstoTools.Core.Matching;

/// <summary>A rule: a pattern, and what a match of it says.</summary>
/// <param name="Id">Its name, such as "presence.represented"; every fact that it decides carries it.</param>
/// <param name="Program">The pattern.</param>
internal sealed record Rule(string Id, PatternProgram Program)
{
    /// <summary>The named part that the rule speaks of; null for the whole match.</summary>
    public string? Target { get; init; }

    /// <summary>The named part that says it ("signed"); null where that is the whole match.</summary>
    public string? By { get; init; }

    /// <summary>What it says of its target, by feature; empty if it only marks a zone.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Sets { get; init; } = [];

    /// <summary>The kind of annotation that it makes of its target; null if it makes none.</summary>
    public string? Zone { get; init; }

    /// <summary>How far its zone reaches beyond its target.</summary>
    public ZoneReach Reach { get; init; }

    /// <summary>The ids of the rules that give way to it where both speak of one target.</summary>
    public IReadOnlyList<string> Beats { get; init; } = [];

    /// <summary>Sentences in which it matches, its target in brackets.</summary>
    public IReadOnlyList<string> Yes { get; init; } = [];

    /// <summary>Sentences in which it does not match what stands in brackets, or nothing where there are none.</summary>
    public IReadOnlyList<string> No { get; init; } = [];

    /// <summary>The file that it stands in, with line and column.</summary>
    public RulePlace? Place { get; init; }
}

/// <summary>How far a zone reaches beyond what a rule found.</summary>
internal enum ZoneReach
{
    /// <summary>Not at all.</summary>
    Target,

    /// <summary>To the end of the sentence.</summary>
    SentenceEnd,

    /// <summary>From the start of the sentence.</summary>
    SentenceStart,

    /// <summary>Over the whole sentence.</summary>
    Sentence,
}

/// <summary>The place of a rule in its file.</summary>
/// <param name="Path">The file.</param>
/// <param name="Line">The line, 1 for the first.</param>
/// <param name="Column">The column, 1 for the first.</param>
internal sealed record RulePlace(string Path, int Line, int Column);

/// <summary>A place where a rule matches.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="First">The first word of the match.</param>
/// <param name="Last">The last word of the match.</param>
/// <param name="TargetFirst">The first word of its target.</param>
/// <param name="TargetLast">The last word of its target.</param>
internal sealed record RuleMatch(Rule Rule, int First, int Last, int TargetFirst, int TargetLast)
{
    /// <summary>The first word of what says it.</summary>
    public int ByFirst { get; init; } = First;

    /// <summary>The last word of what says it.</summary>
    public int ByLast { get; init; } = Last;
}
