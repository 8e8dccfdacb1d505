namespace CstoTools.Core.Text;

/// <summary>Cuts a text into sentences, by its words: a sentence never crosses a paragraph.</summary>
internal sealed class Sentences
{
    private readonly string _text;
    private readonly int[] _starts;

    private Sentences(string text, int[] starts) => (_text, _starts) = (text, starts);

    /// <summary>The sentences of a section.</summary>
    /// <param name="section">The section.</param>
    /// <param name="abbreviations">The abbreviations whose full stop ends none.</param>
    public static Sentences Of(SectionText section, Abbreviations abbreviations)
    {
        var tokens = section.Tokens;
        var starts = new List<int>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (i == 0 || StartsSentence(tokens, i, abbreviations))
                starts.Add(i == 0 ? 0 : FirstCharacter(section.Text, tokens[i - 1].End, tokens[i].Start));
        }
        return new Sentences(section.Text, [.. starts]);
    }

    /// <summary>Whether a word is the first of its sentence.</summary>
    public static bool StartsSentence(IReadOnlyList<Token> tokens, int i, Abbreviations abbreviations)
    {
        if (i == 0 || (tokens[i].Gap & Gap.Paragraph) != 0)
            return true;
        var gap = tokens[i].Gap;
        if ((gap & Gap.Space) == 0 || tokens[i].Shape == Shape.Lower)
            return false;
        if ((gap & Gap.End) != 0)
            return true;
        // "V. Petrov", "St. Petersburg", "Gen. Orlov" and "20 June 2024 г." do not end a sentence at their full stop.
        return (gap & Gap.Dot) != 0 && !abbreviations.Has(tokens[i - 1]);
    }

    /// <summary>The place of the sentence around a character.</summary>
    public (int Start, int End) Around(int start)
    {
        var at = Array.BinarySearch(_starts, start);
        if (at < 0)
            at = Math.Max(0, ~at - 1);
        var (first, end) = (_starts.Length == 0 ? 0 : _starts[at], at + 1 < _starts.Length ? _starts[at + 1] : _text.Length);
        while (end > first && char.IsWhiteSpace(_text[end - 1]))
            end--;
        return (first, end);
    }

    // Opening marks belong to the sentence they open.
    private static int FirstCharacter(string text, int from, int to)
    {
        var start = to;
        while (start > from && !char.IsWhiteSpace(text[start - 1]))
            start--;
        return start;
    }
}
