using CstoTools.Core.Metadata;
using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Mentions;

/// <summary>The words that the titles of documents turn on.</summary>
internal static class DocumentNouns
{
    private static readonly MadeOnce<CstoMetadata, IReadOnlySet<string>> Made = new(m => m.Lexicon.Records("documentNouns")
        .SelectMany(r => r.TextsOf("nouns").Concat(r.TextsOf("nounsRussian"))).Select(HeadOf).ToHashSet(StringComparer.Ordinal));

    /// <summary>Their keys (<see cref="Words.KeyOf"/>).</summary>
    public static IReadOnlySet<string> Of(CstoMetadata metadata) => Made.Of(metadata);

    // "Work Plan" turns on its last word, "Plan of Action" on the word before "of", a Russian phrase on its noun.
    private static string HeadOf(string noun)
    {
        var tokens = Tokenizer.Tokenize(noun);
        var of = Array.FindIndex(tokens, t => t.Key is "of" or "о" or "об");
        if (of > 0)
            return Words.KeyOf(tokens[of - 1]);
        var adjective = tokens.Length > 1 && Words.KeyOf(tokens[0]).Length < tokens[0].Length - 1;
        return Folding.IsCyrillic(noun) && !adjective ? Words.KeyOf(tokens[0]) : Words.KeyOf(tokens[^1]);
    }
}
