using CstoTools.Core.Document;
using CstoTools.Core.Matching;
using CstoTools.Core.Text;

namespace CstoTools.Core.Tests.Matching;

/// <summary>What a match costs is bounded by the pattern and the window, whatever the text.</summary>
public class MatcherCostTests
{
    [Theory]
    [InlineData("(the of?)* end", "the of ")]
    [InlineData("((the|of)+ (of|the)+)+ end", "the of ")]
    [InlineData("[the of|the|of]* [of the|of|the]* end", "the of ")]
    [InlineData("(_ @any)* <Who> (_ @any)* <Who>", "the of ")]
    [InlineData("the (?= (of|the){0,40} end) of", "the of ")]
    public void StepsGrowWithTheText(string pattern, string piece)
    {
        var (once, twice) = (StepsOf(pattern, piece, 500), StepsOf(pattern, piece, 1000));
        Assert.InRange((double)twice / once, 1.0, 2.2);
    }

    [Fact]
    public void OneStartIsBounded()
    {
        // Two nested loops over a window of 96 words: each split once at each place.
        Assert.InRange(StepsOf("((the|of)+ (of|the)+)+ end", "the of ", 1000) / 2000, 1, 40 * Matcher.Window);
    }

    private static long StepsOf(string pattern, string piece, int times)
    {
        var vocabulary = new Vocabulary();
        var program = PatternCompiler.Compile(PatternParser.Parse(pattern, PatternLab.Scope(vocabulary)));
        var plain = string.Concat(Enumerable.Repeat(piece, times));
        var text = new AnnotatedText(plain, Tokenizer.Tokenize(plain), Abbreviations.None);
        var steps = new Steps();
        var matcher = new Matcher(text, vocabulary.Of(text), steps);
        for (var at = 0; at < text.Count; at++)
            Assert.Equal(-1, matcher.Match(program, at, out _));
        return steps.Taken;
    }
}
