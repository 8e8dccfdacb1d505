using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Mentions;

/// <summary>
/// The sentences that mentions show. Those of one sentence share its string; of a long one each shows the part around it,
/// so that a page without full stops does not cost the square of its length.
/// </summary>
internal sealed class ShownSentences(string text, Sentences sentences)
{
    private const int Longest = 1000;

    // Parts start a step apart, so that neighbours share theirs, and reach a margin around it.
    private const int Step = Longest / 2;
    private const int Margin = Step / 2;

    private (int First, int Last) _place = (-1, -1);
    private string _shown = "";

    /// <summary>The sentence of a mention, or the part of it around the mention.</summary>
    /// <param name="start">Where the mention starts.</param>
    /// <param name="end">Where it ends, exclusive.</param>
    public string Around(int start, int end)
    {
        var place = sentences.Around(start);
        // "“Allies. CSTO”": what looks like an end stands inside the name.
        if (place.End < end)
            place.End = sentences.Around(end - 1).End;
        if (place.End - place.Start > Longest)
            place = PartOf(place.Start, place.End, start, end);
        if (place != _place)
            (_place, _shown) = (place, text[place.Start..place.End]);
        return _shown;
    }

    private (int Start, int End) PartOf(int first, int last, int start, int end)
    {
        var step = first + (start - first) / Step * Step;
        var from = step - Margin;
        if (from <= first)
            from = first;
        // Cut at blanks; the mention itself stays whole.
        while (from > first && from < start && !char.IsWhiteSpace(text[from - 1]))
            from++;
        var to = Math.Max(end, Math.Min(last, step + Step + Margin));
        while (to < last && to > end && !char.IsWhiteSpace(text[to]))
            to--;
        while (to > end && char.IsWhiteSpace(text[to - 1]))
            to--;
        return (from, to);
    }
}
