using System.Globalization;
using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Mentions;

/// <summary>
/// A document whose name has its years ("Strategy for 2021-2025") is meant by a name without years only at its time: on
/// a page of another time that is a document that no list holds.
/// </summary>
internal static class DatedDocuments
{
    // Adopted and talked of before its first year begins.
    private const int YearsAhead = 1;

    /// <summary>Takes the entries from names that mean another document.</summary>
    /// <param name="sections">The sections of a page.</param>
    /// <param name="day">The day of the page; null if it is not known.</param>
    public static void Unlist(IEnumerable<SectionMentions> sections, DateTime? day)
    {
        if (day is not { Year: var year })
            return;
        foreach (var section in sections)
        {
            foreach (var name in section.Names.Where(n => n is { Kind: MentionKinds.Document, Resolution: Resolutions.Alias }))
            {
                if (name.Entry is not { } entry || YearsIn(section.Words.Slice(name.First, name.Last)).Length > 0 || YearsIn(entry.Name) is not [.., var last] years)
                    continue;
                var first = years.Length > 1 ? years[0] - YearsAhead : entry.Date?.Year ?? 0;
                if (year <= last && year >= first)
                    continue;
                (name.Entry, name.Id, name.Resolution) = (null, null, Resolutions.Unlisted);
                name.Name = section.Words.Slice(name.First, name.Last);
            }
        }
    }

    private static int[] YearsIn(string text) =>
    [
        .. Tokenizer.Tokenize(text).Where(t => t.Length == 4 && t.Key.All(char.IsAsciiDigit))
            .Select(t => int.Parse(t.Key, CultureInfo.InvariantCulture)).Order(),
    ];
}
