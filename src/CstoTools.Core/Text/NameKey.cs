using System.Text;

namespace CstoTools.Core.Text;

/// <summary>
/// The key of a part of a person's name: what the usual transliterations of one Cyrillic name have in common, so that
/// Yury meets Yuri, and Khasan meets Hassan.
/// </summary>
internal static class NameKey
{
    // Order matters: the longer spelling of a sound is folded before the shorter one.
    private static readonly (string From, string To)[] Foldings =
    [
        ("shch", "sh"), ("dzh", "j"), ("tch", "ch"), ("zh", "j"), ("dj", "j"), ("kh", "h"), ("ck", "k"), ("ph", "f"),
        ("x", "ks"), ("w", "v"), ("q", "k"),
        ("yo", "e"), ("ye", "e"), ("yu", "iu"), ("ya", "ia"), ("y", "i"),
        ("ksandr", "ksander"), ("ou", "u"), ("ie", "e"),
    ];

    private static readonly Dictionary<char, string> Latin = new()
    {
        ['а'] = "a", ['б'] = "b", ['в'] = "v", ['г'] = "g", ['д'] = "d", ['е'] = "e", ['ж'] = "j", ['з'] = "z", ['и'] = "i",
        ['й'] = "i", ['к'] = "k", ['л'] = "l", ['м'] = "m", ['н'] = "n", ['о'] = "o", ['п'] = "p", ['р'] = "r", ['с'] = "s",
        ['т'] = "t", ['у'] = "u", ['ф'] = "f", ['х'] = "h", ['ц'] = "ts", ['ч'] = "ch", ['ш'] = "sh", ['щ'] = "sh", ['ъ'] = "",
        ['ы'] = "i", ['ь'] = "", ['э'] = "e", ['ю'] = "iu", ['я'] = "ia", ['ў'] = "u", ['і'] = "i", ['ї'] = "i", ['є'] = "e",
        ['ґ'] = "g", ['ғ'] = "g", ['қ'] = "k", ['ң'] = "n", ['ө'] = "o", ['ұ'] = "u", ['ү'] = "u", ['һ'] = "h", ['ә'] = "a",
        ['ҳ'] = "h", ['ҷ'] = "j", ['ӣ'] = "i", ['ӯ'] = "u",
    };

    /// <summary>The key of a folded word (<see cref="Folding.Key"/>) in Latin or Cyrillic letters.</summary>
    public static string Of(string key)
    {
        var text = Folding.IsCyrillic(key) ? Transliterate(key) : key;
        foreach (var (from, to) in Foldings)
            text = text.Replace(from, to, StringComparison.Ordinal);
        return WithoutDoubles(text);
    }

    /// <summary>A Cyrillic word in Latin letters, in the plainest way.</summary>
    public static string Transliterate(string key)
    {
        var latin = new StringBuilder(key.Length + 4);
        foreach (var c in key)
            latin.Append(Latin.TryGetValue(c, out var to) ? to : c.ToString());
        return latin.ToString();
    }

    private static string WithoutDoubles(string text)
    {
        var single = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (single.Length == 0 || single[^1] != c)
                single.Append(c);
        }
        return single.ToString();
    }
}
