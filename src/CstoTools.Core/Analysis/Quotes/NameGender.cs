using CstoTools.Core.Analysis.Speech;
using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Quotes;

/// <summary>What the endings of a full name tell of "he" or "she"; most tell nothing.</summary>
internal static class NameGender
{
    /// <summary>Whether a name is a woman's; null where it does not tell.</summary>
    /// <param name="name">The full name.</param>
    /// <param name="words">They know men's names in -a.</param>
    /// <param name="certain">Whether the family name must tell: given names in -a may be men's.</param>
    public static bool? IsFeminine(string name, SpeechWords words, bool certain = false)
    {
        var parts = Tokenizer.Tokenize(name);
        if (parts.Length < 2)
            return null;
        var (given, family) = (parts[0].Key, parts[^1].Key);
        if (Ends(family, "ova", "eva", "aya", "ова", "ева", "ая"))
            return true;
        if (Ends(family, "ov", "ev", "sky", "skiy", "ов", "ев", "ский"))
            return false;
        return !certain && Ends(given, "a", "а") && !words.IsMans(given) ? true : null;
    }

    private static bool Ends(string word, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }
        return false;
    }
}
