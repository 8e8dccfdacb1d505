using System.Management.Automation;
using System.Text;
using CstoTools.Completion;

namespace CstoTools.Commands;

/// <summary>Reads press pages from files. A page that cannot be read is one error; all others are still read.</summary>
[Cmdlet(VerbsData.Import, "CstoArticle", DefaultParameterSetName = PathSet)]
[OutputType(typeof(Article))]
public sealed class ImportCstoArticleCommand : LiteralPathCommand
{
    private PageSource? _source;

    /// <summary>Files and folders; wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = PathSet)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [PathTransformation]
    public string[] Path { get; set; } = [];

    /// <summary>Whether the folders below are read too.</summary>
    [Parameter]
    public SwitchParameter Recurse { get; set; }

    /// <summary>The largest file that is read, in bytes.</summary>
    [Parameter]
    [ValidateRange(1, long.MaxValue)]
    public long MaximumSize { get; set; } = PageSource.UsualSize;

    /// <summary>The encoding of the pages; without it, it is told by the bytes and by what the page declares.</summary>
    [Parameter]
    [ValidateNotNull]
    [EncodingTransformation]
    [ArgumentCompleter(typeof(EncodingCompleter))]
    public Encoding? Encoding { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing() => _source = new PageSource(this, (_, article) => WriteObject(article))
    {
        Recurse = Recurse,
        MaximumSize = MaximumSize,
        Encoding = Encoding,
        // Several events of the pipeline may have the same page.
        Once = MyInvocation.ExpectingInput,
    };

    /// <inheritdoc/>
    protected override void ProcessRecord() => _source!.Read(IsLiteral ? LiteralPath : Path, IsLiteral);

    /// <inheritdoc/>
    protected override void EndProcessing() => _source!.Complete();
}
