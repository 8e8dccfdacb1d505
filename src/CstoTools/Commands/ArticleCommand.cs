using System.ComponentModel;
using System.Management.Automation;
using System.Text;
using CstoTools.Completion;
using CstoTools.Core.Reading;

namespace CstoTools.Commands;

/// <summary>Represents a cmdlet that works on articles from the pipeline, or on articles that it reads from files.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ArticleCommand : MetadataCommand
{
    private protected const string ArticleSet = "Article";
    private protected const string PathSet = "Path";
    private protected const string LiteralPathSet = "LiteralPath";

    // The default set of cmdlets that take events, too: by default -Path would take the files of an event instead of the event.
    private protected const string EventSet = "Event";

    private PageSource? _source;
    private string _set = "";

    /// <summary>Articles from Import-CstoArticle and ConvertFrom-CstoPage.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ParameterSetName = ArticleSet)]
    [ValidateNotNull]
    [ArticleTransformation(LeavesPaths = true)]
    public Article[] Article { get; set; } = [];

    /// <summary>The files and folders to read. Wildcards are allowed.</summary>
    [Parameter(Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = PathSet)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [PathTransformation]
    public string[] Path { get; set; } = [];

    /// <summary>The files and folders to read, by their exact names, without wildcards.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = LiteralPathSet)]
    [Alias("PSPath", "LP", "FullName")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>Whether to read the pages in subfolders as well.</summary>
    [Parameter(ParameterSetName = PathSet)]
    [Parameter(ParameterSetName = LiteralPathSet)]
    public SwitchParameter Recurse { get; set; }

    /// <summary>The encoding of the files. By default, the bytes and the declaration of each page decide.</summary>
    [Parameter(ParameterSetName = PathSet)]
    [Parameter(ParameterSetName = LiteralPathSet)]
    [ValidateNotNull]
    [EncodingTransformation]
    [ArgumentCompleter(typeof(EncodingCompleter))]
    public Encoding? Encoding { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        _set = ParameterSetName;
        if (!MyInvocation.ExpectingInput && HasNoInput)
        {
            // With nothing to look in, the first value can only mean that.
            Path = TakeFirst();
            if (!Array.Exists(Path, IsThere))
                ThrowTerminatingError(NothingToRead(Path));
            _set = PathSet;
        }
        _source = new PageSource(this, (_, article) => Process(article)) { Recurse = Recurse, Encoding = Encoding, Once = true };
        base.BeginProcessing();
    }

    /// <inheritdoc/>
    protected sealed override void ProcessRecord()
    {
        // With input from the pipeline, the set is known only now.
        switch (MyInvocation.ExpectingInput ? ParameterSetName : _set)
        {
            case PathSet:
                _source!.Read(Path, literal: false);
                break;
            case LiteralPathSet:
                _source!.Read(LiteralPath, literal: true);
                break;
            case ArticleSet:
                foreach (var article in Article.TakeWhile(_ => !Stopped.IsCancellationRequested))
                    Process(article);
                break;
            default:
                ProcessOther();
                break;
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => _source!.Complete();

    /// <summary>How many inputs were specified that are neither articles nor paths, in a cmdlet that has such a parameter set.</summary>
    private protected virtual int OtherInputs => 0;

    private protected abstract void Process(Article article);

    /// <summary>Processes an input that is neither an article nor a path, in a cmdlet that has such a parameter set.</summary>
    private protected virtual void ProcessOther()
    {
    }

    /// <summary>Takes the values of the parameter whose position is before that of the paths. Returns none if there is no such parameter.</summary>
    private protected virtual string[] TakeFirst() => [];

    // Nothing to work on was specified, outside of the pipeline.
    private bool HasNoInput => ParameterSetName switch
    {
        PathSet => Path.Length == 0,
        EventSet => OtherInputs == 0,
        _ => false,
    };

    private bool IsThere(string path)
    {
        try
        {
            return FilePlaces.Of(this, path, literal: false).Count > 0;
        }
        catch (PageException)
        {
            return false;
        }
    }

    private ErrorRecord NothingToRead(string[] paths)
    {
        var name = MyInvocation.MyCommand.Name;
        var message = "There is nothing to read: no path and no article was specified"
            + (paths.Length > 0 ? $", and there is no file or folder '{paths[0]}'." : ".");
        return Errors.New(new PSArgumentException(message), Errors.NothingToRead, ErrorCategory.InvalidArgument, name,
            $"Specify files or folders ({name} -Path ./press), or pipe articles (Import-CstoArticle ./press | {name}).");
    }
}
