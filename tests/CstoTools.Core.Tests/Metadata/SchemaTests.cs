using System.Text.Json;
using CstoTools.Core.Matching;
using CstoTools.Core.Metadata;
using YamlDotNet.RepresentationModel;

namespace CstoTools.Core.Tests.Metadata;

public class SchemaTests
{
    private const string Header = "# yaml-language-server: $schema=metadata.schema.json";

    private static readonly JsonElement Schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Metadata, "metadata.schema.json"))).RootElement;

    public static TheoryData<string> Files => new(Directory.GetFiles(Repository.Metadata, "*.yml").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Files))]
    public void EveryShippedFileFitsTheSchemaAndNamesIt(string file)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Metadata, file));
        Assert.StartsWith(Header + "\n", text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal("", string.Join("\n", Faults(text)));
    }

    [Theory]
    [InlineData("people:\n  - {id: a-b, name: Ann Bell}\n", "")]
    [InlineData("people:\n  - {id: a-b}\n", ".people[0]: no name")]
    [InlineData("people:\n  - {id: A_B, name: Ann Bell}\n", ".people[0].id: A_B does not fit ^[a-z0-9-]+$")]
    [InlineData("people:\n  - {id: a-b, name: 2024}\n", ".people[0].name: number is not string")]
    [InlineData("people:\n  - {id: a-b, name: Ann Bell, aliases: [Anna, [B]]}\n", ".people[0].aliases[1]: array is not string")]
    [InlineData("people: {id: a-b, name: Ann Bell}\n", ".people: object is not array")]
    [InlineData("peple: []\n", ": peple is unknown")]
    [InlineData("cities:\n  - {id: a-b, name: Bell, ambiguous: often}\n", ".cities[0].ambiguous: string is not boolean")]
    [InlineData("offices:\n  - {id: a-b, name: Keeper, role: keeper}\n", ".offices[0].role: keeper is none of the words")]
    [InlineData("offices:\n  - {id: a-b, name: Keeper, holders: [{person: a-b, from: 2020}]}\n", ".offices[0].holders[0].from: number is not string")]
    [InlineData("offices:\n  - {id: a-b, name: Keeper, holders: [{person: a-b, from: 1 May, until: 2020-01-01}]}\n",
        ".offices[0].holders[0].from: 1 May does not fit ^[0-9]{4}-[0-9]{2}-[0-9]{2}$\n.offices[0].holders[0]: until is unknown")]
    public void TheSchemaRefusesWhatLoadingRefuses(string yaml, string expected)
    {
        Assert.Equal(expected, string.Join("\n", Faults(yaml)));
        // A year alone is text to the loader where it is a name.
        if (!yaml.Contains("name: 2024", StringComparison.Ordinal))
            Assert.Equal(expected.Length == 0, MetadataFile.Parse(yaml, "x").Faults.Count == 0);
    }

    [Fact]
    public void TheSchemaAndTheLoaderKnowTheSameLists()
    {
        Assert.Equal(ListSchema.All.Keys.Concat(Lexicon.Keys).Concat(RuleReader.FileKeys).Append("knownUntil").Order(StringComparer.Ordinal),
            Names(Schema.GetProperty("properties")));
        Assert.False(Schema.GetProperty("additionalProperties").GetBoolean());
    }

    public static TheoryData<string> RuleFiles => new(Directory.GetFiles(Path.Combine(Repository.Metadata, "Rules"), "*.yml", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(Repository.Metadata, f).Replace('\\', '/')).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(RuleFiles))]
    public void EveryShippedFileOfRulesFitsTheSchemaAndNamesIt(string file)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Metadata, file));
        Assert.StartsWith("# yaml-language-server: $schema=../../metadata.schema.json\n", text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal("", string.Join("\n", Faults(text)));
    }

    [Theory]
    [InlineData("phase: presense\nrules: []\n", ".phase: presense is none of the words")]
    [InlineData("phase: presence\nrules:\n  - {id: a, mach: x}\n", ".rules[0]: mach is unknown")]
    [InlineData("phase: presence\nrules:\n  - {id: a, zone: Told, reach: paragraph}\n", ".rules[0].reach: paragraph is none of the words")]
    [InlineData("phase: presence\nrules:\n  - {id: a, off: 'yes'}\n", ".rules[0].off: string is not boolean")]
    [InlineData("phase: presence\ntags: {a: [b, c]}\nfragments: {d: [e]}\n", ".fragments.d: array is not string")]
    public void TheSchemaKnowsWhatIsWrongWithRules(string yaml, string expected) => Assert.Equal(expected, string.Join("\n", Faults(yaml)));

    [Fact]
    public void TheSchemaAndTheReaderOfRulesKnowTheSameKeysAndPhases()
    {
        var properties = Schema.GetProperty("properties");
        Assert.Equal(RuleReader.RuleKeys.Order(StringComparer.Ordinal), Names(properties.GetProperty("rules").GetProperty("items").GetProperty("properties")));
        Assert.Equal(RuleFile.Phases, properties.GetProperty("phase").GetProperty("enum").EnumerateArray().Select(p => p.GetString()!));
    }

    [Fact]
    public void AndTheSameKeys()
    {
        foreach (var list in ListSchema.All.Values.Concat(WordSchema.Records.Values))
        {
            var property = Schema.GetProperty("properties").GetProperty(list.Name);
            Assert.Equal(["array"], JsonSchema.Types(property.GetProperty("type")));
            AssertSame(list, property.GetProperty("items"));
        }
        AssertSame(ListSchema.Holders, Schema.GetProperty("properties").GetProperty("offices").GetProperty("items").GetProperty("properties")
            .GetProperty("holders").GetProperty("items"));
    }

    [Fact]
    public void TheOtherListsHoldPlainWords()
    {
        foreach (var key in Lexicon.Keys.Where(k => !WordSchema.Records.ContainsKey(k) && k != WordSchema.Qualifiers))
        {
            var property = Schema.GetProperty("properties").GetProperty(key);
            Assert.Equal(["string", "array"], JsonSchema.Types(property.GetProperty("type")));
            Assert.Equal("string", property.GetProperty("items").GetProperty("type").GetString());
        }
    }

    private static void AssertSame(ListSchema list, JsonElement entry)
    {
        Assert.Equal("object", entry.GetProperty("type").GetString());
        Assert.False(entry.GetProperty("additionalProperties").GetBoolean());
        var properties = entry.GetProperty("properties");
        Assert.Equal(list.Keys.Keys.Order(StringComparer.Ordinal), Names(properties));
        Assert.Equal(list.Required.Order(StringComparer.Ordinal),
            entry.TryGetProperty("required", out var required) ? required.EnumerateArray().Select(r => r.GetString()!).Order(StringComparer.Ordinal) : []);
        foreach (var (key, rule) in list.Keys)
        {
            var property = properties.GetProperty(key);
            Assert.Equal($"{list.Name}.{key} {TypesOf(rule)}", $"{list.Name}.{key} {string.Join(",", JsonSchema.Types(property.GetProperty("type")))}");
            Assert.Equal(rule.Values, property.TryGetProperty("enum", out var words) ? words.EnumerateArray().Select(w => w.GetString()!) : []);
            Assert.Equal(rule.Type is KeyType.Id or KeyType.Day, property.TryGetProperty("pattern", out _));
            Assert.NotEqual("", property.GetProperty("description").GetString());
        }
    }

    private static string TypesOf(KeyRule rule) => rule.Type switch
    {
        KeyType.Texts => "string,array",
        KeyType.Flag => "boolean",
        KeyType.Holders => "array",
        _ => "string",
    };

    private static IEnumerable<string> Names(JsonElement properties) => properties.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Faults(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return JsonSchema.Faults(Schema, stream.Documents[0].RootNode);
    }
}
