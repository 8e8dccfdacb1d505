using System.CommandLine;
using System.Text.Json.Serialization.Metadata;
using CstoTools.Core.Text;

namespace CstoTools.Cli;

/// <summary>How the result is written.</summary>
internal sealed class OutputOptions
{
    private static readonly string[] Formats = ["table", "json", "ndjson", "csv"];
    private const string NoGuard = "none";
    private static readonly string[] Guards = ["quote", NoGuard];
    private readonly Option<string> _format;
    private readonly Option<string> _csvGuard = new("--csv-guard")
    {
        Description = "How to write cells of CSV that a spreadsheet would run as formulas: quote puts an apostrophe before them, none writes them unchanged.",
        DefaultValueFactory = _ => Guards[0],
    };

    private readonly string _usual;

    public OutputOptions(string usual)
    {
        _usual = usual;
        _format = new Option<string>("--format", "-f")
        {
            Description = "The format of the output.",
            DefaultValueFactory = _ => usual,
        };
        _format.AcceptOnlyFromAmong(Formats);
        _csvGuard.AcceptOnlyFromAmong(Guards);
    }

    public void AddTo(Command command)
    {
        command.Add(_format);
        command.Add(_csvGuard);
    }

    /// <summary>Whether each item is one line of JSON.</summary>
    public bool IsLines(System.CommandLine.Parsing.CommandResult result) =>
        (result.GetResult(_format) is { Implicit: false } given ? given.GetValueOrDefault<string>() : _usual) == "ndjson";

    /// <summary>What is done to a cell of CSV. A file holds every character; a terminal would obey some of them.</summary>
    internal static Func<string, string> Cell(bool guard, bool terminal) => (guard, terminal) switch
    {
        (true, true) => text => CsvGuard.Quote(Visible.Lines(text)),
        (true, false) => CsvGuard.Quote,
        (false, true) => Visible.Lines,
        _ => text => text,
    };

    /// <summary>Writes what a command produces.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="columns">The columns of tables and CSV.</param>
    /// <param name="line">How an item is written as JSON on a line.</param>
    /// <param name="indented">How an item is written as indented JSON.</param>
    /// <param name="produce">Produces the items and returns the exit code.</param>
    /// <returns>The exit code.</returns>
    public int Write<T>(
        ParseResult parsed, Column<T>[] columns, JsonTypeInfo<T> line, JsonTypeInfo<T> indented, Func<Action<T>, int> produce)
    {
        var output = parsed.InvocationConfiguration.Output;
        IItemWriter<T> writer = parsed.GetValue(_format) switch
        {
            "json" => new JsonWriter<T>(output, indented),
            "ndjson" => new NdjsonWriter<T>(output, line),
            "csv" => new CsvWriter<T>(output, columns, Cell(guard: parsed.GetValue(_csvGuard) != NoGuard, terminal: !Console.IsOutputRedirected)),
            _ => new TableWriter<T>(output, columns, TableWriter.ConsoleWidth),
        };
        // What was produced is written even where the command line turns out wrong later or the output breaks.
        var code = produce(writer.Write);
        writer.Finish();
        return code;
    }
}
