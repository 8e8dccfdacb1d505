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
    /// <param name="events">The events that match the filters: if they are not needed, only those from the pipeline.</param>
    private protected IReadOnlyList<T> Chosen<T>(PageChoice<T> pages, IReadOnlyList<Event> events)
        where T : class =>
        NeedsEvents ? pages.Of(events) : pages.AllAnd(events);
}
