using System.Buffers;
using System.Globalization;
using System.Text;

namespace CstoTools.Core.Text;

/// <summary>
/// Makes text safe to show: a terminal must not obey what a page wrote. Characters that cannot be seen are replaced by a
/// mark: U+0000 to U+001F and U+007F by their control pictures (␛ for escape), all others by their number (⟨U+202E⟩).
/// </summary>
/// <remarks>
/// These are controls, format characters (bidirectional overrides and isolates, zero-width characters, tags), line and
/// paragraph separators, letters that show nothing, and halves of surrogate pairs. A soft hyphen stays: it is where a word
/// may be broken, and pages are full of them. The result is for eyes; data is never changed by it.
/// </remarks>
public static class Visible
{
    private const int SoftHyphen = 0xAD;

    // What most texts are made of, so that most texts are looked through at once.
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        string.Concat(Enumerable.Range(0x20, 0x5F).Concat(Enumerable.Range(0x400, 0x60)).Select(c => (char)c)) + "«»—–…№“”’");

    // They are letters or marks by their category, and show nothing.
    private static readonly SearchValues<char> Blank = SearchValues.Create("\u034F\u115F\u1160\u17B4\u17B5\u3164\uFFA0");

    /// <summary>A text that belongs on one line and holds names: messages. Line breaks and tabs are replaced by marks too.</summary>
    /// <param name="text">The text; null is empty.</param>
    public static string Message(string? text) => Write(text, keepLines: false);

    /// <summary>A text of several lines: its line breaks and tabs stay.</summary>
    /// <param name="text">The text; null is empty.</param>
    public static string Lines(string? text) => Write(text, keepLines: true);

    /// <summary>A text on one line: line breaks, tabs and blanks in a row become one blank, those at the edges go.</summary>
    /// <param name="text">The text; null is empty.</param>
    public static string Cell(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!IsBlank(c))
                line.Append(c);
            else if (line.Length > 0 && line[^1] != ' ')
                line.Append(' ');
        }
        return Message(line.ToString().TrimEnd(' '));
    }

    /// <summary>Whether a character cannot be seen and may do something where it is shown.</summary>
    /// <param name="c">The character.</param>
    public static bool IsHidden(Rune c) => Rune.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        UnicodeCategory.Format => c.Value != SoftHyphen,
        _ => c.IsBmp && Blank.Contains((char)c.Value),
    };

    private static bool IsBlank(char c) =>
        c is ' ' or '\t' or '\n' or '\r' || char.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator;

    private static string Write(string? text, bool keepLines)
    {
        if (string.IsNullOrEmpty(text) || text.AsSpan().IndexOfAnyExcept(Plain) < 0)
            return text ?? "";
        var shown = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length;)
        {
            var whole = Rune.TryGetRuneAt(text, i, out var rune);
            var length = whole ? rune.Utf16SequenceLength : 1;
            if (!whole)
                Number(shown, text[i]);
            else if (!IsHidden(rune) || keepLines && IsLayout(text, i))
                shown.Append(text, i, length);
            else
                Mark(shown, rune.Value);
            i += length;
        }
        return shown.ToString();
    }

    // A carriage return by itself goes back to the start of the line and writes over it.
    private static bool IsLayout(string text, int at) =>
        text[at] is '\n' or '\t' || text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n';

    private static void Mark(StringBuilder shown, int c)
    {
        if (c < ' ')
            shown.Append((char)('\u2400' + c));
        else if (c == 0x7F)
            shown.Append('\u2421');
        else
            Number(shown, c);
    }

    private static void Number(StringBuilder shown, int c) => shown.Append(CultureInfo.InvariantCulture, $"⟨U+{c:X4}⟩");
}
