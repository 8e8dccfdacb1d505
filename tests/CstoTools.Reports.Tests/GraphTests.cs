using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using CstoTools.Core.Tests;
using CstoTools.Reports.Graphs;
using CstoTools.Reports.Shared;

namespace CstoTools.Reports.Tests;

public class GraphTests
{
    private static readonly XNamespace GraphMl = "http://graphml.graphdrawing.org/xmlns";
    private static readonly XNamespace Gexf = "http://gexf.net/1.3";

    private static readonly Event[] Two =
    [
        Some.Event("aa") with
        {
            City = "Minsk",
            Country = "Belarus",
            Body = "CSTO Permanent Council",
            Bodies = ["CSTO Permanent Council"],
            Chair = "Ann Alpha",
            Participants = [Some.Person("Ann Alpha", title: "chief engineer"), Some.Person("Ben Beta"),
                new Participant { Name = "delegation of Belarus", Id = "belarus", Kind = MentionKinds.Country, Function = "delegation" }],
        },
        Some.Event("bb", "2024-04-02") with { Participants = [Some.Person("Ben Beta"), Some.Person("Ann Alpha", title: "minister")] },
    ];

    [Fact]
    public void PeopleBodiesCountriesAndEventsAreConnected()
    {
        var graph = Build(Two);
        Same(
            ["Person Ann Alpha", "Person Ben Beta", "Organization CSTO Permanent Council", "Country Belarus", "Event Title of aa", "Event Title of bb"],
            graph.Nodes.Select(n => $"{n.Kind} {n.Name}"));
        Same(
            ["Ann Alpha - Ben Beta: met 2", "Ann Alpha - Belarus: met 1", "Ben Beta - Belarus: met 1",
             "Ann Alpha - Title of aa: participant 1", "Ben Beta - Title of aa: participant 1", "Belarus - Title of aa: participant; place 1",
             "CSTO Permanent Council - Title of aa: body 1", "Ann Alpha - Title of bb: participant 1", "Ben Beta - Title of bb: participant 1"],
            Lines(graph));
        Assert.Equal("belarus", graph.Nodes.Single(n => n.Kind == MentionKinds.Country).EntityId);
        Assert.Equal("country:belarus", graph.Nodes.Single(n => n.Kind == MentionKinds.Country).Id);
    }

    [Fact]
    public void NodesAndEdgesOfOtherKindsAreLeftOut()
    {
        Assert.Equal(["Ann Alpha - Ben Beta: met 2"], Lines(Build(Two, node: ["Person"])));
        var places = Build(Two, edge: ["place", "bod*"]);
        Same(["Belarus - Title of aa: place 1", "CSTO Permanent Council - Title of aa: body 1"], Lines(places));
        Assert.DoesNotContain(places.Nodes, n => n.Name == "Title of bb");
    }

    [Fact]
    public void OneEventOfTwoReportsCountsOnce()
    {
        var graph = Build([Two[1], Two[1] with { Sources = [Some.Source("other")] }], node: ["Person"]);
        Assert.Equal(1, Assert.Single(graph.Edges).Weight);
        Assert.Contains("bb; other", Text(graph, GraphFormat.GraphML), StringComparison.Ordinal);
    }

    [Fact]
    public void WhoLedAnEventIsInTheGraphWhereTheMetadataSaysWhatHeIs()
    {
        var graph = Build([Some.Event("aa") with { Chair = "Belarus", Host = "Nobody Known" }]);
        Assert.Equal(["Belarus - Title of aa: participant 1"], Lines(graph));
        Assert.Equal("chair", Assert.Single(graph.Edges).Roles.ToString());
    }

    [Fact]
    public void GraphMlDeclaresEachPropertyAndHasTheValues()
    {
        var root = XDocument.Parse(Text(Build(Two), GraphFormat.GraphML)).Root!;
        var keys = root.Elements(GraphMl + "key").ToDictionary(k => (string)k.Attribute("id")!, k => k);
        var graph = root.Element(GraphMl + "graph")!;
        var ids = graph.Elements(GraphMl + "node").Select(n => (string)n.Attribute("id")!).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(ids, i => Assert.Matches("^[a-z]+:[A-Za-z0-9._-]+$", i));
        foreach (var item in graph.Elements())
        {
            Assert.All(item.Elements(GraphMl + "data"), d => Assert.Equal(item.Name.LocalName, (string)keys[(string)d.Attribute("key")!].Attribute("for")!));
            if (item.Name.LocalName == "edge")
                Assert.All(new[] { "source", "target" }, a => Assert.Contains((string)item.Attribute(a)!, ids));
        }
        Assert.Equal("double", (string)keys["e-weight"].Attribute("attr.type")!);
        var met = graph.Elements(GraphMl + "edge").Single(e => Value(e, "e-weight") == "2");
        Assert.Equal("met", Value(met, "e-kind"));
        Assert.Equal("2024-03-12; 2024-04-02", Value(met, "e-days"));
        Assert.Equal("aa; bb", Value(met, "e-events"));
        Assert.Equal("https://press.example/aa; bb", Value(met, "e-sources"));
        var role = graph.Elements(GraphMl + "edge").Single(e => (string)e.Attribute("target")! == "event:aa" && Value(e, "e-roles") == "chief engineer");
        Assert.Equal("participant", Value(role, "e-kind"));
    }

