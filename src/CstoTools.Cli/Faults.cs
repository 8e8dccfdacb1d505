using System.Text.RegularExpressions;
using CstoTools.Core.Reading;

namespace CstoTools.Cli;

/// <summary>Failures in words that a user understands.</summary>
internal static class Faults
{
    /// <summary>How the words begin for an exception that nobody thought of.</summary>
    public const string Unexpected = "this is an error in csto";

    /// <summary>What went wrong.</summary>
    public static string Words(Exception exception) => exception switch
    {
        PageException => exception.Message,
        IOException or UnauthorizedAccessException => $"cannot be read: {exception.Message}",
        RegexMatchTimeoutException => "the regular expression takes too long; use a simpler one.",
        OutOfMemoryException => "there is not enough memory.",
        _ => $"{Unexpected}; report it with the input that causes it: {exception.GetType().Name}: {exception.Message}",
    };
}
