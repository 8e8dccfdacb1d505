using CstoTools.Core.Document;
using CstoTools.Core.Text;

namespace CstoTools.Core.Matching;

/// <summary>What the patterns of a set of rules may speak of: tags of words, fragments, kinds of annotation.</summary>
/// <param name="vocabulary">The questions asked of words.</param>
internal sealed class PatternScope(Vocabulary vocabulary)
{
    private readonly Dictionary<string, Func<Token, bool>> _tags = new(StringComparer.Ordinal)
    {
        ["any"] = _ => true,
        ["lower"] = t => t.Shape == Shape.Lower,
        ["upper"] = t => t.Shape == Shape.Upper,
        ["initial"] = t => t.Shape == Shape.Initial,
        ["number"] = t => t.Shape == Shape.Number,
        ["year"] = t => t.Key.Length == 4 && t.Key[0] is '1' or '2' && t.Key.All(char.IsAsciiDigit),
        ["cyrillic"] = t => Folding.IsCyrillic(t.Key),
    };

    private readonly Dictionary<string, Func<AnnotatedText, int, bool>> _places = new(StringComparer.Ordinal)
    {
        ["sentence-start"] = (text, i) => text.StartsSentence(i),
        ["paragraph-start"] = (text, i) => (text[i].Gap & Gap.Paragraph) != 0,
        ["possessive"] = (text, i) => text[i].Possessive,
    };

    private readonly Dictionary<string, string> _fragments = new(StringComparer.Ordinal);

    /// <summary>The kinds of annotation that a pattern may name, each with the traits it may have.</summary>
    public Dictionary<string, HashSet<string>> Kinds { get; } = new(StringComparer.Ordinal);

    /// <summary>The fragments that have been read: each is read once, however often patterns name it.</summary>
    public Dictionary<string, PatternNode> Parsed { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds a class of words.</summary>
    public void AddTag(string name, Func<Token, bool> holds) => _tags[name] = holds;

    /// <summary>Adds a class of words by its words, and by beginnings and ends of words.</summary>
    public void AddTag(string name, IReadOnlyList<string> words)
    {
        var tests = words.Where(w => w.Contains('~', StringComparison.Ordinal)).Select(TestOf).ToArray();
        var whole = words.Where(w => !w.Contains('~', StringComparison.Ordinal)).Select(w => Folding.Key(w)).ToHashSet(StringComparer.Ordinal);
        AddTag(name, t => whole.Contains(t.Key) || Array.Exists(tests, test => test(t)));
    }

    /// <summary>Adds a named part of patterns.</summary>
    /// <returns>False if there is one of that name.</returns>
    public bool AddFragment(string name, string pattern) => _fragments.TryAdd(name, pattern);

    /// <summary>The text of a fragment; null if there is none.</summary>
    public string? Fragment(string name) => _fragments.GetValueOrDefault(name);

    /// <summary>The test that a tag stands for; null if there is no such tag.</summary>
    public TokenTest? Tag(string name)
    {
        if (_tags.TryGetValue(name, out var holds))
            return new TokenTest.OfWord(vocabulary.Question("@" + name, holds));
        if (_places.TryGetValue(name, out var place))
            return new TokenTest.OfPlace(place);
        if (name.StartsWith("in.", StringComparison.Ordinal) && Kinds.ContainsKey(name[3..]))
        {
            var kind = name[3..];
            return new TokenTest.OfPlace((text, i) => text.IsInside(kind, i, i));
        }
        return null;
    }

    /// <summary>The test for a word with a capital at the front.</summary>
    public TokenTest Capital() => new TokenTest.OfWord(vocabulary.Question("^", t => t.IsCapital));

    /// <summary>The test for a word, or for its beginning or end: "council", "участв~", "~ed".</summary>
    public TokenTest Word(string word) =>
        new TokenTest.OfWord(vocabulary.Question(word.Replace(word.Trim('~'), Folding.Key(word.Trim('~')), StringComparison.Ordinal), TestOf(word)));

    private static Func<Token, bool> TestOf(string word)
    {
        var key = Folding.Key(word.Trim('~'));
        return (word[0] == '~', word[^1] == '~') switch
        {
            (true, true) => t => t.Key.Contains(key, StringComparison.Ordinal),
            (true, false) => t => t.Key.EndsWith(key, StringComparison.Ordinal),
            (false, true) => t => t.Key.StartsWith(key, StringComparison.Ordinal),
            _ => t => t.Key == key,
        };
    }
}
