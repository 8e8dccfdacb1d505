using System.Text.RegularExpressions;

namespace CstoTools.Core.Reading;

/// <summary>Opens files for reading. What is not a file is refused before it is opened: a pipe would wait for ever.</summary>
public static partial class PlainFile
{
    /// <summary>Opens a file.</summary>
    /// <param name="path">The file. A pipe is read only where a shell opened it already: /dev/fd/63.</param>
    /// <exception cref="PageException">There is no such file, it is not a file, or it may not be read.</exception>
    public static FileStream Open(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        try
        {
            if (path.Contains('\0', StringComparison.Ordinal))
                throw new PageException(PageErrors.NotFound, $"'{path}' is not a path: it has a NUL character.", path);
            var kind = FileKinds.Of(path);
            if (Refused(kind, path) is { } what)
                throw new PageException(PageErrors.NotAFile, $"'{path}' is {what}, not a file.", path);
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Missing(path, "file", e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new PageException(PageErrors.AccessDenied, $"The file '{path}' may not be read.", path, e);
        }
        catch (Exception e) when (e is IOException or ArgumentException or NotSupportedException)
        {
            throw Unreadable(path, e);
        }
    }

    /// <summary>The error for a path at which there is nothing. Addresses and paths of another system are called what they are.</summary>
    /// <param name="path">The path.</param>
    /// <param name="what">What was looked for: "file", "file or folder".</param>
    /// <param name="inner">What caused it.</param>
    public static PageException Missing(string path, string what, Exception? inner = null)
    {
        if (path.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
            return new(PageErrors.NotInFileSystem, $"'{path}' is an address, not a path. Write the path of the file itself.", path, inner);
        if (Address().IsMatch(path))
            return new(PageErrors.NotInFileSystem, $"'{path}' is a web address, not a file. Save the page as a file first.", path, inner);
        if (!OperatingSystem.IsWindows() && WindowsPath().IsMatch(path))
            return new(PageErrors.NotFound, $"'{path}' is a path of Windows, and this system has neither drives nor '\\' between folders.", path, inner);
        return path.Contains('\uFFFD', StringComparison.Ordinal)
            ? new(PageErrors.NotFound, $"There is no {what} '{path}', or its name is not valid UTF-8 and has to be changed before it can be opened.", path, inner)
            : new(PageErrors.NotFound, $"There is no {what} '{path}'.", path, inner);
    }

    internal static PageException Unreadable(string path, Exception cause) =>
        new(PageErrors.Unreadable, $"The file '{path}' cannot be read: {cause.Message}", path, cause);

    // A shell gives "<(command)" as the name of a pipe whose other end is open. The three standard streams are not meant by name.
    private static string? Refused(FileKind kind, string path) => kind switch
    {
        FileKind.Folder => "a folder",
        FileKind.Pipe when OpenPipe().IsMatch(path) => null,
        FileKind.Pipe => "a pipe",
        FileKind.Device => "a device",
        FileKind.Socket => "a socket",
        _ => null,
    };

    [GeneratedRegex("^[a-z][a-z0-9+.-]+://", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"^([a-z]:[\\/]|\\\\)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WindowsPath();

    [GeneratedRegex(@"^/(dev|proc/self)/fd/([3-9]|[1-9][0-9]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex OpenPipe();
}
