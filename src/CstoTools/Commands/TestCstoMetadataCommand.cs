using System.Management.Automation;
using CstoTools.Core.Analysis;
using CstoTools.Core.Metadata;
using CstoTools.Core.Reading;
using CstoTools.Loading;

namespace CstoTools.Commands;

/// <summary>Tests metadata files, and returns their faults.</summary>
[Cmdlet(VerbsDiagnostic.Test, "CstoMetadata", DefaultParameterSetName = PathSet)]
[Alias("tcsm")]
[OutputType(typeof(MetadataDiagnostic), typeof(bool))]
public sealed class TestCstoMetadataCommand : LiteralPathCommand
{
    private readonly List<string> _files = [];
    private bool _failed;

    /// <summary>The files and folders to test, together with the files of the module. By default, only the files of the module are tested.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = PathSet)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <summary>Whether to return only True (nothing is wrong) or False.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var path in IsLiteral ? LiteralPath : Path)
        {
            if (TryRun(path, () => Files(path), out var places))
                _files.AddRange(places);
            else
                _failed = true;
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        // An empty pipeline, or a path that is not there, does not mean the module's own files.
        var named = _files.Count > 0 || _failed || MyInvocation.ExpectingInput;
        if (named && _files.Count == 0)
        {
            if (Quiet)
                WriteObject(!_failed);
            return;
        }
        if (!TryRun(null, () => MetadataTest.Run(ModuleFiles.Metadata, named ? _files : null), out var faults))
            return;
        if (Quiet)
            WriteObject(faults.Count == 0 && !_failed);
        else
            WriteObject(faults, enumerateCollection: true);
    }

    private List<string> Files(string path)
    {
        var places = FilePlaces.Of(this, path, IsLiteral);
        foreach (var place in places)
        {
            if (Directory.Exists(place) && !MetadataCheck.HasFiles(place))
                throw new PageException(PageErrors.EmptyFolder, $"The folder '{place}' has no YAML files.", place);
        }
        return [.. places];
    }
}
