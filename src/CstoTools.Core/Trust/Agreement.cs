namespace CstoTools.Core.Trust;

/// <summary>What it is worth that several reports say the same.</summary>
internal static class Agreement
{
    /// <summary>The confidence of a value that reports agree on: the highest of theirs.</summary>
    /// <param name="confidences">The confidence of each report.</param>
    public static string Of(params ReadOnlySpan<string> confidences)
    {
        var highest = Confidences.Check;
        foreach (var confidence in confidences)
            highest = string.CompareOrdinal(confidence, highest) > 0 ? confidence : highest;
        return highest;
    }
}
