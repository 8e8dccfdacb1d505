using System.Text.Json.Serialization;

namespace CstoTools;

/// <summary>An expression that names a day, month, season, quarter, half-year, year or a range of them.</summary>
public sealed record DateMention : Span
{
    /// <summary>The expression as written.</summary>
    [JsonPropertyOrder(-7)]
    public required string Text { get; init; }

    /// <summary>
    /// Its value in ISO 8601: 2024-02-07, 2024-02, 2024, 2024-H1, 2024-Q2, 2023-SU (SP, SU, FA, WI; winter runs from
    /// December of that year), or two of them separated by "/". Null if nothing on the page shows the year.
    /// </summary>
    public string? Value { get; init; }

    /// <summary>The first day of the value; null if the value is.</summary>
    [JsonConverter(typeof(IsoDayConverter))]
    public DateTime? From { get; init; }

    /// <summary>The last day of the value, inclusive; null if the value is.</summary>
    [JsonConverter(typeof(IsoDayConverter))]
    public DateTime? To { get; init; }

    /// <summary>The precision of the value (<see cref="DatePrecisions"/>).</summary>
    public required string Precision { get; init; }

    /// <summary>Whether the year (or more) is not written in the expression.</summary>
    public bool Inferred { get; init; }

    /// <summary>What the value was inferred from, as in "article date 2024-02-16"; null if nothing was inferred.</summary>
    public string? Anchor { get; init; }

    /// <summary>How far the value can be trusted (<see cref="Confidences"/>).</summary>
    public string Confidence { get; init; } = Confidences.Check;

    /// <summary>What the confidence follows from; empty for a copy that a job or file left.</summary>
    internal ValueList<string> Reasons { get; init; }

    /// <summary>The value, or the text.</summary>
    public override string ToString() => Value ?? Text;
}
