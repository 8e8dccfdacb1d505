using CstoTools.Core.Reading;

namespace CstoTools.Core.Export;

/// <summary>Writes files whole or not at all: to a temporary file in the same folder, which is then renamed.</summary>
public static class WholeFile
{
    /// <summary>Writes a file, and creates its folder if it does not exist.</summary>
    /// <param name="path">The file.</param>
    /// <param name="content">The bytes of the file.</param>
    /// <param name="overwrite">Whether an existing file is replaced.</param>
    /// <exception cref="PageException">The file exists, or cannot be written.</exception>
    public static void Write(string path, byte[] content, bool overwrite)
    {
        ArgumentNullException.ThrowIfNull(content);
        Write(path, file => file.Write(content), overwrite);
    }

    /// <summary>Writes a file, and creates its folder if it does not exist. If the writer throws, nothing is left behind.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes the bytes of the file.</param>
    /// <param name="overwrite">Whether an existing file is replaced.</param>
    /// <exception cref="PageException">The file exists, or cannot be written.</exception>
    public static void Write(string path, Action<Stream> write, bool overwrite)
    {
        ArgumentNullException.ThrowIfNull(write);
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var temporary = Path.Combine(folder, $".{Path.GetRandomFileName()}.tmp");
        try
        {
            Directory.CreateDirectory(folder);
            Check(path, overwrite);
            using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                write(file);
                file.Flush(flushToDisk: true);
            }
            Rename(temporary, path, overwrite);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new PageException(e is UnauthorizedAccessException ? PageErrors.AccessDenied : PageErrors.NotWritten,
                $"The file '{path}' cannot be written: {e.Message}", path, e);
        }
        finally
        {
            Discard(temporary);
        }
    }

    /// <summary>Checks that no folder, and no file that must not be replaced, has the name. To know this before long work.</summary>
    /// <param name="path">The file.</param>
    /// <param name="overwrite">Whether an existing file is replaced.</param>
    /// <exception cref="PageException">The file exists, or is a folder.</exception>
    public static void Check(string path, bool overwrite)
    {
        if (Directory.Exists(path))
            throw new PageException(PageErrors.NotWritten, $"'{path}' is a folder.", path);
        if (!overwrite && File.Exists(path))
            throw Exists(path);
    }

    private static void Rename(string temporary, string path, bool overwrite)
    {
        try
        {
            File.Move(temporary, path, overwrite);
        }
        catch (IOException) when (!overwrite && File.Exists(path))
        {
            throw Exists(path);
        }
        catch (UnauthorizedAccessException) when (overwrite && IsReadOnly(path))
        {
            File.SetAttributes(path, File.GetAttributes(path) & ~FileAttributes.ReadOnly);
            File.Move(temporary, path, overwrite);
        }
    }

    private static bool IsReadOnly(string path) => File.Exists(path) && File.GetAttributes(path).HasFlag(FileAttributes.ReadOnly);

    private static void Discard(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The error that led here counts more.
        }
    }

    private static PageException Exists(string path) =>
        new(PageErrors.Exists, $"The file '{path}' is there already.", path);
}
