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
    /// UTF-16 without a mark: of each pair of bytes one is nearly always 0 (Latin) or 4 (Cyrillic), the other never 0.
    /// </summary>
    public static Encoding? FindByZeros(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length & ~1, 8192)];
        if (sample.Length < 4 || (bytes.Length & 1) != 0 || !sample.Contains((byte)0))
            return null;
        int evenZeros = 0, oddZeros = 0, evenHigh = 0, oddHigh = 0;
        for (var i = 0; i < sample.Length; i += 2)
        {
            evenZeros += sample[i] == 0 ? 1 : 0;
            oddZeros += sample[i + 1] == 0 ? 1 : 0;
            evenHigh += sample[i] is 0 or 4 or 0x20 ? 1 : 0;
            oddHigh += sample[i + 1] is 0 or 4 or 0x20 ? 1 : 0;
        }
        var pairs = sample.Length / 2;
        if (evenZeros == 0 && oddHigh * 10 >= pairs * 9)
            return Encoding.Unicode;
        return oddZeros == 0 && evenHigh * 10 >= pairs * 9 ? Encoding.BigEndianUnicode : null;
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

/// <summary>Encodings of one byte a letter, told apart by what they make of the bytes.</summary>
internal static class SingleByte
{
    private const int SampleSize = 65536;

    // The ten commonest letters of Russian, about two thirds of any text.
    private const string Common = "оеаинтсрвл";

    public static Encoding Western { get; } = Encodings.Get(1252);

    private static readonly Encoding[] Cyrillic = [Encodings.Get(1251), Encodings.Get("koi8-r")!];

    /// <summary>Whether there are words of high bytes, three and more in a row.</summary>
    public static bool LooksCyrillic(ReadOnlySpan<byte> bytes)
    {
        int run = 0, inRuns = 0, high = 0;
        foreach (var b in bytes)
        {
            if (b < 0x80)
            {
                run = 0;
                continue;
            }
            high++;
            run++;
            inRuns += run == 3 ? 3 : run > 3 ? 1 : 0;
        }
        return inRuns >= 6 && inRuns * 2 > high;
    }

    /// <summary>The text in the encoding that makes the best Russian of the bytes.</summary>
    public static string DecodeCyrillic(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, SampleSize)];
        var best = Cyrillic[0];
        var bestScore = int.MinValue;
        foreach (var encoding in Cyrillic)
        {
            var score = Score(encoding.GetString(sample));
            if (score > bestScore)
                (best, bestScore) = (encoding, score);
        }
        return best.GetString(bytes);
    }

    /// <summary>Whether all high bytes are the quotation marks, dashes and signs of windows-1252.</summary>
    public static bool IsWesternPunctuation(ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes)
        {
            if (b >= 0x80 && b is not (0x82 or 0x84 or 0x85 or 0x8B or (>= 0x91 and <= 0x97) or 0x99 or 0x9B
                or 0xA0 or 0xA7 or 0xA9 or 0xAB or 0xAE or 0xB0 or 0xB7 or 0xBB))
                return false;
        }
        return true;
    }

    private static int Score(string text)
    {
        var score = 0;
        var before = ' ';
        foreach (var c in text)
        {
            if (c is >= 'а' and <= 'я' or 'ё')
                score += Common.Contains(c, StringComparison.Ordinal) ? 2 : 1;
            else if (c is >= 'А' and <= 'Я' && char.IsLower(before))
                score -= 3;
            else if (c is >= '\u2500' and <= '\u25FF')
                score -= 3;
            before = c;
        }
        return score;
    }
}
