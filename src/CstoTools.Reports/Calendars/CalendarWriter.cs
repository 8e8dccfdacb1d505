using System.Text;
using CstoTools.Core.Queries;
using CstoTools.Reports.Shared;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using IcalCalendar = Ical.Net.Calendar;

namespace CstoTools.Reports.Calendars;

/// <summary>Writes events as a calendar of iCalendar (RFC 5545). The same events and pages give the same bytes.</summary>
public static class CalendarWriter
{
    // The standard requires the moment of the last revision. If no page states a day of publication, it is not known.
    private static readonly DateTime Unknown = DateTime.UnixEpoch;

    /// <summary>Writes the events of which the day is known, as entries of whole days.</summary>
    /// <param name="file">The stream to write to.</param>
    /// <param name="events">The events, in any order.</param>
    /// <param name="pages">The pages of their sources.</param>
    /// <param name="options">What the calendar contains.</param>
    /// <returns>How many events are not in the calendar because their day is not known.</returns>
    public static int Write(Stream file, IReadOnlyList<Event> events, PageIndex pages, CalendarOptions options)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(pages);
        ArgumentNullException.ThrowIfNull(options);
        var calendar = new IcalCalendar { ProductId = "-//CstoTools//CstoTools//EN", Method = "PUBLISH" };
        calendar.AddProperty("NAME", SafeText.Line(options.Title));
        calendar.AddProperty("X-WR-CALNAME", SafeText.Line(options.Title));
        var sorted = events.Order().ToArray();
        var uids = EventUids.Of(sorted, pages);
        var left = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            if (DayRange.Of(sorted[i]) is { } days && (options.IncludeImprecise || IsOfDays(sorted[i])))
                calendar.Events.Add(Entry(sorted[i], days, uids[i], pages));
            else
                left++;
        }
        using var writer = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        writer.Write(new CalendarSerializer().SerializeToString(calendar));
        return left;
    }

    /// <summary>What to warn of after a calendar was written; null if each event is in it.</summary>
    /// <param name="left">How many events are not in the calendar.</param>
    /// <param name="imprecise">Whether imprecise events were included.</param>
    /// <param name="option">What includes them.</param>
    public static string? Warning(int left, bool imprecise, string option) => left == 0 ? null
        : FormattableString.Invariant($"{left} {(left == 1 ? "event is" : "events are")} not in the calendar, because no page states ")
            + (imprecise ? "a date." : $"the day. Use {option} to include events with a month, season or year.");

    private static bool IsOfDays(Event e) => e.DatePrecision is null or DatePrecisions.Day;

    private static CalendarEvent Entry(Event e, DayRange days, string uid, PageIndex pages)
    {
        var headline = SafeText.Line(Display.Headline(e));
        var published = pages.Published(e);
        var entry = new CalendarEvent
        {
            Uid = $"csto-{uid}",
            DtStamp = Moment(published ?? Unknown),
            LastModified = published is { } day ? Moment(day) : null,
            Summary = IsOfDays(e) ? headline : $"{Display.Date(e)}: {headline}",
            Description = string.Join('\n', EventText.Lines(e, pages)),
            Status = StatusOf(e),
            // Nobody's own time is taken by it.
            Transparency = "TRANSPARENT",
            DtStart = Day(days.From),
            Categories = [.. Bodies(e).Prepend(e.Type).Select(SafeText.Line)],
        };
        // The end is the day after the last one.
        if (days.To < DateTime.MaxValue.Date)
            entry.DtEnd = Day(days.To.AddDays(1));
        if (EventText.Place(e) is { Length: > 0 } place)
            entry.Location = place;
        if (e.Sources.Select(s => pages.Find(s)?.Address).FirstOrDefault(a => a is not null) is { } address)
            entry.Url = new Uri(address);
        entry.AddProperty("X-CSTO-EVENT-ID", SafeText.Line(e.Id));
        return entry;
    }

    private static IEnumerable<string> Bodies(Event e) => e.Bodies.Append(e.Body).OfType<string>().Distinct(StringComparer.Ordinal);

    private static string StatusOf(Event e) => e.Status switch
    {
        EventStatuses.Cancelled => "CANCELLED",
        EventStatuses.Planned => "TENTATIVE",
        _ => "CONFIRMED",
    };

    private static CalDateTime Moment(DateTime day) => new(DateTime.SpecifyKind(day.Date, DateTimeKind.Utc));

    private static CalDateTime Day(DateTime day) => new(DateOnly.FromDateTime(day));
}
