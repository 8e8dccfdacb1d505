namespace CstoTools.Reports.Report;

/// <summary>The forms of a report.</summary>
public enum ReportFormat
{
    /// <summary>One HTML file.</summary>
    Html,

    /// <summary>Markdown, for mail and wikis.</summary>
    Markdown,
}

/// <summary>What a report has and how it is written.</summary>
public sealed record ReportOptions
{
    /// <summary>The title; null for that of the language.</summary>
    public string? Title { get; init; }

    /// <summary>The language of headings and dates: en or ru.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The sections (<see cref="ReportSections"/>), in any order; empty for all.</summary>
    public IReadOnlyList<string> Section { get; init; } = [];

    /// <summary>The first day of events and of pages with quotes; null for no limit.</summary>
    public DateTime? After { get; init; }

    /// <summary>The last day of events and of pages with quotes; null for no limit.</summary>
    public DateTime? Before { get; init; }

    /// <summary>Whether it is HTML or Markdown.</summary>
    public ReportFormat Format { get; init; }

    /// <summary>A Liquid template; null for the built-in one.</summary>
    public string? Template { get; init; }
}

/// <summary>The sections of a report.</summary>
public static class ReportSections
{
    /// <summary>All sections in their order. The evidence and the sources are always there.</summary>
    public static ValueList<string> All { get; } =
        ["summary", "chronicle", "ahead", "meetings", "quotes", "documents", "exercises", "places", "undated", "check"];
}

/// <summary>The languages of a report.</summary>
public static class ReportLanguages
{
    /// <summary>All languages.</summary>
    public static ValueList<string> All { get; } = ["en", "ru"];
}

/// <summary>A report that cannot be made: its template or its file name is wrong.</summary>
/// <param name="message">What is wrong.</param>
/// <param name="inner">The error behind it; null if there is none.</param>
public sealed class ReportException(string message, Exception? inner = null) : Exception(message, inner);
