using System.ComponentModel;
using System.Management.Automation;
using CstoTools.Core.Reading;

namespace CstoTools.Commands;

/// <summary>A cmdlet that reads the files that -Path and -LiteralPath name.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class PathCommand : LiteralPathCommand
{
    /// <summary>Files and folders; wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = PathSet)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <summary>Whether the folders below are read too.</summary>
    [Parameter]
    public SwitchParameter Recurse { get; set; }

    /// <inheritdoc/>
    protected sealed override void ProcessRecord()
    {
        foreach (var path in IsLiteral ? LiteralPath : Path)
        {
            if (Stopped.IsCancellationRequested)
                return;
            if (!TryRun(path, () => FilePlaces.Of(this, path, IsLiteral), out var places))
                continue;
            foreach (var place in places)
                Read(place, fromWildcard: places.Count > 1 || WildcardPattern.ContainsWildcardCharacters(path));
        }
    }

    private protected abstract void ReadFile(string file, int number, int? of);

    private void Read(string place, bool fromWildcard)
    {
        if (!Directory.Exists(place))
        {
            if (fromWildcard && !IsLiteral && PageFolder.IsSidecar(place))
                return;
            ReadFile(place, 1, null);
            return;
        }
        // What a browser saves beside a page; nobody means it by "*".
        if (fromWildcard && !IsLiteral && place.EndsWith("_files", StringComparison.Ordinal))
            return;
        var unread = new List<PageException>();
        var listed = TryRun(place, () => Pages(place, unread), out var files);
        foreach (var error in unread)
            WriteError(Errors.Of(error, error.Path));
        if (!listed)
            return;
        for (var i = 0; i < files.Count && !Stopped.IsCancellationRequested; i++)
            ReadFile(files[i], i + 1, files.Count);
    }

    private List<string> Pages(string folder, List<PageException> unread)
    {
        var files = new List<string>();
        foreach (var file in PageFolder.Enumerate(folder, Recurse, unread))
        {
            Stopped.ThrowIfCancellationRequested();
            files.Add(file);
        }
        return files.Count > 0 ? files
            : throw new PageException(PageErrors.EmptyFolder, $"The folder '{folder}' has no pages.", folder);
    }
}
