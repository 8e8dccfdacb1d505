using CstoTools.Core.Queries;

namespace CstoTools.Reports.Report;

/// <summary>The formats of a report.</summary>
public static class ReportFormats
{
    /// <summary>One HTML file.</summary>
    public const string Html = "html";

    /// <summary>Markdown, for mail and wikis.</summary>
    public const string Markdown = "markdown";

    /// <summary>All formats.</summary>
    public static ValueList<string> All { get; } = [Html, Markdown];

    /// <summary>The format that the extension of a file names; null if it names none.</summary>
    /// <param name="path">The file.</param>
    public static string? Of(string? path) => Path.GetExtension(path)?.ToLowerInvariant() switch
    {
        ".html" or ".htm" => Html,
        ".md" or ".markdown" => Markdown,
        _ => null,
    };
}

/// <summary>The sections of a report.</summary>
public static class ReportSections
{
    /// <summary>All sections, in the order of a report. The evidence and the sources are part of every report.</summary>
    public static ValueList<string> All { get; } =
        ["summary", "chronicle", "ahead", "meetings", "quotes", "documents", "exercises", "places", "undated", "check"];
}

/// <summary>The languages of a report.</summary>
public static class ReportLanguages
{
    /// <summary>All languages.</summary>
    public static ValueList<string> All { get; } = ["en", "ru"];
}

/// <summary>What a report contains and how it is written.</summary>
public sealed record ReportOptions
{
    /// <summary>The folder of the templates and words that are shipped.</summary>
    public required string Folder { get; init; }

    /// <summary>The title; null for that of the language.</summary>
    public string? Title { get; init; }

    /// <summary>The language of headings and dates (<see cref="ReportLanguages"/>).</summary>
    public string Language { get; init; } = "en";

    /// <summary>The sections (<see cref="ReportSections"/>), in any order; empty for all.</summary>
    public IReadOnlyList<string> Section { get; init; } = [];

    /// <summary>Which events the report is about. Its days also apply to quotes, and to undated events by the day of their page.</summary>
    public EventFilter Filter { get; init; } = new();

    /// <summary>The format (<see cref="ReportFormats"/>).</summary>
    public string Format { get; init; } = ReportFormats.Html;

    /// <summary>The file of a Liquid template; null for the template that is shipped.</summary>
    public string? Template { get; init; }
}

/// <summary>A report that cannot be made: its template is not there or is wrong.</summary>
/// <param name="message">What is wrong.</param>
/// <param name="inner">The error behind it; null if there is none.</param>
public sealed class ReportException(string message, Exception? inner = null) : Exception(message, inner);
