using CstoTools.Core.Metadata;

namespace CstoTools.Core.Analysis.Events;

/// <summary>Decides what type an event is, by the nouns and verbs of the title and of the sentences that report it.</summary>
internal static class EventTypes
{
    // How much a word tells of the type: what the reporting verb governs most, a mere mention least.
    private const int Governed = 8;
    private const int TitleVerb = 12;
    private const int VerbOfType = 6;
    private const int FirstNoun = 4;
    private const int OtherNoun = 1;

    // "during [the official] visit"
    private const int OccasionDistance = 4;

    // "where on 18 June he will take part"
    private const int RelativeDistance = 6;

    // Where "I" tells that the whole text is spoken.
    private const int SpokenLead = 5;

    public static void Decide(EventDraft draft, IReadOnlyList<Clause> title, IReadOnlyList<Clause> lead, IReadOnlyList<Clause> body, EventLexicon lexicon)
    {
        if (Questions(body) is { } question)
        {
            draft.SetType("interview", question, question.First, question.Last, "questions-and-answers");
            return;
        }
        var votes = new List<(string Type, int Weight, Clause Clause, int First, int Last)>();
        foreach (var clause in title)
            Vote(clause, votes, 1, true);
        for (var i = 0; i < lead.Count; i++)
            Vote(lead[i], votes, i == 0 ? 1 : 4, false);
        if (votes.TrueForAll(v => v.Weight == 0))
        {
            if (lead.Concat(title).FirstOrDefault(ActsAsBody) is { } sat)
                draft.SetType("meeting", sat, sat.DocumentVerbs[0].First, sat.DocumentVerbs[0].Last, "act-of-body");
            else if (lead.FirstOrDefault(c => c.DocumentVerbs.Exists(v => v.Value == "considered" && SeveralBefore(c, v.First))) is { } talked)
                draft.SetType("meeting", talked, talked.DocumentVerbs[0].First, talked.DocumentVerbs[0].Last, "talk-of-persons");
            else if (lead.FirstOrDefault(IsFirstPerson) is { } spoken)
                draft.SetType("speech", spoken, spoken.First, spoken.Last, "first-person");
            else if (lead.Concat(title).FirstOrDefault(IsHeadedByName) is { } heading)
                draft.SetType("interview", heading, heading.First, heading.First, "name-and-colon");
            else if (lead.Concat(title).FirstOrDefault(c => c.SpeechVerbs.Count > 0) is { } said)
                draft.SetType(IsToldToMedia(said, lexicon) ? "interview" : "statement", said, said.SpeechVerbs[0].First, said.SpeechVerbs[0].Last, "verb-of-saying");
            else if (votes is [var occasion, ..])
                draft.SetType(occasion.Type, occasion.Clause, occasion.First, occasion.Last, "occasion");
            return;
        }
        // A text in the first person is what somebody said, whatever gatherings it names.
        if (Spoken(body) is { } first)
        {
            var named = votes.Find(v => v.Weight > 0 && v.Type is "statement" or "interview");
            draft.SetType(named.Type ?? "speech", named.Clause ?? first, named.Clause is null ? first.First : named.First, named.Clause is null ? first.Last : named.Last, "first-person");
            return;
        }
        var best = votes.GroupBy(v => v.Type).Select((g, order) => (Sum: g.Sum(v => v.Weight), order, Vote: g.MaxBy(v => v.Weight)))
            .OrderByDescending(g => g.Sum).ThenBy(g => g.order).First().Vote;
        draft.SetType(best.Type, best.Clause, best.First, best.Last, best.Weight >= Governed ? "governed-noun" : "word-of-type");
    }

    /// <summary>Corrects the type by the body that met: a meeting of a working group is of that type.</summary>
    public static void FitBody(EventDraft draft, EventLexicon lexicon, CstoMetadata metadata)
    {
        if (draft.Body is not { } body || draft.TypeEvidence is not { } evidence)
            return;
        var rule = lexicon.BodyRules.FirstOrDefault(r => r.Replaces.Contains(draft.Type ?? "other")
            && (r.Organization is not null && r.Organization == draft.BodyId
                || r.Words.Any(w => body.Contains(w, StringComparison.OrdinalIgnoreCase))));
        if (rule is not null)
            draft.SetType(rule.Type, evidence.Clause, evidence.First, evidence.Last, "type-of-body");
    }

