using CstoTools.Core.Metadata;
using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Mentions;

/// <summary>Tells which sentences of a section are headlines that capitalise all their words, or write them in capitals.</summary>
internal sealed class Headlines
{
    // Shorter words are small in a headline too.
    private const int LongWord = 5;
    private const int LeastWords = 3;

    private readonly Words _words;
    private readonly PersonWords _names;
    private readonly FiniteVerbs _verbs;

    // The last word of the sentence that was looked at, and what it is.
    private (int First, int End, bool Capitals, bool Title) _seen = (0, 0, false, false);

    public Headlines(Words words, PersonWords names, CstoMetadata metadata) =>
        (_words, _names, _verbs) = (words, names, FiniteVerbs.Of(metadata));

    /// <summary>Whether a word stands in a headline.</summary>
    public bool Has(int i) => IsInCapitals(i) || _seen.Title;

    /// <summary>Whether a word stands in a headline in capitals.</summary>
    public bool IsInCapitals(int i)
    {
        if (i < _seen.First || i >= _seen.End)
            Look(i);
        return _seen.Capitals;
    }

    /// <summary>Whether a word of a headline is a verb with which it goes on behind a name.</summary>
    public bool IsVerb(int i) => _words[i].Key[0] < '\u0400' ? _names.Verbs.Contains(_words[i].Key)
        : !_names.IsGiven(_words, i) && !_names.Surnames.End(_words[i].Key) && _verbs.IsRussian(_words[i].Key);

    private void Look(int i)
    {
        var (first, end) = (i, i + 1);
        while (first > 0 && !_words.StartsSentence(first))
            first--;
        while (end < _words.Count && !_words.StartsSentence(end))
            end++;
        var (capitals, title, verb, count) = (true, true, false, 0);
        for (var k = first; k < end; k++)
        {
            var word = _words[k];
            if (word.Shape == Shape.Number)
                continue;
            count++;
            capitals &= word.Shape is Shape.Upper or Shape.Initial;
            title &= word.IsCapital || word.Length < LongWord;
            verb |= k > first && word.Shape == Shape.Capitalized && IsVerb(k);
        }
        _seen = (first, end, capitals && count >= LeastWords, title && verb && count >= LeastWords);
    }
}
