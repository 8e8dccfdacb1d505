using CstoTools.Core.Analysis;
using CstoTools.Core.Queries;
using CstoTools.Reports.Shared;

namespace CstoTools.Reports.Graphs;

/// <summary>Builds the network of events.</summary>
public sealed class GraphBuilder
{
    private readonly GraphOptions _options;
    private readonly RelationQuery _relations;
    private readonly ILookup<(string Kind, string Name), Entity> _byName;
    private readonly Dictionary<string, Entity> _byId;
    private readonly Dictionary<string, Node> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), Edge> _edges = [];

    /// <summary>Starts with no event.</summary>
    /// <param name="analyzer">Knows the metadata.</param>
    /// <param name="options">Which nodes and edges the graph has.</param>
    public GraphBuilder(Analyzer analyzer, GraphOptions options)
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        _options = options;
        _relations = new RelationQuery(analyzer, new RelationFilter());
        _byName = analyzer.Metadata.Entities.ToLookup(e => (e.Kind, e.Name));
        _byId = analyzer.Metadata.Entities.ToDictionary(e => e.Id, StringComparer.Ordinal);
    }

    /// <summary>Takes an event.</summary>
    /// <param name="e">The event.</param>
    /// <param name="cancel">Stops the work.</param>
    public void Add(Event e, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(e);
        var at = NodeOf(e);
        foreach (var participant in e.Participants)
            Connect(NodeOf(participant.Kind, participant.Id, participant.Name), at, e, GraphEdges.Participant, participant.Role);
        foreach (var body in e.Bodies.Append(e.Body).OfType<string>().Distinct(StringComparer.Ordinal))
            Connect(NodeOf(MentionKinds.Organization, null, body), at, e, GraphEdges.Body);
        if (e.Country is { } country)
            Connect(NodeOf(MentionKinds.Country, null, country), at, e, GraphEdges.Place);
        Lead(e.Chair, "chair", e, at);
        Lead(e.Host, "host", e, at);
        foreach (var relation in _relations.Find(e, cancel))
            Meet(relation, e);
    }

    /// <summary>The graph of the events so far.</summary>
    public EventGraph Finish()
    {
        var (nodeKinds, edgeKinds) = (new TextPatterns(_options.Node), new TextPatterns(_options.Edge));
        var edges = _edges.Values
            .Where(e => nodeKinds.IsMatch(e.Source.Kind) && nodeKinds.IsMatch(e.Target.Kind) && e.Kinds.Any(edgeKinds.IsMatch))
            .OrderBy(e => e.Source.Id, StringComparer.Ordinal).ThenBy(e => e.Target.Id, StringComparer.Ordinal).ToList();
        var used = edges.SelectMany(e => new[] { e.Source, e.Target }).Distinct().ToList();
        return new EventGraph
        {
            Nodes = [.. used.OrderBy(n => n.Order).ThenBy(n => n.Id, StringComparer.Ordinal).Select(n => n.Made())],
            Edges = [.. edges.Select(e => e.Made(edgeKinds))],
        };
    }

    private static Event[] Sorted(IEnumerable<Event> events) =>
        [.. events.Distinct(ReferenceEqualityComparer.Instance).Cast<Event>().Order()];

    // A name that is not among the participants is in the graph only if the metadata says of what kind it is.
    private void Lead(string? name, string role, Event e, Node at)
    {
        if (name is null || e.Participants.Any(p => p.Name == name))
            return;
        var kind = GraphNodes.All.FirstOrDefault(k => _byName.Contains((k, name)));
        if (kind is not null)
            Connect(NodeOf(kind, null, name), at, e, GraphEdges.Participant, role);
    }

    private void Meet(Relation relation, Event e)
    {
        var one = NodeOf(KindOf(e, relation.First), relation.FirstId, relation.First);
        var other = NodeOf(KindOf(e, relation.Second), relation.SecondId, relation.Second);
        if (one == other)
            return;
        var first = string.CompareOrdinal(one.Id, other.Id) < 0;
        Connect(first ? one : other, first ? other : one, e, GraphEdges.Met);
    }

    private static string KindOf(Event e, string name) =>
        e.Participants.First(p => p.Name == name && p.Kind != MentionKinds.Organization).Kind;

    private void Connect(Node source, Node target, Event e, string kind, string? role = null)
    {
        if (!_edges.TryGetValue((source.Id, target.Id), out var edge))
            _edges[(source.Id, target.Id)] = edge = new Edge(source, target);
        edge.Events.Add(e);
        edge.Kinds.Add(kind);
        if (role is not null)
            edge.Roles.Add(role);
        source.Events.Add(e);
    }

    private Node NodeOf(Event e)
    {
        var node = NodeOf(GraphNodes.Event, e.Id, Display.Headline(e));
        node.Events.Add(e);
        return node;
    }

    // A delegation is its country. What is listed has one name, however the pages call it.
    private Node NodeOf(string kind, string? id, string name)
    {
        var entity = kind == GraphNodes.Event ? null : id is not null ? _byId.GetValueOrDefault(id) : Listed(kind, name);
        var key = Key(kind, entity?.Id ?? (kind == GraphNodes.Event ? id : null), name);
        if (!_nodes.TryGetValue(key, out var node))
            _nodes[key] = node = new Node(key, kind, entity?.Name ?? name, entity?.Id ?? id);
        return node;
    }

    private Entity? Listed(string kind, string name) => _byName[(kind, name)].Take(2).ToArray() is [var only] ? only : null;

    // A name is text of a page, which an id must not be.
    private static string Key(string kind, string? id, string name)
    {
        var isPlain = id is not null && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
        return $"{kind.ToLowerInvariant()}:{(isPlain ? id : "x" + StableHash.Of(id, name)[..16])}";
    }

    private sealed record Node(string Id, string Kind, string Name, string? EntityId)
    {
        public int Order { get; } = GraphNodes.All.Select((k, i) => (k, i)).First(o => o.k == Kind).i;

        public List<Event> Events { get; } = [];

        public bool Equals(Node? other) => other?.Id == Id;

        public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);

        public GraphNode Made() => new() { Id = Id, Kind = Kind, Name = Name, EntityId = EntityId, Events = Sorted(Events) };
    }

    private sealed class Edge(Node source, Node target)
    {
        public Node Source { get; } = source;

        public Node Target { get; } = target;

        public List<Event> Events { get; } = [];

        public HashSet<string> Kinds { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Roles { get; } = new(StringComparer.Ordinal);

        public GraphEdge Made(TextPatterns kinds) => new()
        {
            Source = Source.Id,
            Target = Target.Id,
            Kinds = GraphEdges.All.Where(k => Kinds.Contains(k) && kinds.IsMatch(k)).ToValueList(),
            Roles = Roles.Order(StringComparer.Ordinal).ToValueList(),
            Events = Sorted(Events),
        };
    }
}
