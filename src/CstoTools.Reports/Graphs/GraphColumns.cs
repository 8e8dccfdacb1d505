using System.Globalization;
using CstoTools.Core.Queries;
using CstoTools.Reports.Shared;

namespace CstoTools.Reports.Graphs;

/// <summary>A property of nodes or edges, the same in each format.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">The type: string, int or double.</param>
/// <param name="Value">The value as text; null if there is none.</param>
internal sealed record GraphColumn<T>(string Name, string Type, Func<T, string?> Value);

/// <summary>The properties of nodes and edges.</summary>
/// <param name="pages">The pages of the sources.</param>
internal sealed class GraphColumns(PageIndex pages)
{
    private const string Text = "string";

    /// <summary>The properties of nodes. Those after "last" are of events only.</summary>
    public IReadOnlyList<GraphColumn<GraphNode>> Nodes { get; } =
    [
        new("label", Text, n => SafeText.Line(n.Name)),
        new("kind", Text, n => n.Kind),
        new("entity", Text, n => Line(n.EntityId)),
        new("events", "int", n => Number(n.Events.Select(e => e.Id).Distinct(StringComparer.Ordinal).Count())),
        new("first", Text, n => Display.Date(Days(n.Events).FirstOrDefault()?.From)),
        new("last", Text, n => Display.Date(Days(n.Events).MaxBy(d => d!.Value.To)?.To)),
        new("date", Text, n => Of(n, Display.Date)),
        new("type", Text, n => Of(n, e => e.Type)),
        new("status", Text, n => Of(n, e => e.Status)),
        new("city", Text, n => Of(n, e => e.City)),
        new("country", Text, n => Of(n, e => e.Country)),
        new("mode", Text, n => Of(n, e => e.Mode)),
        new("sources", Text, n => n.Kind == GraphNodes.Event ? Sources(n.Events, pages) : null),
    ];

    /// <summary>The properties of edges.</summary>
    public IReadOnlyList<GraphColumn<GraphEdge>> Edges { get; } =
    [
        new("kind", Text, e => e.Kinds.ToString()),
        new("weight", "double", e => Number(e.Weight)),
        new("days", Text, e => string.Join("; ", e.Events.Select(Display.Date).Where(d => d.Length > 0).Distinct(StringComparer.Ordinal))),
        new("roles", Text, e => string.Join("; ", e.Roles.Select(SafeText.Line))),
        new("events", Text, e => string.Join("; ", e.Events.Select(v => SafeText.Line(v.Id)).Distinct(StringComparer.Ordinal))),
        new("sources", Text, e => Sources(e.Events, pages)),
    ];

    /// <summary>The days on which events can have been, in their order, each once; undated events have none.</summary>
    /// <param name="events">The events.</param>
    public static IEnumerable<DayRange?> Days(IEnumerable<Event> events) =>
        events.Select(DayRange.Of).Where(d => d is not null).Distinct().OrderBy(d => d!.Value.From).ThenBy(d => d!.Value.To);

    private static string? Of(GraphNode node, Func<Event, string?> value) =>
        node.Kind == GraphNodes.Event ? Line(value(node.Events[0])) : null;

    private static string? Line(string? text) => text is null ? null : SafeText.Line(text);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Sources(IEnumerable<Event> events, PageIndex pages) => string.Join("; ", events.SelectMany(e => e.Sources)
        .Select(s => pages.Find(s)?.Address ?? SafeText.Line(s.ToString())).Distinct(StringComparer.Ordinal));
}
