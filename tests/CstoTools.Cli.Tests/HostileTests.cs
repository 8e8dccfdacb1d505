using System.Text;
using System.Text.Json;
using CstoTools.Core.Text;

namespace CstoTools.Cli.Tests;

/// <summary>What a page wrote is shown, never obeyed: by a terminal or by a spreadsheet.</summary>
public sealed class HostileTests
{
    private const string Escapes = "A \u001B[31mred\u001B]0;owned\u0007 title \u009B31m \u202Egpj.exe\u2028next";

    [Theory]
    [InlineData("articles", "table")]
    [InlineData("articles", "json")]
    [InlineData("extract", "ndjson")]
    public async Task NothingHiddenIsWrittenToTheTerminal(string command, string format)
    {
        using var own = new Press();
        own.Write("a.md", $"---\ntitle: \"{Escapes.Replace("\u001B", "\\e").Replace("\u0007", "\\a").Replace("\u009B", "\\x9B").Replace("\u202E", "\\u202E").Replace("\u2028", "\\L")}\"\n\"\\e[31mkey\": 1\n---\n\nThe ministers met in Minsk on 7 February 2024 and talked at length.\n");
        own.Write("b\u202E.txt", "");
        var result = await Csto.Run(command, "-f", format, own.Folder);
        Assert.Equal(1, result.Code);
        foreach (var rune in (result.Output + result.Error).EnumerateRunes())
            Assert.True(rune.Value == '\n' || !Visible.IsHidden(rune), $"U+{rune.Value:X4}");
        Assert.Contains("␛[31mkey", result.Error, StringComparison.Ordinal);
        Assert.Contains("b⟨U+202E⟩.txt", result.Error, StringComparison.Ordinal);
        if (format == "table")
            Assert.Contains("A ␛[31mred␛]0;owned␇ title ⟨U+009B⟩31m", result.Output, StringComparison.Ordinal);
        else
        {
            // JSON is data: read, it is what was written.
            var pages = format == "json" ? JsonDocument.Parse(result.Output).RootElement.EnumerateArray().ToArray() : [.. result.Lines.Select(l => JsonDocument.Parse(l).RootElement)];
            Assert.Equal(Escapes, pages.Single(p => p.GetProperty("path").GetString()!.EndsWith("a.md", StringComparison.Ordinal)).GetProperty("title").GetString());
        }
    }

