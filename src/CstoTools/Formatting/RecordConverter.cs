using System.ComponentModel;
using System.Management.Automation;
using CstoTools.Commands;

namespace CstoTools.Formatting;

/// <summary>Lets PowerShell make the objects of the module again of what Clixml or a job left of them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RecordConverter : PSTypeConverter
{
    /// <inheritdoc/>
    public override bool CanConvertFrom(PSObject sourceValue, Type destinationType) => Rehydration.IsCopyOf(sourceValue, destinationType);

    /// <inheritdoc/>
    public override bool CanConvertFrom(object sourceValue, Type destinationType) => Rehydration.IsCopyOf(sourceValue, destinationType);

    /// <inheritdoc/>
    public override object ConvertFrom(PSObject sourceValue, Type destinationType, IFormatProvider formatProvider, bool ignoreCase) =>
        ConvertFrom((object)sourceValue, destinationType, formatProvider, ignoreCase);

    /// <inheritdoc/>
    public override object ConvertFrom(object sourceValue, Type destinationType, IFormatProvider formatProvider, bool ignoreCase)
    {
        try
        {
            return Rehydration.Make(destinationType, (PSObject)sourceValue);
        }
        catch (ArgumentTransformationMetadataException incomplete)
        {
            // What PowerShell expects of a converter; Import-Clixml then returns the copy as it is.
            throw new PSInvalidCastException(incomplete.Message, incomplete);
        }
    }

    /// <inheritdoc/>
    public override bool CanConvertTo(object sourceValue, Type destinationType) => false;

    /// <inheritdoc/>
    public override object ConvertTo(object sourceValue, Type destinationType, IFormatProvider formatProvider, bool ignoreCase) =>
        throw new NotSupportedException();
}
