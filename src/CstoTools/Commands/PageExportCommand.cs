using System.ComponentModel;
using CstoTools.Core.Queries;
using CstoTools.Reports.Shared;

namespace CstoTools.Commands;

/// <summary>
/// Represents a cmdlet that writes pages: those that it gets, or only those that report the events that match the filters,
/// or those of events from the pipeline.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class PageExportCommand : SourcedExportCommand
{
    /// <summary>Whether pages are written, not events.</summary>
    private protected virtual bool WritesPages => true;

    // The days are those of the pages then.
    private protected override EventFilter Wanted => WritesPages ? Filter with { After = null, Before = null } : Filter;

    private protected override bool NeedsEvents => !WritesPages || PageChoice.IsByEvent(Filter);

    /// <summary>Chooses the pages to write.</summary>
    /// <param name="pages">What was made of the pages.</param>
    /// <param name="events">The events that match the filters.</param>
    private protected IReadOnlyList<T> Chosen<T>(PageChoice<T> pages, IReadOnlyList<Event> events)
        where T : class =>
        NeedsEvents || ParameterSetName == EventSet ? pages.Of(events) : pages.All;

    /// <summary>Warns of pages of events that cannot be read.</summary>
    private protected void WarnOfMissing(int count)
    {
        if (count == 0)
            return;
        var pages = count == 1 ? "1 page of the events is" : FormattableString.Invariant($"{count} pages of the events are");
        WriteWarning($"{pages} not in the file, because the page cannot be read or has changed. To specify pages, use -Article or -Path.");
    }
}
