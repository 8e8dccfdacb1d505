namespace CstoTools.Core.Analysis.Events;

/// <summary>Finds who took part in an event and in which role.</summary>
internal static class EventPeople
{
    // The words between a verb of saying or taking part and its subject.
    public const int SubjectDistance = 4;

    public static void Find(EventDraft draft, IReadOnlyList<Clause> head, IReadOnlyList<Clause> body, IReadOnlyCollection<Clause> others)
    {
        // Of a statement or interview only who gives it takes part; elsewhere whoever the report names.
        if (draft.Type is "statement" or "interview" or "appointment" || draft.Type == "speech" && EventTypes.Spoken(body) is not null)
        {
            if (draft.Type == "speech")
                EventLeaders.FindChair(draft, head);
            AddAuthors(draft, head, body);
            return;
        }
        EventLeaders.FindChair(draft, head.Concat(body));
        EventLeaders.FindChairingState(draft, head.Concat(body));
        EventLeaders.FindHost(draft, head);
        var all = head.Concat(body.Except(head)).ToArray();
        foreach (var clause in head)
            AddNamed(draft, clause);
        foreach (var clause in all)
        {
            AddAttending(draft, clause);
            AddParties(draft, clause);
        }
        var tellers = all.SelectMany(c => c.Persons.Where(p => c.Text.Presence.Of(c, p).Value == Presence.Tells));
        AddOthers(draft, body.Except(head), [.. others.SelectMany(c => c.Persons).Concat(tellers).Select(p => p.Value.Name!)]);
        AddFullerTitles(draft, body);
        foreach (var clause in all)
        {
            foreach (var person in clause.Persons)
            {
                if (clause.Text.Presence.FunctionOf(clause, person) is not ({ } function, { } rule))
                    continue;
                SetFunction(draft, person.Value.Name!, function);
                draft.SetFunctionRule(person.Value.Name!, rule.Id);
            }
        }
        if (draft.Chair is { } chair)
            SetFunction(draft, chair, "chair");
        if (draft.Host is { } host)
            SetFunction(draft, host, "host");
    }

    // Who speaks in the sentences that report it, else the first who is named there.
    private static void AddAuthors(EventDraft draft, IReadOnlyList<Clause> head, IReadOnlyList<Clause> body)
    {
        foreach (var clause in draft.Type == "appointment" ? head.Concat(body.Except(head)) : head)
            AddActive(draft, clause);
        if (draft.Participants.Count == 0 && head.SelectMany(c => c.Persons).FirstOrDefault() is { } author)
            Add(draft, null, author);
        AddFullerTitles(draft, body);
    }

    private static void AddFullerTitles(EventDraft draft, IReadOnlyList<Clause> body)
    {
        foreach (var person in body.SelectMany(c => c.Of(MentionKinds.Person)).Where(p => p.Value is { Title: not null, Name: not null }))
            SetFullerTitle(draft, person.Value);
    }

    // The sentences after the report. Who is met elsewhere or only tells of it was not there.
    private static void AddOthers(EventDraft draft, IEnumerable<Clause> body, HashSet<string> elsewhere)
    {
        foreach (var clause in body)
        {
            // "his grandfather fell in 1944", "in 2027 the centre will open under N.": whoever else is named there.
            if (SideEvents.HasOtherDate(clause, draft, coarse: true))
                AddActive(draft, clause, elsewhere);
            else
                AddNamed(draft, clause, elsewhere);
        }
    }

    // "attended by delegations of …, as well as X, Y and Z": each is a participant.
    private static void AddAttending(EventDraft draft, Clause clause)
    {
        foreach (var mention in clause.Mentions.Where(m => m.Value is { Nested: false, Name: not null } && m.Value.Name != draft.Body))
        {
            if (mention.Value.Kind is MentionKinds.Organization or MentionKinds.Person or MentionKinds.Office
                && clause.Text.Presence.Of(clause, mention).Value == Presence.Attends)
                Add(draft, clause, mention);
        }
    }

    // "representatives of Armenia, Belarus and the UN": what came of states has a name that says so.
    private static void AddParties(EventDraft draft, Clause clause)
    {
        if (clause.Verbs.Count == 0 && clause.Nouns.Count == 0)
            return;
        foreach (var state in clause.Of(MentionKinds.Country).Where(s => s.Value.Name is not null))
        {
            if (clause.Text.Presence.PartyOf(clause, state) is not ({ } party, { } rule))
                continue;
            var name = $"{(party == "representative" ? "representatives" : party)} of {state.Value.Name}";
            if (draft.Participants.Find(name) is not null)
                continue;
            draft.Named(name, state.Value);
            draft.Saw(name, new Seen(Presence.Attends, rule.Id, state.Value));
            draft.SetFunctionRule(name, rule.Id);
            draft.Participants.Set(new Participant { Name = name, Id = state.Value.Id, Kind = MentionKinds.Country, Function = party });
        }
    }

