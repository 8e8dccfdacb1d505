namespace CstoTools.Reports.Calendars;

/// <summary>What a calendar contains.</summary>
public sealed record CalendarOptions
{
    /// <summary>The name under which calendar programs list it.</summary>
    public string Title { get; init; } = "CSTO events";

    /// <summary>Whether events of which only the month, season or year is known are included: they last as long as it does.</summary>
    public bool IncludeImprecise { get; init; }
}
