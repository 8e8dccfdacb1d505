using System.CommandLine;

namespace CstoTools.Cli;

/// <summary>The streams of one run of csto.</summary>
internal sealed class Invocation(StandardInput input) : InvocationConfiguration
{
    public StandardInput Input { get; } = input;
}

/// <summary>Standard input.</summary>
/// <param name="Open">Opens it.</param>
/// <param name="IsRedirected">Whether it is a file or a pipe; a terminal is not waited for.</param>
internal sealed record StandardInput(Func<Stream> Open, bool IsRedirected);
