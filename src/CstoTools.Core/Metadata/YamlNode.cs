using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CstoTools.Core.Metadata;

/// <summary>A piece of YAML with its place: text, a list or a mapping.</summary>
internal sealed class YamlNode
{
    // Deep nesting, anchors, aliases and tags have no use here, and are how YAML is made to hang or to do harm.
    private const int MaximumDepth = 64;

    private YamlNode(int line, int column) => (Line, Column) = (line, column);

    private YamlNode(Mark mark)
        : this((int)mark.Line, (int)mark.Column)
    {
    }

    public int Line { get; }

    public int Column { get; }

    /// <summary>The text of a scalar; null for a list or mapping, and for a plain scalar that is empty, "null" or "~".</summary>
    public string? Text { get; private init; }

    public IReadOnlyList<YamlNode>? Items { get; private init; }

    public IReadOnlyList<(YamlNode Key, YamlNode Value)>? Pairs { get; private init; }

    public bool IsScalar => Items is null && Pairs is null;

    /// <summary>The value of a key; null if this is no mapping or has no such key.</summary>
    public YamlNode? this[string key]
    {
        get
        {
            // No lambda: an entry is asked for each of some twenty keys.
            for (var i = 0; i < Pairs?.Count; i++)
            {
                if (Pairs[i].Key.Text == key)
                    return Pairs[i].Value;
            }
            return null;
        }
    }

    /// <summary>The text of a key's scalar; null if it is not there.</summary>
    public string? TextOf(string key) => this[key]?.Text;

    /// <summary>The texts of a key's list, or of its one scalar; empty if it is not there.</summary>
    public IReadOnlyList<string> TextsOf(string key) => this[key]?.Texts ?? [];

    /// <summary>The texts of a list of scalars, or the one text.</summary>
    public IReadOnlyList<string> Texts =>
        Items is not null ? Items.Where(i => i.Text is not null).Select(i => i.Text!).ToArray()
        : Text is not null ? [Text] : [];

    /// <summary>A scalar; of no text if it is empty.</summary>
    public static YamlNode Of(int line, int column, string? text) => new(line, column) { Text = text };

    /// <summary>A list.</summary>
    public static YamlNode Of(int line, int column, YamlNode[] items) => new(line, column) { Items = items };

    /// <summary>A mapping.</summary>
    public static YamlNode Of(int line, int column, (YamlNode Key, YamlNode Value)[] pairs) => new(line, column) { Pairs = pairs };

    /// <summary>Reads one document.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="path">The file, for errors.</param>
    /// <returns>The root; null for an empty document.</returns>
    /// <exception cref="MetadataException">It is not YAML, or uses what is refused.</exception>
    public static YamlNode? Parse(string yaml, string path)
    {
        var parser = new Parser(new StringReader(yaml));
        try
        {
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
                return null;
            var root = Read(parser, path, 1);
            parser.Consume<DocumentEnd>();
            if (parser.TryConsume<DocumentStart>(out var second))
                throw Refused("One file holds one document.", second.Start, path);
            return root;
        }
        catch (YamlException e)
        {
            throw Refused(e.InnerException?.Message ?? e.Message, e.Start, path);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            // Some faults escape the parser as bare exceptions.
            throw Refused("This is not YAML.", parser.Current?.End ?? Mark.Empty, path);
        }
    }

    private static YamlNode Read(Parser parser, string path, int depth)
    {
        var start = parser.Current!.Start;
        if (depth > MaximumDepth)
            throw Refused($"Nested deeper than {MaximumDepth} levels.", start, path);
        if (parser.Current is AnchorAlias)
            throw Refused("Aliases (*name) are not allowed here.", start, path);
        if (parser.Current is NodeEvent node && (!node.Anchor.IsEmpty || !node.Tag.IsEmpty))
            throw Refused("Anchors (&name) and tags (!name) are not allowed here.", start, path);

        if (parser.TryConsume<Scalar>(out var scalar))
            return new YamlNode(start) { Text = scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "null" or "~" ? null : scalar.Value };
        if (parser.TryConsume<SequenceStart>(out _))
        {
            var items = new List<YamlNode>();
            while (!parser.TryConsume<SequenceEnd>(out _))
                items.Add(Read(parser, path, depth + 1));
            return new YamlNode(start) { Items = items };
        }
        parser.Consume<MappingStart>();
        var pairs = new List<(YamlNode, YamlNode)>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = Read(parser, path, depth + 1);
            if (key.Text is null || !keys.Add(key.Text))
                throw Refused(key.Text is null ? "A key must be text." : $"The key '{key.Text}' is used twice.", start, path);
            pairs.Add((key, Read(parser, path, depth + 1)));
        }
        return new YamlNode(start) { Pairs = pairs };
    }

    private static MetadataException Refused(string message, Mark mark, string path) =>
        new([Source.New(MetadataFaults.Syntax, message, path, (int)mark.Line, (int)mark.Column)]);
}
