using System.Globalization;

namespace CstoTools.Core.Text;

/// <summary>Cuts a text into words. Hyphens part words, apostrophes inside a word do not.</summary>
public static class Tokenizer
{
    /// <summary>The words of a text, in order.</summary>
    /// <param name="text">The text.</param>
    public static Token[] Tokenize(string text) => Tokenize(text, null);

    /// <summary>The words of a text, in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="steps">Counts them; null counts nothing.</param>
    internal static Token[] Tokenize(string text, Steps? steps)
    {
        var tokens = new List<Token>(text.Length / 6 + 4);
        var gap = Gap.Paragraph;
        var newlines = 0;
        var i = 0;
        while (i < text.Length)
        {
            var c = text[i];
            if (!IsWordStart(text, i))
            {
                gap |= GapOf(text, i, ref newlines);
                i++;
                continue;
            }

            steps?.Take();
            var start = i;
            i = EndOfWord(text, i);
            var length = i - start;
            var possessive = TakePossessive(text, ref i);
            var word = text.AsSpan(start, length);
            tokens.Add(new Token(start, length, Folding.Key(word), ShapeOf(word), gap, possessive));
            gap = possessive ? Gap.Apostrophe : Gap.None;
            newlines = 0;
        }
        return [.. tokens];
    }

    /// <summary>What stands behind a place of a text in which no word follows.</summary>
    /// <param name="text">The text.</param>
    /// <param name="end">The place.</param>
    internal static Gap GapAfter(string text, int end)
    {
        var (gap, newlines) = (Gap.None, 0);
        for (var i = end; i < text.Length; i++)
            gap |= GapOf(text, i, ref newlines);
        return gap;
    }

    private static bool IsWordStart(string text, int i) =>
        char.IsLetterOrDigit(text[i]) || char.IsHighSurrogate(text[i]) && char.IsLetterOrDigit(text, i);

    private static int EndOfWord(string text, int i)
    {
        while (i < text.Length)
        {
            var c = text[i];
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || IsInvisible(c)
                || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark)
                i++;
            else if (Folding.IsApostrophe(c) && i + 1 < text.Length && char.IsLetter(text[i + 1]) && !IsPossessive(text, i))
                i++;
            else
                break;
        }
        // A soft hyphen or zero-width blank at the end is no part of the word.
        while (i > 0 && IsInvisible(text[i - 1]))
            i--;
        return i;
    }

    private static bool IsPossessive(string text, int apostrophe) =>
        text[apostrophe + 1] is 's' or 'S'
        && (apostrophe + 2 >= text.Length || !char.IsLetterOrDigit(text[apostrophe + 2]));

    private static bool TakePossessive(string text, ref int i)
    {
        if (i >= text.Length || !Folding.IsApostrophe(text[i]))
            return false;
        if (i + 1 < text.Length && IsPossessive(text, i))
        {
            i += 2;
            return true;
        }
        // "Belarus' priorities": only after an s, else it closes a single quotation.
        return text[i - 1] is 's' or 'S' && text[i] is '\'' or '\u2019' && i + 1 < text.Length && text[i + 1] == ' ';
    }

    private static bool IsInvisible(char c) => c is '\u00AD' or >= '\u200B' and <= '\u200D' or '\u2060' or '\uFEFF';

    private static Gap GapOf(string text, int i, ref int newlines)
    {
        var c = text[i];
        if (c == '\n')
            return ++newlines >= 2 ? Gap.Paragraph : Gap.Space;
        if (char.IsWhiteSpace(c) || IsInvisible(c))
            return Gap.Space;
        return c switch
        {
            '.' => Gap.Dot,
            ',' => Gap.Comma,
            ':' or ';' => Gap.Colon,
            '(' or ')' or '[' or ']' => Gap.Paren,
            '?' or '!' or '\u2026' => Gap.End,
            '/' or '&' => Gap.Slash,
            '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212' => DashOf(text, i),
            _ when QuotationMarks.IsDouble(c) => Gap.Quote,
            _ when Folding.IsApostrophe(c) => Gap.Apostrophe,
            _ => Gap.Other,
        };
    }

    private static Gap DashOf(string text, int i)
    {
        var tight = i > 0 && char.IsLetterOrDigit(text[i - 1]) && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]);
        return tight && text[i] is not '\u2014' and not '\u2015' ? Gap.Hyphen : Gap.Dash;
    }

    private static Shape ShapeOf(ReadOnlySpan<char> word)
    {
        if (char.IsDigit(word[0]))
            return Shape.Number;
        if (!char.IsUpper(word[0]))
            return Shape.Lower;
        if (word.Length == 1)
            return Shape.Initial;
        foreach (var c in word[1..])
        {
            if (char.IsLower(c))
                return Shape.Capitalized;
        }
        return Shape.Upper;
    }
}
