namespace CstoTools.Core.Text;

/// <summary>
/// Takes the case endings off Russian words, so that "Секретариата" meets "Секретариат". Both sides of a comparison
/// pass through here; a stem is a key, never something to show.
/// </summary>
internal static class RussianStem
{
    private const int ShortestStem = 3;

    // The longest first.
    private static readonly string[] Endings =
    [
        "ыми", "ими", "ого", "его", "ому", "ему", "ами", "ями", "ию",
        "ые", "ие", "ый", "ий", "ой", "ей", "ая", "яя", "ое", "ее", "ых", "их", "ую", "юю", "ым", "им", "ом", "ем",
        "ах", "ях", "ов", "ев", "ам", "ям", "ия", "ии", "ью",
        "а", "я", "у", "ю", "ы", "и", "е", "о", "ь", "й",
    ];

    // By their last letter: most endings need not be looked at.
    private static readonly string[][] EndingsOn = [.. Enumerable.Range('а', 'я' - 'а' + 1).Select(c => Endings.Where(e => e[^1] == c).ToArray())];

    /// <summary>What all forms of a Russian word begin with: the word without its own last ending; null for other words.</summary>
    public static string? BeginningOf(string key)
    {
        if (key.Length < 2 || key[0] < '\u0400')
            return null;
        if (key.Length > 4 && key[^2..] is "ый" or "ий" or "ой" or "ая" or "яя" or "ое" or "ее" or "ые" or "ие")
            return key[..^2];
        return "аеиоуыюяйь".Contains(key[^1], StringComparison.Ordinal) ? key[..^1] : key;
    }

    public static string Of(string key)
    {
        var stem = key.AsSpan();
        var cut = true;
        while (cut)
        {
            cut = false;
            if (stem is [] or [.., < 'а' or > 'я'])
                break;
            foreach (var ending in EndingsOn[stem[^1] - 'а'])
            {
                if (stem.Length - ending.Length >= ShortestStem && stem.EndsWith(ending, StringComparison.Ordinal))
                {
                    stem = stem[..^ending.Length];
                    cut = true;
                    break;
                }
            }
        }
        return stem.Length == key.Length ? key : stem.ToString();
    }
}
