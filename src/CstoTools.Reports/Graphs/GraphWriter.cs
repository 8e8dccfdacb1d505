using System.Text;
using System.Xml;
using CstoTools.Reports.Shared;

namespace CstoTools.Reports.Graphs;

/// <summary>Writes a graph in one of the formats. The same graph and pages give the same bytes.</summary>
public static class GraphWriter
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The words for the formats.</summary>
    public static ValueList<string> Formats { get; } = [.. Enum.GetNames<GraphFormat>().Select(n => n.ToLowerInvariant())];

    /// <summary>The format that the ending of a file name means; null if it means none.</summary>
    /// <param name="path">The file.</param>
    public static GraphFormat? FormatOf(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".graphml" => GraphFormat.GraphML,
        ".gexf" => GraphFormat.Gexf,
        ".dot" or ".gv" => GraphFormat.Dot,
        _ => null,
    };

    /// <summary>Writes a graph.</summary>
    /// <param name="file">The stream to write to.</param>
    /// <param name="graph">The graph.</param>
    /// <param name="pages">The pages of the sources.</param>
    /// <param name="format">The format.</param>
    public static void Write(Stream file, EventGraph graph, PageIndex pages, GraphFormat format)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var columns = new GraphColumns(pages);
        if (format == GraphFormat.Dot)
        {
            using var text = new StreamWriter(file, Utf8, leaveOpen: true) { NewLine = "\n" };
            DotWriter.Write(text, graph, columns);
            return;
        }
        var settings = new XmlWriterSettings { Encoding = Utf8, Indent = true, NewLineChars = "\n", CloseOutput = false };
        using var xml = XmlWriter.Create(file, settings);
        if (format == GraphFormat.Gexf)
            GexfWriter.Write(xml, graph, columns);
        else
            GraphMlWriter.Write(xml, graph, columns);
        xml.WriteWhitespace("\n");
    }
}
