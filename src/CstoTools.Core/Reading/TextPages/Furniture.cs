using System.Text.RegularExpressions;

namespace CstoTools.Core.Reading.TextPages;

/// <summary>Lines that belong to the site, not to any text on it.</summary>
internal static partial class Furniture
{
    private const int Longest = 60;

    /// <summary>Whether a line is a link back from an article, or between the pages of a list.</summary>
    public static bool Is(string line) => line.Length <= Longest && Link().IsMatch(line);

    /// <summary>Whether a line offers a document for download.</summary>
    public static bool IsDownload(string line) => line.Length <= 200 && Download().IsMatch(line);

    [GeneratedRegex("""
        ^[\s<>«»‹›←→↑|*\[(\-–—]*(?:
            go\ back(?:\ to\ .{2,30})?
          | back(?:\ to\ (?:the\ )?(?:all\ )?(?:section|list|listing|news|top|main\ page|home(?:\ ?page)?|archive)(?:\ of\ (?:the\ )?news|\ news)?)?
          | back\ to\ (?:the\ )?all\ news | return\ to\ (?:the\ )?(?:list|section|news|all\ news)(?:\ of\ news)?
          | (?:all|latest|other|more|recent|previous|next)\ news | news | read\ more | more | print(?:\ version)? | share
          | (?:add|leave|post)\ a?\ ?(?:comment|reply) | no\ comments?\s?:?
          | next(?:\ page)? | prev(?:ious)?(?:\ page)? | home | main\ page
          | назад(?:\ (?:в|к|на)\ .{2,30})? | вернуться(?:\ .{2,40})? | возврат\ (?:к|в)\ .{2,30}
          | (?:ко?)\ (?:списку|разделу|всем\ новостям|новостям)(?:\ .{2,30})?
          | (?:все|последние|другие|ещ[её])\ новости | новости | подробнее | читать\ дал(?:ее|ьше) | наверх | в\ начало
          | версия\ для\ печати | распечатать | печать | поделиться | следующая | предыдущая | главная
        )[\s<>«»‹›←→↑|*\])\-–—.]*$
        | ^\s*\d{1,4}(?:[\s|]+(?:…|\.{2,3}|\d{1,4})){2,}\s*$
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Link();

    [GeneratedRegex(@"^(?:download|скачать|загрузить)\b.{0,80}\.(?:docx?|pdf|rtf|odt|xlsx?|pptx?|zip)$|^download (?:the )?document\b|^скачать документ",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Download();
}
