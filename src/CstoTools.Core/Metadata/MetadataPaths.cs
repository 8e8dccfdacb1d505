using System.Globalization;

namespace CstoTools.Core.Metadata;

/// <summary>Which files of metadata are read: those that are named, and those that a user has for all commands.</summary>
public static class MetadataPaths
{
    /// <summary>The environment variable that names files and folders which are always added, parted as in PATH.</summary>
    public const string Variable = "CSTOTOOLS_METADATA";

    /// <summary>The files and folders of <see cref="Variable"/>, then those that a command names: the later correct the earlier.</summary>
    /// <param name="named">What the command names; null for nothing.</param>
    public static IReadOnlyList<string> With(IEnumerable<string>? named) =>
    [
        .. (Environment.GetEnvironmentVariable(Variable) ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Concat(named ?? []).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>The metadata files that a path names: itself, or all *.yml and *.yaml in the folder and below, in an order that is the same everywhere.</summary>
    /// <param name="path">A file or folder; a file need not be there.</param>
    /// <exception cref="MetadataException">A folder may not be read.</exception>
    public static IEnumerable<string> FilesOf(string path)
    {
        if (!Directory.Exists(path))
            return [path];
        try
        {
            // A folder that is a link may lead back to itself. Half of the files would give answers that look whole: none is passed over.
            var options = new EnumerationOptions { IgnoreInaccessible = false, AttributesToSkip = FileAttributes.None };
            return [.. Below(path, options).OrderBy(f => Path.GetRelativePath(path, f).Replace('\\', '/'), StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new MetadataException([Source.New(MetadataFaults.Unreadable, Unlisted(path, e), path, 0, 0)]);
        }
    }

    /// <summary>What changes when a file of these paths does, or one comes or goes.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <exception cref="MetadataException">A folder may not be read.</exception>
    public static string Stamp(IEnumerable<string> paths) => string.Join('\n', paths.SelectMany(FilesOf).Select(f => new FileInfo(f)).Where(f => f.Exists)
        .Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.FullName}|{f.LastWriteTimeUtc.Ticks}|{f.Length}")));

    private static string Unlisted(string folder, Exception cause) => cause is UnauthorizedAccessException
        ? $"The folder '{folder}', or one below it, may not be read." : $"The folder '{folder}' cannot be read: {cause.Message}";

    private static IEnumerable<string> Below(string folder, EnumerationOptions options) =>
        Directory.EnumerateFiles(folder, "*", options).Where(f => Path.GetExtension(f).ToLowerInvariant() is ".yml" or ".yaml")
            .Concat(Directory.EnumerateDirectories(folder, "*", options)
                .Where(d => (File.GetAttributes(d) & FileAttributes.ReparsePoint) == 0).SelectMany(d => Below(d, options)));
}