    // "Ivan Petrov: we are ready": a headline of what somebody said.
    private static bool IsHeadedByName(Clause clause) => clause.Persons is [var person, ..] && person.Last < clause.Last
        && EventPeople.TitleStart(clause, person) - clause.First <= 1 && clause.Text.Words.Text[clause.Text.Words[person.Last].End] == ':';

    // "The Permanent Council approved …", "the Working Group discussed …": bodies decide when they meet.
    private static bool ActsAsBody(Clause clause) => clause.DocumentVerbs.Count > 0
        && clause.Of(MentionKinds.Organization).Any(o => o.Value.Id != "csto" && o.Last < clause.DocumentVerbs[0].First
            && clause.DocumentVerbs[0].First - WithDate(clause, o.Last) <= 2);

    // "The Permanent Council on 11 June approved …"
    private static int WithDate(Clause clause, int last) => clause.Dates.Find(d => d.First - last is 1 or 2)?.Last ?? last;

    // "The Secretary General and the Minister discussed …"
    private static bool SeveralBefore(Clause clause, int verb) =>
        clause.Mentions.Where(m => m.Value is { Nested: false, Kind: MentionKinds.Person or MentionKinds.Office } && m.Last < verb).DistinctBy(m => m.Value.Name ?? m.Value.Text).Count() > 1;

    /// <summary>The sentence that shows that a text is somebody's speech; null for a report.</summary>
    public static Clause? Spoken(IReadOnlyList<Clause> body) => body.Take(SpokenLead).FirstOrDefault(IsFirstPerson);

    // Paragraphs that end in a question mark, and answers between them.
    private static Clause? Questions(IReadOnlyList<Clause> body)
    {
        var questions = body.Where(c => IsEndOfParagraph(c) && !c.Text.IsSpoken(c.Last) && c.Text.Words[c.Last].End is var end
            && end < c.Text.Words.Text.Length && c.Text.Words.Text[end] == '?').ToArray();
        return questions.Length > 1 && questions.Any(q => q.Paragraph < body[^1].Paragraph) ? questions[0] : null;
    }

    private static bool IsEndOfParagraph(Clause clause) =>
        clause.Last + 1 >= clause.Text.Words.Count || (clause.Text.Words[clause.Last + 1].Gap & Text.Gap.Paragraph) != 0;

    // "I. Ivanov", "of the I degree": no pronoun.
    private static bool IsInitial(Clause clause, int i)
    {
        var words = clause.Text.Words;
        return i + 1 < words.Count && (words[i + 1].Gap & Text.Gap.Dot) != 0 || i > clause.First && words[i - 1].Key is "the" or "of"
            || clause.Mentions.Exists(m => m.First <= i && i <= m.Last);
    }

    // "I am convinced", "Allow me to thank": the text is what somebody said.
    private static bool IsFirstPerson(Clause clause)
    {
        for (var i = clause.First; i <= clause.Last; i++)
        {
            // A capital in the middle of a sentence stands in a title ("My Home").
            var word = clause.Text.Words[i];
            if (word.Key is "i" or "me" or "my" or "я" or "мне" or "нам" && (word.Key == "i" || word.Shape == Text.Shape.Lower || i == clause.First)
                && !clause.Text.IsSpoken(i) && !(word.Key == "i" && IsInitial(clause, i)))
                return true;
        }
        return false;
    }

    // "told the news agency's correspondent"
    private static bool IsToldToMedia(Clause clause, EventLexicon lexicon)
    {
        var verb = clause.SpeechVerbs[0];
        for (var i = verb.Last + 1; i <= Math.Min(clause.Last, verb.Last + 6); i++)
        {
            if (lexicon.MediaWords.Contains(clause.Text.Words[i].Key))
                return true;
        }
        return false;
    }

