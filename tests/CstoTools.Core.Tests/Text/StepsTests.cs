using CstoTools.Core.Text;

namespace CstoTools.Core.Tests.Text;

/// <summary>Work is counted, and ends at its limit or when it is cancelled.</summary>
public class StepsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2047)]
    [InlineData(2048)]
    [InlineData(2049)]
    [InlineData(10_000)]
    public void AStageEndsAtItsLimit(int limit)
    {
        var steps = new Steps();
        Assert.Equal(("made", limit - 1L), steps.Run(limit, () => Take(steps, limit - 1), default));
        Assert.Throws<TooManyStepsException>(() => steps.Run(limit, () => Take(steps, limit), default));
        Assert.Throws<TooManyStepsException>(() => steps.Run(limit, () => TakeAtOnce(steps, limit), default));
        Assert.Equal(("made", limit - 1L), steps.Run(limit, () => TakeAtOnce(steps, limit - 1), default));
    }

    [Fact]
    public void AStageInsideAnotherHasItsOwnCount()
    {
        var steps = new Steps();
        Take(steps, 7);
        var (inner, outer) = steps.Run(100, () =>
        {
            Take(steps, 90);
            var inside = steps.Run(5000, () => Take(steps, 4000), default).Taken;
            // The outer limit is back, also after a stage that failed.
            Assert.Throws<TooManyStepsException>(() => steps.Run(10, () => Take(steps, 10), default));
            Assert.Equal(90, steps.Taken);
            Take(steps, 9);
            Assert.Throws<TooManyStepsException>(() => Take(steps, 1));
            return inside;
        }, default);
        Assert.Equal((4000, 100), (inner, outer));
        Assert.Equal(7, steps.Taken);
    }

    [Fact]
    public void WorkWithoutAStageHasNoLimit()
    {
        var steps = new Steps();
        Take(steps, 10_000);
        TakeAtOnce(steps, 1_000_000_000_000);
        Assert.Equal(1_000_000_010_000, steps.Taken);
    }

    [Fact]
    public void WorkEndsSoonAfterItIsCancelled()
    {
        using var stop = new CancellationTokenSource();
        var steps = new Steps();
        var taken = 0;
        Assert.ThrowsAny<OperationCanceledException>(() => steps.Run(long.MaxValue, () =>
        {
            Take(steps, 5000);
            stop.Cancel();
            for (; taken < 100_000; taken++)
                steps.Take();
            return 0;
        }, stop.Token));
        Assert.InRange(taken, 0, 4096);
        Assert.Equal(0, steps.Taken);
    }

    [Fact]
    public void EachWordThatIsLookedAtIsAStep()
    {
        var steps = new Steps();
        var words = new CountedTokens(Tokenizer.Tokenize("one two three"), steps);
        Assert.Equal((3, 0), (words.Count, steps.Taken));
        Assert.Equal(("two", 1), (words[1].Key, steps.Taken));
        Assert.Equal(["one", "two", "three"], words.Select(w => w.Key));
        Assert.Equal(4, steps.Taken);
        Assert.Equal(3, ((System.Collections.IEnumerable)words).Cast<Token>().Count());
        Assert.Equal(7, steps.Taken);
        Assert.Equal("three", words.Uncounted[2].Key);
        Assert.Equal(7, steps.Taken);
    }

    private static string Take(Steps steps, long count)
    {
        for (var i = 0L; i < count; i++)
            steps.Take();
        return "made";
    }

    private static string TakeAtOnce(Steps steps, long count)
    {
        steps.Take(count);
        return "made";
    }
}
