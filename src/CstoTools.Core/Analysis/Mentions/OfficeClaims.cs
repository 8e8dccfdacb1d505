using CstoTools.Core.Document;
using CstoTools.Core.Matching;
using CstoTools.Core.Metadata;
using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Mentions;

/// <summary>
/// What rules say of the offices of a section: that one is meant whom the sentence names, or somebody else than its
/// holder on the day ("the next President", "was elected President").
/// </summary>
internal sealed class OfficeClaims
{
    /// <summary>The phase whose rules these are.</summary>
    public const string Phase = "offices";

    private const string Before = "before";
    private const string After = "after";
    private const string Office = "Office";
    private const string Person = "Person";

    private static readonly Dictionary<string, IReadOnlyList<string>> Features = new(StringComparer.Ordinal) { ["holder"] = [Before, After, "other"] };

    private static readonly MadeOnce<CstoMetadata, RuleSet> Made = new(m =>
        RuleReader.Read(m, Phase, Features, Describe));

    private readonly SectionMentions _section;
    private readonly Verdicts _verdicts;

    private OfficeClaims(SectionMentions section, Verdicts verdicts) => (_section, _verdicts) = (section, verdicts);

    /// <summary>The rules of a metadata set.</summary>
    /// <exception cref="MetadataException">A rule has a fault.</exception>
    public static RuleSet RulesOf(CstoMetadata metadata) => Made.Of(metadata);

    /// <summary>The claims of a section.</summary>
    public static OfficeClaims Of(SectionMentions section, CstoMetadata metadata)
    {
        var rules = RulesOf(metadata);
        return new OfficeClaims(section, new Verdicts(rules, rules.Find(TextOf(section), section.Words.Steps)));
    }

    private static void Describe(PatternScope scope)
    {
        foreach (var kind in new[] { Person, Office, "Body", "State" })
            scope.Kinds[kind] = [];
    }

    /// <summary>Whether a rule speaks of an office.</summary>
    /// <param name="office">The office.</param>
    /// <param name="holder">Who holds it by the sentence; null if it names nobody.</param>
    public bool SpeaksOf(TitlePhrase office, out Found? holder)
    {
        var (value, rule) = _verdicts.Of(office.First, office.Last, "holder");
        holder = value switch
        {
            Before => _section.People.LastOrDefault(p => p.Last < office.First && IsSameSentence(p, office)),
            After => _section.People.FirstOrDefault(p => p.First > office.Last && IsSameSentence(p, office)),
            _ => null,
        };
        return rule is not null;
    }

    /// <summary>A section as the rules see it.</summary>
    public static AnnotatedText TextOf(SectionMentions section)
    {
        var words = section.Words;
        var text = new AnnotatedText(words.Text, words.Section.Words, words.Abbreviations);
        foreach (var person in section.People)
            text.Add(new Annotation(Person, TitleBefore.StartOf(person.Title, words.Text, words.Tokens, person.First), person.Last));
        foreach (var title in section.Titles.Where(t => t is { IsRank: false, IsPlural: false } && !section.Attached.Contains(t)))
            text.Add(new Annotation(Office, title.First, title.Last));
        foreach (var name in section.Names.Where(n => !n.NeedsCompany && n.Kind is MentionKinds.Organization or MentionKinds.Country))
            text.Add(new Annotation(name.Kind == MentionKinds.Country ? "State" : "Body", name.First, name.Last));
        return text;
    }

    private bool IsSameSentence(Found person, TitlePhrase office) =>
        _section.Sentences.Around(_section.Words[person.First].Start).Start == _section.Sentences.Around(_section.Words[office.First].Start).Start;
}
