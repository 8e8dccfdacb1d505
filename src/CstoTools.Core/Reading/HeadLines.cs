using System.Text.RegularExpressions;
using CstoTools.Core.Reading.Html;

namespace CstoTools.Core.Reading;

/// <summary>The lines that agencies and ministries put around a title: day, place, section, author, credits, counters, rates.</summary>
internal static partial class HeadLines
{
    private const int LongestDateLine = 100, LongestNote = 120, MostWords = 4;

    /// <summary>
    /// The day of a line that dates a page: alone, with the words that go with it, or beside a place, a section, an author or a
    /// counter that a bar, a point or a comma parts from it. Null if the line holds anything else.
    /// </summary>
    public static DateTime? DayOf(string line) => (DateLines.Only(line) ?? DateLineOf(line)) is { Updated: false } date ? date.Day : null;

    /// <summary>The date of a line that holds a place, a section, an author or a counter beside it; null if it holds anything else.</summary>
    public static DateLine? DateLineOf(string line) => BesideOthers(line);

    /// <summary>Whether a line is a note of the page and not of its text.</summary>
    public static bool IsNote(string line)
    {
        if (line.Length > LongestNote)
            return false;
        return !HasWord(line) || IsByline(line) || Credit().IsMatch(line) || Rate().IsMatch(line) || Counter().IsMatch(line) || Field().IsMatch(line)
            || DateLines.Only(line) is { Updated: true } || Clock().IsMatch(line) || SiteName().IsMatch(line) || Reading().IsMatch(line)
            || IsOfSite(line) || Labels.IsTool(line) || Labels.IsRelated(line);
    }

    /// <summary>Whether a line inside a text speaks of the page: a button, a counter, a link to other news.</summary>
    public static bool IsAside(string line) =>
        line.Length <= 200 && (OtherNews().IsMatch(line) || line.Length <= LongestNote && (ShareLink().IsMatch(line) || IsCounter(line)));

    // Menus, trails, links to share it, the site's own clock, where it was written.
    private static bool IsOfSite(string line) => Trail().IsMatch(line) || ShareLink().IsMatch(line) || Menu().IsMatch(line)
        || Topic().IsMatch(line) || SiteClock().IsMatch(line) || PlaceAndDay().IsMatch(line);

    // "Comment 5" may be a heading of the text.
    private static bool IsCounter(string line) => Counter().IsMatch(line) && !WordAndNumber().IsMatch(line);

    /// <summary>Whether a text opens as agencies' texts do: with a place and the agency's name, mostly with the day between them.</summary>
    public static bool OpensWithDateline(string text) => DatelineOf(text).Success;

    /// <summary>The day, with its year, in the dateline that opens a text; null if there is none.</summary>
    public static DateTime? DayOfDateline(string text)
    {
        var line = DatelineOf(text);
        if (!line.Success)
            return null;
        var bare = ShortDay().Match(line.Value);
        return (DateLines.First(bare.Success ? bare.Value : line.Value) is { Updated: false } date) ? date.Day : null;
    }

    private static Match DatelineOf(string text)
    {
        var start = text.Length <= 100 ? text : text[..100];
        return Dateline().Match(start) is { Success: true } line ? line : CapitalDateline().Match(start);
    }

    /// <summary>Whether a line has nothing but a place, a day without its year and an agency's name.</summary>
    public static bool IsDateline(string line) => line.Length is > 12 and <= 80 && DatelineAlone().IsMatch(line);

    /// <summary>Whether a line names its author and nothing else.</summary>
    public static bool IsByline(string line) => line.Length <= LongestNote && Byline().IsMatch(line);

    /// <summary>Whether a line names who edited or translated the text and nothing else.</summary>
    public static bool IsEditor(string line) =>
        (line.StartsWith("Edit", StringComparison.Ordinal) || line.StartsWith("Transl", StringComparison.Ordinal)) && IsByline(line);

    /// <summary>Whether a line has a given name and a surname and nothing else.</summary>
    public static bool IsAuthor(string line) => line.Length <= 60 && Author().IsMatch(line);

