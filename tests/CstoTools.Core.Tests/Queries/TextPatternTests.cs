using CstoTools.Core.Queries;

namespace CstoTools.Core.Tests.Queries;

public class TextPatternTests
{
    [Theory]
    [InlineData("Minsk", "MINSK", true)]
    [InlineData("jenca", "Jen\u010Da", true)]
    [InlineData("\u0421STO", "CSTO", true)]
    [InlineData("Ministry of Defence", "ministry of defense", true)]
    [InlineData("V.Orlov", "V. Orlov", true)]
    [InlineData("O'Connor", "O’Connor", true)]
    [InlineData("Минск", "минск", true)]
    [InlineData("Minsk", "Minsk region", false)]
    [InlineData("", "Minsk", false)]
    [InlineData("Minsk*", "Minsk region", true)]
    [InlineData("*Council", "CSTO Permanent Council", true)]
    [InlineData("*perm*council*", "CSTO Permanent Council", true)]
    [InlineData("M?nsk", "Minsk", true)]
    [InlineData("M?nsk", "Mnsk", false)]
    [InlineData("[km]insk", "Minsk", true)]
    [InlineData("[a-c]insk", "Minsk", false)]
    [InlineData("*", "anything", true)]
    [InlineData("* Orlov", "Pavel Orlov", true)]
    [InlineData("* Orlov", "Kozorlov", false)]
    [InlineData("what`?", "what?", true)]
    [InlineData("a[b", "A b", true)]
    public void APatternFitsWhateverTheCaseAndTheMarks(string pattern, string text, bool fits) =>
        Assert.Equal(fits, new TextPattern(pattern).IsMatch(text));

    [Fact]
    public void NothingAskedForFitsEverything()
    {
        Assert.True(new TextPatterns([]).IsMatch(null));
        Assert.False(new TextPatterns(["x*"]).IsMatch(null));
    }

    [Fact]
    public void ManyWildcardsOverALongTextEndSoon()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.False(new TextPattern(string.Concat(Enumerable.Repeat("*a", 50)) + "*b").IsMatch(new string('a', 20000)));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60));
    }
}
