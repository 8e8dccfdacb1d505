namespace CstoTools.Core.Metadata.Checks;

/// <summary>Whatever names an id names one that is there, of the list that is meant; and nothing is a part of itself.</summary>
internal sealed class ReferenceCheck
{
    // What the keys of entries and offices name; a parent is of its child's own list.
    private static readonly (string Key, string List)[] Keys =
        [("country", "countries"), ("city", "cities"), ("capital", "cities"), ("organization", "organizations"), ("parent", ""),
            ("follows", "documents")];

    private readonly CstoMetadata _metadata;
    private readonly List<MetadataDiagnostic> _faults = [];

    private ReferenceCheck(CstoMetadata metadata) => _metadata = metadata;

    public static IReadOnlyList<MetadataDiagnostic> Find(CstoMetadata metadata, IEnumerable<MetadataFile> files)
    {
        var check = new ReferenceCheck(metadata);
        foreach (var entry in metadata.Entries.Values)
            check.References(entry.Source, entry.List);
        check._faults.AddRange(Cycles(metadata));
        foreach (var office in metadata.Offices.Values)
            check.Office(office);
        foreach (var chair in metadata.Chairmanships)
            check.References(chair.Source, "chairmanships");
        foreach (var file in files)
            check.Words(file);
        return check._faults;
    }

    /// <summary>The entries that are parts of themselves: every entry of a ring says so itself.</summary>
    public static IEnumerable<MetadataDiagnostic> Cycles(CstoMetadata metadata) => metadata.Entries.Values
        .Where(e => metadata.Ancestors(e.Id).Contains(e.Id))
        .Select(e => e.Source.Fault(MetadataFaults.Cycle, $"'{e.Id}' is a part of itself.", "parent"));

    private void References(Source source, string list)
    {
        foreach (var (key, of) in Keys)
            Reference(source, key, of.Length > 0 ? of : list);
    }

    private void Reference(Source source, string key, string list)
    {
        if (source.Node.TextOf(key) is not { } id || _metadata.Find(id) is { } named && named.List == list)
            return;
        var message = _metadata.Find(id) is { } other ? $"'{id}' is one of '{other.List}'; '{key}' takes an id of '{list}'."
            : $"No entry of '{list}' has the id '{id}'.";
        _faults.Add(source.Fault(MetadataFaults.UnknownId, message, key));
    }

    private void Office(OfficeEntry office)
    {
        References(office.Source, "offices");
        foreach (var holder in office.Holders)
            Reference(holder.Source, "person", "people");
        if (office.ByChairmanship is not { } role)
            return;
        if (office.Holders.Count > 0)
            _faults.Add(office.Source.Fault(MetadataFaults.BadValue, "An office that goes with a chairmanship has no holders of its own.", "holders"));
        if (!_metadata.Offices.Values.Any(o => o.Role == role && o.Country is not null))
            _faults.Add(office.Source.Fault(MetadataFaults.UnknownId, $"No country has an office of the role '{role}'.", "byChairmanship"));
    }

    private void Words(MetadataFile file)
    {
        foreach (var body in file.Words.GetValueOrDefault("bodiesMeet")?.Items ?? [])
            Reference(new Source(file.Path, body), "organization", "organizations");
    }
}
