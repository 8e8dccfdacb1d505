using System.Management.Automation;
using CstoTools.Completion;
using CstoTools.Core.Queries;

namespace CstoTools.Commands;

/// <summary>Shows how the rules read a page, and why a rule decides.</summary>
[Cmdlet(VerbsDiagnostic.Trace, "CstoRule", DefaultParameterSetName = PathSet)]
[Alias("trcsr")]
[OutputType(typeof(RuleTrace))]
public sealed class TraceCstoRuleCommand : ArticleCommand
{
    private TraceQuery? _query;

    /// <summary>A text of the page, not case-sensitive: only steps that are about words of it.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    public string? At { get; set; }

    /// <summary>The phases to return.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RulePhaseCompleter))]
    [ValidateVocabulary(Vocabulary.RulePhase)]
    public string[] Phase { get; set; } = [];

    /// <summary>The names of rules, annotations and zones to return.</summary>
    [Parameter]
    [Alias("Rule")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RuleCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>The kinds of step to return. By default, all but words.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RuleTraceKindCompleter))]
    [ValidateVocabulary(Vocabulary.RuleTraceKind)]
    public string[] Kind { get; set; } = [];

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _query = new TraceQuery(Analyzer, new TraceFilter { At = At, Phase = Phase, Name = Name, Kind = Kind });
    }

    private protected override string[] TakeFirst()
    {
        var first = At;
        At = null;
        return first is null ? [] : [first];
    }

    private protected override void Process(Article article)
    {
        if (TryRun(article.Path ?? article.Id, () => _query!.Find(article, Stopped).ToArray(), out var traces))
            WriteObject(traces, enumerateCollection: true);
    }
}
