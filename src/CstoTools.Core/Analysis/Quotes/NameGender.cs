using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Quotes;

/// <summary>What the endings of a full name tell of "he" or "she"; most tell nothing.</summary>
internal static class NameGender
{
    private static readonly HashSet<string> MenInA = new(StringComparer.Ordinal)
    {
        "nikita", "luka", "foma", "kuzma", "savva", "musa", "isa", "mustafa", "abdulla", "mirza", "joshua", "aga", "zakaria", "ara", "danila", "gavrila", "ata", "juma", "seyda", "asadulla", "hamza", "taha", "issa", "ilia",
        "никита", "лука", "фома", "кузьма", "савва", "муса", "иса", "мустафа", "абдулла", "мирза",
    };

    /// <summary>Whether a name is a woman's; null where it does not tell.</summary>
    /// <param name="name">The full name.</param>
    /// <param name="certain">Whether the family name must tell: given names in -a may be men's.</param>
    public static bool? IsFeminine(string name, bool certain = false)
    {
        var words = Tokenizer.Tokenize(name);
        if (words.Length < 2)
            return null;
        var (given, family) = (words[0].Key, words[^1].Key);
        if (Ends(family, "ova", "eva", "aya", "ова", "ева", "ая"))
            return true;
        if (Ends(family, "ov", "ev", "sky", "skiy", "ов", "ев", "ский"))
            return false;
        return !certain && Ends(given, "a", "а") && !MenInA.Contains(given) ? true : null;
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
