namespace CstoTools.Core.Analysis.Events;

/// <summary>Finds who chaired an event and who was its host.</summary>
internal static class EventLeaders
{
    public static void FindChair(EventDraft draft, IEnumerable<Clause> clauses)
    {
        foreach (var clause in clauses)
        {
            foreach (var cue in clause.Roles.Where(r => r.Value == "chair" && IsOfEvent(clause, r.First)))
            {
                if (draft.Chair is null && (Country(clause, cue.Last + 1) ?? EventPeople.After(clause, cue.Last)) is { } chair)
                    draft.SetChair(chair, clause, "chair-phrase");
            }
            if (draft.Chair is null && clause.Persons.FirstOrDefault(p => clause.Text.Presence.FunctionOf(clause, p).Value == "chair") is { } named)
                draft.SetChair(named, clause, "chair-noun");
            foreach (var verb in clause.Verbs.Where(v => v.Value.Subject == "chair" && v.Value.Object == "event" || v.Value.Object == "chair" && (IsEvent(clause, v.First - 1) || IsAside(clause, v.First))))
            {
                var person = verb.Value.Object == "chair" ? EventPeople.After(clause, verb.Last) : EventPeople.BeforeVerb(clause, verb.First);
                if (draft.Chair is null && person is not null)
                    draft.SetChair(person, clause, "chair-verb");
            }
        }
    }

    /// <summary>"Armenia, which chairs the Council": the state in the chair of the body that met, where no person is named.</summary>
    public static void FindChairingState(EventDraft draft, IEnumerable<Clause> clauses)
    {
        foreach (var clause in clauses.Where(_ => draft.Chair is null && draft.Body is not null))
        {
            var words = clause.Text.Words;
            var verb = clause.Verbs.Find(v => v.Value is { Subject: "chair", Object: "event" } && EventTypes.IsRelative(clause, v));
            if (verb is not null && clause.Of(MentionKinds.Country).FirstOrDefault(c => c.Last == verb.First - 2) is { } state
                && clause.Of(MentionKinds.Organization).Any(o => o.First > verb.Last && o.First - verb.Last <= 2 && o.Value.Name == draft.Body))
                draft.SetChair(state, clause, "chair-verb");
        }
    }

    // "the delegation led by N.", "the jury chaired by N.": of those, not of the event.
    private static bool IsOfEvent(Clause clause, int at)
    {
        var words = clause.Text.Words;
        if (words[at].Key is "under" or "with" || words.Keys[at] is "под")
            return true;
        if (at == clause.First || (words[at].Gap & ~(Text.Gap.Space | Text.Gap.Hyphen)) != 0)
            return at == clause.First;
        return clause.Nouns.Exists(n => n.Last == at - 1) || IsMeetingOf(clause, at) || clause.Dates.Exists(d => d.Last == at - 1)
            || clause.Of(MentionKinds.City).Any(c => c.Last == at - 1) || words[at - 1].Key is "was" or "were" or "is" && IsEvent(clause, at - 2);
    }

    // "a meeting of the Council of the Organization chaired by N."
    private static bool IsMeetingOf(Clause clause, int at) => clause.Of(MentionKinds.Organization).Any(o => o.Last == at - 1)
        && clause.Nouns.FindLast(n => n.Last < at) is { } noun && clause.Text.Words[noun.Last + 1].Key == "of"
        && clause.Of(MentionKinds.Organization).Any(o => o.First - noun.Last is 2 or 3);

    // "The exercise, which is conducted at the range, is led by N."
    private static bool IsAside(Clause clause, int verb) => (clause.Text.Words[verb].Gap & Text.Gap.Comma) != 0
        && clause.Nouns is [var noun, ..] && noun.First - clause.First <= 2 && noun.Last + 1 < verb && clause.Text.Words[noun.Last + 1].Key == "which";

    // "The delegation of the Joint Staff was headed by N.": of those, not of the event.
    private static bool IsOfGroup(Clause clause, int first)
    {
        var words = clause.Text.Words;
        var of = clause.LinkBefore(first);
        return of > clause.First && words[of].Key == "of" && clause.Roles.Exists(r => r.Last == of || r.Last == of - 1);
    }

    // "the meeting", "it", "the Council" – not "the Kazakh team"
    private static bool IsEvent(Clause clause, int subject) => subject < clause.First
        || clause.Text.Lexicon.EventWords.Contains(clause.Text.Words[subject].Key) || clause.Text.Words[subject].Key[0] >= '\u0400'
        || clause.Nouns.Exists(n => n.Last == subject) || clause.Of(MentionKinds.Organization).Any(o => o.Last == subject && !IsOfGroup(clause, o.First));

    // "the Secretariat hosted …", "… was organized by the Centre", "the President held a meeting with …"
    public static void FindHost(EventDraft draft, IReadOnlyList<Clause> head)
    {
        foreach (var clause in head)
        {
            Placed<Mention>[]? own = null;
            foreach (var verb in clause.Verbs.Where(v => v.Value.Subject == "host" || v.Value.Object == "host"))
            {
                if (draft.Host is not null)
                    continue;
                var bodies = own ??= clause.Bodies.Where(o => clause.Text.Fields.OfBody(o).Value != EventFields.Aside).ToArray();
                var host = verb.Value.Object == "host" ? bodies.FirstOrDefault(o => o.First > verb.Last)
                    : bodies.Concat(clause.Persons)
                        .Where(o => o.Last < verb.First && verb.First - o.Last <= EventPeople.SubjectDistance && !IsObject(clause, o)
                            && clause.Text.Presence.Of(clause, o).Value != Presence.Absent).MaxBy(o => o.Last);
                if (host is null)
                    continue;
                draft.SetHost(host, clause, "host-verb");
                // Whose gathering it was: the body that met, else the one that held it.
                if (draft.Body is null && host.Value.Kind == MentionKinds.Organization)
                    draft.SetBody(host, clause, "organizer");
            }
        }
    }

    // "a meeting with his counterpart N. and hold talks": N. holds none.
    private static bool IsObject(Clause clause, Placed<Mention> host)
    {
        var words = clause.Text.Words;
        var first = host.Value.Kind is MentionKinds.Person or MentionKinds.Office ? EventPeople.TitleStart(clause, host) : host.First;
        for (var i = first - 1; i >= clause.First && first - i <= 4; i--)
        {
            if (words[i].Key == "with")
                return true;
            if (words[i].Key is "and" or "of" || clause.Verbs.Exists(v => v.Last == i))
                return false;
        }
        return false;
    }

    // "under the chairmanship of the Kyrgyz Republic" – but not of "Kazakhstan's Minister N."
    private static Placed<Mention>? Country(Clause clause, int at)
    {
        var country = clause.Of(MentionKinds.Country).FirstOrDefault(c => c.First - at is 0 or 1 && (c.First == at || clause.Text.Words[at].Key == "the"));
        return country is null || country.Last == clause.Last || !clause.Text.Words[country.Last].Possessive && !clause.Text.Words[country.Last + 1].IsCapital ? country : null;
    }
}
