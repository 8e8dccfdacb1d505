using System.Text.Json.Serialization;

namespace CstoTools;

/// <summary>One step of the rules over a page: a word, an annotation, a zone or a rule that matches, and what came of it.</summary>
public sealed record RuleTrace : Span
{
    /// <summary>The phase whose rules see this, as rule files name it ("presence").</summary>
    [JsonPropertyOrder(-10)]
    public required string Phase { get; init; }

    /// <summary>word, annotation, zone or rule (<see cref="RuleTraceKinds"/>).</summary>
    [JsonPropertyOrder(-10)]
    public required string Kind { get; init; }

    /// <summary>The word in the form in which words are compared, the kind of the annotation or zone, or the id of the rule.</summary>
    [JsonPropertyOrder(-10)]
    public required string Name { get; init; }

    /// <summary>The words that it is about, as written.</summary>
    [JsonPropertyOrder(-10)]
    public required string Text { get; init; }

    /// <summary>The tags of a word that rules ask for, or the traits of an annotation; empty if there are none.</summary>
    public ValueList<string> Traits { get; init; }

    /// <summary>What a rule decides of the words, such as "presence"; null unless this is a rule.</summary>
    public string? Feature { get; init; }

    /// <summary>What the rule says, such as "absent"; null unless this is a rule.</summary>
    public string? Value { get; init; }

    /// <summary>Whether the rule decides; null unless this is a rule.</summary>
    public bool? Decides { get; init; }

    /// <summary>The rule that decides instead; null where this rule decides, and unless this is a rule.</summary>
    public string? BeatenBy { get; init; }

    /// <summary>All words that the rule matches, as written; null for words and annotations.</summary>
    public string? Match { get; init; }

    /// <summary>The file of the rule; null for words and annotations.</summary>
    public string? RuleFile { get; init; }

    /// <summary>The line of the rule in its file, 1 for the first; null for words and annotations.</summary>
    public int? RuleLine { get; init; }

    /// <summary>The page; null for text from the pipeline.</summary>
    public string? Path { get; init; }

    /// <summary>What came of it, in words: "decides", "gives way to presence.acts", the traits.</summary>
    [JsonIgnore]
    public string Outcome => Decides switch
    {
        true => $"{Feature} = {Value}",
        false => $"{Feature} = {Value}, gives way to {BeatenBy}",
        null => string.Join(", ", Traits),
    };

    /// <summary>Phase, name and text.</summary>
    public override string ToString() => $"{Phase}: {Kind} {Name} \"{Text}\"";
}

/// <summary>The kinds of step, as <see cref="RuleTrace.Kind"/> names them.</summary>
public static class RuleTraceKinds
{
    /// <summary>A word with its tags.</summary>
    public const string Word = "word";

    /// <summary>What is known of words before the rules run.</summary>
    public const string Annotation = "annotation";

    /// <summary>Words that a rule marks for other rules.</summary>
    public const string Zone = "zone";

    /// <summary>A rule that matches.</summary>
    public const string Rule = "rule";

    /// <summary>All kinds, in the order in which the rules see them.</summary>
    public static ValueList<string> All { get; } = [Word, Annotation, Zone, Rule];
}
