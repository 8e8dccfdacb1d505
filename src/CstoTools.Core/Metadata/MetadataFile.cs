using System.Globalization;

namespace CstoTools.Core.Metadata;

/// <summary>One metadata file, read and checked by itself: its entries, its word lists, its faults.</summary>
internal sealed class MetadataFile
{
    private readonly string _path;
    private readonly List<MetadataDiagnostic> _faults = [];

    private MetadataFile(string path) => _path = path;

    public List<Entry> Entries { get; } = [];

    public List<OfficeEntry> Offices { get; } = [];

    public List<Chairmanship> Chairmanships { get; } = [];

    /// <summary>Top-level keys that are no list of entries: the words of the language of the field.</summary>
    public Dictionary<string, YamlNode> Words { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<MetadataDiagnostic> Faults => _faults;

    /// <summary>Reads a file's text.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="path">The file, for errors.</param>
    public static MetadataFile Parse(string yaml, string path)
    {
        var file = new MetadataFile(path);
        try
        {
            var root = YamlNode.Parse(yaml, path);
            if (root is { Pairs: null })
                file.Fault(MetadataFaults.BadValue, "A metadata file is a mapping of lists.", root);
            foreach (var (key, value) in root?.Pairs ?? [])
                file.ReadList(key, value);
        }
        catch (MetadataException e)
        {
            file._faults.AddRange(e.Diagnostics);
        }
        return file;
    }

    private void ReadList(YamlNode key, YamlNode value)
    {
        if (!ListSchema.All.TryGetValue(key.Text!, out var schema))
        {
            if (Lexicon.Keys.Contains(key.Text!))
                Words[key.Text!] = value;
            else
                Fault(MetadataFaults.UnknownKey, $"'{key.Text}' is no list of the format.", key);
            return;
        }
        if (value.Items is null)
        {
            Fault(MetadataFaults.BadValue, $"'{key.Text}' takes a list.", value);
            return;
        }
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in value.Items)
        {
            if (!Check(item, schema.Keys, schema.Required, schema.Name))
                continue;
            if (item.TextOf("id") is { } id && !ids.Add(id))
                Fault(MetadataFaults.DuplicateId, $"The id '{id}' stands twice.", item);
            else
                Add(item, schema);
        }
    }

    private void Add(YamlNode item, ListSchema schema)
    {
        switch (schema.Name)
        {
            case "chairmanships":
                Chairmanships.Add(new Chairmanship(item.TextOf("organization")!, item.TextOf("country")!, Day(item["from"])!.Value, Day(item["to"])));
                break;
            case "offices":
                Offices.Add(ReadOffice(item));
                break;
            default:
                Entries.Add(ReadEntry(item, schema));
                break;
        }
    }

    private static Entry ReadEntry(YamlNode item, ListSchema schema) => new()
    {
        Id = item.TextOf("id")!,
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
        Organization = item.TextOf("organization"),
        Country = item.TextOf("country"),
        City = item.TextOf("city") ?? item.TextOf("capital"),
        Family = item.TextOf("family"),
        Patronymic = item.TextOf("patronymic"),
        Type = item.TextOf("type"),
        Bare = item.TextOf("bare") == "true",
        Ambiguous = item.TextOf("ambiguous") == "true",
        Note = item.TextOf("note"),
    };

    private OfficeEntry ReadOffice(YamlNode item) => new()
    {
        Id = item.TextOf("id")!,
        Name = item.TextOf("name")!,
        Russian = item.TextOf("russian"),
        Aliases = item.TextsOf("aliases"),
        Abbreviations = item.TextsOf("abbreviations"),
        Role = item.TextOf("role"),
        Organization = item.TextOf("organization"),
        Country = item.TextOf("country"),
        Since = Day(item["since"]),
        Until = Day(item["until"]),
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
            if (!Check(item, ListSchema.HolderKeys, ["person", "from"], "holders"))
                continue;
            if (item["status"] is { Text: not ("acting" or "in office") } status)
                Fault(MetadataFaults.BadValue, "A status is 'in office' or 'acting'.", status);
            read.Add(new Holder(item.TextOf("person")!, Day(item["from"])!.Value, Day(item["to"]),
                item.TextOf("status") == "acting", Day(item["until-known"]), item.TextOf("note")));
        }
        return read;
    }

    private bool Check(YamlNode item, IReadOnlyDictionary<string, KeyType> keys, IReadOnlyList<string> required, string list)
    {
        if (item.Pairs is null)
        {
            Fault(MetadataFaults.BadValue, $"An entry of '{list}' is a mapping.", item);
            return false;
        }
        var before = _faults.Count;
        foreach (var (key, value) in item.Pairs)
        {
            if (!keys.TryGetValue(key.Text!, out var type))
                Fault(MetadataFaults.UnknownKey, $"'{key.Text}' is no key of '{list}'.", key);
            else if (!Fits(value, type))
                Fault(MetadataFaults.BadValue, $"'{key.Text}' takes {Wanted(type)}.", value);
        }
        foreach (var key in required)
        {
            if (item.TextOf(key) is null)
                Fault(MetadataFaults.MissingKey, $"An entry of '{list}' needs '{key}'.", item);
        }
        return _faults.Count == before;
    }

    private static bool Fits(YamlNode value, KeyType type) => type switch
    {
        KeyType.Text => value.IsScalar,
        KeyType.Texts => value.IsScalar || value.Items?.All(i => i.Text is not null) == true,
        KeyType.Flag => value.Text is "true" or "false",
        KeyType.Day => value.Text is null && value.IsScalar || Day(value) is not null,
        _ => value.Items is not null,
    };

    private static string Wanted(KeyType type) => type switch
    {
        KeyType.Text => "text",
        KeyType.Texts => "text or a list of texts",
        KeyType.Flag => "true or false",
        KeyType.Day => "a day in the form YYYY-MM-DD",
        _ => "a list",
    };

    private static DateTime? Day(YamlNode? node) =>
        DateTime.TryParseExact(node?.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private void Fault(string code, string message, YamlNode node) =>
        _faults.Add(new MetadataDiagnostic(code, message, _path, node.Line, node.Column));
}
