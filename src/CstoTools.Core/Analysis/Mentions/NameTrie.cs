using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Mentions;

/// <summary>
/// Word sequences and what they mean. A look-up walks the words of the text, so its cost does not grow with the number
/// of sequences.
/// </summary>
/// <param name="same">Words that mean the same in these sequences, in which "the" does not count either; null where each word counts as it is.</param>
internal sealed class NameTrie<T>(SameWords? same = null)
{
    private const int LongName = 5;

    private const Gap Plain = Gap.Space | Gap.Hyphen | Gap.Apostrophe | Gap.Slash;

    // A word has a number, so that an edge is one: comparing pairs of a node and a text costs several times as much.
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<long, int> _edges = [];
    // Where the first words lead, by their keys: nearly every word of a text starts no name, and one look says so.
    private readonly Dictionary<string, int> _roots = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<Name>> _names = [];
    private int _last;

    /// <summary>A sequence that leads to a value, with what its words looked like.</summary>
    internal sealed record Name(T Value, IReadOnlyList<Shape> Shapes, bool ExactCase, IReadOnlyList<string?> Beginnings);

    /// <summary>The keys of the first words, in their order.</summary>
    public IReadOnlyCollection<string> FirstKeys => _roots.Keys;

    /// <summary>Adds a name.</summary>
    /// <param name="name">The name as written.</param>
    /// <param name="value">What it means.</param>
    /// <param name="keyOf">The key of a word of it.</param>
    /// <param name="exactCase">Whether the text must have it in the same capitals.</param>
    public void Add(string name, T value, Func<Token, string> keyOf, bool exactCase = false)
    {
        var tokens = Tokenizer.Tokenize(name);
        if (tokens.Length == 0)
            return;
        if (same is not null)
            tokens = [.. tokens.Where((_, i) => !IsSkipped(tokens, i, 0))];
        var first = Same(keyOf(tokens[0]));
        if (!_roots.TryGetValue(first, out var node))
            _roots[first] = node = ++_last;
        for (var i = 1; i < tokens.Length; i++)
        {
            var key = EdgeKey(tokens[i].Gap, keyOf(tokens[i]));
            if (!_words.TryGetValue(key, out var word))
                _words[key] = word = _words.Count;
            if (!_edges.TryGetValue(Edge(node, word), out var next))
                _edges[Edge(node, word)] = next = ++_last;
            node = next;
        }
        if (!_names.TryGetValue(node, out var names))
            _names[node] = names = [];
        names.Add(new Name(value, Array.ConvertAll(tokens, t => t.Shape), exactCase, Array.ConvertAll(tokens, t => RussianStem.BeginningOf(t.Key))));
    }

    /// <summary>The names that start at a word, the longest first, each with the number of its words.</summary>
    /// <param name="tokens">The words of the text.</param>
    /// <param name="keys">Their keys.</param>
    /// <param name="at">The first word.</param>
    public List<(int Count, Name Name)>? Match(IReadOnlyList<Token> tokens, IReadOnlyList<string> keys, int at)
    {
        if (!_roots.TryGetValue(Same(keys[at]), out var node))
            return null;
        List<(int, Name)>? found = null;
        var skipped = 0;
        for (var i = at; ; i++)
        {
            if (i > at && IsSkipped(tokens, i, at))
                skipped++;
            else if (i > at && !Advance(tokens[i].Gap, keys[i], ref node))
                break;
            else if (_names.TryGetValue(node, out var names))
            {
                foreach (var name in names)
                {
                    if (Fits(name, tokens, at, skipped > 0))
                        (found ??= []).Insert(0, (i - at + 1, name));
                }
            }
            if (i + 1 >= tokens.Count || !IsJoined(tokens, i + 1))
                break;
        }
        return found;
    }

    private bool Advance(Gap gap, string key, ref int node) =>
        _words.TryGetValue(EdgeKey(gap, key), out var word) && _edges.TryGetValue(Edge(node, word), out node);

    private static long Edge(int node, int word) => ((long)node << 32) | (uint)word;

    // One article, not a row of them.
    private bool IsSkipped(IReadOnlyList<Token> tokens, int i, int first) =>
        same is not null && i > first && tokens[i].Key == "the" && (tokens[i].Gap & ~Gap.Space) == 0 && (i == first + 1 || tokens[i - 1].Key != "the");

    private static bool IsJoined(IReadOnlyList<Token> tokens, int i)
    {
        var gap = tokens[i].Gap;
        if ((gap & (Gap.Paragraph | Gap.Colon | Gap.End | Gap.Other)) != 0)
            return false;
        return (gap & Gap.Dot) == 0 || tokens[i - 1].Length <= 3 && tokens[i - 1].IsCapital;
    }

    private string Same(string key) => same is null ? key : same[key];

    // Commas, parentheses, quotation marks and long dashes stand in both or in neither.
    private string EdgeKey(Gap gap, string key)
    {
        key = Same(key);
        var marks = gap & ~(Plain | Gap.Dot);
        if (marks == Gap.None)
            return key;
        return (marks & Gap.Comma) != 0 ? "," + key : (marks & Gap.Paren) != 0 ? "(" + key : (marks & Gap.Quote) != 0 ? "\"" + key : "-" + key;
    }

    // "секретариат ОДКБ": agencies write a Russian body small, and its letters tell whose it is.
    private static bool IsSmallBeforeLetters(Name name, IReadOnlyList<Token> tokens, int at) =>
        tokens[at].Key[0] >= '\u0400' && name.Shapes.Count > 1 && name.Shapes[^1] == Shape.Upper;

    // What is capitalised in the name is capitalised in the text; an abbreviation is written in the same capitals.
    private bool Fits(Name name, IReadOnlyList<Token> tokens, int at, bool skipping)
    {
        int wanted = 0, capital = 0, k = at;
        for (var i = 0; i < name.Shapes.Count; i++, k++)
        {
            while (skipping && IsSkipped(tokens, k, at))
                k++;
            var shape = tokens[k].Shape;
            // Stems of different words may be equal ("Грузия", "грузы"); their beginnings are not.
            if (name.Beginnings[i] is { } beginning && !tokens[k].Key.StartsWith(beginning, StringComparison.Ordinal))
                return false;
            if (name.ExactCase && name.Shapes[i] != shape)
                return false;
            if (name.Shapes[i] is Shape.Lower or Shape.Number)
                continue;
            wanted++;
            if (tokens[k].IsCapital)
                capital++;
            else if (wanted == 1 && !IsSmallBeforeLetters(name, tokens, at))
                return false;
        }
        // Many words in a row are hardly others, however they are written.
        return capital * 2 >= wanted || capital > 1 && name.Shapes.Count >= LongName;
    }
}
