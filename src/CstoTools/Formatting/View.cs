using System.Collections;
using System.ComponentModel;
using System.Globalization;
using System.Management.Automation;
using CstoTools.Commands;
using CstoTools.Core.Queries;
using CstoTools.Core.Text;

namespace CstoTools.Formatting;

/// <summary>
/// What the module's views show. They are called from CstoTools.Format.ps1xml. Whatever comes from a page goes through
/// <see cref="Visible"/>, so that a terminal does not obey it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class View
{
    // The widths of columns in CstoTools.Format.ps1xml.
    private const int PlaceWidth = 26;
    private const int SpeakerWidth = 22;

    /// <summary>The date at its own precision.</summary>
    /// <param name="item">An event, or anything else with a Date, Posted or ArticleDate.</param>
    public static string Date(PSObject item) => EventOf(item) is { } e ? Display.Date(e)
        : Display.Date((Value(item, "Date") ?? Value(item, "Posted") ?? Value(item, "ArticleDate")) as DateTime?);

    /// <summary>A value of an event, with a question mark behind it if it is to be checked.</summary>
    /// <param name="item">An event.</param>
    /// <param name="field">Date, Type, Status, Place or another property.</param>
    /// <param name="width">The width of the column; 0 if it is not narrow.</param>
    public static string Checked(PSObject item, string field, int width = 0)
    {
        var text = field switch { "Date" => Date(item), "Place" => Place(item), _ => OneLine(Text(item, field)) };
        if (EventOf(item) is not { } e)
            return text;
        return Display.Checked(text, field == "Place" ? Display.PlaceConfidence(e) : Display.Confidence(e, field), width);
    }

    /// <summary>A text of a fact, with a question mark behind it if the fact is to be checked.</summary>
    /// <param name="item">A mention, quote, date or anything else with a confidence.</param>
    /// <param name="text">The text.</param>
    /// <param name="width">The width of the column; 0 if it is not narrow.</param>
    public static string CheckedText(PSObject item, string? text, int width = 0) =>
        Display.Checked(OneLine(text), Text(item, "Confidence"), width);

    /// <summary>A day.</summary>
    /// <param name="day">The day; null is empty.</param>
    public static string Day(DateTime? day) => Display.Date(day);

    /// <summary>City, country or video link.</summary>
    /// <param name="item">An event.</param>
    public static string Place(PSObject item) => Visible.Cell(EventOf(item) is { } e ? Display.Place(e)
        : Text(item, "City") ?? Text(item, "Country"));

    /// <summary>File without its folder, line and column. A long name of a file is shortened, so that the place fits its column.</summary>
    /// <param name="item">A diagnostic of metadata.</param>
    public static string FilePlace(PSObject item)
    {
        var file = Visible.Cell(Display.Page(Text(item, "Path")));
        var at = Value(item, "Line") is 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"({Value(item, "Line")},{Value(item, "Column")})");
        var room = PlaceWidth - at.Length;
        if (file.Length <= room)
            return file + at;
        var end = char.IsHighSurrogate(file[room - 2]) ? room - 2 : room - 1;
        return string.Concat(file.AsSpan(0, end), "…", at);
    }

    /// <summary>The page without its folder, and how many more there are.</summary>
    /// <param name="item">An event or anything else with a Path.</param>
    public static string Page(PSObject item) => Visible.Cell(EventOf(item) is { } e ? Display.Pages(e) : Display.Page(Text(item, "Path")));

    /// <summary>The section, with the number of a teaser.</summary>
    /// <param name="item">A mention, quote, date or anything else with a Section.</param>
    public static string Section(PSObject item) => Visible.Cell(item?.BaseObject is Span span ? Display.Section(span)
        : Value(item, "Teaser") is { } number ? string.Create(CultureInfo.InvariantCulture, $"{Text(item, "Section")} {number}") : Text(item, "Section"));

    /// <summary>The name of what is mentioned, or else its text in the page.</summary>
    /// <param name="item">A mention.</param>
    public static string Name(PSObject item) => CheckedText(item, Text(item, "Name") ?? Text(item, "Text"));

    /// <summary>The two participants.</summary>
    /// <param name="item">A relation.</param>
    public static string Pair(PSObject item) => $"{OneLine(Text(item, "First"))} – {OneLine(Text(item, "Second"))}";

    /// <summary>Who speaks: the name, or else what the page calls the speaker.</summary>
    /// <param name="item">A quote.</param>
    public static string Speaker(PSObject item) =>
        Display.Checked(Visible.Cell(Text(item, "Speaker") ?? Text(item, "SpeakerText")), Text(item, "SpeakerConfidence"), SpeakerWidth);

    /// <summary>What was said; the verb in brackets before it where it is only reported.</summary>
    /// <param name="item">A quote.</param>
    public static string Words(PSObject item) => Display.Words(Value(item, "Indirect") is true, Text(item, "Verb"), Text(item, "Text"));

    /// <summary>How bad a fault of metadata is, in the session's own colours for errors and warnings.</summary>
    /// <param name="item">A diagnostic of metadata.</param>
    /// <param name="error">$PSStyle.Formatting.Error.</param>
    /// <param name="warning">$PSStyle.Formatting.Warning.</param>
    /// <param name="reset">$PSStyle.Reset.</param>
    /// <param name="rendering">$PSStyle.OutputRendering.</param>
    public static string Severity(PSObject item, string? error, string? warning, string? reset, string? rendering) =>
        Text(item, "Severity") is { } severity ? Styled(Visible.Cell(severity), severity == "error" ? error : warning, reset, rendering) : "";

    /// <summary>Whether another page says otherwise; True in the session's colour for warnings.</summary>
    /// <param name="item">The evidence of a field.</param>
    /// <param name="warning">$PSStyle.Formatting.Warning.</param>
    /// <param name="reset">$PSStyle.Reset.</param>
    /// <param name="rendering">$PSStyle.OutputRendering.</param>
    public static string Disputed(PSObject item, string? warning, string? reset, string? rendering) =>
        Value(item, "Disputed") is true ? Styled("True", warning, reset, rendering) : "False";

    /// <summary>The sentence around the words that prove a value; they are in the session's style for bold, or in brackets where there is none.</summary>
    /// <param name="item">The evidence of a fact.</param>
    /// <param name="whole">Whether the whole sentence is shown, not only the part around the words.</param>
    /// <param name="bold">$PSStyle.Bold.</param>
    /// <param name="reset">$PSStyle.Reset.</param>
    /// <param name="rendering">$PSStyle.OutputRendering.</param>
    public static string Proof(PSObject item, bool whole, string? bold, string? reset, string? rendering)
    {
        if (Text(item, "Sentence") is not { } sentence || Value(item, "SentenceStart") is not int start || Value(item, "Length") is not int length)
            return "";
        var (open, close) = IsStyled(bold, rendering) ? (bold!, reset!) : ("[", "]");
        return whole ? Display.Marked(sentence, start, length, open, close) : Display.Excerpt(sentence, start, length, open, close);
    }

    /// <summary>The page without its folder, and the line.</summary>
    /// <param name="item">The evidence of a fact.</param>
    public static string PageLine(PSObject item) => Visible.Cell(
        (Display.Page(Text(item, "Path")), Value(item, "Line")) switch
        {
            (var page, null) => page,
            ("", var line) => string.Create(CultureInfo.InvariantCulture, $"line {line}"),
            var (page, line) => string.Create(CultureInfo.InvariantCulture, $"{page}:{line}"),
        });

    /// <summary>Type and headline of the event of a relation.</summary>
    /// <param name="item">A relation.</param>
    public static string Occasion(PSObject item) => $"{OneLine(Text(item, "Type"))}: {Headline(item)}";

    /// <summary>A text on one line.</summary>
    /// <param name="text">The text; null is empty.</param>
    public static string OneLine(string? text) => Display.OneLine(text);

    /// <summary>A value with its lines; characters that cannot be seen are made visible. A list is shown item by item.</summary>
    /// <param name="value">The value; null shows nothing.</param>
    public static object? Show(object? value) => value switch
    {
        PSObject wrapped => Show(wrapped.BaseObject is PSCustomObject ? wrapped.ToString() : wrapped.BaseObject),
        string text => Visible.Lines(text),
        null or ValueType and not IEnumerable => value,
        IEnumerable list => list.Cast<object?>().Select(i => Visible.Cell(i?.ToString())).ToArray(),
        _ => Visible.Lines(value.ToString()),
    };

    /// <summary>How many items a list has.</summary>
    /// <param name="list">The list; null has none.</param>
    public static int Count(IEnumerable? list) => list?.Cast<object>().Count() ?? 0;

    /// <summary>The first and last day of a tenure; what is not known is left open.</summary>
    /// <param name="item">A tenure.</param>
    public static string Tenure(PSObject item)
    {
        var last = Day(Value(item, "To") as DateTime?);
        // The last day that is known is not the end.
        var isOpen = last.Length > 0 && Value(item, "KnownUntil") is not null;
        return string.Create(CultureInfo.InvariantCulture, $"{Day(Value(item, "From") as DateTime?)}..{last}{(isOpen ? "?" : "")}");
    }

    /// <summary>The title without the date it starts with.</summary>
    /// <param name="item">An event.</param>
    public static string Headline(PSObject item) => EventOf(item) is { } e ? Display.Headline(e) : OneLine(Text(item, "Title"));

    /// <summary>Each text that reports an event, one on a line: file, line, section and offsets.</summary>
    /// <param name="item">An event.</param>
    public static string Sources(PSObject item) => EventOf(item) is { } e
        ? Rows(e.Sources, Display.Source) : Visible.Lines(Value(item, "Sources")?.ToString());

    /// <summary>Each participant on a line: name, office and function.</summary>
    /// <param name="item">An event.</param>
    public static string Participants(PSObject item) => EventOf(item) is { } e
        ? Rows(e.Participants, p => Display.Checked(p.Name, p.Confidence) + (p.Role is null ? "" : $" ({p.Role})"))
        : Visible.Lines(Value(item, "Participants")?.ToString());

    /// <summary>Each document on a line: title and what happened to it.</summary>
    /// <param name="item">An event.</param>
    public static string Documents(PSObject item) => EventOf(item) is { } e
        ? Rows(e.Documents, d => Display.Checked(d.Title, d.Confidence) + (d.Status is null ? "" : $" ({d.Status})"))
        : Visible.Lines(Value(item, "Documents")?.ToString());

    /// <summary>The evidence of the values of an event.</summary>
    /// <param name="item">An event.</param>
    public static string Evidence(PSObject item) => EventOf(item) is { } e
        ? Rows(e.Evidence, f => string.Create(CultureInfo.InvariantCulture,
            $"{f.Field}: {f.Evidence}, {Display.Section(f.Evidence)} {f.Evidence.Start}, {f.Confidence}{(f.Disputed ? ", disputed" : "")}"))
        : Visible.Lines(Value(item, "Evidence")?.ToString());

    private static string Rows<T>(IEnumerable<T> items, Func<T, string> row) =>
        string.Join(Environment.NewLine, items.Select(i => Visible.Cell(row(i))));

    // An event as it is, or as a job or Clixml left it for a session without this module; null for anything else and for a
    // copy that has lost its lists.
    private static Event? EventOf(PSObject? item)
    {
        if (item?.BaseObject is Relation relation)
            return relation.Event;
        if (Rehydration.IsCopyOf(item, typeof(Relation)))
            item = item!.Properties[nameof(Relation.Event)]?.Value as PSObject;
        try
        {
            return Rehydration.IsCopyOf(item, typeof(Event)) ? (Event)Rehydration.Make(typeof(Event), item!) : item?.BaseObject as Event;
        }
        catch (ArgumentTransformationMetadataException)
        {
            return null;
        }
    }

    private static string Styled(string text, string? style, string? reset, string? rendering) =>
        IsStyled(style, rendering) ? style + text + reset : text;

    // By its default, Host, PowerShell would leave the colours in what goes to a file of the caller's.
    private static bool IsStyled(string? style, string? rendering) =>
        !string.IsNullOrEmpty(style) && rendering switch { "Ansi" => true, "PlainText" => false, _ => !Console.IsOutputRedirected };

    private static object? Value(PSObject? item, string name) => item?.Properties[name]?.Value is { } value
        ? value is PSObject wrapped ? wrapped.BaseObject : value : null;

    private static string? Text(PSObject? item, string name) => Value(item, name) as string;
}
