using System.ComponentModel;
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

    // A page that cannot be read has no address and no day.
    private protected PageIndex Pages => _pages ??= new PageIndex(TryReadPage);

    private protected override void Take(Article article) => Pages.Add(article);
}
