using System.Collections.Concurrent;
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
    // One for each shape: a pair of key and shape takes several times as long to look up.
    private readonly ConcurrentDictionary<string, Word>[] _words =
        [.. Enum.GetValues<Shape>().Select(_ => new ConcurrentDictionary<string, Word>(StringComparer.Ordinal))];
    // A vocabulary lives as long as its metadata: pages of made-up words must not fill the memory.
    private const int MostWords = 100_000;

    private int _count;

    /// <summary>The number of a question; the same name is the same question. No question may come after the first word.</summary>
    public int Question(string name, Func<Token, bool> asks)
    {
        if (_numbers.TryGetValue(name, out var number))
            return number;
        _numbers[name] = number = _questions.Count;
        _questions.Add(asks);
        return number;
    }

    /// <summary>The word that a token is.</summary>
    public Word Of(Token token)
    {
        var words = _words[(int)token.Shape];
        if (words.TryGetValue(token.Key, out var word))
            return word;
        word = Answer(token);
        return _count >= MostWords || Interlocked.Increment(ref _count) > MostWords ? word : words.GetOrAdd(token.Key, word);
    }

    /// <summary>The tags among the questions that a token answers with yes, without their @, in alphabetical order.</summary>
    public IEnumerable<string> TagsOf(Token token) => _numbers
        .Where(q => q.Key[0] == '@' && _questions[q.Value](token)).Select(q => q.Key[1..]).Order(StringComparer.Ordinal);

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
