using System.ComponentModel;
using System.Management.Automation;
using CstoTools.Core.Queries;

namespace CstoTools.Commands;

/// <summary>What a month or a year means to a parameter that takes days.</summary>
public enum DayMeaning
{
    /// <summary>Its first day.</summary>
    First,

    /// <summary>Its last day.</summary>
    Last,

    /// <summary>All its days: the parameter takes the text in ISO form.</summary>
    Whole,
}

/// <summary>Reads a day, month or year the same way everywhere: PowerShell would read it by the culture, and a number as ticks.</summary>
/// <param name="meaning">What a month or a year means.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Property)]
public sealed class DayTransformationAttribute(DayMeaning meaning) : ArgumentTransformationAttribute
{
    /// <summary>What a month or a year means.</summary>
    public DayMeaning Meaning { get; } = meaning;

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        var value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        if (value is null)
            return null;
        if (DayReader.Read(value, out var fault) is not { } days)
            throw new ArgumentTransformationMetadataException(fault);
        return Meaning switch
        {
            DayMeaning.First => days.From,
            DayMeaning.Last => days.To,
            _ => days.IsDay ? Display.Date(days.From) : value.ToString(),
        };
    }
}
