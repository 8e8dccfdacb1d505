using System.Globalization;
using CstoTools.Core.Trust;

namespace CstoTools.Core.Analysis.Events;

/// <summary>An event in the making: each field is set once, together with its evidence.</summary>
internal sealed class EventDraft
{
    private readonly List<FieldEvidence> _evidence = [];
    private readonly List<string> _topics = [];
    private readonly List<string> _bodies = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly string? _path;
    private readonly NamedThings _named;
    private readonly EventLexicon _lexicon;

    public EventDraft(string? path, EventLexicon lexicon) => (_path, _named, _lexicon) = (path, new NamedThings(path), lexicon);

    public string? Type { get; private set; }

    public string Status { get; private set; } = EventStatuses.Held;

    public DateTime? Date { get; private set; }

    public DateTime? EndDate { get; private set; }

    public string? DatePrecision { get; private set; }

    public bool DateInferred { get; private set; }

    public string? City { get; private set; }

    public string? Country { get; private set; }

    public string? Venue { get; private set; }

    public string? Mode { get; private set; }

    public string? Body { get; private set; }

    public string? BodyId { get; private set; }

    /// <summary>The sentence that told the body; null if none did.</summary>
    public Clause? BodyClause { get; private set; }

    /// <summary>The bodies that met, the first one first.</summary>
    public IReadOnlyList<string> Bodies => _bodies;

    public int? Ordinal { get; private set; }

    public string? Host { get; private set; }

    public string? Chair { get; private set; }

    public string? Operation { get; private set; }

    public Participants Participants { get; } = new();

    public List<EventDocument> Documents { get; } = [];

    public IReadOnlyList<string> Topics => _topics;

    /// <summary>The sentences that report the event.</summary>
    public IReadOnlySet<Clause> Head { get; set; } = new HashSet<Clause>();

    /// <summary>The sentence among them that reports it best; null if only the title does.</summary>
    public Clause? Lead { get; set; }

    /// <summary>Whether the page tells of an event at all, not only how things are.</summary>
    public bool IsTold => Type is not null || Date is not null || Body is not null || Head.Any(c => c.Verbs.Count > 0) || Head.All(c => c.Nouns.Count == 0);

    /// <summary>Whether events of its type have a trait (events.yml).</summary>
    public bool Is(string trait) => _lexicon.Has(Type, trait);

    /// <summary>What the report is compared with others by.</summary>
    public IReadOnlyList<string> Marks { get; set; } = [];

    /// <summary>The words that decided the type.</summary>
    public (Clause Clause, int First, int Last)? TypeEvidence { get; private set; }

    public void SetType(string type, Clause clause, int first, int last, string rule)
    {
        TypeEvidence = (clause, first, last);
        Note(nameof(Event.Type), Type = type, clause, first, last, EvidenceBases.Inferred, rule);
    }

    public void SetStatus(string status, Clause clause, int first, int last, string rule) =>
        Note(nameof(Event.Status), Status = status, clause, first, last, EvidenceBases.Inferred, rule);

    public void SetDate(DateMention date, Clause clause, int first, int last, string rule)
    {
        Date = date.From;
        EndDate = date.Precision == DatePrecisions.Day && date.To != date.From ? date.To : null;
        DatePrecision = date.Precision;
        DateInferred = date.Inferred;
        Note(nameof(Event.Date), date.Value, clause, first, last, date.Inferred ? EvidenceBases.Inferred : EvidenceBases.Stated, rule);
    }

    /// <summary>Sets the last day, told by a date of its own.</summary>
    public void SetEndDate(DateTime to, DateMention end, Clause clause, (int First, int Last) words)
    {
        var value = $"{IsoDate.Format(Date!.Value, DatePrecisions.Day)}/{IsoDate.Format(to, DatePrecisions.Day)}";
        EndDate = to;
        DateInferred |= end.Inferred;
        var basis = DateInferred ? EvidenceBases.Inferred : EvidenceBases.Stated;
        Note(nameof(Event.Date), value, clause, words.First, words.Last, basis, "dates-of-start-and-end");
    }

