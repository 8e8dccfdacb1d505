using System.Management.Automation;
using CstoTools.Completion;
using CstoTools.Reports.Graphs;

namespace CstoTools.Commands;

/// <summary>Writes the network of people, bodies, countries and events for programs that draw and measure networks.</summary>
[Cmdlet(VerbsData.Export, "CstoGraph", DefaultParameterSetName = EventSet, SupportsShouldProcess = true)]
[Alias("epcsg")]
[OutputType(typeof(FileInfo))]
public sealed class ExportCstoGraphCommand : SourcedExportCommand
{
    private string _format = "";

    /// <summary>The format. By default, the ending of the file name decides.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(GraphFormatCompleter))]
    [ValidateVocabulary(Vocabulary.GraphFormat)]
    public string? As { get; set; }

    /// <summary>The kinds of nodes.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(GraphNodeCompleter))]
    [ValidateVocabulary(Vocabulary.GraphNode)]
    public string[] Node { get; set; } = [];

    /// <summary>The kinds of edges.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(GraphEdgeCompleter))]
    [ValidateVocabulary(Vocabulary.GraphEdge)]
    public string[] Edge { get; set; } = [];

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        _format = Format(As, Vocabulary.GraphFormat, GraphWriter.FormatOf(Destination)?.ToString(), ".graphml, .gexf, .dot or .gv");
        base.BeginProcessing();
    }

    private protected override void Write(Stream file, IReadOnlyList<Event> events)
    {
        var builder = new GraphBuilder(Analyzer, new GraphOptions { Node = Node, Edge = Edge });
        foreach (var e in events)
            builder.Add(e, Stopped);
        GraphWriter.Write(file, builder.Finish(), Pages, Enum.Parse<GraphFormat>(_format, ignoreCase: true));
    }
}
