namespace CstoTools.Core.Text;

/// <summary>The cases of a Russian word.</summary>
[Flags]
internal enum RussianCase
{
    None = 0,
    Nominative = 1,
    Genitive = 2,
    Dative = 4,
    Accusative = 8,
    Instrumental = 16,
    Prepositional = 32,
}

/// <summary>The singular forms of Russian nouns, and what the ending of an adjective tells.</summary>
internal static class RussianForms
{
    /// <summary>The vowels, small.</summary>
    public const string Vowels = "аеиоуыэюя";

    // Nouns that lose a vowel in all other forms, of those that head titles and names.
    private static readonly Dictionary<string, string> Fleeting = new(StringComparer.Ordinal)
    {
        ["посол"] = "посл", ["порядок"] = "порядк", ["список"] = "списк", ["лев"] = "льв", ["павел"] = "павл",
    };

    /// <summary>The forms of a noun, folded as keys are; plural words ("рекомендации") in the plural.</summary>
    public static IEnumerable<(string Form, RussianCase Case)> Of(string lemma)
    {
        if (Fleeting.TryGetValue(lemma, out var stem))
            return Masculine(lemma, stem);
        if (lemma.Length < 3)
            return [(lemma, (RussianCase)63)];
        var one = lemma[..^1];
        return lemma[^1] switch
        {
            'а' => Table(lemma, one + (IsHard(one[^1]) ? "ы" : "и"), one + "е", one + "у", one + (IsSibilant(one[^1]) || one[^1] == 'ц' ? "ей" : "ой"), one + "е"),
            'я' when lemma[^2] == 'и' => Table(lemma, one + "и", one + "и", one + "ю", one + "ей", one + "и"),
            'я' => Table(lemma, one + "и", one + "е", one + "ю", one + "ей", one + "е"),
            'и' when lemma[^2] == 'и' => Table(lemma, one + "й", one + "ям", lemma, one + "ями", one + "ях"),
            'е' when lemma[^2] == 'и' => Table(lemma, one + "я", one + "ю", lemma, one + "ем", one + "и"),
            'е' when lemma.EndsWith("ще", StringComparison.Ordinal) => Table(lemma, one + "а", one + "у", lemma, one + "ем", lemma),
            'о' when lemma.EndsWith("ство", StringComparison.Ordinal) => Table(lemma, one + "а", one + "у", lemma, one + "ом", one + "е"),
            'й' when lemma.EndsWith("ый", StringComparison.Ordinal) || lemma.EndsWith("овой", StringComparison.Ordinal) || lemma.EndsWith("щий", StringComparison.Ordinal) => Adjective(lemma[..^2], lemma),
            'й' => Table(lemma, one + "я", one + "ю", one + "я", one + "ем", one + (lemma[^2] == 'и' ? "и" : "е")),
            'ь' => Table(lemma, one + "я", one + "ю", one + "я", one + "ем", one + "е").Concat(Table(lemma, one + "и", one + "и", lemma, one + "ью", one + "и")).Distinct(),
            >= 'а' and <= 'я' and not ('е' or 'и' or 'о' or 'у' or 'ы' or 'э' or 'ю') => Masculine(lemma, lemma),
            _ => [(lemma, (RussianCase)63)],
        };
    }

    /// <summary>
    /// The nominative singular of an adjective in another case before a noun; null where the ending does not tell it for
    /// certain ("мирового" belongs to "мировой", "финансового" to "финансовый").
    /// </summary>
    /// <param name="adjective">The adjective as written.</param>
    /// <param name="noun">The last letter of its noun in the nominative, which tells the gender.</param>
    public static string? Nominative(string adjective, char noun)
    {
        foreach (var ending in Endings)
        {
            if (adjective.Length < ending.Length + 3 || !adjective.EndsWith(ending, StringComparison.Ordinal))
                continue;
            var stem = adjective[..^ending.Length];
            if (noun is 'а' or 'я')
                return stem + (IsSoft(stem, ending) ? "яя" : "ая");
            if (noun is 'о' or 'е')
                return stem + (IsSoft(stem, ending) || IsSibilant(stem[^1]) && !IsStressed(stem) ? "ее" : "ое");
            // Stressed endings are "-ой".
            return stem.EndsWith("ов", StringComparison.Ordinal) || stem.EndsWith("ев", StringComparison.Ordinal) || IsStressed(stem) ? null
                : stem + (IsHard(stem[^1]) && !IsSoft(stem, ending) ? "ый" : "ий");
        }
        return null;
    }

