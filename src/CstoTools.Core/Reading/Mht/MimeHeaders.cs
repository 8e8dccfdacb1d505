using System.Text;

namespace CstoTools.Core.Reading.Mht;

/// <summary>The header of a MIME message or of a part of one.</summary>
internal sealed class MimeHeaders
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Where the text after the header starts.</summary>
    public int End { get; private init; }

    /// <summary>The value of a field, unfolded; null if it is not there.</summary>
    public string? this[string name] => _values.GetValueOrDefault(name);

    /// <summary>The media type in small letters, "text/plain" if none is named.</summary>
    public string MediaType => ValueOf("Content-Type") ?? "text/plain";

    /// <summary>The transfer encoding in small letters; null if none is named.</summary>
    public string? TransferEncoding => ValueOf("Content-Transfer-Encoding");

    /// <summary>A parameter of Content-Type; null if it is not there.</summary>
    public string? Parameter(string name)
    {
        var value = this["Content-Type"];
        for (var at = value?.IndexOf(';', StringComparison.Ordinal) ?? -1; at >= 0; at = value!.IndexOf(';', at))
        {
            var equals = value!.IndexOf('=', ++at);
            if (equals < 0)
                return null;
            var isName = value.AsSpan(at, equals - at).Trim().Equals(name, StringComparison.OrdinalIgnoreCase);
            var start = equals + 1;
            while (start < value.Length && char.IsWhiteSpace(value[start]))
                start++;
            var quoted = start < value.Length && value[start] == '"';
            start += quoted ? 1 : 0;
            at = value.IndexOf(quoted ? '"' : ';', start) is >= 0 and var end ? end : value.Length;
            if (isName)
                return value[start..at].Trim();
        }
        return null;
    }

    /// <summary>Reads a header, up to its blank line.</summary>
    /// <param name="bytes">The message or part.</param>
    public static MimeHeaders Read(ReadOnlySpan<byte> bytes)
    {
        var start = 0;
        while (start < bytes.Length && bytes[start] is (byte)'\r' or (byte)'\n' && start < 64)
            start++;
        var fields = new List<(string Name, StringBuilder Value)>();
        while (start < bytes.Length)
        {
            var end = bytes[start..].IndexOf((byte)'\n') is >= 0 and var found ? start + found : bytes.Length;
            var line = Encoding.UTF8.GetString(bytes[start..end]).TrimEnd('\r');
            start = Math.Min(end + 1, bytes.Length);
            if (line.AsSpan().Trim().IsEmpty)
                break;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line[0] is ' ' or '\t')
            {
                if (fields.Count > 0)
                    fields[^1].Value.Append(' ').Append(line.AsSpan().Trim());
            }
            else if (colon > 0)
                fields.Add((line[..colon].Trim(), new StringBuilder(line[(colon + 1)..].Trim())));
            // Anything else is no header: the text has begun.
            else
                break;
        }
        var headers = new MimeHeaders { End = start };
        foreach (var (name, value) in fields)
            headers._values.TryAdd(name, value.ToString());
        return headers;
    }

    private string? ValueOf(string name) => this[name]?.Split(';')[0].Trim().ToLowerInvariant();
}
