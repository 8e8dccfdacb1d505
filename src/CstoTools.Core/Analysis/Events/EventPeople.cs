namespace CstoTools.Core.Analysis.Events;

/// <summary>Finds who took part in an event and in which role.</summary>
internal static class EventPeople
{
    // The words between a verb of saying or taking part and its subject.
    public const int SubjectDistance = 4;

    private const int InvitedDistance = 6;

    private const int ToldDistance = 40;

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
        foreach (var clause in head)
        {
            AddActive(draft, clause);
            AddNamed(draft, clause);
        }
        foreach (var clause in head.Concat(body.Except(head)))
        {
            AddAttending(draft, clause);
            foreach (var (party, state) in EventParties.Of(clause).Where(p => draft.Participants.Find(p.Party.Name) is null))
            {
                draft.Named(party.Name, state);
                draft.Participants.Set(party);
            }
        }
        AddOthers(draft, body.Except(head), others);
        foreach (var person in body.SelectMany(c => c.Of(MentionKinds.Person)).Where(p => p.Value is { Title: not null, Name: not null }))
            SetFullerTitle(draft, person.Value);
        foreach (var (person, function) in head.Concat(body.Except(head)).SelectMany(EventRoles.Of))
            SetFunction(draft, person.Value.Name!, function);
        foreach (var leader in head.Concat(body.Except(head)).SelectMany(EventParties.Heads))
            SetFunction(draft, leader, EventParties.DelegationHead);
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
            Add(draft, author);
        foreach (var person in body.SelectMany(c => c.Of(MentionKinds.Person)).Where(p => p.Value is { Title: not null, Name: not null }))
            SetFullerTitle(draft, person.Value);
    }

    // The sentences after the report. Who is met elsewhere was not there.
    private static void AddOthers(EventDraft draft, IEnumerable<Clause> body, IReadOnlyCollection<Clause> others)
    {
        var elsewhere = others.SelectMany(c => c.Persons).Select(p => p.Value.Name!).ToHashSet(StringComparer.Ordinal);
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
        var from = clause.Roles.Where(r => r.Value is "participant" or "delegation-head" or "representative" or "delegation").Select(r => r.Last)
            .Concat(clause.Verbs.Where(v => v.Value.Object == "participant").Select(v => v.Last)).DefaultIfEmpty(int.MaxValue).Min();
        var until = clause.Verbs.Where(v => v.Value.Subject == "participant" && v.Value.Object == "event").Select(v => v.First).DefaultIfEmpty(-1).Max();
        // "the Secretariat was represented by N."
        bool IsRepresented(Placed<Mention> m) => clause.Roles.At(m.Last + 1) is { Value: "representative" } r && r.First == m.Last + 1 && clause.Text.Words[r.Last].Key == "by";
        var offices = new OfficesOfSentence(clause);
        foreach (var mention in clause.Mentions.Where(m => !m.Value.Nested && (m.First > from || m.Last < until || IsRepresented(m))))
        {
            if (mention.Value.Kind == MentionKinds.Organization && mention.Value is { Resolution: not Resolutions.Reference, Name: not null }
                && mention.Value.Name != draft.Body && IsParty(clause, mention, offices))
                Add(draft, mention);
            else if (mention.Value is { Kind: MentionKinds.Person or MentionKinds.Office, Name: not null } && !IsOnlyReferredTo(clause, mention))
                Add(draft, mention);
        }
    }

    // Not the CSTO of "CSTO member states", nor the body a person's office belongs to.
    private static bool IsParty(Clause clause, Placed<Mention> body, OfficesOfSentence offices)
    {
        var words = clause.Text.Words;
        if (EventBodies.IsGroupOfStates(clause, body))
            return false;
        var link = clause.LinkBefore(body.First);
        var role = clause.Roles.At(link) is { Value: "delegation" or "representative" or "participant" };
        // "employees of the Secretariat", "the leadership of the Commission"
        if (link > clause.First && words[link].Key is "of" && words[link - 1] is { Shape: Text.Shape.Lower } group && group.Key is not ("participation" or "part" or "support" or "auspices") && !role)
            return false;
        // "in the Secretariat", "on the SCO side", "visited the Joint Staff", "for the CIS summit": where, or what of.
        if (link >= clause.First && words[link].Key is "in" or "at" or "on" or "for" or "within" or "visited" or "visit" or "visits")
            return false;
        // "invited representatives of the Secretariat", "the Agency was invited"
        if (body.Last + 2 <= clause.Last && words[body.Last + 2].Key == "invited" || PlaceBefore(clause, body.First, InvitedDistance, "invited") >= 0)
            return false;
        // "Colonels N. and M. from the Joint Staff", "From the Secretariat, the adviser N."
        if (link >= clause.First && words[link].Key == "from" && !role)
            return false;
        // "the International Committee of the Red Cross (ICRC)": told already.
        if (body.First > clause.First && (words[body.First].Gap & Text.Gap.Paren) != 0 && (words[body.First].Shape == Text.Shape.Upper && body.First == body.Last && words[body.First - 1].IsCapital
            || clause.Of(MentionKinds.Organization).Any(o => o.Last == body.First - 1 && o.Value.Name == body.Value.Name)))
            return false;
        if (IsTold(clause, body.First))
            return false;
        // "as the agency reports"
        if (link >= clause.First && words[link].Key == "as" && clause.SpeechVerbs.At(body.Last + 1)?.First == body.Last + 1)
            return false;
        // "государств – членов ОДКБ"
        if (body.First > 0 && (words.Keys[body.First - 1] is "член" or "стран" or "государств"))
            return false;
        return !offices.Name(body);
    }

    // Whoever speaks, chairs, opens or takes part in a later sentence was there.
    private static void AddActive(EventDraft draft, Clause clause, IReadOnlySet<string>? except = null)
    {
        var acts = clause.SpeechVerbs.Select(v => (v.First, v.Last))
            .Concat(clause.Verbs.Where(v => v.Value.Subject is "participant" or "speaker" or "chair").Select(v => (v.First, v.Last))).ToArray();
        // "N. presented the results"
        foreach (var person in clause.Persons.Where(p => p.Last < clause.Last && (clause.Text.Words[p.Last + 1].Gap & ~Text.Gap.Space) == 0
            && clause.Text.Words[p.Last + 1] is { Shape: Text.Shape.Lower } verb && verb.Key.EndsWith("ed", StringComparison.Ordinal)))
            Add(draft, person, except);
        foreach (var (first, last) in acts)
        {
            if (BeforeVerb(clause, first) is { } subject)
                Add(draft, subject, except);
            else if (After(clause, last) is { } inverted && inverted.First - last <= 2)
                Add(draft, inverted, except);
        }
    }

    private static void AddNamed(EventDraft draft, Clause clause, IReadOnlySet<string>? except = null)
    {
        foreach (var person in clause.Persons.Where(p => !IsOnlyReferredTo(clause, p)))
            Add(draft, person, except);
    }

    // "on behalf of N.", "the decree of N.", "a message from N.", "to N.": named, but not there.
    private static bool IsOnlyReferredTo(Clause clause, Placed<Mention> person)
    {
        var words = clause.Text.Words;
        var at = TitleStart(clause, person) - 1;
        if (at >= clause.First && words[at].Key is "the" or "a")
            at--;
        if (IsTold(clause, person.First))
            return true;
        if (at < clause.First)
            return false;
        // "with the participation of N.", "a meeting of N. with M."
        var with = at > clause.First && words[at].Key == "of" && (words[at - 1].Key is "participation" or "chairmanship" or "leadership" or "delegation" || clause.Nouns.Exists(n => n.Last == at - 1));
        return words[at].Key is "of" or "from" or "after" or "under" && !with || words.Keys[at] is "to" && clause.SpeechVerbs.Count == 0 && clause.Verbs.Count == 0;
    }

    // "He told that the President had supported it": what is told of somebody does not bring him there.
    private static bool IsTold(Clause clause, int first)
    {
        var that = PlaceBefore(clause, first, ToldDistance, "that");
        return that >= 0 && clause.SpeechVerbs.EndingUpTo(that - 1) is { } verb && that - verb.Last <= SubjectDistance;
    }

    // The nearest place of a word so far before another; -1 if it does not stand there.
    private static int PlaceBefore(Clause clause, int first, int distance, string word)
    {
        for (var i = first - 1; i >= Math.Max(clause.First, first - distance); i--)
        {
            if (clause.Text.Words[i].Key == word)
                return i;
        }
        return -1;
    }

    // The office before the name belongs to the name.
    public static int TitleStart(Clause clause, Placed<Mention> person)
    {
        var words = clause.Text.Words;
        if (person.Value.Title is not { } title)
            return person.First;
        var at = person.First - Text.Tokenizer.Tokenize(title).Length;
        return at >= clause.First && words.Text.AsSpan(words[at].Start).StartsWith(title, StringComparison.Ordinal) ? at : person.First;
    }

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
        while (at >= 0 && clause.Persons[at].Last >= verb)
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
    private static void Add(EventDraft draft, Placed<Mention> mention, IReadOnlySet<string>? except = null)
    {
        var name = mention.Value.Name!;
        var title = mention.Value.Kind == MentionKinds.Office ? mention.Value.Text : mention.Value.Title;
        draft.Named(name, mention.Value);
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

    // The persons and offices of a sentence, made once for all its bodies.
    private sealed class OfficesOfSentence
    {
        private readonly Cover _names;
        private readonly string _titles;

        public OfficesOfSentence(Clause clause)
        {
            var offices = clause.Mentions.Where(m => m.Value.Kind is MentionKinds.Person or MentionKinds.Office).ToArray();
            _names = Cover.Of(clause, offices);
            _titles = string.Join('\n', offices.Select(m => m.Value.Title).Where(t => t is not null).Distinct());
        }

        /// <summary>Whether a body stands inside one of them, or one of their titles names it.</summary>
        public bool Name(Placed<Mention> body) => _names.Holds(body.First, body.Last) || _titles.Contains(body.Value.Text, StringComparison.Ordinal);
    }
}
