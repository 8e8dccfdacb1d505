using System.Buffers;
using System.Globalization;
using System.Text;
using CstoTools.Core.Text;

namespace CstoTools.Core.Reading;

/// <summary>Characters that show nothing: blanks of all widths and invisible marks.</summary>
internal static class Blanks
{
    private const string Characters =
        " \t\n\r\f\v\u0085\u00A0\u00AD\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A"
        + "\u200B\u200C\u200D\u200E\u200F\u2028\u2029\u202F\u205F\u2060\u3000\uFEFF\u001A";

    private static readonly char[] Edges = Characters.ToCharArray();

    public static SearchValues<char> All { get; } = SearchValues.Create(Characters);

    /// <summary>Whether a text has a character that can be seen.</summary>
    public static bool Shows(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsWhiteSpace(rune) && !Visible.IsHidden(rune) && Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format)
                return true;
        }
        return false;
    }

    /// <summary>The text without blanks at its edges.</summary>
    public static string Trim(string text) => text.Trim(Edges);
}
