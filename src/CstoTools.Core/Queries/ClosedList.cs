namespace CstoTools.Core.Queries;

/// <summary>Checks the values that must match something in a closed list, because otherwise nothing could be found.</summary>
public static class ClosedList
{
    /// <summary>What is wrong with a value, and which one was meant; null if it matches something.</summary>
    /// <param name="value">The word or wildcard.</param>
    /// <param name="words">The list.</param>
    /// <param name="of">What the message adds about the list, as in " of --type"; nothing by default.</param>
    public static string? Fault(string value, IReadOnlyCollection<string> words, string of = "")
    {
        if (words.Any(new TextPattern(value).IsMatch))
            return null;
        var close = Spelling.Closest(value, words) is { } word ? $" Did you mean '{word}'?" : "";
        return $"'{value}' is not a valid value{of}.{close} Use one of: {string.Join(", ", words)}.";
    }
}
