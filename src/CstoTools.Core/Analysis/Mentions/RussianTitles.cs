using CstoTools.Core.Metadata;
using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Mentions;

/// <summary>What only Russian titles need: they are compared without their endings, and many stand in the plural.</summary>
internal static class RussianTitles
{
    /// <summary>Whether the words of a title stand in the singular: "министра", not "министров" and not "главы государств".</summary>
    /// <param name="words">The section's words.</param>
    /// <param name="first">The first word of the title.</param>
    /// <param name="count">How many words it has.</param>
    /// <param name="title">The title in the nominative.</param>
    public static bool IsOne(Words words, int first, int count, string title)
    {
        if (CasesOf(words, first, count, title) is not { } cases)
            return true;
        var key = words[first].Key;
        // "после встречи": no "посол".
        if (key == "после")
            return false;
        // "главы" of one or several: as many as what they head.
        return cases != RussianCase.None && !(key is "главы" && first + count < words.Count && IsSeveral(words[first + count].Key) || key is "главы" && count > 1 && IsSeveral(words[first + 1].Key));
    }

    /// <summary>Whether a title may stand in the case of the given name after it: "от Президента Иван Петров" are two.</summary>
    public static bool IsInCaseOf(Words words, TitlePhrase title, int given, CstoMetadata metadata)
    {
        if (words[title.Head].Key[0] < '\u0400')
            return true;
        // "исполняющий обязанности генсека Иван Петров": the office is in the genitive, whoever has it.
        if (title.Head > title.First && words[title.Head - 1].Key is "обязанности" or "обязанностей")
            return true;
        var cases = CasesOfName(words, given, metadata);
        var index = NameIndex.Of(metadata);
        var heads = title.IsRank ? index.Ranks : index.OfficeHeads;
        return cases == RussianCase.None || heads.Match(words.Tokens, words.Keys, title.Head) is not [var (count, name), ..]
            || CasesOf(words, title.Head, count, name.Value) is not { } own || (own & cases) != 0;
    }

    // The cases that a person's name may be in; none if it tells nothing.
    private static RussianCase CasesOfName(Words words, int given, CstoMetadata metadata)
    {
        var hasNext = words.IsClose(given + 1) && words[given + 1].IsCapital;
        // "пресс-секретарь Пашиняна", "советник Никола Пашиняна": the surname tells whose he is.
        if (CasesOfSurname(words[hasNext ? given + 1 : given].Key) is not RussianCase.None and var told)
            return told;
        var cases = RussianHeads.Of(metadata).GivenNames[words[given].Key].Aggregate(RussianCase.None, (all, n) => all | n.Case);
        // "от имени министра Игорь Петров вручил": the accusative looks like the nominative, but not the family name.
        if ((cases & RussianCase.Nominative) != 0 && hasNext && EndsWith(words[given + 1].Key, "ов", "ев", "ин", "ын", "ий"))
            cases = RussianCase.Nominative;
        // "пресс-служба президента, Петров подписал": a comma, and a surname that is a subject.
        if (cases == RussianCase.None && (words[given].Gap & Gap.Comma) != 0 && EndsWith(words[given].Key, "ов", "ев", "ин", "ын", "ий"))
            cases = RussianCase.Nominative;
        return cases;
    }

    // Endings that a surname has in no other case, a man's or a woman's.
    private static RussianCase CasesOfSurname(string key) => key.Length < 6 ? RussianCase.None
        : EndsWith(key, "яна", "ского", "цкого", "вича") ? RussianCase.Genitive
        : EndsWith(key, "яну", "скому", "цкому", "вичу") ? RussianCase.Dative
        : EndsWith(key, "яном", "ским", "цким", "вичем", "овым", "евым", "иным") ? RussianCase.Instrumental : RussianCase.None;

    /// <summary>Whether an office stands in the nominative: "глава", "Президент".</summary>
    /// <param name="words">The section's words.</param>
    /// <param name="first">The first word of the office.</param>
    /// <param name="index">The offices.</param>
    public static bool IsNominative(Words words, int first, NameIndex index) =>
        index.OfficeHeads.Match(words.Tokens, words.Keys, first) is [var (count, name), ..]
        && CasesOf(words, first, count, name.Value) is { } cases && (cases & RussianCase.Nominative) != 0;

