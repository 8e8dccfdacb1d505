using CstoTools.Core.Text;

namespace CstoTools.Core.Dates;

/// <summary>Whether a sentence looks back or ahead.</summary>
internal enum Tense : byte
{
    /// <summary>It does not show.</summary>
    None,

    /// <summary>The date belongs to a verb that tells of the past.</summary>
    Past,

    /// <summary>It looks ahead.</summary>
    Future,

    /// <summary>The verb looks back, but the date may belong to something else ("they discussed the summit in May").</summary>
    LoosePast,
}

/// <summary>Reads the tense of the verb nearest to a place. Looks about a sentence far, never more.</summary>
internal static class DateTense
{
    private const int Reach = 240;

    private const int LongestTitle = 80;

    // A verb so many words before a date is the one that the date belongs to: "was signed on", "met in the port on".
    private const int Close = 5;

    // How near a verb has to stand to "today": inside a sentence, and behind a "Today" that opens one.
    private const int Few = 7, Opening = 26;

    private static readonly WordSet FutureWords = new(
        "will would shall be planned plans scheduled expected expects intends upcoming forthcoming coming next ahead tomorrow must preparation preparations preparing submission " +
        "будет будут состоится состоятся пройдет пройдут планируется планируются запланирован запланирована запланировано " +
        "запланированы предстоит предстоящий предстоящая намечен намечена намечено намечены примет примут начнется начнутся " +
        "откроет откроют завершит завершат встретит встретят прилетит прилетят приедет приедут подпишет подпишут обсудит обсудят " +
        "рассмотрит рассмотрят выступит выступят огласит вручит " +
        "проведет проведут станет посетит прибудет завершится планирует ожидается должен должна должны");

    private static readonly WordSet PastWords = new(
        "was were had has took met began began spoke gave went came became led made said told sent held left won drew laid " +
        "brought saw flew rose ran wrote chose paid built kept did got stood lay fell grew knew spent sat taught thought drove " +
        "felt fought found froze heard lost sold shot struck swept stole wore broke bore dealt forgot hid sang sank swam " +
        "был была было были прошел прошла прошло прошли провел провела провели сообщил сообщила сообщили заявил заявила отметил отметила рассказал напомнил добавил принял приняла приняли начал начала начали " +
        "начался встретил прибыл посетил подписал подписали выступил");

    // Verbs whose object may lie ahead: "they discussed the summit in May".
    private static readonly WordSet Talk = new(
        "discussed considered approved agreed spoke invited exchanged reviewed outlined presented prepared supported " +
        "recommended proposed decided instructed talked briefed");

    // Who tells it stands anywhere in a sentence; another verb counts more.
    private static readonly WordSet Attribution = new(
        "said told noted informed reported announced stressed emphasized confirmed added recalled " +
        "сообщил сообщила сообщили заявил заявила заявили отметил отметила отметили рассказал рассказала рассказали напомнил напомнили добавил добавили уточнил уточнили пояснил пояснили");

    // What a timetable tells in the present lies ahead: "talks resume on Monday".
    private static readonly WordSet Scheduled = new(
        "resume resumes begin begins start starts open opens end ends close closes take takes convene convenes launch launches " +
        "conclude concludes gather gathers arrive arrives depart departs leave leaves return returns finish finishes continue continues " +
        "expire expires enters meet meets vote votes visits travels flies holds hosts " +
        "прибывает прибывают вылетает вылетают прилетает прилетают проводит проводят проходит проходят открывает открывают принимает принимают " +
        "стартует стартуют посещает посещают возобновляет возобновляют");

    // Before these, the same words are nouns.
    private static readonly WordSet Determiners = new("the a an of its their his her this that to at from did does not is are was were be");

    private static readonly WordSet Reported = new("сообщается отмечается говорится находится является являются считается указывается утверждается подчеркивается");

    private static readonly WordSet On = new("on в во by");

    private static readonly WordSet Joints = new("and but и а но");

    // Limits: with a verb in the present they lie ahead.
    private static readonly WordSet Limits = new("by until till before до к");

