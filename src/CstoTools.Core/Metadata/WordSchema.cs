using CstoTools.Core.Text;

namespace CstoTools.Core.Metadata;

/// <summary>The lists of words and what they hold.</summary>
internal static class WordSchema
{
    /// <summary>The lists whose items have keys.</summary>
    public static IReadOnlyDictionary<string, ListSchema> Records { get; } = new[]
    {
        ListSchema.Words("references", ["text", "role"]),
        ListSchema.Words("events", ["type"], "traits:texts", "nouns:texts", "nounsRussian:texts"),
        ListSchema.Words("bodiesMeet", ["type"], "organization", "words:texts", "replaces:texts"),
        ListSchema.Words("eventVerbs", ["id:id", "subject=event|host|participant|chair|speaker"],
            "object=event|host|participant|chair|speaker|place|none", "type", "held:texts", "ongoing:texts", "planned:texts", "cancelled:texts", "present:texts", "note"),
        ListSchema.Words("modes", ["mode=in-person|videoconference|hybrid", "phrases:texts"]),
        ListSchema.Words("statusWords", ["status=held|ongoing|planned|cancelled", "phrases:texts"]),
        ListSchema.Words("roles", ["function=chair|speaker|participant|delegation|delegation-head|representative|contingent|guest"], "phrases:texts", "nouns:texts", "note"),
        ListSchema.Words("themes", ["phrases:texts"]),
        ListSchema.Words("documentVerbs", ["status=adopted|approved|signed|submitted|draft|considered", "phrases:texts"]),
        ListSchema.Words("documentNouns", [], "nouns:texts", "nounsRussian:texts"),
        ListSchema.Words("venueNouns", [], "nouns:texts", "nounsRussian:texts"),
        ListSchema.Words("stages", [], "nouns:texts", "nounsRussian:texts"),
        ListSchema.Words("sameWords", ["words:texts"]),
        ListSchema.Words("lookalikesRussian", ["like=verb|singular|person", "words:texts"]),
        ListSchema.Words("stateCodes", ["country:id", "codes:texts"]),
        ListSchema.Words("finiteEndings", ["tense=past|present|passive"], "ends:texts"),
        ListSchema.Words("speechVerbs", ["class=say|ask|believe", "forms:texts"], "takes=statement|object|listener"),
    }.ToDictionary(s => s.Name, StringComparer.Ordinal);

    /// <summary>The one list that is a mapping: what a qualifier makes of an office, and its words.</summary>
    public const string Qualifiers = "qualifiers";

    /// <summary>The texts of a list, or the one text, in which the tokenizer finds no word: nothing could be compared with them.</summary>
    public static IEnumerable<YamlNode> WithoutWord(YamlNode value) =>
        (value.Items ?? [value]).Where(i => i.Text is { } text && Tokenizer.Tokenize(text).Length == 0);

    /// <summary>Whether a list of plain words holds nothing else.</summary>
    public static bool IsTexts(YamlNode value) => value.IsScalar || value.Items?.All(i => i.Text is not null) == true;
}
