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
    /// <param name="days">Only those who held the office on all of these days; null for all tenures.</param>
    public static OfficeAnswer Tenures(Analyzer analyzer, IReadOnlySet<string>? offices, IEnumerable<string> persons, DayRange? days)
    {
        var person = new NameQuery(analyzer, persons, MentionKinds.Person);
        var asked = analyzer.Metadata.Directory.Tenures.Where(t => offices is null || offices.Contains(t.OfficeId));
        if (days is not { } time)
            return new([.. asked.Where(t => person.Matches(t.PersonId, t.Person))], []);
        var (tenures, divided) = (new List<Tenure>(), new List<string>());
        foreach (var office in asked.GroupBy(t => t.OfficeId, StringComparer.Ordinal).SelectMany(o => On(o, time, analyzer.Metadata.Directory))
            .GroupBy(t => t.OfficeId, StringComparer.Ordinal))
        {
            var whole = office.All(t => t.KnownUntil < time.From || OfficeDirectory.Covers(t, time.From) && OfficeDirectory.Covers(t, time.To));
            var wanted = office.Where(t => person.Matches(t.PersonId, t.Person)).ToList();
            if (whole)
                tenures.AddRange(wanted);
            else if (wanted.Count > 0)
                divided.Add(wanted[0].Office);
        }
        return new(tenures, divided);
    }

    /// <summary>The persons and wildcards for offices that are asked for and that the metadata does not know.</summary>
    /// <param name="analyzer">Knows the metadata.</param>
    /// <param name="offices">Names of offices.</param>
    /// <param name="persons">Names, spellings, family names or wildcards.</param>
    public static UnknownNames Unknown(Analyzer analyzer, IEnumerable<string> offices, IEnumerable<string> persons) =>
        new UnknownNames(analyzer).AddOffices(offices).Add("Person", persons, MentionKinds.Person);

    /// <summary>
    /// The one office whose name has all words of a shorter one, else the name that a misspelt one is near to; null if there is none, or
    /// if the shorter name can mean several offices.
    /// </summary>
    /// <param name="metadata">The metadata.</param>
    /// <param name="name">The name that means no office.</param>
    public static string? Closest(CstoMetadata metadata, string name)
    {
        var same = SameWords.Of(metadata);
        var words = WordsOf(name);
        // "KGB chairman" is the "Chairman of the KGB of Belarus", not a misspelt "PRC Chairman".
        var offices = metadata.Offices.Values.OrderBy(o => o.Id, StringComparer.Ordinal);
        var longer = words.Length == 0 ? [] : offices.Where(o => NamesOf(o).Skip(1).Any(HasAll)).Take(2).ToArray();
        return longer.Length switch
        {
            0 => Spelling.Closest(name, offices.SelectMany(o => NamesOf(o).Skip(1))),
            1 => longer[0].Name,
            _ => null,
        };

        bool HasAll(string longName) => !words.Except(WordsOf(longName), StringComparer.Ordinal).Any();

        string[] WordsOf(string text) => OfficeIndex.LooseKeyOf(text, same).Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    // Whether a page would mean an office by a title that is no listed name of one ("министр обороны Армении").
    internal static bool IsTitle(Analyzer analyzer, string title) =>
        analyzer.Mentions(new Article { Id = "", Format = "text", Paragraphs = [title.Trim()] })
            .Any(m => m.Kind == MentionKinds.Office && TextPattern.Fold(m.Text) == TextPattern.Fold(title));

    // Who held an office on some of the days; where nobody did, who was the last that is known. What is said of days after the
    // last known one is likely at most.
    private static List<Tenure> On(IGrouping<string, Tenure> office, DayRange days, OfficeDirectory directory)
    {
        var within = office.Where(t => IsWithin(t, days)).Select(t => t.KnownUntil < days.To ? t with { Certainty = "likely" } : t).ToList();
        return within.Count == 0 && directory.LastKnownHolderOf(office.Key, days.From) is { } last ? [last] : within;
    }

    private static bool IsWithin(Tenure tenure, DayRange days) =>
        (tenure.From is null || tenure.From <= days.To) && (tenure.To is null || days.From <= tenure.To);

    private static IEnumerable<string> NamesOf(OfficeEntry office) =>
        new[] { office.Id, office.Name, office.Russian }.OfType<string>().Concat(office.Aliases).Concat(office.Abbreviations);

    [GeneratedRegex(@"\s*\([^()]*\)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Parenthesis();
}

/// <summary>Who held offices at a time.</summary>
/// <param name="Tenures">The tenures, by office and first day.</param>
/// <param name="Divided">The offices that nobody held on all of the days that are asked for, though somebody did on some.</param>
public sealed record OfficeAnswer(IReadOnlyList<Tenure> Tenures, IReadOnlyList<string> Divided);
