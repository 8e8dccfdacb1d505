using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Mentions;

/// <summary>The words of a section with the keys by which names are looked up.</summary>
internal sealed class Words
{
    private readonly Token[] _tokens;
    private readonly Steps _steps;
    private readonly string?[] _nameKeys;
    private Sentences? _sentences;

    public Words(SectionText section, Abbreviations abbreviations)
    {
        (Section, Abbreviations) = (section, abbreviations);
        (_tokens, _steps) = (section.Words.Uncounted, section.Steps);
        Keys = new string[_tokens.Length];
        for (var i = 0; i < Keys.Length; i++)
            Keys[i] = KeyOf(this[i]);
        _nameKeys = new string?[_tokens.Length];
        NameKeys = new Lazily(this);
    }

    public SectionText Section { get; }

    public Abbreviations Abbreviations { get; }

    public string Text => Section.Text;

    public IReadOnlyList<Token> Tokens => Section.Words;

    public int Count => _tokens.Length;

    public Token this[int i]
    {
        get
        {
            _steps.Take();
            return _tokens[i];
        }
    }

    /// <summary>Counts what is done with them.</summary>
    public Steps Steps => _steps;

    /// <summary>Keys for names of bodies, places and so on.</summary>
    public string[] Keys { get; }

    /// <summary>Keys for parts of persons' names.</summary>
    public IReadOnlyList<string> NameKeys { get; }

    /// <summary>The number of an ordinal in digits ("38th"); 0 for any other word.</summary>
    public static int OrdinalOf(string key) => key.Length is > 2 and <= 6 && key[^2..] is "st" or "nd" or "rd" or "th"
        && int.TryParse(key.AsSpan(0, key.Length - 2), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>The key of a word in names of bodies, places and so on: Russian words without their endings.</summary>
    public static string KeyOf(Token token) =>
        token.Key.Length > 0 && token.Key[0] >= '\u0400' ? RussianStem.Of(token.Key) : token.Key;

    /// <summary>The key of a word in persons' names: Russian words as above, others by their transliteration.</summary>
    public static string NameKeyOf(Token token) =>
        token.Key.Length > 0 && token.Key[0] >= '\u0400' ? RussianStem.Of(token.Key) : NameKey.Of(token.Key);

    /// <summary>Whether only blanks or a hyphen stand before a word.</summary>
    public bool IsClose(int i) => i > 0 && i < Count && (this[i].Gap & ~(Gap.Space | Gap.Hyphen)) == 0 && _tokens[i].Gap != Gap.None;

    /// <summary>Whether an ampersand between blanks stands before a word: "Trade &amp; Industry".</summary>
    public bool IsAmpersand(int i) => i > 0 && i < Count && this[i].Gap == (Gap.Space | Gap.Slash)
        && Text.AsSpan(_tokens[i - 1].End, _tokens[i].Start - _tokens[i - 1].End).Contains('&');

    /// <summary>The section cut into sentences.</summary>
    public Sentences Sentences => _sentences ??= Sentences.Of(Section, Abbreviations);

    /// <summary>Whether a word is the first of its sentence.</summary>
    public bool StartsSentence(int i) => Sentences.StartsSentence(Section.Words, i, Abbreviations);

    /// <summary>Whether a mark that closes a quotation stands at a place of the text.</summary>
    public bool ClosesQuote(int at) => at < Text.Length && QuotationMarks.MayClose(Text[at]);

    /// <summary>Whether a quotation mark that opens within some words has not closed before the end of the last one.</summary>
    public bool IsQuoteOpen(int first, int last)
    {
        var (depth, straight) = (0, false);
        for (var i = this[first].End; i < this[last].End; i++)
        {
            if (Text[i] == '"')
                straight = !straight;
            // The German mark that closes is the English one that opens.
            else if (Text[i] is '«' or '„' || Text[i] == '“' && char.IsLetterOrDigit(Text[i + 1]))
                depth++;
            else if (Text[i] is '»' or '”' or '“')
                depth--;
        }
        return straight || depth > 0;
    }

    /// <summary>Whether a comma leads on to more of a list that ends in "and": ", Defense and Security".</summary>
    /// <param name="i">The word after the comma.</param>
    /// <param name="reach">How far the "and" may stand from it.</param>
    /// <param name="isPart">Whether a word may stand in the list.</param>
    /// <param name="isLast">Whether the word after "and" may.</param>
    public bool ListGoesOn(int i, int reach, Func<int, bool> isPart, Func<int, bool> isLast)
    {
        if (_tokens[i].Gap != (Gap.Comma | Gap.Space))
            return false;
        for (var k = i + 1; k < Math.Min(Count - 1, i + reach); k++)
        {
            if (_tokens[k].Key == "and" && IsClose(k))
                return isLast(k + 1);
            if (_tokens[k].Gap != (Gap.Comma | Gap.Space) && !IsClose(k) || !isPart(k))
                return false;
        }
        return false;
    }

    /// <summary>The text from one word to another, inclusive.</summary>
    public string Slice(int first, int last) => Text[_tokens[first].Start.._tokens[last].End];

    private sealed class Lazily(Words words) : IReadOnlyList<string>
    {
        public int Count => words.Count;

        public string this[int i] => words._nameKeys[i] ??= NameKeyOf(words._tokens[i]);

        public IEnumerator<string> GetEnumerator()
        {
            for (var i = 0; i < Count; i++)
                yield return this[i];
        }

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
