namespace CstoTools.Core.Metadata;

/// <summary>What a key of an entry takes.</summary>
internal enum KeyType
{
    Text,
    Texts,
    Flag,
    Day,
    Holders,
}

/// <summary>The lists of entries and their keys: what docs/metadata-format.md says, as data.</summary>
internal sealed record ListSchema(string Name, string? Kind, IReadOnlyDictionary<string, KeyType> Keys, IReadOnlyList<string> Required)
{
    private static readonly string[] Named = ["id", "name"];

    private static readonly ListSchema[] Schemas =
    [
        Of("people", MentionKinds.Person, Named, "family", "patronymic", "country"),
        Of("offices", MentionKinds.Office, Named, "role", "organization", "country", "since:day", "until:day",
            "shared:flag", "byChairmanship", "holders:holders", "abbreviations:texts"),
        new("chairmanships", null, KeysOf(["organization", "country", "from:day", "to:day", "note"]), ["organization", "country", "from"]),
        Of("organizations", MentionKinds.Organization, Named, "parent", "country", "forms:texts", "bare:flag", "short:texts", "abbreviations:texts", "former:flag"),
        Of("stateBodies", MentionKinds.Organization, Named, "forms:texts", "abbreviations:texts", "role"),
        Of("countries", MentionKinds.Country, Named, "official:texts", "abbreviations:texts", "demonyms:texts", "capital", "former:flag"),
        Of("cities", MentionKinds.City, Named, "country", "ambiguous:flag"),
        Of("regions", MentionKinds.Region, Named, "country", "city", "type", "abbreviations:texts", "demonyms:texts", "ambiguous:flag"),
        Of("operations", MentionKinds.Operation, Named, "type", "organization", "parent", "bare:flag"),
        Of("documents", MentionKinds.Document, Named, "date:day", "organization", "bare:flag", "abbreviations:texts", "short:texts"),
    ];

    public static IReadOnlyDictionary<string, ListSchema> All { get; } = Schemas.ToDictionary(s => s.Name, StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, KeyType> HolderKeys { get; } =
        KeysOf(["person", "from:day", "to:day", "status", "until-known:day", "note"]);

    private static ListSchema Of(string name, string kind, string[] required, params string[] keys) =>
        new(name, kind, KeysOf([.. required, "russian", "aliases:texts", "note", .. keys]), required);

    private static Dictionary<string, KeyType> KeysOf(string[] keys) => keys.Select(k => k.Split(':'))
        .ToDictionary(k => k[0], k => k.Length == 1 ? KeyType.Text : Enum.Parse<KeyType>(k[1], ignoreCase: true), StringComparer.Ordinal);
}
