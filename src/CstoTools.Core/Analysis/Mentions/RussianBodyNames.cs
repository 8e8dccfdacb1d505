using CstoTools.Core.Metadata;
using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Mentions;

/// <summary>Writes the name of a Russian body as it is listed: its noun and the adjectives before it in the nominative.</summary>
internal static class RussianBodyNames
{
    /// <summary>The name of some words, by the first known noun among them; as written where none is known.</summary>
    /// <param name="words">The words of the section.</param>
    /// <param name="first">The first word of the name.</param>
    /// <param name="last">Its last word.</param>
    /// <param name="metadata">Knows the nouns.</param>
    public static string Of(Words words, int first, int last, CstoMetadata metadata)
    {
        var nouns = RussianHeads.Of(metadata).Named;
        for (var i = first; i <= last; i++)
        {
            if (nouns.TryGetValue(words[i].Key, out var lemma))
                return Of(words, first, i, last, lemma);
            if (!RussianForms.IsAdjective(words[i].Key) && (i == last || words[i + 1].Gap != Gap.Hyphen))
                break;
        }
        return words.Slice(first, last);
    }

    /// <summary>The name of some words, by its noun and that in the nominative; as written where an ending is not certain.</summary>
    public static string Of(Words words, int first, int head, int last, string lemma)
    {
        var name = "";
        for (var i = first; i < head; i++)
        {
            var word = words.Slice(i, i);
            if (words[i + 1].Gap != Gap.Hyphen)
            {
                if (RussianForms.Nominative(word, lemma[^1]) is not { } nominative)
                    return words.Slice(first, last);
                word = nominative;
            }
            name += word + words.Text[words[i].End..words[i + 1].Start];
        }
        var noun = words[head].IsCapital ? char.ToUpperInvariant(lemma[0]) + lemma[1..] : lemma;
        var closing = words.IsQuoteOpen(head, last) && words.ClosesQuote(words[last].End) ? 1 : 0;
        return name + noun + words.Text[words[head].End..(words[last].End + closing)];
    }
}
