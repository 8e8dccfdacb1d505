using System.Management.Automation;
using System.Text;
using CstoTools.Completion;
using CstoTools.Core.Export;
using CstoTools.Core.Reading;
using CstoTools.Core.Text;
using Microsoft.PowerShell.Commands;

namespace CstoTools.Commands;

/// <summary>
/// Writes each article to a Markdown file with front matter. Import-CstoArticle reads the files back unchanged.
/// </summary>
[Cmdlet(VerbsData.Export, "CstoArticle", SupportsShouldProcess = true)]
[Alias("epcsa")]
[OutputType(typeof(FileInfo))]
public sealed class ExportCstoArticleCommand : CancellableCommand
{
    private string _folder = "";
    private ArticleExporter? _exporter;

    /// <summary>The folder to write to. It is created if it does not exist.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Alias("Path")]
    [ValidateNotNullOrEmpty]
    public string Destination { get; set; } = "";

    /// <summary>Articles from Import-CstoArticle and ConvertFrom-CstoPage.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ValidateNotNull]
    [ArticleTransformation]
    public Article[] Article { get; set; } = [];

    /// <summary>The encoding of the files. The default is UTF-8 without a byte order mark.</summary>
    [Parameter]
    [ValidateNotNull]
    [EncodingTransformation]
    [ArgumentCompleter(typeof(EncodingCompleter))]
    public Encoding? Encoding { get; set; }

    /// <summary>Whether to replace existing files.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Whether to return the written files.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        _folder = SessionState.Path.GetUnresolvedProviderPathFromPSPath(Destination, out var provider, out _);
        if (provider.ImplementingType != typeof(FileSystemProvider))
            Refuse(new PageException(PageErrors.NotInFileSystem, $"'{Destination}' is not in the file system.", Destination));
        if (File.Exists(_folder))
            Refuse(new PageException(PageErrors.NotWritten, $"'{Destination}' is a file; -Destination takes a folder.", Destination));
        _exporter = new ArticleExporter(_folder);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var article in Article)
        {
            if (Stopped.IsCancellationRequested)
                return;
            Export(article);
        }
    }

    private void Export(Article article)
    {
        var path = _exporter!.NextPath(article);
        if (!ShouldProcess(Visible.Message(path), "Export article"))
            return;
        if (TryRun(path, () => Write(article, path), out var file) && PassThru)
            WriteObject(file);
    }

    private FileInfo Write(Article article, string path)
    {
        ArticleExporter.Write(article, path, Force, Encoding);
        return new FileInfo(path);
    }

    private void Refuse(PageException error) => ThrowTerminatingError(Errors.Of(error, Destination));
}
