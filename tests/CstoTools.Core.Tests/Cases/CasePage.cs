using System.Text.Json;
using System.Text.Json.Nodes;
using CstoTools.Core.Reading;

namespace CstoTools.Core.Tests.Cases;

/// <summary>What <c>csto extract</c> says of a page, asked by the fields of expected.tsv.</summary>
/// <param name="path">The page. It is read by itself, without the others of its folder.</param>
internal sealed class CasePage(string path)
{
    private const string None = "-";

    private static readonly Dictionary<string, string[]> Kinds = new()
    {
        ["person"] = ["Person"],
        ["org"] = ["Organization"],
        ["place"] = ["Country", "City", "Region", "Place"],
        ["office"] = ["Office"],
        ["doc"] = ["Document"],
    };

    private readonly JsonObject? _page = Read(path);

    /// <summary>The value of a field, written as in expected.tsv.</summary>
    public string Value(string field)
    {
        if (_page is null)
            return "(page not read)";
        var (name, argument) = Parted(field);
        var section = name.StartsWith("title-", StringComparison.Ordinal) ? Sections.Title : Sections.Body;
        name = section == Sections.Title ? name[6..] : name;
        var text = Text(_page, section) ?? "";
        return name switch
        {
            "main" => CaseEvents.Value([.. Items(_page, "events").Where(e => Text(e, "origin") == "article")], argument),
            "plannedon" => Answer(Items(_page, "events").Any(e => Text(e, "origin") == "article" && Text(e, "status") == "planned"
                && Text(e, "date") == argument && Text(e, "endDate") is null)),
            "date" => Over("dates", section, text, argument)?.Select(d => Text(d, "value") ?? "?") is { } values ? Joined(values) : NoText,
            "quotes" => string.Join(" || ", Direct(argument).Select(q => $"{Text(q, "speaker") ?? "?"}: {Text(q, "text")}")) is { Length: > 0 } all ? all : None,
            "speakers" => Joined(Direct("").Select(q => Text(q, "speaker") ?? "?")),
            "has" => Answer(text.Contains(argument, StringComparison.Ordinal)),
            "first" => Answer(text.Split("\n\n")[0].Contains(argument, StringComparison.Ordinal)),
            _ => OfArticle(name) ?? Mentions(name, section, text, argument),
        };
    }

    /// <summary>Several values as one; "-" for none.</summary>
    public static string Joined(IEnumerable<string?> values) => string.Join("; ", values) is { Length: > 0 } all ? all : None;

    /// <summary>A field's text; null where it has none.</summary>
    public static string? Text(JsonNode node, string field) => node[field] is { } value ? value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString() : null;

    /// <summary>The items of a list; none where there is no such list.</summary>
    public static IEnumerable<JsonNode> Items(JsonNode node, string list) => node[list] is JsonArray items ? items.OfType<JsonNode>() : [];

    private static string NoText => "(text not in this section)";

    private static string Answer(bool yes) => yes ? "yes" : "no";

    private static (string Name, string Argument) Parted(string field) =>
        field.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon ? (field[..colon], field[(colon + 1)..]) : (field, "");

    private static JsonObject? Read(string path)
    {
        try
        {
            return JsonSerializer.SerializeToNode(Shipped.Analyzer.Analyze(PageReader.ReadFile(path)), CstoJsonContext.Line.Analysis)!.AsObject();
        }
        catch (PageException)
        {
            return null;
        }
    }

    private string? OfArticle(string name) => name switch
    {
        "pubdate" => Text(_page!, "date") ?? None,
        "paras" => $"{Text(_page!, "body")!.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Length}",
        "teasers" => $"{Items(_page!, "teasers").Count()}",
        "media" => Joined(Items(_page!, "media").Select(m => Text(m, "url") ?? "")),
        "title" or "body" => Text(_page!, name) is { Length: > 0 } text ? text.Replace("\n\n", " ¶ ", StringComparison.Ordinal) : None,
        _ => null,
    };

    private string Mentions(string name, string section, string text, string argument)
    {
        var asked = name.EndsWith("name", StringComparison.Ordinal) ? "name" : name.EndsWith("title", StringComparison.Ordinal) ? "title" : "";
        var kind = name[..^asked.Length];
        if (!Kinds.TryGetValue(kind, out var kinds))
            throw new InvalidDataException($"expected.tsv has the unknown field '{name}'.");
        var found = Over("mentions", section, text, argument)?
            .Where(m => kinds.Contains(Text(m, "kind")) && (kind == "person" || !m["nested"]!.GetValue<bool>()));
        return found is null ? NoText : Joined(found.Select(m => asked == "title" ? Text(m, "title") ?? None
            : asked == "name" || kind == "office" ? Text(m, "name") ?? "?" : Text(m, "text")));
    }

    // What shares a character with the first place of a text in a section; null if the section has no such text.
    private IEnumerable<JsonNode>? Over(string list, string section, string text, string wanted)
    {
        var start = text.IndexOf(wanted, StringComparison.Ordinal);
        if (start < 0)
            return null;
        return Items(_page!, list)
            .Where(x => Text(x, "section") == section && Start(x) < start + wanted.Length && Start(x) + x["length"]!.GetValue<int>() > start)
            .OrderBy(Start);

        static int Start(JsonNode fact) => fact["start"]!.GetValue<int>();
    }

    private IEnumerable<JsonNode> Direct(string section) =>
        Items(_page!, "quotes").Where(q => !q["indirect"]!.GetValue<bool>() && (section.Length == 0 || Text(q, "section") == section));
}
