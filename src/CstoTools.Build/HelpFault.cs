namespace CstoTools.Build;

/// <summary>Something wrong in a help page, and where.</summary>
/// <param name="Path">The file.</param>
/// <param name="Line">The line, 1 for the first.</param>
/// <param name="Message">What is wrong.</param>
internal sealed record HelpFault(string Path, int Line, string Message);

/// <summary>A page cannot be converted.</summary>
internal sealed class HelpFaultException : Exception
{
    public HelpFaultException(string path, int line, string message) : base(message) => Fault = new(path, line, message);

    public HelpFault Fault { get; }
}
