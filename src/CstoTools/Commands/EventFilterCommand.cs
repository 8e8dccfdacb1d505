using System.ComponentModel;
using System.Management.Automation;
using CstoTools.Completion;
using CstoTools.Core.Queries;

namespace CstoTools.Commands;

/// <summary>Represents a cmdlet with the filters of events.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class EventFilterCommand : DatedArticleCommand
{
    /// <summary>The types of events to return.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(EventTypeCompleter))]
    [ValidateVocabulary(Vocabulary.EventType)]
    public string[] Type { get; set; } = [];

    /// <summary>The bodies that held or organized the events.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(BodyCompleter))]
    public string[] Body { get; set; } = [];

    /// <summary>Whether to include the bodies under those of -Body, at any depth.</summary>
    [Parameter]
    public SwitchParameter IncludeSubBody { get; set; }

    /// <summary>The participants, one of which took part in the event.</summary>
    [Parameter]
    [Alias("Person")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ParticipantCompleter))]
    public string[] Participant { get; set; } = [];

    /// <summary>The cities of the events.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(CityCompleter))]
    public string[] City { get; set; } = [];

    /// <summary>The countries of the events.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(CountryCompleter))]
    public string[] Country { get; set; } = [];

    /// <summary>The exercises and operations, of any year unless the name has one.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(OperationCompleter))]
    public string[] Operation { get; set; } = [];

    /// <summary>The documents that were adopted, signed, considered and so on.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(DocumentCompleter))]
    public string[] Document { get; set; } = [];

    /// <summary>The statuses of the events: held, ongoing, planned or cancelled.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(EventStatusCompleter))]
    [ValidateVocabulary(Vocabulary.EventStatus)]
    public string[] Status { get; set; } = [];

    /// <summary>The origin of the events: article or teaser.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(EventOriginCompleter))]
    [ValidateVocabulary(Vocabulary.EventOrigin)]
    public string[] Origin { get; set; } = [];

    /// <summary>The lowest confidence to return: sure, likely or check.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ConfidenceCompleter))]
    [ValidateSet(Confidences.Sure, Confidences.Likely, Confidences.Check)]
    public string? Confidence { get; set; }

    /// <summary>The filter that the parameters describe.</summary>
    private protected EventFilter Filter => new()
    {
        After = After,
        Before = Before,
        Type = Type,
        Body = Body,
        IncludeSubBody = IncludeSubBody,
        Participant = Participant,
        City = City,
        Country = Country,
        Operation = Operation,
        Document = Document,
        Status = Status,
        Origin = Origin,
        Confidence = Confidence?.ToLowerInvariant(),
    };
}
