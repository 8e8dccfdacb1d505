using System.Text;

namespace CstoTools.Core.Reading.Mht;

/// <summary>A page that a browser saved whole into one file (.mht, .mhtml): finds the page itself among the parts.</summary>
internal static class MhtArchive
{
    // Browsers nest frames once or twice; more is made to do harm.
    private const int MaximumDepth = 8;
    private const int MaximumParts = 10_000;

    // A header is short; what has none by then is no archive.
    private const int Opening = 65536;

    /// <summary>Whether the bytes are such a file, whatever it is called.</summary>
    public static bool Is(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty || !(char.IsAsciiLetter((char)bytes[0]) || bytes[0] is (byte)'\r' or (byte)'\n'))
            return false;
        var opening = bytes[..Math.Min(bytes.Length, Opening)];
        // Cheap before thorough: every page of the world comes by here.
        if (opening.IndexOf("ime-"u8) < 0 && opening.IndexOf("IME-"u8) < 0 && opening.IndexOf("ultipart/"u8) < 0)
            return false;
        var headers = MimeHeaders.Read(opening);
        return headers.MediaType.StartsWith("multipart/", StringComparison.Ordinal) && headers.Parameter("boundary") is not null
            || headers["MIME-Version"] is not null && IsHtml(headers);
    }

    /// <summary>Whether a text is such a file.</summary>
    public static bool Is(string text) => Is(Encoding.UTF8.GetBytes(text[..Math.Min(text.Length, Opening)]));

    /// <summary>The page in the file.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="path">The file's name, for errors.</param>
    /// <param name="address">Where the page was loaded from, if the caller knows; the file's own word counts more.</param>
    /// <exception cref="PageException">There is no page in it.</exception>
    public static Page Root(ReadOnlySpan<byte> bytes, string? path, string? address)
    {
        var headers = MimeHeaders.Read(bytes);
        var parts = 0;
        if (Find(bytes, headers, 0, ref parts) is not { } found)
            throw new PageException(PageErrors.NoArticle, $"{PageFile.Name(path)} is a web archive without an HTML page in it.", path);
        var part = found.Headers;
        var body = MimeBody.Decode(bytes[found.Body], part.TransferEncoding);
        var (text, warnings) = PageDecoder.Decode(body, path, part.Parameter("charset") is { } charset ? Encodings.Declared(charset) : null);
        return new Page(path, text, PageFormat.Html, warnings)
        {
            Address = Web(headers["Snapshot-Content-Location"]) ?? Web(part["Content-Location"]) ?? Web(headers["Content-Location"]) ?? address,
        };
    }

    // The part that the header names as the start, else the first page there is.
    private static (MimeHeaders Headers, Range Body)? Find(ReadOnlySpan<byte> bytes, MimeHeaders headers, int depth, ref int parts)
    {
        if (IsHtml(headers))
            return (headers, headers.End..bytes.Length);
        if (depth == MaximumDepth || !headers.MediaType.StartsWith("multipart/", StringComparison.Ordinal)
            || headers.Parameter("boundary") is not { Length: > 0 } boundary)
            return null;
        var start = headers.Parameter("start")?.Trim('<', '>', ' ');
        (MimeHeaders Headers, Range Body)? first = null;
        foreach (var range in Parts(bytes, headers.End, boundary))
        {
            if (++parts > MaximumParts)
                break;
            var (from, length) = range.GetOffsetAndLength(bytes.Length);
            var part = bytes.Slice(from, length);
            var inner = MimeHeaders.Read(part);
            var isStart = start is not null && inner["Content-ID"]?.Trim('<', '>', ' ') == start;
            if (first is not null && !isStart)
                continue;
            if (Find(part, inner, depth + 1, ref parts) is not var (found, body))
                continue;
            var (at, count) = body.GetOffsetAndLength(length);
            first = (found, (from + at)..(from + at + count));
            if (isStart || start is null)
                break;
        }
        return first;
    }

    private static List<Range> Parts(ReadOnlySpan<byte> bytes, int from, string boundary)
    {
        var mark = Encoding.UTF8.GetBytes("--" + boundary);
        var parts = new List<Range>();
        var open = -1;
        for (int start = from, end; start < bytes.Length && parts.Count < MaximumParts; start = end + 1)
        {
            end = bytes[start..].IndexOf((byte)'\n') is >= 0 and var found ? start + found : bytes.Length;
            var line = bytes[start..end];
            if (!line.StartsWith(mark))
                continue;
            var rest = line[mark.Length..].Trim(" \t\r"u8);
            if (!rest.IsEmpty && !rest.SequenceEqual("--"u8))
                continue;
            if (open >= 0)
                parts.Add(open..start);
            open = rest.IsEmpty ? Math.Min(end + 1, bytes.Length) : -1;
            if (open < 0)
                break;
        }
        // A file that was cut off still has its page.
        if (open >= 0)
            parts.Add(open..bytes.Length);
        return parts;
    }

    private static bool IsHtml(MimeHeaders headers) => headers.MediaType is "text/html" or "application/xhtml+xml";

    private static string? Web(string? address) =>
        address is not null && (address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            ? address : null;
}
