using System.Globalization;
using CstoTools.Core.Text;

namespace CstoTools.Core.Queries;

/// <summary>What tables show of the records, alike in PowerShell's views and in csto.</summary>
public static class Display
{
    private const string Day = "yyyy-MM-dd";
    private const int LongestPreposition = 3;
    private const int LongestLead = 16;
    private const char Open = '\uE000';
    private const char Close = '\uE001';

    /// <summary>An event's date at its own precision; days as 2024-04-09, 2024-04-09/12, 2024-04-29/05-03. Empty if undated.</summary>
    /// <param name="e">The event.</param>
    public static string Date(Event e) => e.Date is { } from ? IsoDate.Format(from, e.DatePrecision, e.EndDate) : "";

    /// <summary>A day; empty for null.</summary>
    /// <param name="day">The day.</param>
    public static string Date(DateTime? day) => day?.ToString(Day, CultureInfo.InvariantCulture) ?? "";

    /// <summary>A text with a question mark behind it if what it shows is to be checked.</summary>
    /// <param name="text">The text; if it is empty, there is nothing to check.</param>
    /// <param name="confidence">The confidence (<see cref="Confidences"/>).</param>
    /// <param name="width">The width of its column, so that the mark is not cut off; 0 if that does not matter.</param>
    public static string Checked(string text, string? confidence, int width = 0)
    {
        if (confidence != Confidences.Check || text.Length == 0)
            return text;
        if (width == 0 || text.Length < width)
            return text + "?";
        var end = char.IsHighSurrogate(text[width - 3]) ? width - 3 : width - 2;
        return $"{text[..end]}…?";
    }

    /// <summary>The confidence of a field of an event; null if it has no value.</summary>
    /// <param name="e">The event.</param>
    /// <param name="field">The field.</param>
    public static string? Confidence(Event e, string field) => e.Evidence.FirstOrDefault(f => f.Field == field)?.Confidence;

    /// <summary>The confidence of what <see cref="Place"/> shows.</summary>
    /// <param name="e">The event.</param>
    public static string? PlaceConfidence(Event e) =>
        Confidence(e, e.City is not null ? nameof(Event.City) : e.Country is not null ? nameof(Event.Country) : nameof(Event.Mode));

    /// <summary>The title on one line, without the date it starts with ("On 5 June, "): that stands beside it.</summary>
    /// <param name="e">The event.</param>
    public static string Headline(Event e)
    {
        var told = e.Evidence.FirstOrDefault(f => f.Field == nameof(Event.Date));
        var start = told is null ? null : e.Sources.FirstOrDefault(s => s.Path == told.Path && s.Section == told.Evidence.Section && s.Teaser == told.Evidence.Teaser);
        var at = start is null ? -1 : told!.Evidence.End - start.Start;
        // The date is the first of the title: only "On " or "С " before it, and a comma after it.
        if (at <= 0 || at + 2 >= e.Title.Length || e.Title[at] != ',' || told!.Evidence.Start - start!.Start > LongestPreposition)
            return OneLine(e.Title);
        var rest = OneLine(e.Title[(at + 1)..]);
        return rest.Length == 0 ? OneLine(e.Title) : char.ToUpperInvariant(rest[0]) + rest[1..];
    }

    /// <summary>Where a text that tells of an event stands: file, line, section and offsets.</summary>
    /// <param name="source">The text.</param>
    public static string Source(EventSource source) =>
        string.Create(CultureInfo.InvariantCulture, $"{source} ({Section(source)}, {source.Start}-{source.End})");

    /// <summary>The city, else the country, else "(video)" for a meeting that has neither; else empty.</summary>
    /// <param name="e">The event.</param>
    public static string Place(Event e) =>
        e.City ?? e.Country ?? (e.Mode == EventModes.Videoconference ? "(video)" : "");

    /// <summary>The body that met, or the bodies that met jointly; empty if none is known.</summary>
    /// <param name="e">The event.</param>
    public static string Body(Event e) => e.Bodies.Count > 1 ? e.Bodies.ToString() : e.Body ?? "";

    /// <summary>The file an event was first read in, and how many more tell of it.</summary>
    /// <param name="e">The event.</param>
    public static string Pages(Event e)
    {
        var pages = e.Sources.Select(s => s.Path ?? s.ArticleId).Distinct(StringComparer.Ordinal).ToList();
        return pages.Count switch
        {
            0 => "",
            1 => Page(pages[0]),
            _ => $"{Page(pages[0])} +{pages.Count - 1}",
        };
    }

    /// <summary>A file's name without its folder; empty for null.</summary>
    /// <param name="path">The file.</param>
    public static string Page(string? path) => Path.GetFileName(path) ?? "";

    /// <summary>The section, with the number of the teaser: "body", "teaser 3".</summary>
    /// <param name="span">The place.</param>
    public static string Section(Span span) => span.Teaser is { } number ? $"{span.Section} {number}" : span.Section;

    /// <summary>The event of a relation: its type, and its title on one line.</summary>
    /// <param name="relation">The relation.</param>
    public static string Occasion(Relation relation) => $"{relation.Type}: {Headline(relation.Event)}";

    /// <summary>The words that prove a value, in square brackets, with what stands around them in the sentence; empty without a sentence.</summary>
    /// <param name="evidence">The evidence.</param>
    public static string Excerpt(FactEvidence evidence) =>
        evidence.SentenceStart is { } start ? Excerpt(evidence.Sentence ?? "", start, evidence.Length, "[", "]") : "";

    /// <summary>Words of a sentence, marked, with what stands around them.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="start">Where the words start.</param>
    /// <param name="length">How long they are.</param>
    /// <param name="open">What comes before the words.</param>
    /// <param name="close">What comes after the words.</param>
    public static string Excerpt(string sentence, int start, int length, string open, string close)
    {
        // A column is narrow: the words must be in what it shows.
        var blank = start > LongestLead ? sentence.IndexOf(' ', start - LongestLead, LongestLead) : -1;
        var cut = start <= LongestLead ? 0 : blank < 0 ? start : blank + 1;
        return (cut > 0 ? "…" : "") + Marked(sentence[cut..], start - cut, length, open, close);
    }

    /// <summary>A sentence on one line, with words of it marked.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="start">Where the words start.</param>
    /// <param name="length">How long they are.</param>
    /// <param name="open">What comes before the words.</param>
    /// <param name="close">What comes after the words.</param>
    public static string Marked(string sentence, int start, int length, string open, string close)
    {
        // The marks may be styles of the terminal, which must not be made visible: characters of no meaning hold their places.
        var text = sentence.Replace(Open, '?').Replace(Close, '?');
        return OneLine(text[..start] + Open + text.Substring(start, length) + Close + text[(start + length)..])
            .Replace(Open.ToString(), open, StringComparison.Ordinal).Replace(Close.ToString(), close, StringComparison.Ordinal);
    }

    /// <summary>What was said, on a line; the verb in brackets before it where it is only reported.</summary>
    /// <param name="indirect">Whether it is only reported.</param>
    /// <param name="verb">The verb; null if it has none.</param>
    /// <param name="text">The words.</param>
    public static string Words(bool indirect, string? verb, string? text) =>
        indirect ? $"[{OneLine(verb ?? "reported")}] {OneLine(text)}" : OneLine(text);

    /// <summary>A text on one line, in which characters that cannot be seen are made visible.</summary>
    /// <param name="text">The text; null is empty.</param>
    public static string OneLine(string? text) => Visible.Cell(text);
}
