using System.Management.Automation;
using CstoTools.Completion;
using CstoTools.Core.Queries;

namespace CstoTools.Commands;

/// <summary>Gets who met each other: the people and delegations that took part in one event, in pairs.</summary>
[Cmdlet(VerbsCommon.Get, "CstoRelation")]
[Alias("gcsr")]
[OutputType(typeof(Relation))]
public sealed class GetCstoRelationCommand : MetadataCommand
{
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
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ValidateNotNull]
    public Event[] Event { get; set; } = [];

    /// <summary>The first day, which is included. Undated events are left out.</summary>
    [Parameter]
    [Alias("From", "Since")]
    [DayTransformation(DayMeaning.First)]
    [ArgumentCompleter(typeof(DayCompleter))]
    public DateTime? After { get; set; }

    /// <summary>The last day, which is included. Undated events are left out.</summary>
    [Parameter]
    [Alias("To", "Until")]
    [DayTransformation(DayMeaning.Last)]
    [ArgumentCompleter(typeof(DayCompleter))]
    public DateTime? Before { get; set; }

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
        if (DayRange.AreReversed(After, Before))
            ThrowTerminatingError(Errors.Reversed(After, Before));
        base.BeginProcessing();
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
    protected override void ProcessRecord()
    {
        foreach (var item in Event)
        {
            if (Stopped.IsCancellationRequested)
                return;
            if (TryRun(item, () => _query!.Find(item, Stopped), out var relations))
                WriteObject(relations, enumerateCollection: true);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => WarnOf(_query?.Unknown);
}
