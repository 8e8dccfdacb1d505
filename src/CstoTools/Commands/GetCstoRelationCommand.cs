using System.Management.Automation;
using CstoTools.Completion;
using CstoTools.Core.Queries;

namespace CstoTools.Commands;

/// <summary>Gets who met whom: the pairs of people and delegations that took part in one event.</summary>
[Cmdlet(VerbsCommon.Get, "CstoRelation")]
[OutputType(typeof(Relation))]
public sealed class GetCstoRelationCommand : MetadataCommand
{
    private RelationQuery? _query;

    /// <summary>Only pairs that one of these is in.</summary>
    [Parameter(Position = 0)]
    [Alias("Person")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ParticipantCompleter))]
    public string[] Participant { get; set; } = [];

    /// <summary>Only pairs whose other one is among these.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ParticipantCompleter))]
    public string[] With { get; set; } = [];

    /// <summary>The events, as Get-CstoEvent returns them.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ValidateNotNull]
    public Event[] Event { get; set; } = [];

    /// <summary>Only events of this day or later; undated ones are left out.</summary>
    [Parameter]
    [DayTransformation(DayMeaning.First)]
    [ArgumentCompleter(typeof(DayCompleter))]
    public DateTime? After { get; set; }

    /// <summary>Only events of this day or earlier; undated ones are left out.</summary>
    [Parameter]
    [DayTransformation(DayMeaning.Last)]
    [ArgumentCompleter(typeof(DayCompleter))]
    public DateTime? Before { get; set; }

    /// <summary>Only events of these types; without any, those at which people come together.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(EventTypeCompleter))]
    [ValidateVocabulary(Vocabulary.EventType)]
    public string[] Type { get; set; } = [];

    /// <summary>Whether events that are only planned count too.</summary>
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
            if (TryRun(item, () => _query!.Find(item), out var relations))
                WriteObject(relations, enumerateCollection: true);
        }
    }
}
