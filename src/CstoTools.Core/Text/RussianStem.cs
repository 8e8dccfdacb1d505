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

    public static string Of(string key)
    {
        var stem = key.AsSpan();
        var cut = true;
        while (cut)
        {
            cut = false;
            foreach (var ending in Endings)
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
