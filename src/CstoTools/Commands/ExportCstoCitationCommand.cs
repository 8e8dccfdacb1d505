using System.Management.Automation;
using CstoTools.Completion;
using CstoTools.Reports.Citations;
using CstoTools.Reports.Shared;

namespace CstoTools.Commands;

/// <summary>Writes the citations of pages for Zotero and other programs that manage literature.</summary>
[Cmdlet(VerbsData.Export, "CstoCitation", DefaultParameterSetName = EventSet, SupportsShouldProcess = true)]
[Alias("epcsb")]
[OutputType(typeof(FileInfo))]
public sealed class ExportCstoCitationCommand : PageExportCommand
{
    private string _format = "";
    private PageChoice<Citation>? _citations;

    /// <summary>The format. By default, the ending of the file name decides.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(CitationFormatCompleter))]
    [ValidateVocabulary(Vocabulary.CitationFormat)]
    public string? As { get; set; }

    private PageChoice<Citation> Citations => _citations ??= new PageChoice<Citation>(Citation.Of, After, Before, TryReadPage);

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        _format = Format(As, Vocabulary.CitationFormat, CitationWriter.FormatOf(Destination)?.ToString(), ".json, .ris or .bib");
        base.BeginProcessing();
    }

    private protected override void Take(Article article) => Citations.Add(article);

    private protected override void Write(Stream file, IReadOnlyList<Event> events) =>
        CitationWriter.Write(file, Chosen(Citations, events), Enum.Parse<CitationFormat>(_format, ignoreCase: true));

    private protected override void Finish(FileInfo file)
    {
        WarnOfMissing(Citations.Missing);
        base.Finish(file);
    }
}
