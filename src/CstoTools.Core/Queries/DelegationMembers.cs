using CstoTools.Core.Analysis;
using CstoTools.Core.Metadata;

namespace CstoTools.Core.Queries;

/// <summary>Knows which delegation a participant belongs to, so that nobody seems to have met the people who came with him.</summary>
internal sealed class DelegationMembers(Analyzer analyzer)
{
    private const string Head = "head of the delegation";

    private CstoMetadata Metadata => analyzer.Metadata;

    /// <summary>Which participants of an event belong to which of its delegations.</summary>
    /// <param name="e">The event.</param>
    /// <param name="people">Its participants.</param>
    /// <returns>The indexes of a person and of a delegation among the participants.</returns>
    public HashSet<(int Person, int Delegation)> Of(Event e, IReadOnlyList<Participant> people)
    {
        var own = new HashSet<(int, int)>();
        if (!people.Any(p => p.Kind == MentionKinds.Country))
            return own;
        for (var i = 0; i < people.Count; i++)
        {
            if (people[i] is not { Kind: MentionKinds.Person } person)
                continue;
            var states = ByOffice(person, e) ?? ByTitle(person) ?? ByEntity(person);
            for (var j = 0; j < people.Count; j++)
            {
                // A head of a delegation whose state is not known may be the head of any of them.
                if (people[j].Kind == MentionKinds.Country && (states?.Contains(people[j].Id) ?? person.Function == Head))
                    own.Add((i, j));
            }
        }
        return own;
    }

    // A citizen of a state who holds an office of the CSTO does not come with its delegation.
    private string?[]? ByOffice(Participant person, Event e)
    {
        if (person.Id is null)
            return null;
        var days = DayRange.Of(e);
        var held = Metadata.Directory.OfPerson(person.Id).Where(t => days is not { } d || d.Overlaps(t.From, t.To)).ToList();
        return held.Count == 0 ? null : [.. held.Select(t => StateOf(t.OfficeId))];
    }

    // "Ambassador of Belarus to Armenia" came from the state that is named first.
    private string?[]? ByTitle(Participant person)
    {
        if (person.Title is not { } title)
            return null;
        var named = analyzer.Mentions(new Article { Id = "", Format = "text", Paragraphs = [title] })
            .Where(m => m.Id is not null && m.Kind != MentionKinds.Person).OrderBy(m => m.Start)
            .Select(m => m.Kind == MentionKinds.Country ? m.Id : StateOf(m.Id!)).ToList();
        return named.Count == 0 ? null : [named.Find(s => s is not null)];
    }

    private string?[]? ByEntity(Participant person) => Metadata.Find(person.Id)?.Country is { } country ? [country] : null;

    private string? StateOf(string id) => Metadata.Offices.TryGetValue(id, out var office)
        ? office.Country ?? Metadata.Find(office.Organization)?.Country
        : Metadata.Find(id)?.Country;
}