    [Fact]
    public void JsonEscapesEveryHiddenCharacterAndNothingElse()
    {
        foreach (var rune in Enumerable.Range(0x20, 0x10FFFF - 0x1F).Where(c => c is < 0xD800 or > 0xDFFF).Select(c => new Rune(c)))
        {
            var text = rune.ToString();
            var expected = Visible.IsHidden(rune) ? string.Concat(text.Select(c => $"\\u{(int)c:X4}")) : text;
            if (JsonText.Of(text) != expected)
                Assert.Fail($"U+{rune.Value:X4}");
        }
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+7 495 000-00-00")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\rtext")]
    [InlineData("\ntext")]
    [InlineData("  =1")]
    [InlineData("\u00A0=1")]
    [InlineData("\u200B=1")]
    [InlineData("＝1")]
    [InlineData("＋1")]
    [InlineData("－1")]
    [InlineData("＠x")]
    [InlineData("'=1")]
    [InlineData("''=1")]
    public void ACellThatASpreadsheetRunsGetsAnApostrophe(string text) => Assert.Equal("'" + text, CsvGuard.Quote(text));

    [Theory]
    [InlineData("")]
    [InlineData("'")]
    [InlineData("1 = 1")]
    [InlineData("the 'Rock' exercise")]
    [InlineData("'Rock' is over")]
    [InlineData("2024-06-05")]
    [InlineData("«-»")]
    public void AnyOtherCellStaysAsItIs(string text) => Assert.Equal(text, CsvGuard.Quote(text));

    [Fact]
    public void TakingTheApostropheAwayGivesEveryTextBack()
    {
        const string letters = "'=+ \ta－";
        var texts = new List<string> { "" };
        for (var length = 0; length < 4; length++)
            texts.AddRange(texts.ToArray().SelectMany(t => letters.Select(c => t + c)));
        Assert.Equal(texts.Distinct().Count(), texts.Distinct().Select(CsvGuard.Quote).Distinct().Count());
        Assert.All(texts, t => Assert.Equal(t, CsvGuard.Quote(t) is var cell && cell.StartsWith('\'') && CsvGuard.IsFormula(cell) ? cell[1..] : cell));
    }

    [Fact]
    public async Task CsvIsGuardedUnlessItIsSaidNotTo()
    {
        using var own = new Press();
        var page = own.Add("formula.txt", "=HYPERLINK(\"http://a.example\";\"x\") was the title", "12.03.2024", "+On March 12, 2024, talks were held in Minsk.");
        var guarded = await Csto.Run("articles", "-f", "csv", page);
        Assert.Contains("2024-03-12,en,\"'=HYPERLINK(\"\"http://a.example\"\";\"\"x\"\") was the title\",0,\"'+On March 12, 2024,", guarded.Output, StringComparison.Ordinal);
        var bare = await Csto.Run("articles", "-f", "csv", "--csv-guard", "none", page);
        Assert.Contains("2024-03-12,en,\"=HYPERLINK(\"\"http://a.example\"\";\"\"x\"\") was the title\",0,\"+On March 12, 2024,", bare.Output, StringComparison.Ordinal);
        Assert.Equal(2, (await Csto.Run("articles", "--csv-guard", "maybe", page)).Code);
    }

    [Theory]
    [InlineData(true, true, "'=␛x")]
    [InlineData(true, false, "'=\u001Bx")]
    [InlineData(false, true, "=␛x")]
    [InlineData(false, false, "=\u001Bx")]
    public void ATerminalShowsCsvVisiblyAndAFileHoldsItAll(bool guard, bool terminal, string cell) =>
        Assert.Equal(cell, OutputOptions.Cell(guard, terminal)("=\u001Bx"));

    [Fact]
    public async Task BadLinesOfJsonAreToldInWordsAndTheOthersAreRead()
    {
        var page = JsonSerializer.Serialize(Press.Text("Talks on bridges were held in Minsk", "12.03.2024", "On March 12, 2024, talks were held in Minsk."));
        var deep = new string('[', 100_000);
        string[] lines =
        [
            "{\"content\":\"\\ud800 On 7 February 2024 they met in Minsk.\"}",
            "{\"content\":\"x\",\"path\":\"\\udc00\"}",
            deep,
            $"{{\"deep\":{deep},\"content\":{page}}}",
            "{\"content\":1}",
            "{\"content\":" + page + "} and more",
            "{\"content\":\"" + new string('x', 700_000) + "\"}",
            $"{{\"deep\":{deep}{deep.Replace('[', ']')},\"content\":{page},\"path\":\"good.txt\"}}",
        ];
        var result = await Csto.RunWith(Encoding.UTF8.GetBytes(string.Join('\n', lines)), [], "articles", "-f", "ndjson", "--ndjson", "--maximum-size", "100000");
        Assert.Equal(1, result.Code);
        Assert.Equal("good.txt", JsonDocument.Parse(Assert.Single(result.Lines)).RootElement.GetProperty("path").GetString());
        var errors = result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Enumerable.Range(1, 7).Select(n => $"csto: standard input, line {n}: "), errors.Select(e => e[..(e.IndexOf("the ", StringComparison.Ordinal))]));
        Assert.Contains("half of a surrogate pair", errors[0], StringComparison.Ordinal);
        Assert.Contains("half of a surrogate pair", errors[1], StringComparison.Ordinal);
        Assert.Contains("not valid JSON at byte ", errors[3], StringComparison.Ordinal);
        Assert.Contains("no text as \"content\"", errors[4], StringComparison.Ordinal);
        Assert.Contains("more than 600,000 characters", errors[6], StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BytesOfALineThatAreNotUtf8AreAWarning()
    {
        byte[] line = [.. "{\"content\":\"Talks were held in Minsk on 7 February 2024, caf"u8, 0xE9, .. " included.\"}\n"u8];
        var result = await Csto.RunWith(line, [], "articles", "-f", "ndjson", "--ndjson");
        Assert.Equal(0, result.Code);
        Assert.Contains("line 1: The line has 1 \uFFFD in place of bytes that are not valid UTF-8.", result.Error, StringComparison.Ordinal);
    }
}

public class BoundedLinesTests
{
    [Theory]
    [InlineData("", new string[0])]
    [InlineData("a", new[] { "a" })]
    [InlineData("a\nb\r\nc\rd\n", new[] { "a", "b", "c", "d" })]
    [InlineData("\n\r\n\r\r", new[] { "", "", "", "" })]
    [InlineData("abcdef\nabcde\r\nabcdefghijkl", new[] { "!", "abcde", "!" })]
    public void LinesEndAsEverywhereAndLongOnesArePassedOver(string text, string[] expected)
    {
        using var lines = new BoundedLines(new OneByOne(text), 5);
        var read = new List<string>();
        while (lines.Read(out var tooLong) is { } line)
        {
            read.Add(tooLong ? "!" : line);
            Assert.Equal(read.Count, lines.Number);
        }
        Assert.Equal(expected, read);
    }

    // As a pipe may give them.
    private sealed class OneByOne(string text) : StringReader(text)
    {
        public override int Read(char[] buffer, int index, int count) => base.Read(buffer, index, Math.Min(count, 1));
    }
}
