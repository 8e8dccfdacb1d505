namespace CstoTools.Core.Analysis.Events;

/// <summary>Finds what people did at an event by the words beside their names: "a report was delivered by N.", "as a guest, N.", "N., moderator".</summary>
internal static class EventRoles
{
    // "the keynote speaker was the N."
    private const int NameDistance = 3;

    /// <summary>The people of a sentence to whom it gives a function, each with it.</summary>
    public static IEnumerable<(Placed<Mention> Person, string Function)> Of(Clause clause)
    {
        foreach (var cue in clause.Roles.Where(r => r.Value is "speaker" or "guest"))
        {
            var listed = Listed(clause, cue).ToArray();
            // "N. attended the session as a guest"
            if (listed.Length == 0 && cue.Value == "guest" && clause.Verbs.FindLast(v => v.Last < cue.First && v.Value.Subject == "participant") is { } verb
                && EventPeople.BeforeVerb(clause, verb.First) is { } subject)
                listed = [subject];
            foreach (var person in listed)
                yield return (person, cue.Value);
        }
        foreach (var cue in clause.RoleNouns)
        {
            if (Beside(clause, cue) is { } person)
                yield return (person, cue.Value);
        }
    }

    /// <summary>The people named after a phrase, up to the next verb.</summary>
    private static IEnumerable<Placed<Mention>> Listed(Clause clause, Cue<string> cue)
    {
        var last = cue.Last;
        foreach (var person in clause.Persons.Where(p => p.First > cue.Last))
        {
            var start = EventPeople.TitleStart(clause, person);
            if (last == cue.Last && start - last > NameDistance || clause.Roles.Exists(r => r.First > last && r.First < start)
                || clause.Verbs.Exists(v => v.First > last && v.First < start) || clause.SpeechVerbs.Exists(v => v.First > last && v.First < start))
                yield break;
            last = person.Last;
            yield return person;
        }
    }

    // "N., the moderator of the round table", "The moderator of the round table, N."
    private static Placed<Mention>? Beside(Clause clause, Cue<string> cue)
    {
        var words = clause.Text.Words;
        var before = clause.LinkBefore(cue.First);
        if (before < cue.First && (words[before + 1].Gap & Text.Gap.Comma) != 0 && clause.Persons.FirstOrDefault(p => p.Last == before) is { } named)
            return named;
        var last = cue.Last;
        if (last + 1 < clause.Last && words[last + 1].Key == "of")
            last = clause.Nouns.Find(n => n.First - last is 2 || n.First - last is 3 && words[last + 2].Key == "the")?.Last ?? last;
        return clause.Persons.FirstOrDefault(p => p.First == last + 1 || EventPeople.TitleStart(clause, p) == last + 1);
    }
}
