using System.Text.RegularExpressions;

namespace CstoTools.Core.Reading;

/// <summary>What a line of a contact block can hold: an office for the press, a name, telephone numbers, addresses.</summary>
internal static partial class ContactLines
{
    private const int Longest = 200;

    // Words in small letters that an office's name may hold; any other makes the line a sentence.
    private static readonly HashSet<string> Connectors = new(StringComparer.Ordinal)
    {
        "of", "the", "for", "and", "to", "in", "with", "at", "by", "on", "media", "relations", "public", "information",
        "и", "по", "с", "со", "для", "в", "связям", "связи", "общественностью", "общественности", "информации", "сми",
        "коллективной", "безопасности", "договора", "секретариата", "организации", "генерального", "секретаря", "штаба",
        "объединенного", "парламентской", "ассамблеи",
    };

    /// <summary>Whether a line belongs to a contact block.</summary>
    public static bool Is(string line)
    {
        if (line.Length > Longest)
            return false;
        if (Label().IsMatch(line))
            return true;
        var rest = WithoutNumbers(line);
        if (rest.Length < line.Length && HasContact(line))
            return rest.Length == 0 || CountWords(rest) <= 3 || IsOffice(rest);
        return IsOffice(line);
    }

    // A number without a word for it counts where it is written as only telephone numbers are.
    private static bool HasContact(string line) =>
        Email().IsMatch(line) || NumberLabel().IsMatch(line) || RoleNoun(line) is not null || Phones(line).Any(p => Shaped().IsMatch(p));

    /// <summary>Whether a line is a person's name and nothing else.</summary>
    public static bool IsName(string line) => Name().IsMatch(line);

    /// <summary>Where the words for an office of the press stand in a line; null if there are none.</summary>
    public static (int Start, int End)? RoleNoun(string line) =>
        Role().Match(line) is { Success: true } match ? (match.Index, match.Index + match.Length) : null;

    /// <summary>The telephone numbers of a line, as written.</summary>
    public static IEnumerable<string> Phones(string line) =>
        Phone().Matches(Email().Replace(line, " ")).Select(m => m.Value.Trim()).Where(IsPhone);

    /// <summary>The e-mail addresses of a line.</summary>
    public static IEnumerable<string> Emails(string line) => Email().Matches(line).Select(m => m.Value.TrimEnd('.'));

    /// <summary>A line without telephone numbers, e-mail addresses and the words before them.</summary>
    public static string WithoutNumbers(string line)
    {
        var rest = Phone().Replace(Email().Replace(line, " "), m => IsPhone(m.Value.Trim()) ? " " : m.Value);
        if (rest.Length == line.Length && rest == line)
            return line;
        return NumberLabel().Replace(rest, " ").Trim(' ', '\u00A0', '\t', ',', ';', ':', '.', '/', '|', '(', ')', '-', '–', '—', '+');
    }

    private static bool IsOffice(string line)
    {
        if (RoleNoun(line) is null || Shown().IsMatch(line) || line[^1] is '.' or '!' or '?' or ':' or '"' or '”' or '»')
            return false;
        var (start, end) = RoleNoun(line)!.Value;
        var around = line[..start] + " " + line[end..];
        return CountWords(line) <= 16
            && around.Split([' ', '\u00A0', ',', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
                .All(w => !char.IsLower(w[0]) || Connectors.Contains(w));
    }

    private static bool IsPhone(string text)
    {
        var digits = text.Count(char.IsAsciiDigit);
        return digits is >= 7 and <= 16 && !DateLike().IsMatch(text) && !NumberLike().IsMatch(text) && (digits >= 9 || text.AsSpan().IndexOfAny('-', '–', '(') >= 0 || text[0] == '+');
    }

    private static int CountWords(string text) => text.Split([' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries).Length;

    [GeneratedRegex(@"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    [GeneratedRegex(@"(?:\+\s?)?(?:\([0-9]{2,5}\)|[0-9])[0-9\s()\-–.]{5,22}[0-9](?:,?\s?(?:ext\.?|доб\.?)\s?[0-9]{1,5})?", RegexOptions.CultureInvariant)]
    private static partial Regex Phone();

    [GeneratedRegex(@"^[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4}|^[0-9]{4}[-–][0-9]{4}$", RegexOptions.CultureInvariant)]
    private static partial Regex DateLike();

    // Days and hours from and to, decimals and coordinates, thousands set apart.
    [GeneratedRegex(@"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|[0-9]{1,2}[.-][0-9]{1,2}[.-](?:19|20)[0-9]{2}|(?<![0-9])[0-9]{1,2}[.:][0-9]{2}\s?[-–—]\s?[0-9]{1,2}[.:][0-9]{2}|(?<![0-9])[0-9]{1,3}\.[0-9]{3,}|^[0-9]{1,3}(?:[ \u00A0][0-9]{3})+(?:[.,-]|$)",
        RegexOptions.CultureInvariant)]
    private static partial Regex NumberLike();

    [GeneratedRegex(@"^\+|\([0-9]{2,5}\)|^8[\s-][0-9]{3}[\s-]|^(?!(?:19|20)[0-9]{2}-)(?:[0-9]{1,4}[\s-])?[0-9]{2,4}-[0-9]{2,3}-[0-9]{2,4}(?:-[0-9]{2})?$|^[0-9]{3}-[0-9]{4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Shaped();

    [GeneratedRegex(@"(?<!\w)(?:tel(?:ephone)?|phone|fax|mobile|mob|e-?mail|mail|тел(?:ефон)?|факс|моб|эл(?:ектронная|\.)?\s?почта|почта)(?!\w)[\s.:/]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NumberLabel();

    [GeneratedRegex(@"^(?:contacts?(?: information| details| person)?(?: for (?:the )?(?:media|press))?|(?:for )?(?:media|press) (?:contacts?|inquir(?:y|ies)|enquir(?:y|ies))|(?:for )?(?:further|more|additional) information|контакты?(?: для (?:сми|прессы))?|контактная информация|для (?:сми|прессы)|по вопросам аккредитации)\s*:?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"\b(?:press[ -]secretary|press[ -](?:service|office(?:r)?|cent(?:er|re)|attach[eé])|spokes(?:person|man|woman)|press and information (?:department|office|service)|пресс-(?:секретарь|служба|центр|атташе)|официальный представитель)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Role();

    [GeneratedRegex(@"^\W*(?:photos?|video|source|image|фото|видео|источник)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Shown();

    [GeneratedRegex(@"^(?:\p{Lu}\.\s?){0,2}\p{Lu}[\p{Ll}\p{Lu}’'-]+(?: \p{Lu}(?:[\p{Ll}\p{Lu}’'-]+|\.)){0,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
