using System.Globalization;
using System.Text;

namespace CstoTools.Fuzzing.Grammar;

/// <summary>
/// Writes texts by a grammar. A text has a size at which it is brought to an end, and a wildness: how often a piece is
/// stammered, left out or cut, so that sentences no writer would write come as often as sound ones.
/// </summary>
internal sealed class Generator
{
    private const int MostRepetitions = 400;
    private const int DeepestNesting = 40;

    private readonly Dictionary<string, Rule> _rules;
    private readonly Vocabulary _vocabulary;

    public Generator(IEnumerable<Rule> rules, Vocabulary vocabulary)
    {
        _rules = rules.ToDictionary(r => r.Name, StringComparer.Ordinal);
        _vocabulary = vocabulary;
        Measure();
    }

    /// <summary>The names of the rules.</summary>
    public IEnumerable<string> Rules => _rules.Keys;

    /// <summary>A text of a rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="choices">The decisions.</param>
    /// <param name="size">The size in characters after which nothing is begun any more.</param>
    /// <param name="wildness">0 for sound texts only, 3 for wild ones.</param>
    public string Write(string rule, IChoices choices, int size, int wildness)
    {
        var writing = new Writing(choices, size, wildness);
        Expand(_rules[rule], writing, 0);
        return writing.Text.ToString();
    }

    /// <summary>A text of pieces that are in no rule.</summary>
    public string Write(IEnumerable<Piece> pieces, IChoices choices, int size)
    {
        var writing = new Writing(choices, size, 0);
        foreach (var piece in pieces)
            Put(piece, writing, 0);
        return writing.Text.ToString();
    }

    private void Expand(Rule rule, Writing writing, int depth)
    {
        var alternatives = rule.Alternatives;
        if (writing.Ending || depth > DeepestNesting)
            alternatives = alternatives.FindAll(a => a.Depth == rule.Depth);
        foreach (var piece in writing.Choices.Of(alternatives).Pieces)
            Put(piece, writing, depth);
    }

    private void Put(Piece piece, Writing writing, int depth)
    {
        switch (piece)
        {
            case Literal literal:
                writing.Text.Append(literal.Text);
                break;
            case Number number:
                writing.Text.Append((number.From + writing.Choices.Next(number.To - number.From + 1)).ToString(CultureInfo.InvariantCulture));
                break;
            case Word word:
                writing.Text.Append(writing.Choices.Of(_vocabulary[word.List]));
                break;
            case Reference reference:
                Repeat(reference, writing, depth + 1);
                break;
        }
    }

    private void Repeat(Reference reference, Writing writing, int depth)
    {
        var rule = _rules[reference.Rule];
        var from = writing.Text.Length;
        var times = writing.Times(reference.Times);
        for (var i = 0; i < times && (i == 0 || !writing.Ending); i++)
        {
            if (i > 0)
                writing.Text.Append(reference.Separator);
            var start = writing.Text.Length;
            Expand(rule, writing, depth);
            writing.Disturb(start);
        }
        if (reference.Filter is not null)
        {
            var text = writing.Text.ToString(from, writing.Text.Length - from);
            writing.Text.Length = from;
            writing.Text.Append(Filters.Apply(reference.Filter, text));
        }
    }

    // How deep each alternative is at least; a rule that never ends, or names what is not there, is a fault of the grammar.
    private void Measure()
    {
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var alternative in _rules.Values.SelectMany(r => r.Alternatives))
            {
                var depth = alternative.Pieces.Max(DepthOf);
                changed |= depth < alternative.Depth;
                alternative.Depth = depth;
            }
        }
        if (_rules.Values.FirstOrDefault(r => r.Depth == int.MaxValue) is { } endless)
            throw new FormatException($"The rule '{endless.Name}' has no end.");
    }

    private int DepthOf(Piece piece) => piece switch
    {
        Word word when !_vocabulary.Has(word.List) => throw new FormatException($"There is no list '{word.List}'."),
        Reference reference when !_rules.ContainsKey(reference.Rule) => throw new FormatException($"There is no rule '{reference.Rule}'."),
        Reference { Times: "?" or "*" } => 1,
        Reference reference => _rules[reference.Rule].Depth is var depth && depth == int.MaxValue ? depth : depth + 1,
        _ => 0,
    };

    // A text while it is written.
    private sealed class Writing(IChoices choices, int size, int wildness)
    {
        public StringBuilder Text { get; } = new();

        public IChoices Choices => choices;

        public bool Ending => Text.Length >= size || choices.Exhausted;

        public int Times(string times) => (times, Ending) switch
        {
            ("", _) => 1,
            ("?" or "*", true) => 0,
            (_, true) => 1,
            ("?", _) => choices.Next(2),
            ("*", _) => choices.Next(4),
            ("+", _) => 1 + choices.Next(4),
            _ => choices.Size(2, MostRepetitions),
        };

        // What has just been written stammers, is lost or is cut.
        public void Disturb(int start)
        {
            var length = Text.Length - start;
            if (wildness == 0 || length == 0 || Ending || !choices.OneIn(120 / wildness))
                return;
            switch (choices.Next(5))
            {
                case 0:
                    Text.Length = start;
                    break;
                case 1:
                    Text.Length -= choices.Next(length);
                    break;
                default:
                    var piece = Text.ToString(start, length);
                    for (var i = choices.Size(1, 32); i > 0 && Text.Length < size; i--)
                        Text.Append(' ').Append(piece);
                    break;
            }
        }
    }
}
