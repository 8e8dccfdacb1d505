using System.Globalization;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace CstoTools;

/// <summary>A press page: its own title, date and text, and separately the sidebar of the page.</summary>
[SuppressMessage("Design", "CA1036", Justification = "The order is for sorting; 'smaller' means nothing of an article.")]
public sealed record Article : IComparable<Article>, IComparable
{
    /// <summary>A hash of title, date and body, in hexadecimal. Two captures of one article have the same hash.</summary>
    public required string Id { get; init; }

    /// <summary>The file it was read from; null for text from the pipeline or standard input.</summary>
    public string? Path { get; init; }

    /// <summary>The format of the page: text, html or markdown.</summary>
    public required string Format { get; init; }

    /// <summary>The language that the page or a file beside it declares; else by the letters alone: "ru" where most are Cyrillic, "en" where most are Latin, whatever language that is; null if there are too few.</summary>
    public string? Language { get; init; }

    /// <summary>The address that the page states as its own; null if there is none.</summary>
    public string? Url { get; init; }

    /// <summary>The part of the site that the page belongs to; null if the page does not say.</summary>
    public string? Section { get; init; }

    /// <summary>The title, without a date; null if the page shows none.</summary>
    public string? Title { get; init; }

    /// <summary>The day of publication (midnight, kind Unspecified); null if the page shows none.</summary>
    [JsonConverter(typeof(IsoDayConverter))]
    public DateTime? Date { get; init; }

    /// <summary>The article's own text: <see cref="Paragraphs"/> joined by an empty line.</summary>
    [JsonIgnore]
    public string Body => string.Join("\n\n", Paragraphs);

    /// <summary>The paragraphs of the article's own text, as written.</summary>
    public ValueList<string> Paragraphs { get; init; }

    /// <summary>The items of the sidebar, in page order (newest first on the CSTO's pages).</summary>
    public ValueList<Teaser> Teasers { get; init; }

    /// <summary>The contact block under the article, as written; null if there is none.</summary>
    public string? ContactText { get; init; }

    /// <summary>The contacts that the contact block names.</summary>
    public ValueList<Contact> Contacts { get; init; }

    /// <summary>Videos, images and documents that belong to the article.</summary>
    public ValueList<MediaItem> Media { get; init; }

    /// <summary>Keywords from the page's or the user's own metadata.</summary>
    public ValueList<string> Tags { get; init; }

    /// <summary>The user's own notes; null if there are none.</summary>
    public string? Notes { get; init; }

    /// <summary>The fields that front matter or a sidecar file sets, with the values of the page.</summary>
    public ValueList<FieldOverride> Overrides { get; init; }

    /// <summary>Warnings about what was not certain when the page was read.</summary>
    public ValueList<string> Warnings { get; init; }

    /// <summary>Which line of the file each piece of the sections' strings came from; empty for HTML.</summary>
    [JsonIgnore]
    public ValueList<LineMark> LineMarks { get; init; }

    /// <summary>The title, or the first words of the text.</summary>
    public override string ToString() => Title ?? (Paragraphs.Count > 0 ? Paragraphs[0] : Id);

    /// <summary>By day, undated ones last, then by title and id. Articles with the same order are captures of one article.</summary>
    /// <param name="other">The other; null comes first.</param>
    public int CompareTo(Article? other) => other is null ? 1 : RecordOrder.Compare((Date, Title, Id), (other.Date, other.Title, other.Id));

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        Article other => CompareTo(other),
        _ => throw new ArgumentException($"An object of type {obj.GetType().Name} has no order beside an {nameof(Article)}.", nameof(obj)),
    };
}

/// <summary>An item of the sidebar of latest news at the time of the capture: often years newer than the article.</summary>
public sealed record Teaser
{
    /// <summary>Its text, paragraphs joined by an empty line.</summary>
    public required string Text { get; init; }

    /// <summary>The date above it; null if there is none.</summary>
    [JsonConverter(typeof(IsoDayConverter))]
    public DateTime? Posted { get; init; }

    /// <summary>The day of what it reports: the date that it states, otherwise <see cref="Posted"/>; null if there is neither.</summary>
    [JsonConverter(typeof(IsoDayConverter))]
    public DateTime? Date { get; init; }

    /// <summary>Whether the year (or more) of <see cref="Date"/> was inferred from the teasers around it.</summary>
    public bool DateInferred { get; init; }

    /// <summary>The text.</summary>
    public override string ToString() => Text;
}

/// <summary>A person or office to contact, from the block under an article.</summary>
public sealed record Contact
{
    /// <summary>The person's name as written; null if there is none.</summary>
    public string? Person { get; init; }

    /// <summary>The office as written; null if there is none.</summary>
    public string? Role { get; init; }

    /// <summary>The telephone number as written; null if there is none.</summary>
    public string? Phone { get; init; }

    /// <summary>The e-mail address; null if there is none.</summary>
    public string? Email { get; init; }

    /// <summary>The values, separated by commas.</summary>
    public override string ToString() => string.Join(", ", new[] { Person, Role, Phone, Email }.Where(x => x is not null));
}

/// <summary>A video, image or document that belongs to an article.</summary>
public sealed record MediaItem
{
    /// <summary>video, image or document.</summary>
    public required string Kind { get; init; }

    /// <summary>Its address; null if only a file name is known.</summary>
    public string? Url { get; init; }

    /// <summary>Its file name or label; null if only an address is known.</summary>
    public string? Name { get; init; }

    /// <summary>The caption; null if there is none.</summary>
    public string? Caption { get; init; }

    /// <summary>The name or the address.</summary>
    public override string ToString() => Name ?? Url ?? Kind;
}

/// <summary>A field of an article that front matter or a sidecar file sets.</summary>
public sealed record FieldOverride
{
    /// <summary>The property's name.</summary>
    public required string Field { get; init; }

    /// <summary>The value of the page, as text; null if there is none.</summary>
    public string? Was { get; init; }

    /// <summary>The source of the new value: "front matter" or the name of the sidecar file.</summary>
    public required string Source { get; init; }

    /// <summary>Field, old value and source.</summary>
    public override string ToString() => $"{Field} (was: {Was ?? "nothing"}; {Source})";
}

/// <summary>From <see cref="Start"/> on, a section's string comes from line <see cref="Line"/> of the file.</summary>
public sealed record LineMark
{
    /// <summary>The section (<see cref="Sections"/>).</summary>
    public required string Section { get; init; }

    /// <summary>The number of the teaser; null outside of teasers.</summary>
    public int? Teaser { get; init; }

    /// <summary>Where in the section's string the line starts, in UTF-16 units.</summary>
    public required int Start { get; init; }

    /// <summary>The line of the file, 1 for the first.</summary>
    public required int Line { get; init; }

    /// <summary>The place in the section, and the line: "body 120: line 7".</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Section}{(Teaser is { } number ? $" {number}" : "")} {Start}: line {Line}");
}