    public void SetPublicationDay(DateTime day, Clause clause, string rule)
    {
        (Date, DatePrecision, DateInferred) = (day, DatePrecisions.Day, true);
        Note(nameof(Event.Date), day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), clause, clause.First, clause.Last, EvidenceBases.Inferred, rule);
    }

    public void SetCity(string city, Clause clause, int first, int last, string rule) =>
        Note(nameof(Event.City), City = city, clause, first, last, EvidenceBases.Stated, rule);

    /// <summary>Sets the city that the metadata knows as the capital of a state.</summary>
    public void SetCapital(string city, Clause clause, Placed<Mention> state) =>
        Note(nameof(Event.City), City = city, clause, state.First, state.Last, EvidenceBases.Metadata, "capital-of-country");

    public void SetCountry(string country, Clause clause, int first, int last, string basis, string rule) =>
        Note(nameof(Event.Country), Country = country, clause, first, last, basis, rule);

    public void SetVenue(string venue, Clause clause, int first, int last, string rule) =>
        Note(nameof(Event.Venue), Venue = venue, clause, first, last, EvidenceBases.Stated, rule);

    public void SetMode(string mode, Clause clause, int first, int last, string rule) =>
        Note(nameof(Event.Mode), Mode = mode, clause, first, last, EvidenceBases.Stated, rule);

    public void SetBody(Placed<Mention> body, Clause clause, string rule)
    {
        BodyClause = clause;
        (Body, BodyId) = (body.Value.Name ?? body.Value.Text, body.Value.Id);
        _bodies.Clear();
        _bodies.Add(Body);
        Note(nameof(Event.Body), Body, clause, body.First, body.Last, NamedThings.BasisOf(body.Value), rule);
    }

    /// <summary>Takes the body back that a sentence gave which turned out to be about another day.</summary>
    public void ClearBody()
    {
        (Body, BodyId, Ordinal) = (null, null, null);
        _bodies.Clear();
        _evidence.RemoveAll(e => e.Field is nameof(Event.Body) or nameof(Event.Bodies) or nameof(Event.Ordinal));
    }

    /// <summary>Adds a body that met jointly with the first.</summary>
    public void AddBody(Placed<Mention> body, Clause clause, string rule)
    {
        var name = body.Value.Name ?? body.Value.Text;
        if (_bodies.Contains(name))
            return;
        _bodies.Add(name);
        _evidence.Add(Told(nameof(Event.Bodies), name, clause, body.First, body.Last, NamedThings.BasisOf(body.Value), rule));
    }

    public void SetOrdinal(int ordinal, Clause clause, int at) =>
        Note(nameof(Event.Ordinal), (Ordinal = ordinal).Value.ToString(CultureInfo.InvariantCulture), clause, at, at, EvidenceBases.Stated, "ordinal-before-noun");

    public void SetHost(Placed<Mention> host, Clause clause, string rule) =>
        Note(nameof(Event.Host), Host = host.Value.Name ?? host.Value.Text, clause, host.First, host.Last, NamedThings.BasisOf(host.Value), rule);

    public void SetChair(Placed<Mention> chair, Clause clause, string rule) =>
        Note(nameof(Event.Chair), Chair = chair.Value.Name ?? chair.Value.Text, clause, chair.First, chair.Last, NamedThings.BasisOf(chair.Value), rule);

    public void SetOperation(Placed<Mention> operation, Clause clause) =>
        Note(nameof(Event.Operation), Operation = operation.Value.Name ?? operation.Value.Text, clause, operation.First, operation.Last,
            EvidenceBases.Stated, "operation-named");

    /// <summary>Adds a theme or stage, once.</summary>
    public void AddTopic(string topic, Clause clause, int first, int last, string basis, string rule)
    {
        if (!_known.Add(topic))
            return;
        _topics.Add(topic);
        _evidence.Add(Told(nameof(Event.Topics), topic, clause, first, last, basis, rule));
    }

    /// <summary>Keeps where a participant is named.</summary>
    public void Named(string name, Mention mention) => _named.Add(name, mention);

    /// <summary>Keeps what a sentence says of a participant's presence; the best of all counts.</summary>
    public void Saw(string name, Seen seen) => _named.Saw(name, seen);

    /// <summary>Keeps the id of the rule that gave a participant a function.</summary>
    public void SetFunctionRule(string name, string rule) => _named.SetFunctionRule(name, rule);

    public void AddDocument(Placed<Mention> document, Clause clause, Cue<string> status, string rule)
    {
        // A Russian title that no list holds is named in the nominative where its ending is certain.
        var title = document.Value is { Resolution: Resolutions.Unlisted, Name: { } name } ? name : document.Value.Text;
        Documents.Add(new EventDocument
        {
            Title = title,
            Id = document.Value.Id,
            Status = status.Value,
            Evidence =
            [
                _named.Of(nameof(EventDocument.Title), title, document.Value),
                Told(nameof(EventDocument.Status), status.Value, clause, status.First, status.Last, EvidenceBases.Inferred, rule),
            ],
        });
    }

    /// <summary>The event, with the confidence of its values.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="source">The text that reports it.</param>
    /// <param name="origin">"in-teaser" or "further-event"; null for the main event of an article.</param>
    public Event ToEvent(string title, EventSource source, string? origin)
    {
        var reasons = new EventReasons(this, origin);
        var evidence = reasons.Judged(_evidence);
        var teaser = origin == Reasons.InTeaser;
        var date = Date is { } day ? IsoDate.Format(day, DatePrecision) : null;
        return new Event
        {
            Id = EventId.Of(date, Type, Body, Ordinal, City, Operation ?? (Topics is [var topic, ..] ? topic : null), Participants, title),
            Type = Type ?? "other",
            Status = Status,
            Title = title,
            Date = Date,
            EndDate = EndDate,
            DatePrecision = DatePrecision,
            DateInferred = DateInferred,
            City = City,
            Country = Country,
            Venue = Venue,
            Mode = Mode,
            Body = Body,
            Bodies = Bodies.ToValueList(),
            Ordinal = Ordinal,
            Host = Host,
            Chair = Chair,
            Participants = Participants.Select(p => reasons.Judged(_named.Proven(p, evidence), _named.SeenAs(p.Name))).ToValueList(),
            Documents = Documents.Select(reasons.Judged).ToValueList(),
            Operation = Operation,
            Topics = Topics.ToValueList(),
            Marks = Marks.ToValueList(),
            Origin = teaser ? EventOrigins.Teaser : EventOrigins.Article,
            Teaser = source.Teaser,
            Sources = [source],
            Evidence = evidence,
            Confidence = EventReasons.Of(evidence),
        };
    }

    // A field that is set again (a better clause was found) keeps its last evidence.
    private void Note(string field, string? value, Clause clause, int first, int last, string basis, string rule)
    {
        _evidence.RemoveAll(e => e.Field == field);
        _evidence.Add(Told(field, value, clause, first, last, basis, rule));
    }

    private FieldEvidence Told(string field, string? value, Clause clause, int first, int last, string basis, string rule) =>
        WithConfidence(Told(field, value, clause, clause.Whole(first, last), basis, rule), ConfidenceOf(clause, first, last));

    private static FieldEvidence WithConfidence(FieldEvidence told, string? confidence) =>
        confidence is null ? told : told with { Evidence = told.Evidence with { Confidence = confidence } };

    // A value is no surer than the name or day that it is made of.
    private static string? ConfidenceOf(Clause clause, int first, int last) =>
        clause.Mentions.Find(m => m.First == first && m.Last == last)?.Value.Confidence
            ?? clause.Dates.Find(d => d.First == first && d.Last == last)?.Value.Confidence;

    private FieldEvidence Told(string field, string? value, Clause clause, (int Start, int End) span, string basis, string rule) => new()
    {
        Field = field,
        Value = value,
        Path = _path,
        Evidence = clause.Text.SpanAt(span.Start, span.End, (section, teaser, start, length, line) => new Evidence
        {
            Section = section,
            Teaser = teaser,
            Start = start,
            Length = length,
            Line = line,
            Basis = basis,
            Rule = rule,
            Confidence = Confidences.Sure,
        }),
    };
}
