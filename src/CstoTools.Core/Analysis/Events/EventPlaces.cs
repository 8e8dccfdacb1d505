using CstoTools.Core.Metadata;

namespace CstoTools.Core.Analysis.Events;

/// <summary>Finds where an event was, and how its participants came together.</summary>
internal static class EventPlaces
{
    // Reports tell where it was in their first paragraphs.
    private const int LastParagraph = 2;

    public static void Find(EventDraft draft, IReadOnlyList<Clause> head, IReadOnlyList<Clause> body, CstoMetadata metadata)
    {
        foreach (var clause in head)
        {
            if (draft.City is null && clause.Of(MentionKinds.City).FirstOrDefault(c => IsPlace(draft, clause, c)) is { } city)
                SetCity(draft, clause, city, metadata);
            FindCapital(draft, clause, metadata);
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
            if (draft.Country is null && clause.Of(MentionKinds.Country).FirstOrDefault(c => IsPlace(draft, clause, c)) is { } country)
                SetState(draft, clause, country);
            if (draft.Venue is null && EventVenues.Of(clause) is var (first, last))
                draft.SetVenue(clause.TextOf(first, last), clause, first, last, "venue-named");
        }
    }

    // "в столице Казахстана"
    private static void FindCapital(EventDraft draft, Clause clause, CstoMetadata metadata)
    {
        if (draft.City is not null
            || clause.Of(MentionKinds.Country).FirstOrDefault(c => clause.Text.Fields.OfPlace(c).Value == EventFields.Capital) is not { } state
            || metadata.Find(metadata.Find(state.Value.Id)?.City) is not { } capital)
            return;
        draft.SetCapital(capital.Name, clause, state);
        var rule = clause.Text.Fields.OfPlace(state).Rule!.Id;
        draft.SetCountry(state.Value.Name ?? state.Value.Text, clause, state.First, state.Last, EvidenceBases.Stated, rule);
    }

    // With the city that no list has: "in Tortuna, Italy".
    private static void SetState(EventDraft draft, Clause clause, Placed<Mention> state)
    {
        var rule = clause.Text.Fields.OfPlace(state).Rule!.Id;
        draft.SetCountry(state.Value.Name ?? state.Value.Text, clause, state.First, state.Last, EvidenceBases.Stated, rule);
        if (draft.City is null && clause.Text.Fields.CityBeside(state) is var (first, last))
            draft.SetCity(clause.TextOf(first, last), clause, first, last, rule);
    }

    // "During the meeting, which was held in Bishkek, …", "The round table took place in Osh."
    private static void FindHeld(EventDraft draft, IReadOnlyList<Clause> body, CstoMetadata metadata)
    {
        foreach (var clause in body.Where(c => c.Paragraph <= LastParagraph && !SideEvents.HasOtherDate(c, draft)))
        {
            if (draft.City is null && HeldIn(clause) is { } held)
                SetCity(draft, clause, held, metadata);
            foreach (var city in clause.Of(MentionKinds.City).Where(c => IsPlace(draft, clause, c)))
            {
                // The event itself: its noun with "the", its verb, and the city beside.
                var verb = clause.Verbs.Find(v => v.Value is { Subject: "event", Object: "none" } && v.Last < city.First && city.First - v.Last <= 3);
                var noun = verb is null ? null : clause.Nouns.FindLast(n => n.Last < verb.First && verb.First - n.Last <= 3 && n.First > 0 && clause.Text.Words[n.First - 1].Key == "the" && n.Value == draft.Type);
                if (noun is not null && draft.City is null)
                    SetCity(draft, clause, city, metadata);
            }
        }
    }

    private static Placed<Mention>? HeldIn(Clause clause) =>
        clause.Of(MentionKinds.City).FirstOrDefault(c => clause.Text.Fields.OfPlace(c).Value == EventFields.Held);

    private static void SetCity(EventDraft draft, Clause clause, Placed<Mention> city, CstoMetadata metadata)
    {
        draft.SetCity(city.Value.Name ?? city.Value.Text, clause, city.First, city.Last, clause.Text.Fields.OfPlace(city).Rule!.Id);
        if (metadata.Find(metadata.Find(city.Value.Id)?.Country) is { } country)
            draft.SetCountry(country.Name, clause, city.First, city.Last, EvidenceBases.Metadata, "country-of-city");
        else if (city.Value.Id is null && Beside(clause, city) is { } beside)
            SetCountryBeside(draft, clause, beside, metadata);
    }

    // "Armavir, Krasnodar Territory", "Hyderabad, Pakistan"
    private static Placed<Mention>? Beside(Clause clause, Placed<Mention> city)
    {
        var next = clause.Mentions.Where(m => m.Value is { Nested: false, Kind: MentionKinds.Country or MentionKinds.Region })
            .Where(m => m.First > city.Last).MinBy(m => m.First);
        if (next is null)
            return null;
        var link = clause.LinkBefore(next.First);
        return link == city.Last || link == city.Last + 1 && clause.Text.Words[link].Key == "in" ? next : null;
    }

    private static void SetCountryBeside(EventDraft draft, Clause clause, Placed<Mention> beside, CstoMetadata metadata)
    {
        if (beside.Value.Kind == MentionKinds.Country)
            draft.SetCountry(beside.Value.Name ?? beside.Value.Text, clause, beside.First, beside.Last, EvidenceBases.Stated, "country-beside-city");
        else if (metadata.Find(metadata.Find(beside.Value.Id)?.Country) is { } country)
            draft.SetCountry(country.Name, clause, beside.First, beside.Last, EvidenceBases.Metadata, "country-of-region");
    }

    // What a rule calls the event's own; where it was said, if that is the event.
    private static bool IsPlace(EventDraft draft, Clause clause, Placed<Mention> place) => clause.Text.Fields.OfPlace(place).Value is { } value
        && (value == EventFields.Own || value == EventFields.Said && draft.Is("said"));
}
