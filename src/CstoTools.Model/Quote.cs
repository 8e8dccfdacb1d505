using System.Text.Json.Serialization;

namespace CstoTools;

/// <summary>
/// What somebody said, in one paragraph: a direct quotation, or (<see cref="Indirect"/>) a clause that reports it.
/// The span is the hull of its parts.
/// </summary>
public sealed record Quote : Span
{
    /// <summary>The words without the marks, parts joined by a space.</summary>
    [JsonPropertyOrder(-7)]
    public required string Text { get; init; }

    /// <summary>Each piece of the quotation; an attribution can be between two pieces.</summary>
    public ValueList<Span> Parts { get; init; }

    /// <summary>The speaker's canonical name; null if it cannot be known.</summary>
    public string? Speaker { get; init; }

    /// <summary>The speaker's metadata id; null if unlisted or unknown.</summary>
    public string? SpeakerId { get; init; }

    /// <summary>What the page calls the speaker there, as written; null if it says nothing.</summary>
    public string? SpeakerText { get; init; }

    /// <summary>The verb of saying, as written; null if there is none.</summary>
    public string? Verb { get; init; }

    /// <summary>How far it can be trusted that these words, from the first to the last, were said (<see cref="Confidences"/>).</summary>
    public string Confidence { get; init; } = Confidences.Check;

    /// <summary>How far <see cref="Speaker"/> can be trusted (<see cref="Confidences"/>); null if the speaker is.</summary>
    public string? SpeakerConfidence { get; init; }

    /// <summary>What the confidence follows from; empty for a copy that a job or file left.</summary>
    internal ValueList<string> Reasons { get; init; }

    /// <summary>What the speaker's confidence follows from.</summary>
    internal ValueList<string> SpeakerReasons { get; init; }

    /// <summary>Whether it is reported speech instead of a quotation.</summary>
    public bool Indirect { get; init; }

    /// <summary>The article's id.</summary>
    public string? ArticleId { get; init; }

    /// <summary>The article's title.</summary>
    public string? ArticleTitle { get; init; }

    /// <summary>The article's date; null if the page shows none.</summary>
    [JsonConverter(typeof(IsoDayConverter))]
    public DateTime? ArticleDate { get; init; }

    /// <summary>The file; null for text from the pipeline.</summary>
    public string? Path { get; init; }

    /// <summary>The words.</summary>
    public override string ToString() => Text;
}
