using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CstoTools.Fuzzing.Grammar;

/// <summary>How a text is written inside of another format.</summary>
internal static class Filters
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text in the form that a filter names.</summary>
    public static string Apply(string filter, string text) => filter switch
    {
        "html" => WebUtility.HtmlEncode(text),
        "json" => JsonSerializer.Serialize(text, Relaxed),
        "json7" => JsonSerializer.Serialize(text),
        "yaml" => JsonSerializer.Serialize(text, Relaxed),
        "qp" => QuotedPrintable(text),
        "base64" => Convert.ToBase64String(Encoding.UTF8.GetBytes(text), Base64FormattingOptions.InsertLineBreaks),
        "upper" => text.ToUpperInvariant(),
        "title" => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(text),
        "line" => text.ReplaceLineEndings(" "),
        _ => throw new FormatException($"There is no filter '{filter}'."),
    };

    private static string QuotedPrintable(string text)
    {
        var result = new StringBuilder();
        var column = 0;
        foreach (var b in Encoding.UTF8.GetBytes(text))
        {
            var written = b == '\n' ? "\r\n" : b is < 32 or > 126 or (byte)'=' ? $"={b:X2}" : ((char)b).ToString();
            column = b == '\n' ? 0 : column + written.Length;
            result.Append(written);
            if (column > 70)
            {
                result.Append("=\r\n");
                column = 0;
            }
        }
        return result.ToString();
    }
}
