using System.Xml;

namespace CstoTools.Reports.Graphs;

/// <summary>Writes GraphML: each property is declared as a key.</summary>
internal static class GraphMlWriter
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    public static void Write(XmlWriter xml, EventGraph graph, GraphColumns columns)
    {
        xml.WriteStartElement("graphml", Namespace);
        Keys(xml, "node", "n", columns.Nodes);
        Keys(xml, "edge", "e", columns.Edges);
        xml.WriteStartElement("graph");
        xml.WriteAttributeString("id", "csto");
        xml.WriteAttributeString("edgedefault", "undirected");
        foreach (var node in graph.Nodes)
        {
            xml.WriteStartElement("node");
            xml.WriteAttributeString("id", node.Id);
            Data(xml, "n", node, columns.Nodes);
        }
        for (var i = 0; i < graph.Edges.Count; i++)
        {
            xml.WriteStartElement("edge");
            xml.WriteAttributeString("id", FormattableString.Invariant($"e{i}"));
            xml.WriteAttributeString("source", graph.Edges[i].Source);
            xml.WriteAttributeString("target", graph.Edges[i].Target);
            Data(xml, "e", graph.Edges[i], columns.Edges);
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Keys<T>(XmlWriter xml, string of, string prefix, IReadOnlyList<GraphColumn<T>> columns)
    {
        foreach (var column in columns)
        {
            xml.WriteStartElement("key");
            xml.WriteAttributeString("id", $"{prefix}-{column.Name}");
            xml.WriteAttributeString("for", of);
            xml.WriteAttributeString("attr.name", column.Name);
            xml.WriteAttributeString("attr.type", column.Type);
            xml.WriteEndElement();
        }
    }

    private static void Data<T>(XmlWriter xml, string prefix, T item, IReadOnlyList<GraphColumn<T>> columns)
    {
        foreach (var column in columns)
        {
            if (column.Value(item) is not { Length: > 0 } value)
                continue;
            xml.WriteStartElement("data");
            xml.WriteAttributeString("key", $"{prefix}-{column.Name}");
            xml.WriteString(value);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }
}
