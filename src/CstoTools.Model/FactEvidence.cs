using System.Text.Json.Serialization;

namespace CstoTools;

/// <summary>What one value of a fact rests on: the place in the page, and the sentence there.</summary>
public sealed record FactEvidence : Span
{
    /// <summary>What the value belongs to, as one line: an event, or the participant or document by name.</summary>
    [JsonPropertyOrder(-10)]
    public required string Subject { get; init; }

    /// <summary>The property that has the value ("Date", "City"); of a participant or document as in "Participant.Title".</summary>
    [JsonPropertyOrder(-10)]
    public required string Field { get; init; }

    /// <summary>The value, as text; null if it is not known who or what is meant.</summary>
    [JsonPropertyOrder(-10)]
    public string? Value { get; init; }

    /// <summary>stated, inferred or metadata (<see cref="EvidenceBases"/>).</summary>
    public required string Basis { get; init; }

    /// <summary>The short name of the rule that decided.</summary>
    public required string Rule { get; init; }

    /// <summary>How far the value can be trusted (<see cref="Confidences"/>).</summary>
    public string Confidence { get; init; } = Confidences.Check;

    /// <summary>Whether other sources say otherwise.</summary>
    public bool Disputed { get; init; }

    /// <summary>The words at the span, as written; null if the page is not there or has changed.</summary>
    public string? Words { get; init; }

    /// <summary>The sentence or sentences around the words, of long ones the part around them; null if the words are.</summary>
    public string? Sentence { get; init; }

    /// <summary>Where the words start in <see cref="Sentence"/>, in UTF-16 units; null if the sentence is.</summary>
    public int? SentenceStart { get; init; }

    /// <summary>The file; null for text from the pipeline.</summary>
    public string? Path { get; init; }

    /// <summary>The sentence with the words in square brackets; null if the sentence is.</summary>
    [JsonIgnore]
    public string? Marked => Sentence is { } text && SentenceStart is { } start
        ? $"{text[..start]}[{text.Substring(start, Length)}]{text[(start + Length)..]}" : null;

    /// <summary>Field, value and how it was decided.</summary>
    public override string ToString() => $"{Field} = {Value} ({Basis}, {Rule})";
}
