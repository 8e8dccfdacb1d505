using CstoTools.Core.Analysis;
using CstoTools.Core.Queries;
using CstoTools.Core.Text;
using CstoTools.Reports.Pictures;
using Fluid.Values;

namespace CstoTools.Reports.Report;

/// <summary>Builds what the template of a report sees: its sections, pictures, evidence and sources.</summary>
/// <param name="context">What the parts of the report share.</param>
/// <param name="views">The events as templates see them.</param>
/// <param name="events">The events in the order of the report.</param>
/// <param name="quotes">The quotes in the order of the report.</param>
internal sealed class ReportData(ReportContext context, EventViews views, IReadOnlyList<Event> events, IReadOnlyList<CollectedQuote> quotes)
{
    private readonly ReportWords _words = context.Words;

    /// <summary>Builds it all.</summary>
    public Data Build(Analyzer analyzer, ReportOptions options, CancellationToken cancel)
    {
        var sections = new Data();
        var tables = new ReportTables(context, views, events);
        Func<Data?>[] parts =
        [
            Summary, Chronicle, Ahead, () => tables.Meetings(new RelationQuery(analyzer, new RelationFilter()), cancel),
            new QuoteSection(context, quotes).Build, tables.Documents, Exercises, tables.Places, Undated, tables.Check,
        ];
        foreach (var (name, build) in ReportSections.All.Zip(parts))
        {
            cancel.ThrowIfCancellationRequested();
            sections[name] = context.Has(name) ? build() : null;
        }
        var data = new Data
        {
            ["title"] = Visible.Cell(options.Title ?? _words.Of("title")),
            ["language"] = _words.Language,
            ["words"] = _words.All,
            ["period"] = Period(options.Filter),
            ["latest"] = context.Pages.Latest is { } day ? _words.Day(day) : null,
            ["sections"] = ReportSections.All.Where(s => sections[s] is not null)
                .Select(object (s) => new Data { ["id"] = s, ["title"] = _words.Of(s) }).ToList(),
            ["missing"] = ReportSections.All.Where(s => context.Has(s) && sections[s] is null).Select(object (s) => _words.Of(s)).ToList(),
            ["evidence"] = context.Book.Groups,
            // Last, since it is known only now which pages are cited.
            ["sources"] = context.Pages.Number(_words),
        };
        foreach (var (name, section) in sections)
            data[name] = section;
        return data;
    }

    /// <summary>A picture, which is not escaped once more; null if there is none.</summary>
    public static object? Picture(string? svg) => svg is null ? null : new StringValue(svg, encode: false);

    private string? Period(EventFilter filter) => (filter.After, filter.Before) switch
    {
        ({ } after, { } before) => _words.Range(after, before),
        ({ } after, null) => _words.Format("period-after", _words.Day(after)),
        (null, { } before) => _words.Format("period-before", _words.Day(before)),
        _ => null,
    };

    private Data Summary()
    {
        var people = events.SelectMany(e => e.Participants).Where(p => p.Kind == MentionKinds.Person).Select(p => p.Id ?? p.Name);
        var documents = events.SelectMany(e => e.Documents).Select(ReportTables.KeyOf);
        var figures = new List<object>();
        Add("figure-events", events.Count, null);
        foreach (var status in EventStatuses.All)
            Add($"figure-{status}", events.Count(e => e.Status == status), status == EventStatuses.Planned ? "ahead" : null);
        Add("figure-people", people.Distinct(StringComparer.Ordinal).Count(), null);
        Add("figure-cities", events.Select(e => e.City).OfType<string>().Distinct(StringComparer.Ordinal).Count(), "places");
        Add("figure-documents", documents.Distinct(StringComparer.Ordinal).Count(), "documents");
        Add("figure-quotes", quotes.Count, "quotes");
        Add("figure-undated", events.Count(e => e.Date is null), "undated");
        Add("figure-check", events.Count(e => Doubts.Of(e).Count > 0), "check");
        Add("figure-pages", context.Pages.Count, "sources");
        return new() { ["figures"] = figures, ["picture"] = Picture(EventColumns.Draw(events, _words)) };

        void Add(string key, int count, string? section)
        {
            if (count > 0 || key is "figure-events" or "figure-pages")
            {
                var link = section is not null && count > 0 && (section == "sources" || context.Has(section)) ? section : null;
                figures.Add(new Data { ["label"] = _words.Of(key), ["count"] = count, ["link"] = link });
            }
        }
    }

    private Data? Chronicle()
    {
        var listed = events.Where(e => EventViews.HomeOf(e) == "chronicle").ToList();
        return listed.Count == 0 ? null : new()
        {
            ["months"] = Months(listed),
            ["events"] = views.Of(listed),
            ["picture"] = Picture(YearCalendar.Draw(events, _words)),
        };
    }

    // What was planned for a day before the last page, and was not reported since, is not ahead any more.
    private Data? Ahead()
    {
        var planned = events.Where(e => EventViews.HomeOf(e) == "ahead").ToList();
        var latest = context.Pages.Latest;
        var ahead = planned.Where(e => latest is null || DayRange.Of(e)!.Value.To >= latest).ToList();
        return planned.Count == 0 ? null
            : new() { ["events"] = views.Of(ahead), ["past"] = views.Of(planned.Except(ahead)) };
    }

    private Data? Undated()
    {
        var undated = events.Where(e => e.Date is null).ToList();
        return undated.Count == 0 ? null : new() { ["events"] = views.Of(undated) };
    }

    private Data? Exercises()
    {
        var exercises = events.Where(IsExercise).ToList();
        if (exercises.Count == 0)
            return null;
        var entries = events.Where(e => (IsExercise(e) || e.Status == EventStatuses.Planned) && e.Date is not null).Select(Entry).ToList();
        return new() { ["events"] = views.Of(exercises), ["picture"] = Picture(TimeLine.Draw(entries, _words)) };
    }

    private TimeLineEntry Entry(Event e) => new(
        e.Operation is { } operation ? context.Names.Operation(operation) : Display.Headline(e), DayRange.Of(e)!.Value, _words.Date(e)!,
        e.Status is EventStatuses.Planned or EventStatuses.Cancelled, e.DatePrecision is null or DatePrecisions.Day);

    private static bool IsExercise(Event e) => e.Type is "exercise" or "operation" || e.Operation is not null;

    private List<object> Months(IEnumerable<Event> listed) => listed.GroupBy(e => _words.Month(e.Date!.Value), StringComparer.Ordinal)
        .Select(object (g) => new Data { ["title"] = g.Key, ["events"] = views.Of(g) }).ToList();
}
