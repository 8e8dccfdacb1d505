using System.Collections.Concurrent;
using System.Globalization;
using CstoTools.Core.Analysis;
using CstoTools.Core.Metadata;

namespace CstoTools.Loading;

/// <summary>
/// One analyzer for each set of metadata, shared by all commands and runspaces, so that an article is analysed once.
/// A set is read anew when one of its files has changed.
/// </summary>
internal static class MetadataStore
{
    /// <summary>Names files and folders that are always added.</summary>
    public const string Variable = "CSTOTOOLS_METADATA";

    private static readonly ConcurrentDictionary<string, (string Stamp, Lazy<Analyzer> Analyzer)> s_analyzers = new(StringComparer.Ordinal);

    public static Analyzer Get(IEnumerable<string> extra)
    {
        var fromEnvironment = (Environment.GetEnvironmentVariable(Variable) ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var paths = fromEnvironment.Concat(extra).Distinct(StringComparer.Ordinal).ToArray();
        var key = string.Join('\n', paths);
        var stamp = Stamp(paths.Prepend(ModuleFiles.Metadata));
        var entry = s_analyzers.AddOrUpdate(key, _ => (stamp, Make(paths)), (_, old) => old.Stamp == stamp ? old : (stamp, Make(paths)));
        return entry.Analyzer.Value;
    }

    // An error must not stay in the cache: the file is corrected and the command run again.
    private static Lazy<Analyzer> Make(string[] extra) =>
        new(() => new Analyzer(CstoMetadata.Load(ModuleFiles.Metadata, extra)), LazyThreadSafetyMode.PublicationOnly);

    private static string Stamp(IEnumerable<string> paths) => string.Join('\n', paths.SelectMany(Files).Select(f => string.Create(
        CultureInfo.InvariantCulture, $"{f.FullName}|{f.LastWriteTimeUtc.Ticks}|{f.Length}")));

    private static IEnumerable<FileInfo> Files(string path) =>
        Directory.Exists(path)
            ? new DirectoryInfo(path).EnumerateFiles("*.y*ml", SearchOption.AllDirectories).OrderBy(f => f.FullName, StringComparer.Ordinal)
            : File.Exists(path) ? [new FileInfo(path)] : [];
}
