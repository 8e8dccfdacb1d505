using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CstoTools.Core.Reading;
using Xunit.Abstractions;

namespace CstoTools.Core.Tests.Reading;

/// <summary>
/// How often bytes that name no encoding are read right: 1,000 sentences an encoding and spelling, made of the words of the
/// fixtures. What is read wrong mostly has a warning; the last number is how many may have none.
/// </summary>
public partial class EncodingRatesTests(ITestOutputHelper output)
{
    private const int Count = 1000;

    private static readonly Lazy<string[]> Russian = new(() => WordsOf(RussianWord()));

    private static readonly Lazy<string[]> English = new(() => WordsOf(EnglishWord()));

    private static readonly string[] Western =
    [
        "François", "Müller", "café", "“façade”", "naïve", "Zürich", "über", "Île-de-France", "Señor", "Núñez", "déjà", "“Köln”", "Ångström", "Göteborg",
        "São", "Tomé", "résumé", "l’été", "château", "Größe", "Straße", "Björn", "Malmö", "“piñata”", "crème", "brûlée", "José", "Martínez", "Besançon", "Übung",
    ];

    private static readonly string[] Turkish =
    [
        "Türkiye", "İstanbul", "Işık", "dağ", "gölü", "çağrı", "“kurtarma”", "başkanı", "şehir", "güneş", "ağaç", "yağmur", "İzmir", "Çanakkale", "Gümüşhane",
        "öğretmen", "kış", "sabahı", "balıkçı", "Erdoğan", "Şahin", "ekibi", "tatbikatı", "karşıladı", "bölgede", "söyledi", "altında", "yıl", "için", "Uğur",
    ];

    [Theory]
    [InlineData("windows-1251", "normal", 998, 0)]
    [InlineData("windows-1251", "capital", 998, 0)]
    [InlineData("windows-1251", "title", 998, 0)]
    [InlineData("windows-1251", "short", 988, 0)]
    [InlineData("koi8-r", "normal", 998, 0)]
    [InlineData("koi8-r", "capital", 998, 0)]
    [InlineData("koi8-r", "title", 998, 0)]
    [InlineData("koi8-r", "short", 978, 0)]
    [InlineData("ibm866", "normal", 998, 0)]
    [InlineData("ibm866", "capital", 995, 0)]
    [InlineData("ibm866", "title", 998, 0)]
    [InlineData("ibm866", "short", 977, 4)]
    [InlineData("iso-8859-5", "normal", 998, 0)]
    [InlineData("iso-8859-5", "capital", 998, 0)]
    [InlineData("iso-8859-5", "title", 998, 0)]
    [InlineData("iso-8859-5", "short", 992, 0)]
    [InlineData("x-mac-cyrillic", "normal", 996, 0)]
    [InlineData("x-mac-cyrillic", "capital", 997, 0)]
    [InlineData("x-mac-cyrillic", "title", 997, 0)]
    [InlineData("x-mac-cyrillic", "short", 966, 0)]
    [InlineData("utf-16", "normal", 1000, 0)]
    [InlineData("utf-16", "capital", 1000, 0)]
    [InlineData("utf-16", "title", 1000, 0)]
    [InlineData("utf-16", "short", 1000, 0)]
    [InlineData("utf-16BE", "normal", 1000, 0)]
    [InlineData("utf-16BE", "capital", 1000, 0)]
    [InlineData("utf-16BE", "title", 1000, 0)]
    [InlineData("utf-16BE", "short", 1000, 0)]
    [InlineData("windows-1252", "normal", 1000, 0)]
    [InlineData("windows-1252", "capital", 1000, 0)]
    [InlineData("windows-1252", "title", 1000, 0)]
    [InlineData("windows-1252", "short", 998, 0)]
    [InlineData("windows-1254", "normal", 1000, 0)]
    [InlineData("windows-1254", "capital", 1000, 0)]
    [InlineData("windows-1254", "title", 1000, 0)]
    [InlineData("windows-1254", "short", 998, 0)]
    public void SentencesAreReadRight(string name, string spelling, int floor, int silent)
    {
        var encoding = Core.Reading.Encodings.Get(name)!;
        int right = 0, unsaid = 0;
        for (var i = 0; i < Count; i++)
        {
            var sentence = Spelled(Sentence(name, i, spelling == "short"), spelling, name == "windows-1254" ? "tr-TR" : "");
            var bytes = encoding.GetBytes(Fitted(sentence, encoding));
            var (text, warnings) = PageDecoder.Decode(bytes, null);
            if (text == encoding.GetString(bytes))
            {
                right++;
                continue;
            }
            unsaid += warnings.Count == 0 ? 1 : 0;
            output.WriteLine($"{sentence}: {text} {string.Join(' ', warnings)}");
        }
        output.WriteLine($"{name} {spelling}: {right} of {Count} right, {unsaid} wrong without a warning");
        Assert.InRange(right, floor, Count);
        Assert.InRange(unsaid, 0, silent);
    }

