using System.CommandLine;
using CstoTools.Core.Queries;

namespace CstoTools.Cli;

/// <summary>The commands of csto.</summary>
internal static class Commands
{
    public static RootCommand Root() => new("Turns press pages of the Collective Security Treaty Organization (CSTO) into data.")
    {
        Extract(),
        Articles(),
        Events(),
        Mentions(),
        Quotes(),
        FactCommands.Evidence(),
        FactCommands.Relations(),
        FactCommands.Explain(),
        FileCommands.Report(),
        ExportCommands.Calendar(),
        ExportCommands.Graph(),
        ExportCommands.Feed(),
        ExportCommands.Cite(),
        MetadataCommands.Holders(),
        MetadataCommands.Entities(),
    };

    private static Command Extract()
    {
        var (pages, output) = (new PageOptions(), new OutputOptions("ndjson"));
        var command = New("extract", "Gets everything that is found in each page: the article, its events, mentions, quotes and dates.", pages, output);
        var errors = new ErrorLines();
        errors.AddTo(command, output);
        command.SetAction(parsed => output.Write(parsed, Tables.Analyses, CstoJsonContext.Line.Analysis, CstoJsonContext.Indented.Analysis,
            write => pages.Each(parsed, article => write(pages.Analyzer(parsed).Analyze(article)),
                a => pages.Analyzer(parsed).Analyze(a), errors.Report(parsed))));
        return command;
    }

    private static Command Articles()
    {
        var (pages, output) = (new PageOptions(needsMetadata: false), new OutputOptions("table"));
        var command = New("articles", "Gets the articles: date, title, text, teasers.", pages, output);
        command.SetAction(parsed => output.Write(parsed, Tables.Articles, CstoJsonContext.Line.Article, CstoJsonContext.Indented.Article,
            write => pages.Each(parsed, article => write(article))));
        return command;
    }

    private static Command Events()
    {
        var (pages, output, filter) = (new PageOptions(), new OutputOptions("table"), new EventOptions());
        var command = New("events", "Gets what happened, when, where and who took part. An event that several pages report is returned once.", pages, output);
        filter.AddTo(command);
        command.SetAction(parsed => output.Write(parsed, Tables.Events, CstoJsonContext.Line.Event, CstoJsonContext.Indented.Event, write =>
        {
            var collector = new EventCollector(pages.Analyzer(parsed), filter.Read(parsed), merge: !filter.NoMerge(parsed));
            var code = pages.Each(parsed, article => WriteAll(collector.Add(article), write), a => pages.Analyzer(parsed).Events(a));
            WriteAll(collector.Finish(), write);
            return Filters.Warn(parsed, collector.Unknown, code);
        }));
        return command;
    }

    private static Command Mentions()
    {
        var (pages, output) = (new PageOptions(), new OutputOptions("table"));
        var name = Filters.List("--name", "The names to find, in any spelling that the metadata knows.");
        var kind = Filters.List("--kind", "Only mentions of these kinds.", MentionKinds.All);
        var id = Filters.List("--id", "Only mentions with these metadata ids.");
        var section = Filters.List("--section", "Only those in these parts of the page.", CstoTools.Sections.All);
        var command = New("mentions", "Finds where people, bodies, places, documents and exercises are named.", pages, output);
        command.Add(name);
        command.Add(kind);
        var confidence = Filters.Confidence("Only mentions that are at least as sure as this.");
        command.Add(id);
        command.Add(section);
        command.Add(confidence);
        command.SetAction(parsed => output.Write(parsed, Tables.Mentions, CstoJsonContext.Line.Mention, CstoJsonContext.Indented.Mention, write =>
        {
            var query = new MentionQuery(pages.Analyzer(parsed), new MentionFilter
            {
                Name = Filters.Values(parsed, name),
                Kind = Filters.Values(parsed, kind),
                Id = Filters.Values(parsed, id),
                Section = Filters.Values(parsed, section),
                Confidence = parsed.GetValue(confidence),
            });
            var code = pages.Each(parsed, article => WriteAll(query.Find(article), write), a => pages.Analyzer(parsed).Mentions(a));
            return Filters.Warn(parsed, query.Unknown, code);
        }));
        return command;
    }

    private static Command Quotes()
    {
        var (pages, output) = (new PageOptions(), new OutputOptions("table"));
        var speaker = Filters.List("--speaker", "Only quotes of these speakers: any spelling of a name, or an office.");
        var match = new Option<string?>("--match") { Description = "Only quotes whose words match this regular expression." };
        var section = Filters.List("--section", "Only those in these parts of the page.", CstoTools.Sections.All);
        var after = Filters.Day("--after", "Only quotes in pages of this day or later.", last: false);
        var before = Filters.Day("--before", "Only quotes in pages of this day or earlier.", last: true);
        var indirect = new Option<bool>("--include-indirect") { Description = "Also reported speech, without quotation marks." };
        var command = New("quotes", "Gets what was said, and who said it.", pages, output);
        command.Add(speaker);
        command.Add(match);
        command.Add(section);
        command.Add(after);
        command.Add(before);
        var confidence = Filters.Confidence("Only quotes whose words and speaker are at least as sure as this.");
        command.Add(indirect);
        command.Add(confidence);
        command.SetAction(parsed => output.Write(parsed, Tables.Quotes, CstoJsonContext.Line.Quote, CstoJsonContext.Indented.Quote, write =>
        {
            Filters.CheckOrder(parsed.GetValue(after), parsed.GetValue(before));
            var filter = new QuoteFilter
            {
                Speaker = Filters.Values(parsed, speaker),
                Match = parsed.GetValue(match),
                Section = Filters.Values(parsed, section),
                After = parsed.GetValue(after),
                Before = parsed.GetValue(before),
                IncludeIndirect = parsed.GetValue(indirect),
                Confidence = parsed.GetValue(confidence),
            };
            var query = Filters.Checked(() => new QuoteQuery(pages.Analyzer(parsed), filter));
            var code = pages.Each(parsed, article => WriteAll(query.Find(article), write), a => pages.Analyzer(parsed).Speech(a));
            return Filters.Warn(parsed, query.Unknown, code);
        }));
        return command;
    }

    public static Command New(string name, string description, PageOptions pages, OutputOptions output)
    {
        var command = new Command(name, description);
        pages.AddTo(command);
        output.AddTo(command);
        return command;
    }

    public static void WriteAll<T>(IReadOnlyList<T> items, Action<T> write)
    {
        foreach (var item in items)
            write(item);
    }
}
