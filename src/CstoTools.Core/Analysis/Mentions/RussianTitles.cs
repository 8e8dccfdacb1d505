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
                if (key[^2..] is "ые" or "ие" or "ых" or "их" || key[^3..] is "ыми" or "ими")
                    return false;
                continue;
            }
            var forms = RussianForms.Of(lemma).Where(f => f.Form == key).Aggregate(RussianCase.None, (all, f) => all | f.Case);
            if (forms == RussianCase.None)
                return false;
            // "главы" of one or several: as many as what they head.
            if (lemma[^1] is 'а' or 'я' && key[^1] is 'ы' or 'и' && first + i + 1 < words.Count && IsSeveral(words[first + i + 1].Key))
                return false;
            return true;
        }
        return true;
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
        if (RussianForms.IsAdjective(words[before].Key) && RussianForms.Agree(words[before].Key, words[title.Head].Key))
            return false;
        // "во главе с полковником"
        if (words[before].Key is "в" or "во" or "на")
            return false;
        var becomes = words[title.HeadLast].Key[^2..] is "ом" or "ем" or "ым" or "им" || words[title.Head].Key[^2..] is "ом" or "ем" or "ым" or "им" or "ой";
        return !becomes || words[before].Key is "с" or "со" or "между" or "перед";
    }

    private static bool IsSeveral(string key) => key.Length > 4 && (key[^1] is 'в' or 'й' && key[^2] is 'о' or 'е' or 'и'
        || key.EndsWith("ств", StringComparison.Ordinal) || key[^2..] is "ых" or "их");
}
