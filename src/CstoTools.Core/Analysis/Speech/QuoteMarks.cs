using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Speech;

/// <summary>Which end of a quotation a mark stands at.</summary>
internal enum Side
{
    Open,
    Close,

    /// <summary>What is around it does not tell; what is open at that point does.</summary>
    Either,
}

/// <summary>A double quotation mark of any kind.</summary>
internal readonly record struct QuoteMark(int Start, int Length, Side Side)
{
    public int End => Start + Length;
}

/// <summary>
/// Finds the quotation marks of a paragraph. What stands around a mark decides which end it is, and only then its shape:
/// pages open with “ and close with ", or the other way round.
/// </summary>
internal static class QuoteMarks
{
    private const int Nearby = 8;

    public static List<QuoteMark> Scan(string text, int start, int end)
    {
        var marks = new List<QuoteMark>();
        for (var i = start; i < end;)
        {
            var length = LengthAt(text, i, end);
            if (length > 0)
                marks.Add(new QuoteMark(i, length, SideOf(text, i, length, start, end)));
            i += Math.Max(length, 1);
        }
        return SingleMarks.AddTo(marks, text, start, end);
    }

    public static bool IsDash(char c) => c is '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212';

    // Two commas, apostrophes or angle brackets that stand for one mark.
    private static int LengthAt(string text, int i, int end)
    {
        if (QuotationMarks.IsDouble(text[i]))
            return 1;
        if (i + 1 >= end || text[i + 1] != text[i])
            return 0;
        return text[i] switch
        {
            '\'' or '`' or '\u2018' or '\u2019' or '<' or '>' => 2,
            ',' when (i == 0 || char.IsWhiteSpace(text[i - 1])) && i + 2 < end && char.IsLetter(text[i + 2]) => 2,
            _ => 0,
        };
    }

    private static Side SideOf(string text, int i, int length, int start, int end)
    {
        int l = i - 1, r = i + length;
        // Marks beside it (doubled, or nested at the edge) do not tell.
        while (l >= start && l > i - Nearby && (QuotationMarks.IsDouble(text[l]) || Folding.IsApostrophe(text[l])))
            l--;
        while (r < end && r < i + Nearby && (QuotationMarks.IsDouble(text[r]) || Folding.IsApostrophe(text[r])))
            r++;
        if (l < start)
            return Side.Open;
        if (r >= end)
            return Side.Close;
        char left = text[l], right = text[r];
        var dashed = IsDash(left);
        var leftBlank = char.IsWhiteSpace(left) || left is '(' or '[' || dashed && (l == start || char.IsWhiteSpace(text[l - 1]));
        var ellipsis = right == '\u2026' || right == '.' && r + 1 < end && text[r + 1] == '.';
        var rightStarts = char.IsLetterOrDigit(right) || right is '(' or '[' or '$' or '#';
        var rightEnds = right is ',' or '.' or ';' or ':' or '!' or '?' or ')' or ']' || IsDash(right);
        if (left == ':' || (leftBlank || dashed) && (rightStarts || ellipsis))
            return Side.Open;
        if (leftBlank && !dashed && right is '-' or '\u2013' or '\u2014')
            return ByShape(text[i]);
        if (rightEnds || !leftBlank && char.IsWhiteSpace(right))
            return Side.Close;
        return ByShape(text[i]);
    }

    private static Side ByShape(char mark) =>
        QuotationMarks.Opens(mark) ? Side.Open : QuotationMarks.Closes(mark) ? Side.Close : Side.Either;
}
