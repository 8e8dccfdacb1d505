using System.Text.Json;
using System.Text.RegularExpressions;
using CstoTools.Reports.Citations;
using CstoTools.Reports.Shared;

namespace CstoTools.Reports.Tests;

public partial class CitationTests
{
    private static readonly Article Page = Some.Article("a", url: "https://www.press.example/a_b?c=100%25&d={e}") with
    {
        Title = "Заседание «Совета»: 100% of A & B",
        Language = "ru",
        Tags = ["rail", "bridges"],
    };

    [Fact]
    public void CslHasWhatIsKnown()
    {
        using var json = JsonDocument.Parse(Write(CitationFormat.Csl, Page, Some.Article("b", null) with { Language = null }));
        var (page, bare) = (json.RootElement[0], json.RootElement[1]);
        Assert.Equal("webpage", page.GetProperty("type").GetString());
        Assert.Equal(Page.Title, page.GetProperty("title").GetString());
        Assert.Equal("press.example", page.GetProperty("container-title").GetString());
        Assert.Equal("[[2024,3,12]]", Regex.Replace(page.GetProperty("issued").GetProperty("date-parts").GetRawText(), @"\s", ""));
        Assert.Equal("https://www.press.example/a_b?c=100%25&d=%7Be%7D", page.GetProperty("URL").GetString());
        Assert.Equal("ru", page.GetProperty("language").GetString());
        Assert.Equal("rail, bridges", page.GetProperty("keyword").GetString());
        Assert.Matches("^press-example-20240312-[0-9a-f]{8}$", page.GetProperty("id").GetString());
        Assert.Equal(["id", "type", "citation-key", "title"], bare.EnumerateObject().Select(p => p.Name));
        Assert.Equal("document", bare.GetProperty("type").GetString());
        Assert.Matches("^page-undated-[0-9a-f]{8}$", bare.GetProperty("id").GetString());
    }

    [Fact]
    public void RisHasWhatIsKnown() => Assert.Equal(
        $"TY  - ELEC\r\nID  - {Key(Page)}\r\nTI  - Заседание «Совета»: 100% of A & B\r\nT2  - press.example\r\nPY  - 2024\r\nDA  - 2024/03/12/\r\n"
        + "UR  - https://www.press.example/a_b?c=100%25&d=%7Be%7D\r\nLA  - ru\r\nKW  - rail\r\nKW  - bridges\r\nER  - \r\n",
        Write(CitationFormat.Ris, Page));

    [Fact]
    public void BibTeXHasWhatIsKnown() => Assert.Equal(
        """
        @misc{KEY,
          title = {{Заседание «Совета»: 100\% of A \& B}},
          organization = {press.example},
          year = {2024},
          month = mar,
          date = {2024-03-12},
          url = {https://www.press.example/a_b?c=100%25&d=%7Be%7D},
          langid = {russian},
          keywords = {rail, bridges}
        }

        """.ReplaceLineEndings("\n").Replace("KEY", Key(Page), StringComparison.Ordinal),
        Write(CitationFormat.BibTeX, Page));

    [Fact]
    public void AKeyStaysWhenThePageIsEditedAndIsUnique()
    {
        Assert.Equal(Key(Page), Key(Page with { Id = "b", Title = "Edited" }));
        Assert.NotEqual(Key(Page), Key(Page with { Url = "https://www.press.example/b" }));
        var two = new[] { "11111111a", "11111111b" }.Select(h => Citation.Of(Page) with { Hash = h.PadRight(32, '0') });
        var keys = KeyOf().Matches(Some.Text(file => CitationWriter.Write(file, two, CitationFormat.BibTeX))).Select(m => m.Value).ToList();
        Assert.Equal(2, keys.Distinct().Count());
    }

    [Theory]
    [InlineData(CitationFormat.Csl)]
    [InlineData(CitationFormat.Ris)]
    [InlineData(CitationFormat.BibTeX)]
    public void APageIsCitedOnceAndTheOrderDoesNotMatter(CitationFormat format)
    {
        Article[] pages = [Some.Article("c"), Page, Some.Article("b", null)];
        Assert.Equal(Write(format, pages), Write(format, [.. pages.Reverse(), Page with { Path = "copy.txt" }]));
    }

    [Fact]
    public void APageWithoutATitleIsCitedByItsFirstWords()
    {
        var page = Some.Article("a") with { Title = null, Paragraphs = [string.Concat(Enumerable.Repeat("word ", 50))] };
        Assert.Matches(@"^\[(word ){19}word…\]$", Citation.Of(page).Title);
    }

    [Fact]
    public void HostileTextIsTextOfItsOwnField()
    {
        var page = Some.Article("a\"},{", url: "javascript:x") with { Title = Some.Hostile, Tags = [Some.Hostile], Language = "en}, x={" };
        using var json = JsonDocument.Parse(Write(CitationFormat.Csl, page));
        Assert.Equal(SafeText.Line(Some.Hostile), json.RootElement.EnumerateArray().Single().GetProperty("title").GetString());
        Assert.False(json.RootElement[0].TryGetProperty("language", out _));
        var ris = Write(CitationFormat.Ris, page).Split("\r\n");
        Assert.Equal(["TY", "ID", "TI", "PY", "DA", "KW", "ER", ""], ris.Select(l => l.Length > 0 ? l[..2] : ""));
        Assert.All(ris[..^1], l => Assert.Equal("  - ", l[2..6]));
        var bib = Write(CitationFormat.BibTeX, page);
        // A reader of BibTeX counts braces and knows no escape.
        Assert.Equal(1, Depths(bib).Zip(bib).Count(p => p.First == 0 && p.Second == '@'));
        Assert.Equal(0, Depths(bib).Last());
        Assert.All(Depths(bib), d => Assert.InRange(d, 0, 5));
        Assert.Contains("\\textbraceleft{}x\\textbraceright{} \\%y \\$z \\#1 \\_u \\textasciicircum{}v \\textasciitilde{}w", bib, StringComparison.Ordinal);
    }

    private static List<int> Depths(string text)
    {
        var depth = 0;
        return text.Select(c => depth += c == '{' ? 1 : c == '}' ? -1 : 0).ToList();
    }

    private static string Key(Article article) => KeyOf().Match(Write(CitationFormat.BibTeX, article)).Groups[1].Value;

    private static string Write(CitationFormat format, params Article[] pages) =>
        Some.Text(file => CitationWriter.Write(file, pages.Select(Citation.Of), format));

    [GeneratedRegex("^@misc{([a-z0-9-]+),$", RegexOptions.Multiline)]
    private static partial Regex KeyOf();
}
