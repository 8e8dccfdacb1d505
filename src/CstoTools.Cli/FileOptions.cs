using System.CommandLine;
using System.Text;
using CstoTools.Core.Export;
using CstoTools.Core.Reading;

namespace CstoTools.Cli;

/// <summary>The file that a command writes, whole or not at all; without one, standard output.</summary>
internal sealed class FileOptions
{
    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "The file to write. Its folder is created if it does not exist. By default, standard output.",
        HelpName = "FILE",
    };

    private readonly Option<bool> _force = new("--force") { Description = "Replace an existing file." };

    public void AddTo(Command command)
    {
        command.Add(_output);
        command.Add(_force);
    }

    /// <summary>The file; null for standard output.</summary>
    public string? Path(ParseResult parsed) => parsed.GetValue(_output);

    /// <summary>Checks, before pages are read, that the file may be written.</summary>
    /// <exception cref="UsageException">The file exists.</exception>
    public void Check(ParseResult parsed)
    {
        if (Path(parsed) is not { } path)
            return;
        try
        {
            WholeFile.Check(path, parsed.GetValue(_force));
        }
        catch (PageException exception)
        {
            var advice = exception.ErrorId == PageErrors.Exists ? " To replace it, use --force." : "";
            throw new UsageException(exception.Message + advice);
        }
    }

    /// <summary>Writes the file, or to standard output.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="code">The exit code so far.</param>
    /// <param name="write">Writes the content, which is UTF-8.</param>
    /// <returns>The exit code.</returns>
    public int Write(ParseResult parsed, int code, Action<Stream> write)
    {
        if (Path(parsed) is not { } path)
        {
            using var bytes = new MemoryStream();
            write(bytes);
            parsed.InvocationConfiguration.Output.Write(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
            return code;
        }
        try
        {
            WholeFile.Write(path, write, parsed.GetValue(_force));
            return code;
        }
        catch (PageException exception)
        {
            parsed.InvocationConfiguration.Error.WriteLine($"csto: {exception.Message}");
            return ExitCodes.Failed;
        }
    }
}
