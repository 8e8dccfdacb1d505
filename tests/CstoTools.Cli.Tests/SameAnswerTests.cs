using CstoTools.Core.Tests;

namespace CstoTools.Cli.Tests;

/// <summary>The same input gives the same bytes in every culture and time zone, and without the platform's culture data.</summary>
public class SameAnswerTests
{
    private static readonly string Corpus = Repository.PathOf("tests", "Fixtures", "corpus");

    private static readonly Lazy<Task<Result>> Plain = new(() => Extract([("LC_ALL", "en_US.UTF-8"), ("TZ", "UTC")]));

    [Theory]
    [InlineData("ru_RU.UTF-8", "Etc/GMT+11")]
    [InlineData("tr_TR.UTF-8", "Pacific/Kiritimati")]
    [InlineData("fa_IR.UTF-8", "Asia/Tehran")]
    [InlineData("th_TH.UTF-8", "Etc/GMT-14")]
    public async Task CultureAndTimeZoneDoNotMatter(string culture, string zone) =>
        await AssertSame(await Extract([("LC_ALL", culture), ("TZ", zone)]));

    [Fact]
    public async Task TheAbsenceOfCultureDataDoesNotMatter() =>
        await AssertSame(await Extract([("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1")]));

    private static async Task AssertSame(Result result)
    {
        var plain = await Plain.Value;
        Assert.Equal(0, plain.Code);
        Assert.True(plain.Lines.Length >= 70);
        Assert.Equal(plain.Output, result.Output);
    }

    private static Task<Result> Extract((string, string)[] environment) => Csto.RunWith(null, environment, "extract", Corpus);
}
