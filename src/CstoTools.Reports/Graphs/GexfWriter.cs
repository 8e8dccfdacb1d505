using System.Globalization;
using System.Xml;
using CstoTools.Core.Queries;

namespace CstoTools.Reports.Graphs;

/// <summary>Writes GEXF 1.3: a dynamic graph, in which nodes and edges exist on the days of their events.</summary>
internal static class GexfWriter
{
    private const string Namespace = "http://gexf.net/1.3";

    // These have a place of their own in the format.
    private static readonly string[] OwnPlace = ["label", "weight"];

    public static void Write(XmlWriter xml, EventGraph graph, GraphColumns columns)
    {
        xml.WriteStartElement("gexf", Namespace);
        xml.WriteAttributeString("version", "1.3");
        xml.WriteStartElement("meta");
        xml.WriteElementString("creator", "CstoTools");
        xml.WriteEndElement();
        xml.WriteStartElement("graph");
        xml.WriteAttributeString("mode", "dynamic");
        xml.WriteAttributeString("defaultedgetype", "undirected");
        xml.WriteAttributeString("idtype", "string");
        xml.WriteAttributeString("timeformat", "date");
        Declare(xml, "node", "n", columns.Nodes);
        Declare(xml, "edge", "e", columns.Edges);
        xml.WriteStartElement("nodes");
        foreach (var node in graph.Nodes)
        {
            xml.WriteStartElement("node");
            xml.WriteAttributeString("id", node.Id);
            xml.WriteAttributeString("label", columns.Nodes[0].Value(node));
            Values(xml, "n", node, columns.Nodes);
            Spells(xml, node.Events);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteStartElement("edges");
        for (var i = 0; i < graph.Edges.Count; i++)
        {
            xml.WriteStartElement("edge");
            xml.WriteAttributeString("id", FormattableString.Invariant($"e{i}"));
            xml.WriteAttributeString("source", graph.Edges[i].Source);
            xml.WriteAttributeString("target", graph.Edges[i].Target);
            xml.WriteAttributeString("weight", graph.Edges[i].Weight.ToString("0.0", CultureInfo.InvariantCulture));
            Values(xml, "e", graph.Edges[i], columns.Edges);
            Spells(xml, graph.Edges[i].Events);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Declare<T>(XmlWriter xml, string of, string prefix, IReadOnlyList<GraphColumn<T>> columns)
    {
        xml.WriteStartElement("attributes");
        xml.WriteAttributeString("class", of);
        foreach (var column in columns.Where(c => !OwnPlace.Contains(c.Name)))
        {
            xml.WriteStartElement("attribute");
            xml.WriteAttributeString("id", $"{prefix}-{column.Name}");
            xml.WriteAttributeString("title", column.Name);
            xml.WriteAttributeString("type", column.Type == "int" ? "integer" : column.Type);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void Values<T>(XmlWriter xml, string prefix, T item, IReadOnlyList<GraphColumn<T>> columns)
    {
        xml.WriteStartElement("attvalues");
        foreach (var column in columns.Where(c => !OwnPlace.Contains(c.Name)))
        {
            if (column.Value(item) is not { Length: > 0 } value)
                continue;
            xml.WriteStartElement("attvalue");
            xml.WriteAttributeString("for", $"{prefix}-{column.Name}");
            xml.WriteAttributeString("value", value);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    // Without a spell it exists always, as what is based on an undated event must.
    private static void Spells(XmlWriter xml, IReadOnlyList<Event> events)
    {
        if (events.Any(e => e.Date is null))
            return;
        xml.WriteStartElement("spells");
        foreach (var days in GraphColumns.Days(events))
        {
            xml.WriteStartElement("spell");
            xml.WriteAttributeString("start", Display.Date(days!.Value.From));
            xml.WriteAttributeString("end", Display.Date(days.Value.To));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }
}
