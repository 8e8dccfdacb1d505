using CstoTools.Core.Metadata.Checks;

namespace CstoTools.Core.Metadata;

/// <summary>
/// What CstoTools knows of the field, read from YAML files. Immutable. A later file adds entries to the earlier ones or,
/// by id, puts its own in the place of an earlier one.
/// </summary>
public sealed class CstoMetadata
{
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OfficeEntry> _offices = new(StringComparer.Ordinal);
    private readonly List<Chairmanship> _chairmanships = [];

    internal CstoMetadata(IReadOnlyList<MetadataFile> files)
    {
        var words = new Dictionary<string, IReadOnlyList<YamlNode>>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            foreach (var entry in file.Entries)
                _entries[entry.Id] = entry;
            foreach (var office in file.Offices)
                _offices[office.Id] = office;
            // They have no id: the body and the first day tell which one a later file corrects.
            _chairmanships.RemoveAll(c => file.Chairmanships.Exists(n => n.Organization == c.Organization && n.From == c.From));
            _chairmanships.AddRange(file.Chairmanships);
            foreach (var (key, node) in file.Words)
                words[key] = [.. words.GetValueOrDefault(key, []), node];
        }
        KnownUntil = files.Select(f => f.KnownUntil).LastOrDefault(d => d is not null);
        RuleFiles = [.. files.Where(f => f.Rules is not null).Select(f => f.Rules!)];
        Lexicon = new Lexicon(words);
        Entities = _entries.Values.Select(e => e.ToEntity()).OrderBy(e => e.Id, StringComparer.Ordinal).ToArray();
        Directory = new OfficeDirectory(this);
    }

    /// <summary>Everything that has a name, by id.</summary>
    public IReadOnlyList<Entity> Entities { get; }

    internal IReadOnlyDictionary<string, Entry> Entries => _entries;

    internal IReadOnlyDictionary<string, OfficeEntry> Offices => _offices;

    internal IReadOnlyList<Chairmanship> Chairmanships => _chairmanships;

    internal Lexicon Lexicon { get; }

    /// <summary>The last day of which the set knows anything; null if no file says so.</summary>
    internal DateTime? KnownUntil { get; }

    /// <summary>The files of rules, in their order: a later one replaces or switches off rules of an earlier one.</summary>
    internal IReadOnlyList<RuleFile> RuleFiles { get; }

    /// <summary>Whether the rules are known to have no faults: they are those of the compiled form.</summary>
    internal bool HasCheckedRules { get; private set; }

    /// <summary>Who held which office when.</summary>
    public OfficeDirectory Directory { get; }

    /// <summary>Reads the files of a folder, then those that a user adds.</summary>
    /// <param name="folder">The folder of the shipped files.</param>
    /// <param name="extra">Files, or folders of files (those below, too), that add to them or correct them.</param>
    /// <exception cref="MetadataException">A file cannot be read or is not valid.</exception>
    public static CstoMetadata Load(string folder, IEnumerable<string>? extra = null)
    {
        var compiled = CompiledMetadata.In(folder);
        var files = MetadataFile.ReadAll([.. new[] { folder }.Concat(extra ?? []).SelectMany(MetadataPaths.FilesOf)], compiled);
        var metadata = Of(files);
        metadata.HasCheckedRules = compiled?.HasRules(files.Where(f => f.Rules is not null).Select(f => f.Compiled)) == true;
        return metadata;
    }

    /// <summary>Reads the files of a folder, and makes nothing of a compiled form of them.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="MetadataException">A file cannot be read or is not valid.</exception>
    internal static CstoMetadata LoadYaml(string folder) => Of(MetadataFile.ReadAll([.. MetadataPaths.FilesOf(folder)]));

    internal static CstoMetadata Of(params string[] yaml) => Of([.. yaml.Select((y, i) => MetadataFile.Parse(y, $"{i}.yml"))]);

    private static CstoMetadata Of(MetadataFile[] files)
    {
        var faults = files.SelectMany(f => f.Faults).ToArray();
        if (faults.Length > 0)
            throw new MetadataException(faults);
        var metadata = new CstoMetadata(files);
        // These take the whole set: an id that would mean another thing, bodies that are parts of themselves.
        faults = [.. IdCheck.ChangedLists(files, files), .. ReferenceCheck.Cycles(metadata)];
        return faults.Length == 0 ? metadata : throw new MetadataException(faults);
    }

    /// <summary>The entry of an id; null if there is none.</summary>
    internal Entry? Find(string? id) => id is not null && _entries.TryGetValue(id, out var entry) ? entry : null;

    /// <summary>
    /// What something is a part of, the nearest first, by id. It ends in a ring of parents too, with the first one that is
    /// met again: the checks have to tell of it.
    /// </summary>
    internal IEnumerable<string> Ancestors(string? id)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (Find(id)?.Parent is { } parent && seen.Add(parent))
        {
            yield return parent;
            id = parent;
        }
    }
}
