using System.Globalization;
using System.Text;

namespace CstoTools.Core.Reading;

/// <summary>Encodings by the names that PowerShell's own commands take, by registered name, or by code page.</summary>
public static class PageEncodings
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The names worth offering: those of PowerShell, then the older ones of Russian pages.</summary>
    public static ValueList<string> Names { get; } =
    [
        "ansi", "ascii", "bigendianunicode", "bigendianutf32", "oem", "unicode", "utf8", "utf8BOM", "utf8NoBOM", "utf32",
        "windows-1251", "koi8-r", "ibm866",
    ];

    /// <summary>The encoding of a name or of a number in digits; null if there is none. Case does not matter.</summary>
    /// <param name="name">utf8BOM, windows-1251, 1251 …</param>
    public static Encoding? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Trim().ToLowerInvariant() switch
        {
            "utf8" or "utf8nobom" or "default" => s_utf8,
            "utf8bom" => Encoding.UTF8,
            "unicode" => Encoding.Unicode,
            "bigendianunicode" => Encoding.BigEndianUnicode,
            "utf32" => Encoding.UTF32,
            "bigendianutf32" => new UTF32Encoding(bigEndian: true, byteOrderMark: true),
            "ascii" => Encoding.ASCII,
            // The two that mean what the machine has; who names them wants that.
            "ansi" => Find(CultureInfo.CurrentCulture.TextInfo.ANSICodePage),
            "oem" => OperatingSystem.IsWindows() ? Find(CultureInfo.CurrentCulture.TextInfo.OEMCodePage) : s_utf8,
            var digits when int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var page) => Find(page),
            var other => Encodings.Get(other),
        };
    }

    /// <summary>The encoding of a code page; null if there is none.</summary>
    /// <param name="codePage">1251, 65001 …; 0 is UTF-8, as cultures without a code page have it.</param>
    public static Encoding? Find(int codePage)
    {
        try
        {
            return codePage is 0 or 65001 ? s_utf8 : CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.GetEncoding(codePage);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
