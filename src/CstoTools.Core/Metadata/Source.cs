namespace CstoTools.Core.Metadata;

/// <summary>Where an entry stands in a file, for those who have to say what is wrong with it.</summary>
/// <param name="Path">The file.</param>
/// <param name="Node">The entry as it was read.</param>
internal sealed record Source(string Path, YamlNode Node)
{
    /// <summary>What is wrong with the entry, or with the value of one of its keys.</summary>
    /// <param name="code">The kind of fault.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="key">The key; null for the entry itself.</param>
    /// <param name="text">The text in the key's list; null for the key's one value.</param>
    public MetadataDiagnostic Fault(string code, string message, string? key = null, string? text = null) =>
        New(code, message, Path, NodeOf(key, text));

    /// <summary>A fault at a node of a file.</summary>
    public static MetadataDiagnostic New(string code, string message, string path, YamlNode node) => New(code, message, path, node.Line, node.Column);

    /// <summary>A fault at a place of a file.</summary>
    public static MetadataDiagnostic New(string code, string message, string path, int line, int column) => new()
    {
        Severity = code == MetadataFaults.AliasCollision ? "warning" : "error",
        Code = code,
        Message = message,
        Path = path,
        Line = line,
        Column = column,
    };

    private YamlNode NodeOf(string? key, string? text)
    {
        if (key is null || Node[key] is not { } value)
            return Node;
        return text is null ? value : value.Items?.FirstOrDefault(i => i.Text == text) ?? value;
    }
}
