using System.Text.Json;
using CstoTools.Core.Tests;

namespace CstoTools.Cli.Tests;

/// <summary>How far facts can be trusted, in what csto writes and what it is asked for.</summary>
public class ConfidenceTests
{
    private static readonly string[] Words = ["sure", "likely", "check"];

    [Theory]
    [InlineData("events", "confidence")]
    [InlineData("mentions", "confidence")]
    [InlineData("quotes", "confidence")]
    [InlineData("evidence", "confidence")]
    [InlineData("relations", "confidence")]
    public async Task EachObjectSaysHowFarItCanBeTrusted(string command, string property)
    {
        var facts = await Facts(command);
        Assert.NotEmpty(facts);
        Assert.All(facts, f => Assert.Contains(f.GetProperty(property).GetString(), Words));
    }

    [Fact]
    public async Task AnEventSaysItOfEachValueParticipantAndDocument()
    {
        var events = await Facts("events");
        Assert.All(events.SelectMany(e => e.GetProperty("evidence").EnumerateArray()), f =>
            Assert.Equal(f.GetProperty("confidence").GetString(), f.GetProperty("evidence").GetProperty("confidence").GetString()));
        Assert.All(events.SelectMany(e => e.GetProperty("participants").EnumerateArray().Concat(e.GetProperty("documents").EnumerateArray())),
            p => Assert.Contains(p.GetProperty("confidence").GetString(), Words));
    }

    [Theory]
    [InlineData("events")]
    [InlineData("mentions")]
    [InlineData("quotes")]
    [InlineData("evidence")]
    public async Task TheOptionAsksForTheLeastThatIsWanted(string command)
    {
        var (all, likely) = (await Facts(command), await Facts(command, "--confidence", "likely"));
        Assert.DoesNotContain(likely, f => f.GetProperty("confidence").GetString() == "check");
        Assert.InRange(likely.Count, 1, all.Count);
        Assert.Equal(all.Count, (await Facts(command, "--confidence", "check")).Count);
    }

    [Theory]
    [InlineData("report --as markdown")]
    [InlineData("calendar")]
    [InlineData("graph --as dot")]
    [InlineData("feed")]
    [InlineData("cite --as ris")]
    public async Task FilesHaveOnlyWhatIsAsSure(string command)
    {
        async Task<string> Written(params string[] more)
        {
            var result = await Csto.Run([.. command.Split(' '), Repository.Samples, .. more]);
            Assert.Equal(0, result.Code);
            return result.Output;
        }

        var all = await Written();
        Assert.Equal(all, await Written("--confidence", "check"));
        Assert.InRange((await Written("--confidence", "sure")).Length, 1, all.Length - 1);
    }

    [Fact]
    public async Task AnotherWordIsRefused()
    {
        var result = await Csto.Run("events", "--confidence", "certain", Repository.Samples);
        Assert.Equal(2, result.Code);
        Assert.Contains("certain", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TablesMarkWhatIsToBeChecked()
    {
        var open = (await Facts("events", "--no-merge")).First(e => e.GetProperty("evidence").EnumerateArray()
            .Any(f => f.GetProperty("field").GetString() == "Type" && f.GetProperty("confidence").GetString() == "check"));
        var result = await Csto.Run("events", "--no-merge", Repository.Samples);
        Assert.Contains($"{open.GetProperty("type").GetString()}? ", result.Output, StringComparison.Ordinal);
    }

    private static async Task<List<JsonElement>> Facts(string command, params string[] options)
    {
        var result = await Csto.Run([command, .. options, "--format", "ndjson", Repository.Samples]);
        return [.. result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)];
    }
}
