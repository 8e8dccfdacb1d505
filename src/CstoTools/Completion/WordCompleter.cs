using System.Collections;
using System.ComponentModel;
using System.Management.Automation;
using System.Management.Automation.Language;
using CstoTools.Core.Queries;

namespace CstoTools.Completion;

/// <summary>Completes a word to those that start with it, or that have a word that does; quotes them where needed.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class WordCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var sought = TextPattern.Fold(wordToComplete?.Trim('\'', '"'));
        var found = new List<(bool First, string Word, Func<string> Tip)>();
        foreach (var (word, tip) in Words(wordToComplete is not null && wordToComplete.Any(IsCyrillic), fakeBoundParameters))
        {
            var folded = TextPattern.Fold(word);
            if (folded.StartsWith(sought, StringComparison.Ordinal))
                found.Add((true, word, tip));
            else if ((" " + folded).Contains(" " + sought, StringComparison.Ordinal))
                found.Add((false, word, tip));
        }
        return found.DistinctBy(f => f.Word).OrderByDescending(f => f.First)
            .Select(f => new CompletionResult(Quote(f.Word), f.Word, CompletionResultType.ParameterValue, f.Tip()));
    }

    /// <summary>The words that there are, and what is said of each that is offered.</summary>
    /// <param name="cyrillic">Whether Cyrillic letters were typed.</param>
    /// <param name="boundParameters">The other parameters.</param>
    private protected abstract IEnumerable<(string Word, Func<string> Tip)> Words(bool cyrillic, IDictionary boundParameters);

    private static bool IsCyrillic(char c) => c is >= '\u0400' and <= '\u04FF';

    private static string Quote(string word) =>
        word.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.') && !word.StartsWith('-')
            ? word : "'" + CodeGeneration.EscapeSingleQuotedStringContent(word) + "'";
}
