using System.Text.Json.Serialization;

namespace CstoTools;

/// <summary>A place where a page names somebody or something, and who or what that is.</summary>
public sealed record Mention : Span
{
    /// <summary>Person, Organization, Country, … (<see cref="MentionKinds"/>).</summary>
    [JsonPropertyOrder(-7)]
    public required string Kind { get; init; }

    /// <summary>The name as written.</summary>
    [JsonPropertyOrder(-7)]
    public required string Text { get; init; }

    /// <summary>
    /// The canonical name; for an office the name of its holder on the day, null if that is not known;
    /// for an unlisted name the fullest form on the page.
    /// </summary>
    public string? Name { get; init; }

    /// <summary>The metadata id; null if the metadata does not list it.</summary>
    public string? Id { get; init; }

    /// <summary>The office or rank stated beside a person's name, as written; null if none is.</summary>
    public string? Title { get; init; }

    /// <summary>How the name was decided (<see cref="Resolutions"/>).</summary>
    public required string Resolution { get; init; }

    /// <summary>How far kind and name can be trusted (<see cref="Confidences"/>); for an office, its holder.</summary>
    public string Confidence { get; init; } = Confidences.Check;

    /// <summary>What the confidence follows from; empty for a copy that a job or file left.</summary>
    internal ValueList<string> Reasons { get; init; }

    /// <summary>Whether it is inside a longer name that is also a mention.</summary>
    public bool Nested { get; init; }

    /// <summary>The sentence that contains it; of a sentence longer than 1000 characters, the part around it, cut at blanks.</summary>
    public string? Sentence { get; init; }

    /// <summary>The article's id.</summary>
    public string? ArticleId { get; init; }

    /// <summary>The article's title.</summary>
    public string? ArticleTitle { get; init; }

    /// <summary>The article's date; null if the page shows none.</summary>
    [JsonConverter(typeof(IsoDayConverter))]
    public DateTime? ArticleDate { get; init; }

    /// <summary>The file; null for text from the pipeline.</summary>
    public string? Path { get; init; }

    /// <summary>The canonical name, or the text.</summary>
    public override string ToString() => Name ?? Text;
}