    [Fact]
    public void TheMaterialIsNoFewSentences() =>
        Assert.True(Enumerable.Range(0, Count).Select(i => Sentence("windows-1251", i, false)).Distinct().Count() > 980);

    private static string Sentence(string encoding, int i, bool isShort)
    {
        var length = isShort ? 1 + i % 2 : 3 + i % 10;
        return encoding switch
        {
            "windows-1252" => Mixed(English.Value, Western, i, length),
            "windows-1254" => Mixed(Turkish, Turkish, i, length),
            _ => From(encoding.StartsWith("utf-16", StringComparison.Ordinal) && i % 2 == 0 ? English.Value : Russian.Value, i, length),
        } + (isShort ? "" : ".");
    }

    private static string From(string[] words, int i, int length) =>
        string.Join(' ', words.Skip((int)(i * 7919L % (words.Length - 20))).Take(length));

    // Each third word from the second list, at least one.
    private static string Mixed(string[] words, string[] others, int i, int length) => string.Join(' ', Enumerable.Range(0, length)
        .Select(n => n % 3 == 0 ? others[(i * 7 + n * 5 + i / 30) % others.Length] : words[(i * 31 + n * 17) % words.Length]));

    private static string Spelled(string text, string spelling, string culture)
    {
        var info = CultureInfo.GetCultureInfo(culture).TextInfo;
        return spelling switch
        {
            "capital" => info.ToUpper(text),
            "title" => string.Join(' ', text.Split(' ').Select(w => FirstLetter().Replace(w, m => info.ToUpper(m.Value), 1))),
            _ => text,
        };
    }

    // What an encoding has no sign for is written as people wrote it then.
    private static string Fitted(string text, Encoding encoding) => string.Concat(text.Select(c =>
        encoding.GetString(encoding.GetBytes(c.ToString())) == c.ToString() ? c : c switch
        {
            'ё' => 'е',
            'Ё' => 'Е',
            '–' or '—' => '-',
            _ => '"',
        }));

    private static string[] WordsOf(Regex word) => [.. new[] { Repository.PathOf("tests", "Fixtures", "corpus"), Repository.PathOf("tests", "Fixtures", "text") }
        .SelectMany(f => Directory.EnumerateFiles(f)).Where(f => f.EndsWith(".txt", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal).SelectMany(f => word.Matches(File.ReadAllText(f))).Select(m => m.Value)];

    [GeneratedRegex(@"(?<![\w-])[«„]?[А-ЯЁа-яё][а-яёА-ЯЁ]+(?:-[а-яё]+)?[»“]?[.,;:!?]?(?: [–—](?= ))?", RegexOptions.CultureInvariant)]
    private static partial Regex RussianWord();

    [GeneratedRegex(@"(?<![\w-])[A-Za-z][a-z]+(?:’s)?[.,;:!?]?(?: [–—](?= ))?", RegexOptions.CultureInvariant)]
    private static partial Regex EnglishWord();

    [GeneratedRegex(@"\p{L}", RegexOptions.CultureInvariant)]
    private static partial Regex FirstLetter();
}
