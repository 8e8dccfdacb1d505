using System.Globalization;

namespace CstoTools.Core.Metadata;

/// <summary>What a key of an entry takes.</summary>
internal enum KeyType
{
    Text,
    Name,
    Texts,
    Flag,
    Day,
    Id,
    Holders,
}

/// <summary>What a key of an entry takes, and of which words if only some will do.</summary>
internal sealed record KeyRule(KeyType Type, IReadOnlyList<string> Values)
{
    /// <summary>Whether a value is of this kind.</summary>
    public bool Fits(YamlNode value) => Type switch
    {
        KeyType.Text or KeyType.Name => value.IsScalar && (Values.Count == 0 || value.Text is null || Values.Contains(value.Text)),
        KeyType.Texts => value.IsScalar || value.Items?.All(i => i.Text is not null) == true,
        KeyType.Flag => value.Text is "true" or "false",
        KeyType.Day => value.Text is null && value.IsScalar || ListSchema.Day(value) is not null,
        KeyType.Id => value.IsScalar && (value.Text ?? "").All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'),
        _ => value.Items is not null,
    };

    /// <summary>The texts of a value that are to be found in pages, but have no word.</summary>
    public IEnumerable<YamlNode> WithoutWord(YamlNode value) => Type is KeyType.Name or KeyType.Texts ? WordSchema.WithoutWord(value) : [];

    /// <summary>The kind of value, for messages.</summary>
    public string Wanted => Type switch
    {
        KeyType.Text or KeyType.Name => Values.Count == 0 ? "text" : "one of these: " + string.Join(", ", Values),
        KeyType.Texts => "text or a list of texts",
        KeyType.Flag => "true or false",
        KeyType.Day => "a day in the form YYYY-MM-DD",
        KeyType.Id => "small letters a to z, digits and hyphens",
        _ => "a list",
    };
}

/// <summary>The lists of entries and their keys: what docs/metadata-format.md says, as data.</summary>
internal sealed record ListSchema(string Name, string? Kind, IReadOnlyDictionary<string, KeyRule> Keys, IReadOnlyList<string> Required)
{
    private const string Roles = "=head-of-state|head-of-government|foreign-minister|defense-minister|interior-minister|emergencies-minister"
        + "|security-council-secretary|chief-of-general-staff|speaker|secretary-general|deputy|chief|chair|press-secretary|other";

    private static readonly string[] Named = ["id", "name"];

    private static readonly ListSchema[] Schemas =
    [
        Of("people", MentionKinds.Person, "family:name", "patronymic:name", "country"),
        Of("offices", MentionKinds.Office, "role" + Roles, "organization", "country", "since:day", "until:day",
            "shared:flag", "byChairmanship" + Roles, "holders:holders", "abbreviations:texts"),
        new("chairmanships", null, KeysOf(["organization", "country", "from:day", "to:day", "source", "certainty=firm|likely", "note"]), ["organization", "country", "from"]),
        Of("organizations", MentionKinds.Organization, "parent", "country", "forms:texts", "bare:flag", "short:texts", "abbreviations:texts", "former:flag"),
        Of("stateBodies", MentionKinds.Organization, "forms:texts", "abbreviations:texts", "role"),
        Of("countries", MentionKinds.Country, "official:texts", "abbreviations:texts", "demonyms:texts", "capital", "former:flag"),
        Of("cities", MentionKinds.City, "country", "ambiguous:flag"),
        Of("regions", MentionKinds.Region, "country", "city", "type=region|range|sea", "abbreviations:texts", "demonyms:texts", "ambiguous:flag"),
        Of("operations", MentionKinds.Operation, "type=exercise|operation|forum", "organization", "parent", "bare:flag"),
        Of("documents", MentionKinds.Document, "date:day", "organization", "bare:flag", "abbreviations:texts", "short:texts", "source",
            "follows"),
    ];

    public static IReadOnlyDictionary<string, ListSchema> All { get; } = Schemas.ToDictionary(s => s.Name, StringComparer.Ordinal);

    /// <summary>The holders of an office.</summary>
    public static ListSchema Holders { get; } =
        new("holders", null, KeysOf(["person", "from:day", "to:day", "status=in office|acting", "until-known:day", "source", "certainty=firm|likely", "note"]), ["person", "from"]);

    /// <summary>The day that a node tells; null if it is none.</summary>
    public static DateTime? Day(YamlNode? node) =>
        DateTime.TryParseExact(node?.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static ListSchema Of(string name, string kind, params string[] keys) =>
        new(name, kind, KeysOf(["id:id", "name:name", "russian:name", "aliases:texts", "note", .. keys]), Named);

    /// <summary>A list of words that are told apart by keys.</summary>
    public static ListSchema Words(string name, string[] required, params string[] keys) => new(name, null, KeysOf([.. required, .. keys]), [.. required.Select(r => r.Split(':', '=')[0])]);

    // "key" takes text, "key:type" a type, "key=this|that" one of these words.
    private static Dictionary<string, KeyRule> KeysOf(string[] keys) => keys.Select(k => k.Split('=', 2)).ToDictionary(
        k => k[0].Split(':')[0],
        k => new KeyRule(
            k[0].Split(':') is [_, var type] ? Enum.Parse<KeyType>(type, ignoreCase: true) : KeyType.Text,
            k.Length == 1 ? [] : k[1].Split('|')),
        StringComparer.Ordinal);
}