    private static DateLine? BesideOthers(string line)
    {
        if (line.Length > LongestDateLine || SiteClock().IsMatch(line) || DateLines.First(line) is not { } date)
            return null;
        var (before, after) = (Blanks.Trim(line[..date.Start]), Blanks.Trim(line[date.End..]));
        // "Ivan Petrov 05.08.2021 21:26": a name that nothing parts from a day with its time.
        var isParted = before.Length == 0 || IsMark(before[^1]) || EndsWithClock().IsMatch(line)
            || Author().IsMatch(before) && Time().IsMatch(after);
        return MayStandBeside(Marks().Split(before), isParted, ^1)
            && MayStandBeside(Marks().Split(after), after.Length == 0 || IsMark(after[0]), 0) ? date : null;
    }

    private static bool IsMark(char c) => c is '|' or '•' or '·' or '—' or '–' or '-' or '/' or ',' or ';' or ':' or '(' or ')' or '[' or ']';

    // What no mark parts from the day must be a word that goes with days.
    private static bool MayStandBeside(string[] pieces, bool isParted, Index nearest) =>
        Array.TrueForAll(pieces, p => p.Length == 0 || MayStandBeside(p)) && (isParted || GoesWithDays(pieces[nearest]));

    private static bool GoesWithDays(string piece) =>
        DateLines.IsLabel(piece) || IsByline(piece) || Counter().IsMatch(piece) || InSection().IsMatch(piece);

    // A name, place, section, time or counter: few words, none of them a verb's or preposition's place in a sentence.
    private static bool MayStandBeside(string piece)
    {
        if (GoesWithDays(piece) || DateLines.Only(piece) is not null)
            return true;
        var words = piece.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= MostWords && piece[^1] is not ('!' or '?' or ':' or ';')
            && words.All(w => char.IsUpper(w[0]) || Small().IsMatch(w) || w.Contains('.', StringComparison.Ordinal));
    }

    /// <summary>Whether a line has a word of three letters or more.</summary>
    public static bool HasWord(string line)
    {
        var run = 0;
        foreach (var c in line)
        {
            run = char.IsLetter(c) ? run + 1 : 0;
            if (run > 2)
                return true;
        }
        return false;
    }

