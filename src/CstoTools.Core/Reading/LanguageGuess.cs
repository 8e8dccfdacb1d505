namespace CstoTools.Core.Reading;

/// <summary>Tells English from Russian by the letters; other languages in these letters are taken for one of the two.</summary>
internal static class LanguageGuess
{
    private const int Enough = 20_000;
    private const int TooFew = 8;

    /// <summary>"en" or "ru"; null if the text has too few letters to tell.</summary>
    public static string? Of(string text)
    {
        int latin = 0, cyrillic = 0;
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, Enough)))
        {
            if (c is >= '\u0400' and <= '\u04FF')
                cyrillic++;
            else if (c is >= 'a' and <= 'z' or >= 'A' and <= 'Z')
                latin++;
        }
        return latin + cyrillic < TooFew ? null : cyrillic > latin ? "ru" : "en";
    }
}
