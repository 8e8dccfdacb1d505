using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace CstoTools;

/// <summary>Something that happened or will happen, as one or several pages report it. What no page states is null.</summary>
[SuppressMessage("Design", "CA1036", Justification = "The order is for sorting; 'smaller' means nothing of an event.")]
public sealed record Event : IComparable<Event>, IComparable
{
    /// <summary>
    /// A hash of date, type, body, ordinal, city and main participants (or the exercise, theme or headline that
    /// distinguishes the event), in hexadecimal: that of the page with the best report. It does not change when a sidebar,
    /// an announcement or a shorter report of the event is added.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>meeting, exercise, statement, … (<see cref="EventTypes"/>).</summary>
    public required string Type { get; init; }

    /// <summary>held, ongoing, planned or cancelled (<see cref="EventStatuses"/>).</summary>
    public required string Status { get; init; }

    /// <summary>The article's title, or the teaser's first sentence.</summary>
    public required string Title { get; init; }

    /// <summary>The (first) day, or the first day of the month, season or year if no day is known; null if no page states it.</summary>
    [JsonIgnore]
    public DateTime? Date { get; init; }

    /// <summary>The last day of an event of several days; null for one day or a coarser date.</summary>
    [JsonConverter(typeof(IsoDayConverter))]
    public DateTime? EndDate { get; init; }

    /// <summary>How fine <see cref="Date"/> is (<see cref="DatePrecisions"/>); null if the date is.</summary>
    public string? DatePrecision { get; init; }

    /// <summary>Whether the year (or more) of the date was inferred.</summary>
    public bool DateInferred { get; init; }

    /// <summary>The city; null if no page states it.</summary>
    public string? City { get; init; }

    /// <summary>The country, as stated or that of the city; null if neither is stated.</summary>
    public string? Country { get; init; }

    /// <summary>The building, hall or range by its own name, as written; null if no page states it.</summary>
    public string? Venue { get; init; }

    /// <summary>in-person, videoconference or hybrid (<see cref="EventModes"/>); null if no page states it.</summary>
    public string? Mode { get; init; }

    /// <summary>The body that met or that organized it, by its canonical name; null if no page states it.</summary>
    public string? Body { get; init; }

    /// <summary>The bodies that met, by their canonical names, <see cref="Body"/> first: several if they met jointly; empty if <see cref="Body"/> is null.</summary>
    public ValueList<string> Bodies { get; init; }

    /// <summary>The number of the meeting ("the 38th meeting"); null if it has none.</summary>
    public int? Ordinal { get; init; }

    /// <summary>Who hosted it, by canonical name; null if no page states it.</summary>
    public string? Host { get; init; }

    /// <summary>Who chaired it, by canonical name; null if no page states it.</summary>
    public string? Chair { get; init; }

    /// <summary>Who took part, the main one first.</summary>
    public ValueList<Participant> Participants { get; init; }

    /// <summary>Documents the event adopted, signed, considered …</summary>
    public ValueList<EventDocument> Documents { get; init; }

    /// <summary>The code name of the exercise or operation; null if the event is not one.</summary>
    public string? Operation { get; init; }

    /// <summary>The themes under which it was held, as written; for an exercise or operation, also its reported stages ("active phase").</summary>
    public ValueList<string> Topics { get; init; }

    /// <summary>article if any source is an article, otherwise teaser (<see cref="EventOrigins"/>).</summary>
    public required string Origin { get; init; }

    /// <summary>The number of the teaser in its page where the origin is one; null for an article.</summary>
    public int? Teaser { get; init; }

    /// <summary>The texts that report the event.</summary>
    public ValueList<EventSource> Sources { get; init; }

    /// <summary>The files of <see cref="Sources"/>, each once: Import-CstoArticle reads them; empty for text from the pipeline.</summary>
    [JsonIgnore]
    public ValueList<string> Paths => Sources.Select(s => s.Path).OfType<string>().Distinct(StringComparer.Ordinal).ToValueList();

    /// <summary>The evidence of each value: its place and how it was decided; each topic has its own.</summary>
    public ValueList<FieldEvidence> Evidence { get; init; }

    /// <summary>
    /// The lowest confidence of its main values: status, date, city, country and body, as far as there are any
    /// (<see cref="Confidences"/>). Each value of <see cref="Evidence"/>, each participant and each document has its own.
    /// </summary>
    public string Confidence { get; init; } = Confidences.Check;

    /// <summary>The words by which reports are compared when they are combined to one event; empty if nothing was read.</summary>
    internal ValueList<string> Marks { get; init; }

    /// <summary>The date at its own precision: 2023-12-07, 2024-09, 2023-SU, 2024-H1, 2024; null if the date is.</summary>
    [JsonPropertyName("date")]
    [JsonInclude]
    internal string? DateIso => Date is { } day ? IsoDate.Format(day, DatePrecision) : null;

