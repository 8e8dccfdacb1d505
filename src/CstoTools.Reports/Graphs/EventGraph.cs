namespace CstoTools.Reports.Graphs;

/// <summary>The network of events: an undirected graph with at most one edge between two nodes.</summary>
public sealed record EventGraph
{
    /// <summary>The nodes, by kind and id. Each has an edge.</summary>
    public required IReadOnlyList<GraphNode> Nodes { get; init; }

    /// <summary>The edges, by the ids of their nodes.</summary>
    public required IReadOnlyList<GraphEdge> Edges { get; init; }
}

/// <summary>A person, body, country or event.</summary>
public sealed record GraphNode
{
    /// <summary>The id in the graph: letters, digits, hyphens and one colon. The same in each export.</summary>
    public required string Id { get; init; }

    /// <summary>The kind (<see cref="GraphNodes"/>).</summary>
    public required string Kind { get; init; }

    /// <summary>The name, of an event its title.</summary>
    public required string Name { get; init; }

    /// <summary>The metadata id, of an event its own id; null for what the metadata does not list.</summary>
    public string? EntityId { get; init; }

    /// <summary>The events that the node is part of, by date; of an event the event itself.</summary>
    public required IReadOnlyList<Event> Events { get; init; }
}

/// <summary>What connects two nodes.</summary>
public sealed record GraphEdge
{
    /// <summary>The id of one node.</summary>
    public required string Source { get; init; }

    /// <summary>The id of the other node; of an edge to an event, the event.</summary>
    public required string Target { get; init; }

    /// <summary>The kinds (<see cref="GraphEdges"/>): several if, for example, a country took part and was the place.</summary>
    public required ValueList<string> Kinds { get; init; }

    /// <summary>The offices and functions in which somebody took part; empty for other edges.</summary>
    public required ValueList<string> Roles { get; init; }

    /// <summary>The events that the edge is based on, by date.</summary>
    public required IReadOnlyList<Event> Events { get; init; }

    /// <summary>The number of events.</summary>
    public int Weight => Events.Select(e => e.Id).Distinct(StringComparer.Ordinal).Count();
}
