using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Speech;

/// <summary>A section with its verbs of speech found: what the rules of quotation read.</summary>
internal sealed class SpeechText
{
    private readonly byte[] _verbs;
    private readonly SpeechClass[] _kinds;
    private readonly SpeechTakes[] _takes;
    private readonly int[] _sentences;

    // How many words up to each show a clause.
    private readonly int[] _clauses;
    private (int Token, MarksBetween Marks) _between = (-1, default);

    public SpeechText(SectionText section, SpeechWords words)
    {
        (Section, Words) = (section, words);
        _verbs = new byte[Tokens.Count];
        _kinds = new SpeechClass[Tokens.Count];
        _takes = new SpeechTakes[Tokens.Count];
        for (var i = 0; i < Tokens.Count; i++)
        {
            _verbs[i] = (byte)words.VerbAt(Tokens, i, out _kinds[i], out _takes[i]);
        }
        _sentences = new int[Tokens.Count];
        _clauses = new int[Tokens.Count + 1];
        for (var i = 0; i < Tokens.Count; i++)
        {
            _sentences[i] = i == 0 || StartsSentence(i) ? i : _sentences[i - 1];
            _clauses[i + 1] = _clauses[i] + (Grammar.ShowsClause(Tokens[i].Key) ? 1 : 0);
        }
        Paragraphs = ParagraphsOf(Text);
    }

    public SectionText Section { get; }

    public SpeechWords Words { get; }

    public string Text => Section.Text;

    public IReadOnlyList<Token> Tokens => Section.Tokens;

    /// <summary>Where each paragraph starts and ends.</summary>
    public IReadOnlyList<(int Start, int End)> Paragraphs { get; }

    /// <summary>How many words the verb of speech at a word has; 0 if there is none.</summary>
    public int VerbAt(int i) => _verbs[i];

    /// <summary>What the verb at a word takes.</summary>
    public SpeechTakes Takes(int i) => _takes[i];

    /// <summary>Whether the verb at a word tells what somebody thinks.</summary>
    public bool Believes(int i) => _kinds[i] == SpeechClass.Believe;

    /// <summary>Whether the verb at a word tells a question: by itself, or by the word after it ("clarified whether").</summary>
    public bool Asks(int i)
    {
        if (_kinds[i] == SpeechClass.Ask)
            return true;
        for (var k = i + _verbs[i]; k < Tokens.Count && k < i + _verbs[i] + 3; k++)
        {
            if (Grammar.LeavesOpen(Tokens[k].Key))
                return true;
        }
        return false;
    }

    /// <summary>The first word that starts at or after a character.</summary>
    public int TokenFrom(int start) => Ordered.IndexAfter(Tokens, start - 1, t => t.Start);

    /// <summary>Whether a word is the first of its sentence.</summary>
    public bool StartsSentence(int i) => Sentences.StartsSentence(Tokens, i, Words.Abbreviations);

    /// <summary>The first word of the sentence that a word is in.</summary>
    public int SentenceStart(int i) => _sentences[i];

    /// <summary>The word after the last of the sentence that a word is in.</summary>
    public int SentenceEnd(int i)
    {
        do
            i++;
        while (i < Tokens.Count && !StartsSentence(i));
        return i;
    }

    /// <summary>What stands between two places.</summary>
    public ReadOnlySpan<char> Between(int start, int end) => start < end ? Text.AsSpan(start, end - start) : default;

    /// <summary>Whether one of some words is one that only a clause has.</summary>
    /// <param name="first">The first word.</param>
    /// <param name="end">The word after the last.</param>
    public bool ShowsClause(int first, int end) => first < end && _clauses[end] > _clauses[first];

    /// <summary>The marks between a word and the next. Those of one place are asked for again and again where many quotation marks stand.</summary>
    /// <param name="token">The word before them.</param>
    public MarksBetween MarksAfter(int token)
    {
        if (_between.Token != token)
        {
            var start = Tokens[token].End;
            _between = (token, MarksBetween.Of(Text, start, token + 1 < Tokens.Count ? Tokens[token + 1].Start : Text.Length));
        }
        return _between.Marks;
    }

    /// <summary>Where a stretch ends with the commas, stops and closing parentheses after it.</summary>
    public int EndWithStops(int end, int limit)
    {
        while (end < limit && Text[end] is ',' or '.' or '!' or '?' or '\u2026' or ';' or ')')
            end++;
        return end;
    }

    private static List<(int, int)> ParagraphsOf(string text)
    {
        var paragraphs = new List<(int, int)>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf("\n\n", start, StringComparison.Ordinal);
            end = end < 0 ? text.Length : end;
            var (first, last) = (start, end);
            while (first < last && char.IsWhiteSpace(text[first]))
                first++;
            while (last > first && char.IsWhiteSpace(text[last - 1]))
                last--;
            if (first < last)
                paragraphs.Add((first, last));
            start = end + 2;
        }
        return paragraphs;
    }
}
