using System.Management.Automation;
using CstoTools.Completion;
using CstoTools.Core.Queries;

namespace CstoTools.Commands;

/// <summary>Gets who met each other: the people and delegations that took part in one event, in pairs.</summary>
[Cmdlet(VerbsCommon.Get, "CstoRelation", DefaultParameterSetName = EventSet)]
[Alias("gcsr")]
[OutputType(typeof(Relation))]
public sealed class GetCstoRelationCommand : DatedArticleCommand
{
    private EventCollector? _collector;
    private RelationQuery? _query;

    /// <summary>One of the two participants.</summary>
    [Parameter(Position = 0)]
    [Alias("Person")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ParticipantCompleter))]
    public string[] Participant { get; set; } = [];

    /// <summary>The other of the two participants.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ParticipantCompleter))]
    public string[] With { get; set; } = [];

    /// <summary>Events from Get-CstoEvent.</summary>
    [Parameter(ValueFromPipeline = true, ParameterSetName = EventSet)]
    [ValidateNotNull]
    [EventTransformation]
    public Event[] Event { get; set; } = [];

    /// <summary>The types of events. By default, those at which people come together.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(EventTypeCompleter))]
    [ValidateVocabulary(Vocabulary.EventType)]
    public string[] Type { get; set; } = [];

    /// <summary>Whether to include events that are only planned.</summary>
    [Parameter]
    public SwitchParameter IncludePlanned { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _collector = new EventCollector(Analyzer, new EventFilter(), merge: true);
        _query = new RelationQuery(Analyzer, new RelationFilter
        {
            Participant = Participant,
            With = With,
            After = After,
            Before = Before,
            Type = Type,
            IncludePlanned = IncludePlanned,
        });
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        // An event that several pages report is one event only when all of them have come.
        foreach (var item in _collector!.Finish(Stopped))
            Write(item);
        WarnOf(_query?.Unknown);
    }

    private protected override int OtherInputs => Event.Length;

    private protected override string[] TakeFirst()
    {
        var first = Participant;
        Participant = [];
        return first;
    }

    private protected override void Process(Article article) =>
        TryRun(article.Path ?? article.Id, () => _collector!.Add(article, Stopped), out _);

    private protected override void ProcessOther()
    {
        foreach (var item in Event.TakeWhile(_ => !Stopped.IsCancellationRequested))
            Write(item);
    }

    private void Write(Event item)
    {
        if (TryRun(item, () => _query!.Find(item, Stopped), out var relations))
            WriteObject(relations, enumerateCollection: true);
    }
}
