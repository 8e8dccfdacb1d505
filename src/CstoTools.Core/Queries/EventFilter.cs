using CstoTools.Core.Analysis;

namespace CstoTools.Core.Queries;

/// <summary>Which events are wanted. A list that is empty asks for nothing; all that is asked for must fit.</summary>
public sealed record EventFilter
{
    /// <summary>The first day: events that end before it drop out, and so do undated ones. Null asks for nothing.</summary>
    public DateTime? After { get; init; }

    /// <summary>The last day: events that start after it drop out, and so do undated ones. Null asks for nothing.</summary>
    public DateTime? Before { get; init; }

    /// <summary>Types, wildcards allowed.</summary>
    public IReadOnlyList<string> Type { get; init; } = [];

    /// <summary>Statuses, wildcards allowed.</summary>
    public IReadOnlyList<string> Status { get; init; } = [];

    /// <summary>Bodies by any name the metadata knows, wildcards allowed.</summary>
    public IReadOnlyList<string> Body { get; init; } = [];

    /// <summary>Whether bodies that the metadata lists under those of <see cref="Body"/>, at any depth, are meant too.</summary>
    public bool IncludeSubBody { get; init; }

    /// <summary>Who took part, chaired or hosted, by any name the metadata knows, wildcards allowed.</summary>
    public IReadOnlyList<string> Participant { get; init; } = [];

    /// <summary>Cities by any name the metadata knows, wildcards allowed.</summary>
    public IReadOnlyList<string> City { get; init; } = [];

    /// <summary>Countries by any name the metadata knows, wildcards allowed.</summary>
    public IReadOnlyList<string> Country { get; init; } = [];

    /// <summary>Exercises and operations by any name the metadata knows, wildcards allowed.</summary>
    public IReadOnlyList<string> Operation { get; init; } = [];

    /// <summary>Documents by any part of a title that starts a word, by any name the metadata knows, or by id; wildcards allowed.</summary>
    public IReadOnlyList<string> Document { get; init; } = [];

    /// <summary>article or teaser, wildcards allowed.</summary>
    public IReadOnlyList<string> Origin { get; init; } = [];

    /// <summary>The lowest confidence of the event (<see cref="Event.Confidence"/>) that is wanted; null asks for nothing.</summary>
    public string? Confidence { get; init; }
}

/// <summary>An <see cref="EventFilter"/> whose names were looked up.</summary>
public sealed class EventQuery
{
    private readonly EventFilter _filter;
    private readonly TextPatterns _type;
    private readonly TextPatterns _status;
    private readonly TextPatterns _origin;
    private readonly NameQuery _body;
    private readonly NameQuery _participant;
    private readonly NameQuery _city;
    private readonly NameQuery _country;
    private readonly NameQuery _operation;
    private readonly TitleQuery _document;

    /// <summary>Looks the names up.</summary>
    /// <param name="analyzer">Knows the metadata.</param>
    /// <param name="filter">What is asked for.</param>
    public EventQuery(Analyzer analyzer, EventFilter filter)
    {
        _filter = filter;
        _type = new TextPatterns(filter.Type);
        _status = new TextPatterns(filter.Status);
        _origin = new TextPatterns(filter.Origin);
        _body = new NameQuery(analyzer, filter.Body, filter.IncludeSubBody, MentionKinds.Organization);
        _participant = new NameQuery(analyzer, filter.Participant);
        _city = new NameQuery(analyzer, filter.City, MentionKinds.City);
        _country = new NameQuery(analyzer, filter.Country, MentionKinds.Country);
        _operation = new NameQuery(analyzer, filter.Operation, MentionKinds.Operation);
        _document = new TitleQuery(analyzer, filter.Document, MentionKinds.Document);
        // A part of a title may be any words, so that -Document is not among these.
        Unknown = new UnknownNames(analyzer)
            .Add(nameof(filter.Body), filter.Body, MentionKinds.Organization)
            .Add(nameof(filter.Participant), filter.Participant)
            .Add(nameof(filter.City), filter.City, MentionKinds.City)
            .Add(nameof(filter.Country), filter.Country, MentionKinds.Country)
            .Add(nameof(filter.Operation), filter.Operation, MentionKinds.Operation);
    }

    /// <summary>The names that neither the metadata nor a page so far knows.</summary>
    public UnknownNames Unknown { get; }

    /// <summary>Notes which names a page contains.</summary>
    /// <param name="article">The page.</param>
    /// <param name="events">Its events.</param>
    /// <param name="cancel">Stops the analysis of the page.</param>
    internal void Observe(Article article, IEnumerable<Event> events, CancellationToken cancel)
    {
        Unknown.Observe(article, cancel);
        if (!Unknown.AreOpen)
            return;
        foreach (var e in events)
        {
            foreach (var body in e.Bodies.Append(e.Body))
                Unknown.Observe(nameof(_filter.Body), body);
            Unknown.Observe(nameof(_filter.City), e.City);
            Unknown.Observe(nameof(_filter.Country), e.Country);
            Unknown.Observe(nameof(_filter.Operation), e.Operation);
            foreach (var name in e.Participants.Select(p => p.Name).Append(e.Host).Append(e.Chair))
                Unknown.Observe(nameof(_filter.Participant), name, person: true);
        }
    }

    /// <summary>Whether an event is wanted.</summary>
    /// <param name="e">The event.</param>
    public bool Matches(Event e) =>
        MatchesDate(e) && _type.IsMatch(e.Type) && _status.IsMatch(e.Status) && _origin.IsMatch(e.Origin)
        && MatchesBody(e) && _city.Matches(null, e.City, person: false)
        && _country.Matches(null, e.Country, person: false) && MatchesOperation(e.Operation) && MatchesParticipant(e)
        && Confidences.IsAtLeast(e.Confidence, _filter.Confidence)
        && (_document.IsEmpty || e.Documents.Any(d => _document.Matches(d.Id, d.Title)));

    private bool MatchesDate(Event e) =>
        _filter.After is null && _filter.Before is null
        || DayRange.Of(e) is { } days && days.Overlaps(_filter.After, _filter.Before);

    // Of a joint meeting each of the bodies.
    private bool MatchesBody(Event e) => _body.Matches(null, e.Body, person: false) || e.Bodies.Any(b => _body.Matches(null, b, person: false));

    // "Interaction" asks for "Interaction-2024" too.
    private bool MatchesOperation(string? operation) =>
        _operation.Matches(null, operation, person: false)
        || operation is not null && _operation.Matches(null, operation.TrimEnd("0123456789-– ".ToCharArray()), person: false);

    private bool MatchesParticipant(Event e) =>
        _participant.IsEmpty || _participant.Matches(null, e.Chair) || _participant.Matches(null, e.Host)
        || e.Participants.Any(p => _participant.Matches(p.Id, p.Name, person: p.Kind == MentionKinds.Person));
}
