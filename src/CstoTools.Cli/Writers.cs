using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CstoTools.Cli;

/// <summary>Writes items in one of the formats.</summary>
internal interface IItemWriter<in T>
{
    void Write(T item);

    void Finish();
}

/// <summary>An array, indented.</summary>
internal sealed class JsonWriter<T>(TextWriter output, JsonTypeInfo<T> type) : IItemWriter<T>
{
    private bool _any;

    public void Write(T item)
    {
        output.Write(_any ? ",\n" : "[\n");
        output.Write(JsonText.Of(JsonSerializer.Serialize(item, type)).ReplaceLineEndings("\n"));
        _any = true;
    }

    public void Finish() => output.Write(_any ? "\n]\n" : "[]\n");
}

/// <summary>An object on each line; each is there as soon as it is known.</summary>
internal sealed class NdjsonWriter<T>(TextWriter output, JsonTypeInfo<T> type) : IItemWriter<T>
{
    public void Write(T item)
    {
        output.Write(JsonText.Of(JsonSerializer.Serialize(item, type)));
        output.Write('\n');
        output.Flush();
    }

    public void Finish()
    {
    }
}

/// <summary>Comma-separated values as RFC 4180 has them.</summary>
/// <param name="output">Where they are written.</param>
/// <param name="columns">The columns.</param>
/// <param name="cell">What is done to each value before it is written.</param>
internal sealed class CsvWriter<T>(TextWriter output, Column<T>[] columns, Func<string, string> cell) : IItemWriter<T>
{
    private bool _any;

    public void Write(T item)
    {
        Head();
        Row(columns.Select(c => cell(c.Full(item))));
    }

    public void Finish() => Head();

    private static string Cell(string text) =>
        text.AsSpan().IndexOfAny(CsvGuard.Quoted) >= 0 || text.Length > 0 && (text[0] == ' ' || text[^1] == ' ')
            ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    private void Head()
    {
        if (_any)
            return;
        _any = true;
        Row(columns.Select(c => c.Name));
    }

    private void Row(IEnumerable<string> cells) => output.Write(string.Join(',', cells.Select(Cell)) + "\r\n");
}