    [GeneratedRegex(@"\s*[|•·—–/\\,;()\[\]]\s*|\s+-+\s+|:\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    // A row of links that only wide blanks part, or of the page's languages.
    [GeneratedRegex(@"^\S+(?:\s\S+)?(?:\s{3,}\S+(?:\s\S+)?){3,}$|^\W*(?:[a-z]{2}-[A-Z]{2}\d?[\s|]*){2,}$", RegexOptions.CultureInvariant)]
    private static partial Regex Menu();

    // Region: World News
    [GeneratedRegex(@"^(?:region|theme|topics?|category|section|регион|тема|рубрика|раздел)\s?:\s?[^.!?]{1,60}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Topic();

    // OSH, Kyrgyzstan, Jan. 11
    [GeneratedRegex(@"^[A-ZА-ЯЁ-]{3,}(?:, \p{Lu}\p{L}+)?, (?:\p{Lu}\p{L}{2,8}\.? \d{1,2}|\d{1,2} \p{L}{3,9})\.?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex PlaceAndDay();

    // Time in Yerevan: 11:07, 23 April 2024
    [GeneratedRegex(@"^(?:(?:local )?time (?:in|at)|время в|сейчас в)\s\p{Lu}[\p{L} -]{1,30}:",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SiteClock();

    [GeneratedRegex(@"^(?:г\.?|гор\.|город|city|of|de|and|и|the|on|от|&)$", RegexOptions.CultureInvariant)]
    private static partial Regex Small();

    [GeneratedRegex(@"^(?:in|в рубрике|в разделе|рубрика|раздел|section|category)\s+\p{Lu}\w*(?:\s\w+){0,2}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InSection();

    [GeneratedRegex(@"^(?:By|With (?:additional )?reporting by|(?:Additional )?[Rr]eporting by|Written by|Reported by|"
        + @"(?:Edited|Editing|Translated|Translation|Translating)(?: and (?:edited|editing|translated|translation|translating))? by|"
        + @"Authors?\s?:|Text\s?:|Story by|Авторы?\s?:|Текст\s?:|Корреспондент\s?:|Подготовила?\s?:?|Беседовала?\s?:?)"
        + @"\s*\p{Lu}[\p{L}.’'-]*(?:(?:,|\s&|\s(?:and|и))?\s\p{Lu}[\p{L}.’'-]*){0,8}$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Byline();

    [GeneratedRegex(@"^(?:photos?|images?|pictures?|photograph|image credit|photo credit|photo source|video|illustration|фото|фотографи[яи]|изображение|иллюстрация|снимок|обложка|коллаж)(?:\s*(?::|\||©|—|–|-\s)|\s+(?:by|from|courtesy of|credit)\s)|^©\s|^\((?:photo|фото)\b|^(?:сайт|архив|скриншот|коллаж)\s[^.!?:]{3,60}$|^(?-i:\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+)\s?/\s?(?-i:\p{Lu})[\p{L}. ]{2,30}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Credit();

    [GeneratedRegex(@"^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?\s\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Author();

    [GeneratedRegex(@"^,?\s?\d{1,2}:\d{2}(?::\d{2})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    // USD 88.85, € 94,92 +0.1, 1 USD = 89.3 KGS; +12°C Bishkek
    [GeneratedRegex(@"^(?>(?:\d\s)?(?:USD|EUR|RUB|RUR|KZT|KGS|BYN|AMD|TJS|UZS|CNY|GBP|BTC|Brent|[$€₽£₸¥])[\s:=]*[+-]?\d[\d\s.,%+↑↓▲▼-]*(?:[A-Z]{3}(?!\s*[\d:=])|[$€₽£₸¥])?[\s,;|/]*){1,6}$|^(?:\p{Lu}\p{L}+[,:]?\s)?[+–−-]?\d{1,2}\s?°\s?[CС]?\b.{0,40}$|^(?:курс(?:ы)? валют|погода|exchange rates?|weather|currency)\b.{0,40}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rate();

    [GeneratedRegex(@"^(?>\W*\b(?:views?|reads?|hits|comments?|shares?|likes?|просмотр(?:ов|ы|а)|просмотрели|прочитали|прочитано|комментари(?:ев|и|й)|id|article id)\b\W*\d[\d\s,.]*[KkКк]?|\W*\d[\d\s,.]*[KkКк]?\s*(?:views?|reads?|hits|comments?|shares?|likes?|min(?:ute)?s?(?: read)?|просмотр(?:ов|ы|а)?|комментари(?:ев|и|й|я)|мин(?:ут(?:ы|а)?)?(?: на чтение)?))+(?:\s\p{L}+(?:\s\p{L}+)?\s\d+)?\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Counter();

    [GeneratedRegex(@"^\p{L}+\s\d+\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex WordAndNumber();

    // How large its letters are, how long it takes to read, and who wrote it first: "Источник: Новости. Все новости".
    [GeneratedRegex(@"^(?:размер (?:текста|шрифта)|(?:примерное )?время (?:чтения|прочтения)|(?:text|font) size|(?:estimated )?reading time)\b.{0,40}$"
        + @"|^(?:источник|source)\s*:\s*[\p{L}«""][^!?;]{2,60}$|^(?:читать|читайте) на сайте\s\S+$"
        + @"|^(?:московское|местное) время\b.{0,50}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reading();

    // A label whose value stands on the next line or is missing.
    [GeneratedRegex(@"^(?:id|autho?e?r|date|time|source|section|category|published|updated|views|region|language|автор|дата|время|источник|раздел|рубрика|просмотры|опубликовано)\s*:$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Field();

    // "Politics & Diplomacy October 27, 2022, 15:57"
    [GeneratedRegex(@"\d{4},? \d{1,2}:\d{2}$", RegexOptions.CultureInvariant)]
    private static partial Regex EndsWithClock();

    // A time and a day without its year.
    [GeneratedRegex(@"^(?:\p{L}+,\s)?(?:\d{1,2}:\d{2}(?:\s?[ap]m)?[\s,|/-]+\d{1,2}\.?\s?\p{L}+|\d{1,2}\s\p{L}+[\s,|/-]+\d{1,2}:\d{2}|(?:today|сегодня|yesterday|вчера)?[\s,в]*\d{1,2}:\d{2})(?:\s?[ap]m)?(?:\s\d{1,6})?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Clock();

    // MINSK, November 14. /RESCUE NEWS/ …; ASTANA. RESCUE – …; Москва. 24 июня. АГЕНТСТВО.RU – …
    [GeneratedRegex(@"^\p{Lu}[\p{L}.-]*(?: \p{Lu}[\p{L}.-]+){0,3}(?:\s\([^)]{2,30}\))?[,.]?\s[^/()«“""]{0,34}(?:/\s?[^/]{2,40}/|\([^()]{2,40}\)|(?:[A-ZА-ЯЁ]{4,}|Sputnik|РИА Новости|«[^»]{2,20}»)[\p{Lu}.]*(?=\s?[-–—.]))[\s.,]*(?:[-–—]{1,2}|(?<=[./])|\p{Lu})",
        RegexOptions.CultureInvariant)]
    private static partial Regex Dateline();

    // OSH, July 13, 2011, Mountain News -- …; OSH, 12 June - …: the place in capitals, its day, perhaps who writes.
    [GeneratedRegex(@"^[A-ZА-ЯЁ-]{3,}(?: [A-ZА-ЯЁ-]{3,}){0,2}(?:, \p{Lu}\p{Ll}+)?,\s"
        + @"(?:\p{Lu}\p{L}{2,8}\.?\s\d{1,2}|\d{1,2}\s\p{L}{3,9})(?:,?\s\d{4})?"
        + @"(?:,\s\p{Lu}[\p{L} -]{2,25}?)?\s(?:-{1,2}|–|—)\s(?=\S)",
        RegexOptions.CultureInvariant)]
    private static partial Regex CapitalDateline();

    [GeneratedRegex(@"^\p{Lu}[\p{L}-]+(?:[ -]\p{Lu}[\p{L}]+)?[,.]\s\d{1,2}\s\p{Ll}+(?:\s\d{4})?\.?\s?[-–—]\s?\p{Lu}[\p{L}.-]*(?:\s[\p{L}.-]+){0,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex DatelineAlone();

    // Main / News / National news
    [GeneratedRegex(@"^(?:home|main(?: page)?|news|главная(?: страница)?|новости)(?:\s*[/»>›→|•]\s*[\p{L}][\p{L} -]{1,30}){1,4}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Trail();

    // The name of the whole site, or a part of the trail that leads to the page: "News /".
    [GeneratedRegex(@"^(?:the )?(?:official (?:web ?)?site|official internet resources?|официальн(?:ый|ые) (?:интернет-)?(?:сайт|ресурс|портал|сетевые ресурсы))\b.{0,90}(?<![.!?])$|^\p{L}[\p{L} -]{1,30}\s*[/»›]$|^(?:date [0-9-]{10} )?go to the (?:main|full) (?:site|page|version)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SiteName();

    // 21.12.18 between slashes
    [GeneratedRegex(@"(?<![0-9.])[0-9]{1,2}\.[0-9]{1,2}\.(?:[0-9]{4}|[0-9]{2})(?![0-9.])", RegexOptions.CultureInvariant)]
    private static partial Regex ShortDay();

    [GeneratedRegex(@"^\W*(?:читайте также|читать также|смотрите также|по теме|ранее по теме|материалы по теме|теги|метки|ссылка|read also|also read|see also|read more|read next|related(?: news| stories)?|more about|tags|keywords|link)\s?:|^this text (?:is )?(?:also )?available in\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherNews();

    // What follows is a name: "Share the burden" is a heading.
    [GeneratedRegex(@"^\W*(?i:share (?:on|via|to)|поделиться в|отправить в|follow(?: us)? on|подписывайтесь на)\s+\p{Lu}\S*(?:\s\S+){0,2}$",
        RegexOptions.CultureInvariant)]
    private static partial Regex ShareLink();
}
