using System.Globalization;
using System.Text.Json.Serialization;

namespace CstoTools;

/// <summary>
/// A place in an article: a run of characters in the cleaned string of one section.
/// <c>section text[Start .. Start + Length]</c> is always the text that is meant.
/// </summary>
public record Span
{
    /// <summary>title, body, teaser or contact (<see cref="Sections"/>).</summary>
    [JsonPropertyOrder(-9)]
    public required string Section { get; init; }

    /// <summary>The number of the teaser, 1 for the first of the page; null outside of teasers.</summary>
    [JsonPropertyOrder(-9)]
    public int? Teaser { get; init; }

    /// <summary>Where it starts in the section's string, in UTF-16 units from 0.</summary>
    [JsonPropertyOrder(-8)]
    public required int Start { get; init; }

    /// <summary>How long it is, in UTF-16 units.</summary>
    [JsonPropertyOrder(-8)]
    public required int Length { get; init; }

    /// <summary>The line of the source file, 1 for the first; null where the source has no such lines (HTML).</summary>
    [JsonPropertyOrder(-8)]
    public int? Line { get; init; }

    /// <summary>Where it ends (exclusive), in UTF-16 units.</summary>
    [JsonIgnore]
    public int End => Start + Length;

    /// <summary>The section and the places in it, the second exclusive: "teaser 3 12..17".</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Section}{(Teaser is { } number ? $" {number}" : "")} {Start}..{End}");
}

/// <summary>A place in an article that supports a fact, and how the fact follows from it.</summary>
public sealed record Evidence : Span
{
    /// <summary>stated, inferred or metadata (<see cref="EvidenceBases"/>).</summary>
    public required string Basis { get; init; }

    /// <summary>The short name of the rule that decided.</summary>
    public required string Rule { get; init; }

    /// <summary>How far the value that it supports can be trusted (<see cref="Confidences"/>).</summary>
    public string Confidence { get; init; } = Confidences.Check;

    /// <summary>What the confidence follows from; empty for a copy that a job or file left.</summary>
    internal ValueList<string> Reasons { get; init; }

    /// <summary>Basis and rule, as in "stated (own-date)".</summary>
    public override string ToString() => $"{Basis} ({Rule})";
}
