using System.Globalization;
using System.Net;
using System.Text;

namespace CstoTools.Core.Reading.Html;

/// <summary>Character references as browsers read them.</summary>
internal static class Entities
{
    // What "&#128;" to "&#159;" mean: windows-1252, as every browser has it.
    private const string Windows1252 =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private static readonly string[] WithoutSemicolon =
        ["nbsp", "quot", "laquo", "raquo", "amp", "copy", "reg", "shy", "sect", "deg", "middot", "para", "lt", "gt"];

    public static string Decode(string text)
    {
        var at = text.IndexOf('&', StringComparison.Ordinal);
        if (at < 0)
            return text;
        var decoded = new StringBuilder(text.Length);
        var from = 0;
        while (at >= 0)
        {
            decoded.Append(text, from, at - from);
            from = at + Take(text, at, decoded);
            at = from < text.Length ? text.IndexOf('&', from) : -1;
        }
        return decoded.Append(text, from, text.Length - from).ToString();
    }

    // Appends what stands at an ampersand and says how long the reference was.
    private static int Take(string text, int at, StringBuilder into)
    {
        if (at + 1 < text.Length && text[at + 1] == '#')
            return TakeNumber(text, at, into);
        var end = at + 1;
        while (end < text.Length && end - at < 34 && char.IsAsciiLetterOrDigit(text[end]))
            end++;
        if (end < text.Length && text[end] == ';')
        {
            var reference = text.Substring(at, end + 1 - at);
            var value = reference == "&apos;" ? "'" : WebUtility.HtmlDecode(reference);
            if (value != reference)
            {
                into.Append(value);
                return reference.Length;
            }
        }
        foreach (var name in WithoutSemicolon)
        {
            if (string.CompareOrdinal(text, at + 1, name, 0, name.Length) == 0 && !(end < text.Length && text[end] == ';'))
            {
                into.Append(WebUtility.HtmlDecode($"&{name};"));
                return name.Length + 1;
            }
        }
        into.Append('&');
        return 1;
    }

    private static int TakeNumber(string text, int at, StringBuilder into)
    {
        var start = at + 2;
        var hexadecimal = start < text.Length && text[start] is 'x' or 'X';
        if (hexadecimal)
            start++;
        var end = start;
        while (end < text.Length && end - start < 8 && (hexadecimal ? char.IsAsciiHexDigit(text[end]) : char.IsAsciiDigit(text[end])))
            end++;
        var style = hexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        if (end == start || !int.TryParse(text.AsSpan(start, end - start), style, CultureInfo.InvariantCulture, out var code))
        {
            into.Append('&');
            return 1;
        }
        if (code is >= 128 and < 160)
            into.Append(Windows1252[code - 128]);
        else if (code is 0 or > 0x10FFFF or >= 0xD800 and <= 0xDFFF)
            into.Append('\uFFFD');
        else
            into.Append(char.ConvertFromUtf32(code));
        return (end < text.Length && text[end] == ';' ? end + 1 : end) - at;
    }
}
