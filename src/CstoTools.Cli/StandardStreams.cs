using System.Runtime.InteropServices;
using CstoTools.Core.Reading;

namespace CstoTools.Cli;

/// <summary>Standard input, output and error, which whoever starts csto may have closed.</summary>
internal static class StandardStreams
{
    public const int Input = 0;
    public const int Output = 1;
    public const int Error = 2;

    private const int GetFlags = 1;
    private const int CloseOnExec = 1;

    /// <summary>
    /// Whether a stream is closed. Its number may have been given to a file of the runtime's own by now: reading from that
    /// would hang, and writing to it could do anything.
    /// </summary>
    public static bool IsClosed(int number)
    {
        if (OperatingSystem.IsWindows())
            return false;
        // What a program opens for itself is closed on exec; what it was started with cannot be.
        var flags = FileControl(number, GetFlags);
        return flags < 0 || (flags & CloseOnExec) != 0;
    }

    /// <summary>Standard input.</summary>
    /// <exception cref="PageException">It is closed.</exception>
    public static Stream OpenInput() =>
        IsClosed(Input) ? throw new PageException(PageErrors.Unreadable, "standard input is closed.", null) : Console.OpenStandardInput();

    [DllImport("libc", EntryPoint = "fcntl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int FileControl(int number, int command);
}
