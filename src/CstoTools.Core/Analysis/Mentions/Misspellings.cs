using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Mentions;

/// <summary>
/// Unlisted persons of a page by their names and all names that are one letter away: who is spelled two ways is found
/// without comparing each with each.
/// </summary>
internal sealed class Misspellings
{
    // Shorter words differ by a letter and are other names.
    private const int LeastLength = 5;

    private readonly Dictionary<string, Found> _bySpelling = new(StringComparer.Ordinal);

    public void Add(Found person)
    {
        foreach (var spelling in Around(Keys(person.Name!)))
            _bySpelling.TryAdd(spelling, person);
    }

    /// <summary>The person whose name differs in one letter of one word at most; null if there is none.</summary>
    public Found? Find(string name)
    {
        var keys = Keys(name);
        foreach (var spelling in Around(keys))
        {
            if (_bySpelling.TryGetValue(spelling, out var person) && IsMisspelling(keys, Keys(person.Name!)))
                return person;
        }
        return null;
    }

    private static string[] Keys(string name) => Array.ConvertAll(Tokenizer.Tokenize(name), Words.NameKeyOf);

    // Two words that are one edit apart have a word in common among those with one letter less, or one is such a word of the other.
    private static IEnumerable<string> Around(string[] keys)
    {
        if (keys.Length < 2)
            yield break;
        yield return string.Join(' ', keys);
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i].Length < LeastLength - 1)
                continue;
            var (before, after) = (string.Join(' ', keys[..i]), string.Join(' ', keys[(i + 1)..]));
            for (var cut = 0; cut < keys[i].Length; cut++)
                yield return $"{before} {keys[i].AsSpan(0, cut)}{keys[i].AsSpan(cut + 1)} {after}".Trim();
        }
    }

    private static bool IsMisspelling(string[] a, string[] b)
    {
        if (a.Length != b.Length)
            return false;
        var differences = 0;
        for (var i = 0; i < a.Length; i++)
        {
            if (a[i] == b[i])
                continue;
            if (a[i].Length < LeastLength || ++differences > 1 || !IsOneEdit(a[i], b[i]))
                return false;
        }
        return true;
    }

    /// <summary>Whether two different words are one letter apart.</summary>
    public static bool IsOneEdit(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1)
            return false;
        var i = 0;
        while (i < a.Length && i < b.Length && a[i] == b[i])
            i++;
        var restA = a.AsSpan(i);
        var restB = b.AsSpan(i);
        return a.Length == b.Length ? restA[1..].SequenceEqual(restB[1..])
            : a.Length > b.Length ? restA[1..].SequenceEqual(restB) : restB[1..].SequenceEqual(restA);
    }
}
