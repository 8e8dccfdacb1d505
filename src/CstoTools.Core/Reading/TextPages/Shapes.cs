using System.Text.RegularExpressions;

namespace CstoTools.Core.Reading.TextPages;

/// <summary>What the look of a line tells: whether it reads like a title, a sentence, the start of a news item.</summary>
internal static partial class Shapes
{
    /// <summary>The site cuts titles after about this many characters.</summary>
    public const int LongestTitle = 262;

    private const int ShortestProse = 60;

    /// <summary>
    /// How much a line looks like a title: 3 for a short line without a stop, below 0 for a line that does not.
    /// Two sentences, a final stop or a date in front speak against it but do not rule it out.
    /// </summary>
    public static int Title(string line)
    {
        if (line.Length > LongestTitle || IsSalutation(line) || Furniture.IsDownload(line) || Odd().IsMatch(line))
            return -6;
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        var score = line.Length <= 200 ? 1 : 0;
        score += words < 2 ? -3 : words < 3 ? -1 : 0;
        score += LastMark(line) switch
        {
            '.' when line.EndsWith("...", StringComparison.Ordinal) => 0,
            '.' => -3,
            ',' or ';' or ':' => -4,
            '!' => -1,
            '?' or '…' => 0,
            _ => 2,
        };
        score -= Math.Min(3, InnerStop().Count(line));
        score -= OpensWithDate(line) ? 2 : 0;
        score -= char.IsLower(line[0]) || Bullet().IsMatch(line) ? 5 : 0;
        score -= IsQuote(line[0]) ? 1 : 0;
        score -= IsFirstPerson(line) ? 2 : 0;
        return score + (IsUpper(line) ? 1 : 0);
    }

    /// <summary>Whether a line breaks off in the middle: after a comma, "on", "of", "от".</summary>
    public static bool BreaksOff(string line) => BrokenEnd().IsMatch(line.Length <= 20 ? line : line[^20..]);

    /// <summary>Whether a line is text to read: a sentence or more.</summary>
    public static bool IsProse(string line) => line.Length >= ShortestProse && EndsSentence(line) || line.Length > LongestTitle;

    /// <summary>Whether a line ends as sentences do.</summary>
    public static bool EndsSentence(string line) => LastMark(line) is '.' or '!' or '?' or '…';

    /// <summary>Whether a line opens with the day of what it tells ("On 7 February", "В период с 3 по 6 сентября").</summary>
    public static bool OpensWithDate(string line) => line.Length > 0 && DateOpening().IsMatch(Start(line));

    /// <summary>Whether a line opens with a day and its year.</summary>
    public static bool OpensWithYear(string line) => OpensWithDate(line) && Year().IsMatch(Start(line));

    /// <summary>Whether someone speaks of himself at the start of a line.</summary>
    public static bool IsFirstPerson(string line) => FirstPerson().IsMatch(Start(line));

    /// <summary>Whether a line addresses someone ("Dear colleagues!").</summary>
    public static bool IsSalutation(string line) => line.Length <= 120 && Salutation().IsMatch(line);

    /// <summary>Whether a line leans on the one before: it starts small, with a bullet or a word that refers back.</summary>
    public static bool Continues(string line) =>
        char.IsLower(line[0]) || Bullet().IsMatch(line) || Continuation().IsMatch(Start(line));

    /// <summary>Whether a line may lean on the one before: it speaks of participants or parties just named.</summary>
    public static bool MayContinue(string line) => Continues(line) || IsQuote(line[0]) || WeakContinuation().IsMatch(Start(line));

    public static bool IsQuote(char c) => c is '"' or '“' or '”' or '„' or '«' or '»' or '‘' or '’' or '\'';

    private static string Start(string line) => line.Length <= 60 ? line : line[..60];

    // The mark before closing quotation marks and parentheses.
    private static char LastMark(string line)
    {
        var i = line.Length - 1;
        while (i > 0 && (IsQuote(line[i]) || line[i] is ')' or ']'))
            i--;
        return line[i];
    }

