using CstoTools.Core.Tests;
using System.Diagnostics;
using System.Text.Json;

namespace CstoTools.Cli.Tests;

public sealed class OutputTests(Press press) : IClassFixture<Press>
{
    [Fact]
    public async Task ExtractWritesAnObjectALineWithEverythingTheContractNames()
    {
        var result = await Csto.Run("extract", press.Folder);
        Assert.Equal(0, result.Code);
        Assert.Equal(2, result.Lines.Length);
        var page = JsonDocument.Parse(result.Lines[0]).RootElement;
        string[] names = ["path", "format", "language", "url", "title", "date", "body", "teasers", "media", "contacts", "mentions", "dates", "quotes", "events"];
        Assert.All(names, n => Assert.True(page.TryGetProperty(n, out _), n));
        Assert.Equal("2024-03-12", page.GetProperty("date").GetString());
        var mention = page.GetProperty("mentions").EnumerateArray().First(m => m.GetProperty("section").GetString() == "body");
        var (start, length) = (mention.GetProperty("start").GetInt32(), mention.GetProperty("length").GetInt32());
        Assert.Equal(mention.GetProperty("text").GetString(), page.GetProperty("body").GetString()!.Substring(start, length));
    }

    [Theory]
    [InlineData("extract")]
    [InlineData("articles")]
    [InlineData("events")]
    [InlineData("mentions")]
    [InlineData("quotes")]
    public async Task JsonIsAnArray(string command)
    {
        var result = await Csto.Run(command, "-f", "json", press.Folder);
        Assert.Equal(0, result.Code);
        Assert.Equal(JsonValueKind.Array, JsonDocument.Parse(result.Output).RootElement.ValueKind);
    }

    [Theory]
    [InlineData("articles")]
    [InlineData("events")]
    [InlineData("mentions")]
    [InlineData("quotes")]
    public async Task ATableFitsInAHundredColumns(string command)
    {
        var result = await Csto.Run(command, Repository.Samples);
        Assert.Equal(0, result.Code);
        Assert.All(result.Lines, l => Assert.True(TextWidth.Of(l) <= 100, l));
    }

    [Fact]
    public async Task OutputIsTheSameInEveryCultureAndHasNoByteOrderMark()
    {
        var expected = await Csto.Run("extract", press.Folder);
        foreach (var culture in new[] { "tr_TR.UTF-8", "C" })
        {
            var result = await Csto.RunWith(null, [("LC_ALL", culture), ("LANG", culture)], "extract", press.Folder);
            Assert.Equal(expected.Output, result.Output);
        }
        Assert.Equal('{', expected.Output[0]);
    }

    [Fact]
    public async Task LettersOfAllScriptsAreWrittenAsTheyAre()
    {
        using var own = new Press();
        var page = own.Add("ru.txt", "В Минске обсудили мосты и дороги", "12.03.2024", "12 марта 2024 г. в Минске состоялась встреча инженеров.");
        Assert.Contains("В Минске обсудили", (await Csto.RunProcess(null, [], "extract", page)).Output, StringComparison.Ordinal);
        Assert.Contains("В Минске обсудили", (await Csto.Run("articles", page)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CsvQuotesWhatHasToBeQuoted()
    {
        using var own = new Press();
        var page = own.Add("quoted.txt", "Talks on \"roads, bridges\" were held in Minsk", "12.03.2024", "On March 12, 2024, talks were held.\n\nThe parties agreed.");
        var result = await Csto.Run("articles", "-f", "csv", page);
        Assert.StartsWith("Date,Lang,Title,Teasers,Body,", result.Output, StringComparison.Ordinal);
        Assert.Contains("2024-03-12,en,\"Talks on \"\"roads, bridges\"\" were held in Minsk\",0,\"On March 12, 2024, talks were held.\n\nThe parties agreed.\",", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AReaderThatGoesAwayIsNoError()
    {
        if (OperatingSystem.IsWindows())
            return;
        var dll = Path.Combine(AppContext.BaseDirectory, "csto.dll");
        var files = string.Join(' ', Enumerable.Repeat($"'{press["bridges.txt"]}'", 400));
        var start = new ProcessStartInfo("bash") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"dotnet '{dll}' extract {files} | head -n 1 >/dev/null; echo ${{PIPESTATUS[0]}}");
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        Assert.Equal("0", (await process.StandardOutput.ReadToEndAsync()).Trim());
        Assert.Equal("", await error);
    }

    [Fact]
    public async Task AFullDiskIsAnError()
    {
        if (!File.Exists("/dev/full"))
            return;
        var start = new ProcessStartInfo("bash") { RedirectStandardError = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"dotnet '{Path.Combine(AppContext.BaseDirectory, "csto.dll")}' extract '{press.Folder}' > /dev/full");
        using var process = Process.Start(start)!;
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(1, process.ExitCode);
        Assert.StartsWith("csto: cannot write", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task QuotesAreFilteredByDayAndReportedSpeechComesWhenAskedFor()
    {
        using var own = new Press();
        own.Add("spring.txt", "Rails must be straight", "12.03.2024",
            "\"A bent rail is a short story\", Sergey Lavrov said in Minsk on 12 March 2024.\n\nSergey Lavrov said that the bridges would be painted.");
        own.Add("summer.txt", "Sleepers must be dry", "03.07.2024", "\"A wet sleeper does not hold\", Sergey Lavrov said in Minsk on 3 July 2024.");
        const string rail = "A bent rail is a short story", sleeper = "A wet sleeper does not hold", bridges = "the bridges would be painted";
        Assert.Equal([rail, sleeper], await Quotes());
        Assert.Equal([rail], await Quotes("--before", "2024-03"));
        Assert.Equal([sleeper], await Quotes("--after", "2024-03-13"));
        Assert.Equal([rail, bridges], await Quotes("--include-indirect", "--before", "2024-06"));

        async Task<IEnumerable<string?>> Quotes(params string[] filters)
        {
            var result = await Csto.Run(["quotes", "-f", "ndjson", own.Folder, .. filters]);
            Assert.Equal(0, result.Code);
            return result.Lines.Select(l => JsonDocument.Parse(l).RootElement.GetProperty("text").GetString());
        }
    }

    [Fact]
    public async Task MentionsAreFilteredByKindNameAndSection()
    {
        var all = await Mentions();
        Assert.Contains(("title", "Bishkek"), all);
        Assert.Equal([("body", "Bishkek")], await Mentions("--kind", "city", "--section", "body", "--name", "BISHKEK"));
        Assert.Equal([("title", "Bishkek"), ("body", "Bishkek")], await Mentions("--kind", "City", "--name", "Bish*"));
        Assert.Empty(await Mentions("--name", "Nowhere"));

        async Task<(string?, string?)[]> Mentions(params string[] filters)
        {
            var result = await Csto.Run(["mentions", "-f", "ndjson", press.Folder, .. filters]);
            Assert.Equal(0, result.Code);
            return result.Lines.Select(l => JsonDocument.Parse(l).RootElement)
                .Select(m => (m.GetProperty("section").GetString(), m.GetProperty("text").GetString())).ToArray();
        }
    }
}
