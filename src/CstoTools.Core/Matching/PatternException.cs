namespace CstoTools.Core.Matching;

/// <summary>A pattern that cannot be read.</summary>
/// <param name="message">What is wrong.</param>
/// <param name="offset">Where in the pattern, in UTF-16 units from its start.</param>
internal sealed class PatternException(string message, int offset) : Exception(message)
{
    /// <summary>Where in the pattern the fault is, in UTF-16 units from its start.</summary>
    public int Offset => offset;
}
