using CstoTools.Core.Queries;

namespace CstoTools.Reports.Shared;

/// <summary>What is known of an event, in lines of plain text: the description of calendars and feeds.</summary>
internal static class EventText
{
    /// <summary>The lines. What no page states has no line.</summary>
    /// <param name="e">The event.</param>
    /// <param name="pages">The pages of its sources.</param>
    public static IReadOnlyList<string> Lines(Event e, PageIndex pages) =>
    [
        .. Facts(e).Where(f => f.Value.Length > 0).Select(f => $"{f.Name}: {f.Value}"),
        "Sources:",
        .. e.Sources.Select(s => "- " + Source(s, pages.Find(s))).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>The place in words; empty if no page states it.</summary>
    /// <param name="e">The event.</param>
    public static string Place(Event e)
    {
        var parts = new[] { e.Venue, e.City, e.Country }.OfType<string>().Select(SafeText.Line).ToList();
        return parts.Count > 0 ? string.Join(", ", parts) : SafeText.Line(Display.Place(e));
    }

    private static IEnumerable<(string Name, string Value)> Facts(Event e)
    {
        yield return ("Type", SafeText.Line(e.Type));
        yield return ("Status", SafeText.Line(e.Status));
        yield return ("Date", Display.Date(e) + (e.DateInferred ? " (the year is inferred)" : ""));
        yield return ("Place", Place(e));
        yield return ("Mode", SafeText.Line(e.Mode));
        yield return ("Body", SafeText.Line(Display.Body(e)));
        yield return ("Host", SafeText.Line(e.Host));
        yield return ("Chair", SafeText.Line(e.Chair));
        yield return ("Exercise", SafeText.Line(e.Operation));
        yield return ("Topics", Joined(e.Topics));
        yield return ("Participants", Joined(e.Participants.Select(p => p.Role is { } role ? $"{p.Name} ({role})" : p.Name)));
        yield return ("Documents", Joined(e.Documents.Select(d => d.Status is { } status ? $"{d.Title} ({status})" : d.Title)));
        yield return ("Sources disagree on", Joined(e.Evidence.Where(f => f.Disputed).Select(f => f.Field).Distinct()));
    }

    private static string Source(EventSource source, PublishedPage? page)
    {
        var day = page?.Published(source) is { } published ? Display.Date(published) + " " : "";
        var title = source.ArticleTitle ?? page?.Title;
        return day + (title is null ? "" : SafeText.Line(title) + ", ") + (page?.Address ?? SafeText.Line(source.ToString()));
    }

    private static string Joined(IEnumerable<string> values) => string.Join("; ", values.Select(SafeText.Line));
}
