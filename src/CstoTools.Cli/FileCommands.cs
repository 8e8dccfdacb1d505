using System.CommandLine;
using CstoTools.Core.Queries;
using CstoTools.Reports.Report;

namespace CstoTools.Cli;

/// <summary>The commands that write one file about events.</summary>
internal static class FileCommands
{
    public static Command Report()
    {
        var (pages, file, filter) = (new PageOptions(), new FileOptions(), new EventOptions());
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
        var command = new Command("report",
            "Writes a report about events and quotes, as HTML or Markdown, in which every fact leads to its evidence.");
        pages.AddTo(command);
        file.AddTo(command);
        filter.AddTo(command, merges: false);
        foreach (var option in new Option[] { format, title, section, language, template })
            command.Add(option);
        command.SetAction(parsed =>
        {
            file.Check(parsed);
            var wanted = filter.Read(parsed);
            var builder = Checked(() => new ReportBuilder(pages.Analyzer(parsed), new ReportOptions
            {
                Folder = Path.Combine(AppContext.BaseDirectory, "Templates"),
                Title = parsed.GetValue(title),
                Language = parsed.GetValue(language)!,
                Section = ReportSections.All.Where(new TextPatterns(Filters.Values(parsed, section)).IsMatch).ToList(),
                Filter = wanted,
                Format = parsed.GetValue(format) ?? FormatOf(file.Path(parsed)),
                Template = parsed.GetValue(template),
            }));
            var collector = new EventCollector(pages.Analyzer(parsed), ReportBuilder.Wanted(wanted), merge: true);
            void Prepare(Article article)
            {
                pages.Analyzer(parsed).Events(article);
                pages.Analyzer(parsed).Quotes(article);
            }

            var code = pages.Each(parsed, article =>
            {
                builder.Add(article);
                collector.Add(article);
            }, Prepare);
            var events = collector.Finish();
            code = Filters.Warn(parsed, collector.Unknown, code);
            return Checked(() => file.Write(parsed, code, stream => builder.Write(events, stream)));
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
