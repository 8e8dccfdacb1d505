using System.Text;
using CstoTools.Core.Text;

namespace CstoTools.Cli;

/// <summary>
/// Standard error. What pages and names of files bring into a message is made visible, so that no terminal obeys it; a
/// message that cannot be written ends nothing.
/// </summary>
internal sealed class ErrorOutput(Stream? stream) : TextWriter
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public override Encoding Encoding => Utf8;

    /// <summary>Whether standard error is closed, or did not take a message.</summary>
    public bool Failed { get; private set; } = stream is null;

    public override void Write(char value) => Send(value == '\n' ? "\n" : Visible.Message(value.ToString()));

    public override void Write(string? value) => Send(Visible.Lines(value));

    public override void WriteLine() => Send("\n");

    public override void WriteLine(string? value) => Send(Visible.Message(value) + "\n");

    private void Send(string text)
    {
        if (Failed)
            return;
        try
        {
            stream!.Write(Utf8.GetBytes(text));
            stream.Flush();
        }
        catch (IOException)
        {
            Failed = true;
        }
    }
}
