using System.Management.Automation;
using CstoTools.Reports.Calendars;

namespace CstoTools.Commands;

/// <summary>Writes events as a calendar of iCalendar, to which calendar programs can subscribe.</summary>
[Cmdlet(VerbsData.Export, "CstoCalendar", DefaultParameterSetName = EventSet, SupportsShouldProcess = true)]
[Alias("epcsc")]
[OutputType(typeof(FileInfo))]
public sealed class ExportCstoCalendarCommand : SourcedExportCommand
{
    private int _left;

    /// <summary>The name of the calendar.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string Title { get; set; } = new CalendarOptions().Title;

    /// <summary>Whether to include events of which only the month, season or year is known.</summary>
    [Parameter]
    public SwitchParameter IncludeImprecise { get; set; }

    private protected override void Write(Stream file, IReadOnlyList<Event> events) =>
        _left = CalendarWriter.Write(file, events, Pages, new CalendarOptions { Title = Title, IncludeImprecise = IncludeImprecise });

    private protected override void Finish(FileInfo file)
    {
        if (CalendarWriter.Warning(_left, IncludeImprecise, "-IncludeImprecise") is { } warning)
            WriteWarning(warning);
        base.Finish(file);
    }
}
