using CstoTools.Core.Metadata;
using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Mentions;

/// <summary>Finds what a Russian text says somebody is, behind the name: "Лидия Морозова, главный врач больницы, …".</summary>
internal static class RussianApposition
{
    /// <summary>The last word of what stands behind a name, parted from what follows; -1 if nothing does.</summary>
    /// <param name="words">The section's words.</param>
    /// <param name="name">The last word of the name.</param>
    /// <param name="metadata">Knows the words for what somebody is.</param>
    public static int After(Words words, int name, CstoMetadata metadata)
    {
        var at = name + 1;
        if (at >= words.Count || words[at].Gap != (Gap.Comma | Gap.Space) || words[at].Shape != Shape.Lower || words[at].Key[0] < '\u0400')
            return -1;
        at = NounAfter(words, at);
        // Only the nominative: the subject of the sentence, as the name is.
        if (!RussianHeads.Of(metadata).ProfessionNames.Contains(words[at].Key))
            return -1;
        var phrases = new RussianPhrases(words, metadata);
        while (words.IsClose(at + 1) && phrases.Group(at + 1, RussianCase.Genitive) is >= 0 and var more)
            at = more;
        return at + 1 >= words.Count || (words[at + 1].Gap & ~(Gap.Space | Gap.Hyphen)) != 0 || words[at + 1].Key == "и" ? at : -1;
    }

    // "главный врач": the adjectives before the noun.
    private static int NounAfter(Words words, int at)
    {
        while (at + 1 < words.Count && words.IsClose(at + 1) && RussianForms.IsAdjective(words[at].Key)
            && RussianForms.Agree(words[at].Key, words[at + 1].Key))
            at++;
        return at;
    }
}
