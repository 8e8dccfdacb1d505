using CstoTools.Core.Metadata;

namespace CstoTools.Core.Analysis.Mentions;

/// <summary>Endings of words, by their last letter: most need not be looked at.</summary>
internal sealed class WordEndings
{
    private readonly Dictionary<char, string[]> _byLast;

    /// <summary>Endings of folded words.</summary>
    public WordEndings(IEnumerable<string> endings) =>
        _byLast = endings.Where(e => e.Length > 0).Distinct(StringComparer.Ordinal).GroupBy(e => e[^1]).ToDictionary(g => g.Key, g =>
            g.ToArray());

    /// <summary>The endings that the lists of a lexicon hold.</summary>
    public static WordEndings Of(Lexicon lexicon, params string[] keys) => new(keys.SelectMany(lexicon.Set));

    /// <summary>Whether a word ends with one of them, and has two letters more.</summary>
    public bool End(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || !_byLast.TryGetValue(word[^1], out var endings))
            return false;
        foreach (var ending in endings)
        {
            if (word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    /// <summary>The same; behind a Russian ending a case ending may follow ("Петрова", "Петровым").</summary>
    public bool EndAnyCase(string word)
    {
        if (End(word))
            return true;
        return word[0] >= '\u0400' && (word.Length > 4 && End(word.AsSpan(0, word.Length - 1)) || word.Length > 5
            && End(word.AsSpan(0, word.Length - 2)));
    }
}
