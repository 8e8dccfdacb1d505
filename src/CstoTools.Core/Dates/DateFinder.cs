namespace CstoTools.Core.Dates;

/// <summary>Finds the date expressions of a text: where they are and what they say. Knows no anchor.</summary>
internal static class DateFinder
{
    /// <summary>The date expressions of a text, in order, none inside another.</summary>
    /// <param name="text">The text.</param>
    /// <param name="steps">Counts the words that are looked at; null counts nothing.</param>
    public static List<DateExpression> Find(string text, Text.Steps? steps = null)
    {
        var found = new List<DateExpression>();
        var lexer = new DateLexer(text);
        // A run is what can be one date: neighbouring words and numbers of dates, and nothing else between them.
        var run = new List<DateToken>(32);
        var core = false;
        while (lexer.Next(out var token))
        {
            steps?.Take();
            if (token.Kind == DateKind.Other || (token.Before & DateGap.Break) != 0)
            {
                if (core)
                    DateParser.Parse(text, run, found);
                run.Clear();
                core = false;
                if (token.Kind == DateKind.Other)
                    continue;
            }
            run.Add(token);
            core |= token.IsCore;
        }
        if (core)
            DateParser.Parse(text, run, found);
        ToldYears.Fill(found, text);
        return found;
    }
}
