using System.Text.Json.Serialization;

namespace CstoTools;

/// <summary>Everything that is found in one page: the article and its events, mentions, quotes and dates.</summary>
public sealed record Analysis
{
    /// <summary>Creates the analysis of an article.</summary>
    /// <param name="article">The article.</param>
    public Analysis(Article article) => Article = article;

    /// <summary>The article.</summary>
    [JsonIgnore]
    public Article Article { get; }

    /// <inheritdoc cref="Article.Path"/>
    public string? Path => Article.Path;

    /// <inheritdoc cref="Article.Id"/>
    public string Id => Article.Id;

    /// <inheritdoc cref="Article.Format"/>
    public string Format => Article.Format;

    /// <inheritdoc cref="Article.Language"/>
    public string? Language => Article.Language;

    /// <inheritdoc cref="Article.Url"/>
    public string? Url => Article.Url;

    /// <inheritdoc cref="Article.Section"/>
    public string? Section => Article.Section;

    /// <inheritdoc cref="Article.Title"/>
    public string? Title => Article.Title;

    /// <inheritdoc cref="Article.Date"/>
    [JsonConverter(typeof(IsoDayConverter))]
    public DateTime? Date => Article.Date;

    /// <inheritdoc cref="Article.Body"/>
    public string Body => Article.Body;

    /// <inheritdoc cref="Article.Teasers"/>
    public ValueList<Teaser> Teasers => Article.Teasers;

    /// <inheritdoc cref="Article.Media"/>
    public ValueList<MediaItem> Media => Article.Media;

    /// <inheritdoc cref="Article.Contacts"/>
    public ValueList<Contact> Contacts => Article.Contacts;

    /// <inheritdoc cref="Article.ContactText"/>
    public string? ContactText => Article.ContactText;

    /// <inheritdoc cref="Article.Tags"/>
    public ValueList<string> Tags => Article.Tags;

    /// <inheritdoc cref="Article.Notes"/>
    public string? Notes => Article.Notes;

    /// <inheritdoc cref="Article.Overrides"/>
    public ValueList<FieldOverride> Overrides => Article.Overrides;

    /// <inheritdoc cref="Article.Warnings"/>
    public ValueList<string> Warnings => Article.Warnings;

    /// <summary>Every mention, by section and place.</summary>
    public ValueList<Mention> Mentions { get; init; }

    /// <summary>Every date expression, by section and place.</summary>
    public ValueList<DateMention> Dates { get; init; }

    /// <summary>Every direct quotation, by section and place.</summary>
    public ValueList<Quote> Quotes { get; init; }

    /// <summary>Every event, not merged: the article's main event first, then its others, then the teasers'.</summary>
    public ValueList<Event> Events { get; init; }

    /// <summary>The article.</summary>
    public override string ToString() => Article.ToString();
}
