using System.Globalization;

namespace CstoTools.Core.Reading.Html;

/// <summary>A day as a page writes it, and where.</summary>
/// <param name="Day">The day.</param>
/// <param name="Start">Where it starts in its text.</param>
/// <param name="End">Where it ends, exclusive, the mark of the year included ("2024 г.").</param>
/// <param name="Updated">Whether the words before it say that it is the day of a change.</param>
internal readonly record struct DateLine(DateTime Day, int Start, int End, bool Updated);

/// <summary>Finds full dates in short lines of English or Russian. A date that can be read in two ways is none.</summary>
internal static class DateLines
{
    private static readonly string[] English =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly string[] EnglishRest =
        ["uary", "ruary", "ch", "il", "", "e", "y", "ust", "tember", "ober", "ember", "ember"];

    private static readonly string[] Russian =
        ["янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"];

    private static readonly string[] RussianRest =
        ["аря", "раля", "та", "еля", "я", "я", "я", "уста", "тября", "ября", "бря", "абря"];

    /// <summary>The words that may stand in a line that is nothing but a date.</summary>
    private static readonly HashSet<string> Company = new(StringComparer.Ordinal)
    {
        "on", "at", "of", "the", "date", "day", "published", "posted", "publication", "released", "release", "issued", "created", "added",
        "updated", "modified", "changed", "edited", "last", "first", "time", "am", "pm", "a", "m", "p", "gmt", "utc", "msk", "est", "edt", "cet", "bst",
        "pst", "pdt", "et", "th", "st", "nd", "rd", "views", "view", "read", "min", "mins", "minute", "minutes", "hrs", "h", "hits",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
        "г", "года", "в", "от", "дата", "опубликовано", "опубликована", "опубликован", "размещено", "публикации", "публикация", "обновлено", "обновлён", "обновлен", "обновлена",
        "изменено", "изменения", "изменен", "создано", "добавлено", "время", "час", "ч", "мин", "мск", "просмотров", "просмотры", "просмотра", "последнее", "обновление",
        "понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье", "пн", "вт", "ср", "чт", "пт", "сб", "вс",
        "t", "z",
    };

    private static readonly string[] Changed =
        ["updated", "modified", "changed", "edited", "обновл", "изменен", "изменён", "правк", "редакц"];

    /// <summary>The date of a line that holds nothing else: a publication date where there is one, else a day of change.</summary>
    public static DateLine? Only(string text)
    {
        if (text.Length is < 6 or > 120)
            return null;
        DateLine? best = null;
        var from = 0;
        var rest = 0;
        while (Next(text, from) is { } found)
        {
            if (!IsCompany(text.AsSpan(rest, found.Start - rest)))
                return null;
            if (best is null || best.Value.Updated && !found.Updated)
                best = found;
            from = rest = found.End;
        }
        return best is not null && IsCompany(text.AsSpan(rest)) ? best : null;
    }

    /// <summary>Whether a text is made of the words that may stand beside a date of publication.</summary>
    public static bool IsLabel(string text) => IsCompany(text) && !SaysChanged(text);

    /// <summary>The first date of publication in a text.</summary>
    public static DateLine? First(string text)
    {
        var from = 0;
        while (Next(text, from) is { } found)
        {
            if (!found.Updated)
                return found;
            from = found.End;
        }
        return null;
    }

    /// <summary>The first day of a change in a text.</summary>
    public static DateTime? Changes(string text)
    {
        var from = 0;
        while (Next(text, from) is { } found)
        {
            if (found.Updated)
                return found.Day;
            from = found.End;
        }
        return null;
    }

    /// <summary>The date that a text ends with.</summary>
    public static DateLine? AtEnd(string text)
    {
        var from = Math.Max(0, text.Length - 40);
        while (Next(text, from) is { } found)
        {
            if (text.AsSpan(found.End).Trim(" \u00A0)].").IsEmpty)
                return found;
            from = found.End;
        }
        return null;
    }

    /// <summary>The day in a machine's notation ("2023-12-07T09:30:00+03:00"), as written there, in its own time zone.</summary>
    public static DateTime? Machine(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            return null;
        var text = value.Trim();
        if (text.Length >= 8 && text.AsSpan(0, 8).IndexOfAnyExceptInRange('0', '9') < 0 && (text.Length == 8 || !char.IsAsciiDigit(text[8])))
            return Make(Number(text, 0, 4), Number(text, 4, 2), Number(text, 6, 2));
        return text.Length <= 120 ? First(text)?.Day : null;
    }

    /// <summary>Whether a machine's notation is in universal time, so that the local day may be another.</summary>
    public static bool IsUniversal(string value) =>
        value.Length > 10 && (value.EndsWith('Z') || value.EndsWith("+00:00", StringComparison.Ordinal)
            || value.EndsWith("+0000", StringComparison.Ordinal) || value.EndsWith("GMT", StringComparison.Ordinal));