    // A word in -ed that is an adjective more often than a verb.
    private static readonly WordSet NotPast = new("united joint armed need speed indeed seed feed exceed proceed");

    // After "to" they tell of something to come: "agreed to hold".
    private static readonly WordSet Infinitives = new(
        "hold meet convene conduct visit discuss sign adopt complete start begin take finish continue submit consider approve " +
        "organize organise send return resume launch open host gather carry make present prepare join arrive");

    private static readonly WordSet RussianNouns = new(
        "начала правила медали детали финала журнала материала генерала персонала капитала канала сигнала автомобили отдела раздела " +
        "предела потенциала филиала арсенала профил светил");

    // What follows these belongs to another sentence inside the sentence.
    private static readonly WordSet Borders = new("that what how why whether if when что как если когда которого которой которых который which who которая которое которые");

    /// <summary>The tense around a place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the place starts.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="words">How many words far to look.</param>
    /// <param name="limits">Whether "until" and the like without any verb look ahead.</param>
    /// <param name="scheduled">Whether verbs in the present look ahead, as beside a weekday.</param>
    public static Tense Of(string text, int start, int end, int words = 30, bool limits = true, bool scheduled = false)
    {
        var ahead = Scan(text, end, 1, words, scheduled);
        var back = Scan(text, start - 1, -1, words, scheduled);
        // "opened on Tuesday and will last until Friday": the other verb has days of its own.
        if (ahead.Crossed && back.Tense != Tense.None)
            ahead = (Tense.None, ahead.Distance, false, true, false);
        // "will meet on Friday, the agency reported": who tells it says nothing of the day.
        if (ahead.Told && back.Tense == Tense.Future)
            ahead = (Tense.None, ahead.Distance, false, ahead.Crossed, false);
        if (ahead.Tense == Tense.None && back.Tense == Tense.None)
            return limits && Limits.Has(DateContext.PreviousWord(text, start, out _)) ? Tense.Future : Tense.None;
        if (back.Tense == Tense.None || ahead.Tense != Tense.None && ahead.Distance < back.Distance)
            return ahead.Tense == Tense.Past && back.Distance > Close ? Tense.LoosePast : ahead.Tense;
        return back.Tense == Tense.Past && (back.Distance > Close || back.Talk) ? Tense.LoosePast : back.Tense;
    }

    /// <summary>Whether the words close to "today" tell of something that happens on a day, not of how things are.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the word starts.</param>
    /// <param name="end">Where it ends.</param>
    public static bool Happens(string text, int start, int end)
    {
        var opens = char.IsUpper(text[start]) && (start == 0 || !DateContext.IsQuote(text[start - 1]));
        return Of(text, start, end, opens ? Opening : Few, limits: false) != Tense.None || Near(text, start, end);
    }

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

    private static (Tense Tense, int Distance, bool Talk, bool Crossed, bool Told) Scan(string text, int at, int step, int words, bool scheduled)
    {
        int seen = 0, told = 0;
        var crossed = false;
        for (var steps = 0; steps < Reach && at >= 0 && at < text.Length; steps++, at += step)
        {
            var c = text[at];
            if (c is '\n' or '!' or '?' or ';' || c == '.' && EndsSentence(text, at))
                break;
            if (IsQuote(c))
            {
                // A title in quotation marks is passed over; speech, which is longer, is another sentence.
                var other = at + step;
                while (other >= 0 && other < text.Length && Math.Abs(other - at) < LongestTitle && !IsQuote(text[other]))
                    other += step;
                if (other < 0 || other >= text.Length || !IsQuote(text[other]))
                    break;
                steps += Math.Abs(other - at);
                at = other;
                continue;
            }
            if (!char.IsLetter(c))
                continue;
            var stop = at;
            while (stop + step >= 0 && stop + step < text.Length && char.IsLetter(text[stop + step]) && Math.Abs(stop - at) < 30)
                stop += step;
            var (first, last) = step > 0 ? (at, stop) : (stop, at);
            var word = text.AsSpan(first, last - first + 1);
            if (++seen > words)
                return told > 0 ? (Tense.Past, told, false, crossed, true) : (Tense.None, seen, false, crossed, false);
            crossed |= Joints.Has(word);
            var tense = TenseOf(text, first, word, scheduled);
            if (tense == Tense.Past && Attribution.Has(word))
                told = told == 0 ? seen : told;
            else if (tense != Tense.None)
                return (tense, seen, tense == Tense.Past && Talk.Has(word), crossed, false);
            if (Borders.Has(word))
                break;
            steps += last - first;
            at = stop;
        }
        return told > 0 ? (Tense.Past, told, false, crossed, true) : (Tense.None, seen, false, crossed, false);
    }