    /// <summary>Whether a word may be an adjective, or a participle, by its ending.</summary>
    public static bool IsAdjective(string key) => key.Length > 4 && Array.Exists(Endings, e => key.EndsWith(e, StringComparison.Ordinal));

    /// <summary>Whether an adjective's ending may go with a noun's, both in the singular.</summary>
    public static bool Agree(string adjective, string noun)
    {
        var end = noun[^1];
        return adjective[^2..] switch
        {
            "го" => end is 'а' or 'я',
            "му" => end is 'у' or 'ю',
            "ый" or "ий" => end is not ('а' or 'я' or 'о' or 'е' or 'и' or 'ы' or 'у' or 'ю'),
            "ым" or "им" => noun.EndsWith("ом", StringComparison.Ordinal) || noun.EndsWith("ем", StringComparison.Ordinal),
            "ом" or "ем" => end is 'е' or 'и' or 'у',
            "ая" or "яя" => end is 'а' or 'я' or 'ь',
            "ую" or "юю" => end is 'у' or 'ю' or 'ь',
            "ое" or "ее" => end is 'о' or 'е',
            "ой" or "ей" => end is 'ы' or 'и' or 'е' or 'ь' or 'й',
            _ => false,
        };
    }

    private static readonly string[] Endings = ["ого", "его", "ому", "ему", "ый", "ий", "ой", "ей", "ая", "яя", "ую", "юю", "ое", "ее", "ым", "им", "ом", "ем"];

    private static readonly string[] StressedStems = ["морск", "городск", "донск", "тверск", "костромск", "заводск", "мирск", "основн", "речн", "областн", "больш", "друг", "родн", "так", "как"];

    private static bool IsHard(char last) => last is not ('г' or 'к' or 'х' or 'ж' or 'ч' or 'ш' or 'щ');

    private static bool IsSibilant(char last) => last is 'ж' or 'ч' or 'ш' or 'щ';

    private static bool IsStressed(string stem) => Array.Exists(StressedStems, s => stem.EndsWith(s, StringComparison.OrdinalIgnoreCase));

    // "внешней" is of "внешний", "общей" and "тихим" only look like it.
    private static bool IsSoft(string stem, string ending) =>
        ending is "его" or "ему" or "яя" or "юю" or "ее" or "ем" or "ей" or "ий" or "им" && IsHard(stem[^1]);

    private static (string, RussianCase)[] Masculine(string lemma, string stem) =>
        Table(lemma, stem + "а", stem + "у", stem + "а", stem + (IsSibilant(stem[^1]) || stem[^1] == 'ц' ? "ем" : "ом"), stem + "е");

    private static (string, RussianCase)[] Adjective(string stem, string lemma)
    {
        var soft = lemma[^2] == 'и';
        return Table(lemma, stem + (soft ? "его" : "ого"), stem + (soft ? "ему" : "ому"), stem + (soft ? "его" : "ого"), stem + (soft ? "им" : "ым"), stem + (soft ? "ем" : "ом"));
    }

    private static (string, RussianCase)[] Table(string nominative, string genitive, string dative, string accusative, string instrumental, string prepositional) =>
    [
        (nominative, RussianCase.Nominative), (genitive, RussianCase.Genitive), (dative, RussianCase.Dative),
        (accusative, RussianCase.Accusative), (instrumental, RussianCase.Instrumental), (prepositional, RussianCase.Prepositional),
    ];
}
