using CstoTools.Core.Metadata;

namespace CstoTools.Core.Analysis;

/// <summary>Checks metadata as <see cref="MetadataCheck"/> does, and the rules in it: their patterns, and what their examples say.</summary>
public static class MetadataTest
{
    /// <summary>Checks the shipped files, or files of a user together with the shipped ones.</summary>
    /// <param name="shipped">The folder of the shipped files.</param>
    /// <param name="paths">The user's files or folders, which are one set; null for the shipped files alone.</param>
    /// <returns>The faults by file, line and column; none if all is well. Examples are only run where nothing else is wrong.</returns>
    public static IReadOnlyList<MetadataDiagnostic> Run(string shipped, IReadOnlyList<string>? paths = null)
    {
        var faults = MetadataCheck.Run(shipped, paths);
        if (faults.Any(f => f.Severity == "error"))
            return [.. faults, .. OfSoundRules(shipped, paths ?? [])];
        try
        {
            var own = (paths ?? []).SelectMany(MetadataPaths.FilesOf).Select(Path.GetFullPath).ToHashSet(StringComparer.Ordinal);
            var analyzer = new Analyzer(CstoMetadata.Load(shipped, paths));
            var rules = RulePhase.All.SelectMany(p => p.RulesOf(analyzer.Metadata).Rules).Where(r => paths is null || own.Contains(Path.GetFullPath(r.Place!.Path)));
            return [.. faults, .. RuleExamples.Faults(analyzer, rules)];
        }
        catch (MetadataException e)
        {
            return [.. faults, .. e.Diagnostics];
        }
    }

    // What is wrong in one file must not hide what is wrong with the rules in another. Rules name no entries of files, so that
    // those files alone are enough; examples may need the others.
    private static IEnumerable<MetadataDiagnostic> OfSoundRules(string shipped, IReadOnlyList<string> paths)
    {
        var files = MetadataFile.ReadAll([.. paths.SelectMany(MetadataPaths.FilesOf).Distinct(StringComparer.Ordinal)]);
        var sound = files.Where(f => f.Rules is not null && f.Faults.Count == 0).Select(f => f.Path).ToList();
        try
        {
            _ = new Analyzer(CstoMetadata.Load(shipped, sound));
            return [];
        }
        catch (MetadataException e)
        {
            return e.Diagnostics.Where(d => sound.Contains(d.Path));
        }
    }
}
