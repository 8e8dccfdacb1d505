namespace CstoTools.Core.Queries;

/// <summary>Finds what was meant by a misspelt word.</summary>
public static class Spelling
{
    // A slip for so many letters. Shorter words that differ are other words.
    private const int LettersPerSlip = 5;
    private const int ShortestWord = 4;
    private const int LongestWord = 80;

    /// <summary>The word that a misspelt one was meant for; null if none is near enough.</summary>
    /// <param name="text">The misspelt word.</param>
    /// <param name="words">The words that are known.</param>
    public static string? Closest(string text, IEnumerable<string> words) => Closest(text, words.Select(w => (w, w)));

    /// <summary>What a misspelt word was meant for; null if nothing is near enough.</summary>
    /// <param name="text">The misspelt word.</param>
    /// <param name="words">The words that are known, each with what is returned for it.</param>
    public static string? Closest(string text, IEnumerable<(string Form, string Shown)> words)
    {
        var sought = TextPattern.Fold(text);
        if (sought.Length is < ShortestWord or > LongestWord)
            return null;
        var (best, least) = ((string?)null, sought.Length / LettersPerSlip + 2);
        foreach (var (form, shown) in words)
        {
            if (Math.Abs(form.Length - sought.Length) < least && Distance(sought, TextPattern.Fold(form), least) is var distance && distance < least)
                (best, least) = (shown, distance);
        }
        return best;
    }

    // How many letters are wrong, missing, too many or exchanged with their neighbour; no less than the limit if it is reached.
    private static int Distance(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) >= limit)
            return limit;
        var (before, last, row) = (new int[b.Length + 1], Enumerable.Range(0, b.Length + 1).ToArray(), new int[b.Length + 1]);
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                least = Math.Min(least, row[j]);
            }
            if (least >= limit)
                return limit;
            (before, last, row) = (last, row, before);
        }
        return last[b.Length];
    }
}
