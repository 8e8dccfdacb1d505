using CstoTools.Core.Analysis.Speech;
using CstoTools.Core.Document;
using CstoTools.Core.Matching;
using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Quotes;

/// <summary>What the rules of attribution may speak of, and how a section is laid before them.</summary>
internal static class AttributionText
{
    /// <summary>A person or the holder of an office, the office before the name included.</summary>
    public const string Who = "Who";

    /// <summary>The name of a person, or the words of an office, alone.</summary>
    public const string Name = "Name";

    /// <summary>The first word of what is quoted.</summary>
    public const string QuoteStart = "QuoteStart";

    /// <summary>The last word of what is quoted.</summary>
    public const string QuoteEnd = "QuoteEnd";

    /// <summary>Tells a scope the kinds of annotation and the classes of words.</summary>
    public static void Describe(PatternScope scope, SpeechWords words)
    {
        foreach (var (kind, traits) in new (string, string[])[]
        {
            (Who, ["office", "titled", "object"]), (Name, ["office", "object"]), ("Body", []), ("Place", []), ("Say", ["ask", "believe"]), ("Impersonal", []),
            ("Quoted", []), (QuoteStart, []), (QuoteEnd, []),
        })
            scope.Kinds[kind] = [.. traits];
        scope.AddTag("pronoun", t => words.IsPronoun(t.Key) && !Grammar.IsFirstOrSecond(t.Key));
        scope.AddTag("writing", t => words.IsWriting(t.Key));
        scope.AddTag("told", Grammar.LooksTold);
        scope.AddTag("clause", t => Grammar.ShowsClause(t.Key));
        scope.AddTag("adverb", t => Grammar.IsAdverb(t.Key));
        scope.AddTag("auxiliary", t => Grammar.IsAuxiliary(t.Key));
        scope.AddTag("indefinite", t => Grammar.IsIndefinite(t.Key));
    }

    /// <summary>A section with what the rules lean on, and the mention of each annotation of a name.</summary>
    public static (AnnotatedText Text, Dictionary<(int First, int Last), Mention> Names) Of(SpeechReading reading, IEnumerable<Mention> mentions)
    {
        var text = reading.Text;
        var annotated = new AnnotatedText(text.Text, text.Section.Words, text.Words.Abbreviations);
        var names = new Dictionary<(int First, int Last), Mention>();
        foreach (var mention in mentions.Where(m => !m.Nested))
        {
            var (first, last) = (text.TokenFrom(mention.Start), text.TokenFrom(mention.End) - 1);
            if (first > last)
                continue;
            if (KindOf(mention) is { } kind)
                annotated.Add(new Annotation(kind, first, last));
            if (!Discourse.IsSomebody(mention))
                continue;
            string[] traits = [.. mention.Kind == MentionKinds.Office ? ["office"] : Array.Empty<string>(), .. RussianNameCase.IsObject(mention) ? ["object"] : Array.Empty<string>()];
            var start = TitleBefore.StartOf(mention.Title, text.Text, text.Tokens, first);
            annotated.Add(new Annotation(Name, first, last) { Traits = traits });
            annotated.Add(new Annotation(Who, start, last) { Traits = mention.Title is null ? traits : [.. traits, "titled"] });
            names[(first, last)] = names[(start, last)] = mention;
        }
        for (var i = 0; i < text.Tokens.Count; i++)
        {
            if (text.VerbAt(i) > 0)
                annotated.Add(new Annotation("Say", i, i + text.VerbAt(i) - 1) { Traits = text.Asks(i) ? ["ask"] : text.Believes(i) ? ["believe"] : [] });
            else if (text.Words.ImpersonalAt(text.Tokens, i) is > 0 and var length)
                annotated.Add(new Annotation("Impersonal", i, i + length - 1));
        }
        foreach (var (start, end) in reading.Turns.SelectMany(t => t.Parts))
            AddQuoted(annotated, text.TokenFrom(start), text.TokenFrom(end) - 1);
        return (annotated, names);
    }

    private static string? KindOf(Mention mention) => mention.Kind switch
    {
        MentionKinds.Organization => "Body",
        MentionKinds.Country or MentionKinds.City or MentionKinds.Region or MentionKinds.Demonym => "Place",
        _ => null,
    };

    private static void AddQuoted(AnnotatedText text, int first, int last)
    {
        if (first > last)
            return;
        text.Add(new Annotation("Quoted", first, last));
        text.Add(new Annotation(QuoteStart, first, first));
        text.Add(new Annotation(QuoteEnd, last, last));
    }
}
