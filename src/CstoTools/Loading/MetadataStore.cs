using System.Collections.Concurrent;
using CstoTools.Core.Analysis;
using CstoTools.Core.Metadata;

namespace CstoTools.Loading;

/// <summary>
/// One analyzer for each set of metadata, shared by all commands and runspaces, so that an article is analysed once.
/// A set is read again when one of its files has changed, and kept as long as the process lives.
/// </summary>
internal static class MetadataStore
{
    private static readonly ConcurrentDictionary<string, (string Stamp, Lazy<Analyzer> Analyzer)> s_analyzers = new(StringComparer.Ordinal);

    public static Analyzer Get(IEnumerable<string> extra)
    {
        var paths = MetadataPaths.With(extra);
        var key = string.Join('\n', paths);
        var stamp = MetadataPaths.Stamp(paths.Prepend(ModuleFiles.Metadata));
        var entry = s_analyzers.AddOrUpdate(key, _ => (stamp, Make(paths)), (_, old) => old.Stamp == stamp ? old : (stamp, Make(paths)));
        try
        {
            return entry.Analyzer.Value;
        }
        catch
        {
            // An error must not stay in the cache: the file is corrected and the command run again.
            s_analyzers.TryRemove(new(key, entry));
            throw;
        }
    }

    // Read once also where several runspaces ask for it at the same time.
    private static Lazy<Analyzer> Make(IReadOnlyList<string> extra) =>
        new(() => new Analyzer(CstoMetadata.Load(ModuleFiles.Metadata, extra)));
}
