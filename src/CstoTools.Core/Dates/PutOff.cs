namespace CstoTools.Core.Dates;

/// <summary>Words that move an event to another day.</summary>
internal static class PutOff
{
    private const int Words = 8;

    private static readonly WordSet Verbs = new(
        "moved move moves moving postponed postpone rescheduled reschedule shifted shift postponement postponing delayed adjourned transferred " +
        "перенесен перенесена перенесено перенесены перенесли перенес перенесла перенести переносится переносятся перенос переносят отсрочен отсрочена отсрочено отсрочены отложен отложена " +
        "отложено отложены отложили сдвинут сдвинута сдвинуто сдвинули");

    private static readonly WordSet Particles = new("off back forward");

    private static readonly WordSet Movers = new("put puts putting pushed push pushes brought bring moved");

    // "the session set for 20 June": the day before the move.
    private static readonly WordSet Set = new(
        "scheduled set planned slated due намеченный намеченная намеченное намеченные намечен намечена намечено намечены запланированный " +
        "запланированная запланированное запланированные запланирован запланирована запланировано назначенный назначенная назначенное " +
        "назначенные назначен назначена назначено");

    private static readonly WordSet Onto = new("to until till for на до");

    /// <summary>Whether "from A to B" behind these words is a move from one day to the other.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where "from" starts.</param>
    /// <param name="onto">Whether it is «с … на …», which without such a verb is a night.</param>
    public static bool IsMove(string text, int at, bool onto)
    {
        var before = DateContext.PreviousWord(text, at, out _);
        return IsBefore(text, at) || onto && !before.StartsWith("ноч", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a day is the one that something is moved to: "postponed to 4 July", «перенесено на 5 марта».</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the day starts.</param>
    public static bool IsNewDay(string text, int start)
    {
        var before = DateContext.PreviousWord(text, start, out var gap);
        var at = start - gap.Length - before.Length;
        return gap.IsWhiteSpace() && Onto.Has(before) && !Set.Has(DateContext.PreviousWord(text, at, out _)) && IsBefore(text, at);
    }

    /// <summary>Whether a day is the old or the new one of a move: both lay ahead when it was moved.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the day starts.</param>
    public static bool IsEitherDay(string text, int start)
    {
        var before = DateContext.PreviousWord(text, start, out var gap);
        return IsNewDay(text, start) || gap.IsWhiteSpace() && before is "from" or "с" && IsBefore(text, start - gap.Length - before.Length);
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
            if (Particles.Has(word) && Movers.Has(DateContext.PreviousWord(text, at, out _)))
                return true;
        }
        return false;
    }
}
