using System.Collections;
using System.ComponentModel;
using System.Management.Automation;

namespace CstoTools.Commands;

/// <summary>Takes the files of an event's sources where an event is given for a path; anything else is left as it is.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Property)]
public sealed class PathTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => inputData switch
    {
        object[] many => many.SelectMany(m => PathsOf(m) is { } paths ? paths : new[] { m }).ToArray(),
        _ => PathsOf(inputData) ?? inputData,
    };

    // A copy that comes back from a job or Clixml has the same property.
    private static string[]? PathsOf(object? item) =>
        item is not null and not string && PSObject.AsPSObject(item).Properties[nameof(Event.Paths)]?.Value is { } value
        && (value is PSObject wrapped ? wrapped.BaseObject : value) is IEnumerable paths and not string
            ? [.. paths.Cast<object?>().Select(p => WildcardPattern.Escape(p?.ToString() ?? ""))] : null;
}
