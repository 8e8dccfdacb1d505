using CstoTools.Core.Metadata;
using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Mentions;

/// <summary>Words that mean the same in names ("coordination", "coordinating"): a name is found with any of them.</summary>
internal sealed class SameWords
{
    private static readonly MadeOnce<CstoMetadata, SameWords> Made = new(m => new SameWords(m));
    private readonly Dictionary<string, string> _first = new(StringComparer.Ordinal);

    private SameWords(CstoMetadata metadata)
    {
        foreach (var words in metadata.Lexicon.Records("sameWords").Select(r => r.TextsOf("words").Select(w => Words.KeyOf(Tokenizer.Tokenize(w)[0])).ToArray()))
        {
            foreach (var word in words)
                _first.TryAdd(word, _first.GetValueOrDefault(words[0], words[0]));
        }
    }

    public static SameWords Of(CstoMetadata metadata) => Made.Of(metadata);

    /// <summary>The one of the words by which names are compared.</summary>
    /// <param name="key">The key of a word (<see cref="Words.KeyOf"/>).</param>
    public string this[string key] => _first.GetValueOrDefault(key, key);
}
