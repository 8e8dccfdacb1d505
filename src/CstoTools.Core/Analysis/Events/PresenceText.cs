using CstoTools.Core.Document;
using CstoTools.Core.Matching;
using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Events;

/// <summary>What the rules of presence and roles may speak of, and how a text is laid before them.</summary>
internal static class PresenceText
{
    /// <summary>A person or office-holder, the office before the name included.</summary>
    public const string Who = "Who";

    /// <summary>A body.</summary>
    public const string Body = "Body";

    /// <summary>A state.</summary>
    public const string State = "State";

    private const string Root = "csto";

    private static readonly HashSet<string> PartyRoles = new(StringComparer.Ordinal) { "delegation", "representative", "participant", "contingent" };

    private static readonly string[] Functions =
        ["chair", "speaker", "participant", "delegation", "delegation-head", "contingent", "representative", "guest", "by"];

    private static readonly string[] Parts = ["event", "participant", "host", "speaker", "chair", "place", "none"];

    /// <summary>Tells a scope the kinds of annotation and their traits.</summary>
    public static void Describe(PatternScope scope, EventLexicon lexicon)
    {
        string[] verbs = [.. Parts.Select(p => "subject-" + p), .. Parts.Select(p => "object-" + p), .. EventStatuses.All, EventVerb.Present];
        foreach (var (kind, traits) in new (string, string[])[]
        {
            (Who, ["office", "titled"]), ("Title", []), (Body, ["root", "reference", "acronym", "of-title"]), (State, []), ("City", []), ("Document", []),
            ("Operation", []), ("Date", ["day"]), ("Region", []), ("Noun", [.. CstoTools.EventTypes.All]), ("Verb", [.. verbs, .. CstoTools.EventTypes.All]), ("Occasion", []), ("Say", []),
            ("Role", Functions), ("PartyRole", []), ("RoleNoun", Functions), ("Outcome", [.. DocumentStatuses.All]), ("Quoted", []),
        })
            scope.Kinds[kind] = [.. traits];
        scope.AddTag("member", t => lexicon.MemberWords.Contains(t.Key));
        scope.AddTag("meeting-adjective", t => lexicon.MeetingAdjectives.Contains(t.Key));
        scope.AddTag("list-filler", t => lexicon.ListFillers.Contains(t.Key));
    }

    /// <summary>A section with what the rules lean on.</summary>
    public static AnnotatedText Of(EventText text)
    {
        var annotated = new AnnotatedText(text.Words.Text, text.Section.Words, text.Abbreviations);
        for (var i = 0; i < text.Words.Count; i++)
        {
            var last = i;
            while (text.IsSpoken(i) && last + 1 < text.Words.Count && text.IsSpoken(last + 1))
                last++;
            if (text.IsSpoken(i))
                annotated.Add(new Annotation("Quoted", i, last));
            i = last;
        }
        foreach (var clause in text.Clauses)
        {
            AddNames(annotated, clause);
            AddCues(annotated, clause);
        }
        return annotated;
    }

    private static void AddNames(AnnotatedText text, Clause clause)
    {
        var titles = string.Join('\n', clause.Mentions.Where(m => m.Value.Kind is MentionKinds.Person or MentionKinds.Office).Select(m => m.Value.Title).Distinct());
        foreach (var mention in clause.Mentions.Where(m => !m.Value.Nested))
        {
            switch (mention.Value.Kind)
            {
                case MentionKinds.Person or MentionKinds.Office:
                    var first = EventPeople.TitleStart(clause, mention);
                    string[] traits = [.. mention.Value.Kind == MentionKinds.Office ? ["office"] : Array.Empty<string>(), .. mention.Value.Title is null ? Array.Empty<string>() : ["titled"]];
                    // An office of nobody known is no person, but a body inside it is only part of a title.
                    text.Add(new Annotation(mention.Value.Name is null ? "Title" : Who, first, mention.Last) { Traits = traits });
                    break;
                case MentionKinds.Organization:
                    text.Add(new Annotation(Body, mention.First, mention.Last) { Traits = [.. BodyTraits(clause, mention, titles)] });
                    break;
                case MentionKinds.Country:
                    text.Add(new Annotation(State, mention.First, mention.Last));
                    break;
                case MentionKinds.City or MentionKinds.Region or MentionKinds.Document or MentionKinds.Operation:
                    text.Add(new Annotation(mention.Value.Kind, mention.First, mention.Last));
                    break;
            }
        }
        foreach (var date in clause.Dates)
            text.Add(new Annotation("Date", date.First, date.Last) { Traits = date.Value.Precision == DatePrecisions.Day ? ["day"] : [] });
    }

    private static IEnumerable<string> BodyTraits(Clause clause, Placed<Mention> body, string titles)
    {
        if (body.Value.Id == Root)
            yield return "root";
        if (body.Value.Resolution == Resolutions.Reference)
            yield return "reference";
        if (body.First == body.Last && clause.Text.Words[body.First].Shape == Shape.Upper)
            yield return "acronym";
        // "N., head of the Agency": the body is told of to say who somebody is.
        if (HasWords(titles, body.Value.Text))
            yield return "of-title";
    }

    // "CIS" is no part of "CISM".
    private static bool HasWords(string titles, string words)
    {
        for (var at = titles.IndexOf(words, StringComparison.Ordinal); at >= 0; at = titles.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            if ((at == 0 || !char.IsLetterOrDigit(titles[at - 1])) && (at + words.Length == titles.Length || !char.IsLetterOrDigit(titles[at + words.Length])))
                return true;
        }
        return false;
    }

    private static void AddCues(AnnotatedText text, Clause clause)
    {
        foreach (var noun in clause.Nouns)
            text.Add(new Annotation("Noun", noun.First, noun.Last) { Traits = [noun.Value] });
        foreach (var verb in clause.Verbs)
        {
            string[] traits = ["subject-" + verb.Value.Subject, "object-" + verb.Value.Object, verb.Value.Status];
            text.Add(new Annotation("Verb", verb.First, verb.Last) { Traits = verb.Value.Type is { } type ? [.. traits, type] : traits });
        }
        foreach (var occasion in clause.Occasions)
            text.Add(new Annotation("Occasion", occasion.First, occasion.Last));
        foreach (var verb in clause.SpeechVerbs)
            text.Add(new Annotation("Say", verb.First, verb.Last));
        foreach (var verb in clause.DocumentVerbs)
            text.Add(new Annotation("Outcome", verb.First, verb.Last) { Traits = [verb.Value] });
        foreach (var role in clause.Roles)
        {
            text.Add(new Annotation("Role", role.First, role.Last) { Traits = clause.Text.Words[role.Last].Key == "by" ? [role.Value, "by"] : [role.Value] });
            if (PartyRoles.Contains(role.Value))
                text.Add(new Annotation("PartyRole", role.First, role.Last));
        }
        foreach (var noun in clause.RoleNouns)
            text.Add(new Annotation("RoleNoun", noun.First, noun.Last) { Traits = [noun.Value] });
    }
}
