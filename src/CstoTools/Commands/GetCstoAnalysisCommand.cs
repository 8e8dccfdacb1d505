using System.Management.Automation;

namespace CstoTools.Commands;

/// <summary>Gives everything that is found in each article: mentions, dates, quotes and events.</summary>
[Cmdlet(VerbsCommon.Get, "CstoAnalysis", DefaultParameterSetName = PathSet)]
[OutputType(typeof(Analysis))]
public sealed class GetCstoAnalysisCommand : ArticleCommand
{
    private protected override void Process(Article article)
    {
        if (TryRun(article.Path ?? article.Id, () => Analyzer.Analyze(article, Stopped), out var analysis))
            WriteObject(analysis);
    }
}