    /// <summary>Date, type and title.</summary>
    public override string ToString() => $"{(Date is { } day ? IsoDate.Format(day, DatePrecision, EndDate) : "undated")} {Type}: {Title}";

    /// <summary>By day, undated ones last, then by title and id. Reports with the same order are one event, in the same or in different pages.</summary>
    /// <param name="other">The other; null comes first.</param>
    public int CompareTo(Event? other) => other is null ? 1 : RecordOrder.Compare((Date, Title, Id), (other.Date, other.Title, other.Id));

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        Event other => CompareTo(other),
        _ => throw new ArgumentException($"An object of type {obj.GetType().Name} has no order beside an {nameof(Event)}.", nameof(obj)),
    };
}

/// <summary>Somebody who took part in an event.</summary>
public sealed record Participant
{
    /// <summary>The canonical name, or the name as written if it is not listed; of a state's people: "delegation of", "representatives of" the state.</summary>
    public required string Name { get; init; }

    /// <summary>The metadata id, of a delegation that of its state; null if unlisted.</summary>
    public string? Id { get; init; }

    /// <summary>The kind of mention: Person, Organization, or Country for who came from a state.</summary>
    public required string Kind { get; init; }

    /// <summary>The office or rank as stated; null if none is.</summary>
    public string? Title { get; init; }

    /// <summary>chair, host, speaker, guest or "head of the delegation"; of a state's people delegation, representative or contingent; null if the page states none.</summary>
    public string? Function { get; init; }

    /// <summary>How far it can be trusted that somebody of this name took part (<see cref="Confidences"/>).</summary>
    public string Confidence { get; init; } = Confidences.Check;

    /// <summary>What the confidence follows from; empty for a copy that a job or file left.</summary>
    internal ValueList<string> Reasons { get; init; }

    /// <summary>Where a page names the participant ("Name"), the name that has the title beside it, and what the function follows from.</summary>
    public ValueList<FieldEvidence> Evidence { get; init; }

    /// <summary>Title and function in words ("CSTO Deputy Secretary General, chair"); null if there is neither.</summary>
    public string? Role => (Title, Function) switch
    {
        (null, null) => null,
        (null, _) => Function,
        (_, null) => Title,
        _ => $"{Title}, {Function}",
    };

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}

/// <summary>A document that an event adopted, signed, considered …</summary>
public sealed record EventDocument
{
    /// <summary>Its title, as written; a Russian one that no list holds is in the nominative if its ending is certain.</summary>
    public required string Title { get; init; }

    /// <summary>The metadata id; null if unlisted.</summary>
    public string? Id { get; init; }

    /// <summary>What happened to it (<see cref="DocumentStatuses"/>); null if the page does not say.</summary>
    public string? Status { get; init; }

    /// <summary>How far it can be trusted that the event brought a document of this title (<see cref="Confidences"/>).</summary>
    public string Confidence { get; init; } = Confidences.Check;

    /// <summary>What the confidence follows from; empty for a copy that a job or file left.</summary>
    internal ValueList<string> Reasons { get; init; }

    /// <summary>The place of the title ("Title"), and of the words that state what happened to the document ("Status").</summary>
    public ValueList<FieldEvidence> Evidence { get; init; }

    /// <summary>The title.</summary>
    public override string ToString() => Title;
}

/// <summary>A text that reports an event.</summary>
public sealed record EventSource : Span
{
    /// <summary>The file; null for text from the pipeline.</summary>
    public string? Path { get; init; }

    /// <summary>The article's id.</summary>
    public required string ArticleId { get; init; }

    /// <summary>The article's title.</summary>
    public string? ArticleTitle { get; init; }

    /// <summary>Path and line, as in "page.txt:12".</summary>
    public override string ToString() =>
        (Path is null ? ArticleId : System.IO.Path.GetFileName(Path)) + (Line is { } line ? $":{line}" : "");
}

/// <summary>Why a field of an event has its value.</summary>
public sealed record FieldEvidence
{
    /// <summary>The property's name.</summary>
    public required string Field { get; init; }

    /// <summary>The value it supports, as text.</summary>
    public string? Value { get; init; }

    /// <summary>The place of the value, and how it was decided.</summary>
    public required Evidence Evidence { get; init; }

    /// <summary>The page of the evidence; null for text from the pipeline.</summary>
    public string? Path { get; init; }

    /// <summary>Whether other sources say otherwise.</summary>
    public bool Disputed { get; init; }

    /// <summary>How far the value can be trusted (<see cref="Confidences"/>): that of the evidence.</summary>
    public string Confidence => Evidence.Confidence;

    /// <summary>Field and basis.</summary>
    public override string ToString() => $"{Field}: {Evidence}";
}