    private static DateLine? Next(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            // A number may hang on a word that the page sets apart from it.
            if (i > 0 && (char.IsDigit(text[i - 1]) || char.IsLetter(text[i - 1]) && !char.IsAsciiDigit(text[i])))
                continue;
            (DateTime Day, int End)? found = char.IsAsciiDigit(text[i]) ? FromNumber(text, i)
                : char.IsLetter(text[i]) ? FromMonth(text, i) : null;
            if (found is { } f)
                return new DateLine(f.Day, i, AfterYear(text, f.End), SaysChanged(text.AsSpan(from, i - from)));
        }
        return null;
    }

    private static (DateTime, int)? FromNumber(string text, int start)
    {
        var end = Digits(text, start);
        var length = end - start;
        if (length is 3 or > 4 || end >= text.Length)
            return null;
        var first = Number(text, start, length);
        var mark = text[end];
        if (mark is '.' or '-' or '/' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))
            return FromDigits(text, first, length, mark, end + 1);
        if (length > 2)
            return null;
        // 7 December 2023, 7th of December, 2023
        var at = Skip(text, OrdinalEnd(text, end));
        if (Word(text, at) is "of")
            at = Skip(text, at + 2);
        if (Month(text, at, out var afterMonth) is not { } month)
            return null;
        return Year(text, Skip(text, afterMonth), out var afterYear) is { } year && Make(year, month, first) is { } day ? (day, afterYear) : null;
    }

    private static (DateTime, int)? FromDigits(string text, int first, int length, char mark, int start)
    {
        var end = Digits(text, start);
        if (end - start > 2 || end >= text.Length || text[end] != mark)
            return null;
        var second = Number(text, start, end - start);
        var last = Digits(text, end + 1);
        if (last < text.Length && char.IsLetter(text[last]) && text[last] is not 'T' and not 't' and not 'г')
            return null;
        var third = Number(text, end + 1, last - end - 1);
        var size = last - end - 1;
        DateTime? day = null;
        if (length == 4 && size is 1 or 2)
            day = Make(first, second, third);
        else if (length <= 2 && size == 4 && mark != '/')
            day = Make(third, second, first);
        else if (length == 2 && size == 2 && mark == '.' && end - start == 2)
            day = Make(FullYear(third), second, first);
        else if (length <= 2 && size == 4)
            day = first > 12 || first == second ? Make(third, second, first) : second > 12 ? Make(third, first, second) : null;
        return day is { } d ? (d, last) : null;
    }

    // A number from 60 on cannot be the second of a time, and is a year of the last century. 10.12.45 may be a time: not read.
    private static int FullYear(int twoDigits) => twoDigits switch { < 40 => 2000 + twoDigits, >= 60 => 1900 + twoDigits, _ => 0 };

    // December 7, 2023
    private static (DateTime, int)? FromMonth(string text, int start)
    {
        if (Month(text, start, out var end) is not { } month)
            return null;
        var at = Skip(text, end);
        var digits = Digits(text, at);
        if (digits - at is < 1 or > 2)
            return null;
        var number = Number(text, at, digits - at);
        return Year(text, Skip(text, OrdinalEnd(text, digits)), out var afterYear) is { } year && Make(year, month, number) is { } day ? (day, afterYear) : null;
    }

    private static int? Month(string text, int start, out int end)
    {
        end = start;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        if (end - start is < 3 or > 9)
            return null;
        Span<char> word = stackalloc char[9];
        var n = text.AsSpan(start, end - start).ToLowerInvariant(word);
        return MonthOf(word[..n], English, EnglishRest) ?? MonthOf(word[..n], Russian, RussianRest);
    }

    private static int? MonthOf(ReadOnlySpan<char> word, string[] stems, string[] rests)
    {
        for (var i = 0; i < 12; i++)
        {
            if (!word.StartsWith(stems[i]))
                continue;
            var rest = word[stems[i].Length..];
            if (rest.SequenceEqual(rests[i]) || rest.IsEmpty && stems[i].Length == 3 || rest is "t" && i == 8 || rest is "т" && i == 8
                || rest.Length == 1 && i == 10 && rest[0] == 'б' || rest is "р" && i == 1)
                return i + 1;
        }
        return null;
    }

    private static int? Year(string text, int start, out int end)
    {
        end = Digits(text, start);
        return end - start == 4 ? Number(text, start, 4) : null;
    }

    private static int AfterYear(string text, int end)
    {
        var at = end;
        while (at < text.Length && text[at] is ' ' or '\u00A0')
            at++;
        var word = Word(text, at);
        if (word is "г")
            return at + 1 < text.Length && text[at + 1] == '.' ? at + 2 : at + 1;
        return word is "года" ? at + 4 : end;
    }

    private static int OrdinalEnd(string text, int at) => Word(text, at) is "st" or "nd" or "rd" or "th" ? at + 2 : at;

    // Blanks, and the point or comma after a short or full name of a month.
    private static int Skip(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\u00A0' or '.' or ',')
            at++;
        return at;
    }

    private static ReadOnlySpan<char> Word(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        return text.AsSpan(Math.Min(at, text.Length), Math.Max(0, end - at));
    }

    private static int Digits(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        return at;
    }

    private static int Number(string text, int start, int length) =>
        length is > 0 and < 6 ? int.Parse(text.AsSpan(start, length), NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    private static DateTime? Make(int year, int month, int day) =>
        year is >= 1900 and <= 2199 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateTime(year, month, day) : null;

    private static bool SaysChanged(ReadOnlySpan<char> before)
    {
        foreach (var word in Changed)
        {
            if (before.Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private static bool IsCompany(ReadOnlySpan<char> text)
    {
        var i = 0;
        while (i < text.Length)
        {
            if (!char.IsLetter(text[i]))
            {
                i++;
                continue;
            }
            var start = i;
            while (i < text.Length && char.IsLetter(text[i]))
                i++;
            if (!Company.Contains(text[start..i].ToString().ToLowerInvariant()))
                return false;
        }
        return true;
    }
}
