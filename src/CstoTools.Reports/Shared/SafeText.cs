using System.Globalization;
using CstoTools.Core.Text;

namespace CstoTools.Reports.Shared;

/// <summary>
/// Text of pages for files that other programs read. Characters that cannot be seen, that turn the direction of the text
/// or that XML does not allow are replaced by marks (␛, ⟨U+202E⟩), as in messages and tables.
/// </summary>
internal static class SafeText
{
    private static readonly char[] NotInXml = ['\uFFFE', '\uFFFF'];

    /// <summary>A text on one line.</summary>
    public static string Line(string? text) => Xml(Visible.Cell(text));

    /// <summary>The start of a text on one line; what is left out is replaced by an ellipsis.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">The maximum length, in UTF-16 units.</param>
    public static string Start(string? text, int length)
    {
        var line = Line(text);
        if (line.Length <= length)
            return line;
        var end = line.LastIndexOf(' ', length - 1);
        if (end < length / 2)
            end = char.IsLowSurrogate(line[length - 1]) ? length - 2 : length - 1;
        return line[..end].TrimEnd() + "…";
    }

    private static string Xml(string text) => text.IndexOfAny(NotInXml) < 0 ? text
        : string.Concat(text.Select(c => Array.IndexOf(NotInXml, c) < 0 ? c.ToString()
            : string.Create(CultureInfo.InvariantCulture, $"⟨U+{(int)c:X4}⟩")));
}
