using System.Globalization;
using System.Text;

namespace CstoTools.Core.Reading.Markdown;

/// <summary>Writes text so that Markdown shows it as it is, and reads that back.</summary>
internal static class MarkdownEscape
{
    private const string Special = "\\`*_[]<>|~&";

    /// <summary>The text with all that has a meaning in Markdown made plain; a line break becomes a hard one.</summary>
    public static string Escape(string text)
    {
        var written = new StringBuilder(text.Length + 16);
        var lineStart = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\n' && i + 1 < text.Length)
            {
                written.Append("\\\n");
                lineStart = i + 1;
                continue;
            }
            var atEdge = i == lineStart || i + 1 == text.Length || text[i + 1] == '\n';
            if (MustBeNumbered(c) || atEdge && char.IsWhiteSpace(c))
                written.Append(CultureInfo.InvariantCulture, $"&#{(int)c};");
            else
            {
                if (Special.Contains(c, StringComparison.Ordinal) || IsMark(text, lineStart, i))
                    written.Append('\\');
                written.Append(c);
            }
        }
        return written.ToString();
    }

    /// <summary>The text that one written line shows; a backslash at its end is left to the caller.</summary>
    public static string Unescape(ReadOnlySpan<char> line)
    {
        var text = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '\\' && i + 1 < line.Length && char.IsAscii(line[i + 1]) && !char.IsAsciiLetterOrDigit(line[i + 1]))
                text.Append(line[++i]);
            else if (line[i] == '&' && Numbered(line[i..]) is var (character, length) && length > 0)
            {
                text.Append(character);
                i += length - 1;
            }
            else
                text.Append(line[i]);
        }
        return text.ToString();
    }

    /// <summary>Whether a character cannot be seen, so that an editor or a system may change it unnoticed.</summary>
    public static bool MustBeNumbered(char c) =>
        c >= '\uFFFE' || char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse;

    // What makes a heading, a list or a rule of a line, at its start only.
    private static bool IsMark(string text, int lineStart, int at)
    {
        if (at == lineStart)
            return text[at] is '#' or '+' or '-' or '=' or ':';
        if (text[at] is not ('.' or ')') || at - lineStart > 9)
            return false;
        for (var i = lineStart; i < at; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
                return false;
        }
        return true;
    }

    private static (char Character, int Length) Numbered(ReadOnlySpan<char> text)
    {
        var end = text[..Math.Min(text.Length, 8)].IndexOf(';');
        return end > 2 && text[1] == '#' && ushort.TryParse(text[2..end], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? ((char)number, end + 1) : default;
    }
}
