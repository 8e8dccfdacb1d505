using System.ComponentModel;
using System.Management.Automation;

namespace CstoTools.Commands;

/// <summary>A cmdlet that works on articles from the pipeline.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ArticleCommand : MetadataCommand
{
    /// <summary>The articles, as Import-CstoArticle and ConvertFrom-CstoPage give them.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ValidateNotNull]
    [ArticleTransformation]
    public Article[] Article { get; set; } = [];

    /// <inheritdoc/>
    protected sealed override void ProcessRecord()
    {
        foreach (var article in Article)
        {
            if (Stopped.IsCancellationRequested)
                return;
            Process(article);
        }
    }

    private protected abstract void Process(Article article);
}
