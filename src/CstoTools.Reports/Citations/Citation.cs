using System.Globalization;
using CstoTools.Reports.Shared;
using CstoTools.Reports.Writing;

namespace CstoTools.Reports.Citations;

/// <summary>The formats of citations.</summary>
public enum CitationFormat
{
    /// <summary>CSL-JSON, which Zotero, Pandoc and other programs read.</summary>
    Csl,

    /// <summary>RIS.</summary>
    Ris,

    /// <summary>BibTeX, which biblatex also reads.</summary>
    BibTeX,
}

/// <summary>What is cited of a page. Its text is not kept.</summary>
public sealed record Citation
{
    private const int LongestFirstWords = 100;

    /// <summary>Identifies the page, in hexadecimal: by its address, or by title, date and text if it has none.</summary>
    public required string Hash { get; init; }

    /// <summary>The title; if the page has none, its first words in brackets.</summary>
    public required string Title { get; init; }

    /// <summary>The site that published the page: the host of its address without "www."; null if there is no address.</summary>
    public string? Site { get; init; }

    /// <summary>The day of publication; null if it is not known.</summary>
    public DateTime? Date { get; init; }

    /// <summary>The address; null if there is none.</summary>
    public string? Address { get; init; }

    /// <summary>The language; null if it is not known.</summary>
    public string? Language { get; init; }

    /// <summary>The keywords.</summary>
    public ValueList<string> Tags { get; init; }

    /// <summary>The citation of a page.</summary>
    /// <param name="article">The page.</param>
    public static Citation Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var address = Addresses.Link(article.Url);
        return new Citation
        {
            Hash = StableHash.Of("article", address ?? article.Id),
            Title = article.Title is { } title ? SafeText.Line(title) : $"[{SafeText.Start(article.ToString(), LongestFirstWords)}]",
            Site = Addresses.Host(address),
            Date = article.Date,
            Address = address,
            Language = article.Language is { } language && language.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? language : null,
            Tags = article.Tags.Select(SafeText.Line).Where(t => t.Length > 0).ToValueList(),
        };
    }

    /// <summary>The key: site, day and some digits of the hash, all of them letters, digits and hyphens.</summary>
    /// <param name="digits">How many digits.</param>
    internal string Key(int digits)
    {
        var site = Site is null ? "page" : string.Concat(Site.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')).Trim('-');
        var day = Date?.ToString("yyyyMMdd", CultureInfo.InvariantCulture) ?? "undated";
        return $"{site}-{day}-{Hash[..digits]}";
    }
}
