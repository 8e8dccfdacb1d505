using System.Text.RegularExpressions;
using CstoTools.Core.Reading;

namespace CstoTools.Cli;

/// <summary>Failures in words that a user understands.</summary>
internal static class Faults
{
    /// <summary>What went wrong.</summary>
    public static string Words(Exception exception) => exception switch
    {
        PageException => exception.Message,
        IOException or UnauthorizedAccessException => $"cannot be read: {exception.Message}",
        RegexMatchTimeoutException => "the regular expression takes too long; use a simpler one.",
        OutOfMemoryException => "there is not enough memory for it.",
        _ => $"this is a fault of csto, please report it with the page that shows it: {exception.Message}",
    };
}
