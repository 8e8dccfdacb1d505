namespace CstoTools.Reports.Graphs;

/// <summary>Writes DOT. Each text is a string in quotation marks, so that nothing in it is markup.</summary>
internal static class DotWriter
{
    public static void Write(TextWriter text, EventGraph graph, GraphColumns columns)
    {
        text.WriteLine("graph csto {");
        text.WriteLine("  graph [charset=\"UTF-8\"];");
        foreach (var node in graph.Nodes)
            text.WriteLine($"  {Quoted(node.Id)} [{Attributes(node, columns.Nodes)}, shape={Shape(node.Kind)}];");
        foreach (var edge in graph.Edges)
            text.WriteLine($"  {Quoted(edge.Source)} -- {Quoted(edge.Target)} [{Attributes(edge, columns.Edges)}];");
        text.WriteLine("}");
    }

    private static string Attributes<T>(T item, IReadOnlyList<GraphColumn<T>> columns) => string.Join(", ", columns
        .Select(c => (c.Name, Value: c.Value(item))).Where(c => !string.IsNullOrEmpty(c.Value))
        .Select(c => $"{c.Name}={Quoted(c.Value!)}"));

    // A backslash before a letter means something else in labels ("\N" for the id).
    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static string Shape(string kind) => kind switch
    {
        MentionKinds.Organization => "box",
        MentionKinds.Country => "hexagon",
        GraphNodes.Event => "note",
        _ => "ellipse",
    };
}
