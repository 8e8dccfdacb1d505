using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CstoTools.Cli;

/// <summary>Where the errors of pages go: to standard error, or into the output, each in the place of its page.</summary>
internal sealed class ErrorLines
{
    private const string Inline = "inline";

    private readonly Option<string> _errors = new("--errors")
    {
        Description = "Where to write that a page cannot be processed: stderr, or inline for a line of JSON with \"path\" and \"error\" "
            + "in the place of the page. With inline, such pages do not change the exit code.",
        DefaultValueFactory = _ => "stderr",
    };

    public ErrorLines() => _errors.AcceptOnlyFromAmong("stderr", Inline);

    public void AddTo(Command command, OutputOptions output)
    {
        command.Add(_errors);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_errors) == Inline && !output.IsLines(result))
                result.AddError("--errors inline requires --format ndjson.");
        });
    }

    /// <summary>Writes an error, by the name of the page and what is wrong with it; null if it belongs on standard error.</summary>
    public Action<string, string>? Report(ParseResult parsed) => parsed.GetValue(_errors) != Inline ? null : (name, message) =>
    {
        var output = parsed.InvocationConfiguration.Output;
        output.Write(JsonText.Of($"{{\"path\":\"{Text(name)}\",\"error\":\"{Text(message)}\"}}\n"));
        output.Flush();
    };

    private static JsonEncodedText Text(string text) => JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
}
