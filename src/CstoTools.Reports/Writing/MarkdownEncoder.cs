using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;

namespace CstoTools.Reports.Writing;

/// <summary>
/// Escapes what Markdown would read as its own. Each value of a template goes through it, so that the words of a page are only
/// words: no heading, list, link, table, HTML or formula begins in them.
/// </summary>
internal sealed class MarkdownEncoder : TextEncoder
{
    // "." and the like matter only at the start of a line, which a value may be.
    private const string Special = "\\`*_[]{}()<>#|~&$!^";

    private const string SpecialAtStart = "+-=:";

    private static readonly SearchValues<char> s_any = SearchValues.Create(Special + SpecialAtStart + ".");

    public static MarkdownEncoder Instance { get; } = new();

    public override int MaxOutputCharactersPerInputCharacter => 2;

    public override bool WillEncode(int unicodeScalar) =>
        unicodeScalar < 0x80 && Special.Contains((char)unicodeScalar, StringComparison.Ordinal);

    public override string Encode(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.AsSpan().IndexOfAny(s_any) < 0)
            return value;
        var text = new StringBuilder(value.Length + 16);
        for (var i = 0; i < value.Length; i++)
        {
            if (IsSpecial(value, i))
                text.Append('\\');
            text.Append(value[i]);
        }
        return text.ToString();
    }

    public override void Encode(TextWriter output, string value, int startIndex, int characterCount)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Write(Encode(value.Substring(startIndex, characterCount)));
    }

    public override void Encode(TextWriter output, char[] value, int startIndex, int characterCount)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Write(Encode(new string(value, startIndex, characterCount)));
    }

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        for (var i = 0; i < textLength; i++)
        {
            if (WillEncode(text[i]))
                return i;
        }
        return -1;
    }

    public override unsafe bool TryEncodeUnicodeScalar(
        int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        numberOfCharactersWritten = 2;
        if (bufferLength < 2)
        {
            numberOfCharactersWritten = 0;
            return false;
        }
        (buffer[0], buffer[1]) = ('\\', (char)unicodeScalar);
        return true;
    }

    private static bool IsSpecial(string value, int at)
    {
        var c = value[at];
        if (Special.Contains(c, StringComparison.Ordinal) || at == 0 && SpecialAtStart.Contains(c, StringComparison.Ordinal))
            return true;
        // "1." at the start of a line begins a list.
        return c == '.' && at > 0 && value.AsSpan(0, at).IndexOfAnyExceptInRange('0', '9') < 0;
    }
}
