using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Mentions;

/// <summary>
/// The nominative of a person's name in Russian letters: every part must be able to stand in one and the same case and
/// gender, and all ways to read it must lead to one name ("Александра Петрова" may be a woman's name or a man's).
/// </summary>
internal static class RussianNames
{
    private static readonly RussianCase[] Cases =
        [RussianCase.Nominative, RussianCase.Genitive, RussianCase.Dative, RussianCase.Accusative, RussianCase.Instrumental, RussianCase.Prepositional];

    // Of family names that end as those in Family do.
    private static readonly HashSet<string> CaseEndings = new(StringComparer.Ordinal) { "а", "у", "е", "ы", "ым", "ой", "ых", "ыми" };

    private static readonly string[] Family = ["ов", "ев", "ин", "ын"];

    /// <summary>The name in the nominative; null if it is not certain, or the name is not in Russian letters.</summary>
    /// <param name="words">The section's words.</param>
    /// <param name="name">The name.</param>
    /// <param name="russian">The forms of given names, and the endings of names that have one form only.</param>
    public static string? Nominative(Words words, PersonName name, RussianHeads russian)
    {
        var family = name.Family;
        // A letter with an accent is a word of one letter, and no surname.
        if (name.Parts.Count < 2 || words[family.First].Key[0] < '\u0400' || words[family.Last].Key.Length < 2
            || words[family.Last].Shape is Shape.Initial or Shape.Lower || words[name.Given].Key[0] < '\u0400')
            return null;
        var readings = new HashSet<string>(StringComparer.Ordinal);
        foreach (var grammaticalCase in Cases)
        {
            foreach (var woman in new[] { false, true })
            {
                if (Read(words, name, (grammaticalCase, woman), russian) is { } reading)
                    readings.Add(reading);
            }
        }
        return readings.Count == 1 ? readings.First() : null;
    }

    private static string? Read(Words words, PersonName name, (RussianCase Wanted, bool Woman) form, RussianHeads russian)
    {
        var read = "";
        var before = -1;
        foreach (var (first, last) in name.InOrder)
        {
            for (var i = first; i <= last; i++)
            {
                var written = words.Slice(i, i);
                var key = words[i].Key;
                var part = words[i].Shape == Shape.Initial ? written
                    : i >= name.Family.First && i <= name.Family.Last ? Surname(key, written, form.Wanted, form.Woman, russian)
                    : first == name.Given
                    ? Given(key, written, form.Wanted, form.Woman, russian.GivenNames, IsOblique(words[name.Family.Last].Key))
                    : Patronymic(key, written, form.Wanted, form.Woman);
                if (part is null)
                    return null;
                if (words[i].Shape == Shape.Upper)
                    part = part.ToUpperInvariant();
                read += (before < 0 ? "" : before == i - 1 && (words[i].Gap & (Gap.Quote | Gap.Paren)) == 0
                    ? words.Text[words[before].End..words[i].Start] : " ") + part;
                before = i;
            }
        }
        return read;
    }

    private static string? Given(string key, string written, RussianCase wanted, bool woman, ILookup<string, (string Lemma, RussianCase Case)> lemmas, bool sure)
    {
        // "Асель", "Айгуль" have one form beside a woman's surname, whatever its case.
        if (woman && wanted != RussianCase.Nominative && key[^1] == 'ь' && (!lemmas[key].Any() || lemmas[key].Any(l => Folding.Key(l.Lemma) == key)))
            return written;
        if (lemmas[key].Any())
        {
            // "Алена" and "Алёна" are listed both: the one that is written alike.
            var lemma = lemmas[key].Where(l => (l.Case & wanted) != 0).Select(l => l.Lemma)
                .MaxBy(l => l.Zip(written).TakeWhile(p => p.First == p.Second).Count());
            if (lemma is not null && Folding.Key(lemma) == key)
                return written;
            // A man's name is a woman's in no case.
            return lemma is null || woman && wanted != RussianCase.Nominative && Consonant(Folding.Key(lemma)) && lemma[^1] != 'ь' ? null : lemma;
        }
        if (wanted == RussianCase.Nominative)
            return written;
        // An unknown name is trusted only beside a surname whose ending tells the case.
        if (!sure)
            return null;
        return (wanted, woman) switch
        {
            (RussianCase.Instrumental, false) when Ends(key, "ом") => written[..^2],
            (RussianCase.Instrumental, false) when Ends(key, "ем") => Soft(written[..^2]),
            (RussianCase.Genitive or RussianCase.Accusative, false) when key[^1] == 'а' => written[..^1],
            (RussianCase.Genitive or RussianCase.Accusative, false) when key[^1] == 'я' => Soft(written[..^1]),
            (RussianCase.Dative, false) when key[^1] == 'у' => written[..^1],
            (RussianCase.Dative, false) when key[^1] == 'ю' => Soft(written[..^1]),
            (RussianCase.Genitive, true) when key[^1] == 'ы' => written[..^1] + "а",
            (RussianCase.Genitive, true) when Ends(key, "ии") => written[..^1] + "я",
            (RussianCase.Instrumental, true) when Ends(key, "ой") => written[..^2] + "а",
            (RussianCase.Instrumental, true) when Ends(key, "ией") => written[..^2] + "я",
            _ => key[^1] is 'о' or 'э' || Ends(key, "ло") ? written : null,
        };
    }

