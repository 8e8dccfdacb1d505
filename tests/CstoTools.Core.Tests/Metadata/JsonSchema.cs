using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CstoTools.Core.Tests.Metadata;

/// <summary>As much of JSON Schema as the schema of the metadata uses, for YAML as editors read it (version 1.2).</summary>
internal static class JsonSchema
{
    private static readonly HashSet<string> Known =
        ["$schema", "title", "description", "type", "properties", "required", "additionalProperties", "items", "enum", "pattern"];

    /// <summary>What does not fit, as "path: what"; empty if all does.</summary>
    public static IEnumerable<string> Faults(JsonElement schema, YamlDotNet.RepresentationModel.YamlNode node, string path = "")
    {
        foreach (var keyword in schema.EnumerateObject().Where(k => !Known.Contains(k.Name)))
            yield return $"{path}: the schema has the keyword {keyword.Name}, which nothing here checks";
        if (schema.TryGetProperty("type", out var type) && !Types(type).Contains(TypeOf(node)))
        {
            yield return $"{path}: {TypeOf(node)} is not {string.Join(" or ", Types(type))}";
            yield break;
        }
        var children = node switch
        {
            YamlMappingNode mapping => InMapping(schema, mapping, path),
            YamlSequenceNode list when schema.TryGetProperty("items", out var items) => list.SelectMany((n, i) => Faults(items, n, $"{path}[{i}]")),
            YamlScalarNode scalar => InScalar(schema, scalar.Value ?? "", path),
            _ => [],
        };
        foreach (var fault in children)
            yield return fault;
    }

    public static IReadOnlyList<string> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(t => t.GetString()!)] : [type.GetString()!];

    private static IEnumerable<string> InMapping(JsonElement schema, YamlMappingNode mapping, string path)
    {
        var keys = mapping.Children.Keys.Select(k => ((YamlScalarNode)k).Value!).ToHashSet();
        if (schema.TryGetProperty("required", out var required))
        {
            foreach (var key in required.EnumerateArray().Where(r => !keys.Contains(r.GetString()!)))
                yield return $"{path}: no {key}";
        }
        foreach (var (key, value) in mapping.Children)
        {
            var name = ((YamlScalarNode)key).Value!;
            var has = schema.TryGetProperty("properties", out var properties) & schema.TryGetProperty("additionalProperties", out var others);
            if (properties.ValueKind == JsonValueKind.Object && properties.TryGetProperty(name, out var property))
            {
                foreach (var fault in Faults(property, value, $"{path}.{name}"))
                    yield return fault;
            }
            else if (others.ValueKind == JsonValueKind.False)
                yield return $"{path}: {name} is unknown";
            else if (others.ValueKind == JsonValueKind.Object)
            {
                foreach (var fault in Faults(others, value, $"{path}.{name}"))
                    yield return fault;
            }
            else if (!has)
                yield return $"{path}: {name} is not checked";
        }
    }

    private static IEnumerable<string> InScalar(JsonElement schema, string text, string path)
    {
        if (schema.TryGetProperty("enum", out var words) && !words.EnumerateArray().Any(w => w.GetString() == text))
            yield return $"{path}: {text} is none of the words";
        if (schema.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch(text, pattern.GetString()!, RegexOptions.CultureInvariant))
            yield return $"{path}: {text} does not fit {pattern}";
    }

    private static string TypeOf(YamlNode node) => node switch
    {
        YamlMappingNode => "object",
        YamlSequenceNode => "array",
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "" or "~" or "null" or "Null" or "NULL" } => "null",
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "True" or "TRUE" or "false" or "False" or "FALSE" } => "boolean",
        YamlScalarNode { Style: ScalarStyle.Plain } scalar when double.TryParse(scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out _) => "number",
        _ => "string",
    };
}
