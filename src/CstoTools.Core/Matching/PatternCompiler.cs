using CstoTools.Core.Text;

namespace CstoTools.Core.Matching;

/// <summary>What a step of a program does.</summary>
internal enum Op
{
    Token,
    Annotation,
    Gap,
    Edge,
    Split,
    Jump,
    Open,
    Close,
    Look,
    Match,
}

/// <summary>A step of a program.</summary>
internal readonly record struct Step(Op Op)
{
    /// <summary>For a jump or split, where it goes on; for a capture, its number.</summary>
    public int Target { get; init; }

    /// <summary>For a split, where it goes on else; for a look, 1 if it must fail.</summary>
    public int Other { get; init; }

    /// <summary>For a split, its number.</summary>
    public int Number { get; init; }

    public TokenTest? Token { get; init; }

    public AnnotationTest? Annotation { get; init; }

    public Gap Required { get; init; }

    public Gap Allowed { get; init; }

    public PatternProgram? Look { get; init; }
}

/// <summary>A pattern as the matcher runs it.</summary>
/// <param name="Steps">The steps; it starts with the first.</param>
/// <param name="Splits">How many splits there are.</param>
/// <param name="Captures">The names under which places are kept.</param>
/// <param name="Backwards">Whether it reads from right to left.</param>
internal sealed record PatternProgram(Step[] Steps, int Splits, IReadOnlyList<string> Captures, bool Backwards)
{
    /// <summary>The tests of the first word; a match starts with a word that passes one of them, or with an annotation.</summary>
    public TokenTest[] FirstTokens { get; init; } = [];

    /// <summary>The tests of words without which there is no match.</summary>
    public TokenTest[] NeededTokens { get; init; } = [];

    /// <summary>The tests of annotations without which there is no match.</summary>
    public AnnotationTest[] NeededAnnotations { get; init; } = [];

    /// <summary>The tests of an annotation that a match may start with.</summary>
    public AnnotationTest[] FirstAnnotations { get; init; } = [];
}

/// <summary>Makes programs of patterns.</summary>
internal sealed class PatternCompiler
{
    /// <summary>How often a part may stand at most.</summary>
    public const int MostTurns = Matcher.Window;

    /// <summary>How many words may be looked at before or behind a place.</summary>
    public const int LongestLook = 48;

    /// <summary>A larger pattern is refused: it would be slow, and no person reads it.</summary>
    public const int MostSteps = 20_000;

    private readonly List<Step> _steps = [];
    private readonly List<string> _captures;
    private readonly bool _backwards;
    private int _splits;

    private PatternCompiler(List<string> captures, bool backwards) => (_captures, _backwards) = (captures, backwards);

    /// <summary>Makes a program.</summary>
    /// <exception cref="PatternException">The pattern may match nothing, or is too large.</exception>
    public static PatternProgram Compile(PatternNode node)
    {
        if (node.MayBeEmpty)
            throw new PatternException("A pattern must match one word at least.", 0);
        return new PatternCompiler([], false).Program(node);
    }

    private PatternProgram Program(PatternNode node)
    {
        Emit(node);
        Add(new Step(Op.Match));
        var steps = _steps.ToArray();
        var first = First(steps);
        var needed = steps.Where((s, i) => s.Op is Op.Token or Op.Annotation && !EndsWithout(steps, i)).ToArray();
        return new PatternProgram(steps, _splits, _captures, _backwards)
        {
            FirstTokens = [.. first.Where(s => s.Token is not null).Select(s => s.Token!)],
            NeededTokens = [.. needed.Where(s => s.Token is not null).Select(s => s.Token!).Distinct()],
            NeededAnnotations = [.. needed.Where(s => s.Annotation is not null).Select(s => s.Annotation!).Distinct()],
            FirstAnnotations = [.. first.Where(s => s.Annotation is not null).Select(s => s.Annotation!)],
        };
    }

    private int Add(Step step)
    {
        _steps.Add(step);
        return _steps.Count - 1;
    }

