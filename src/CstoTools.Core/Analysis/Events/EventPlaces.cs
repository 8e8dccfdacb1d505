using CstoTools.Core.Metadata;

namespace CstoTools.Core.Analysis.Events;

/// <summary>Finds where an event was, and how its participants came together.</summary>
internal static class EventPlaces
{
    // Reports tell where it was in their first paragraphs.
    private const int LastParagraph = 2;

    private const string Visit = "visit";

    private static readonly HashSet<string> Before = new(StringComparer.Ordinal) { "in", "near", "at", "в", "г", "под", "outside" };

    public static void Find(EventDraft draft, IReadOnlyList<Clause> head, IReadOnlyList<Clause> body, CstoMetadata metadata)
    {
        foreach (var clause in head)
        {
            if (draft.City is null && clause.Of(MentionKinds.City).FirstOrDefault(c => IsPlace(clause, c)) is { } city)
                SetCity(draft, clause, city, metadata);
            if (draft.Venue is null && clause.Of(MentionKinds.Region).FirstOrDefault(r => metadata.Find(r.Value.Id)?.Type == "range") is { } range)
            {
                draft.SetVenue(range.Value.Text, clause, range.First, range.Last, "range-named");
                if (draft.Country is null && metadata.Find(metadata.Find(range.Value.Id)?.Country) is { } of)
                    draft.SetCountry(of.Name, clause, range.First, range.Last, EvidenceBases.Metadata, "country-of-range");
            }
            if (draft.Mode is null && clause.Modes.Count > 0)
            {
                var mode = clause.Modes.Find(m => m.Value == EventModes.Hybrid) ?? clause.Modes[0];
                var mixed = clause.Modes.Select(m => m.Value).Distinct().Count() > 1;
                draft.SetMode(mixed ? EventModes.Hybrid : mode.Value, clause, mode.First, mode.Last, "mode-phrase");
            }
        }
        if (draft.City is null && draft.Country is null)
            FindHeld(draft, body, metadata);
        foreach (var clause in head)
        {
            if (draft.Country is null && clause.Of(MentionKinds.Country).FirstOrDefault(c => IsPlace(clause, c)) is { } country)
                draft.SetCountry(country.Value.Name ?? country.Value.Text, clause, country.First, country.Last, EvidenceBases.Stated, "place-of-event");
            if (draft.Venue is null && EventVenues.Of(clause) is var (first, last))
                draft.SetVenue(clause.TextOf(first, last), clause, first, last, "venue-named");
        }
    }

    // "During the meeting, which was held in Bishkek, …", "The round table took place in Osh."
    private static void FindHeld(EventDraft draft, IReadOnlyList<Clause> body, CstoMetadata metadata)
    {
        foreach (var clause in body.Where(c => c.Paragraph <= LastParagraph && !SideEvents.HasOtherDate(c, draft)))
        {
            foreach (var city in clause.Of(MentionKinds.City).Where(c => IsPlace(clause, c)))
            {
                // The event itself: its noun with "the", its verb, and the city beside.
                var verb = clause.Verbs.Find(v => v.Value is { Subject: "event", Object: "none" } && v.Last < city.First && city.First - v.Last <= 3);
                var noun = verb is null ? null : clause.Nouns.FindLast(n => n.Last < verb.First && verb.First - n.Last <= 3 && n.First > 0 && clause.Text.Words[n.First - 1].Key == "the" && n.Value == draft.Type);
                if (noun is not null && draft.City is null)
                    SetCity(draft, clause, city, metadata);
            }
        }
    }

    private static void SetCity(EventDraft draft, Clause clause, Placed<Mention> city, CstoMetadata metadata)
    {
        draft.SetCity(city.Value.Name ?? city.Value.Text, clause, city.First, city.Last, "place-of-event");
        if (metadata.Find(metadata.Find(city.Value.Id)?.Country) is { } country)
            draft.SetCountry(country.Name, clause, city.First, city.Last, EvidenceBases.Metadata, "country-of-city");
    }

    // "arrived … to Dushanbe", "the visit of N. to Tajikistan"; not "held a meeting and sent a letter to Moscow".
    private static bool IsGoal(Clause clause, int place)
    {
        var verb = clause.Verbs.FindLast(v => v.Last < place);
        var noun = clause.Nouns.FindLast(n => n.Last < place);
        return noun?.Value == Visit && noun.First > (verb?.Last ?? -1) || verb?.Value.Object == "place" && verb.First >= (noun?.First ?? -1);
    }

    // "in Minsk", "to the Republic of Belarus", "Minsk hosted …"
    private static bool IsPlace(Clause clause, Placed<Mention> place)
    {
        var words = clause.Text.Words;
        var before = clause.LinkBefore(place.First);
        if (before >= clause.First && words[before].Key == "to" && IsGoal(clause, place.First))
            return true;
        if (clause.Verbs.Exists(v => v.Value.Object == "place" && v.Last == before) || clause.Nouns.Exists(n => n.Value == Visit && n.Last == before))
            return true;
        // "Press Day in Russia": the country belongs to the name.
        if (before >= clause.First && Before.Contains(words[before].Key))
            return place.Value.Kind == MentionKinds.City || before == clause.First || !words[before - 1].IsCapital;
        if (before >= clause.First + 2 && words[before].Key == "of" && words[before - 1].Key is "territory" or "city" or "town")
            return true;
        return clause.Verbs.Exists(v => v.First == place.Last + 1 && v.Value.Subject == "host");
    }
}
