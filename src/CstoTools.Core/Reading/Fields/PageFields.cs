using System.Globalization;
using CstoTools.Core.Metadata;

namespace CstoTools.Core.Reading.Fields;

/// <summary>A field of an article that front matter or a sidecar file sets.</summary>
/// <param name="Name">The property's name.</param>
/// <param name="Text">The new value of a text field; null takes the field away.</param>
/// <param name="Line">Where the value stands.</param>
internal sealed record PageField(string Name, string? Text, int Line)
{
    /// <summary>The new day of the field Date; null takes it away.</summary>
    public DateTime? Day { get; init; }

    /// <summary>The new values of the field Tags.</summary>
    public ValueList<string> Items { get; init; }
}

/// <summary>The fields that front matter and sidecar files can set: title, date, url, language, section, tags, notes.</summary>
internal static class PageFields
{
    public const string Keys = "title, date, url, language, section, tags, notes";

    /// <summary>Whether a key sets a field.</summary>
    public static bool IsKey(string key) => NameOf(key) is not null;

    /// <summary>The field that a key and its value set.</summary>
    /// <exception cref="PageException">The value is not of the kind that the key takes.</exception>
    public static PageField Read(YamlNode key, YamlNode value, string? path)
    {
        var name = NameOf(key.Text!)!;
        if (name == nameof(Article.Tags))
            return new PageField(name, null, value.Line) { Items = Tags(value, path) };
        if (!value.IsScalar)
            throw Invalid($"'{key.Text}' takes text.", path, value.Line, value.Column);
        var text = IsEmpty(value) ? null : Blanks.Trim(value.Text!);
        if (text is null)
            return new PageField(name, null, value.Line);
        return name switch
        {
            nameof(Article.Date) => new PageField(name, null, value.Line)
            {
                Day = DayOf(text) ?? throw Invalid($"'{text}' is not a day in the form YYYY-MM-DD.", path, value.Line, value.Column),
            },
            nameof(Article.Language) => new PageField(name, LanguageOf(text)
                ?? throw Invalid($"'{text}' is not a language code such as en or ru.", path, value.Line, value.Column), value.Line),
            nameof(Article.Url) when text.AsSpan().IndexOfAny(Blanks.All) >= 0 =>
                throw Invalid("An address has no blanks.", path, value.Line, value.Column),
            _ => new PageField(name, text, value.Line),
        };
    }

    /// <summary>Whether a value says nothing; in a sidecar that takes the field away.</summary>
    public static bool IsEmpty(YamlNode value) => value.IsScalar && (value.Text is null or "~" || Blanks.Trim(value.Text).Length == 0);

    /// <summary>The error for a fault at a place of a file.</summary>
    public static PageException Invalid(string message, string? path, int line, int column, Exception? inner = null) =>
        new(PageErrors.BadMetadata, string.Create(CultureInfo.InvariantCulture, $"{path ?? "The page"}({line},{column}): {message}"), path, inner)
        {
            Line = line,
            Column = column,
        };

    /// <summary>Parses YAML; what is wrong with it is an error of the page.</summary>
    public static YamlNode? Parse(string yaml, string? path)
    {
        try
        {
            return YamlNode.Parse(yaml, path ?? "");
        }
        catch (MetadataException e)
        {
            var fault = e.Diagnostics[0];
            throw Invalid(fault.Message, path, fault.Line, fault.Column, e);
        }
    }

    private static string? NameOf(string key) => key switch
    {
        "title" => nameof(Article.Title),
        "date" => nameof(Article.Date),
        "url" => nameof(Article.Url),
        "language" => nameof(Article.Language),
        "section" => nameof(Article.Section),
        "tags" => nameof(Article.Tags),
        "notes" => nameof(Article.Notes),
        _ => null,
    };

    private static ValueList<string> Tags(YamlNode value, string? path)
    {
        if (value.Pairs is not null || value.Items?.Any(i => !i.IsScalar) == true)
            throw Invalid("'tags' takes text or a list of texts.", path, value.Line, value.Column);
        var texts = value.Items is null && value.Text is not null ? value.Text.Split(',') : value.Texts;
        return texts.Select(Blanks.Trim).Where(t => t.Length > 0).ToValueList();
    }

    // A time of day and its zone may follow: the day is the one that is written.
    private static DateTime? DayOf(string text)
    {
        var day = text.Length > 10 && text[10] is 'T' or 't' or ' ' ? text[..10] : text;
        return DateTime.TryParseExact(day, ["yyyy-MM-dd", "dd.MM.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var found) ? found : null;
    }

    private static string? LanguageOf(string text)
    {
        var code = text.Split('-', '_')[0].ToLowerInvariant();
        return code.Length is 2 or 3 && code.All(char.IsAsciiLetter) ? code : null;
    }
}
