using CstoTools.Core.Metadata.Checks;

namespace CstoTools.Core.Metadata;

/// <summary>
/// Tells what is wrong with metadata files: first each file by itself; when all are sound, what they say together. Loading
/// makes only the first of these checks.
/// </summary>
public static class MetadataCheck
{
    /// <summary>Checks the shipped files, or files of a user together with the shipped ones.</summary>
    /// <param name="shipped">The folder of the shipped files.</param>
    /// <param name="paths">The user's files or folders, which are one set; null for the shipped files alone.</param>
    /// <returns>The faults by file, line and column; none if all is well.</returns>
    public static IReadOnlyList<MetadataDiagnostic> Run(string shipped, IEnumerable<string>? paths = null)
    {
        var own = (paths ?? []).SelectMany(MetadataPaths.FilesOf).Distinct(StringComparer.Ordinal).ToArray();
        // Somebody may name the shipped files, or some of them.
        var full = own.Select(Path.GetFullPath).ToHashSet(StringComparer.Ordinal);
        var basis = MetadataPaths.FilesOf(shipped).Where(f => !full.Contains(Path.GetFullPath(f)));
        return Run(MetadataFile.ReadAll([.. basis]), MetadataFile.ReadAll(own));
    }

    /// <summary>Whether a folder holds metadata files.</summary>
    /// <param name="folder">The folder.</param>
    public static bool HasFiles(string folder) => MetadataPaths.FilesOf(folder).Any();

    internal static IReadOnlyList<MetadataDiagnostic> Run(IReadOnlyList<MetadataFile> basis, IReadOnlyList<MetadataFile> own)
    {
        MetadataFile[] files = [.. basis, .. own];
        var faults = files.SelectMany(f => f.Faults).ToList();
        // An entry that could not be read would be missed wherever another one names it.
        if (faults.Count == 0)
        {
            var order = files.Select((f, i) => (f.Path, i)).DistinctBy(f => f.Path).ToDictionary(f => f.Path, f => f.i, StringComparer.Ordinal);
            var metadata = new CstoMetadata(files);
            faults.AddRange(IdCheck.Duplicates(basis));
            faults.AddRange(IdCheck.Duplicates(own));
            faults.AddRange(IdCheck.ChangedLists(basis, own));
            faults.AddRange(ReferenceCheck.Find(metadata, files));
            faults.AddRange(PeriodCheck.Find(metadata));
            faults.AddRange(NameCheck.Find(metadata, order));
            return [.. faults.OrderBy(f => order[f.Path]).ThenBy(f => f.Line).ThenBy(f => f.Column).ThenBy(f => f.Code, StringComparer.Ordinal)];
        }
        return faults;
    }
}
