using System.ComponentModel;
using System.Management.Automation;
using CstoTools.Core.Queries;
using CstoTools.Core.Reading;
using CstoTools.Reports.Shared;

namespace CstoTools.Commands;

/// <summary>
/// Represents a cmdlet that writes events with the addresses and days of publication of their pages. The pages of events
/// from the pipeline are read again.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SourcedExportCommand : EventExportCommand
{
    private PageIndex? _pages;

    private protected PageIndex Pages => _pages ??= new PageIndex(Read);

    private protected override void Take(Article article) => Pages.Add(article);

    /// <summary>Reads a page again. A page that cannot be read has no address and no day.</summary>
    private protected Article? Read(string path)
    {
        try
        {
            return PageReader.ReadFile(path, new ReadOptions { Siblings = new SiblingPages() }, Stopped);
        }
        catch (PageException)
        {
            return null;
        }
    }

    /// <summary>Returns the word for the format: that of -As, or else that of the ending of the file name.</summary>
    /// <param name="word">The value of -As.</param>
    /// <param name="vocabulary">The words.</param>
    /// <param name="byName">What the ending means; null if it means no format.</param>
    /// <param name="endings">The endings that mean one.</param>
    private protected string Format(string? word, Vocabulary vocabulary, string? byName, string endings)
    {
        if (word is not null)
            return ValidateVocabularyAttribute.Words(vocabulary).First(new TextPattern(word).IsMatch);
        if (byName is not null)
            return byName;
        ThrowTerminatingError(Errors.New(
            new ArgumentException($"The name '{Destination}' does not say in which format to write."), Errors.FormatUnknown,
            ErrorCategory.InvalidArgument, Destination, $"Use -As, or a file name that ends with {endings}."));
        return "";
    }
}
