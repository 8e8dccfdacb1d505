using System.Security.Cryptography;
using System.Text;

namespace CstoTools.Core.Metadata;

/// <summary>
/// What the files of a metadata folder hold, in a form that is read at once. The build writes it beside the files. It is never
/// out of date: the nodes of a file are looked up by the hash of its bytes, so that a file that was changed is read as YAML, and
/// only the very library that wrote the form reads it.
/// </summary>
internal sealed class CompiledMetadata
{
    /// <summary>The name of the file in the folder of the metadata.</summary>
    public const string FileName = "metadata.bin";

    private const string Mark = "CstoTools metadata";

    // For each file, by the hash of its bytes: its nodes as bytes, and the hash of these.
    private readonly Dictionary<string, (ReadOnlyMemory<byte> Nodes, string Hash)> _files = new(StringComparer.Ordinal);
    private readonly List<string> _rules = [];

    private CompiledMetadata()
    {
    }

    /// <summary>The compiled form of files that have no faults.</summary>
    /// <param name="paths">The files.</param>
    public static byte[] Of(IReadOnlyList<string> paths)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Mark);
            writer.Write(Version);
            writer.Write(paths.Count);
            foreach (var path in paths)
            {
                var content = File.ReadAllBytes(path);
                var root = YamlNode.Parse(TextOf(content), path) ?? YamlNode.Of(0, 0, (string?)null);
                var nodes = NodeFormat.Write(root);
                writer.Write(HashOf(content));
                writer.Write(root.TextOf("phase") is not null);
                writer.Write(HashOf(nodes));
                writer.Write(nodes.Length);
                writer.Write(nodes);
            }
        }
        return bytes.ToArray();
    }

    /// <summary>The compiled form in a folder; null if there is none, or if another library wrote it.</summary>
    public static CompiledMetadata? In(string folder)
    {
        try
        {
            var bytes = File.ReadAllBytes(Path.Combine(folder, FileName));
            using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
            if (reader.ReadString() != Mark || reader.ReadString() != Version)
                return null;
            var compiled = new CompiledMetadata();
            for (var rest = reader.ReadInt32(); rest > 0; rest--)
            {
                var source = reader.ReadString();
                if (reader.ReadBoolean())
                    compiled._rules.Add(source);
                var hash = reader.ReadString();
                var length = reader.ReadInt32();
                compiled._files[source] = (bytes.AsMemory((int)reader.BaseStream.Position, length), hash);
                reader.BaseStream.Position += length;
            }
            return compiled;
        }
        catch (Exception e)
            when (e is IOException or UnauthorizedAccessException or ArgumentException or FormatException or OverflowException)
        {
            // The files themselves say everything.
            return null;
        }
    }

    /// <summary>The text of a metadata file.</summary>
    public static string TextOf(byte[] content)
    {
        using var reader = new StreamReader(new MemoryStream(content));
        return reader.ReadToEnd();
    }

    public static string HashOf(ReadOnlySpan<byte> content) => Convert.ToHexString(SHA256.HashData(content));

    /// <summary>The root of a file; null if it was not compiled as it is now.</summary>
    /// <param name="hash">The hash of its bytes (<see cref="HashOf"/>).</param>
    public YamlNode? RootOf(string hash) =>
        _files.TryGetValue(hash, out var file) && HashOf(file.Nodes.Span) == file.Hash ? NodeFormat.Read(file.Nodes) : null;

    /// <summary>Whether files of rules are those that were compiled, all of them and no others: then they have no faults.</summary>
    public bool HasRules(IEnumerable<string?> hashes) => _rules.SequenceEqual(hashes);

    // Changes with every change of the library's code.
    private static string Version => typeof(CompiledMetadata).Module.ModuleVersionId.ToString();
}