    [Fact]
    public void GexfHasTheDaysOfNodesAndEdges()
    {
        var planned = Two[1] with { Id = "cc", DatePrecision = DatePrecisions.Month, Date = new DateTime(2024, 11, 1), Status = EventStatuses.Planned };
        var root = XDocument.Parse(Text(Build([.. Two, planned]), GraphFormat.Gexf)).Root!;
        var graph = root.Element(Gexf + "graph")!;
        Assert.Equal(("dynamic", "date", "undirected"), ((string)graph.Attribute("mode")!, (string)graph.Attribute("timeformat")!, (string)graph.Attribute("defaultedgetype")!));
        var declared = graph.Descendants(Gexf + "attribute").Select(a => (string)a.Attribute("id")!).ToHashSet();
        Assert.All(graph.Descendants(Gexf + "attvalue"), v => Assert.Contains((string)v.Attribute("for")!, declared));
        var met = graph.Descendants(Gexf + "edge").Single(e => (string)e.Attribute("weight")! == "2.0");
        Assert.Equal(["2024-03-12/2024-03-12", "2024-04-02/2024-04-02"], Spells(met));
        var month = graph.Descendants(Gexf + "node").Single(n => (string)n.Attribute("id")! == "event:cc");
        Assert.Equal(["2024-11-01/2024-11-30"], Spells(month));
    }

    [Fact]
    public void WhatIsBasedOnAnUndatedEventExistsAlways()
    {
        var graph = XDocument.Parse(Text(Build([Two[1], Two[1] with { Id = "cc", Date = null, DatePrecision = null }]), GraphFormat.Gexf));
        Assert.Single(graph.Descendants(Gexf + "node"), n => n.Element(Gexf + "spells") is not null);
    }

    [Theory]
    [InlineData(GraphFormat.GraphML)]
    [InlineData(GraphFormat.Gexf)]
    [InlineData(GraphFormat.Dot)]
    public void TheOrderOfTheEventsDoesNotMatter(GraphFormat format) => Assert.Equal(Text(Build(Two), format), Text(Build([.. Two.Reverse()]), format));

    [Theory]
    [InlineData("a.graphml", GraphFormat.GraphML)]
    [InlineData("a.b/C.GEXF", GraphFormat.Gexf)]
    [InlineData("a.dot", GraphFormat.Dot)]
    [InlineData("a.gv", GraphFormat.Dot)]
    [InlineData("gexf", null)]
    public void TheEndingMeansAFormat(string file, GraphFormat? format) => Assert.Equal(format, GraphWriter.FormatOf(file));

    [Fact]
    public void HostileTextIsTextOfItsOwnValue()
    {
        foreach (var format in new[] { GraphFormat.GraphML, GraphFormat.Gexf })
        {
            var labels = XDocument.Parse(Text(Build(HostileEvents()), format)).Descendants()
                .SelectMany(e => e.Attributes("label").Select(a => a.Value).Concat(e.Name.LocalName == "data" && (string)e.Attribute("key")! == "n-label" ? [e.Value] : []));
            Assert.Contains(SafeText.Line(Some.Hostile), labels);
        }
    }

