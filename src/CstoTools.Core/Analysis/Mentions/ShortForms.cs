using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Mentions;

/// <summary>Whether a short name is made of the words of a longer one.</summary>
internal static class ShortForms
{
    // Longer names are no names; the time grows with the length of the name and that of its short form.
    private const int LongestName = 40;

    /// <summary>
    /// Whether an abbreviation is the first letters of some words, in their order. Small words may lend their letter or
    /// not, as the second part of a hyphened word; an abbreviation among the words lends one letter or all.
    /// </summary>
    public static bool HasInitials(Words words, int first, int last, string abbreviation)
    {
        if (last - first >= LongestName || words[first].Key[0] != abbreviation[0])
            return false;
        // Whether so many letters can be used up by the words so far.
        var used = new bool[abbreviation.Length + 1];
        used[0] = true;
        for (var i = first; i <= last; i++)
        {
            var next = new bool[used.Length];
            for (var k = 0; k < used.Length; k++)
            {
                if (!used[k])
                    continue;
                next[k] |= MayBeLeftOut(words, i, first);
                if (k < abbreviation.Length && words[i].Key[0] == abbreviation[k])
                    next[k + 1] = true;
                if (words[i].Shape == Shape.Upper && string.CompareOrdinal(abbreviation, k, words[i].Key, 0, words[i].Key.Length) == 0)
                    next[k + words[i].Key.Length] = true;
            }
            used = next;
        }
        return used[^1];
    }

    /// <summary>Whether an abbreviation takes its letters from some words in their order, the first one from the first word.</summary>
    public static bool HasLetters(Words words, int first, int last, string abbreviation)
    {
        if (words[first].Key[0] != abbreviation[0])
            return false;
        var at = 0;
        for (var i = first; i <= last; i++)
        {
            foreach (var letter in words[i].Key)
            {
                if (at < abbreviation.Length && letter == abbreviation[at])
                    at++;
            }
        }
        return at == abbreviation.Length;
    }

    private static bool MayBeLeftOut(Words words, int i, int first) =>
        i > first && (words[i].Gap == Gap.Hyphen
            || words[i].Shape == Shape.Lower && words[i].Length <= 3 || words[i].Key is "with" or "from" or "under");
}
