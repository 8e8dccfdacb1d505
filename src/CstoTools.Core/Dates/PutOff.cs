namespace CstoTools.Core.Dates;

/// <summary>Words that move an event to another day.</summary>
internal static class PutOff
{
    private const int Words = 8;

    private static readonly WordSet Verbs = new(
        "moved move moves moving postponed postpone rescheduled reschedule shifted shift put-off delayed adjourned transferred brought " +
        "перенесен перенесена перенесено перенесены перенесли перенес перенесла перенести переносится переносятся перенос отложен отложена " +
        "отложено отложены отложили сдвинут сдвинута сдвинуто сдвинули");

    /// <summary>Whether "from A to B" behind these words is a move from one day to the other.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where "from" starts.</param>
    /// <param name="onto">Whether it is «с … на …», which without such a verb is a night.</param>
    public static bool IsMove(string text, int at, bool onto)
    {
        var before = DateContext.PreviousWord(text, at, out _);
        return IsBefore(text, at) || onto && !before.StartsWith("ноч", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether such a word stands a few words before a place, in the same sentence.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The place.</param>
    public static bool IsBefore(string text, int at)
    {
        for (var n = 0; n < Words && at > 0; n++)
        {
            var word = DateContext.PreviousWord(text, at, out var gap);
            if (word.IsEmpty || gap.ContainsAny(".;!?\n"))
                return false;
            if (Verbs.Has(word))
                return true;
            at -= gap.Length + word.Length;
        }
        return false;
    }
}
