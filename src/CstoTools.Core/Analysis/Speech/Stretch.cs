namespace CstoTools.Core.Analysis.Speech;

/// <summary>What stands between two marks; or after a mark that is never closed; or before one that was never opened.</summary>
internal sealed class Stretch
{
    /// <summary>Where the mark stands that opens it; where it would stand if there is none.</summary>
    public required int OuterStart { get; init; }

    public required int Start { get; init; }

    public required int End { get; init; }

    public required int OuterEnd { get; set; }

    public bool Opened { get; init; } = true;

    public bool Closed { get; init; } = true;

    /// <summary>The pairs of marks inside.</summary>
    public List<Stretch> Inner { get; init; } = [];

    /// <summary>Pairs the marks of a paragraph. The result is in text order and covers no mark twice.</summary>
    public static List<Stretch> Pair(string text, int start, int end)
    {
        var open = new Stack<(QuoteMark Mark, List<Stretch> Inner)>();
        var top = new List<Stretch>();
        var closed = -1;
        foreach (var mark in QuoteMarks.Scan(text, start, end))
        {
            var side = mark.Side != Side.Either ? mark.Side : open.Count == 0 ? Side.Open : Side.Close;
            if (side == Side.Open)
            {
                open.Push((mark, []));
                continue;
            }
            if (open.Count > 0)
            {
                var (first, inner) = open.Pop();
                if (first.End < mark.Start)
                    (open.Count > 0 ? open.Peek().Inner : top).Add(Between(first, mark, inner));
            }
            else if (closed < 0 || !OnlyPunctuation(text, closed, mark.Start))
            {
                // Never opened. (A mark that follows a closing one is only that one again.)
                top.Add(new Stretch
                {
                    OuterStart = mark.Start, Start = mark.Start, End = mark.Start, OuterEnd = mark.End, Opened = false,
                });
            }
            else if (top.Count > 0 && top[^1].OuterEnd == closed && mark.Start == closed)
            {
                // The same mark twice: the sentence goes on after both.
                top[^1].OuterEnd = mark.End;
            }
            closed = mark.End;
        }
        AddUnclosed(text, end, open, top);
        top.Sort((a, b) => a.OuterStart.CompareTo(b.OuterStart));
        return top;
    }

    private static Stretch Between(QuoteMark first, QuoteMark last, List<Stretch> inner)
    {
        // Marks that are doubled at both ends hold one stretch.
        var doubled = inner.Count == 1 && inner[0].OuterStart == first.End && inner[0].OuterEnd == last.Start ? inner[0] : null;
        return new Stretch
        {
            OuterStart = first.Start,
            Start = doubled?.Start ?? first.End,
            End = doubled?.End ?? last.Start,
            OuterEnd = last.End,
            Inner = doubled?.Inner ?? inner,
        };
    }

    private static void AddUnclosed(string text, int end, Stack<(QuoteMark Mark, List<Stretch> Inner)> open, List<Stretch> top)
    {
        foreach (var (mark, inner) in open)
        {
            // A mark that opens twice and is closed once.
            if (inner.Count > 0 && OnlyPunctuation(text, mark.End, inner[0].OuterStart) && inner[0].OuterStart - mark.End < 2)
            {
                top.AddRange(inner);
            }
            else
            {
                top.Add(new Stretch
                {
                    OuterStart = mark.Start, Start = mark.End, End = end, OuterEnd = end, Closed = false, Inner = inner,
                });
            }
            end = mark.Start;
        }
    }

    private static bool OnlyPunctuation(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (char.IsLetterOrDigit(text[i]))
                return false;
        }
        return true;
    }
}
