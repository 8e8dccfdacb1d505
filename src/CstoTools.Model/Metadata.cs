using System.Globalization;
using System.Text.Json.Serialization;

namespace CstoTools;

/// <summary>Somebody or something the metadata knows.</summary>
public sealed record Entity
{
    /// <summary>Its id in the metadata.</summary>
    public required string Id { get; init; }

    /// <summary>Its canonical English name.</summary>
    public required string Name { get; init; }

    /// <summary>What it is, as <see cref="MentionKinds"/> names it.</summary>
    public required string Kind { get; init; }

    /// <summary>Its Russian name; null if none is listed.</summary>
    public string? Russian { get; init; }

    /// <summary>Other names and spellings that are listed.</summary>
    public ValueList<string> Aliases { get; init; }

    /// <summary>Abbreviations that are listed.</summary>
    public ValueList<string> Abbreviations { get; init; }

    /// <summary>The id of what it is a part of; null if nothing is listed.</summary>
    public string? Parent { get; init; }

    /// <summary>The id of its country; null if none is listed.</summary>
    public string? Country { get; init; }

    /// <summary>A note in the metadata; null if there is none.</summary>
    public string? Note { get; init; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}

/// <summary>A time during which a person held an office.</summary>
public sealed record Tenure
{
    /// <summary>The office's id.</summary>
    public required string OfficeId { get; init; }

    /// <summary>The office's name.</summary>
    public required string Office { get; init; }

    /// <summary>The person's id.</summary>
    public required string PersonId { get; init; }

    /// <summary>The person's canonical name.</summary>
    public required string Person { get; init; }

    /// <summary>The first day that is known to belong to it; null if it is not known.</summary>
    [JsonConverter(typeof(IsoDayConverter))]
    public DateTime? From { get; init; }

    /// <summary>The last day that is known to belong to it, inclusive; null if it goes on or is not known.</summary>
    [JsonConverter(typeof(IsoDayConverter))]
    public DateTime? To { get; init; }

    /// <summary>"in office" or "acting".</summary>
    public required string Status { get; init; }

    /// <summary>
    /// The last day on which the person is known to have been in office, for a tenure without a known end; null for one that has
    /// ended, and where the metadata does not say until when it is known.
    /// </summary>
    [JsonConverter(typeof(IsoDayConverter))]
    public DateTime? KnownUntil { get; init; }

    /// <summary>
    /// "firm" if a source gives the days, "likely" if one supports it without proving it; null if the metadata names no source.
    /// "likely" too where the tenure is asked for on a day after <see cref="KnownUntil"/>.
    /// </summary>
    public string? Certainty { get; init; }

    /// <summary>The page or law that the tenure is taken from; null if the metadata names none.</summary>
    public string? Source { get; init; }

    /// <summary>What is not certain about it; null if nothing is said.</summary>
    public string? Note { get; init; }

    /// <summary>Person, office and days.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Person}, {Office}, {From:yyyy-MM-dd} to {To:yyyy-MM-dd}");
}

/// <summary>Something wrong in a metadata file, and where.</summary>
public sealed record MetadataDiagnostic
{
    /// <summary>"error": the file cannot be used, or says something impossible; "warning": a name with two meanings.</summary>
    public required string Severity { get; init; }

    /// <summary>The short stable name of the kind of fault ("MetadataUnknownKey").</summary>
    public required string Code { get; init; }

    /// <summary>What is wrong.</summary>
    public required string Message { get; init; }

    /// <summary>The file.</summary>
    public required string Path { get; init; }

    /// <summary>The line, 1 for the first; 0 if the fault is the whole file's, as where it cannot be read.</summary>
    public required int Line { get; init; }

    /// <summary>The column, 1 for the first; 0 if the fault is the whole file's.</summary>
    public required int Column { get; init; }

    /// <summary>File, line, column and message; the message alone if the fault is the whole file's, which it names.</summary>
    public override string ToString() => Line == 0 ? Message : $"{Path}({Line},{Column}): {Message}";
}