    private static bool IsUpper(string line)
    {
        var letters = 0;
        foreach (var c in line)
        {
            if (char.IsLower(c))
                return false;
            letters += char.IsUpper(c) ? 1 : 0;
        }
        return letters >= 10;
    }

    // Addresses, e-mail, pictures: no title holds them.
    [GeneratedRegex(@"https?://|www\.|\S@\S|\.(?:jpe?g|png|gif)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Odd();

    [GeneratedRegex(@"(?:[,;:(–—-]|(?<!\w)(?:on|of|from|by|dated|for|to|till|until|since|at|in|and|от|до|на|с|по|за|к|и|в))$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BrokenEnd();

    // A stop between two sentences; initials and abbreviations are no sentences.
    [GeneratedRegex(@"(?<=[\p{Ll}\d)»”""]{2})[.!?…][»”""]?\s+(?=[\p{Lu}«“""])", RegexOptions.CultureInvariant)]
    private static partial Regex InnerStop();

    [GeneratedRegex(@"^(?:[-–—•*·]\s|\d{1,2}[.)]\s|[a-zа-я]\)\s)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex("""
        ^(?:
            (?:(?:Today|Yesterday|Earlier|On\ the\ eve)\b,?\s*)?(?:On|From|Between|In\ the\ period\ from|During\ the\ period\ from)?\s*
              (?:the\ )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\ )?(?:
                \d{1,2}(?:st|nd|rd|th)?(?:\s?[-–—]\s?\d{1,2}|\ (?:to|and|through)\ \d{1,2})?(?:\ of)?\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)
              | (?:January|February|March|April|May|June|July|August|September|October|November|December)\s+\d{1,2})\b
          | (?:Today|On\ the\ eve)\b
          | (?:Сегодня|Накануне|Вчера)\b
          | (?:В\ период\ |С\ |Со\ |До\ )?(?:с\ )?\d{1,2}(?:\s?[-–—]\s?\d{1,2}|\ (?:по|и)\ \d{1,2})?\s+(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)\b
        )
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex DateOpening();

    [GeneratedRegex(@"\b(?:19|20)\d{2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"^[""“«]?(?:I|We|Our|My|Allow me|Let me|Я|Мы|Наш[аеи]?|Позвольте|Разрешите|Хочу|Хотел бы)(?=[\s’'])", RegexOptions.CultureInvariant)]
    private static partial Regex FirstPerson();

    [GeneratedRegex(@"^(?:Dear|Esteemed|Distinguished|Honou?rable|Ladies and|Mr\.? |Madam |Your Excellenc|Colleagues|Friends|Уважаем|Дорог|Многоуважаем|Дамы и|Коллеги|Друзья|Глубокоуважаем)", RegexOptions.CultureInvariant)]
    private static partial Regex Salutation();

    [GeneratedRegex(@"^(?:He|She|It|They|This|These|In addition|Also|At the same time|In (?:his|her|its|their) turn|In turn|In this regard|According to (?:him|her|them)|Besides|Moreover|Furthermore|However|Thus|Meanwhile|Он|Она|Они|Это|Также|Кроме того|При этом|Вместе с тем|Помимо этого|В свою очередь|Таким образом|По (?:его|её|ее|их) словам)(?=[\s,])", RegexOptions.CultureInvariant)]
    private static partial Regex Continuation();

    [GeneratedRegex(@"^(?:The (?:parties|sides|participants|event|meeting|interlocutors|two|guests?|visitors)|During|In the course of|At the end of|As a result|Following|Particular attention|Special attention|Стороны|Участники|В ходе|В рамках|По итогам|По завершении|Особое внимание|Отмечено|В мероприятии|Обсужден)\b", RegexOptions.CultureInvariant)]
    private static partial Regex WeakContinuation();
}
