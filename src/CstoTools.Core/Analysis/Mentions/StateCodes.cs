using CstoTools.Core.Metadata;
using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Mentions;

/// <summary>
/// Finds the two letters that stand for a state after an office or a body: "глава МИД КР". They stand for other things too, so
/// the section must name that state, its people or a city of it as well, or somebody who is listed with an office of it must follow.
/// </summary>
internal static class StateCodes
{
    private const int LongestOffice = 4;

    private static readonly MadeOnce<CstoMetadata, Dictionary<string, string>> Codes = new(m => m.Lexicon.Records("stateCodes")
        .SelectMany(r => r.TextsOf("codes").Select(c => (Code: Folding.Key(c), Country: r.TextOf("country")!)))
        .DistinctBy(c => c.Code).ToDictionary(c => c.Code, c => c.Country, StringComparer.Ordinal));

    /// <summary>Adds the states to the names found so far.</summary>
    public static void Add(Words words, List<Found> names, CstoMetadata metadata)
    {
        var codes = Codes.Of(metadata);
        HashSet<string>? named = null;
        HashSet<int>? bodyEnds = null;
        var before = -2;
        for (var i = 1; i < words.Count; i++)
        {
            if (words[i].Shape != Shape.Upper || !words.IsClose(i) || !codes.TryGetValue(words[i].Key, out var country)
                || metadata.Find(country) is not { } entry)
                continue;
            named ??= [.. names.Select(n => n.Kind == MentionKinds.City ? n.Entry?.Country : n.Id).OfType<string>()];
            bodyEnds ??= [.. names.Where(n => n.Kind == MentionKinds.Organization).Select(n => n.Last)];
            // "посол КР в РА"
            var isSeat = words[i - 1].Key == "в" && before == i - 2;
            if (!named.Contains(country) && !LeadsToHolder(words, i + 1, country, metadata) || !isSeat && !bodyEnds.Contains(i - 1) && !EndsOffice(words, i - 1, metadata))
                continue;
            names.Add(new Found { First = i, Last = i, Kind = entry.Kind, Name = entry.Name, Id = entry.Id, Entry = entry, Resolution = Resolutions.Alias });
            named.Add(country);
            before = i;
        }
    }

    // "министр обороны РА генерал-лейтенант N."
    private static bool LeadsToHolder(Words words, int at, string country, CstoMetadata metadata)
    {
        for (var i = at; i < Math.Min(words.Count, at + LongestOffice) && (words[i].Gap & ~(Gap.Space | Gap.Hyphen)) == 0; i++)
        {
            if (NameIndex.Of(metadata).People.Match(words.Tokens, words.NameKeys, i) is not { Count: > 0 } people)
                continue;
            return people.Any(p => p.Count > 1
                && metadata.Directory.OfPerson(p.Name.Value.Id).Any(t => metadata.Offices.TryGetValue(t.OfficeId, out var office) && office.Country == country));
        }
        return false;
    }

    private static bool EndsOffice(Words words, int last, CstoMetadata metadata)
    {
        var index = NameIndex.Of(metadata);
        for (var first = last; first >= 0 && last - first < LongestOffice; first--)
        {
            var count = last - first + 1;
            if ((index.OfficeHeads.Match(words.Tokens, words.Keys, first) ?? [])
                .Concat(index.Ranks.Match(words.Tokens, words.Keys, first) ?? []).Any(m => m.Count == count))
                return true;
        }
        return false;
    }
}
