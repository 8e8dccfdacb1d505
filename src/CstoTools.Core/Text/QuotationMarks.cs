namespace CstoTools.Core.Text;

/// <summary>The quotation marks of all scripts that pages are written in, in one table.</summary>
internal static class QuotationMarks
{
    /// <summary>Whether a character is a double quotation mark or a guillemet.</summary>
    public static bool IsDouble(char c) => c is '"' or '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u00AB' or '\u00BB' or '\u2039' or '\u203A'
        or '\u2033' or '\u301D' or '\u301E' or '\uFF02';

    /// <summary>Whether a character is a single quotation mark; most of them are apostrophes too.</summary>
    public static bool IsSingle(char c) => c is '\'' or '\u2018' or '\u2019' or '\u201A' or '\u201B' or '`';

    /// <summary>Whether a character is a quotation mark of any kind.</summary>
    public static bool IsMark(char c) => IsDouble(c) || IsSingle(c);

    /// <summary>Whether a mark opens by its shape; what stands around it may tell otherwise.</summary>
    public static bool Opens(char c) =>
        c is '\u201C' or '\u201E' or '\u201F' or '\u00AB' or '\u2039' or '<' or '`' or '\u2018' or '\u201A' or '\u201B' or '\u301D' or ',';

    /// <summary>Whether a mark closes by its shape; what stands around it may tell otherwise.</summary>
    public static bool Closes(char c) => c is '\u201D' or '\u00BB' or '\u203A' or '>' or '\u2019' or '\u301E';

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
