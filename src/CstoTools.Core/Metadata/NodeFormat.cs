using System.Text;

namespace CstoTools.Core.Metadata;

/// <summary>Nodes as bytes: first the distinct texts, then the nodes, each with its place, its kind and the numbers of its texts.</summary>
internal static class NodeFormat
{
    private const byte Empty = 0, Scalar = 1, List = 2, Mapping = 3;

    /// <summary>The bytes of a node and all below it.</summary>
    public static byte[] Write(YamlNode root)
    {
        var (texts, numbers) = (new List<string>(), new Dictionary<string, int>(StringComparer.Ordinal));
        using var nodes = new MemoryStream();
        using (var writer = new BinaryWriter(nodes, Encoding.UTF8, leaveOpen: true))
            Write(writer, root, text => NumberOf(text, texts, numbers));
        using var all = new MemoryStream();
        using var whole = new BinaryWriter(all, Encoding.UTF8);
        whole.Write7BitEncodedInt(texts.Count);
        foreach (var text in texts)
            whole.Write(text);
        whole.Write(nodes.ToArray());
        return all.ToArray();
    }

    /// <summary>The node that <see cref="Write(YamlNode)"/> wrote.</summary>
    /// <param name="bytes">The bytes; whoever has them has checked that they are the ones that were written.</param>
    public static YamlNode Read(ReadOnlyMemory<byte> bytes)
    {
        var reader = new Reader(bytes.Span);
        var texts = new string[reader.Number()];
        for (var i = 0; i < texts.Length; i++)
            texts[i] = reader.Text();
        return reader.Node(texts);
    }

    private static int NumberOf(string text, List<string> texts, Dictionary<string, int> numbers)
    {
        if (!numbers.TryGetValue(text, out var number))
        {
            numbers[text] = number = texts.Count;
            texts.Add(text);
        }
        return number;
    }

    private static void Write(BinaryWriter writer, YamlNode node, Func<string, int> numberOf)
    {
        writer.Write(node.Items is not null ? List : node.Pairs is not null ? Mapping : node.Text is null ? Empty : Scalar);
        writer.Write7BitEncodedInt(node.Line);
        writer.Write7BitEncodedInt(node.Column);
        if (node.Text is not null)
            writer.Write7BitEncodedInt(numberOf(node.Text));
        if ((node.Items?.Count ?? node.Pairs?.Count) is { } count)
            writer.Write7BitEncodedInt(count);
        foreach (var item in node.Items ?? [])
            Write(writer, item, numberOf);
        foreach (var (key, value) in node.Pairs ?? [])
        {
            Write(writer, key, numberOf);
            Write(writer, value, numberOf);
        }
    }

    private ref struct Reader(ReadOnlySpan<byte> bytes)
    {
        private readonly ReadOnlySpan<byte> _bytes = bytes;
        private int _at;

        public int Number()
        {
            int number = 0, shift = 0;
            byte part;
            do
            {
                part = _bytes[_at++];
                number |= (part & 127) << shift;
                shift += 7;
            }
            while (part > 127);
            return number;
        }

        public string Text()
        {
            var length = Number();
            _at += length;
            return Encoding.UTF8.GetString(_bytes.Slice(_at - length, length));
        }

        public YamlNode Node(string[] texts)
        {
            var kind = _bytes[_at++];
            var (line, column) = (Number(), Number());
            switch (kind)
            {
                case Empty:
                    return YamlNode.Of(line, column, (string?)null);
                case Scalar:
                    return YamlNode.Of(line, column, texts[Number()]);
                case List:
                    var items = new YamlNode[Number()];
                    for (var i = 0; i < items.Length; i++)
                        items[i] = Node(texts);
                    return YamlNode.Of(line, column, items);
                default:
                    var pairs = new (YamlNode, YamlNode)[Number()];
                    for (var i = 0; i < pairs.Length; i++)
                        pairs[i] = (Node(texts), Node(texts));
                    return YamlNode.Of(line, column, pairs);
            }
        }
    }
}
