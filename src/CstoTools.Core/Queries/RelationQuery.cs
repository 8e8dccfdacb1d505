using CstoTools.Core.Analysis;

namespace CstoTools.Core.Queries;

/// <summary>Which pairs of participants are wanted. A list that is empty asks for nothing; all that is asked for must fit.</summary>
public sealed record RelationFilter
{
    /// <summary>One of the two, by any name the metadata knows, wildcards allowed.</summary>
    public IReadOnlyList<string> Participant { get; init; } = [];

    /// <summary>The other of the two, likewise.</summary>
    public IReadOnlyList<string> With { get; init; } = [];

    /// <summary>The first day of the time in which the event fell; null asks for nothing.</summary>
    public DateTime? After { get; init; }

    /// <summary>The last day of it; null asks for nothing.</summary>
    public DateTime? Before { get; init; }

    /// <summary>Types of event, wildcards allowed; without any, those at which people come together (<see cref="EventTypes.Gatherings"/>).</summary>
    public IReadOnlyList<string> Type { get; init; } = [];

    /// <summary>Whether events that are only planned count too.</summary>
    public bool IncludePlanned { get; init; }
}

/// <summary>Finds who met whom: the pairs of people and delegations that took part in one event.</summary>
public sealed class RelationQuery
{
    private readonly RelationFilter _filter;
    private readonly TextPatterns _type;
    private readonly NameQuery _participant;
    private readonly NameQuery _with;
    private readonly DelegationMembers _members;

    /// <summary>Looks the names up.</summary>
    /// <param name="analyzer">Knows the metadata.</param>
    /// <param name="filter">What is asked for.</param>
    public RelationQuery(Analyzer analyzer, RelationFilter filter)
    {
        _filter = filter;
        _type = new TextPatterns(filter.Type.Count > 0 ? filter.Type : EventTypes.Gatherings);
        _participant = new NameQuery(analyzer, filter.Participant);
        _with = new NameQuery(analyzer, filter.With);
        _members = new DelegationMembers(analyzer);
        Unknown = new UnknownNames(analyzer)
            .Add(nameof(filter.Participant), filter.Participant).Add(nameof(filter.With), filter.With);
    }

    /// <summary>The names that neither the metadata nor a participant of an event so far has.</summary>
    public UnknownNames Unknown { get; }

    /// <summary>The wanted pairs of an event, in the order of its participants; each pair once, and nobody with the delegation of his own state.</summary>
    /// <param name="e">The event.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work is cancelled.</exception>
    public IReadOnlyList<Relation> Find(Event e, CancellationToken cancel = default)
    {
        Observe(e);
        if (!TookPlace(e) || !_type.IsMatch(e.Type) || !IsInTime(e))
            return [];
        // A body is not somebody who meets the people in it.
        var people = e.Participants.Where(p => p.Kind != MentionKinds.Organization).DistinctBy(p => (p.Kind, p.Name)).ToList();
        var own = _members.Of(e, people);
        var found = new List<Relation>();
        // Each participant is asked about once, not for each pair.
        var (first, second) = (people.ConvertAll(p => Fits(_participant, p)), people.ConvertAll(p => Fits(_with, p)));
        for (var i = 0; i < people.Count; i++)
        {
            cancel.ThrowIfCancellationRequested();
            for (var j = i + 1; j < people.Count; j++)
            {
                if (own.Contains((i, j)) || own.Contains((j, i)))
                    continue;
                if (first[i] && second[j])
                    found.Add(Pair(people[i], people[j], e));
                else if (first[j] && second[i])
                    found.Add(Pair(people[j], people[i], e));
            }
        }
        return found;
    }

    // Any event counts, also one that is not wanted: its participant has the name.
    private void Observe(Event e)
    {
        if (!Unknown.AreOpen)
            return;
        foreach (var participant in e.Participants)
        {
            Unknown.Observe(nameof(_filter.Participant), participant.Name, participant.Kind == MentionKinds.Person);
            Unknown.Observe(nameof(_filter.With), participant.Name, participant.Kind == MentionKinds.Person);
        }
    }

    private static Relation Pair(Participant first, Participant second, Event e) => new(e)
    {
        First = first.Name,
        FirstId = first.Id,
        FirstRole = first.Role,
        Second = second.Name,
        SecondId = second.Id,
        SecondRole = second.Role,
        Confidence = Confidences.Lowest(
            first.Confidence, second.Confidence, Display.Confidence(e, nameof(Event.Date)) ?? Confidences.Sure),
    };

    private static bool Fits(NameQuery query, Participant p) => query.Matches(p.Id, p.Name, person: p.Kind == MentionKinds.Person);

    private bool TookPlace(Event e) =>
        e.Status is EventStatuses.Held or EventStatuses.Ongoing || _filter.IncludePlanned && e.Status == EventStatuses.Planned;

    private bool IsInTime(Event e) => _filter.After is null && _filter.Before is null
        || DayRange.Of(e) is { } days && days.Overlaps(_filter.After, _filter.Before);
}
