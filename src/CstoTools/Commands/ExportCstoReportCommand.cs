using System.Management.Automation;
using System.Management.Automation.Runspaces;
using CstoTools.Completion;
using CstoTools.Core.Queries;
using CstoTools.Core.Reading;
using CstoTools.Loading;
using CstoTools.Reports.Report;

namespace CstoTools.Commands;

/// <summary>Writes a report about events and quotes to one HTML or Markdown file, in which every fact leads to its evidence.</summary>
[Cmdlet(VerbsData.Export, "CstoReport", DefaultParameterSetName = EventSet, SupportsShouldProcess = true)]
[Alias("epcsr")]
[OutputType(typeof(FileInfo))]
public sealed class ExportCstoReportCommand : EventExportCommand
{
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);
    private ReportBuilder? _builder;
    private bool _hasEvents;

    /// <summary>The format of the report. By default, the extension of the file decides.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ReportFormatCompleter))]
    [ValidateVocabulary(Vocabulary.ReportFormat)]
    public string? As { get; set; }

    /// <summary>The title of the report.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Title { get; set; }

    /// <summary>The sections of the report. By default, all sections.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ReportSectionCompleter))]
    [ValidateVocabulary(Vocabulary.ReportSection)]
    public string[] Section { get; set; } = [];

    /// <summary>The language of headings, dates and known names: en or ru.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ReportLanguageCompleter))]
    [ValidateVocabulary(Vocabulary.ReportLanguage)]
    public string Language { get; set; } = "en";

    /// <summary>The file of a Liquid template, instead of the template of the module.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Template { get; set; }

    /// <summary>Whether to open the report in the program that the system has for such files.</summary>
    [Parameter]
    public SwitchParameter Show { get; set; }

    /// <summary>The filter without its days, which the report applies itself.</summary>
    private protected override EventFilter Wanted => ReportBuilder.Wanted(Filter);

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        try
        {
            _builder = new ReportBuilder(Analyzer, new ReportOptions
            {
                Folder = ModuleFiles.Templates,
                Title = Title,
                Language = ReportLanguages.All.First(new TextPattern(Language).IsMatch),
                Section = ReportSections.All.Where(new TextPatterns(Section).IsMatch).ToList(),
                Filter = Filter,
                Format = Format(As, Vocabulary.ReportFormat, ReportFormats.Of(Destination), ".html or .md"),
                Template = Template is null ? null : FilePlaces.Of(this, Template, literal: true).First(),
            });
        }
        catch (Exception exception) when (exception is ReportException or PageException)
        {
            ThrowTerminatingError(Errors.Of(exception, Template));
        }
    }

    private protected override void Take(Article article) => _builder!.Add(article, Stopped);

    // The pages of the events are read again, for their sentences and quotes.
    private protected override void Take(Event e)
    {
        _hasEvents = true;
        foreach (var path in e.Paths.Where(_paths.Add))
        {
            if (TryRun(path, () => ReadPage(path), out var article))
                TryRun(path, () => { _builder!.Add(article, Stopped); return true; }, out _);
        }
    }

    private protected override void Write(Stream file, IReadOnlyList<Event> events) => _builder!.Write(events, file, _hasEvents, Stopped);

    private protected override void Finish(FileInfo file)
    {
        WarnOfMissing(_builder!.Missing, evidence: true);
        base.Finish(file);
        if (Show)
            InvokeCommand.InvokeScript("param($Path) Invoke-Item -LiteralPath $Path", true, PipelineResultTypes.None, null, file.FullName);
    }
}
