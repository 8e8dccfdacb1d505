using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CstoTools.Core.Reading;

/// <summary>
/// Turns bytes into text: by byte order mark, by what the bytes themselves show to be Unicode, by the page's
/// declaration, and at last by the frequency of Russian letters. Line ends become "\n", nothing else is changed.
/// </summary>
internal static partial class PageDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, true);

    /// <summary>The text of the bytes, and what was odd about them.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="path">The file, for errors.</param>
    /// <param name="outer">The encoding that the container of the page names; null if none does.</param>
    /// <param name="given">The encoding that the caller says it is; only a byte order mark is believed more. Null if none.</param>
    public static (string Text, IReadOnlyList<string> Warnings) Decode(
        ReadOnlySpan<byte> bytes, string? path, Encoding? outer = null, Encoding? given = null)
    {
        if (ByteOrderMark.Find(bytes) is var (marked, length))
            return As(marked, bytes[length..], path);
        if (given is not null)
            return IsKnownBinary(bytes) ? throw Binary(path) : As(given, bytes, path);
        if (ByteOrderMark.FindByZeros(bytes) is { } utf16)
            return As(utf16, bytes, path);
        if (bytes.Contains((byte)0) || IsKnownBinary(bytes))
            throw Binary(path);
        if (TryUtf8(bytes) is { } unicode)
            return (Clean(unicode, path), []);
        if ((outer ?? Declared(bytes)) is { } declared && declared is not UTF8Encoding && !IsRussianAllTheSame(declared, bytes))
            return (Clean(declared.GetString(bytes), path), []);
        var (text, warning) = WithoutDeclaration(bytes);
        return (Clean(text, path), warning is null ? [] : [warning]);
    }

    /// <summary>Text with "\n" as its only line end; refuses what has no letters to read or is no text at all.</summary>
    public static string Clean(string text, string? path)
    {
        if (text.Length > 0 && text[0] == '\uFEFF')
            text = text[1..];
        if (text.Contains('\r', StringComparison.Ordinal))
            text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        if (IsBinary(text))
            throw Binary(path);
        return text.AsSpan().IndexOfAnyExcept(Blanks.All) < 0
            ? throw new PageException(PageErrors.EmptyFile, $"{PageFile.Name(path)} has no text.", path)
            : text;
    }

    private static (string Text, IReadOnlyList<string> Warnings) As(Encoding encoding, ReadOnlySpan<byte> bytes, string? path)
    {
        var lenient = (Encoding)encoding.Clone();
        lenient.DecoderFallback = new DecoderReplacementFallback("\uFFFD");
        var text = Clean(lenient.GetString(bytes), path);
        var replaced = text.AsSpan().Count('\uFFFD');
        return (text, replaced == 0 ? [] :
        [
            string.Create(CultureInfo.InvariantCulture, $"Read as {encoding.WebName}, the text has {replaced} \uFFFD in the place of what is not valid."),
        ]);
    }

    private static string? TryUtf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    // Old Russian pages name Latin-1 because their editor did.
    private static bool IsRussianAllTheSame(Encoding declared, ReadOnlySpan<byte> bytes) =>
        declared.CodePage is 1252 && SingleByte.KindOf(bytes) == HighBytes.Cyrillic && CyrillicGuess.Of(bytes).IsClear;

    private static (string Text, string? Warning) WithoutDeclaration(ReadOnlySpan<byte> bytes)
    {
        var counts = Utf8Counts.Of(bytes);
        if (HasUtf8Line(bytes))
            return LineByLine(bytes);
        // Bytes of another encoding hardly ever form valid UTF-8 by chance.
        return counts.Valid > counts.Invalid ? Replaced(bytes, counts.Invalid) : Guessed(bytes) is var (text, name, isClear)
            ? (text, isClear ? null : Unclear(name))
            : Replaced(bytes, counts.Invalid);
    }

    private static string Unclear(string name) => name is "windows-1252" or "windows-1254"
        ? $"The file is not UTF-8; it was read as {name}."
        : $"The file is not UTF-8 and names no encoding; it was read as {name}, and another may be right.";

    private static (string Text, string Name, bool IsClear)? Guessed(ReadOnlySpan<byte> bytes)
    {
        switch (SingleByte.KindOf(bytes))
        {
            case HighBytes.Cyrillic when CyrillicGuess.Of(bytes) is { IsRussian: true } guess:
                return (guess.Encoding.GetString(bytes), guess.Encoding.WebName, guess.IsClear);
            case HighBytes.Western:
                var western = SingleByte.GuessWestern(bytes);
                return (western.GetString(bytes), western.WebName, false);
            default:
                return null;
        }
    }

    // A line of three letters and more above ASCII that are all valid: no other encoding makes such a line.
    private static bool HasUtf8Line(ReadOnlySpan<byte> bytes)
    {
        foreach (var range in LinesOf(bytes))
        {
            if (Utf8Counts.Of(bytes[range]) is { Valid: >= 3, Invalid: 0 })
                return true;
        }
        return false;
    }

    private static List<Range> LinesOf(ReadOnlySpan<byte> bytes)
    {
        var lines = new List<Range>();
        for (int start = 0, length; start <= bytes.Length; start += length + 1)
        {
            length = bytes[start..].IndexOf((byte)'\n');
            if (length < 0)
                length = bytes.Length - start;
            lines.Add(new Range(start, start + length));
        }
        return lines;
    }

    // Texts of several encodings in one file, one pasted under the other.
    private static (string Text, string? Warning) LineByLine(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        var names = new SortedSet<string>(StringComparer.Ordinal);
        var invalid = 0;
        foreach (var range in LinesOf(bytes))
        {
            var line = bytes[range];
            text.Append(text.Length > 0 || range.Start.Value > 0 ? "\n" : "");
            var counts = Utf8Counts.Of(line);
            if (counts.Valid <= counts.Invalid && counts.Invalid > 0 && Guessed(line) is var (guessed, name, _))
            {
                text.Append(guessed);
                names.Add(name);
                continue;
            }
            text.Append(Encoding.UTF8.GetString(line));
            invalid += counts.Invalid;
        }
        var warning = names.Count == 0 ? null : $"The file is UTF-8 but for lines that were read as {string.Join(" and ", names)}.";
        return (text.ToString(), invalid == 0 ? warning : string.Join(' ', new[] { warning, NotValid(invalid) }.OfType<string>()));
    }

    private static (string Text, string Warning) Replaced(ReadOnlySpan<byte> bytes, int invalid) => (Encoding.UTF8.GetString(bytes), NotValid(invalid));

    private static string NotValid(int invalid) => string.Create(CultureInfo.InvariantCulture,
        $"{invalid} {(invalid == 1 ? "byte is" : "bytes are")} not valid UTF-8 and stand as \uFFFD in the text.");

    // A declaration is ASCII in every encoding that can reach this point.
    private static Encoding? Declared(ReadOnlySpan<byte> bytes)
    {
        var opening = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 4096)]);
        var match = Charset().Match(opening);
        return match.Success ? Encodings.Declared(match.Groups[1].Value) : null;
    }

    private static bool IsBinary(string text)
    {
        var controls = 0;
        foreach (var c in text)
        {
            if (c == '\0')
                return true;
            if (c < ' ' && c is not ('\t' or '\n' or '\f' or '\v' or '\u001A'))
                controls++;
        }
        return controls > 4 && controls > text.Length / 100;
    }

    private static bool IsKnownBinary(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("%PDF-"u8) || bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("GIF8"u8)
        || bytes.StartsWith("{\\rtf"u8) || bytes.StartsWith<byte>([0x89, (byte)'P', (byte)'N', (byte)'G'])
        || bytes.StartsWith<byte>([0xFF, 0xD8, 0xFF]) || bytes.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0])
        || bytes.StartsWith<byte>([0x1F, 0x8B]);

    private static PageException Binary(string? path) =>
        new(PageErrors.Binary, $"{PageFile.Name(path)} is not a text file.", path);

    [GeneratedRegex("""(?:<meta\b[^<>]{0,300}\bcharset\s*=\s*|<\?xml\b[^<>]{0,100}\bencoding\s*=\s*)["']?\s*([A-Za-z0-9_:.-]{2,40})""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Charset();
}
