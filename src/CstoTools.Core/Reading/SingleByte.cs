using System.Text;

namespace CstoTools.Core.Reading;

/// <summary>What bytes above ASCII look like: parts of words in Latin letters, or words of their own.</summary>
internal enum HighBytes
{
    /// <summary>Neither, or no encoding that is known here.</summary>
    Unknown,

    /// <summary>Letters in Latin words, quotation marks and dashes.</summary>
    Western,

    /// <summary>Words that have no letter of ASCII.</summary>
    Cyrillic,
}

/// <summary>Encodings of one byte a letter, told apart by what they make of the bytes.</summary>
internal static class SingleByte
{
    private const int SampleSize = 65536, Beside = 64;

    private static readonly Encoding Western = Encodings.Get(1252), Turkish = Encodings.Get(1254);

    /// <summary>The quotation marks, dashes and signs of windows-1252.</summary>
    private static readonly System.Buffers.SearchValues<byte> Signs = System.Buffers.SearchValues.Create(
    [
        0x82, 0x84, 0x85, 0x8B, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0x9B, 0xA0, 0xA7, 0xA9, 0xAB, 0xAE, 0xB0, 0xB7, 0xBB,
    ]);

    /// <summary>
    /// As much of the bytes as is looked at: those above ASCII with what is beside them. Pages may begin with any amount of
    /// ASCII, such as styles and scripts.
    /// </summary>
    public static ReadOnlySpan<byte> Sample(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length <= SampleSize)
            return bytes;
        var sample = new byte[SampleSize];
        int length = 0, at = 0;
        while (length < SampleSize && bytes[at..].IndexOfAnyInRange((byte)0x80, (byte)0xFF) is >= 0 and var ahead)
        {
            var start = at + Math.Max(0, ahead - Beside);
            // What was not next to each other makes no word together.
            if (start > at)
                sample[length++] = (byte)'\n';
            var end = Math.Min(at + ahead + 1 + Beside, bytes.Length);
            at = Math.Min(end, start + SampleSize - length);
            bytes[start..at].CopyTo(sample.AsSpan(length));
            length += at - start;
        }
        return sample.AsSpan(0, length);
    }

    /// <summary>Which kind the bytes are; where there are as many of both, Cyrillic.</summary>
    public static HighBytes KindOf(ReadOnlySpan<byte> bytes)
    {
        int inLatin = 0, alone = 0, strange = 0;
        bytes = Sample(bytes);
        for (var i = 0; i < bytes.Length;)
        {
            if (!IsOfWord(bytes[i]))
            {
                i++;
                continue;
            }
            int high = 0, ascii = 0, signs = 0, start = i;
            for (; i < bytes.Length && IsOfWord(bytes[i]); i++)
            {
                high += bytes[i] >= 0x80 ? 1 : 0;
                ascii += bytes[i] < 0x80 ? 1 : 0;
                signs += bytes[i] >= 0x80 && Signs.Contains(bytes[i]) ? 1 : 0;
            }
            if (ascii > 0 || signs == high)
                inLatin += high;
            else if (high > 1)
                alone += high;
            strange += ascii > 0 && !IsLatinWord(bytes[start..i]) ? high : 0;
        }
        if (alone >= inLatin && alone > 0)
            return HighBytes.Cyrillic;
        return inLatin > 0 && strange * 10 <= inLatin ? HighBytes.Western : HighBytes.Unknown;
    }

    /// <summary>Turkish where there are its letters, else that of Western Europe.</summary>
    public static Encoding GuessWestern(ReadOnlySpan<byte> bytes)
    {
        int turkish = 0, others = 0;
        foreach (var b in bytes)
        {
            // Ğ İ Ş ğ ı ş have the places of the Icelandic letters; beside them Turkish has Ç Ö Ü and vowels with a hat.
            if (b is 0xD0 or 0xDD or 0xDE or 0xF0 or 0xFD or 0xFE)
                turkish++;
            else if (b >= 0xC0 && b is not (0xC2 or 0xC7 or 0xCE or 0xD6 or 0xDB or 0xDC or 0xE2 or 0xE7 or 0xEE or 0xF6 or 0xFB or 0xFC))
                others++;
        }
        return turkish > others ? Turkish : Western;
    }

    private static bool IsOfWord(byte b) => b >= 0x80 || (b | 0x20) is >= (byte)'a' and <= (byte)'z' || b == (byte)'\'';

    // Not four letters above ASCII in a row (İÇİN has three), and none that windows-1252 does not have.
    private static bool IsLatinWord(ReadOnlySpan<byte> word)
    {
        var run = 0;
        foreach (var b in word)
        {
            run = b < 0x80 || Signs.Contains(b) ? 0 : run + 1;
            if (run > 3 || b is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D)
                return false;
        }
        return true;
    }
}
