using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text;
using CstoTools.Core.Metadata;

namespace CstoTools.Cli;

/// <summary>The entry of csto.</summary>
internal static class Program
{
    public static int Main(string[] args)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;

        return Run(args,
            new StandardInput(StandardStreams.OpenInput, StandardStreams.IsClosed(StandardStreams.Input) || Console.IsInputRedirected),
            StandardStreams.IsClosed(StandardStreams.Output) ? null : Console.OpenStandardOutput(),
            StandardStreams.IsClosed(StandardStreams.Error) ? null : Console.OpenStandardError());
    }

    /// <summary>Does what <see cref="Main"/> does, with other streams than those of the process.</summary>
    /// <param name="args">The arguments of the command line.</param>
    /// <param name="input">The stream for standard input.</param>
    /// <param name="standardOutput">The stream for standard output; null if it is closed.</param>
    /// <param name="standardError">The stream for standard error; null if it is closed.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string[] args, StandardInput input, Stream? standardOutput, Stream? standardError)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        using var error = new ErrorOutput(standardError);
        if (standardOutput is null)
        {
            error.WriteLine("csto: cannot write: standard output is closed.");
            return ExitCodes.Failed;
        }
        using var output = new StreamWriter(new OutputStream(standardOutput), utf8, bufferSize: 1 << 16);
        var code = Run(args, new Invocation(input) { EnableDefaultExceptionHandler = false, Output = output, Error = error });
        try
        {
            output.Flush();
        }
        catch (OutputException exception)
        {
            code = Fail(exception, error);
        }
        // If a failure cannot be reported, silence must not look like success.
        return code == ExitCodes.Success && error.Failed ? ExitCodes.Failed : code;
    }

    private static int Run(string[] args, Invocation invocation)
    {
        var error = invocation.Error;
        // A page may be called @page.txt: that is no response file.
        var parsed = Commands.Root().Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var faults = parsed.Errors.Select(e => e.Message).Concat(UnknownOptions(parsed)).ToList();
        if (faults.Count > 0)
        {
            foreach (var fault in faults)
                error.WriteLine($"csto: {fault}");
            error.WriteLine("Try 'csto --help'.");
            return ExitCodes.Usage;
        }
        try
        {
            return parsed.Invoke(invocation);
        }
        catch (UsageException exception)
        {
            error.WriteLine($"csto: {exception.Message}");
            return ExitCodes.Usage;
        }
        catch (MetadataException exception)
        {
            foreach (var fault in exception.Diagnostics)
                error.WriteLine($"csto: {fault}");
            return ExitCodes.Usage;
        }
        catch (OutputException exception)
        {
            return Fail(exception, error);
        }
        catch (Exception exception)
        {
            // The last resort: an error in the program, reported in one line.
            error.WriteLine($"csto: {Faults.Words(exception)}");
            return ExitCodes.Failed;
        }
    }

    // A misspelt option would else be taken for a page. After "--" everything is a page.
    private static IEnumerable<string> UnknownOptions(ParseResult parsed)
    {
        var given = parsed.Tokens.TakeWhile(t => t.Type != TokenType.DoubleDash).ToHashSet(ReferenceEqualityComparer.Instance);
        return parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(a => a.Tokens)
            .Where(t => t.Value.Length > 1 && t.Value[0] == '-' && given.Contains(t))
            .Select(t => $"there is no option '{t.Value}'. If it is the name of a page, put it after --.");
    }

    private static int Fail(OutputException exception, TextWriter error)
    {
        // Whoever read the output has seen enough.
        if (exception.IsBrokenPipe)
            return ExitCodes.Success;
        error.WriteLine($"csto: cannot write: {exception.Message}");
        return ExitCodes.Failed;
    }
}

/// <summary>What csto ends with.</summary>
internal static class ExitCodes
{
    public const int Success = 0;

    /// <summary>A page could not be read, and all others were; or a standard stream is closed or full.</summary>
    public const int Failed = 1;

    /// <summary>The command line or the metadata is wrong; nothing was read.</summary>
    public const int Usage = 2;
}

/// <summary>The command line asks for something that cannot be.</summary>
internal sealed class UsageException(string message) : Exception(message);
