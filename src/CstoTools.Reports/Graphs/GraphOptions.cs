namespace CstoTools.Reports.Graphs;

/// <summary>The formats of a graph.</summary>
public enum GraphFormat
{
    /// <summary>GraphML, an XML format that most programs read.</summary>
    GraphML,

    /// <summary>GEXF 1.3, the format of Gephi, with the days of nodes and edges.</summary>
    Gexf,

    /// <summary>DOT, the language of Graphviz.</summary>
    Dot,
}

/// <summary>Which nodes and edges a graph has.</summary>
public sealed record GraphOptions
{
    /// <summary>The kinds of nodes (<see cref="GraphNodes"/>), wildcards allowed; empty for all.</summary>
    public IReadOnlyList<string> Node { get; init; } = [];

    /// <summary>The kinds of edges (<see cref="GraphEdges"/>), wildcards allowed; empty for all.</summary>
    public IReadOnlyList<string> Edge { get; init; } = [];
}

/// <summary>The kinds of nodes, as <see cref="GraphNode.Kind"/> names them.</summary>
public static class GraphNodes
{
    /// <summary>An event.</summary>
    public const string Event = "Event";

    /// <summary>All kinds.</summary>
    public static ValueList<string> All { get; } = [MentionKinds.Person, MentionKinds.Organization, MentionKinds.Country, Event];
}

/// <summary>The kinds of edges, as <see cref="GraphEdge.Kinds"/> names them.</summary>
public static class GraphEdges
{
    /// <summary>Two people or delegations took part in the same events, as Get-CstoRelation returns it.</summary>
    public const string Met = "met";

    /// <summary>Somebody took part in the event, chaired it or hosted it.</summary>
    public const string Participant = "participant";

    /// <summary>The body met at the event, or organized it.</summary>
    public const string Body = "body";

    /// <summary>The event was in the country.</summary>
    public const string Place = "place";

    /// <summary>All kinds.</summary>
    public static ValueList<string> All { get; } = [Met, Participant, Body, Place];
}
