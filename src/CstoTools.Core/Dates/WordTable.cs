namespace CstoTools.Core.Dates;

/// <summary>What a word means in a date.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Value">Its number.</param>
/// <param name="Marks">What else is known of it.</param>
internal readonly record struct WordMeaning(DateKind Kind, int Value, DateMark Marks);

/// <summary>
/// A hash table that is asked with pieces of a text, so that nothing is copied. Letters are compared in lower case,
/// ё as е. Filled once; reading it from several threads is safe.
/// </summary>
internal sealed class WordTable
{
    private const int Size = 4096;
    private readonly string?[] _words = new string?[Size];
    private readonly WordMeaning[] _meanings = new WordMeaning[Size];

    public int LongestWord { get; private set; }

    public void Add(DateKind kind, int value, DateMark marks, params string[] words)
    {
        foreach (var word in words)
        {
            var at = Slot(word);
            if (_words[at] is not null)
                continue; // The first meaning stays.
            _words[at] = word;
            _meanings[at] = new WordMeaning(kind, value, marks);
            LongestWord = Math.Max(LongestWord, word.Length);
        }
    }

    public bool TryGet(ReadOnlySpan<char> word, out WordMeaning found)
    {
        var at = Slot(word);
        found = _meanings[at];
        return _words[at] is not null;
    }

    /// <summary>A letter in lower case; only Latin and Russian letters matter here.</summary>
    /// <param name="c">The letter.</param>
    public static char Lower(char c) => c switch
    {
        < 'A' => c,
        <= 'Z' => (char)(c | 0x20),
        < '\u0401' => c,
        '\u0401' or '\u0451' => '\u0435',
        >= '\u0410' and <= '\u042F' => (char)(c + 0x20),
        _ => c,
    };

    private int Slot(ReadOnlySpan<char> word)
    {
        uint hash = 2166136261;
        foreach (var c in word)
            hash = (hash ^ Lower(c)) * 16777619;
        var at = (int)((hash ^ (hash >> 15)) & (Size - 1));
        while (_words[at] is { } there && !Same(there, word))
            at = (at + 1) & (Size - 1);
        return at;
    }

    private static bool Same(string stored, ReadOnlySpan<char> word)
    {
        if (stored.Length != word.Length)
            return false;
        for (var i = 0; i < word.Length; i++)
        {
            if (stored[i] != Lower(word[i]))
                return false;
        }
        return true;
    }
}
