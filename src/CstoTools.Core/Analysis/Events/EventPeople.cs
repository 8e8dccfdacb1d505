namespace CstoTools.Core.Analysis.Events;

/// <summary>Finds who took part in an event and in which role.</summary>
internal static class EventPeople
{
    // The words between a verb of saying or taking part and its subject.
    private const int SubjectDistance = 4;

    public static void Find(EventDraft draft, IReadOnlyList<Clause> head, IReadOnlyList<Clause> body)
    {
        FindChair(draft, head.Concat(body));
        FindHost(draft, head);
        foreach (var clause in head)
        {
            foreach (var person in Persons(clause))
                Add(draft, person);
        }
        foreach (var clause in head.Concat(body.Except(head)))
            AddAttending(draft, clause);
        foreach (var clause in body.Except(head))
            AddActive(draft, clause);
        if (draft.Chair is { } chair)
            SetFunction(draft, chair, "chair");
        if (draft.Host is { } host)
            SetFunction(draft, host, "host");
    }

    private static IEnumerable<Placed<Mention>> Persons(Clause clause) => clause.Mentions
        .Where(m => m.Value is { Nested: false, Name: not null, Kind: MentionKinds.Person or MentionKinds.Office }).OrderBy(m => m.First);

    private static void FindChair(EventDraft draft, IEnumerable<Clause> clauses)
    {
        foreach (var clause in clauses)
        {
            foreach (var cue in clause.Roles.Where(r => r.Value == "chair" && !FollowsDelegation(clause, r.First)))
            {
                if (draft.Chair is null && After(clause, cue.Last) is { } person)
                    draft.SetChair(person, clause, "chair-phrase");
            }
            foreach (var verb in clause.Verbs.Where(v => v.Value.Subject == "chair" && v.Value.Object == "event" || v.Value.Object == "chair"))
            {
                var person = verb.Value.Object == "chair" ? After(clause, verb.Last) : BeforeVerb(clause, verb.First);
                if (draft.Chair is null && person is not null)
                    draft.SetChair(person, clause, "chair-verb");
            }
        }
    }

    // "the delegation led by N." names the head of a delegation.
    private static bool FollowsDelegation(Clause clause, int at)
    {
        for (var i = Math.Max(clause.First, at - 8); i < at; i++)
        {
            if (clause.Text.Words[i].Key is "delegation" or "delegations" or "team" or "group" or "delegaци" or "делегац")
                return true;
        }
        return false;
    }

    private static void FindHost(EventDraft draft, IReadOnlyList<Clause> head)
    {
        foreach (var clause in head)
        {
            foreach (var verb in clause.Verbs.Where(v => v.Value is { Subject: "host", Object: "event" } or { Subject: "event", Object: "host" }))
            {
                var host = verb.Value.Object == "host" ? clause.Of(MentionKinds.Organization).FirstOrDefault(o => o.First > verb.Last)
                    : clause.Of(MentionKinds.Organization).LastOrDefault(o => o.Last < verb.First && verb.First - o.Last <= SubjectDistance);
                if (draft.Host is null && host is not null)
                    draft.SetHost(host, clause, "host-verb");
            }
        }
    }

    // "attended by delegations of …, as well as X, Y and Z": each is a participant.
    private static void AddAttending(EventDraft draft, Clause clause)
    {
        var from = clause.Roles.Where(r => r.Value is "participant" or "delegation-head").Select(r => r.Last)
            .Concat(clause.Verbs.Where(v => v.Value.Object == "participant").Select(v => v.Last)).DefaultIfEmpty(int.MaxValue).Min();
        var until = clause.Verbs.Where(v => v.Value.Subject == "participant" && v.Value.Object == "event").Select(v => v.First).DefaultIfEmpty(-1).Max();
        foreach (var mention in clause.Mentions.Where(m => !m.Value.Nested && (m.First > from || m.Last < until)))
        {
            if (mention.Value.Kind == MentionKinds.Organization && mention.Value is { Resolution: not Resolutions.Reference, Name: not null }
                && mention.Value.Name != draft.Body && IsParty(clause, mention))
                Add(draft, mention);
            else if (mention.Value is { Kind: MentionKinds.Person or MentionKinds.Office, Name: not null })
                Add(draft, mention);
        }
    }

    // Not the CSTO of "CSTO member states", nor the body a person's office belongs to.
    private static bool IsParty(Clause clause, Placed<Mention> body)
    {
        var words = clause.Text.Words;
        if (body.Last + 1 < words.Count && words[body.Last + 1].Key is "member" or "states" or "countries" or "participating")
            return false;
        return !clause.Mentions.Exists(m => m.Value.Kind is MentionKinds.Person or MentionKinds.Office && (m.First <= body.First && body.Last <= m.Last
            || m.Value.Title?.Contains(body.Value.Text, StringComparison.Ordinal) == true));
    }

    // Whoever speaks, chairs, opens or takes part in a later sentence was there.
    private static void AddActive(EventDraft draft, Clause clause)
    {
        var acts = clause.SpeechVerbs.Select(v => (v.First, v.Last))
            .Concat(clause.Verbs.Where(v => v.Value.Subject is "participant" or "speaker" or "chair").Select(v => (v.First, v.Last))).ToArray();
        foreach (var (first, last) in acts)
        {
            if (BeforeVerb(clause, first) is { } subject)
                Add(draft, subject);
            else if (Persons(clause).FirstOrDefault(p => p.First > last && p.First - last <= 2) is { } inverted)
                Add(draft, inverted);
        }
    }

    private static Placed<Mention>? After(Clause clause, int at) => Persons(clause).FirstOrDefault(p => p.First > at);

    private static Placed<Mention>? BeforeVerb(Clause clause, int verb) =>
        Persons(clause).LastOrDefault(p => p.Last < verb && verb - p.Last <= SubjectDistance);

    private static void Add(EventDraft draft, Placed<Mention> mention)
    {
        var name = mention.Value.Name!;
        var title = mention.Value.Kind == MentionKinds.Office ? mention.Value.Text : mention.Value.Title;
        var at = draft.Participants.FindIndex(p => p.Name == name);
        if (at < 0)
        {
            draft.Participants.Add(new Participant
            {
                Name = name,
                Id = mention.Value.Id,
                Kind = mention.Value.Kind == MentionKinds.Organization ? MentionKinds.Organization : MentionKinds.Person,
                Title = title,
            });
        }
        else if (title is not null && (draft.Participants[at].Title is not { } known || known.Length < title.Length))
        {
            draft.Participants[at] = draft.Participants[at] with { Title = title };
        }
    }

    private static void SetFunction(EventDraft draft, string name, string function)
    {
        var at = draft.Participants.FindIndex(p => p.Name == name);
        if (at >= 0)
            draft.Participants[at] = draft.Participants[at] with { Function = function };
    }
}