    /// <summary>Whether an office stands in the genitive: "Генерального секретаря".</summary>
    /// <param name="words">The section's words.</param>
    /// <param name="first">The first word of the office.</param>
    /// <param name="index">The offices.</param>
    public static bool IsGenitive(Words words, int first, NameIndex index) =>
        index.OfficeHeads.Match(words.Tokens, words.Keys, first) is [var (count, name), ..]
        && CasesOf(words, first, count, name.Value) is { } cases && (cases & RussianCase.Genitive) != 0 && (cases & RussianCase.Nominative) == 0;

    /// <summary>Whether a given name stands in the genitive: "Ивана", whose office stands before it.</summary>
    /// <param name="words">The section's words.</param>
    /// <param name="at">The word.</param>
    /// <param name="heads">The given names.</param>
    public static bool IsGenitiveName(Words words, int at, RussianHeads heads)
    {
        if (at >= words.Count || !words.IsClose(at) || !words[at].IsCapital)
            return false;
        var cases = heads.GivenNames[words[at].Key].Aggregate(RussianCase.None, (all, n) => all | n.Case);
        return (cases & RussianCase.Genitive) != 0 && (cases & RussianCase.Nominative) == 0;
    }

    // The cases of its first noun, none if it is in the plural; null where it has no noun.
    private static RussianCase? CasesOf(Words words, int first, int count, string title)
    {
        var nominative = Tokenizer.Tokenize(title);
        for (var i = 0; i < count; i++)
        {
            var lemma = nominative[i].Key;
            var key = words[first + i].Key;
            if (lemma == "и")
                continue;
            if (RussianForms.IsAdjective(lemma) && i + 1 < count)
            {
                // "генеральные", "постоянных"
                if (EndsWith(key, "ые", "ие", "ых", "их", "ыми", "ими"))
                    return RussianCase.None;
                continue;
            }
            // The first half of "премьер-министр" and the like has one form, and so have the "Зам…" words.
            if (i + 1 < count && words[first + i + 1].Gap == Gap.Hyphen && key == lemma)
                continue;
            return RussianForms.Of(lemma).Where(f => f.Form == key).Aggregate(RussianCase.None, (all, f) => all | f.Case);
        }
        return null;
    }

    /// <summary>
    /// Whether an office without a country may mean somebody named before: nothing that would make it another's office
    /// stands beside it ("директор школы", "новый министр"), and nobody becomes it ("избран председателем").
    /// </summary>
    public static bool RefersBack(Words words, TitlePhrase title, CstoMetadata metadata)
    {
        var phrases = new RussianPhrases(words, metadata);
        if (words.IsClose(title.Last + 1) && (phrases.Group(title.Last + 1, RussianCase.Genitive) >= 0 || words[title.Last + 1].IsCapital || words[title.Last + 1].Key is "по"))
            return false;
        var before = title.First - 1;
        if (before < 0 || !words.IsClose(title.First))
            return true;
        if (IsQualified(words, title))
            return false;
        // "во главе с полковником"
        if (words[before].Key is "в" or "во" or "на")
            return false;
        var becomes = EndsWith(words[title.HeadLast].Key, "ом", "ем", "ым", "им") || EndsWith(words[title.Head].Key, "ом", "ем", "ым", "им", "ой");
        return !becomes || words[before].Key is "с" or "со" or "между" or "перед";
    }

    /// <summary>Whether an adjective makes another of an office: "первый президент", "новый министр".</summary>
    public static bool IsQualified(Words words, TitlePhrase title) => words.IsClose(title.First)
        && RussianForms.IsAdjective(words[title.First - 1].Key) && RussianForms.Agree(words[title.First - 1].Key, words[title.Head].Key);

    private static bool EndsWith(string key, params string[] endings) => Array.Exists(endings, e => key.EndsWith(e, StringComparison.Ordinal));

    private static bool IsSeveral(string key) => key.Length > 4 && (key[^1] is 'в' or 'й' && key[^2] is 'о' or 'е' or 'и'
        || key.EndsWith("ств", StringComparison.Ordinal) || key[^2..] is "ых" or "их");
}
