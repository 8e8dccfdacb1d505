using System.Management.Automation;
using System.Text;
using CstoTools.Completion;

namespace CstoTools.Commands;

/// <summary>Reads saved press pages and returns articles. A page that cannot be read is one error, and all other pages are still read.</summary>
[Cmdlet(VerbsData.Import, "CstoArticle", DefaultParameterSetName = PathSet)]
[Alias("ipcsa")]
[OutputType(typeof(Article))]
public sealed class ImportCstoArticleCommand : LiteralPathCommand
{
    private PageSource? _source;

    /// <summary>The files and folders to read. Wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = PathSet)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [PathTransformation]
    public string[] Path { get; set; } = [];

    /// <summary>Whether to read the pages in subfolders as well.</summary>
    [Parameter]
    public SwitchParameter Recurse { get; set; }

    /// <summary>The maximum size of a file, in bytes.</summary>
    [Parameter]
    [ValidateRange(1, long.MaxValue)]
    public long MaximumSize { get; set; } = PageSource.UsualSize;

    /// <summary>The encoding of the pages. By default, the bytes and the declaration of each page decide.</summary>
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
