using System.Management.Automation;

namespace CstoTools.Commands;

/// <summary>Gets everything that is found in each article: events, mentions, quotes and dates.</summary>
[Cmdlet(VerbsCommon.Get, "CstoAnalysis", DefaultParameterSetName = PathSet)]
[Alias("gcsa")]
[OutputType(typeof(Analysis))]
public sealed class GetCstoAnalysisCommand : ArticleCommand
{
    private protected override void Process(Article article)
    {
        if (TryRun(article.Path ?? article.Id, () => Analyzer.Analyze(article, Stopped), out var analysis))
            WriteObject(analysis);
    }
}
