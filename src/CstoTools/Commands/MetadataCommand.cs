using System.ComponentModel;
using System.Management.Automation;
using CstoTools.Core.Analysis;
using CstoTools.Core.Queries;
using CstoTools.Core.Reading;
using CstoTools.Loading;
using MetadataException = CstoTools.Core.Metadata.MetadataException;

namespace CstoTools.Commands;

/// <summary>A cmdlet that needs the metadata.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class MetadataCommand : CancellableCommand
{
    private Analyzer? _analyzer;

    /// <summary>Files or folders of metadata that are added to the module's own.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] Metadata { get; set; } = [];

    private protected Analyzer Analyzer => _analyzer ??= Load();

    /// <inheritdoc/>
    protected override void BeginProcessing() => _ = Analyzer;

    /// <summary>Warns, once, of the values of filters that can find nothing.</summary>
    private protected void WarnOf(UnknownNames? unknown)
    {
        if (!Stopped.IsCancellationRequested && unknown?.Warning(filter => "-" + filter) is { } warning)
            WriteWarning(warning);
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
