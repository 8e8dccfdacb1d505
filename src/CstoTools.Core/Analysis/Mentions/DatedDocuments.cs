using System.Globalization;
using CstoTools.Core.Metadata;
using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Mentions;

/// <summary>
/// A name without years of a document that has some ("Strategy for 2021-2025") means the one in force on the day of the page, or a
/// document that no list holds.
/// </summary>
internal static class DatedDocuments
{
    // Adopted and talked of before its first year begins.
    private const int YearsAhead = 1;

    private static readonly MadeOnce<CstoMetadata, Dictionary<string, Entry>> Followers = new(m => m.Entries.Values
        .Where(e => e.Follows is not null).DistinctBy(e => e.Follows).ToDictionary(e => e.Follows!, StringComparer.Ordinal));

    /// <summary>Gives names without years the entry of their time, and takes it from those that mean another document.</summary>
    /// <param name="sections">The sections of a page.</param>
    /// <param name="day">The day of the page; null if it is not known.</param>
    /// <param name="metadata">The metadata.</param>
    public static void Choose(IEnumerable<SectionMentions> sections, DateTime? day, CstoMetadata metadata)
    {
        if (day is not { } time)
            return;
        foreach (var section in sections)
        {
            foreach (var name in section.Names.Where(n => n is { Kind: MentionKinds.Document, Resolution: Resolutions.Alias }))
            {
                var written = section.Words.Slice(name.First, name.Last);
                if (name.Entry is not { } entry || YearsIn(entry.Name).Length == 0 || YearsIn(written).Length > 0)
                    continue;
                var meant = InForce(entry, time, metadata);
                if (meant == entry)
                    continue;
                (name.Entry, name.Id, name.Name) = (meant, meant?.Id, meant?.Name ?? written);
                if (meant is null)
                    name.Resolution = Resolutions.Unlisted;
            }
        }
    }

    // Null too while the next one is already talked of.
    private static Entry? InForce(Entry entry, DateTime day, CstoMetadata metadata)
    {
        var line = LineOf(entry, metadata);
        var at = line.FindLastIndex(d => Holds(d, day.Year, line.Count == 1 ? YearsAhead : 0));
        if (at < 0)
            return null;
        var isNext = line.ElementAtOrDefault(at + 1) is { } next
            && (next.Date is { } adopted ? adopted <= day : Holds(next, day.Year, YearsAhead));
        return isNext ? null : line[at];
    }

    private static bool Holds(Entry document, int year, int yearsAhead)
    {
        var years = YearsIn(document.Name);
        return years.Length > 0 && year <= years[^1] && year >= (years.Length > 1 ? years[0] - yearsAhead : document.Date?.Year ?? 0);
    }

    // A document with those before and after it, by time.
    private static List<Entry> LineOf(Entry entry, CstoMetadata metadata)
    {
        var line = new List<Entry> { entry };
        while (metadata.Find(line[0].Follows) is { } before && !line.Contains(before))
            line.Insert(0, before);
        while (Followers.Of(metadata).GetValueOrDefault(line[^1].Id) is { } after && !line.Contains(after))
            line.Add(after);
        return line;
    }

    private static int[] YearsIn(string text) =>
    [
        .. Tokenizer.Tokenize(text).Where(t => t.Length == 4 && t.Key.All(char.IsAsciiDigit))
            .Select(t => int.Parse(t.Key, CultureInfo.InvariantCulture)).Order(),
    ];
}
