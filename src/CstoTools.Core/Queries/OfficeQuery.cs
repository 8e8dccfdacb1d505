using System.Text.RegularExpressions;
using CstoTools.Core.Analysis;
using CstoTools.Core.Analysis.Mentions;
using CstoTools.Core.Metadata;

namespace CstoTools.Core.Queries;

/// <summary>Who held which office when, by any name of the office and any spelling of the person.</summary>
public static partial class OfficeQuery
{
    /// <summary>The names of all offices, by id.</summary>
    /// <param name="metadata">The metadata.</param>
    public static IEnumerable<(string Id, string Name, string? Russian)> Offices(CstoMetadata metadata) =>
        metadata.Offices.Values.OrderBy(o => o.Id, StringComparer.Ordinal).Select(o => (o.Id, o.Name, o.Russian));

    /// <summary>The ids of the offices that a name means; empty if it means none.</summary>
    /// <param name="metadata">The metadata.</param>
    /// <param name="name">An id, name, alias or abbreviation, or a wildcard; "Belarusian President" will do for "President of Belarus".</param>
    public static IReadOnlyList<string> Find(CstoMetadata metadata, string name)
    {
        var pattern = new TextPattern(name);
        var offices = metadata.Offices.Values.Where(o => NamesOf(o).Any(pattern.IsMatch)).ToList();
        if (!pattern.HasWildcards)
            offices.AddRange(ByWords(OfficeIndex.Of(metadata), name.Trim()));
        return [.. offices.Select(o => o.Id).Distinct().Order(StringComparer.Ordinal)];
    }

    // "Toraga (Speaker) of the Jogorku Kenesh", "Special Representative, Head of the Centre": as it stands; else without what
    // parentheses add; else all offices it lists.
    private static IReadOnlyList<OfficeEntry> ByWords(OfficeIndex index, string name)
    {
        if (index.Find(name) is { Count: > 0 } whole)
            return whole;
        var bare = Parenthesis().Replace(name, " ");
        if (bare.Length < name.Length && index.Find(bare) is { Count: > 0 } without)
            return without;
        return [.. bare.Split(',').SelectMany(index.Find)];
    }

    /// <summary>The tenures that fit all that is asked for, by office and first day.</summary>
    /// <param name="analyzer">Knows the metadata.</param>
    /// <param name="offices">Ids of offices (<see cref="Find"/>); null for all.</param>
    /// <param name="persons">Names, spellings, family names or wildcards; none at all fits everybody.</param>
    /// <param name="day">Only those who held the office on this day; null for all days.</param>
    public static IReadOnlyList<Tenure> Tenures(Analyzer analyzer, IReadOnlySet<string>? offices, IEnumerable<string> persons, DateTime? day)
    {
        var person = new NameQuery(analyzer, persons, MentionKinds.Person);
        return [.. analyzer.Metadata.Directory.Tenures.Where(t =>
            (offices is null || offices.Contains(t.OfficeId))
            && (day is null || OfficeDirectory.Covers(t, day.Value.Date))
            && person.Matches(t.PersonId, t.Person))];
    }

    private static IEnumerable<string> NamesOf(OfficeEntry office) =>
        new[] { office.Id, office.Name, office.Russian }.OfType<string>().Concat(office.Aliases).Concat(office.Abbreviations);

    [GeneratedRegex(@"\s*\([^()]*\)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Parenthesis();
}
