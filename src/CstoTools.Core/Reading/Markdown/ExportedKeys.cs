using System.Globalization;
using CstoTools.Core.Metadata;
using CstoTools.Core.Reading.Fields;

namespace CstoTools.Core.Reading.Markdown;

/// <summary>The keys of a mapping in our own export's front matter, each read once; what is left over is an error.</summary>
internal sealed class ExportedKeys(YamlNode node, string? path)
{
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    public string? Text(string key)
    {
        if (Take(key) is not { } value)
            return null;
        return value.IsScalar ? value.Text : throw Invalid($"'{key}' takes text.", value);
    }

    public string Required(string key) => Text(key) ?? throw Invalid($"'{key}' is missing.", node);

    public DateTime? Day(string key)
    {
        if (Text(key) is not { } text)
            return null;
        return DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : throw Invalid($"'{text}' is not a day in the form YYYY-MM-DD.", node[key]!);
    }

    public bool Flag(string key) => Text(key) switch
    {
        null or "false" => false,
        "true" => true,
        _ => throw Invalid($"'{key}' takes true or false.", node[key]!),
    };

    public ValueList<string> Texts(string key)
    {
        if (Take(key) is not { } value)
            return [];
        return value.Items is { } items && items.All(i => i.Text is not null) ? items.Select(i => i.Text!).ToValueList()
            : throw Invalid($"'{key}' takes a list of texts.", value);
    }

    public ValueList<T> Items<T>(string key, Func<ExportedKeys, T> read)
    {
        if (Take(key) is not { } value)
            return [];
        if (value.Items is not { } items || items.Any(i => i.Pairs is null))
            throw Invalid($"'{key}' takes a list of mappings.", value);
        return items.Select(i =>
        {
            var keys = new ExportedKeys(i, path);
            var item = read(keys);
            keys.RefuseOthers();
            return item;
        }).ToValueList();
    }

    /// <summary>Refuses keys that nobody asked for.</summary>
    public void RefuseOthers()
    {
        foreach (var (key, _) in node.Pairs!)
        {
            if (!_read.Contains(key.Text!))
                throw Invalid(key.Text == "title" ? "The title is the heading under the front matter." : $"'{key.Text}' is not a key of an exported article.", key);
        }
    }

    public PageException Invalid(string message, YamlNode at) => PageFields.Invalid(message, path, at.Line, at.Column);

    private YamlNode? Take(string key)
    {
        _read.Add(key);
        return node[key];
    }
}
