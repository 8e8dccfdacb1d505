namespace CstoTools.Core.Analysis.Mentions;

/// <summary>Makes the plural of an office's name.</summary>
internal static class EnglishPlural
{
    private static readonly string[] Links = [" of ", " for ", " to ", "-in-", " at "];

    /// <summary>"Deputy Secretaries General", "Heads of Department"; null for names that are not in Latin letters.</summary>
    /// <param name="office">The name for one holder.</param>
    public static string? OfOffice(string office)
    {
        if (office.Length == 0 || office[0] >= '\u0400')
            return null;
        var end = Links.Select(l => office.IndexOf(l, StringComparison.Ordinal)).Where(i => i > 0).DefaultIfEmpty(office.Length).Min();
        foreach (var general in new[] { " General", "-General", " Extraordinary" })
        {
            if (office.IndexOf(general, StringComparison.Ordinal) is > 0 and var at && at < end)
                end = at;
        }
        return Noun(office[..end]) + office[end..];
    }

    /// <summary>"secretary" of "secretaries"; null for a word that is no plural.</summary>
    /// <param name="key">The word, lower case.</param>
    public static string? Singular(string key) => key.EndsWith("ies", StringComparison.Ordinal) ? key[..^3] + "y"
        : key.EndsWith("men", StringComparison.Ordinal) ? key[..^2] + "an"
        : key.EndsWith('s') && !key.EndsWith("ss", StringComparison.Ordinal) ? key[..^1] : null;

    private static string Noun(string noun) => noun.EndsWith('y') && noun.Length > 2 && "aeiou".IndexOf(noun[^2], StringComparison.Ordinal) < 0 ? noun[..^1] + "ies"
        : noun.EndsWith("man", StringComparison.Ordinal) ? noun[..^2] + "en"
        : noun.EndsWith('s') || noun.EndsWith("ch", StringComparison.Ordinal) ? noun + "es" : noun + "s";
}
