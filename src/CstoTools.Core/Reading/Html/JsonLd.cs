using System.Text.Json;

namespace CstoTools.Core.Reading.Html;

/// <summary>The article that a page's JSON-LD describes.</summary>
internal sealed record LinkedArticle(string? Headline, string? Published, string? Section, string? Url, string? Body, IReadOnlyList<string> Keywords);

/// <summary>Reads JSON-LD: articles wherever they stand in it (also in an @graph), and the trail of breadcrumbs.</summary>
internal sealed class JsonLd
{
    private const int MaxLength = 2_000_000;

    /// <summary>The page's article; the first one described, if there are several; null if there is none.</summary>
    public LinkedArticle? Article { get; private set; }

    /// <summary>The names of the trail from the home page on; empty if there is none.</summary>
    public List<string> Trail { get; } = [];

    public void Take(string script)
    {
        if (script.Length > MaxLength)
            return;
        var json = script.Trim().Trim(';');
        if (json.StartsWith("<!--", StringComparison.Ordinal))
            json = json[4..].Replace("-->", "", StringComparison.Ordinal);
        json = json.Replace("//<![CDATA[", "", StringComparison.Ordinal).Replace("//]]>", "", StringComparison.Ordinal)
            .Replace("<![CDATA[", "", StringComparison.Ordinal).Replace("]]>", "", StringComparison.Ordinal);
        if (TryRead(json))
            return;
        // Line ends inside strings are the usual fault.
        TryRead(json.Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' '));
    }

    private bool TryRead(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 });
            Visit(document.RootElement);
            return true;
        }
        // Half a surrogate pair, bare or escaped, makes the other two.
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    private void Visit(JsonElement root)
    {
        // Breadth first: what a page is stands higher than what it links to.
        var queue = new Queue<JsonElement>();
        queue.Enqueue(root);
        while (queue.TryDequeue(out var element))
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in element.EnumerateArray())
                    queue.Enqueue(item);
            }
            else if (element.ValueKind == JsonValueKind.Object)
            {
                var type = TypeOf(element);
                if (type is "BreadcrumbList")
                    TakeTrail(element);
                else if (type.EndsWith("Article", StringComparison.Ordinal) || type is "BlogPosting" or "Report" or "LiveBlogPosting" or "AnalysisNewsArticle")
                    Article = Better(Article, Read(element));
                // Lists of items tell of other pages.
                if (type is "ItemList" or "BreadcrumbList" or "CollectionPage")
                    continue;
                foreach (var property in element.EnumerateObject())
                {
                    if (property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                        queue.Enqueue(property.Value);
                }
            }
        }
    }

    private static LinkedArticle Better(LinkedArticle? had, LinkedArticle found) =>
        had is null || had.Published is null && had.Headline is null ? found
        : had.Published is null && found.Published is not null && had.Headline == found.Headline ? found : had;

    private static LinkedArticle Read(JsonElement e) => new(
        Text(e, "headline") ?? Text(e, "name"),
        Text(e, "datePublished"),
        Text(e, "articleSection"),
        Text(e, "url") ?? Text(e, "mainEntityOfPage"),
        Text(e, "articleBody"),
        Keywords(e));

    private void TakeTrail(JsonElement list)
    {
        if (Trail.Count > 0 || !list.TryGetProperty("itemListElement", out var items) || items.ValueKind != JsonValueKind.Array)
            return;
        foreach (var item in items.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Object)
                continue;
            var name = Text(item, "name");
            if (name is null && item.TryGetProperty("item", out var inner) && inner.ValueKind == JsonValueKind.Object)
                name = Text(inner, "name");
            if (name is not null)
                Trail.Add(name);
        }
    }

    private static List<string> Keywords(JsonElement e)
    {
        if (!e.TryGetProperty("keywords", out var value))
            return [];
        if (value.ValueKind == JsonValueKind.String)
            return [.. value.GetString()!.Split(',')];
        return value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Where(k => k.ValueKind == JsonValueKind.String).Select(k => k.GetString()!)] : [];
    }

    private static string TypeOf(JsonElement e)
    {
        if (!e.TryGetProperty("@type", out var type))
            return "";
        if (type.ValueKind == JsonValueKind.Array)
            type = type.EnumerateArray().FirstOrDefault();
        return type.ValueKind == JsonValueKind.String ? type.GetString()! : "";
    }

    private static string? Text(JsonElement e, string name)
    {
        if (!e.TryGetProperty(name, out var value))
            return null;
        if (value.ValueKind == JsonValueKind.Array)
            value = value.EnumerateArray().FirstOrDefault();
        if (value.ValueKind == JsonValueKind.Object && (name is "mainEntityOfPage" ? "@id" : "@value") is { } key && value.TryGetProperty(key, out var inner))
            value = inner;
        if (value.ValueKind != JsonValueKind.String)
            return null;
        var text = Entities.Decode(value.GetString()!).Trim();
        return text.Length == 0 ? null : text;
    }
}
