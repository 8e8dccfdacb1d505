namespace CstoTools.Core.Dates;

/// <summary>Whether a sentence looks back or ahead.</summary>
internal enum Tense : byte
{
    /// <summary>It does not show.</summary>
    None,

    Past,

    Future,
}

/// <summary>Reads the tense of the verb nearest to a place. Looks about a sentence far, never more.</summary>
internal static class DateTense
{
    private const int Reach = 160;

    private static readonly WordSet FutureWords = new(
        "will would shall be planned plans scheduled expected expects intends upcoming forthcoming coming ahead tomorrow " +
        "будет будут состоится состоятся пройдет пройдут планируется планируются запланирован запланирована запланировано " +
        "запланированы предстоит предстоящий предстоящая намечен намечена намечено намечены примет примут начнется начнутся " +
        "проведет проведут станет посетит прибудет завершится планирует ожидается должен должна должны");

    private static readonly WordSet PastWords = new(
        "was were had has took met began began spoke gave went came became led made said told sent held left won drew laid " +
        "brought saw flew rose ran wrote began chose paid built kept set " +
        "был была было были прошел прошла прошло прошли провел провела провели принял приняла приняли начал начала начали " +
        "начался встретил прибыл посетил подписал подписали выступил сообщил заявил отметил");

    // A word in -ed that is an adjective more often than a verb.
    private static readonly WordSet NotPast = new("united joint armed need speed indeed seed feed exceed proceed");

    // What follows these belongs to another sentence inside the sentence.
    private static readonly WordSet Borders = new("that что which who который которая которое которые");

    /// <summary>The tense around a place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the place starts.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="words">How many words far to look.</param>
    public static Tense Of(string text, int start, int end, int words = 20)
    {
        var (ahead, aheadAt) = Scan(text, end, 1, words);
        var (back, backAt) = Scan(text, start - 1, -1, words);
        return ahead == Tense.None ? back : back == Tense.None ? ahead : aheadAt <= backAt ? ahead : back;
    }

    /// <summary>Whether the words close to "today" tell of something that happens on a day, not of how things are.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the word starts.</param>
    /// <param name="end">Where it ends.</param>
    public static bool Happens(string text, int start, int end) => Of(text, start, end, 7) != Tense.None || Near(text, start, end);

    private static bool Near(string text, int start, int end)
    {
        var from = Math.Max(0, start - 60);
        var window = text.AsSpan(from, Math.Min(text.Length, end + 60) - from);
        foreach (var sign in TakesPlace)
        {
            if (window.Contains(sign, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    private static readonly string[] TakesPlace =
        ["takes place", "taking place", "being held", "is hosting", "hosts", "opens in", "begins in", "begins its", "starts in", "проходит", "открывается", "начинается"];

    private static (Tense Tense, int Distance) Scan(string text, int at, int step, int words)
    {
        var seen = 0;
        for (var steps = 0; steps < Reach && at >= 0 && at < text.Length; steps++, at += step)
        {
            var c = text[at];
            if (c is '\n' or '!' or '?' or ';' or '"' or '\u201C' or '\u201D' or '\u00AB' or '\u00BB' || c == '.' && EndsSentence(text, at))
                break;
            if (!char.IsLetter(c))
                continue;
            var stop = at;
            while (stop + step >= 0 && stop + step < text.Length && char.IsLetter(text[stop + step]) && Math.Abs(stop - at) < 30)
                stop += step;
            var (first, last) = step > 0 ? (at, stop) : (stop, at);
            var word = text.AsSpan(first, last - first + 1);
            if (++seen > words)
                break;
            var tense = TenseOf(word);
            if (tense != Tense.None)
                return (tense, seen);
            if (Borders.Has(word))
                break;
            steps += last - first;
            at = stop;
        }
        return (Tense.None, 0);
    }

    private static bool EndsSentence(string text, int at) =>
        at + 1 >= text.Length || char.IsWhiteSpace(text[at + 1]) && (at + 2 >= text.Length || !char.IsLower(text[at + 2]))
            && !(at > 1 && char.IsUpper(text[at - 1]) && !char.IsLetter(text[at - 2]));

    private static Tense TenseOf(ReadOnlySpan<char> word)
    {
        if (FutureWords.Has(word))
            return Tense.Future;
        if (PastWords.Has(word))
            return Tense.Past;
        if (word.Length > 3 && word[^1] == 'd' && word[^2] == 'e')
            return NotPast.Has(word) || char.IsUpper(word[0]) ? Tense.None : Tense.Past;
        var russian = word.Length > 5 && (word.EndsWith("лся") || word.EndsWith("лась") || word.EndsWith("лись") || word.EndsWith("лось"));
        return russian ? Tense.Past : Tense.None;
    }
}
