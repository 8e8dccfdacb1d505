using CstoTools.Core.Text;

namespace CstoTools.Core.Dates;

/// <summary>What the words around a number or word show: whether it is a date at all. Looks a few words far, never more.</summary>
internal static class DateContext
{
    private const int Longest = 24;

    private static readonly WordSet Counted = new(
        "people persons servicemen servicewomen soldiers personnel military troops men women officers employees specialists " +
        "participants citizens foreigners migrants refugees students graduates representatives experts volunteers guests " +
        "kg kilograms kilogrammes kilos grams tons tonnes km kilometers kilometres meters metres miles hectares liters litres " +
        "units pieces vehicles tanks aircraft drones weapons rounds shells dollars euros rubles roubles percent thousand million " +
        "square cubic linear seats beds " +
        "billion crimes offenses cases times facts raids hours minutes seconds more items copies places websites " +
        "человек военнослужащих солдат офицеров участников граждан иностранцев мигрантов сотрудников кг килограммов тонн км " +
        "километров метров единиц машин долларов рублей тысяч миллионов млн тыс преступлений случаев раз экземпляров");

    private static readonly WordSet Approximate = new(
        "than about approximately nearly almost around least exceeded exceeding exceeds some total " +
        "более свыше около почти порядка примерно менее");

    private static readonly WordSet Numbered = new(
        "no nos number resolution resolutions decree order article room building page p paragraph " +
        "резолюция резолюции резолюцию резолюцией номер статья статьи стр приказ постановление");

    private static readonly WordSet Named = new("exercise exercises operation forum exhibition drill drills учение учения учений операция операции форум");

    private static readonly WordSet Bodies = new("committee regiment brigade battalion комитет комитета комитету комитетом комитете");

    // What a month gives its name to: "October Revolution", "May Day".
    private static readonly WordSet MonthNamed = new("revolution war uprising crisis putsch coup manifesto day fools square street avenue theses plenum rising");

    private static readonly WordSet Times = new("in since until till during throughout from to between before after last next this early late mid");

    private static readonly WordSet Small = new(
        "in at on the a an and or of to by with from for as under within between among during his her its their this that " +
        "when where which who it he she they we i is are was were will would has have had can be but not " +
        "в во на и с со по о об при для под у к от до за из или что когда где мы он она они был была было были будет");

    private static readonly WordSet Gatherings = new(
        "session meeting sitting summit council conference talks negotiations debate discussion consultations event agenda " +
        "seminar briefing forum exercise ceremony visit dialogue conversation speech decision decisions vote");

    private static readonly WordSet YearWords = new(
        "in since for by until till before after during of from to through year early late mid and end for the with as on this that " +
        "в с до по к за на от и между году год года конце начале");

    private static readonly WordSet Strong = new("in since during by until в с до");

    /// <summary>Whether a number of four digits is a year here, and no count, number of a document or part of a code name.</summary>
    /// <param name="text">The text.</param>
    /// <param name="year">The number.</param>
    /// <param name="hasWord">Whether "of" or "year" stands beside it.</param>
    public static bool IsYear(string text, in DateToken year, bool hasWord)
    {
        var before = PreviousWord(text, year.Start, out var gap);
        if (hasWord && !IsNumbered(text, year.End))
            return true;
        if (Named1(text, year.Start, before, gap))
            return false;
        if (before.Length > 0 && gap.Length <= 2 && (Numbered.Has(before) || Approximate.Has(before)))
            return false;
        if (gap.Contains('(') && before.Length > 0 && char.IsAsciiDigit(before[^1]) || IsNumbered(text, year.End))
            return false;
        // "the 1988 Committee", «Комитет 1988»: the number of a body.
        if (IsBlank(gap) && Bodies.Has(before) || NamesBody(text, year.End))
            return false;
        var preposition = YearWords.Has(before) && IsBlank(gap);
        if (year.Value < 1900 && !preposition)
            return false;
        var after = NextWord(text, year.End);
        if (after.Length == 0 || !char.IsLower(after[0]))
            return true;
        if (Counted.Has(after))
            return Strong.Has(before) && IsBlank(gap) && year.Value % 100 != 0;
        // "2000 settlements" is a count; "the 2024 exercises" are not counted.
        return preposition || year.Value % 100 != 0 || after[^1] != 's';
    }

    // "the 1988 Taliban Sanctions Committee": capitals up to the noun.
    private static bool NamesBody(string text, int at)
    {
        for (var n = 0; n < 3; n++)
        {
            var word = NextWord(text, at);
            if (word.Length == 0 || !char.IsUpper(word[0]))
                return false;
            if (Bodies.Has(word))
                return true;
            at += word.Length + 1;
        }
        return false;
    }

    /// <summary>"32 May", "0 June": a number right before a month that is no day of it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="month">Where the month starts.</param>
    public static bool FollowsNumber(string text, int month)
    {
        var before = PreviousWord(text, month, out var gap);
        return gap is " " or "\u00A0" && before.Length is 1 or 2 && char.IsAsciiDigit(before[0]) && char.IsAsciiDigit(before[^1]);
    }

    private static bool IsQuoted(string text, in DateToken token) =>
        token.Start > 0 && token.End < text.Length && IsQuote(text[token.Start - 1]) && IsQuote(text[token.End]);

    // "1373 (2001)": the number of a resolution, with its year.
    private static bool IsNumbered(string text, int end) =>
        end + 5 < text.Length && text[end] == ' ' && text[end + 1] == '(' && char.IsAsciiDigit(text[end + 2])
        && char.IsAsciiDigit(text[end + 5]);

