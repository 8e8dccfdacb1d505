using System.Management.Automation;

namespace CstoTools.Commands;

/// <summary>Restores events that come back from a job, a remote session or Clixml; anything else is left as it is.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EventTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => inputData switch
    {
        object[] many => many.Select(Restore).ToArray(),
        _ => Restore(inputData),
    };

    private static object? Restore(object? item) =>
        Rehydration.IsCopyOf(item, typeof(Event)) ? Rehydration.Make(typeof(Event), (PSObject)item!) : item;
}
