namespace CstoTools.Core.Reading.Mht;

/// <summary>Undoes the transfer encodings of MIME. What is not well encoded stays as it is, or is passed over.</summary>
internal static class MimeBody
{
    /// <summary>The bytes that a part holds.</summary>
    /// <param name="body">The part without its header.</param>
    /// <param name="encoding">Its transfer encoding; null for none.</param>
    public static byte[] Decode(ReadOnlySpan<byte> body, string? encoding) => encoding switch
    {
        "quoted-printable" => QuotedPrintable(body),
        "base64" => Base64(body),
        _ => body.ToArray(),
    };

    private static byte[] QuotedPrintable(ReadOnlySpan<byte> body)
    {
        var bytes = new byte[body.Length];
        var count = 0;
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] != '=')
                bytes[count++] = body[i];
            else if (i + 2 < body.Length && Hex(body[i + 1]) is >= 0 and var high && Hex(body[i + 2]) is >= 0 and var low)
            {
                bytes[count++] = (byte)(high * 16 + low);
                i += 2;
            }
            else if (SoftBreak(body[(i + 1)..]) is > 0 and var length)
                i += length;
            else
                bytes[count++] = body[i];
        }
        return bytes[..count];
    }

    // Blanks and a line end; some programs leave blanks before it.
    private static int SoftBreak(ReadOnlySpan<byte> after)
    {
        var at = after.IndexOfAnyExcept((byte)' ', (byte)'\t');
        if (at is < 0 or > 76)
            return 0;
        if (after[at] == '\r')
            at++;
        return at < after.Length && after[at] == '\n' ? at + 1 : 0;
    }

    private static int Hex(byte digit) => char.IsAsciiHexDigit((char)digit) ? Convert.ToInt32(((char)digit).ToString(), 16) : -1;

    private static byte[] Base64(ReadOnlySpan<byte> body)
    {
        var bytes = new byte[body.Length / 4 * 3 + 3];
        int count = 0, bits = 0, held = 0;
        foreach (var b in body)
        {
            if (b == '=')
                break;
            if (Value(b) is not (>= 0 and var value))
                continue;
            bits = bits << 6 | value;
            if ((held += 6) < 8)
                continue;
            held -= 8;
            bytes[count++] = (byte)(bits >> held);
            bits &= (1 << held) - 1;
        }
        return bytes[..count];
    }

    private static int Value(byte letter) => letter switch
    {
        >= (byte)'A' and <= (byte)'Z' => letter - 'A',
        >= (byte)'a' and <= (byte)'z' => letter - 'a' + 26,
        >= (byte)'0' and <= (byte)'9' => letter - '0' + 52,
        (byte)'+' => 62,
        (byte)'/' => 63,
        _ => -1,
    };
}
