using System.Management.Automation;
using System.Text;
using CstoTools.Core.Reading;

namespace CstoTools.Commands;

/// <summary>Reads the pages that paths mean, one after the other, and shows progress.</summary>
/// <param name="command">The cmdlet that was given the paths.</param>
/// <param name="take">Takes each article, and the file it was read from.</param>
internal sealed class PageSource(CancellableCommand command, Action<string, Article> take)
{
    /// <summary>The largest file that is read, in bytes, unless the user says otherwise.</summary>
    public const long UsualSize = 32L * 1024 * 1024;

    private readonly ProgressReport _progress = new("Reading pages");
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);
    private ReadOptions? _options;

    /// <summary>Whether the folders below are read too.</summary>
    public bool Recurse { get; init; }

    /// <summary>The largest file that is read, in bytes.</summary>
    public long MaximumSize { get; init; } = UsualSize;

    /// <summary>The encoding of the pages; null if it is for the bytes to say.</summary>
    public Encoding? Encoding { get; init; }

    /// <summary>Whether a page that is named several times is read once.</summary>
    public bool Once { get; init; }

    /// <summary>Reads what the paths mean; whatever cannot be read is one error.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="literal">Whether they are taken as they are written, not as wildcards.</param>
    public void Read(IEnumerable<string> paths, bool literal)
    {
        foreach (var path in paths)
        {
            if (command.Stopped.IsCancellationRequested)
                return;
            if (!command.TryRun(path, () => FilePlaces.Of(command, path, literal), out var places))
                continue;
            var meant = literal || places.Count == 1 && !WildcardPattern.ContainsWildcardCharacters(path);
            foreach (var place in places)
                ReadPlace(place, meant);
        }
    }

    /// <summary>Says that nothing more is read.</summary>
    public void Complete() => _progress.Complete(command);

    // What a browser or a user saves beside a page is meant only by its own name, not by a wildcard.
    private void ReadPlace(string place, bool meant)
    {
        if (!Directory.Exists(place))
        {
            if (meant || !PageFolder.IsSidecar(place))
                ReadFile(place, 1, null);
            return;
        }
        if (!meant && place.EndsWith("_files", StringComparison.Ordinal))
            return;
        var unread = new List<PageException>();
        var listed = command.TryRun(place, () => Pages(place, unread), out var files);
        foreach (var error in unread)
            command.WriteError(Errors.Of(error, error.Path));
        if (!listed)
            return;
        for (var i = 0; i < files.Count && !command.Stopped.IsCancellationRequested; i++)
            ReadFile(files[i], i + 1, files.Count);
    }

    private List<string> Pages(string folder, List<PageException> unread)
    {
        var files = new List<string>();
        foreach (var file in PageFolder.Enumerate(folder, Recurse, unread))
        {
            command.Stopped.ThrowIfCancellationRequested();
            files.Add(file);
        }
        return files.Count > 0 ? files
            : throw new PageException(PageErrors.EmptyFolder, $"The folder '{folder}' has no pages.", folder);
    }

    private void ReadFile(string file, int number, int? of)
    {
        if (Once && !_read.Add(Path.GetFullPath(file)))
            return;
        _progress.Show(command, file, number, of);
        // Kept over all files of the pipeline: a folder is looked at once.
        var options = _options ??= new ReadOptions { MaximumSize = MaximumSize, Encoding = Encoding, Siblings = new SiblingPages() };
        if (!command.TryRun(file, () => PageReader.ReadFile(file, options, command.Stopped), out var article))
            return;
        command.Describe(file, article);
        take(file, article);
    }
}
