using System.Management.Automation;
using System.Text;
using CstoTools.Completion;
using CstoTools.Core.Reading;

namespace CstoTools.Commands;

/// <summary>Reads press pages from files. A page that cannot be read is one error; all others are still read.</summary>
[Cmdlet(VerbsData.Import, "CstoArticle", DefaultParameterSetName = PathSet)]
[OutputType(typeof(Article))]
public sealed class ImportCstoArticleCommand : PathCommand
{
    private readonly ProgressReport _progress = new("Reading pages");
    private ReadOptions? _options;

    /// <summary>The largest file that is read, in bytes.</summary>
    [Parameter]
    [ValidateRange(1, long.MaxValue)]
    public long MaximumSize { get; set; } = 32L * 1024 * 1024;

    /// <summary>The encoding of the pages; without it, it is told by the bytes and by what the page declares.</summary>
    [Parameter]
    [ValidateNotNull]
    [EncodingTransformation]
    [ArgumentCompleter(typeof(EncodingCompleter))]
    public Encoding? Encoding { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing() => _progress.Complete(this);

    private protected override void ReadFile(string file, int number, int? of)
    {
        _progress.Show(this, file, number, of);
        // Kept over all files of the pipeline: a folder is looked at once.
        _options ??= new ReadOptions { MaximumSize = MaximumSize, Encoding = Encoding, Siblings = new SiblingPages() };
        var options = _options;
        if (TryRun(file, () => PageReader.ReadFile(file, options, Stopped), out var article))
            Write(file, article);
    }
}
