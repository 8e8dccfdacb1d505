using System.Globalization;
using CstoTools.Core.Tests;

namespace CstoTools.Cli.Tests;

/// <summary>The same input gives the same bytes in every culture and time zone, and without the platform's culture data.</summary>
public class SameAnswerTests
{
    private static readonly string Corpus = Repository.PathOf("tests", "Fixtures", "corpus");

    private static readonly Lazy<Task<Result>> Plain = new(() => Csto.Run("extract", Corpus));

    // The program chooses its culture itself, so that what is below it is only seen with another one in this process.
    [Theory]
    [InlineData("ru-RU")]
    [InlineData("th-TH")]
    public async Task TheCultureDoesNotMatter(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            await AssertSame(await Csto.Run("extract", Corpus));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("tr_TR.UTF-8", "Pacific/Kiritimati", "0")]
    [InlineData("fa_IR.UTF-8", "Etc/GMT+11", "0")]
    [InlineData("en_US.UTF-8", "Etc/GMT-14", "1")]
    public async Task TheEnvironmentDoesNotMatter(string culture, string zone, string invariant) => await AssertSame(await Csto.RunProcess(
        null, [("LC_ALL", culture), ("TZ", zone), ("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", invariant)], "extract", Corpus));

    private static async Task AssertSame(Result result)
    {
        var plain = await Plain.Value;
        Assert.Equal(0, plain.Code);
        Assert.True(plain.Lines.Length >= 70);
        Assert.Equal(plain.Output, result.Output);
    }
}
