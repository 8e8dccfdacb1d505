using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CstoTools.Reports.Citations;

/// <summary>Writes CSL-JSON: an array of items.</summary>
internal static class CslWriter
{
    public static void Write(TextWriter text, IEnumerable<(string Key, Citation Citation)> citations)
    {
        using var bytes = new MemoryStream();
        // The file is data, not part of a page in HTML: letters of all scripts stay as they are.
        var options = new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(bytes, options))
        {
            json.WriteStartArray();
            foreach (var (key, citation) in citations)
                Item(json, key, citation);
            json.WriteEndArray();
        }
        text.Write(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length).ReplaceLineEndings("\n"));
        text.Write('\n');
    }

    private static void Item(Utf8JsonWriter json, string key, Citation citation)
    {
        json.WriteStartObject();
        json.WriteString("id", key);
        json.WriteString("type", citation.Address is null ? "document" : "webpage");
        json.WriteString("citation-key", key);
        json.WriteString("title", citation.Title);
        Text(json, "container-title", citation.Site);
        if (citation.Date is { } day)
        {
            json.WriteStartObject("issued");
            json.WriteStartArray("date-parts");
            json.WriteStartArray();
            json.WriteNumberValue(day.Year);
            json.WriteNumberValue(day.Month);
            json.WriteNumberValue(day.Day);
            json.WriteEndArray();
            json.WriteEndArray();
            json.WriteEndObject();
        }
        Text(json, "URL", citation.Address);
        Text(json, "language", citation.Language);
        Text(json, "keyword", citation.Tags.Count > 0 ? string.Join(", ", citation.Tags) : null);
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }
}
