namespace CstoTools.Core.Analysis.Events;

/// <summary>Finds the states and bodies that an event's report lists by their delegations: "representatives of Armenia, Belarus and the UN".</summary>
internal static class EventParties
{
    // What may stand between the items of such a list.
    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal)
    {
        "the", "and", "of", "from", "as", "well", "also", "both", "all", "its", "including", "namely", "states", "member", "countries",
        "ministries", "departments", "agencies", "services", "bodies", "authorities", "competent", "relevant", "interested", "и", "а", "также", "от", "из",
    };

    /// <summary>The parties of a sentence, in its order.</summary>
    public static IEnumerable<Placed<Mention>> Of(Clause clause)
    {
        if (clause.Verbs.Count == 0 && clause.Nouns.Count == 0)
            yield break;
        var items = clause.Mentions.Where(m => m.Value is { Nested: false, Name: not null, Kind: MentionKinds.Country or MentionKinds.Organization or MentionKinds.Person or MentionKinds.Office })
            .GroupBy(m => m.First).ToDictionary(g => g.Key, g => g.MaxBy(m => m.Last)!);
        foreach (var cue in clause.Roles.Where(r => r.Value is "delegation" or "representative" or "contingent"))
        {
            for (var at = cue.Last + 1; at <= clause.Last;)
            {
                if (items.TryGetValue(at, out var item))
                {
                    if (item.Value.Kind == MentionKinds.Country && !clause.Text.Words[item.Last].Possessive)
                        yield return item;
                    at = item.Last + 1;
                }
                else if (Fillers.Contains(clause.Text.Words[at].Key))
                    at++;
                else
                    break;
            }
        }
    }
}
