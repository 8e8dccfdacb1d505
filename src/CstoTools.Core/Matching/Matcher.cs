using CstoTools.Core.Document;
using CstoTools.Core.Text;

namespace CstoTools.Core.Matching;

/// <summary>The place of a named part of a match.</summary>
/// <param name="Number">The number of its name.</param>
/// <param name="First">Its first word.</param>
/// <param name="Last">Its last word.</param>
/// <param name="Earlier">The part that was kept before it; null for the first.</param>
internal sealed record Captured(int Number, int First, int Last, Captured? Earlier);

/// <summary>
/// Runs programs over a text. It prefers what the pattern prefers, as one reads it from left to right; each split is
/// taken at each place once, so that the time for one start is bounded by the program and the window, whatever the text.
/// </summary>
internal sealed class Matcher
{
    /// <summary>How many words a match may span.</summary>
    public const int Window = 96;

    private readonly AnnotatedText _text;
    private readonly Word[] _words;
    private readonly Stack<State> _open = new();
    private readonly Steps _steps;
    private ulong[] _seen = [];
    // Where something is in what was seen: few places, of many.
    private readonly List<int> _touched = [];
    // For what is looked at beside the way: one look is over before the next begins.
    private Matcher? _look;

    /// <summary>A matcher for a text; not for several threads.</summary>
    /// <param name="text">The text with its annotations.</param>
    /// <param name="words">The words of the text in the vocabulary of the programs.</param>
    /// <param name="steps">Counts the steps of programs, and ends the work where there are too many.</param>
    public Matcher(AnnotatedText text, Word[] words, Steps steps) => (_text, _words, _steps) = (text, words, steps);

    /// <summary>Where a program's match that starts at a word ends.</summary>
    /// <param name="program">The program.</param>
    /// <param name="start">The first word.</param>
    /// <param name="captured">The named parts of the match.</param>
    /// <returns>The place behind its last word; -1 if there is no match.</returns>
    public int Match(PatternProgram program, int start, out Captured? captured) => Run(program, start, true, out captured);

    private int Run(PatternProgram program, int start, bool isFree, out Captured? captured)
    {
        _open.Clear();
        ClearSeen(program);
        var state = new State(0, start, isFree, null, null);
        while (true)
        {
            _steps.Take();
            ref readonly var step = ref program.Steps[state.Step];
            if (step.Op == Op.Match)
            {
                captured = state.Captured;
                return state.At;
            }
            if (Advance(program, in step, ref state, start) || _open.TryPop(out state))
                continue;
            captured = null;
            return -1;
        }
    }

    // One step; false where this way ends.
    private bool Advance(PatternProgram program, in Step step, ref State state, int start)
    {
        switch (step.Op)
        {
            case Op.Token:
                return ReadToken(program.Backwards, in step, ref state, start);
            case Op.Annotation:
                return ReadAnnotation(program.Backwards, in step, ref state, start);
            case Op.Gap:
                var gap = _text.GapBefore(state.At);
                state = state.Next() with { IsFree = true };
                return HasAll(gap, step.Required) && (gap & ~step.Allowed) == 0;
            case Op.Edge:
                var edge = _text.StartsSentence(state.At);
                state = state.Next() with { IsFree = true };
                return edge;
            case Op.Split:
                if (!IsNew(step.Number, state, start))
                    return false;
                _open.Push(state with { Step = step.Other });
                state = state with { Step = step.Target };
                return true;
            case Op.Jump:
                state = state with { Step = step.Target };
                return true;
            case Op.Open:
                state = state.Next() with { Opened = new Captured(step.Target, state.At, state.At, state.Opened) };
                return true;
            case Op.Close:
                state = Close(program.Backwards, step.Target, state);
                return true;
            default:
                return Look(in step, ref state);
        }
    }

    // "." and "!" are written alike: one mark of a group is enough.
    private static bool HasAll(Gap gap, Gap required)
    {
        const Gap ends = Gap.Dot | Gap.End;
        var strict = required & ~ends;
        return (gap & strict) == strict && ((required & ends) == 0 || (gap & ends) != 0);
    }

    private bool ReadToken(bool backwards, in Step step, ref State state, int start)
    {
        var at = backwards ? state.At - 1 : state.At;
        if (at < 0 || at >= _words.Length || Math.Abs(at - start) >= Window || !state.IsFree && !IsPlain(state.At)
            || !step.Token!.Passes(_words[at], _text, at))
            return false;
        state = state.Next() with { At = backwards ? at : at + 1, IsFree = false };
        return true;
    }

    private bool ReadAnnotation(bool backwards, in Step step, ref State state, int start)
    {
        var here = backwards ? _text.EndingAt(state.At - 1) : _text.StartingAt(state.At);
        if (here.Count == 0 || !state.IsFree && !IsPlain(state.At))
            return false;
        State? best = null;
        // The longest is the first to be tried, so the shorter ones are put aside before it.
        for (var i = here.Count - 1; i >= 0; i--)
        {
            var end = backwards ? here[i].First : here[i].Last + 1;
            if (Math.Abs(end - start) > Window || !step.Annotation!.Passes(here[i], _text))
                continue;
            if (best is { } shorter)
                _open.Push(shorter);
            best = state.Next() with { At = end, IsFree = false };
        }
        if (best is null)
            return false;
        state = best.Value;
        return true;
    }

    private bool Look(in Step step, ref State state)
    {
        _look ??= new Matcher(_text, _words, _steps);
        var end = _look.Run(step.Look!, state.At, !step.Look!.Backwards && state.IsFree, out var captured);
        var found = end >= 0;
        if (found == (step.Other == 1))
            return false;
        state = state.Next();
        if (found)
        {
            for (var c = captured; c is not null; c = c.Earlier)
                state = state with { Captured = c with { Earlier = state.Captured } };
        }
        return true;
    }

    // Between two words of a pattern only blanks or a hyphen may stand, if it does not say otherwise; or the possessive s.
    private bool IsPlain(int at)
    {
        var gap = _text.GapBefore(at) & ~(Gap.Space | Gap.Hyphen);
        return gap == Gap.None || gap == Gap.Apostrophe && at > 0 && _text[at - 1].Possessive;
    }

    private static State Close(bool backwards, int number, State state)
    {
        // The opening that belongs to it is the last one of that number that is not closed.
        var open = state.Opened!;
        while (open.Number != number)
            open = open.Earlier!;
        var (first, last) = backwards ? (state.At, open.First - 1) : (open.First, state.At - 1);
        return state.Next() with { Captured = new Captured(number, first, last, state.Captured) };
    }

    private void ClearSeen(PatternProgram program)
    {
        foreach (var part in _touched)
            _seen[part] = 0;
        _touched.Clear();
        var length = (program.Splits * (Window + 1) * 2 + 63) / 64;
        if (_seen.Length < length)
            _seen = new ulong[length];
    }

    private bool IsNew(int split, State state, int start)
    {
        var bit = (split * (Window + 1) + Math.Abs(state.At - start)) * 2 + (state.IsFree ? 1 : 0);
        if ((_seen[bit >> 6] & (1UL << bit)) != 0)
            return false;
        if (_seen[bit >> 6] == 0)
            _touched.Add(bit >> 6);
        _seen[bit >> 6] |= 1UL << bit;
        return true;
    }

    private readonly record struct State(int Step, int At, bool IsFree, Captured? Opened, Captured? Captured)
    {
        public State Next() => this with { Step = Step + 1 };
    }
}