    private void Emit(PatternNode node)
    {
        switch (node)
        {
            case PatternNode.OneToken token:
                Add(new Step(Op.Token) { Token = token.Test });
                break;
            case PatternNode.OneAnnotation annotation:
                Add(new Step(Op.Annotation) { Annotation = annotation.Test });
                break;
            case PatternNode.Between between:
                Add(new Step(Op.Gap) { Required = between.Required, Allowed = between.Allowed });
                break;
            case PatternNode.SentenceEdge:
                Add(new Step(Op.Edge));
                break;
            case PatternNode.Sequence sequence:
                foreach (var part in _backwards ? sequence.Parts.Reverse() : sequence.Parts)
                    Emit(part);
                break;
            case PatternNode.Choice choice:
                EmitChoice(choice);
                break;
            case PatternNode.Repeat repeat:
                EmitRepeat(repeat);
                break;
            case PatternNode.Capture capture:
                EmitCapture(capture);
                break;
            case PatternNode.Look look:
                Add(new Step(Op.Look) { Look = new PatternCompiler(_captures, look.Behind).Program(look.Part), Other = look.Negative ? 1 : 0 });
                break;
        }
    }

    private void EmitCapture(PatternNode.Capture capture)
    {
        var number = _captures.IndexOf(capture.Name);
        if (number < 0)
        {
            number = _captures.Count;
            _captures.Add(capture.Name);
        }
        Add(new Step(Op.Open) { Target = number });
        Emit(capture.Part);
        Add(new Step(Op.Close) { Target = number });
    }

    private void EmitChoice(PatternNode.Choice choice)
    {
        var ends = new List<int>();
        for (var i = 0; i < choice.Parts.Count; i++)
        {
            if (i == choice.Parts.Count - 1)
            {
                Emit(choice.Parts[i]);
                break;
            }
            var split = Split();
            Emit(choice.Parts[i]);
            ends.Add(Add(new Step(Op.Jump)));
            _steps[split] = _steps[split] with { Target = split + 1, Other = _steps.Count };
        }
        foreach (var end in ends)
            _steps[end] = _steps[end] with { Target = _steps.Count };
    }

    private void EmitRepeat(PatternNode.Repeat repeat)
    {
        for (var i = 0; i < repeat.Least; i++)
            Emit(repeat.Part);
        var splits = new List<int>();
        if (repeat.Most == MostTurns)
        {
            // No part is empty, so each turn reads a word; the matcher's window ends the loop.
            splits.Add(Split());
            Emit(repeat.Part);
            Add(new Step(Op.Jump) { Target = splits[0] });
        }
        for (var i = repeat.Least; i < repeat.Most && repeat.Most < MostTurns; i++)
        {
            splits.Add(Split());
            Emit(repeat.Part);
        }
        foreach (var split in splits)
        {
            var (on, out_) = (split + 1, _steps.Count);
            _steps[split] = repeat.Lazy ? _steps[split] with { Target = out_, Other = on } : _steps[split] with { Target = on, Other = out_ };
        }
    }

    private int Split() => Add(new Step(Op.Split) { Number = _splits++ });

    // Whether a match can come to its end without a step.
    private static bool EndsWithout(Step[] steps, int left)
    {
        var seen = new bool[steps.Length];
        var open = new Stack<int>([0]);
        while (open.TryPop(out var at))
        {
            if (at == left || seen[at])
                continue;
            seen[at] = true;
            if (steps[at].Op == Op.Match)
                return true;
            open.Push(steps[at].Op is Op.Jump or Op.Split ? steps[at].Target : at + 1);
            if (steps[at].Op == Op.Split)
                open.Push(steps[at].Other);
        }
        return false;
    }

    // The steps that read the first word, on all ways to them.
    private static List<Step> First(Step[] steps)
    {
        var seen = new bool[steps.Length];
        var open = new Stack<int>([0]);
        var first = new List<Step>();
        while (open.TryPop(out var at))
        {
            if (seen[at])
                continue;
            seen[at] = true;
            var step = steps[at];
            if (step.Op is Op.Token or Op.Annotation)
                first.Add(step);
            else if (step.Op == Op.Jump)
                open.Push(step.Target);
            else if (step.Op == Op.Split)
            {
                open.Push(step.Other);
                open.Push(step.Target);
            }
            else if (step.Op != Op.Match)
                open.Push(at + 1);
        }
        return first;
    }
}