    /// <summary>Whether a year is the end of a code name: "Cobalt – 2024", “Rubezh 2024”, "exercise Thunder 2021".</summary>
    private static bool Named1(string text, int start, ReadOnlySpan<char> before, ReadOnlySpan<char> gap)
    {
        if (gap.Length == 0)
            return false;
        var dash = false;
        foreach (var c in gap)
        {
            dash |= DateLexer.IsDash(c);
            if (c is '.' or ',' or ';' or ':' or '(' or '\n')
                return false;
        }
        if (before.Length == 0 || DateWords.TryGet(before, out _))
            return false;
        var capital = char.IsUpper(before[0]);
        if (dash)
            return capital || IsQuote(gap[0]);
        if (!capital)
            return false;
        var wordStart = start - gap.Length - before.Length;
        if (wordStart > 0 && IsQuote(text[wordStart - 1]) || IsQuote(gap[0]))
            return true;
        return Named.Has(PreviousWord(text, wordStart, out _));
    }

    public static bool IsQuote(char c) => QuotationMarks.IsMark(c);

    /// <summary>Whether the word behind a number is what it counts: "19 servicemen". "19 in Minsk" counts nothing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="end">The end of the number.</param>
    public static bool Counts(string text, int end)
    {
        var after = NextWord(text, end);
        return after.Length > 0 && char.IsLower(after[0]) && !Small.Has(after);
    }

    /// <summary>Whether a month that stands alone is a name: "Май Петрова", "Великого Октября", "the October Revolution".</summary>
    /// <param name="text">The text.</param>
    /// <param name="month">The month.</param>
    public static bool IsMonthName(string text, in DateToken month)
    {
        if (!month.Has(DateMark.Capital) || month.Has(DateMark.Upper))
            return false;
        if (IsQuoted(text, month))
            return true;
        var after = NextWord(text, month.End);
        var named = after.Length > 1 && char.IsUpper(after[0]) && char.IsLower(after[1]) && !DateWords.TryGet(after, out _);
        if (named && MonthNamed.Has(after))
            return true;
        var before = PreviousWord(text, month.Start, out var gap);
        if (month.Has(DateMark.Russian))
            return named || before.Length > 0 && IsBlank(gap) && !gap.Contains('\n');
        return named && month.Has(DateMark.Doubtful) && !(IsBlank(gap) && Times.Has(before));
    }

    /// <summary>Whether "Today" ends a name: "Kazakhstan Today", "USA TODAY" between words that are not all capitals.</summary>
    /// <param name="text">The text.</param>
    /// <param name="today">The word.</param>
    public static bool IsNameOfToday(string text, in DateToken today)
    {
        if (today.Has(DateMark.Capital) && IsQuoted(text, today))
            return true;
        var before = PreviousWord(text, today.Start, out var gap);
        if (!today.Has(DateMark.Capital) || before.IsEmpty || !IsBlank(gap) || gap.Contains('\n') || !char.IsUpper(before[0]))
            return false;
        if (!today.Has(DateMark.Upper))
            return true;
        var further = PreviousWord(text, today.Start - gap.Length - before.Length, out _);
        return IsUpper(before) && !IsUpper(further) && !IsUpper(NextWord(text, today.End));
    }

    private static bool IsUpper(ReadOnlySpan<char> word) => word.Length > 1 && char.IsUpper(word[0]) && char.IsUpper(word[^1]);

    /// <summary>Whether the next word can be a noun that a season only describes: "in winter conditions".</summary>
    /// <param name="text">The text.</param>
    /// <param name="end">The end of the season's name.</param>
    public static bool Describes(string text, int end) => Counts(text, end);

    /// <summary>"today's session": what belongs to the day is something that takes place on it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="end">The end of "today".</param>
    public static bool IsTodaysEvent(string text, int end)
    {
        if (end + 2 >= text.Length || text[end] is not ('\'' or '\u2019') || text[end + 1] != 's')
            return false;
        var at = end + 2;
        for (var n = 0; n < 4; n++)
        {
            var word = NextWord(text, at);
            if (word.Length == 0)
                return false;
            if (Gatherings.Has(word))
                return true;
            at += word.Length + 1;
        }
        return false;
    }

    /// <summary>The word before a place, and what stands between.</summary>
    public static ReadOnlySpan<char> PreviousWord(string text, int at, out ReadOnlySpan<char> gap)
    {
        var end = at;
        while (end > 0 && at - end < 4 && !char.IsLetterOrDigit(text[end - 1]))
            end--;
        gap = text.AsSpan(end, at - end);
        var start = end;
        while (start > 0 && end - start < Longest && char.IsLetterOrDigit(text[start - 1]))
            start--;
        return text.AsSpan(start, end - start);
    }

    /// <summary>The word that follows a place after nothing but blanks; empty if another character comes first.</summary>
    public static ReadOnlySpan<char> NextWord(ReadOnlySpan<char> text, int at)
    {
        var start = at;
        while (start < text.Length && start - at < 4 && text[start] is ' ' or '\u00A0' or '\n')
            start++;
        var end = start;
        while (end < text.Length && end - start < Longest && char.IsLetter(text[end]))
            end++;
        return start == at ? default : text[start..end];
    }

    private static bool IsBlank(ReadOnlySpan<char> gap) => gap.IsWhiteSpace();
}

/// <summary>A few words; case does not matter.</summary>
internal sealed class WordSet
{
    private readonly WordTable _table = new();

    public WordSet(string words)
    {
        foreach (var word in words.Split(' '))
            _table.Add(DateKind.Other, 0, DateMark.None, word);
    }

    public bool Has(ReadOnlySpan<char> word) => word.Length > 0 && word.Length <= _table.LongestWord && _table.TryGet(word, out _);
}
