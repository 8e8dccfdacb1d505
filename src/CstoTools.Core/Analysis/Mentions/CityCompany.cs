using CstoTools.Core.Metadata;
using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Mentions;

/// <summary>
/// Looks at the country, province or state beside a city: where it is not that of the listed city, another city of that
/// name is meant, which is not listed.
/// </summary>
internal static class CityCompany
{
    // "Krasnodar Territory", "Sindh"
    private const int LongestProvince = 2;

    private static readonly HashSet<string> ProvinceNouns = new(StringComparer.Ordinal) { "province", "region", "territory", "state", "county", "oblast", "krai" };

    private static readonly HashSet<string> Inside = new(StringComparer.Ordinal) { "in", "near", "outside", "of" };

    /// <summary>Takes from the cities that cannot be meant what the metadata knows of them.</summary>
    public static void Part(Words words, List<Found> names, CstoMetadata metadata)
    {
        if (!names.Exists(n => n.Kind == MentionKinds.City))
            return;
        var byFirst = names.Where(n => n.Kind is MentionKinds.Country or MentionKinds.Region or MentionKinds.City).ToLookup(n => n.First);
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i] is { Kind: MentionKinds.City, Entry.Country: { } country } city && IsElsewhere(words, city, country, byFirst, metadata))
                names[i] = Unlisted(city);
        }
    }

    private static Found Unlisted(Found city) => new()
    {
        First = city.First,
        Last = city.Last,
        Kind = city.Kind,
        Name = city.Name,
        Resolution = Resolutions.Unlisted,
    };

    private static bool IsElsewhere(Words words, Found city, string country, ILookup<int, Found> byFirst, CstoMetadata metadata)
    {
        var next = city.Last + 1;
        if (next >= words.Count)
            return false;
        var isApart = (words[next].Gap & (Gap.Comma | Gap.Paren)) != 0;
        // "Hyderabad in Pakistan"
        if (!isApart && words[next].Key == "in" && byFirst[next + 1].FirstOrDefault(n => n.Kind == MentionKinds.Country)?.Id is { } around)
            return around != country;
        if (isApart && words[next].Key == "the" && words.IsClose(next + 1))
            next++;
        var beside = byFirst[next].Where(n => n.Kind != MentionKinds.City).MaxBy(n => n.Length);
        if (beside is { Entry: { } entry })
        {
            // "in Minsk, Russia said": a subject, not a place.
            if (beside.Kind == MentionKinds.Country)
                return isApart && entry.Id != country && IsClosed(words, beside.Last) && !IsList(words, beside.Last, byFirst);
            // "Армавире Краснодарского края"
            return (isApart || words.IsClose(next)) && entry is { Type: not "range", Country: { } whose } && whose != country;
        }
        return isApart && IsProvince(words, city, next, byFirst[next].Any(), metadata);
    }

    // "in Moscow, Idaho, on", "in Brest (Brittany)": some province that no list holds.
    private static bool IsProvince(Words words, Found city, int next, bool isListed, CstoMetadata metadata)
    {
        var last = next;
        while (last + 1 < words.Count && last - next + 1 < LongestProvince && words.IsClose(last + 1) && words[last + 1].IsCapital)
            last++;
        if (!words[next].IsCapital || city.First == 0 || !Inside.Contains(words[city.First - 1].Key) || !IsClosed(words, last))
            return false;
        // "Krasnodar Region", whatever Krasnodar is
        if (last > next)
            return ProvinceNouns.Contains(words[last].Key);
        var index = NameIndex.Of(metadata);
        return !isListed && words[next].Shape == Shape.Capitalized && !index.GivenNames.Contains(words.NameKeys[next]) && index.Family(words.NameKeys[next]).Count == 0
            && !index.BodyWords.Contains(words.Keys[next]);
    }

    // The mark on its other side, or the end; a dot without a blank is that of an address ("El.kz").
    private static bool IsClosed(Words words, int last) => last + 1 >= words.Count
        || (words[last + 1].Gap & (Gap.Comma | Gap.Paren | Gap.Dot | Gap.Paragraph)) != 0 && words[last + 1].Gap != Gap.Dot
        || char.IsAsciiDigit(words[last + 1].Key[0]) || words[last + 1].Key is "on" or "from" or "in" or "with" or "и" or "с";

    // "in Moscow, Belarus, Armenia and Osh"
    private static bool IsList(Words words, int last, ILookup<int, Found> byFirst) => last + 1 < words.Count
        && (byFirst[last + 1].Any(n => n.Kind == MentionKinds.City) || words[last + 1].Key is "and" or "и" && byFirst[last + 2].Any());
}
