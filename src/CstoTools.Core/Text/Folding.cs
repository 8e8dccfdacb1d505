using System.Text;

namespace CstoTools.Core.Text;

/// <summary>The one rule by which words are compared: case, diacritics and look-alike letters do not matter.</summary>
public static class Folding
{
    // Cyrillic letters that look like Latin ones, pairwise.
    private const string CyrillicLookAlikes = "АВЕКМНОРСТХУІЈЅасеорхуіјѕ";
    private const string LatinLookAlikes = "ABEKMHOPCTXYIJSaceopxyijs";

    private const int MostOnStack = 64;

    private static readonly Dictionary<string, string> AmericanSpelling = new(StringComparer.Ordinal)
    {
        ["defence"] = "defense",
        ["centre"] = "center",
        ["centres"] = "centers",
        ["programme"] = "program",
        ["programmes"] = "programs",
        ["organisation"] = "organization",
        ["organisations"] = "organizations",
        ["organising"] = "organizing",
        ["theatre"] = "theater",
        ["neighbour"] = "neighbor",
        ["labour"] = "labor",
    };

    /// <summary>Whether a character serves as an apostrophe or single quotation mark.</summary>
    /// <param name="c">The character.</param>
    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u2018' or '\u02BC' or '`' or '\u00B4' or '\u2032';

    /// <summary>
    /// The key of a word: lower case of the invariant culture, no diacritics, no invisible characters, Cyrillic
    /// look-alikes in a mostly Latin word made Latin (and the reverse), British spellings of common words made American.
    /// </summary>
    /// <param name="word">The word.</param>
    public static string Key(ReadOnlySpan<char> word)
    {
        bool latin = true, russian = true;
        foreach (var c in word)
        {
            latin &= c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9';
            russian &= c is >= 'А' and <= 'я';
        }
        if (russian)
            return Lower(word, 'А', 'Я');
        var key = latin ? Lower(word, 'A', 'Z') : FoldSlowly(word);
        return AmericanSpelling.GetValueOrDefault(key, key);
    }

    // In both alphabets, each small letter is as far behind its capital: no table of the system is asked.
    private static string Lower(ReadOnlySpan<char> word, char first, char last)
    {
        var lower = word.Length <= MostOnStack ? stackalloc char[word.Length] : new char[word.Length];
        for (var i = 0; i < word.Length; i++)
            lower[i] = word[i] >= first && word[i] <= last ? (char)(word[i] + 32) : word[i];
        return new string(lower);
    }

    /// <summary>Whether a word's letters are mostly Cyrillic.</summary>
    /// <param name="word">The word.</param>
    public static bool IsCyrillic(ReadOnlySpan<char> word)
    {
        int cyrillic = 0, latin = 0;
        foreach (var c in word)
        {
            if (c is >= '\u0400' and <= '\u052F')
                cyrillic++;
            else if (char.IsLetter(c))
                latin++;
        }
        return cyrillic > latin;
    }

    private static string FoldSlowly(ReadOnlySpan<char> word)
    {
        var builder = new StringBuilder(word.Length);
        // й and ё are letters of their own: й must survive the removal of marks, ё is written е as often as not.
        // Look-alikes are told by the letters as written: a Latin H looks like a letter of "Николай", an h does not.
        var lower = OneScript(new StringBuilder(word.ToString())).ToLowerInvariant();
        for (var i = 0; i < lower.Length; i++)
        {
            var c = lower[i];
            switch (c)
            {
                case 'й':
                    builder.Append(c);
                    break;
                case 'ё':
                    builder.Append('е');
                    break;
                // и with a breve of its own is й.
                case '\u0306' when builder.Length > 0 && builder[^1] == 'и':
                    builder[^1] = 'й';
                    break;
                // A letter of two units ("𠮷"): a word of such letters has a key too.
                case var _ when char.IsHighSurrogate(c):
                    if (char.IsLetterOrDigit(lower, i))
                        builder.Append(c).Append(lower[++i]);
                    break;
                default:
                    if (char.IsLetterOrDigit(c))
                        builder.Append(Diacritics.Strip(c));
                    break;
            }
        }
        return OneScript(builder);
    }

    private static string OneScript(StringBuilder word)
    {
        bool cyrillic = false, latin = false, foreign = false;
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            if (c is >= '\u0400' and <= '\u052F')
            {
                cyrillic = true;
                foreign |= !CyrillicLookAlikes.Contains(c);
            }
            else if (c is >= 'a' and <= 'z' or >= 'A' and <= 'Z')
            {
                latin = true;
            }
        }
        if (!cyrillic || !latin)
            return word.ToString();
        // A Cyrillic letter with no Latin twin shows that the word is Cyrillic.
        var (from, to) = foreign ? (LatinLookAlikes, CyrillicLookAlikes) : (CyrillicLookAlikes, LatinLookAlikes);
        for (var i = 0; i < word.Length; i++)
        {
            var at = from.IndexOf(word[i], StringComparison.Ordinal);
            if (at >= 0)
                word[i] = to[at];
        }
        return word.ToString();
    }
}
