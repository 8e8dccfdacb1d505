using System.Text;
using System.Text.Json;
using CstoTools.Core.Reading;
using CstoTools.Core.Tests;

namespace CstoTools.Cli.Tests;

public sealed class InputTests(Press press) : IClassFixture<Press>
{
    private const string Ids = "ndjson";

    [Fact]
    public async Task AFolderIsItsPagesAndNotThoseBelow()
    {
        using var own = new Press();
        own.Add("2024/deep.txt", "A page in a folder below the other pages", "01.02.2024", "On February 1, 2024, talks were held in Minsk.");
        own.Write("notes.log", "no page");
        Assert.Equal(["bridges.txt", "medics.txt"], await Pages("articles", own.Folder));
        Assert.Equal(["bridges.txt", "medics.txt", "deep.txt"], await Pages("articles", "-r", own.Folder));
    }

    [Fact]
    public async Task PagesOfOneFolderTellWhatTheirSiteRepeats()
    {
        var site = Repository.PathOf("tests", "Fixtures", "siblings", "herald");
        var whole = await Csto.Run("extract", site);
        Assert.Equal(6, whole.Lines.Length);
        Assert.DoesNotContain("Steppe Herald was founded", whole.Output, StringComparison.Ordinal);
        // One page is read as it is read among the others.
        var one = await Csto.Run("extract", Path.Combine(site, "short-note.html"));
        Assert.Equal(whole.Lines.Single(l => l.Contains("short-note.html", StringComparison.Ordinal)), Assert.Single(one.Lines));
    }

    [Fact]
    public async Task AFileThatIsNamedIsReadWhateverItIsCalled()
    {
        using var own = new Press();
        var odd = own.Add("@page", "A page with an odd name was read", "01.02.2024", "On February 1, 2024, talks were held in Minsk.");
        var dash = own.Add("-page", "A page with another odd name was read", "01.02.2024", "On February 1, 2024, talks were held in Minsk.");
        Assert.Equal(["@page", "-page"], await Pages("articles", odd, "--", dash));
    }

    [Theory]
    [InlineData("-")]
    [InlineData(null)]
    public async Task StandardInputIsOnePage(string? dash)
    {
        var page = Encoding.UTF8.GetBytes(Press.Text("A page came in by standard input", "01.02.2024", "On February 1, 2024, talks were held in Minsk."));
        string[] arguments = dash is null ? ["articles", "-f", Ids] : ["articles", "-f", Ids, dash];
        var result = await Csto.RunProcess(page, [], arguments);
        Assert.Equal(0, result.Code);
        var article = Assert.Single(Objects(result));
        Assert.Equal("A page came in by standard input", article.GetProperty("title").GetString());
        Assert.Equal(JsonValueKind.Null, article.GetProperty("path").ValueKind);
    }

    [Fact]
    public async Task AListOfPathsComesFromAFileOrFromStandardInput()
    {
        using var own = new Press();
        var list = $"{press["medics.txt"]}\n\n{press["bridges.txt"]}\r\n";
        var file = own.Write("list", list);
        Assert.Equal(["medics.txt", "bridges.txt"], Names(await Csto.Run("articles", "-f", Ids, "--files-from", file)));
        Assert.Equal(["medics.txt", "bridges.txt"],
            Names(await Csto.RunWith(Encoding.UTF8.GetBytes(list), [], "articles", "-f", Ids, "--files-from", "-")));
    }

