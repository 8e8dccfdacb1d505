using System.ComponentModel;
using System.Globalization;
using System.Management.Automation;

namespace CstoTools.Commands;

/// <summary>Reads a day in the form 2019-09-25 alike everywhere: PowerShell would read it by the calendar of the culture.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Property)]
public sealed class DayTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        var value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return value is string text && DateTime.TryParseExact(text.Trim(), "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day : inputData;
    }
}