    private static string? Patronymic(string key, string written, RussianCase wanted, bool woman) => (wanted, woman) switch
    {
        (RussianCase.Nominative, _) when Ends(key, woman ? "на" : "ич") => written,
        (RussianCase.Genitive or RussianCase.Accusative, false) when Ends(key, "ича") => written[..^1],
        (RussianCase.Dative, false) when Ends(key, "ичу") => written[..^1],
        (RussianCase.Instrumental, false) when Ends(key, "ичем") => written[..^2],
        (RussianCase.Genitive, true) when Ends(key, "вны") => written[..^1] + "а",
        (RussianCase.Dative or RussianCase.Prepositional, true) when Ends(key, "вне") => written[..^1] + "а",
        (RussianCase.Accusative, true) when Ends(key, "вну") => written[..^1] + "а",
        (RussianCase.Instrumental, true) when Ends(key, "вной") => written[..^2] + "а",
        _ => null,
    };

    private static string? Surname(string key, string written, RussianCase wanted, bool woman, RussianHeads russian)
    {
        var end = key[^1];
        // "Джапаридзе", "Саакашвили": one form in all cases.
        if (russian.Indeclinable.End(key))
            return written;
        if (wanted == RussianCase.Nominative)
            return IsOblique(key) ? null : written;
        if (Ends(key, "их", "ых") || end is 'о' or 'э' || end is 'е' or 'и' or 'у' && key.Length <= 3)
            return written;
        if (woman)
        {
            if (wanted == RussianCase.Accusative)
                return Ends(key, "ову", "еву", "ину", "ыну") ? written[..^1] + "а" : Ends(key, "скую", "цкую") ? written[..^2] + "ая" : Consonant(key) && !IsOblique(key) ? written : null;
            if (Ends(key, "овой", "евой", "иной", "ыной"))
                return written[..^2] + "а";
            if (Ends(key, "ской", "цкой"))
                return written[..^2] + "ая";
            return Consonant(key) && !IsOblique(key) ? written : null;
        }
        return wanted switch
        {
            RussianCase.Genitive or RussianCase.Accusative => Ends(key, "ского", "цкого") ? written[..^3] + "ий"
                : end == 'ы' && Ends(key, "зоды") ? written[..^1] + "а"
                : end == 'а' && !Vowel(key[^2]) ? written[..^1] : end == 'я' && key[^2] != 'а' ? Soft(written[..^1]) : null,
            RussianCase.Dative => Ends(key, "скому", "цкому") ? written[..^3] + "ий" : end == 'у' && !Vowel(key[^2]) ? written[..^1] : end == 'ю' ? Soft(written[..^1]) : null,
            RussianCase.Instrumental => Ends(key, "ским", "цким") ? written[..^2] + "ий"
                : Family.Any(f => Ends(key, f + "ым")) || Ends(key, "ом") && key.Length > 4 ? written[..^2]
                : Ends(key, "ем") && key.Length > 4 ? Soft(written[..^2]) : null,
            RussianCase.Prepositional => Ends(key, "ском", "цком") ? written[..^2] + "ий" : Family.Any(f => Ends(key, f + "е")) ? written[..^1] : null,
            _ => null,
        };
    }

    /// <summary>
    /// Whether two words of one stem can be forms of one family name: "Петровым" and "Петров" can, "Петров" and "Петра" cannot.
    /// </summary>
    /// <param name="one">A folded word.</param>
    /// <param name="other">Another.</param>
    public static bool MayBeSame(string one, string other) =>
        one.Length == 0 || other.Length == 0 || one[0] < '\u0400' || other[0] < '\u0400' || EndsInFamily(one) == EndsInFamily(other);

    private static bool EndsInFamily(string key)
    {
        for (var cut = 0; cut <= 3 && key.Length - cut > 4; cut++)
        {
            if ((cut == 0 || CaseEndings.Contains(key[^cut..]))
                && Family.Any(f => key.AsSpan(0, key.Length - cut).EndsWith(f, StringComparison.Ordinal)))
                return true;
        }
        return false;
    }

    // Endings that no nominative of a surname has.
    private static bool IsOblique(string key) => Family.Any(f => Ends(key, f + "ым", f + "ой")) || Ends(key, "ову", "еву", "ского", "цкого", "скому", "цкому", "ским", "цким", "ской", "цкой", "скую", "цкую", "вича", "вичу", "вичем");

    private static string Soft(string stem) => stem[^1] is 'ж' or 'ч' or 'ш' or 'щ' or 'ц' ? stem : stem + (Vowel(stem[^1]) ? "й" : "ь");

    private static bool Vowel(char c) => c is 'а' or 'е' or 'и' or 'о' or 'у' or 'ы' or 'э' or 'ю' or 'я' or 'ё';

    private static bool Consonant(string key) => !Vowel(key[^1]);

    private static bool Ends(string key, params string[] endings) => Array.Exists(endings, e => key.EndsWith(e, StringComparison.Ordinal));
}
