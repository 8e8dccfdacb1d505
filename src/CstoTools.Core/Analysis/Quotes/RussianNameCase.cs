using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Quotes;

/// <summary>What the ending of a Russian name tells of its part in the sentence.</summary>
internal static class RussianNameCase
{
    /// <summary>Whether a person is written in another case than the nominative, in which the subject of a sentence is.</summary>
    /// <param name="mention">The person.</param>
    public static bool IsObject(Mention mention)
    {
        if (mention is not { Kind: MentionKinds.Person, Name: { } name } || mention.Text.Length == 0 || !Folding.IsCyrillic(Folding.Key(mention.Text)))
            return false;
        var (written, known) = (Tokenizer.Tokenize(mention.Text), Tokenizer.Tokenize(name));
        if (written.Length == 0 || known.Length == 0)
            return false;
        return Folding.IsCyrillic(known[^1].Key)
            ? written.Any(w => w.Shape != Shape.Initial && w.Length > 1 && known.All(k => k.Key != w.Key))
            : IsObject(written[^1].Key, known[^1].Key);
    }

    // The name of somebody listed is in Latin letters: "Рахмона" ends in a vowel, and "Rahmon" does not.
    private static bool IsObject(string written, string known)
    {
        var end = written[^1];
        return known[^1] switch
        {
            'y' or 'i' => end is 'о' or 'у' or 'м' or 'ю' or 'е' or 'я',
            'a' => end is not ('а' or 'я'),
            'e' or 'o' or 'u' => false,
            _ => end is 'а' or 'у' or 'я' or 'ю' or 'е' or 'м' && known[^1] != 'm',
        };
    }
}
