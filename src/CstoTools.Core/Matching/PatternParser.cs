using System.Globalization;
using CstoTools.Core.Text;

namespace CstoTools.Core.Matching;

/// <summary>Reads the text of a pattern. docs/rules.md has the grammar.</summary>
internal sealed class PatternParser
{
    // Deep enough for any rule a person writes; the patterns of a user's files decide no depth beyond it.
    private const int Deepest = 24;

    private readonly string _text;
    private readonly PatternScope _scope;
    private readonly int _depth;
    private readonly IReadOnlyList<string> _within;
    private int _at;

    private PatternParser(string text, PatternScope scope, int depth, IReadOnlyList<string> within) =>
        (_text, _scope, _depth, _within) = (text, scope, depth, within);

    /// <summary>Reads a pattern.</summary>
    /// <exception cref="PatternException">It is no pattern.</exception>
    public static PatternNode Parse(string text, PatternScope scope) => new PatternParser(text, scope, 0, []).Whole();

    private PatternNode Whole()
    {
        var node = Alternatives(_depth);
        return _at < _text.Length ? throw Fault($"'{_text[_at]}' closes nothing.") : node;
    }

    private PatternException Fault(string message, int? at = null) => new(message, at ?? _at);

    private PatternNode Alternatives(int depth)
    {
        if (depth > Deepest)
            throw Fault($"A pattern is nested {Deepest} deep at most.");
        var parts = new List<PatternNode> { Sequence(depth) };
        while (Peek() == '|' && Peek(1) != '>')
        {
            _at++;
            parts.Add(Sequence(depth));
        }
        return parts.Count == 1 ? parts[0] : OneTest(parts) is { } test ? new PatternNode.OneToken(test) : Sized(new PatternNode.Choice(parts));
    }

    private PatternNode Sized(PatternNode node) => node.Size <= PatternCompiler.MostSteps ? node
        : throw Fault($"The pattern has more than {PatternCompiler.MostSteps} steps; say it in several rules.");

    // Alternatives of one word each are one question.
    private static TokenTest.Any? OneTest(IReadOnlyList<PatternNode> parts) =>
        parts.All(p => p is PatternNode.OneToken) ? new TokenTest.Any([.. parts.Select(p => ((PatternNode.OneToken)p).Test)]) : null;

    private PatternNode Sequence(int depth)
    {
        var parts = new List<PatternNode>();
        while (true)
        {
            SkipBlanks();
            if (_at >= _text.Length || Peek() is ')' or ']' || Peek() == '|' && Peek(1) != '>')
                break;
            if (Peek() == '&')
                parts.Add(Both(parts, depth));
            else if (GapsHere() is { } between)
                parts.Add(between);
            else
                parts.Add(WithSuffixes(Element(depth)));
        }
        if (parts.Count == 0)
            throw Fault("A part of the pattern is empty.");
        return parts.Count == 1 ? parts[0] : Sized(new PatternNode.Sequence(parts));
    }

    private PatternNode.OneToken Both(List<PatternNode> parts, int depth)
    {
        var at = _at++;
        SkipBlanks();
        if (parts is not [.., PatternNode.OneToken left] || Element(depth) is not PatternNode.OneToken right)
            throw Fault("'&' joins what is asked of one word.", at);
        parts.RemoveAt(parts.Count - 1);
        return new PatternNode.OneToken(new TokenTest.All(left.Test is TokenTest.All all ? [.. all.Parts, right.Test] : [left.Test, right.Test]));
    }

    private PatternNode Element(int depth)
    {
        switch (Peek())
        {
            case '(':
                return Group(depth);
            case '[':
                _at++;
                return Closed(']', depth);
            case '<' when Peek(1) == '|':
            case '|':
                _at += 2;
                return new PatternNode.SentenceEdge();
            case '<':
                return Annotation();
            case '$':
                return Fragment(depth);
            case '!':
                return Negated(depth);
            case '^':
                _at++;
                return new PatternNode.OneToken(_scope.Capital());
            case '@':
                var at = _at++;
                var tag = Name();
                return new PatternNode.OneToken(_scope.Tag(tag) ?? throw Fault($"There is no tag '@{tag}'.", at));
            default:
                return WordHere();
        }
    }

    private PatternNode.OneToken Negated(int depth)
    {
        var not = false;
        while (Take('!'))
        {
            not = !not;
            SkipBlanks();
        }
        return Element(depth) is not PatternNode.OneToken one ? throw Fault("'!' must be before a condition for one word; for more, use (?! …).")
            : not ? new PatternNode.OneToken(new TokenTest.Not(one.Test)) : one;
    }

