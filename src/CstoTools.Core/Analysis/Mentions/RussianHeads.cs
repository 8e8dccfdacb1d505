using CstoTools.Core.Metadata;
using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Mentions;

/// <summary>The forms of the nouns that Russian names turn on.</summary>
internal sealed class RussianHeads
{
    private static readonly MadeOnce<CstoMetadata, RussianHeads> Made = new(m => new RussianHeads(m));
    private readonly HashSet<string> _genitives;
    private readonly string[] _surnames;

    private RussianHeads(CstoMetadata metadata)
    {
        foreach (var noun in metadata.Lexicon.Texts("organizationHeadsRussian"))
            Add(Bodies, noun);
        CommonTitles = metadata.Lexicon.Texts("commonHeads").Where(t => t[0] >= '\u0400')
            .SelectMany(n => RussianForms.Of(Folding.Key(n))).Select(f => f.Form).ToHashSet(StringComparer.Ordinal);
        Professions = metadata.Lexicon.Texts("personWordsRussian").Concat(metadata.Lexicon.Texts("professions")).Select(n => Folding.Key(n))
            .SelectMany(n => n[0] >= '\u0400' ? RussianForms.Of(n).Select(f => f.Form) : [n]).ToHashSet(StringComparer.Ordinal);
        ProfessionNames = metadata.Lexicon.Texts("personWordsRussian").Concat(metadata.Lexicon.Texts("professions"))
            .Where(n => n[0] >= '\u0400').Select(n => Folding.Key(n)).ToHashSet(StringComparer.Ordinal);
        _genitives = metadata.Lexicon.Texts("organizationHeadsRussian").Append("организация")
            .SelectMany(n => RussianForms.Of(Folding.Key(n))).Where(f => f.Case == RussianCase.Genitive).Select(f => f.Form).ToHashSet(StringComparer.Ordinal);
        foreach (var noun in metadata.Lexicon.Records("documentNouns").SelectMany(r => r.TextsOf("nounsRussian")))
        {
            // "Дорожная карта", "План мероприятий": the noun, not its adjective and not what belongs to it.
            var words = noun.Split(' ').Where(w => w.Any(char.IsLetterOrDigit)).ToArray();
            Add(Documents, Array.Find(words, w => w[^1] is not ('й' or 'я' or 'е') || w.Length > 1 && w[^2] == 'и' && w[^1] != 'й') ?? words[^1]);
        }
        foreach (var (form, lemma) in Bodies)
            Named[form] = lemma;
        foreach (var noun in new[] { "mediaCues", "companyCues", "institutions" }.SelectMany(metadata.Lexicon.Texts).Where(n => n[0] >= '\u0400'))
            Add(Named, noun);
        GivenNames = metadata.Lexicon.Texts("givenNamesRussian").Where(n => n.All(char.IsLetter))
            .SelectMany(n => RussianForms.Of(Folding.Key(n)).Select(f => (f.Form, Lemma: n, f.Case)))
            .ToLookup(f => f.Form, f => (f.Lemma, f.Case), StringComparer.Ordinal);
        Indeclinable = WordEndings.Of(metadata.Lexicon, "indeclinableSurnames");
        _surnames = metadata.Lexicon.Texts("surnameEndingsRussian").Where(e => e.Length > 2).Select(e => Folding.Key(e)).ToArray();
    }

    public static RussianHeads Of(CstoMetadata metadata) => Made.Of(metadata);

    /// <summary>Forms of nouns for bodies, each with its nominative.</summary>
    public Dictionary<string, string> Bodies { get; } = new(StringComparer.Ordinal);

    /// <summary>The same, and those of nouns that make a body only of a name or number after them: "завод", "газета".</summary>
    public Dictionary<string, string> Named { get; } = new(StringComparer.Ordinal);

    /// <summary>Forms of nouns for documents, each with its nominative.</summary>
    public Dictionary<string, string> Documents { get; } = new(StringComparer.Ordinal);

    /// <summary>Forms of given names, each with the names and cases it may be.</summary>
    public ILookup<string, (string Lemma, RussianCase Case)> GivenNames { get; }

    /// <summary>Endings of family names that have one form in all cases.</summary>
    public WordEndings Indeclinable { get; }

    /// <summary>Forms of titles that many share ("эксперт").</summary>
    public HashSet<string> CommonTitles { get; }

    /// <summary>Words for what somebody is, the Russian ones in all their forms ("врач", "врача").</summary>
    public HashSet<string> Professions { get; }

    /// <summary>The Russian ones of them in the nominative.</summary>
    public HashSet<string> ProfessionNames { get; }

    /// <summary>Whether a word is a noun for bodies in the genitive: "Организации", "Совета".</summary>
    public bool IsBodyInGenitive(string key) => _genitives.Contains(key);

    /// <summary>Whether a word ends as surnames do.</summary>
    public bool IsSurname(string key) => Array.Exists(_surnames, e => key.Length > e.Length + 2
        && (key.EndsWith(e, StringComparison.Ordinal) || key[..^1].EndsWith(e, StringComparison.Ordinal)));

    private static void Add(Dictionary<string, string> forms, string noun)
    {
        var lemma = noun.ToLowerInvariant();
        foreach (var (form, _) in RussianForms.Of(Folding.Key(lemma)))
            forms.TryAdd(form, lemma);
    }
}
