using System.CommandLine;
using System.Text.Json.Serialization.Metadata;

namespace CstoTools.Cli;

/// <summary>How the result is written.</summary>
internal sealed class OutputOptions
{
    private static readonly string[] Formats = ["table", "json", "ndjson", "csv"];
    private readonly Option<string> _format;

    public OutputOptions(string usual)
    {
        _format = new Option<string>("--format", "-f")
        {
            Description = "How the result is written.",
            DefaultValueFactory = _ => usual,
        };
        _format.AcceptOnlyFromAmong(Formats);
    }

    public void AddTo(Command command) => command.Add(_format);

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
            "csv" => new CsvWriter<T>(output, columns),
            _ => new TableWriter<T>(output, columns, TableWriter.ConsoleWidth),
        };
        // What was produced is written even where the command line turns out wrong later or the output breaks.
        var code = produce(writer.Write);
        writer.Finish();
        return code;
    }
}
