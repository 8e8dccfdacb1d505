using System.Text;

namespace CstoTools.Core.Reading;

/// <summary>Encodings by name, without registering any in the host's process.</summary>
internal static class Encodings
{
    /// <summary>The encoding of a name; null if there is no such encoding.</summary>
    public static Encoding? Get(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>
    /// The encoding that a page means by a name. As browsers read them, what Latin-1 and ASCII have no letters for is that of
    /// windows-1252, and that of Latin-5 windows-1254; older names are known too. Null if there is no such encoding.
    /// </summary>
    public static Encoding? Declared(string name) => name.ToLowerInvariant().Replace('_', '-') switch
    {
        "iso-8859-1" or "iso8859-1" or "iso88591" or "latin1" or "latin-1" or "l1" or "us-ascii" or "ascii" or "ansi" or "cp819" or "ibm819"
            or "cp1252" or "x-cp1252" or "windows1252" or "win-1252" => Get(1252),
        "iso-8859-9" or "iso8859-9" or "iso88599" or "latin5" or "latin-5" or "l5" or "cp1254" or "x-cp1254" => Get(1254),
        "cp1251" or "cp-1251" or "x-cp1251" or "windows1251" or "win-1251" or "win1251" or "1251" => Get(1251),
        "koi8" or "koi" or "koi8r" => Get(20866),
        "866" or "cp866" or "cp-866" or "dos-866" => Get(866),
        "iso88595" or "iso8859-5" => Get(28595),
        "utf8" => Encoding.UTF8,
        var other => Get(other),
    };

    /// <summary>The encoding of a code page that is always there.</summary>
    public static Encoding Get(int codePage) => CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;
}

/// <summary>Byte order marks, and UTF-16 that has lost its own.</summary>
internal static class ByteOrderMark
{
    /// <summary>The encoding that a mark names and the mark's length; null if there is no mark.</summary>
    public static (Encoding Encoding, int Length)? Find(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(true, true), 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => null,
    };

    /// <summary>
    /// UTF-16 without a mark: of each pair of bytes one is nearly always 0 (Latin), 4 (Cyrillic) or 0x20 (marks), the other
    /// hardly ever 0. A byte that is left over at the end does not count.
    /// </summary>
    public static Encoding? FindByZeros(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length & ~1, 8192)];
        if (sample.Length < 4)
            return null;
        int evenZeros = 0, oddZeros = 0, evenHigh = 0, oddHigh = 0, evenFours = 0, oddFours = 0;
        for (var i = 0; i < sample.Length; i += 2)
        {
            evenZeros += sample[i] == 0 ? 1 : 0;
            oddZeros += sample[i + 1] == 0 ? 1 : 0;
            evenFours += sample[i] == 4 ? 1 : 0;
            oddFours += sample[i + 1] == 4 ? 1 : 0;
            evenHigh += sample[i] is 0 or 4 or 0x20 or 0x21 ? 1 : 0;
            oddHigh += sample[i + 1] is 0 or 4 or 0x20 or 0x21 ? 1 : 0;
        }
        var pairs = sample.Length / 2;
        // No text in bytes has zeros, and none has a control character in each second place.
        if (evenZeros == 0 && oddZeros + oddFours > 0 && oddHigh * 10 >= pairs * 9 && oddZeros + oddFours * 2 >= pairs / 2)
            return Encoding.Unicode;
        return oddZeros == 0 && evenZeros + evenFours > 0 && evenHigh * 10 >= pairs * 9 && evenZeros + evenFours * 2 >= pairs / 2
            ? Encoding.BigEndianUnicode : null;
    }
}

/// <summary>How much of a run of bytes above ASCII is valid UTF-8.</summary>
internal readonly record struct Utf8Counts(int Valid, int Invalid)
{
    public static Utf8Counts Of(ReadOnlySpan<byte> bytes)
    {
        int valid = 0, invalid = 0;
        while (!bytes.IsEmpty)
        {
            var ascii = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0)
                break;
            bytes = bytes[ascii..];
            if (Rune.DecodeFromUtf8(bytes, out _, out var used) == System.Buffers.OperationStatus.Done)
                valid++;
            else
                invalid++;
            bytes = bytes[Math.Max(used, 1)..];
        }
        return new(valid, invalid);
    }
}
