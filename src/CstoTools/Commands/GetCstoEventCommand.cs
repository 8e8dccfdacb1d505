using System.Management.Automation;
using CstoTools.Completion;
using CstoTools.Core.Queries;

namespace CstoTools.Commands;

/// <summary>Gives the events that articles and their teasers tell of; one that several pages tell comes once.</summary>
[Cmdlet(VerbsCommon.Get, "CstoEvent", DefaultParameterSetName = PathSet)]
[OutputType(typeof(Event))]
public sealed class GetCstoEventCommand : DatedArticleCommand
{
    private EventCollector? _collector;

    /// <summary>Only events of these types.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(EventTypeCompleter))]
    [ValidateVocabulary(Vocabulary.EventType)]
    public string[] Type { get; set; } = [];

    /// <summary>Only events that these bodies held or organized.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(BodyCompleter))]
    public string[] Body { get; set; } = [];

    /// <summary>Whether the bodies under those of -Body, at any depth, are wanted too.</summary>
    [Parameter]
    public SwitchParameter IncludeSubBody { get; set; }

    /// <summary>Only events in which one of these took part.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ParticipantCompleter))]
    public string[] Participant { get; set; } = [];

    /// <summary>Only events in these cities.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(CityCompleter))]
    public string[] City { get; set; } = [];

    /// <summary>Only events in these countries.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(CountryCompleter))]
    public string[] Country { get; set; } = [];

    /// <summary>Only these exercises and operations, of any year unless one is named.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(OperationCompleter))]
    public string[] Operation { get; set; } = [];

    /// <summary>Only events that adopted, signed, considered … these documents.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(DocumentCompleter))]
    public string[] Document { get; set; } = [];

    /// <summary>Only events that were held, are planned …</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(EventStatusCompleter))]
    [ValidateVocabulary(Vocabulary.EventStatus)]
    public string[] Status { get; set; } = [];

    /// <summary>Only events that an article tells, or only those of teasers.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(EventOriginCompleter))]
    [ValidateVocabulary(Vocabulary.EventOrigin)]
    public string[] Origin { get; set; } = [];

    /// <summary>Whether each page's telling of an event is given by itself, at once.</summary>
    [Parameter]
    public SwitchParameter NoMerge { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        var filter = new EventFilter
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
        };
        _collector = new EventCollector(Analyzer, filter, merge: !NoMerge);
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        if (TryRun(null, () => _collector!.Finish(Stopped), out var events))
            WriteObject(events, enumerateCollection: true);
        WarnOf(_collector?.Unknown);
    }

    private protected override void Process(Article article)
    {
        if (TryRun(article.Path ?? article.Id, () => _collector!.Add(article, Stopped), out var events))
            WriteObject(events, enumerateCollection: true);
    }
}
