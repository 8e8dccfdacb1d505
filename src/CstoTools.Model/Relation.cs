using System.Text.Json.Serialization;

namespace CstoTools;

/// <summary>Two participants of one event.</summary>
public sealed record Relation
{
    /// <summary>Two participants of an event.</summary>
    /// <param name="event">The event.</param>
    public Relation(Event @event) => Event = @event;

    /// <summary>One participant, by canonical name: the one in the filter, otherwise the one that the event names first.</summary>
    public required string First { get; init; }

    /// <summary>The metadata id of the first participant, for a delegation that of its state; null if unlisted.</summary>
    public string? FirstId { get; init; }

    /// <summary>Office and function of the first participant ("CSTO Deputy Secretary General, chair"); null if no page states them.</summary>
    public string? FirstRole { get; init; }

    /// <summary>The other participant, by canonical name.</summary>
    public required string Second { get; init; }

    /// <summary>The metadata id of the other; null if unlisted.</summary>
    public string? SecondId { get; init; }

    /// <summary>Office and function of the other; null if no page states them.</summary>
    public string? SecondRole { get; init; }

    /// <summary>The lowest confidence of both participants and of the event's date (<see cref="Confidences"/>).</summary>
    public string Confidence { get; init; } = Confidences.Check;

    /// <inheritdoc cref="CstoTools.Event.Date"/>
    [JsonIgnore]
    public DateTime? Date => Event.Date;

    /// <inheritdoc cref="CstoTools.Event.EndDate"/>
    [JsonConverter(typeof(IsoDayConverter))]
    public DateTime? EndDate => Event.EndDate;

    /// <inheritdoc cref="CstoTools.Event.Type"/>
    public string Type => Event.Type;

    /// <inheritdoc cref="CstoTools.Event.Status"/>
    public string Status => Event.Status;

    /// <inheritdoc cref="CstoTools.Event.City"/>
    public string? City => Event.City;

    /// <inheritdoc cref="CstoTools.Event.Country"/>
    public string? Country => Event.Country;

    /// <inheritdoc cref="CstoTools.Event.Mode"/>
    public string? Mode => Event.Mode;

    /// <inheritdoc cref="CstoTools.Event.Title"/>
    public string Title => Event.Title;

    /// <summary>The event's id.</summary>
    public string EventId => Event.Id;

    /// <inheritdoc cref="CstoTools.Event.Sources"/>
    public ValueList<EventSource> Sources => Event.Sources;

    /// <summary>The event.</summary>
    [JsonIgnore]
    public Event Event { get; init; }

    /// <inheritdoc cref="CstoTools.Event.Paths"/>
    [JsonIgnore]
    public ValueList<string> Paths => Event.Paths;

    [JsonPropertyName("date")]
    [JsonInclude]
    internal string? DateIso => Event.DateIso;

    /// <summary>Date and both names.</summary>
    public override string ToString() => $"{DateIso ?? "undated"} {First} and {Second}";
}
