using System.Collections.Concurrent;
using CstoTools.Core.Text;

namespace CstoTools.Core.Matching;

/// <summary>A distinct word of texts, with the answers to all questions that rules ask of words.</summary>
internal sealed class Word(int id, ulong[] answers)
{
    /// <summary>The number of the word in its vocabulary; -1 if that is full.</summary>
    public int Id => id;

    /// <summary>The answer to a question.</summary>
    public bool Has(int question) => (answers[question >> 6] & (1UL << question)) != 0;
}

/// <summary>
/// The questions that rules ask of words, and the words that have been met. Each question is asked of a word once,
/// however often the word occurs. Safe to use from several threads.
/// </summary>
internal sealed class Vocabulary
{
    private readonly List<Func<Token, bool>> _questions = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Key, Shape Shape), Word> _words = new();
    // A vocabulary lives as long as its metadata: pages of made-up words must not fill the memory.
    private const int MostWords = 100_000;

    private int _last = -1;

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
    public Word Of(Token token) =>
        _words.TryGetValue((token.Key, token.Shape), out var word) ? word
        : _last < MostWords ? _words.GetOrAdd((token.Key, token.Shape), _ => Answer(token)) : Answer(token);

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
        return new Word(_last < MostWords ? Interlocked.Increment(ref _last) : -1, answers);
    }
}
