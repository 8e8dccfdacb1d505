using CstoTools.Core.Metadata;

namespace CstoTools.Core.Analysis.Events;

/// <summary>
/// The marks by which reports of events are compared: whom and what the headline and the reporting paragraph name, and
/// their other words. Each starts with a letter for its sort; the same in all languages where names are listed.
/// </summary>
internal static class EventMarks
{
    public const char Person = 'p';
    public const char Organization = 'o';

    /// <summary>A part of the Organization that does not meet but works: most reports name it.</summary>
    public const char House = 'h';
    public const char Country = 'c';
    public const char City = 'y';
    public const char Theme = 't';
    public const char Operation = 'x';
    public const char Document = 'd';
    public const char Stage = 's';
    public const char Number = 'n';
    public const char Word = 'w';

    /// <summary>"N. met with M.", "N. received M.": people met, not a body.</summary>
    public const string Encounter = "k:encounter";

    /// <summary>"The Council held …", "the Working Group met": a body met.</summary>
    public const string Gathering = "k:gathering";

    private const string Root = "csto";
    private const int ShortestWord = 4;
    private const int StemLength = 6;

    /// <summary>The marks of a report.</summary>
    /// <param name="title">The sentences of the headline.</param>
    /// <param name="lead">The sentence that reports the event, then the others of its paragraph.</param>
    /// <param name="metadata">Tells what belongs to the Organization.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<Clause> title, IReadOnlyList<Clause> lead, CstoMetadata metadata)
    {
        var marks = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var clause in title.Concat(lead))
        {
            foreach (var mention in clause.Mentions.Where(m => IsMark(m.Value)))
                AddName(mention.Value, marks, metadata);
            foreach (var stage in clause.Stages)
                marks.Add($"{Stage}:{stage.Value}");
            AddWords(clause, marks);
        }
        if (lead.Count > 0 && IsOfBody(lead[0], metadata))
            marks.Add(Gathering);
        else if (lead.Count > 0 && IsEncounter(lead[0]))
            marks.Add(Encounter);
        return [.. marks];
    }

    // Every report names the Organization itself; an office without a holder is only words.
    private static bool IsMark(Mention mention) =>
        !mention.Nested && mention.Id != Root && mention.Kind != MentionKinds.Region && (mention.Kind != MentionKinds.Office || mention.Name is not null);

    private static void AddName(Mention mention, SortedSet<string> marks, CstoMetadata metadata)
    {
        var sort = mention.Kind switch
        {
            MentionKinds.Person or MentionKinds.Office => Person,
            MentionKinds.Organization => IsHouse(mention, metadata) ? House : Organization,
            MentionKinds.Country or MentionKinds.Demonym => Country,
            MentionKinds.City => City,
            MentionKinds.Theme => Theme,
            MentionKinds.Operation => Operation,
            _ => Document,
        };
        marks.Add($"{sort}:{(sort is Theme or Document ? Fold(mention.Name ?? mention.Text) : mention.Name ?? mention.Text)}");
    }

    private static bool IsHouse(Mention mention, CstoMetadata metadata)
    {
        if (mention.Id is not { } id || EventLexicon.Of(metadata).BodyRules.Any(r => r.Organization == id))
            return false;
        // Below a body that meets, nothing is a part of the house.
        return metadata.Ancestors(id).FirstOrDefault(p => p == Root || EventLexicon.Of(metadata).BodyRules.Any(r => r.Organization == p)) == Root;
    }

    private static string Fold(string text) => Queries.TextPattern.Fold(text);

    private static void AddWords(Clause clause, SortedSet<string> marks)
    {
        var words = clause.Text.Words;
        // What joins others tells nothing.
        bool IsIdle(string key) => clause.Text.Lexicon.IdleWords.Contains(key);
        var told = new Cover(clause, clause.Mentions.Where(m => m.Value.Id == Root || IsMark(m.Value)).Select(m => (m.First - TitleLength(m), m.Last))
            .Concat(clause.Dates.Select(d => (d.First, d.Last))).Concat(clause.Verbs.Select(v => (v.First, v.Last)))
            .Concat(clause.Nouns.Where(n => n.First == n.Last).Select(n => (n.First, n.Last))));
        for (var i = clause.First; i <= clause.Last; i++)
        {
            if (told.Holds(i))
                continue;
            var key = words.Keys[i];
            if (key.Length > 0 && char.IsAsciiDigit(key[0]))
                marks.Add($"{Number}:{key}");
            else if (key.Length >= ShortestWord && !IsIdle(key) && !IsIdle(words[i].Key))
                marks.Add($"{Word}:{key[..Math.Min(key.Length, StemLength)]}");
        }
    }

    // The words of the office before a name: they say no more than the name.
    private static int TitleLength(Placed<Mention> mention) =>
        mention.Value is { Kind: MentionKinds.Person, Title: { } title } ? Text.Tokenizer.Tokenize(title).Length : 0;

    // What stands last before the verb is its subject.
    private static bool IsOfBody(Clause report, CstoMetadata metadata) => report.Verbs.Count > 0
        && report.Mentions.Where(m => !m.Value.Nested && m.Last < report.Verbs[0].First).MaxBy(m => m.First) is { Value: { Kind: MentionKinds.Organization, Id: not Root } } last
        && !IsHouse(last.Value, metadata);

    // A verb between people, or a gathering "of N. with M.".
    private static bool IsEncounter(Clause report)
    {
        var people = report.Mentions.Where(m => m.Value is { Nested: false, Kind: MentionKinds.Person or MentionKinds.Office }).ToArray();
        if (people.Length == 0)
            return false;
        var first = people.Min(p => p.Last);
        if (report.Verbs.Exists(v => v.Value is { Subject: "participant" or "host", Object: "participant" or "host", Type: "meeting" or "negotiation" }
            && first < v.First))
            return true;
        return people.Length >= 2 && report.Nouns.Exists(n => n.Value is "meeting" or "negotiation" or "visit")
            && !report.Mentions.Exists(m => m.Value is { Nested: false, Kind: MentionKinds.Organization } && m.Value.Id != "csto" && m.First > report.Nouns[0].First);
    }
}
