using System.Globalization;

namespace CstoTools.Core.Reading;

/// <summary>Gets the bytes of a page's file, or says in one sentence why not.</summary>
internal static class PageFile
{
    /// <summary>The bytes of a file that is no larger than the limit.</summary>
    public static byte[] Read(string path, long maximum, CancellationToken cancel)
    {
        using var stream = PlainFile.Open(path);
        try
        {
            if (stream.CanSeek && stream.Length > maximum)
                throw TooLarge(path, stream.Length, maximum);
            return ReadAll(stream, path, maximum, cancel);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw PlainFile.Unreadable(path, e);
        }
    }

    /// <summary>The error for a page over the limit.</summary>
    public static PageException TooLarge(string? path, long size, long maximum) => new(
        PageErrors.TooLarge,
        string.Create(CultureInfo.InvariantCulture,
            $"{Name(path)} has {size:N0} bytes, more than the limit of {maximum:N0}."),
        path);

    /// <summary>How a message calls a page.</summary>
    public static string Name(string? path) => path is null ? "The page" : $"'{path}'";

    // A pipe that a shell opened has no length, and a file may grow while it is read: the limit holds all the same.
    private static byte[] ReadAll(FileStream stream, string path, long maximum, CancellationToken cancel)
    {
        using var bytes = new MemoryStream(stream.CanSeek ? (int)Math.Min(stream.Length, int.MaxValue / 2) : 0);
        var buffer = new byte[81920];
        int count;
        while ((count = stream.Read(buffer)) > 0)
        {
            cancel.ThrowIfCancellationRequested();
            bytes.Write(buffer, 0, count);
            if (bytes.Length > maximum)
                throw TooLarge(path, bytes.Length, maximum);
        }
        return bytes.ToArray();
    }
}
