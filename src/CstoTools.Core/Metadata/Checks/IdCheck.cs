namespace CstoTools.Core.Metadata.Checks;

/// <summary>An id means one thing in a set of files; a user's file may say it again to correct it.</summary>
internal static class IdCheck
{
    /// <summary>Ids that stand twice in one set, in whatever lists.</summary>
    public static IEnumerable<MetadataDiagnostic> Duplicates(IReadOnlyList<MetadataFile> files)
    {
        var first = new Dictionary<string, Source>(StringComparer.Ordinal);
        foreach (var (id, _, source) in files.SelectMany(Ids))
        {
            if (!first.TryAdd(id, source))
                yield return source.Fault(MetadataFaults.DuplicateId, $"The id '{id}' is also used in {Place(first[id])}.", "id");
        }
    }

    /// <summary>Ids that files use for something of another list than the first of some files that has them.</summary>
    public static IEnumerable<MetadataDiagnostic> ChangedLists(IReadOnlyList<MetadataFile> basis, IReadOnlyList<MetadataFile> own)
    {
        var lists = basis.SelectMany(Ids).DistinctBy(i => i.Id).ToDictionary(i => i.Id, i => i.List, StringComparer.Ordinal);
        return own.SelectMany(Ids).Where(i => lists.TryGetValue(i.Id, out var list) && list != i.List).Select(i => i.Source.Fault(
            MetadataFaults.DuplicateId, $"The id '{i.Id}' is one of '{lists[i.Id]}': only an entry of that list can correct it.", "id"));
    }

    /// <summary>File and line, for messages.</summary>
    internal static string Place(Source source) => FormattableString.Invariant($"{Path.GetFileName(source.Path)}({source.Node.Line})");

    private static IEnumerable<(string Id, string List, Source Source)> Ids(MetadataFile file) =>
        file.Entries.Select(e => (e.Id, e.List, e.Source)).Concat(file.Offices.Select(o => (o.Id, "offices", o.Source)));
}