    private static bool IsQuote(char c) => QuotationMarks.IsDouble(c);

    private static bool EndsSentence(string text, int at) =>
        !(at > 1 && text[at - 2] == 'S' && text[at - 1] == 't') && (at + 1 >= text.Length || char.IsWhiteSpace(text[at + 1]) && (at + 2 >= text.Length || !char.IsLower(text[at + 2]))
            && !(at > 1 && char.IsUpper(text[at - 1]) && !char.IsLetter(text[at - 2])));

    private static Tense TenseOf(string text, int start, ReadOnlySpan<char> word, bool scheduled)
    {
        if (FutureWords.Has(word) || scheduled && IsScheduled(text, start, word))
            return Tense.Future;
        if (Infinitives.Has(word))
            return DateContext.PreviousWord(text, start, out _) is "to" ? Tense.Future : Tense.None;
        if (PastWords.Has(word) || word.Length > 3 && word.EndsWith("ed") && !char.IsUpper(word[0]) && !NotPast.Has(word))
        {
            return DateContext.PreviousWord(text, start, out _) switch
            {
                "be" => Tense.Future,
                "is" or "are" => Tense.None, // "applications are accepted"
                _ => Tense.Past,
            };
        }
        return IsRussianPast(word) ? Tense.Past : Tense.None;
    }

    private static bool IsScheduled(string text, int start, ReadOnlySpan<char> word) =>
        word.EndsWith("тся") ? !Reported.Has(word)
        : word.EndsWith("ing") ? DateContext.PreviousWord(text, start, out _) is "is" or "are"
        : Scheduled.Has(word) && char.IsLower(word[0]) && !Determiners.Has(DateContext.PreviousWord(text, start, out _));

    /// <summary>Where the clause of a weekday looks: "said on Tuesday" looks back whatever else the sentence announces.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the weekday starts.</param>
    /// <param name="end">Where it ends.</param>
    public static Tense OfWeekday(string text, int start, int end)
    {
        var word = DateContext.PreviousWord(text, start, out var gap);
        if (On.Has(word))
            word = DateContext.PreviousWord(text, start - gap.Length - word.Length, out gap);
        return gap.IsWhiteSpace() && Attribution.Has(word) ? Tense.Past : Of(text, start, end, scheduled: true);
    }

    /// <summary>Whether the word before a place is a verb with a tense: "met Tuesday", "will be closed Thursday".</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The place.</param>
    public static bool FollowsVerb(string text, int start)
    {
        var word = DateContext.PreviousWord(text, start, out var gap);
        return word.Length > 2 && gap is " " && char.IsLower(word[0]) && !NotVerbs.Has(word)
            && TenseOf(text, start - gap.Length - word.Length, word, scheduled: true) != Tense.None | word.EndsWith("ed");
    }

    private static readonly WordSet NotVerbs = new("next coming upcoming forthcoming ahead will would shall must be been held had has have preparation preparations united joint armed need speed indeed");

    private static bool IsRussianPast(ReadOnlySpan<char> word)
    {
        if (word.Length < 6 || word[^1] < '\u0430')
            return false;
        if (word.EndsWith("лся") || word.EndsWith("лась") || word.EndsWith("лись") || word.EndsWith("лось"))
            return true;
        // Nouns end so as well: "руководители", "недели".
        return (word.EndsWith("ила") || word.EndsWith("ала") || word.EndsWith("или") || word.EndsWith("али") || word.EndsWith("ило")
            || word.EndsWith("ало") || word.EndsWith("ела") || word.EndsWith("ил") || word.EndsWith("ял"))
            && !RussianNouns.Has(word);
    }
}
