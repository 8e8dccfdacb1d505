using System.Text.Json;
using System.Text.Json.Nodes;

namespace CstoTools.Core.Tests.Cases;

/// <summary>The fields "main:…" of expected.tsv: those of the first event that the article itself reports.</summary>
internal static class CaseEvents
{
    public static string Value(IReadOnlyList<JsonNode> events, string field)
    {
        if (field.StartsWith("without:", StringComparison.Ordinal))
        {
            var name = CaseNames.Fold(field[8..]);
            return events.Any(e => Present(e).Contains(name)) ? "no" : "yes";
        }
        if (events.Count == 0)
            return "-";
        if (field.Contains('+', StringComparison.Ordinal) && !field.Contains(':', StringComparison.Ordinal))
            return string.Join(" + ", field.Split('+').Select(f => Value(events, f)));
        var main = events[0];
        var colon = field.IndexOf(':', StringComparison.Ordinal);
        var argument = colon < 0 ? "" : field[(colon + 1)..];
        return (colon < 0 ? field : field[..colon]) switch
        {
            "date" => Day(main),
            "participants" => CasePage.Joined(CasePage.Items(main, "participants").Select(Who)),
            "with" => Present(main).Contains(CaseNames.Fold(argument)) ? "yes" : "no",
            "bodies" => CasePage.Joined(Bodies(main)),
            "documents" => CasePage.Joined(CasePage.Items(main, "documents").Select(d => CasePage.Text(d, "title"))),
            "document" => Document(main, CaseNames.Fold(argument)),
            var name and ("host" or "chair" or "body") => Who(main[name]) ?? "-",
            var name => CasePage.Text(main, name) ?? "-",
        };
    }

    private static string Day(JsonNode main) =>
        (CasePage.Text(main, "date") ?? "-") + (CasePage.Text(main, "endDate") is { } end ? "/" + end : "");

    private static string Document(JsonNode main, string title) =>
        CasePage.Items(main, "documents").FirstOrDefault(d => CaseNames.Fold(CasePage.Text(d, "title")!) == title) is { } document
            ? CasePage.Text(document, "status") ?? "no status" : "-";

    private static HashSet<string> Present(JsonNode e) =>
        [.. CasePage.Items(e, "participants").Append(e["host"]).Append(e["chair"]).Select(Who).OfType<string>().Select(CaseNames.Fold)];

    // Events that name one body have no list.
    private static string[] Bodies(JsonNode e) =>
        CasePage.Items(e, "bodies").Select(Who).OfType<string>().ToArray() is { Length: > 0 } listed ? listed
            : (Who(e["body"]) ?? "").Split("; ", StringSplitOptions.RemoveEmptyEntries);

    // A name, or an object that has one.
    private static string? Who(JsonNode? value) => value switch
    {
        null => null,
        JsonObject named => CasePage.Text(named, "name"),
        _ => value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null,
    };
}
