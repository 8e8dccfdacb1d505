using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Events;

/// <summary>Looks cues up by their place. They stand in the order of the text and do not overlap.</summary>
internal static class Cues
{
    /// <summary>The cue that holds a word; null if there is none.</summary>
    public static Cue<T>? At<T>(this List<Cue<T>> cues, int word) =>
        cues.LastUpTo(word, c => c.First) is { } cue && cue.Last >= word ? cue : null;

    /// <summary>The last cue that ends at a word or before; null if there is none.</summary>
    public static Cue<T>? EndingUpTo<T>(this List<Cue<T>> cues, int word) => cues.LastUpTo(word, c => c.Last);

    /// <summary>The first cue that starts after a word; null if there is none.</summary>
    public static Cue<T>? StartingAfter<T>(this List<Cue<T>> cues, int word)
    {
        var at = Ordered.IndexAfter(cues, word, c => c.First);
        return at < cues.Count ? cues[at] : null;
    }

    private static Cue<T>? LastUpTo<T>(this List<Cue<T>> cues, int word, Func<Cue<T>, int> place)
    {
        var after = Ordered.IndexAfter(cues, word, place);
        return after > 0 ? cues[after - 1] : null;
    }
}
