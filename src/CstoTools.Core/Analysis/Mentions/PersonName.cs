using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Mentions;

/// <summary>The parts of a person's name as a page writes it: which words are the given and which the family name.</summary>
internal sealed class PersonName
{
    private readonly Words _words;

    private PersonName(Words words, List<(int First, int Last)> parts, bool isInverted, bool hasPatronymic)
    {
        _words = words;
        (Parts, IsInverted, HasPatronymic) = (parts, isInverted, hasPatronymic);
    }

    /// <summary>The words, those that a hyphen joins together, without a nickname, in the order of the page.</summary>
    public IReadOnlyList<(int First, int Last)> Parts { get; }

    /// <summary>Whether the family name stands before the given name ("Petrov Ivan Sergeevich").</summary>
    public bool IsInverted { get; }

    /// <summary>Whether the middle one of three parts, or in the other order the last, is a patronymic.</summary>
    public bool HasPatronymic { get; }

    /// <summary>The given name, or its initial.</summary>
    public int Given => IsInverted ? Parts[1].First : Parts[0].First;

    /// <summary>The patronymic; -1 if there is none.</summary>
    public int Patronymic => !HasPatronymic ? -1 : IsInverted ? Parts[2].First : Parts[1].First;

    /// <summary>The words of the family name.</summary>
    public (int First, int Last) Family => IsInverted ? Parts[0] : Parts[^1];

    /// <summary>The parts in the order given name, others, family name.</summary>
    public IEnumerable<(int First, int Last)> InOrder => IsInverted && _words[Parts[^1].First].Shape != Shape.Initial
        ? Parts.Skip(1).Append(Parts[0]) : Parts;

    /// <summary>Reads a name.</summary>
    /// <param name="words">The section's words.</param>
    /// <param name="first">The first word of the name.</param>
    /// <param name="last">The last word of the name.</param>
    /// <param name="names">What is known of names.</param>
    public static PersonName Of(Words words, int first, int last, PersonWords names)
    {
        var parts = PartsOf(words, first, last);
        var inverted = IsInvertedName(words, parts, names);
        var patronymic = parts.Count == 3 && words[parts[inverted ? 2 : 1].First].Shape != Shape.Initial
            && names.OwnPatronymics.EndAnyCase(words[parts[inverted ? 2 : 1].Last].Key);
        return new PersonName(words, parts, inverted, patronymic);
    }

    private static List<(int First, int Last)> PartsOf(Words words, int first, int last)
    {
        var parts = new List<(int First, int Last)> { (first, first) };
        var nickname = false;
        for (var i = first + 1; i <= last; i++)
        {
            if ((words[i].Gap & (Gap.Quote | Gap.Paren)) != 0)
                nickname = !nickname;
            if (nickname)
                continue;
            if (words[i].Gap == Gap.Hyphen && words[i - 1].IsCapital && words[i].IsCapital)
                parts[^1] = (parts[^1].First, i);
            else
                parts.Add((i, i));
        }
        return parts;
    }

    private static bool IsInvertedName(Words words, List<(int First, int Last)> parts, PersonWords names)
    {
        if (parts.Count < 2 || words[parts[0].First].Shape == Shape.Initial)
            return false;
        // "Petrov V.V."
        if (words[parts[^1].First].Shape == Shape.Initial)
            return true;
        var (one, two) = (parts[0].First, parts[1].First);
        if (parts.Count == 3 && names.OwnPatronymics.EndAnyCase(words[parts[2].Last].Key))
            return !names.OwnPatronymics.EndAnyCase(words[two].Key) && (!names.IsGiven(words, one) || names.IsGiven(words, two)
                && names.Surnames.EndAnyCase(words[parts[0].Last].Key));
        // "Berezin" is a family name in Russian; in English it may be a given one ("Justin").
        var family = words[parts[0].Last].Key;
        return parts.Count == 2 && names.IsGiven(words, two) && !names.IsAmbiguous(words, two) && !names.IsGiven(words, one)
            && !names.Surnames.EndAnyCase(words[two].Key)
            && (names.Surnames.EndAnyCase(family) || family[0] >= '\u0400' && names.WeakSurnames.EndAnyCase(family));
    }
}
