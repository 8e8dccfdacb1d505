using CstoTools.Core.Reading;

namespace CstoTools.Core.Metadata;

/// <summary>One metadata file, read and checked by itself: its entries, its word lists, its faults.</summary>
internal sealed class MetadataFile
{
    private readonly List<MetadataDiagnostic> _faults = [];
    // Of all lists: an id means one thing.
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    // Its compiled form was made of a file without faults.
    private readonly bool _isChecked;

    private MetadataFile(string path, string? compiled = null) => (Path, Compiled, _isChecked) = (path, compiled, compiled is not null);

    public string Path { get; }

    /// <summary>The hash by which the compiled form of the file was found; null if it was read as YAML.</summary>
    public string? Compiled { get; }

    public List<Entry> Entries { get; } = [];

    public List<OfficeEntry> Offices { get; } = [];

    public List<Chairmanship> Chairmanships { get; } = [];

    /// <summary>The last day of which the set knows anything; null if the file does not say.</summary>
    public DateTime? KnownUntil { get; private set; }

    /// <summary>Top-level keys that are no list of entries: the words of the language of the field.</summary>
    public Dictionary<string, YamlNode> Words { get; } = new(StringComparer.Ordinal);

    /// <summary>The rules of a phase, if it is a file of these; null for entries and words.</summary>
    public RuleFile? Rules { get; private set; }

    public IReadOnlyList<MetadataDiagnostic> Faults => _faults;

