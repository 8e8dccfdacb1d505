using System.Text;
using CstoTools.Core.Reading;
using CstoTools.Core.Reading.Html;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace CstoTools.Core.Tests.Reading.Html;

/// <summary>A page under tests/Fixtures/html and what stands in it, written down before the reader saw it.</summary>
internal sealed class HtmlFixture
{
    public string? Error { get; set; }

    public string? Title { get; set; }

    public string? Date { get; set; }

    public List<string> Paragraphs { get; set; } = [];

    public List<ExpectedTeaser>? Teasers { get; set; }

    public List<ExpectedMedia>? Media { get; set; }

    public string? Contact { get; set; }

    public string? Url { get; set; }

    public string? Section { get; set; }

    public string? Language { get; set; }

    public List<string>? Tags { get; set; }

    /// <summary>What must not be in the body.</summary>
    public List<string> Absent { get; set; } = [];

    public static string Folder => Path.Combine(Repository.Fixtures, "html");

    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Folder, "*.html").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal);

    public static HtmlFixture Expected(string name) => new DeserializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance).Build()
        .Deserialize<HtmlFixture>(File.ReadAllText(Path.Combine(Folder, name + ".expected.yml")));

    public static Page Page(string name)
    {
        var path = Path.Combine(Folder, name + ".html");
        return new Page(path, Decode(File.ReadAllBytes(path)).ReplaceLineEndings("\n"), "html", []);
    }

    // One page is in windows-1251; telling encodings apart is tested elsewhere.
    private static string Decode(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(false, true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetString(bytes);
        }
    }

    public static Draft Read(string name) => HtmlLayout.Read(Page(name));
}

internal sealed class ExpectedTeaser
{
    public string? Posted { get; set; }

    public string Text { get; set; } = "";
}

internal sealed class ExpectedMedia
{
    public string Kind { get; set; } = "";

    public string? Url { get; set; }

    public string? Name { get; set; }

    public string? Caption { get; set; }
}
