using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CstoTools;

/// <summary>How the records are written as JSON: the one serializer context, made at compile time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    GenerationMode = JsonSourceGenerationMode.Default,
    DefaultIgnoreCondition = JsonIgnoreCondition.Never)]
[JsonSerializable(typeof(Analysis))]
[JsonSerializable(typeof(Article))]
[JsonSerializable(typeof(Mention))]
[JsonSerializable(typeof(DateMention))]
[JsonSerializable(typeof(Quote))]
[JsonSerializable(typeof(Event))]
[JsonSerializable(typeof(Entity))]
[JsonSerializable(typeof(Tenure))]
[JsonSerializable(typeof(FactEvidence))]
[JsonSerializable(typeof(Relation))]
[JsonSerializable(typeof(RuleTrace))]
public sealed partial class CstoJsonContext : JsonSerializerContext
{
    /// <summary>On one line, letters of every script as they are.</summary>
    public static CstoJsonContext Line { get; } = new(Written(indented: false));

    /// <summary>Indented, letters of every script as they are.</summary>
    public static CstoJsonContext Indented { get; } = new(Written(indented: true));

    private static JsonSerializerOptions Written(bool indented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = indented,
    };
}

/// <summary>Writes a day as yyyy-MM-dd, in every culture.</summary>
public sealed class IsoDayConverter : JsonConverter<DateTime?>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">The text is not a day in the form yyyy-MM-dd.</exception>
    public override DateTime? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is not { } text ? null
        : DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new JsonException($"'{text}' is not a day in the form yyyy-MM-dd.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DateTime? value, JsonSerializerOptions options)
    {
        if (value is { } day)
            writer.WriteStringValue(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        else
            writer.WriteNullValue();
    }
}

/// <summary>ISO text of a date at a precision.</summary>
public static class IsoDate
{
    private static readonly string[] Seasons = ["WI", "SP", "SU", "FA"];

    /// <summary>The ISO text of the day, month, season, quarter, half-year or year that starts on a day.</summary>
    /// <param name="first">The first day.</param>
    /// <param name="precision">How much of it is meant (<see cref="DatePrecisions"/>); null means the day.</param>
    public static string Format(DateTime first, string? precision)
    {
        var year = first.Year.ToString("0000", CultureInfo.InvariantCulture);
        return precision switch
        {
            DatePrecisions.Year => year,
            DatePrecisions.Half => $"{year}-H{(first.Month + 5) / 6}",
            DatePrecisions.Quarter => $"{year}-Q{(first.Month + 2) / 3}",
            DatePrecisions.Season => $"{year}-{Seasons[first.Month % 12 / 3]}",
            DatePrecisions.Month => first.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            _ => first.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
    }

    /// <summary>The ISO text of a date at its own precision, with the end of a range: 2024-04-09, 2024-04-09/12, 2024-04-29/05-03.</summary>
    /// <param name="first">The first day.</param>
    /// <param name="precision">How much of it is meant (<see cref="DatePrecisions"/>); null means the day.</param>
    /// <param name="last">The last day; null if it is not a range.</param>
    public static string Format(DateTime first, string? precision, DateTime? last)
    {
        var text = Format(first, precision);
        if (last is not { } to || to.Date == first.Date)
            return text;
        var end = (to.Year == first.Year, to.Month == first.Month) switch
        {
            (true, true) => "dd",
            (true, false) => "MM-dd",
            _ => "yyyy-MM-dd",
        };
        return $"{text}/{to.ToString(end, CultureInfo.InvariantCulture)}";
    }
}