    [Theory]
    [InlineData("ibm866", "866")]
    [InlineData("windows-1251", "Windows-1251")]
    [InlineData("utf-16", "unicode")]
    public async Task PagesAreReadInTheEncodingThatIsNamed(string written, string named)
    {
        const string title = "В Бишкеке обсудили безопасность железных дорог";
        var text = Press.Text(title, "12.03.2024", "12 марта 2024 года инженеры двух стран встретились в Бишкеке и обсудили мосты.");
        var bytes = PageEncodings.Find(written)!.GetBytes(text);
        using var own = new Press();
        var page = own.Write("odd/page.txt", bytes);
        var list = own.Write("list", page);
        foreach (var result in new[]
        {
            await Csto.Run("articles", "-f", Ids, "--encoding", named, page),
            await Csto.Run("articles", "-f", Ids, "--encoding", named, Path.GetDirectoryName(page)!),
            await Csto.Run("articles", "-f", Ids, "--encoding", named, "--files-from", list),
            await Csto.RunWith(bytes, [], "articles", "-f", Ids, "--encoding", named),
        })
        {
            Assert.Equal((0, ""), (result.Code, result.Error));
            Assert.Equal(title, Assert.Single(Objects(result)).GetProperty("title").GetString());
        }
        // A wrong one is not taken silently.
        var wrong = await Csto.Run("articles", "-f", Ids, "--encoding", "ascii", page);
        Assert.Contains(written == "utf-16" ? "not a text file" : "Read as us-ascii", wrong.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ManyPagesComeAsLinesOfJson()
    {
        var good = JsonSerializer.Serialize(new { path = "a/one.txt", content = Press.Text("The first of two pages in lines", "01.02.2024", "On February 1, 2024, talks were held.") });
        var input = $"{good}\nno json\n{{\"path\":\"x\"}}\n\n{good.Replace("one.txt", "two.txt")}\n";
        var result = await Csto.RunWith(Encoding.UTF8.GetBytes(input), [], "articles", "-f", Ids, "--ndjson");
        Assert.Equal(1, result.Code);
        Assert.Equal(["one.txt", "two.txt"], Names(result));
        var errors = result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, errors.Length);
        Assert.StartsWith("csto: standard input, line 2: ", errors[0], StringComparison.Ordinal);
        Assert.StartsWith("csto: standard input, line 3: ", errors[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task EachBadPageIsOneLineOnStandardErrorAndTheOthersAreRead()
    {
        using var own = new Press();
        var empty = own.Write("empty.txt", "");
        var binary = own.Write("binary.txt", Enumerable.Range(0, 4096).Select(i => (byte)(i * 7)).ToArray());
        var large = own.Write("large.txt", Press.Text("A page over the limit", "01.02.2024", new string('x', 5000)));
        var folder = Directory.CreateDirectory(own["nothing"]).FullName;
        var missing = own["missing.txt"];
        var result = await Csto.Run("articles", "-f", Ids, "--maximum-size", "4096",
            missing, empty, own["bridges.txt"], binary, large, folder, own["medics.txt"]);
        Assert.Equal(1, result.Code);
        Assert.Equal(["bridges.txt", "medics.txt"], Names(result));
        var errors = result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(5, errors.Length);
        foreach (var (line, path) in errors.Zip(new[] { missing, empty, binary, large, folder }))
        {
            Assert.StartsWith("csto: ", line, StringComparison.Ordinal);
            Assert.Contains(path, line, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("--colour")]
    [InlineData("events", "--colour", "x")]
    [InlineData("events", "--type", "meetng", "x")]
    [InlineData("events", "--after", "yesterday", "x")]
    [InlineData("events", "--after", "01.02.2024", "x")]
    [InlineData("quotes", "--before", "06/05/2024", "x")]
    [InlineData("events", "--after", "2024", "--before", "2023", "x")]
    [InlineData("quotes", "--after", "2024-02", "--before", "2024-01", "x")]
    [InlineData("events", "--maximum-size", "0", "x")]
    [InlineData("events", "--format", "xml", "x")]
    [InlineData("events", "--files-from", "list", "x")]
    [InlineData("events", "--encoding", "utf-9", "x")]
    [InlineData("events", "--encoding", "", "x")]
    [InlineData("articles", "--encoding", "utf8", "--ndjson", "x")]
    [InlineData("mentions", "--kind", "Thing", "x")]
    [InlineData("quotes", "--match", "(", "x")]
    [InlineData("events", "--metadata", "no-such-file.yml", "x")]
    [InlineData("frobnicate")]
    public async Task AWrongCommandLineEndsWithTwo(params string[] arguments)
    {
        var result = await Csto.Run(arguments);
        Assert.Equal(2, result.Code);
        Assert.Equal("", result.Output);
        Assert.StartsWith("csto: ", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MetadataOfTheEnvironmentCountsAndTheCommandsOwnCorrectsIt()
    {
        using var own = new Press();
        own.Add("quill.txt", "Bridges were the subject of talks in Bishkek", "12.03.2024", "On March 12, 2024, O. Quill opened a meeting in Bishkek.");
        var always = own.Write("always/below/a.yml", "people:\n  - id: osbert-quill\n    name: Osbert Quill\n");
        var corrected = own.Write("own/b.yml", "people:\n  - id: osbert-quill\n    name: Oswald Quill\n");
        (string, string)[] environment = [("CSTOTOOLS_METADATA", own["always"] + Path.PathSeparator + always)];
        var result = await Csto.RunWith(null, environment, "mentions", "--kind", "Person", "--format", "csv", own["quill.txt"]);
        Assert.Contains("Osbert Quill", result.Output, StringComparison.Ordinal);
        result = await Csto.RunWith(null, environment, "mentions", "--kind", "Person", "--format", "csv", "--metadata", corrected, own["quill.txt"]);
        Assert.Contains("Oswald Quill", result.Output, StringComparison.Ordinal);
        result = await Csto.RunWith(null, [("CSTOTOOLS_METADATA", own["none.yml"])], "events", own["quill.txt"]);
        Assert.Equal(2, result.Code);
        Assert.Contains("none.yml", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BadMetadataIsToldWithFileLineAndColumn()
    {
        using var own = new Press();
        var file = own.Write("mine.yml", "people:\n  - id: ann-alpha\n    nmae: Ann Alpha\n");
        var result = await Csto.Run("events", "--metadata", file, own.Folder);
        Assert.Equal(2, result.Code);
        Assert.Contains($"{file}(3,", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "frobnicate")]
    [InlineData(1, "articles", "no-such-page.txt")]
    [InlineData(0, "--help")]
    public async Task TheExitCodeIsThatOfTheProcess(int code, params string[] arguments)
    {
        var result = await Csto.RunProcess(null, [], arguments);
        Assert.Equal(code, result.Code);
        Assert.Equal(code == 0, result.Error.Length == 0);
    }

    [Fact]
    public async Task HelpIsNoError() => Assert.Equal(0, (await Csto.Run("events", "--help")).Code);

    private static IEnumerable<JsonElement> Objects(Result result) => result.Lines.Select(l => JsonDocument.Parse(l).RootElement);

    private static string[] Names(Result result) => Objects(result).Select(o => Path.GetFileName(o.GetProperty("path").GetString())!).ToArray();

    private static async Task<string[]> Pages(string command, params string[] arguments)
    {
        var result = await Csto.Run([command, "-f", Ids, .. arguments]);
        Assert.Equal("", result.Error);
        Assert.Equal(0, result.Code);
        return Names(result);
    }
}
