using System.Management.Automation;
using CstoTools.Core.Queries;

namespace CstoTools.Commands;

/// <summary>Gets the events that articles and their teasers report. An event that several pages report is returned once.</summary>
[Cmdlet(VerbsCommon.Get, "CstoEvent", DefaultParameterSetName = PathSet)]
[Alias("gcse")]
[OutputType(typeof(Event))]
public sealed class GetCstoEventCommand : EventFilterCommand
{
    private EventCollector? _collector;

    /// <summary>Whether to return the report of each page as an event of its own, immediately.</summary>
    [Parameter]
    public SwitchParameter NoMerge { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _collector = new EventCollector(Analyzer, Filter, merge: !NoMerge);
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
