using CstoTools.Core.Metadata;
using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Mentions;

/// <summary>Verbs in a finite form: listed ones, and others by their endings. No name and no title goes on over one.</summary>
internal sealed class FiniteVerbs
{
    private static readonly MadeOnce<CstoMetadata, FiniteVerbs> Made = new(m => new FiniteVerbs(m));

    private readonly IReadOnlySet<string> _words;
    private readonly HashSet<string> _nouns;
    private readonly string[] _english;
    private readonly (int Longer, string[] Ends)[] _russian;

    private FiniteVerbs(CstoMetadata metadata)
    {
        _words = metadata.Lexicon.Set("finiteVerbs");
        _nouns = metadata.Lexicon.Records("lookalikesRussian").Where(r => r.TextOf("like") == "verb").SelectMany(r => r.TextsOf("words"))
            .Select(w => Folding.Key(w)).ToHashSet(StringComparer.Ordinal);
        var ends = metadata.Lexicon.Records("finiteEndings").ToArray();
        _english = [.. ends.SelectMany(r => r.TextsOf("ends")).Where(e => e[0] < '\u0400')];
        _russian = [.. ends.Select(r => (LongerThan(r.TextOf("tense")!), r.TextsOf("ends").Where(e => e[0] >= '\u0400').Select(e => Folding.Key(e)).ToArray()))];
    }

    public static FiniteVerbs Of(CstoMetadata metadata) => Made.Of(metadata);

    /// <summary>Whether a word is one, or may be: participles look like the past ("combined").</summary>
    /// <param name="token">The word.</param>
    public bool IsOne(Token token)
    {
        if (token.Shape != Shape.Lower)
            return false;
        var key = token.Key;
        return _words.Contains(key) || (key[0] >= '\u0400' ? IsRussian(key)
            : Array.Exists(_english, e => key.Length > e.Length + 2 && key.EndsWith(e, StringComparison.Ordinal)) && !key.EndsWith("eed", StringComparison.Ordinal));
    }

    /// <summary>Whether a Russian word is one: "провел", "встречает", "создан".</summary>
    /// <param name="key">The word's key.</param>
    public bool IsRussian(string key)
    {
        if (_nouns.Contains(key))
            return false;
        for (var cut = 1; cut <= 2 && cut < key.Length; cut++)
        {
            // "провел", "провела", "провели", "провело"
            if (key[^cut] == 'л' && key.Length > cut && RussianForms.Vowels.Contains(key[^(cut + 1)], StringComparison.Ordinal) && (cut == 1 || key[^1] is 'а' or 'и' or 'о'))
                return true;
        }
        return Array.Exists(_russian, r => key.Length > r.Longer && Array.Exists(r.Ends, e => key.EndsWith(e, StringComparison.Ordinal)));
    }

    // Short words of these ends are something else.
    private static int LongerThan(string tense) => tense switch { "past" => 0, "present" => 4, _ => 5 };
}
