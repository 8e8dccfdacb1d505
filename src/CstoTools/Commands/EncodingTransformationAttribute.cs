using System.ComponentModel;
using System.Management.Automation;
using System.Text;
using CstoTools.Core.Reading;

namespace CstoTools.Commands;

/// <summary>Accepts an encoding, its name or the number of its code page, as PowerShell's own commands do.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Property)]
public sealed class EncodingTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        var value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return value switch
        {
            null or Encoding => value,
            string name => PageEncodings.Find(name) ?? throw Unknown(name),
            int page => PageEncodings.Find(page) ?? throw Unknown(page),
            _ => inputData,
        };
    }

    private static ArgumentTransformationMetadataException Unknown(object value) => new(
        $"'{value}' is not an encoding. Use the number of a code page, a registered name, or one of: {PageEncodings.Names}.");
}
