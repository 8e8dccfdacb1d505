namespace CstoTools.Core.Analysis.Events;

/// <summary>Finds the delegations of states that an event's report lists: "representatives of Armenia, Belarus and the UN".</summary>
internal static class EventParties
{
    /// <summary>The delegations of a sentence, in its order, each under a name that says what came: "delegation of Armenia".</summary>
    public static IEnumerable<(Participant Party, Mention State)> Of(Clause clause)
    {
        if (clause.Verbs.Count == 0 && clause.Nouns.Count == 0)
            yield break;
        var items = clause.Mentions.Where(m => m.Value is { Nested: false, Name: not null, Kind: MentionKinds.Country or MentionKinds.Organization or MentionKinds.Person or MentionKinds.Office })
            .GroupBy(m => m.First).ToDictionary(g => g.Key, g => g.MaxBy(m => m.Last)!);
        // "Permanent Representative of Armenia" is one person.
        var titles = new Cover(clause, clause.Of(MentionKinds.Person).Where(p => p.Value.Title is not null).Select(p => (EventPeople.TitleStart(clause, p), p.First - 1))
            .Concat(clause.Of(MentionKinds.Office).Select(o => (o.First, o.Last - 1))));
        foreach (var cue in clause.Roles.Where(r => r.Value is "delegation" or "representative" or "contingent" && !titles.Holds(r.First)))
        {
            var what = cue.Value == "representative" ? "representatives" : cue.Value;
            for (var at = cue.Last + 1; at <= clause.Last;)
            {
                if (items.TryGetValue(at, out var item))
                {
                    if (item.Value.Kind == MentionKinds.Country && !clause.Text.Words[item.Last].Possessive)
                        yield return (new Participant { Name = $"{what} of {item.Value.Name}", Id = item.Value.Id, Kind = MentionKinds.Country, Function = cue.Value }, item.Value);
                    at = item.Last + 1;
                }
                else if (clause.Text.Lexicon.ListFillers.Contains(clause.Text.Words[at].Key))
                    at++;
                else
                    break;
            }
        }
    }

    /// <summary>The function of who leads a delegation.</summary>
    public const string DelegationHead = "head of the delegation";

    /// <summary>The names of those a sentence says lead delegations: "the delegations were led by N. (Armenia), M. (Belarus)".</summary>
    public static IEnumerable<string> Heads(Clause clause)
    {
        var words = clause.Text.Words;
        // What stands after a second such phrase stands after the first.
        if (clause.Roles.Find(r => r.Value == "delegation-head") is not { } cue)
            yield break;
        var last = cue.Last;
        foreach (var person in clause.Of(MentionKinds.Person).Where(p => p.First > cue.Last && p.Value.Name is not null).OrderBy(p => p.First))
        {
            // The list ends where another verb begins.
            if (clause.Verbs.StartingAfter(last)?.First < person.First || clause.SpeechVerbs.StartingAfter(last)?.First < person.First || words[last].End > words[person.First].Start)
                yield break;
            last = person.Last;
            yield return person.Value.Name!;
        }
    }
}
