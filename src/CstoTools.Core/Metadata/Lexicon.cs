using System.Collections.Concurrent;
using CstoTools.Core.Text;

namespace CstoTools.Core.Metadata;

/// <summary>The words of the field: verbs that report an event, ranks, given names … by the keys of the files.</summary>
internal sealed class Lexicon
{
    private readonly IReadOnlyDictionary<string, IReadOnlyList<YamlNode>> _words;
    private readonly ConcurrentDictionary<string, IReadOnlySet<string>> _sets = new(StringComparer.Ordinal);

    private readonly Lazy<Abbreviations> _abbreviations;

    public Lexicon(IReadOnlyDictionary<string, IReadOnlyList<YamlNode>> words)
    {
        _words = words;
        _abbreviations = new(() => new Abbreviations(Texts("abbreviations").Concat(Texts("abbreviationsRussian"))));
    }

    /// <summary>The top-level keys that hold words.</summary>
    public static IReadOnlySet<string> Keys { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        // names.yml
        "givenNames", "ambiguousGivenNames", "givenNamesRussian", "nameParticles", "menInA", "lettersBehindNames", "indeclinableSurnames",
        "surnameEndings", "surnameEndingsRussian", "weakSurnameEndings", "weakSurnameEndingsRussian",
        "patronymicEndings", "patronymicEndingsRussian", "ranks", "ranksRussian", "officeHeads", "officeHeadsRussian",
        "qualifiers", "references", "personWords", "personWordsRussian", "professions",
        // shapes.yml
        "organizationHeads", "organizationHeadsRussian", "bodyWords", "bodyWordsRussian", "institutions", "commonHeads", "notNames", "operationCues", "mediaCues", "thingWords", "placeNouns", "seatedBodies", "plainUnits", "listedPortfolios",
        "closedBodies", "accreditedTitles", "numberedUnits", "patrons", "companyCues", "plainPortfolios", "memberWords", "titleEnds", "mannerNouns", "lookalikesRussian", "stateCodes", "sameWords", "introductions",
        "finiteVerbs", "finiteEndings", "phraseEnds", "abbreviations", "abbreviationsRussian", "headlineVerbs", "motionVerbs", "beforeAnyName", "finiteOnly", "purposeNouns",
        // events.yml
        "events", "bodiesMeet", "eventVerbs", "occasions", "modes", "statusWords", "roles", "themes", "documentVerbs", "documentNouns", "venueNouns", "stages", "eventWords", "meetingAdjectives", "listFillers", "idleWords",
        // speech.yml
        "speechVerbs", "impersonalSpeech", "attributions", "pronouns", "speakerWords", "speakerGroups", "writings", "backReferences",
    };

    /// <summary>The abbreviations whose full stop does not end a sentence.</summary>
    public Abbreviations Abbreviations => _abbreviations.Value;

    /// <summary>The texts under a key, of all files in order; empty if no file has it.</summary>
    public IEnumerable<string> Texts(string key) => Nodes(key).SelectMany(n => n.Texts);

    /// <summary>The texts under a key as the words of a page are compared with them (<see cref="Fold"/>).</summary>
    public IReadOnlySet<string> Set(string key) => _sets.GetOrAdd(key, k => Texts(k).Select(Fold).ToHashSet(StringComparer.Ordinal));

    /// <summary>The keys of a text's words (<see cref="Folding.Key"/>), a blank between two.</summary>
    public static string Fold(string text) => string.Join(' ', Tokenizer.Tokenize(text).Select(t => t.Key));

    /// <summary>The mappings in the list under a key, of all files in order.</summary>
    public IEnumerable<YamlNode> Records(string key) => Nodes(key).SelectMany(n => n.Items ?? [n]).Where(n => n.Pairs is not null);

    /// <summary>The nodes that stand under a key, one a file.</summary>
    public IReadOnlyList<YamlNode> Nodes(string key) => _words.GetValueOrDefault(key, []);
}
