using System.Buffers;

namespace CstoTools.Cli;

/// <summary>
/// Keeps spreadsheets from running what a page wrote. A cell that a spreadsheet takes for a formula gets an apostrophe at
/// its front; so does one that looks as if it had got one, so that taking the first apostrophe away gives every text back.
/// </summary>
internal static class CsvGuard
{
    /// <summary>The characters because of which a cell is put in quotation marks. Some spreadsheets separate cells at semicolons or tabs.</summary>
    public static readonly SearchValues<char> Quoted = SearchValues.Create("\",;\t\r\n");

    private const char Prefix = '\'';

    // With the full-width forms, which spreadsheets read alike.
    private static readonly SearchValues<char> Starts = SearchValues.Create("=+-@\uFF1D\uFF0B\uFF0D\uFF20");

    /// <summary>The cell as it is written.</summary>
    public static string Quote(string text) => IsFormula(text) ? Prefix + text : text;

    /// <summary>Whether a cell is run, or would be without the apostrophes at its front.</summary>
    public static bool IsFormula(string text)
    {
        var cell = text.AsSpan().TrimStart(Prefix);
        if (cell.Length > 0 && cell[0] is '\t' or '\r' or '\n')
            return true;
        // Spreadsheets pass over blanks and what cannot be seen; an apostrophe after a blank is text like any other.
        while (cell.Length > 0 && (char.IsWhiteSpace(cell[0]) || char.IsControl(cell[0]) || cell[0] is '\u200B' or '\uFEFF'))
            cell = cell[1..];
        return cell.Length > 0 && Starts.Contains(cell[0]);
    }
}