    [PythonFact("networkx")]
    public void AnotherReaderReadsTheSamplesBack()
    {
        const string Script = """
            import sys, json, networkx
            # Versions before 3.6 know the format under its older name only.
            known = networkx.readwrite.gexf.GEXF.versions
            known.setdefault('1.3', dict(known['1.2draft'], NS_GEXF='http://gexf.net/1.3', VERSION='1.3'))
            graph = networkx.read_graphml(sys.argv[1]) if sys.argv[1].endswith('graphml') else networkx.read_gexf(sys.argv[1])
            print(json.dumps([graph.is_directed(), graph.is_multigraph(),
                sorted([n, d['label'], d['kind']] for n, d in graph.nodes(data=True)),
                sorted([*sorted([a, b]), d['kind'], d['weight'], d.get('days', ''), d['sources']] for a, b, d in graph.edges(data=True))]))
            """;
        var graph = Build([.. Some.Samples().Events, .. HostileEvents()]);
        foreach (var (format, ending) in new[] { (GraphFormat.GraphML, ".graphml"), (GraphFormat.Gexf, ".gexf") })
        {
            using var file = new TemporaryFile(ending, Text(graph, format));
            var read = JsonSerializer.Deserialize<JsonElement[]>(OtherReader.Run(OtherReader.Python("networkx")!, "-c", Script, file.Path))!;
            Assert.False(read[0].GetBoolean() || read[1].GetBoolean());
            var columns = new GraphColumns(new PageIndex());
            Assert.Equal(
                graph.Nodes.Select(n => $"{n.Id}|{SafeText.Line(n.Name)}|{n.Kind}").Order(StringComparer.Ordinal),
                read[2].EnumerateArray().Select(n => string.Join('|', n.EnumerateArray())).Order(StringComparer.Ordinal));
            Assert.Equal(
                graph.Edges.Select(e => string.Join('|', new[] { e.Source, e.Target }.Order(StringComparer.Ordinal)) + "|"
                    + string.Join('|', e.Kinds, e.Weight.ToString("0.0", CultureInfo.InvariantCulture), columns.Edges[2].Value(e), columns.Edges[5].Value(e)))
                    .Order(StringComparer.Ordinal),
                read[3].EnumerateArray().Select(n => string.Join('|', n.EnumerateArray())).Order(StringComparer.Ordinal));
        }
    }

    [GraphvizFact]
    public void GraphvizReadsTheSamplesBack()
    {
        var graph = Build([.. Some.Samples().Events, .. HostileEvents()]);
        using var file = new TemporaryFile(".dot", Text(graph, GraphFormat.Dot));
        using var json = JsonDocument.Parse(OtherReader.Run("dot", "-Kneato", "-Tjson0", file.Path));
        Assert.Equal(
            graph.Nodes.Select(n => $"{n.Id}|{SafeText.Line(n.Name).Replace("\\", "\\\\", StringComparison.Ordinal)}").Order(StringComparer.Ordinal),
            json.RootElement.GetProperty("objects").EnumerateArray().Select(o => $"{o.GetProperty("name")}|{o.GetProperty("label")}").Order(StringComparer.Ordinal));
        Assert.Equal(graph.Edges.Count, json.RootElement.GetProperty("edges").GetArrayLength());
    }

    private static Event[] HostileEvents() =>
    [
        Some.Event("zz\"]; a -- b; <x>") with
        {
            Title = Some.Hostile,
            City = Some.Hostile,
            Body = Some.Hostile,
            Participants = [Some.Person(Some.Hostile, "\"]; id", Some.Hostile), Some.Person("Ends with a backslash\\")],
            Sources = [Some.Source("zz") with { Path = Some.Hostile }],
        },
    ];

    private static IEnumerable<string> Spells(XElement item) =>
        item.Descendants(Gexf + "spell").Select(s => $"{(string)s.Attribute("start")!}/{(string)s.Attribute("end")!}");

    private static string? Value(XElement item, string key) => item.Elements(GraphMl + "data").FirstOrDefault(d => (string)d.Attribute("key")! == key)?.Value;

    private static int Kind(string line) => GraphNodes.All.ToList().IndexOf(line.Split(' ')[0]);

    private static IEnumerable<string> Lines(EventGraph graph)
    {
        var names = graph.Nodes.ToDictionary(n => n.Id, n => n);
        foreach (var edge in graph.Edges)
        {
            var ends = new[] { names[edge.Source], names[edge.Target] }.OrderBy(n => Kind(n.Kind)).ThenBy(n => n.Name, StringComparer.Ordinal).Select(n => n.Name);
            yield return $"{string.Join(" - ", ends)}: {edge.Kinds} {edge.Weight}";
        }
    }

    private static EventGraph Build(IEnumerable<Event> events, string[]? node = null, string[]? edge = null)
    {
        var builder = new GraphBuilder(Shipped.Analyzer, new GraphOptions { Node = node ?? [], Edge = edge ?? [] });
        foreach (var e in events)
            builder.Add(e);
        return builder.Finish();
    }

    private static string Text(EventGraph graph, GraphFormat format)
    {
        var pages = new PageIndex();
        pages.Add(Some.Article("aa", url: "https://press.example/aa"));
        return Some.Text(file => GraphWriter.Write(file, graph, pages, format));
    }

    private static void Same(IEnumerable<string> expected, IEnumerable<string> found) =>
        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
}
