using System.Buffers;
using System.Globalization;
using System.Text;
using CstoTools.Core.Text;

namespace CstoTools.Cli;

/// <summary>JSON whose hidden characters are written as escapes: the same data, and nothing that a terminal obeys.</summary>
internal static class JsonText
{
    // Beyond U+FFFF, the first half of the pair says that it may be one.
    private const string Halves = "\uD804\uD80D\uD82F\uD834\uDB40";

    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        [.. Enumerable.Range(0x7F, 0xFF81).Select(c => (char)c).Where(c => Rune.TryCreate(c, out var rune) && Visible.IsHidden(rune)), .. Halves]);

    /// <summary>The same JSON. Such characters can only be in its strings, where an escape means the same.</summary>
    public static string Of(string json)
    {
        if (json.AsSpan().IndexOfAny(Suspects) < 0)
            return json;
        var text = new StringBuilder(json.Length + 64);
        foreach (var rune in json.EnumerateRunes())
        {
            if (rune.Value < ' ' || !Visible.IsHidden(rune))
                text.Append(rune);
            else
            {
                foreach (var c in rune.ToString())
                    text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            }
        }
        return text.ToString();
    }
}
