using System.ComponentModel;
using System.Management.Automation;
using CstoTools.Core.Analysis;
using CstoTools.Core.Queries;
using CstoTools.Core.Reading;
using CstoTools.Loading;
using MetadataException = CstoTools.Core.Metadata.MetadataException;

namespace CstoTools.Commands;

/// <summary>Represents a cmdlet that uses the metadata.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class MetadataCommand : CancellableCommand
{
    // One for all pages of a command: what the pages of a folder repeat is looked for once.
    private readonly SiblingPages _siblings = new();
    private Analyzer? _analyzer;

    /// <summary>Files or folders of metadata, in addition to the metadata of the module.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] Metadata { get; set; } = [];

    private protected Analyzer Analyzer => _analyzer ??= Load();

    /// <inheritdoc/>
    protected override void BeginProcessing() => _ = Analyzer;

    /// <summary>Warns once about the values of filters that cannot find anything.</summary>
    private protected void WarnOf(UnknownNames? unknown)
    {
        if (!Stopped.IsCancellationRequested && unknown?.Warning(filter => "-" + filter) is { } warning)
            WriteWarning(warning);
    }

    /// <summary>Reads the page of a fact again.</summary>
    /// <exception cref="PageException">The page cannot be read.</exception>
    private protected Article ReadPage(string path) => PageReader.ReadFile(path, new ReadOptions { Siblings = _siblings }, Stopped);

    /// <summary>Reads the page of a fact again. Returns null if it cannot be read.</summary>
    private protected Article? TryReadPage(string path)
    {
        try
        {
            return ReadPage(path);
        }
        catch (PageException)
        {
            return null;
        }
    }

    private Analyzer Load()
    {
        try
        {
            return MetadataStore.Get(Metadata.SelectMany(p => FilePlaces.Of(this, p, literal: true)));
        }
        catch (Exception exception) when (exception is MetadataException or PageException)
        {
            ThrowTerminatingError(Errors.Of(exception, null));
            throw;
        }
    }
}