    /// <summary>Reads files, several at a time.</summary>
    /// <param name="paths">The files.</param>
    /// <param name="compiled">The compiled form of files that may be among them; null if there is none.</param>
    /// <returns>What they hold, in their order.</returns>
    public static MetadataFile[] ReadAll(IReadOnlyList<string> paths, CompiledMetadata? compiled = null)
    {
        var files = new MetadataFile[paths.Count];
        Parallel.For(0, files.Length, i => files[i] = Read(paths[i], compiled));
        return files;
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="compiled">The compiled form of files of which it may be one; null if there is none.</param>
    public static MetadataFile Read(string path, CompiledMetadata? compiled = null)
    {
        try
        {
            using var content = new MemoryStream();
            using (var file = PlainFile.Open(path))
                file.CopyTo(content);
            var bytes = content.ToArray();
            if (compiled is null || CompiledMetadata.HashOf(bytes) is var hash && compiled.RootOf(hash) is not { } root)
                return Parse(CompiledMetadata.TextOf(bytes), path);
            var read = new MetadataFile(path, hash);
            read.Take(root);
            return read;
        }
        catch (PageException e)
        {
            return e.ErrorId == PageErrors.NotFound
                ? Unreadable(MetadataFaults.NotFound, e.Message.Replace("no file", "no metadata file or folder", StringComparison.Ordinal), path)
                : Unreadable(MetadataFaults.Unreadable, e.Message, path);
        }
        catch (IOException e)
        {
            return Unreadable(MetadataFaults.Unreadable, PlainFile.Unreadable(path, e).Message, path);
        }
    }

    /// <summary>Reads a file's text.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="path">The file, for errors.</param>
    public static MetadataFile Parse(string yaml, string path)
    {
        var file = new MetadataFile(path);
        try
        {
            file.Take(YamlNode.Parse(yaml, path));
        }
        catch (MetadataException e)
        {
            file._faults.AddRange(e.Diagnostics);
        }
        return file;
    }

    private void Take(YamlNode? root)
    {
        if (root is { Pairs: null })
            Fault(MetadataFaults.BadValue, "A metadata file is a mapping of lists.", root);
        if (root?.TextOf("phase") is { } phase)
        {
            Rules = new RuleFile(Path, phase, root);
            if (!RuleFile.Phases.Contains(phase))
                Fault(MetadataFaults.BadValue, $"'phase' takes {string.Join(", ", RuleFile.Phases)}.", root["phase"]!);
            return;
        }
        foreach (var (key, value) in root?.Pairs ?? [])
            ReadList(key, value);
    }

    private static MetadataFile Unreadable(string code, string message, string path)
    {
        var file = new MetadataFile(path);
        file._faults.Add(Source.New(code, message, path, 0, 0));
        return file;
    }

    private void ReadList(YamlNode key, YamlNode value)
    {
        if (key.Text == "knownUntil")
        {
            KnownUntil = ListSchema.Day(value);
            if (KnownUntil is null)
                Fault(MetadataFaults.BadValue, "'knownUntil' takes a day in the form YYYY-MM-DD.", value);
            return;
        }
        if (!ListSchema.All.TryGetValue(key.Text!, out var schema))
        {
            if (Lexicon.Keys.Contains(key.Text!))
                ReadWords(key.Text!, value);
            else
                Fault(MetadataFaults.UnknownKey, $"'{key.Text}' is not a list of the format.", key);
            return;
        }
        if (value.Items is null)
        {
            Fault(MetadataFaults.BadValue, $"'{key.Text}' takes a list.", value);
            return;
        }
        foreach (var item in value.Items)
        {
            if (!Check(item, schema))
                continue;
            if (item.TextOf("id") is { } id && !_ids.Add(id))
                Fault(MetadataFaults.DuplicateId, $"The id '{id}' is used twice.", item["id"]!);
            else
                Add(item, schema);
        }
    }

    private void ReadWords(string list, YamlNode value)
    {
        Words[list] = value;
        if (_isChecked)
            return;
        if (WordSchema.Records.TryGetValue(list, out var schema))
        {
            if (value.Items is null)
                Fault(MetadataFaults.BadValue, $"'{list}' takes a list.", value);
            foreach (var item in value.Items ?? [])
                Check(item, schema);
        }
        else if (list == WordSchema.Qualifiers)
        {
            if (value.Pairs?.All(p => WordSchema.IsTexts(p.Value)) != true)
                Fault(MetadataFaults.BadValue, $"'{list}' takes lists of words.", value);
            else
                NeedWords(value.Pairs.SelectMany(p => WordSchema.WithoutWord(p.Value)));
        }
        else if (!WordSchema.IsTexts(value))
            Fault(MetadataFaults.BadValue, $"'{list}' takes a list of words.", value);
        else
            NeedWords(WordSchema.WithoutWord(value));
    }

    // What has no word can be found nowhere, and every page would fail of it.
    private void NeedWords(IEnumerable<YamlNode> without)
    {
        foreach (var text in without)
            Fault(MetadataFaults.BadValue, $"'{text.Text}' has neither letters nor digits.", text);
    }

    private void Add(YamlNode item, ListSchema schema)
    {
        switch (schema.Name)
        {
            case "chairmanships":
                Chairmanships.Add(new Chairmanship(item.TextOf("organization")!, item.TextOf("country")!, ListSchema.Day(item["from"])!.Value, ListSchema.Day(item["to"]),
                    new Source(Path, item)));
                break;
            case "offices":
                Offices.Add(ReadOffice(item));
                break;
            default:
                Entries.Add(ReadEntry(item, schema));
                break;
        }
    }

    private Entry ReadEntry(YamlNode item, ListSchema schema) => new()
    {
        Id = item.TextOf("id")!,
        Source = new Source(Path, item),
        List = schema.Name,
        Kind = schema.Kind!,
        Name = item.TextOf("name")!,
        Russian = item.TextOf("russian"),
        Aliases = item.TextsOf("aliases"),
        Abbreviations = item.TextsOf("abbreviations"),
        Forms = item.TextsOf("forms"),
        Short = item.TextsOf("short"),
        Official = item.TextsOf("official"),
        Demonyms = item.TextsOf("demonyms"),
        Parent = item.TextOf("parent"),
        Follows = item.TextOf("follows"),
        Organization = item.TextOf("organization"),
        Country = item.TextOf("country"),
        City = item.TextOf("city") ?? item.TextOf("capital"),
        Family = item.TextOf("family"),
        Patronymic = item.TextOf("patronymic"),
        Type = item.TextOf("type"),
        Date = ListSchema.Day(item["date"]),
        Bare = item.TextOf("bare") == "true",
        Ambiguous = item.TextOf("ambiguous") == "true",
        Note = item.TextOf("note"),
    };

    private OfficeEntry ReadOffice(YamlNode item) => new()
    {
        Id = item.TextOf("id")!,
        Source = new Source(Path, item),
        Name = item.TextOf("name")!,
        Russian = item.TextOf("russian"),
        Aliases = item.TextsOf("aliases"),
        Abbreviations = item.TextsOf("abbreviations"),
        Role = item.TextOf("role"),
        Organization = item.TextOf("organization"),
        Country = item.TextOf("country"),
        Since = ListSchema.Day(item["since"]),
        Until = ListSchema.Day(item["until"]),
        Shared = item.TextOf("shared") == "true",
        ByChairmanship = item.TextOf("byChairmanship"),
        Holders = ReadHolders(item["holders"]),
        Note = item.TextOf("note"),
    };

    private List<Holder> ReadHolders(YamlNode? holders)
    {
        var read = new List<Holder>();
        foreach (var item in holders?.Items ?? [])
        {
            if (!Check(item, ListSchema.Holders))
                continue;
            read.Add(new Holder(item.TextOf("person")!, ListSchema.Day(item["from"])!.Value, ListSchema.Day(item["to"]),
                item.TextOf("status") == "acting", ListSchema.Day(item["until-known"]), item.TextOf("note"), new Source(Path, item)));
        }
        return read;
    }

    private bool Check(YamlNode item, ListSchema schema)
    {
        if (_isChecked)
            return true;
        if (item.Pairs is null)
        {
            Fault(MetadataFaults.BadValue, $"An entry of '{schema.Name}' is a mapping.", item);
            return false;
        }
        var before = _faults.Count;
        foreach (var (key, value) in item.Pairs)
        {
            if (!schema.Keys.TryGetValue(key.Text!, out var rule))
                Fault(MetadataFaults.UnknownKey, $"'{key.Text}' is not a key of '{schema.Name}'.", key);
            else if (!rule.Fits(value))
                Fault(MetadataFaults.BadValue, $"'{key.Text}' takes {rule.Wanted}.", value);
            else
                NeedWords(rule.WithoutWord(value));
        }
        foreach (var key in schema.Required)
        {
            if (item[key] is null or { IsScalar: true, Text: null })
                Fault(MetadataFaults.MissingKey, $"An entry of '{schema.Name}' needs '{key}'.", item);
        }
        return _faults.Count == before;
    }

    private void Fault(string code, string message, YamlNode node) =>
        _faults.Add(Source.New(code, message, Path, node));
}
