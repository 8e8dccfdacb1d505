using System.CommandLine;
using CstoTools.Reports.Calendars;
using CstoTools.Reports.Citations;
using CstoTools.Reports.Feeds;
using CstoTools.Reports.Graphs;
using CstoTools.Reports.Shared;

namespace CstoTools.Cli;

/// <summary>The commands that write a file for other programs: a calendar, a graph, a feed, citations.</summary>
internal static class ExportCommands
{
    public static Command Calendar()
    {
        var input = new ExportInput();
        var title = Title("The name of the calendar.", new CalendarOptions().Title);
        var imprecise = new Option<bool>("--include-imprecise")
        {
            Description = "Also events of which only the month, season or year is known.",
        };
        var command = input.New("calendar", "Writes events as a calendar of iCalendar.", title, imprecise);
        command.SetAction(parsed =>
        {
            var options = new CalendarOptions { Title = parsed.GetValue(title)!, IncludeImprecise = parsed.GetValue(imprecise) };
            var (index, left) = (new PageIndex(), 0);
            var code = input.Events(parsed, index.Add, out var events);
            code = input.File.Write(parsed, code, stream => left = CalendarWriter.Write(stream, events, index, options));
            return Filters.Warn(parsed, CalendarWriter.Warning(left, options.IncludeImprecise, imprecise.Name), code);
        });
        return command;
    }

    public static Command Graph()
    {
        var input = new ExportInput();
        var format = Format(GraphWriter.Formats);
        var node = Filters.List("--node", "Only nodes of these kinds.", GraphNodes.All);
        var edge = Filters.List("--edge", "Only edges of these kinds.", GraphEdges.All);
        var command = input.New("graph", "Writes the network of people, bodies, countries and events as GraphML, GEXF or DOT.",
            format, node, edge);
        command.SetAction(parsed =>
        {
            var known = Known(parsed.GetValue(format), input.File.Path(parsed) is { } path ? GraphWriter.FormatOf(path) : null);
            var options = new GraphOptions { Node = Filters.Values(parsed, node), Edge = Filters.Values(parsed, edge) };
            var index = new PageIndex();
            var code = input.Events(parsed, index.Add, out var events);
            var builder = new GraphBuilder(input.Analyzer(parsed), options);
            foreach (var e in events)
                builder.Add(e);
            return input.File.Write(parsed, code, stream => GraphWriter.Write(stream, builder.Finish(), index, known));
        });
        return command;
    }

    public static Command Feed()
    {
        var input = new ExportInput();
        var entry = new Option<string>("--entry") { Description = "What the entries are.", DefaultValueFactory = _ => FeedWriter.Articles };
        entry.AcceptOnlyFromAmong([.. FeedWriter.Entries]);
        var title = Title("The title of the feed.", FeedWriter.UsualTitle);
        var command = input.New("feed", "Writes articles or events as an Atom feed.", entry, title);
        command.SetAction(parsed =>
        {
            IReadOnlyList<FeedEntry> entries;
            int code, undated;
            if (parsed.GetValue(entry) == FeedWriter.Events)
            {
                var index = new PageIndex();
                code = input.Events(parsed, index.Add, out var events);
                var all = FeedEntries.Of(events, index);
                entries = [.. all.OfType<FeedEntry>()];
                undated = all.Count - entries.Count;
            }
            else
                code = input.Pages(parsed, FeedEntries.Of, out entries, out undated);
            code = input.File.Write(parsed, code, stream => FeedWriter.Write(stream, entries, parsed.GetValue(title)!));
            return Filters.Warn(parsed, FeedWriter.Warning(undated), code);
        });
        return command;
    }

    public static Command Cite()
    {
        var input = new ExportInput();
        var format = Format(CitationWriter.Formats);
        var command = input.New("cite", "Writes the citations of pages as CSL-JSON, RIS or BibTeX.", format);
        command.SetAction(parsed =>
        {
            var known = Known(parsed.GetValue(format), input.File.Path(parsed) is { } path ? CitationWriter.FormatOf(path) : null);
            var code = input.Pages(parsed, Citation.Of, out var citations, out _);
            return input.File.Write(parsed, code, stream => CitationWriter.Write(stream, citations, known));
        });
        return command;
    }

    private static Option<string> Title(string description, string usual) =>
        new("--title") { Description = description, HelpName = "TEXT", DefaultValueFactory = _ => usual };

    private static Option<string?> Format(ValueList<string> formats)
    {
        var option = new Option<string?>("--as") { Description = "The format. By default, the ending of the file name decides." };
        option.AcceptOnlyFromAmong([.. formats]);
        return option;
    }

    private static T Known<T>(string? word, T? byName)
        where T : struct, Enum => word is not null ? Enum.Parse<T>(word, ignoreCase: true) : byName ?? throw new UsageException(
            $"the format is not known. Use --as with one of: {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}.");
}
