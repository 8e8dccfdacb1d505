using System.ComponentModel;
using System.Management.Automation;

namespace CstoTools.Commands;

/// <summary>A cmdlet that takes names of files: with wildcards by its own -Path, or as they are written.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class LiteralPathCommand : CancellableCommand
{
    private protected const string PathSet = "Path";
    private protected const string LiteralPathSet = "LiteralPath";

    /// <summary>Files and folders, taken as they are written.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = LiteralPathSet)]
    [Alias("PSPath", "LP", "FullName")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    private protected bool IsLiteral => ParameterSetName == LiteralPathSet;
}
