using System.Buffers;

namespace CstoTools.Core.Text;

/// <summary>The quotation marks of all scripts that pages are written in, in one table.</summary>
internal static class QuotationMarks
{
    /// <summary>The double marks and the guillemets.</summary>
    public const string Doubles = "\"\u201C\u201D\u201E\u201F\u00AB\u00BB\u2039\u203A\u2033\u301D\u301E\uFF02";

    private static readonly SearchValues<char> Double = SearchValues.Create(Doubles);

    // Most of them are apostrophes too.
    private static readonly SearchValues<char> Single = SearchValues.Create("'\u2018\u2019\u201A\u201B`");

    /// <summary>Whether a character is a double quotation mark or a guillemet.</summary>
    public static bool IsDouble(char c) => Double.Contains(c);

    /// <summary>Whether a character is a single quotation mark; most of them are apostrophes too.</summary>
    public static bool IsSingle(char c) => Single.Contains(c);

    /// <summary>Whether a character is a quotation mark of any kind.</summary>
    public static bool IsMark(char c) => IsDouble(c) || IsSingle(c);

    /// <summary>Whether a mark opens by its shape; what stands around it may tell otherwise.</summary>
    public static bool Opens(char c) =>
        c is '\u201C' or '\u201E' or '\u201F' or '\u00AB' or '\u2039' or '<' or '`' or '\u2018' or '\u201A' or '\u201B' or '\u301D' or ',';

    /// <summary>Whether a mark closes by its shape; what stands around it may tell otherwise.</summary>
    public static bool Closes(char c) => c is '\u201D' or '\u00BB' or '\u203A' or '>' or '\u2019' or '\u301E';

    /// <summary>Whether a double mark may open: by its shape, or because its shape tells nothing.</summary>
    public static bool MayOpen(char c) => IsDouble(c) && !Closes(c);

    /// <summary>Whether a double mark may close: by its shape, because its shape tells nothing, or because it closes „ in German.</summary>
    public static bool MayClose(char c) => IsDouble(c) && (!Opens(c) || c == '\u201C');

    /// <summary>The mark that closes what another opens; '\0' if it opens nothing.</summary>
    public static char Partner(char opening) => opening switch
    {
        '\u00AB' => '\u00BB',
        '\u201C' => '\u201D',
        '\u2039' => '\u203A',
        '"' => '"',
        _ => '\0',
    };
}
