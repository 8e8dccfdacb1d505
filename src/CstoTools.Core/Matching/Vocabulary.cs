using CstoTools.Core.Document;
using CstoTools.Core.Text;

namespace CstoTools.Core.Matching;

/// <summary>A distinct word of texts, with the answers to all questions that rules ask of words.</summary>
internal sealed class Word(ulong[] answers)
{
    // A set of rules keeps here what it found out of the word; each vocabulary belongs to one set.
    private ulong[]? _starts;
    private ulong[]? _needs;

    /// <summary>The answer to a question.</summary>
    public bool Has(int question) => (answers[question >> 6] & (1UL << question)) != 0;

    /// <summary>The rules that may start at the word, a bit each.</summary>
    /// <param name="find">Finds them when they are first asked for.</param>
    public ulong[] Starts(Func<Word, ulong[]> find) => _starts ??= find(this);

    /// <summary>The needs of rules that the word meets, a bit each.</summary>
    /// <param name="find">Finds them when they are first asked for.</param>
    public ulong[] Needs(Func<Word, ulong[]> find) => _needs ??= find(this);
}

/// <summary>
/// The questions that rules ask of words, and the words that have been met. Each question is asked of a word once,
/// however often the word occurs. Safe to use from several threads.
/// </summary>
internal sealed class Vocabulary
{
    private readonly List<Func<Token, bool>> _questions = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    // By the number of the word, in parts that are made when they are first needed.
    private readonly Word?[]?[] _words = new Word?[]?[WordNumbers.Most / Part + 1];
    private const int Part = 1024;

    /// <summary>The number of a question; the same name is the same question. No question may come after the first word.</summary>
    public int Question(string name, Func<Token, bool> asks)
    {
        if (_numbers.TryGetValue(name, out var number))
            return number;
        _numbers[name] = number = _questions.Count;
        _questions.Add(asks);
        return number;
    }

    /// <summary>The words that the tokens of a text are.</summary>
    public Word[] Of(AnnotatedText text)
    {
        var words = new Word[text.Count];
        var numbers = text.Numbers;
        for (var i = 0; i < words.Length; i++)
            words[i] = numbers[i] < 0 ? Answer(text[i]) : PartOf(numbers[i])[numbers[i] % Part] ??= Answer(text[i]);
        return words;
    }

    /// <summary>The tags among the questions that a token answers with yes, without their @, in alphabetical order.</summary>
    public IEnumerable<string> TagsOf(Token token) => _numbers
        .Where(q => q.Key[0] == '@' && _questions[q.Value](token)).Select(q => q.Key[1..]).Order(StringComparer.Ordinal);

    // Two threads may make the same part or word; one of the two stays, and both say the same.
    private Word?[] PartOf(int number) => _words[number / Part] ??= new Word?[Part];

    private Word Answer(Token token)
    {
        var answers = new ulong[(_questions.Count + 63) / 64];
        for (var i = 0; i < _questions.Count; i++)
        {
            if (_questions[i](token))
                answers[i >> 6] |= 1UL << i;
        }
        return new Word(answers);
    }
}
