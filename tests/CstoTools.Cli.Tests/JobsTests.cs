using System.Text.Json;

namespace CstoTools.Cli.Tests;

/// <summary>Pages that are processed at the same time give the same output as one after the other.</summary>
public sealed class JobsTests(Press press) : IClassFixture<Press>
{
    [Theory]
    [InlineData("extract")]
    [InlineData("articles")]
    [InlineData("events")]
    [InlineData("mentions")]
    [InlineData("quotes")]
    [InlineData("evidence")]
    [InlineData("relations")]
    [InlineData("explain")]
    public async Task TheOutputIsTheSame(string command)
    {
        using var own = new Press();
        for (var i = 10; i < 30; i++)
            own.Add($"{i}.txt", $"Talks number {i} were held in Minsk", "01.02.2024", $"On February {i - 9}, 2024, talks were held in Minsk with Ivan Petrov.");
        own.Write("15-empty.txt", "");
        own.Write("22-empty.txt", "");
        var one = await Csto.Run(command, own.Folder, "-f", "ndjson", "-j", "1");
        var eight = await Csto.Run(command, own.Folder, "-f", "ndjson", "--jobs", "8");
        Assert.Equal(1, one.Code);
        Assert.Contains("22-empty.txt", one.Error, StringComparison.Ordinal);
        Assert.Equal(one, eight);
        Assert.Equal(one, await Csto.Run(command, own.Folder, "-f", "ndjson"));
    }

    [Theory]
    [InlineData("report --as markdown")]
    [InlineData("calendar")]
    [InlineData("feed --type meeting")]
    public async Task AFileIsTheSame(string command)
    {
        var samples = Core.Tests.Repository.Samples;
        Assert.Equal(await Csto.Run([.. command.Split(' '), samples, "-j", "1"]), await Csto.Run([.. command.Split(' '), samples, "-j", "8"]));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 6)]
    public void NoMoreIsStartedThanFits(int jobs, int most)
    {
        var (asked, done, atOnce, mostAtOnce) = (0, 0, 0, 0);
        IEnumerable<int> Items()
        {
            for (var i = 0; i < 50; i++)
            {
                asked++;
                yield return i;
            }
        }

        int Work(int i)
        {
            InterlockedMax(ref mostAtOnce, Interlocked.Increment(ref atOnce));
            Thread.SpinWait(1000 * (50 - i));
            Interlocked.Decrement(ref atOnce);
            return i;
        }

        foreach (var i in Ahead.Of(Items(), Work, jobs))
        {
            Assert.Equal(done++, i);
            Assert.InRange(asked - done, 0, most);
        }
        Assert.Equal(50, done);
        Assert.InRange(mostAtOnce, 1, jobs);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("many")]
    [InlineData("1000")]
    public async Task JobsAreANumber(string jobs)
    {
        var result = await Csto.Run("extract", press.Folder, "-j", jobs);
        Assert.Equal(2, result.Code);
        Assert.Contains("--jobs requires a number from 1 to 256.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnErrorCanBeALineInThePlaceOfItsPage()
    {
        using var own = new Press();
        own.Add("1.txt", "Talks were held in Minsk", "01.02.2024", "On February 1, 2024, talks were held in Minsk.");
        own.Write("2.txt", "");
        var result = await Csto.Run("extract", own.Folder, "--errors", "inline", "-j", "2");
        Assert.Equal((0, ""), (result.Code, result.Error));
        Assert.Equal(4, result.Lines.Length);
        using var line = JsonDocument.Parse(result.Lines[1]);
        Assert.Equal(["path", "error"], line.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Equal(Path.Combine(own.Folder, "2.txt"), line.RootElement.GetProperty("path").GetString());
        Assert.NotEqual("", line.RootElement.GetProperty("error").GetString());
    }

    [Fact]
    public async Task ALineThatIsNoPageIsALineOfTheOutput()
    {
        var input = "{\"path\":\"a.txt\",\"content\":\"On February 1, 2024, talks were held in Minsk.\"}\nno page\n"u8.ToArray();
        var result = await Csto.RunWith(input, [], "extract", "--ndjson", "--errors", "inline");
        Assert.Equal(0, result.Code);
        Assert.Equal(2, result.Lines.Length);
        Assert.Contains("\"path\":\"standard input, line 2\"", result.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task ErrorsAmongRowsOfATableAreRefused()
    {
        var result = await Csto.Run("extract", press.Folder, "--errors", "inline", "-f", "json");
        Assert.Equal(2, result.Code);
        Assert.Contains("--errors inline requires --format ndjson.", result.Error, StringComparison.Ordinal);
    }

    private static void InterlockedMax(ref int most, int value)
    {
        for (var known = Volatile.Read(ref most); known < value; known = Volatile.Read(ref most))
            Interlocked.CompareExchange(ref most, value, known);
    }
}