    // Whoever speaks, chairs, opens or takes part was there, whatever else the sentence tells of.
    private static void AddActive(EventDraft draft, Clause clause, IReadOnlySet<string>? except = null)
    {
        foreach (var person in clause.Persons.Where(p => IsActive(draft, clause.Text.Presence.Of(clause, p).Value)))
            Add(draft, clause, person, except);
    }

    private static bool IsActive(EventDraft draft, string? presence) =>
        presence is Presence.Acts or Presence.Says || presence == Presence.Tells && draft.Type is "statement" or "interview" or "speech";

    // Whoever a report of the event names was there, if nothing says otherwise.
    private static void AddNamed(EventDraft draft, Clause clause, IReadOnlySet<string>? except = null)
    {
        foreach (var person in clause.Persons.Where(p => !IsMissing(draft, clause.Text.Presence.Of(clause, p).Value)))
            Add(draft, clause, person, except);
    }

    // Who "will sign it" takes part in what is still to come, and in nothing that has been held; who tells of it does the contrary.
    private static bool IsMissing(EventDraft draft, string? presence) => presence switch
    {
        Presence.Absent or Presence.Tells => true,
        Presence.Later => draft.Status is EventStatuses.Held or EventStatuses.Ongoing,
        Presence.Says => draft.Status is EventStatuses.Planned or EventStatuses.Cancelled,
        _ => false,
    };

    // The office before the name belongs to the name.
    public static int TitleStart(Clause clause, Placed<Mention> person) =>
        Text.TitleBefore.StartOf(person.Value.Title, clause.Text.Words.Text, clause.Text.Words.Tokens, person.First, clause.First);

    /// <summary>The first person after a word.</summary>
    public static Placed<Mention>? After(Clause clause, int word)
    {
        var at = Text.Ordered.IndexAfter(clause.Persons, word, p => p.First);
        return at < clause.Persons.Count ? clause.Persons[at] : null;
    }

    /// <summary>The person who stands before a verb, perhaps with a parenthesis between.</summary>
    public static Placed<Mention>? BeforeVerb(Clause clause, int verb)
    {
        var at = Text.Ordered.IndexAfter(clause.Persons, verb - 1, p => p.First) - 1;
        // "N., adviser to M., opened": not M.
        while (at >= 0 && (clause.Persons[at].Last >= verb || clause.Text.Presence.Of(clause, clause.Persons[at]).Value == Presence.Absent))
            at--;
        if (at < 0)
            return null;
        var person = clause.Persons[at];
        var next = person.Last + 1;
        var words = clause.Text.Words;
        if ((words[next].Gap & Text.Gap.Paren) != 0)
        {
            do
                next++;
            while (next < verb && (words[next].Gap & Text.Gap.Paren) == 0);
        }
        // "N., Head of the Service, chaired": the office after the name belongs to it.
        else if ((words[next].Gap & Text.Gap.Comma) != 0 && person.Value.Title is { } title)
        {
            var office = words[next].Key is "the" or "a" ? next + 1 : next;
            if (words.Text.AsSpan(words[office].Start).StartsWith(title, StringComparison.Ordinal))
                next = office + Text.Tokenizer.Tokenize(title).Length;
        }
        return verb - next < SubjectDistance ? person : null;
    }

    // Those who are met elsewhere are not added, but may be known already.
    private static void Add(EventDraft draft, Clause? clause, Placed<Mention> mention, IReadOnlySet<string>? except = null)
    {
        var name = mention.Value.Name!;
        var title = mention.Value.Kind == MentionKinds.Office ? mention.Value.Text : mention.Value.Title;
        draft.Named(name, mention.Value);
        var (presence, rule) = clause?.Text.Presence.Of(clause, mention) ?? default;
        draft.Saw(name, new Seen(presence, rule?.Id, mention.Value));
        if (draft.Participants.Find(name) is { } known)
        {
            if (title is not null && (known.Title is not { } shorter || shorter.Length < title.Length))
                draft.Participants.Set(known with { Title = title });
        }
        else if (except?.Contains(name) != true)
        {
            draft.Participants.Set(new Participant
            {
                Name = name,
                Id = mention.Value.Id,
                Kind = mention.Value.Kind == MentionKinds.Organization ? MentionKinds.Organization : MentionKinds.Person,
                Title = title,
            });
        }
    }

    // What a sentence that tells of something else calls them.
    private static void SetFullerTitle(EventDraft draft, Mention person)
    {
        if (draft.Participants.Find(person.Name!) is not { } known || known.Title is { } title && title.Length >= person.Title!.Length)
            return;
        draft.Named(person.Name!, person);
        draft.Participants.Set(known with { Title = person.Title });
    }

    private static void SetFunction(EventDraft draft, string name, string function)
    {
        if (draft.Participants.Find(name) is { } known)
            draft.Participants.Set(known with { Function = function });
    }
}