    private PatternNode.OneToken WordHere()
    {
        var start = _at;
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] == '~' || Folding.IsApostrophe(_text[_at])))
            _at++;
        var word = _text[start.._at];
        if (word.Trim('~').Length == 0)
            throw Fault(start < _text.Length ? $"'{_text[start]}' is not allowed here." : "The pattern ends too early.", start);
        if (Peek() is '-')
            throw Fault("A hyphen parts words: write them as two, 'vice president'.");
        return new PatternNode.OneToken(_scope.Word(word));
    }

    private PatternNode Group(int depth)
    {
        _at++;
        foreach (var (mark, behind, negative) in new[] { ("?=", false, false), ("?!", false, true), ("?<=", true, false), ("?<!", true, true) })
        {
            if (string.CompareOrdinal(_text, _at, mark, 0, mark.Length) != 0)
                continue;
            var start = _at - 1;
            _at += mark.Length;
            var part = Closed(')', depth);
            return part.Longest <= PatternCompiler.LongestLook ? new PatternNode.Look(part, behind, negative)
                : throw Fault($"What is looked for before or behind a place is {PatternCompiler.LongestLook} words long at most.", start);
        }
        return Closed(')', depth);
    }

    private PatternNode Closed(char mark, int depth)
    {
        var node = Alternatives(depth + 1);
        if (Peek() != mark)
            throw Fault($"'{mark}' is missing.");
        _at++;
        return node;
    }

    private PatternNode Fragment(int depth)
    {
        var at = _at++;
        var name = Name();
        var text = _scope.Fragment(name) ?? throw Fault($"There is no fragment '${name}'.", at);
        if (_within.Contains(name))
            throw Fault($"The fragment '${name}' is a part of itself.", at);
        try
        {
            return _scope.Parsed.TryGetValue(name, out var parsed) ? parsed
                : _scope.Parsed[name] = new PatternParser(text, _scope, depth + 1, [.. _within, name]).Whole();
        }
        catch (PatternException e)
        {
            throw Fault($"In '${name}': {e.Message}", at);
        }
    }

    private PatternNode.OneAnnotation Annotation()
    {
        var start = _at++;
        var kinds = new List<string>();
        List<string> traits = [], without = [], inside = [], outside = [];
        do
        {
            SkipBlanks();
            var kind = Name();
            if (!_scope.Kinds.ContainsKey(kind))
                throw Fault($"There is no kind of annotation '{kind}'.", start);
            kinds.Add(kind);
            SkipBlanks();
        }
        while (Take('|'));
        while (Peek() is '@' or '!')
        {
            var not = Take('!');
            if (!Take('@'))
                throw Fault("A trait begins with '@'.");
            var trait = Name();
            var isPlace = trait.StartsWith("in.", StringComparison.Ordinal);
            if (isPlace ? !_scope.Kinds.ContainsKey(trait[3..]) : !kinds.Exists(k => _scope.Kinds[k].Contains(trait)))
                throw Fault($"'{string.Join('|', kinds)}' has no trait '@{trait}'.", start);
            (isPlace ? not ? outside : inside : not ? without : traits).Add(isPlace ? trait[3..] : trait);
            SkipBlanks();
        }
        if (!Take('>'))
            throw Fault("'>' is missing.");
        return new PatternNode.OneAnnotation(new AnnotationTest([.. kinds], [.. traits], [.. without], [.. inside], [.. outside]));
    }

    private PatternNode WithSuffixes(PatternNode node)
    {
        while (true)
        {
            switch (Peek())
            {
                case '?' or '*' or '+' or '{':
                    node = Repeated(node);
                    break;
                case '=':
                    _at++;
                    node = new PatternNode.Capture(Name(), node);
                    break;
                default:
                    return node;
            }
        }
    }

    private PatternNode.Repeat Repeated(PatternNode node)
    {
        var start = _at;
        var (least, most) = _text[_at++] switch
        {
            '?' => (0, 1),
            '*' => (0, PatternCompiler.MostTurns),
            '+' => (1, PatternCompiler.MostTurns),
            _ => Turns(),
        };
        if (most < 1 || least > most || most > PatternCompiler.MostTurns)
            throw Fault($"A part can be repeated at most {PatternCompiler.MostTurns} times, and the minimum cannot be greater than the maximum.", start);
        if (node.MayBeEmpty)
            throw Fault("What is repeated may not be empty.", start);
        return (PatternNode.Repeat)Sized(new PatternNode.Repeat(node, least, most, Take('?')));
    }

    private (int Least, int Most) Turns()
    {
        var least = Number();
        var most = Take(',') ? Number() : least;
        return Take('}') ? (least, most) : throw Fault("'}' is missing.");
    }

    private int Number()
    {
        var start = _at;
        while (char.IsAsciiDigit(Peek()))
            _at++;
        return int.TryParse(_text.AsSpan(start, _at - start), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Fault("A number is missing.", start);
    }

    private PatternNode.Between? GapsHere()
    {
        Gap required = Gap.None, allowed = Gap.Space;
        var start = _at;
        while (GapOf(out var length) is { } gap)
        {
            _at += length;
            allowed |= gap;
            // Whatever may stand there need not.
            if (!Take('?') && gap != Any)
                required |= gap;
            SkipBlanks();
        }
        return _at == start ? null : new PatternNode.Between(required, allowed);
    }

    // Whatever may stand between two words.
    private const Gap Any = (Gap)(-1);

    private Gap? GapOf(out int length)
    {
        length = Peek() == '\\' ? 2 : 1;
        return Peek() switch
        {
            ',' => Gap.Comma,
            ':' or ';' => Gap.Colon,
            '.' => Gap.Dot | Gap.End,
            '-' => Gap.Dash,
            '"' => Gap.Quote,
            '\'' => Gap.Apostrophe,
            '/' => Gap.Slash,
            '¶' => Gap.Paragraph,
            '№' => Gap.Other,
            '_' => Any,
            '\\' when Peek(1) is '(' or ')' => Gap.Paren,
            _ => null,
        };
    }

    private string Name()
    {
        var start = _at;
        while (char.IsLetterOrDigit(Peek()) || Peek() is '-' or '.')
            _at++;
        return _at > start ? _text[start.._at] : throw Fault("A name is missing.");
    }

    private char Peek(int ahead = 0) => _at + ahead < _text.Length ? _text[_at + ahead] : '\0';

    private bool Take(char mark)
    {
        if (Peek() != mark)
            return false;
        _at++;
        return true;
    }

    private void SkipBlanks()
    {
        while (char.IsWhiteSpace(Peek()))
            _at++;
    }
}
