using CstoTools.Core.Document;
using CstoTools.Core.Matching;
using CstoTools.Core.Metadata;
using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Mentions;

/// <summary>What the rules of organizations may speak of, and how a text is laid before them.</summary>
internal static class OrganizationText
{
    private const string Body = "Body";
    private const string Place = "Place";
    private const string Marked = "Marked";
    private const string Coded = "Coded";
    private const string Person = "Person";
    private const string GivenName = "GivenName";
    private const string AfterAmpersand = "AfterAmpersand";
    private const string AfterMarked = "AfterMarked";

    // What marks enclose and is longer is a sentence.
    private const int LongestMarked = 9;

    /// <summary>Tells a scope the kinds of annotation and the classes of words.</summary>
    public static void Describe(PatternScope scope, CstoMetadata metadata)
    {
        foreach (var kind in new[] { Body, Place, Coded, Person, GivenName, AfterAmpersand, AfterMarked })
            scope.Kinds[kind] = [];
        scope.Kinds[Marked] = ["capital", "title-case"];
        var lexicon = metadata.Lexicon;
        scope.AddTag("organization-noun", IsOneOf(lexicon.Texts("organizationHeads").Concat(lexicon.Texts("organizationHeadsRussian"))));
        scope.AddTag("media-cue", IsOneOf(lexicon.Texts("mediaCues")));
        scope.AddTag("company-cue", IsOneOf(lexicon.Texts("companyCues")));
        scope.AddTag("institution", IsOneOf(lexicon.Texts("institutions")));
        scope.AddTag("not-name", IsOneOf(lexicon.Texts("notNames")));
        scope.AddTag("body-word", t => NameIndex.Of(metadata).BodyWords.Contains(Words.KeyOf(t)));
        scope.AddTag("adjective-russian", t => t.Key[0] >= '\u0400' && RussianForms.IsAdjective(t.Key));
    }

    // Russian words in all their forms.
    private static Func<Token, bool> IsOneOf(IEnumerable<string> words)
    {
        var forms = words.Select(Lexicon.Fold)
            .SelectMany(w => w[0] >= '\u0400' ? RussianForms.Of(w).Select(f => f.Form) : [w]).ToHashSet(StringComparer.Ordinal);
        return t => forms.Contains(t.Key);
    }

    /// <summary>A section with what the rules lean on.</summary>
    /// <param name="words">The words of the section.</param>
    /// <param name="names">The complete names that lists hold.</param>
    /// <param name="quoted">Code names and titles in quotation marks.</param>
    /// <param name="barred">The words of persons and offices.</param>
    public static AnnotatedText Of(Words words, IEnumerable<Found> names, IEnumerable<Found> quoted, Bar[] barred)
    {
        var text = new AnnotatedText(words.Text, words.Section.Words, words.Abbreviations);
        foreach (var name in names)
        {
            if (name.Kind is MentionKinds.Organization)
                text.Add(new Annotation(Body, name.First, name.Last));
            else if (name.Kind is MentionKinds.Country or MentionKinds.City or MentionKinds.Region)
                text.Add(new Annotation(Place, name.First, name.Last));
        }
        foreach (var name in quoted.Where(q => q.Kind is MentionKinds.Operation or MentionKinds.Document))
            text.Add(new Annotation(Coded, name.First, name.Last));
        for (var i = 0; i < words.Count; i++)
        {
            if (barred[i] != Bar.None)
                text.Add(new Annotation(barred[i] == Bar.Sure ? Person : GivenName, i, i));
            if (words.IsAmpersand(i))
                text.Add(new Annotation(AfterAmpersand, i, i));
            if (EndOfMarked(words, i) is >= 0 and var last)
            {
                text.Add(new Annotation(Marked, i, last) { Traits = [.. TraitsOf(words, i, last)] });
                if (last + 1 < words.Count && words[last + 1].Gap == (Gap.Quote | Gap.Space))
                    text.Add(new Annotation(AfterMarked, last + 1, last + 1));
            }
        }
        return text;
    }

    private static IEnumerable<string> TraitsOf(Words words, int first, int last)
    {
        if (words[first].IsCapital || words[first].Shape == Shape.Number)
            yield return "capital";
        if (Enumerable.Range(first, last - first + 1).All(i => words[i].IsCapital))
            yield return "title-case";
    }

    // The last word before the mark that closes, of one that opens just before a word.
    private static int EndOfMarked(Words words, int first)
    {
        var start = words[first].Start;
        if ((words[first].Gap & Gap.Quote) == 0 || words.Text[start - 1] is not ('«' or '"' or '“' or '„')
            || start > 1 && char.IsLetterOrDigit(words.Text[start - 2]))
            return -1;
        for (var i = first; i < words.Count && i < first + LongestMarked; i++)
        {
            if (i > first && (words[i].Gap & (Gap.Paragraph | Gap.End | Gap.Colon)) != 0)
                return -1;
            if (words.ClosesQuote(words[i].End))
                return i;
        }
        return -1;
    }
}
