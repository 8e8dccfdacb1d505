using CstoTools.Core.Document;
using CstoTools.Core.Matching;
using CstoTools.Core.Metadata;
using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Mentions;

/// <summary>
/// Finds bodies that no list holds by the rules of <c>Rules/*/organizations.yml</c>: by a legal form, a number, a noun before
/// their marks.
/// </summary>
internal static class OrganizationRules
{
    /// <summary>The phase whose rules these are.</summary>
    public const string Phase = "organizations";

    // "Corp", "ОсОО"
    private const int LongestForm = 4;

    private static readonly Dictionary<string, IReadOnlyList<string>> Features =
        new(StringComparer.Ordinal) { ["organization"] = ["name"] };

    private static readonly MadeOnce<CstoMetadata, RuleSet> Made = new(m =>
        RuleReader.Read(m, Phase, Features, scope => OrganizationText.Describe(scope, m)));

    /// <summary>The rules of a metadata set.</summary>
    /// <exception cref="MetadataException">A rule has a fault.</exception>
    public static RuleSet Of(CstoMetadata metadata) => Made.Of(metadata);

    /// <summary>The bodies of a section.</summary>
    /// <param name="words">The words of the section.</param>
    /// <param name="text">The section with what the rules lean on.</param>
    /// <param name="listed">The bodies in it that lists hold.</param>
    /// <param name="metadata">The metadata.</param>
    public static List<Found> Find(Words words, AnnotatedText text, IReadOnlyList<Found> listed, CstoMetadata metadata)
    {
        var rules = Of(metadata);
        var matches = rules.Find(text, words.Steps).Where(m => m.Rule.Sets.Count > 0).ToArray();
        return [.. Chosen(matches, rules).Select(m => Listed(words, m, listed) ?? Make(words, m, metadata))];
    }

    /// <summary>A section as the rules see it.</summary>
    public static AnnotatedText TextOf(Words words, CstoMetadata metadata)
    {
        var listed = ListedNames.Find(words, metadata);
        var quoted = QuotedNames.Find(words, listed, metadata);
        return OrganizationText.Of(words, listed.Where(n => !n.NeedsCompany), quoted, BarredWords.Of(words, metadata));
    }

    /// <summary>The matches that decide: the longest first, without what another rule beats there and what a longer one covers.</summary>
    public static List<RuleMatch> Chosen(RuleMatch[] matches, RuleSet rules)
    {
        var chosen = new List<RuleMatch>();
        foreach (var match in matches.OrderByDescending(m => m.TargetLast - m.TargetFirst).ThenBy(m => m.TargetFirst))
        {
            if (!chosen.Exists(c => Overlap(c, match))
                && !Array.Exists(matches, m => Overlap(m, match) && rules.Beats(m.Rule.Id, match.Rule.Id)))
                chosen.Add(match);
        }
        return chosen;
    }

    /// <summary>Whether two matches are about the same words.</summary>
    public static bool Overlap(RuleMatch one, RuleMatch other) =>
        one.TargetFirst <= other.TargetLast && other.TargetFirst <= one.TargetLast;

    // "JSC Kazakhtelecom", «газета «Красная звезда»»: the listed body, where nothing but its form or noun stands beside its name.
    private static Found? Listed(Words words, RuleMatch match, IEnumerable<Found> listed) => listed
        .Where(n => n.Kind == MentionKinds.Organization && n.First >= match.TargetFirst && n.Last <= match.TargetLast
            && n.Length < match.TargetLast - match.TargetFirst + 1)
        .FirstOrDefault(n => Enumerable.Range(match.TargetFirst, match.TargetLast - match.TargetFirst + 1)
            .All(i => i >= n.First && i <= n.Last || words[i].Shape is Shape.Upper or Shape.Lower
                || words[i].Length <= LongestForm || words.StartsSentence(i) && i < n.First))
        ?.With(match.TargetFirst, match.TargetLast);

    private static Found Make(Words words, RuleMatch match, CstoMetadata metadata)
    {
        var found = Found.Unlisted(words, match.TargetFirst, match.TargetLast, MentionKinds.Organization);
        found.Name = RussianBodyNames.Of(words, found.First, found.Last, metadata);
        return found;
    }
}
