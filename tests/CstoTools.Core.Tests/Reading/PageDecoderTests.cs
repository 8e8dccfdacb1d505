using System.Text;
using CstoTools.Core.Reading;

namespace CstoTools.Core.Tests.Reading;

public class PageDecoderTests
{
    private const string Russian = "Хор пограничников\n\nВ клубе заставы хор пограничников спел двенадцать песен, и повар сыграл на баяне.\n";
    private const string English = "Choir of the outpost\n\nThe choir of the outpost sang twelve songs – and the “cook” played the accordion.\n";

    public static TheoryData<string, string, bool> Encodings => new()
    {
        { "utf-8", Russian, false },
        { "utf-8", English, true },
        { "utf-16", Russian, true },
        { "utf-16", Russian, false },
        { "utf-16", English, false },
        { "utf-16BE", Russian, true },
        { "utf-16BE", English, false },
        { "utf-32", English, true },
        { "windows-1251", Russian, false },
        { "koi8-r", Russian, false },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void TextIsTheSameInEveryEncoding(string name, string text, bool withMark)
    {
        var encoding = Core.Reading.Encodings.Get(name)!;
        var bytes = encoding.GetBytes(text);
        if (withMark)
            bytes = [.. encoding.GetPreamble(), .. bytes];

        var (decoded, warnings) = PageDecoder.Decode(bytes, null);

        Assert.Equal(text, decoded);
        Assert.Empty(warnings);
    }

    [Theory]
    [InlineData("<html><head><meta charset=\"windows-1251\"></head><body><p>Щит</p></body></html>", "windows-1251")]
    [InlineData("<?xml version=\"1.0\" encoding=\"koi8-r\"?><html><body>Щит</body></html>", "koi8-r")]
    [InlineData("<META HTTP-EQUIV=Content-Type CONTENT='text/html; charset=iso-8859-5'><p>Щит</p>", "iso-8859-5")]
    [InlineData("<meta charset=\"windows-1251\"><p>Щит</p>", "utf-8")]
    public void ADeclarationCountsWhereTheBytesAreNotUtf8(string markup, string encoding) =>
        Assert.Contains("Щит", PageDecoder.Decode(Core.Reading.Encodings.Get(encoding)!.GetBytes(markup), null).Text, StringComparison.Ordinal);

    [Fact]
    public void AFewInvalidBytesAreReplacedAndTold()
    {
        byte[] bytes = [.. "Бык и "u8, 0xFF, .. "конь"u8];
        var (text, warnings) = PageDecoder.Decode(bytes, null);
        Assert.Equal("Бык и \uFFFDконь", text);
        Assert.Contains("1 byte is not valid UTF-8", Assert.Single(warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void InvalidBytesInPlainEnglishAreReplacedAndTold()
    {
        byte[] bytes = [.. "The ram "u8, 0xC3, 0x28, 0xFE, .. " left."u8];
        var (text, warnings) = PageDecoder.Decode(bytes, null);
        Assert.Equal("The ram \uFFFD(\uFFFD left.", text);
        Assert.Single(warnings);
    }

    [Fact]
    public void WesternQuotationMarksAreRead()
    {
        byte[] bytes = [.. "A "u8, 0x93, .. "gate"u8, 0x94, .. " "u8, 0x96, .. " closed."u8];
        var (text, warnings) = PageDecoder.Decode(bytes, null);
        Assert.Equal("A “gate” – closed.", text);
        Assert.Single(warnings);
    }

    [Theory]
    [InlineData("ХОР ПОГРАНИЧНИКОВ СПЕЛ ДВЕНАДЦАТЬ ПЕСЕН", "windows-1251")]
    [InlineData("ХОР ПОГРАНИЧНИКОВ СПЕЛ ДВЕНАДЦАТЬ ПЕСЕН", "koi8-r")]
    [InlineData("ХОР ПОГРАНИЧНИКОВ, 12 февраля. Повар сыграл НА БАЯНЕ.", "windows-1251")]
    [InlineData("Повар сыграл на баяне.", "ibm866")]
    [InlineData("Повар сыграл на баяне.", "iso-8859-5")]
    [InlineData("Повар сыграл на баяне.", "x-mac-cyrillic")]
    public void CapitalsAreReadAsOtherLetters(string text, string encoding)
    {
        var (decoded, warnings) = PageDecoder.Decode(Core.Reading.Encodings.Get(encoding)!.GetBytes(text), null);
        Assert.Equal(text, decoded);
        Assert.Empty(warnings);
    }

    [Theory]
    [InlineData("windows-1251", "")]
    [InlineData("koi8-r", "")]
    [InlineData("windows-1251", "© ")]
    [InlineData("windows-1251", "<meta charset=iso-8859-1>")]
    public void StylesBeforeTheTextDoNotHideItsEncoding(string encoding, string opening)
    {
        var style = new StringBuilder().Insert(0, ".yard { color: red }\n", 4000);
        var page = $"{opening}<style>{style}</style><p>Повар сыграл на баяне, и хор пограничников спел двенадцать песен.</p>";
        var (text, warnings) = PageDecoder.Decode(Core.Reading.Encodings.Get(encoding)!.GetBytes(page), null);
        Assert.EndsWith("двенадцать песен.</p>", text, StringComparison.Ordinal);
        Assert.Empty(warnings);
    }

    [Fact]
    public void ASampleIsTheBytesAboveAsciiAndWhatIsBesideThem()
    {
        var gap = new string('a', 100_000);
        var bytes = Encoding.Latin1.GetBytes($"{gap}é{gap}éé{new string('é', 100_000)}");
        var sample = SingleByte.Sample(bytes).ToArray();
        Assert.Equal(65536, sample.Length);
        Assert.Equal($"\n{gap[..64]}é{gap[..64]}\n{gap[..64]}éé", Encoding.Latin1.GetString(sample)[..197]);
        Assert.Equal(0, SingleByte.Sample(Encoding.ASCII.GetBytes(gap)).Length);
    }

    [Fact]
    public void BytesOfNoEncodingAreReplacedAndTold()
    {
        byte[] bytes = [.. "The cook in the camp "u8, 0xFF, 0xC3, 0x28, .. " and "u8, 0xED, 0xA0, 0x80, .. " said yes."u8];
        var (text, warnings) = PageDecoder.Decode(bytes, null);
        Assert.StartsWith("The cook in the camp \uFFFD", text, StringComparison.Ordinal);
        Assert.Single(warnings);
    }

    [Fact]
    public void TextsOfSeveralEncodingsAreReadLineByLineAndTold()
    {
        const string line = "Повар сыграл на баяне, и хор пограничников спел двенадцать песен.";
        byte[] bytes = [.. Encoding.UTF8.GetBytes(line), (byte)'\n', .. Core.Reading.Encodings.Get(1251).GetBytes(line), (byte)'\n', .. Core.Reading.Encodings.Get(20866).GetBytes(line)];
        var (text, warnings) = PageDecoder.Decode(bytes, null);
        Assert.Equal(string.Join('\n', line, line, line), text);
        Assert.Contains("koi8-r and windows-1251", Assert.Single(warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Нет")]
    [InlineData("ОМ")]
    public void WhatTwoEncodingsMakeSenseOfHasAWarning(string text) =>
        Assert.Single(PageDecoder.Decode(Core.Reading.Encodings.Get(1251).GetBytes(text), null).Warnings);

    [Theory]
    [InlineData("iso-8859-1", 1252, "“Gate” – it’s closed")]
    [InlineData("latin1", 1252, "“Gate” – it’s closed")]
    [InlineData("US-ASCII", 1252, "“Gate” – it’s closed")]
    [InlineData("iso-8859-9", 1254, "“Kapı” – kışın kapalı")]
    [InlineData("win-1251", 1251, "«Ворота» – закрыты")]
    public void NamesOfEncodingsMeanWhatBrowsersReadThemAs(string name, int codePage, string text)
    {
        var bytes = Core.Reading.Encodings.Get(codePage).GetBytes($"<meta charset={name}><p>{text}</p>");
        Assert.Contains(text, PageDecoder.Decode(bytes, null).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void RussianThatNamesLatin1IsReadAsRussian() => Assert.Contains("Повар сыграл на баяне",
        PageDecoder.Decode(Core.Reading.Encodings.Get(1251).GetBytes("<meta charset=iso-8859-1><p>Повар сыграл на баяне.</p>"), null).Text, StringComparison.Ordinal);

    [Fact]
    public void Utf16ThatIsCutInACharacterIsReadAndTold()
    {
        byte[] bytes = [.. Encoding.Unicode.GetBytes("Повар сыграл"), 0x20];
        var (text, warnings) = PageDecoder.Decode(bytes, null);
        Assert.Equal("Повар сыграл\uFFFD", text);
        Assert.Single(warnings);
    }

    [Theory]
    [InlineData("one\r\ntwo\rthree\n", "one\ntwo\nthree\n")]
    [InlineData("\uFEFFone", "one")]
    [InlineData("a\u00A0b\u00ADc\u200Bd", "a\u00A0b\u00ADc\u200Bd")]
    public void OnlyLineEndsChange(string text, string clean) => Assert.Equal(clean, PageDecoder.Clean(text, null));

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\u00A0\r\n\u200B ")]
    [InlineData("\uFEFF")]
    public void NothingToReadIsAnError(string text) =>
        Assert.Equal(PageErrors.EmptyFile, Assert.Throws<PageException>(() => PageDecoder.Clean(text, "x.txt")).ErrorId);

    [Fact]
    public void BytesWithoutTextAreAnError() =>
        Assert.Equal(PageErrors.EmptyFile, Assert.Throws<PageException>(() => PageDecoder.Decode([], null)).ErrorId);

    public static TheoryData<byte[]> Binaries =>
    [
        new byte[] { 1, 2, 0, 3, 4, 0, 9 },
        Encoding.ASCII.GetBytes("%PDF-1.7 and so on"),
        new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 65 },
        Encoding.ASCII.GetBytes(new string('\u0003', 40) + "text"),
        Encoding.ASCII.GetBytes("A page with one\0NUL in it"),
    ];

    [Theory]
    [MemberData(nameof(Binaries))]
    public void WhatIsNoTextIsAnError(byte[] bytes) =>
        Assert.Equal(PageErrors.Binary, Assert.Throws<PageException>(() => PageDecoder.Decode(bytes, "x.bin")).ErrorId);
}
