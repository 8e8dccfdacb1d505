using System.CommandLine;
using CstoTools.Core.Queries;
using CstoTools.Reports.Report;

namespace CstoTools.Cli;

/// <summary>The commands that write one file about events.</summary>
internal static class FileCommands
{
    public static Command Report()
    {
        var input = new ExportInput();
        var format = new Option<string?>("--as")
        {
            Description = "The format of the report. By default, the extension of the file decides, or else html.",
        };
        var title = new Option<string?>("--title") { Description = "The title of the report." };
        var section = Filters.List("--section", "Only these sections.", ReportSections.All);
        var language = new Option<string>("--language")
        {
            Description = "The language of headings, dates and known names.",
            DefaultValueFactory = _ => "en",
        };
        var template = new Option<string?>("--template") { Description = "A Liquid template, instead of that of csto.", HelpName = "FILE" };
        format.AcceptOnlyFromAmong([.. ReportFormats.All]);
        language.AcceptOnlyFromAmong([.. ReportLanguages.All]);
        var command = input.New("report",
            "Writes a report about events and quotes, as HTML or Markdown, in which every fact leads to its evidence.",
            format, title, section, language, template);
        command.SetAction(parsed =>
        {
            // Before the template is read.
            input.File.Check(parsed);
            var wanted = input.Filter(parsed);
            var analyzer = input.Analyzer(parsed);
            var builder = Checked(() => new ReportBuilder(analyzer, new ReportOptions
            {
                Folder = Path.Combine(AppContext.BaseDirectory, "Templates"),
                Title = parsed.GetValue(title),
                Language = parsed.GetValue(language)!,
                Section = ReportSections.All.Where(new TextPatterns(Filters.Values(parsed, section)).IsMatch).ToList(),
                Filter = wanted,
                Format = parsed.GetValue(format) ?? FormatOf(input.File.Path(parsed)),
                Template = parsed.GetValue(template),
            }));
            var code = input.Events(
                parsed, ReportBuilder.Wanted(wanted), article => builder.Add(article), out var events, article => analyzer.Quotes(article));
            return Checked(() => input.File.Write(parsed, code, stream => builder.Write(events, stream)));
        });
        return command;
    }

    private static string FormatOf(string? path) => path is null ? ReportFormats.Html : ReportFormats.Of(path)
        ?? throw new UsageException($"the extension of '{path}' is not that of a report. Use .html or .md, or --as.");

    private static T Checked<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (ReportException exception)
        {
            throw new UsageException(exception.Message);
        }
    }
}
