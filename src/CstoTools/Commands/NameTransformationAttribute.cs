using System.ComponentModel;
using System.Management.Automation;

namespace CstoTools.Commands;

/// <summary>Refuses an article that is given where a name belongs: as text it would be its title.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Property)]
public sealed class NameTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        var data = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        var first = data is object[] { Length: > 0 } many ? many[0] : inputData;
        return (first is PSObject item ? item.BaseObject : first) is Article or Analysis
            ? throw new ArgumentTransformationMetadataException("An article was specified where a name is expected. Use -Article, or pipe the articles.")
            : inputData;
    }
}
