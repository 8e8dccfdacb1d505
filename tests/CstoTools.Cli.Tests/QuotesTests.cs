using CstoTools.Core.Tests;
using System.Text.Json;

namespace CstoTools.Cli.Tests;

public class QuotesTests
{
    private static readonly string[] Pages =
    [
        Page("2024-05-14", "\"The stocks are counted,\" CSTO Secretary General Imangali Tasmagambetov said.", "\"Minsk keeps its word,\" the President of Belarus stressed."),
        Page("2021-03-02", "\"The road is open,\" the CSTO Secretary General said.", "Stanislav Zas noted that the tunnel remained closed."),
    ];

    [Theory]
    [InlineData("The stocks are counted|Minsk keeps its word|The road is open")]
    [InlineData("The stocks are counted|The road is open", "--speaker", "CSTO Secretary General")]
    [InlineData("The stocks are counted", "--speaker", "Тасмагамбетов")]
    [InlineData("The road is open", "--speaker", "S. Zas")]
    [InlineData("The road is open|the tunnel remained closed", "--speaker", "Зась", "--include-indirect")]
    [InlineData("Minsk keeps its word", "--speaker", "the President of Belarus", "--section", "body")]
    [InlineData("", "--section", "teaser")]
    [InlineData("The stocks are counted|Minsk keeps its word", "--after", "2024")]
    [InlineData("The road is open", "--before", "2021-03")]
    [InlineData("", "--before", "2021-02")]
    [InlineData("The road is open", "--match", "ROAD|tunnel")]
    [InlineData("The road is open|the tunnel remained closed", "--match", "ROAD|tunnel", "--include-indirect")]
    public async Task QuotesAreFiltered(string expected, params string[] options)
    {
        var input = System.Text.Encoding.UTF8.GetBytes(string.Join('\n', Pages));
        var result = await Csto.RunWith(input, [], ["quotes", "--ndjson", "-", "--format", "ndjson", .. options]);
        Assert.Equal((0, ""), (result.Code, result.Error));
        Assert.Equal(expected, string.Join('|', result.Lines.Select(l => JsonDocument.Parse(l).RootElement.GetProperty("text").GetString()!.TrimEnd(','))));
    }

    [Fact]
    public async Task ANameThatFindsNothingIsAWarningOnStandardError()
    {
        var input = System.Text.Encoding.UTF8.GetBytes(Pages[0]);
        var result = await Csto.RunWith(input, [], "quotes", "--ndjson", "-", "--speaker", "Tasmagambetof", "--speaker", "Putin", "--format", "ndjson");
        Assert.Equal((0, ""), (result.Code, result.Output));
        Assert.Equal("csto: warning: --speaker 'Tasmagambetof' finds nothing: the metadata has no such name, and no page contains it. Did you mean 'Imangali Tasmagambetov'?",
            result.Error.Trim());
    }

    [Fact]
    public async Task TheHelpNamesEveryFilter()
    {
        var result = await Csto.Run("quotes", "--help");
        Assert.Equal(0, result.Code);
        Assert.All(["--speaker", "--match", "--section", "--after", "--before", "--include-indirect"], o => Assert.Contains(o, result.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task ReportedSpeechFitsTheTableAndIsMarkedInCsv()
    {
        var table = await Csto.Run("quotes", "--include-indirect", Repository.Samples);
        Assert.All(table.Lines, l => Assert.True(TextWidth.Of(l) <= 100, l));
        var csv = await Csto.RunWith(System.Text.Encoding.UTF8.GetBytes(Pages[1]), [], "quotes", "--ndjson", "-", "--format", "csv", "--include-indirect");
        Assert.Equal([",said,false,", ",noted,true,"], csv.Lines.Skip(1).Select(l => l.Contains(",said,false,", StringComparison.Ordinal) ? ",said,false," : l.Contains(",noted,true,", StringComparison.Ordinal) ? ",noted,true," : l));
    }

    private static string Page(string date, params string[] paragraphs) => JsonSerializer.Serialize(new
    {
        path = date + ".txt",
        content = string.Join("\n\n", [$"Results of the week {DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture):dd.MM.yyyy}", .. paragraphs]),
    });
}
