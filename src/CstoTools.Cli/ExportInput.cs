using System.CommandLine;
using CstoTools.Core.Analysis;
using CstoTools.Core.Queries;
using CstoTools.Reports.Shared;

namespace CstoTools.Cli;

/// <summary>What the commands that write a file have in common: the pages, the filters of events, and the file.</summary>
internal sealed class ExportInput
{
    private readonly PageOptions _pages = new();
    private readonly EventOptions _filter = new();

    public FileOptions File { get; } = new();

    public Command New(string name, string description, params Option[] options)
    {
        var command = new Command(name, description);
        _pages.AddTo(command);
        _filter.AddTo(command, merges: false);
        foreach (var option in options)
            command.Add(option);
        File.AddTo(command);
        return command;
    }

    public Analyzer Analyzer(ParseResult parsed) => _pages.Analyzer(parsed);

    /// <summary>The filter of events that the command line describes.</summary>
    public EventFilter Filter(ParseResult parsed) => _filter.Read(parsed);

    /// <summary>Reads the pages and finds the events that match the filters.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="take">Takes each page.</param>
    /// <param name="events">The events.</param>
    /// <returns>The exit code.</returns>
    public int Events(ParseResult parsed, Action<Article> take, out IReadOnlyList<Event> events) =>
        Events(parsed, Filter(parsed), take, out events);

    /// <summary>Chooses pages: all, or those that report events that match the filters. The days are those of publication.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="make">What is made of each page; null if it cannot be made.</param>
    /// <param name="chosen">What was made of the chosen pages.</param>
    /// <param name="refused">Of how many pages nothing could be made.</param>
    /// <returns>The exit code.</returns>
    public int Pages<T>(ParseResult parsed, Func<Article, T?> make, out IReadOnlyList<T> chosen, out int refused)
        where T : class
    {
        var filter = Filter(parsed);
        var choice = new PageChoice<T>(make, filter.After, filter.Before);
        int code;
        if (PageChoice.IsByEvent(filter))
        {
            code = Events(parsed, filter with { After = null, Before = null }, choice.Add, out var events);
            chosen = choice.Of(events);
        }
        else
        {
            File.Check(parsed);
            code = _pages.Each(parsed, choice.Add);
            chosen = choice.All;
        }
        refused = choice.Refused;
        return code;
    }

    /// <summary>Reads the pages and finds the events that match a filter.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="take">Takes each page.</param>
    /// <param name="events">The events.</param>
    /// <param name="prepare">Asks a page, on any thread, for what is taken of it besides its events; null if that is nothing.</param>
    /// <returns>The exit code.</returns>
    public int Events(
        ParseResult parsed, EventFilter filter, Action<Article> take, out IReadOnlyList<Event> events, Action<Article>? prepare = null)
    {
        File.Check(parsed);
        var collector = new EventCollector(_pages.Analyzer(parsed), filter, merge: true);
        var code = _pages.Each(parsed, article =>
        {
            take(article);
            collector.Add(article);
        }, article =>
        {
            _pages.Analyzer(parsed).Events(article);
            prepare?.Invoke(article);
        });
        events = collector.Finish();
        return Filters.Warn(parsed, collector.Unknown, code);
    }
}