    private static void Vote(Clause clause, List<(string, int, Clause, int, int)> votes, int share, bool title)
    {
        var objects = clause.Verbs.FindAll(v => v.Value is { Object: "event", Type: null });
        var last = clause.Verbs.FindLast(v => v.Value.Subject == "event");
        for (var i = 0; i < clause.Nouns.Count; i++)
        {
            var noun = clause.Nouns[i];
            // Where the noun before it begins: what stands before that belongs to that.
            var before = i > 0 ? clause.Nouns[i - 1].First : -1;
            // "hosted a briefing", "a meeting … was held": the noun that the verb reports.
            var governed = objects.EndingUpTo(noun.First - 1) is { } verb && verb.Last >= before || i == 0 && last is not null && noun.Last < last.First;
            if (clause.Text.Fields.OfNoun(noun) == EventFields.Aside || !title && !governed && IsOnlyNamed(clause, noun))
                continue;
            var weight = IsOccasion(clause, noun, before) || clause.Text.Fields.OfNoun(noun) == EventFields.Beside ? 0 : title && noun.First == clause.First && clause.Verbs.Count == 0 ? TitleVerb
                : governed || title && IsObject(clause, noun) ? Governed : i == 0 ? FirstNoun : OtherNoun;
            votes.Add((noun.Value, weight == 0 ? 0 : Math.Max(1, weight / share), clause, noun.First, noun.Last));
        }
        // "met" says little where a noun tells what kind of meeting it was.
        if (clause.Verbs.Find(v => v.Value.Type is not null && !IsRelative(clause, v)) is { } typed)
            votes.Add((typed.Value.Type!, Math.Max(1, (title && typed.Value.Type != "meeting" ? TitleVerb : VerbOfType) / share), clause, typed.First, typed.Last));
    }

    // "N., who arrived in Astana on a visit, met with M."
    public static bool IsRelative(Clause clause, Cue<EventVerb> verb)
    {
        var words = clause.Text.Words;
        if (verb.First > clause.First && words[verb.First - 1].Key is "who" or "which" or "that")
            return true;
        // "с послом Иваном Петровым, который находится с визитом в Оше"
        for (var i = verb.First - 1; i > clause.First && verb.First - i <= RelativeDistance; i--)
        {
            if (words[i].Key.StartsWith("котор", StringComparison.Ordinal) && (words[i].Gap & Text.Gap.Comma) != 0)
                return clause.Persons.Any(p => p.Last == i - 1);
        }
        // "where he will take part", "где 18 июня примет участие"
        for (var i = verb.First - 1; i > clause.First && verb.First - i <= RelativeDistance && (words[i + 1].Gap & Text.Gap.Comma) == 0; i--)
        {
            if (words[i].Key is "where" or "где" && (words[i].Gap & Text.Gap.Comma) != 0)
                return true;
        }
        return false;
    }

    // "a veteran of the operation": named for its own sake only where something is told of it.
    private static bool IsOnlyNamed(Clause clause, Cue<string> noun) => clause.Text.Lexicon.Has(noun.Value, "mentioned") && clause.Verbs.Count == 0 && clause.Statuses.Count == 0
        && !clause.Dates.Exists(d => d.Value.Precision == DatePrecisions.Day && clause.Text.Fields.OfDay(d) != EventFields.Aside);

    // "opened a session", "gave the first lecture" in a title: some verb that no list holds.
    private static bool IsObject(Clause clause, Cue<string> noun)
    {
        var words = clause.Text.Words;
        var article = noun.First - 1;
        return article - 1 > clause.First && words[article].Key is "a" or "an" or "the" && words[article - 1].Key.EndsWith("ed", StringComparison.Ordinal)
            && words[article - 1].Shape == Text.Shape.Lower && clause.DocumentVerbs.EndingUpTo(article - 1)?.Last != article - 1;
    }

    // "met during a working visit": not the event, but when it was.
    private static bool IsOccasion(Clause clause, Cue<string> noun, int before) =>
        clause.Occasions.EndingUpTo(noun.First - 1) is { } occasion && noun.First - occasion.Last <= OccasionDistance && occasion.Last >= before;
}
