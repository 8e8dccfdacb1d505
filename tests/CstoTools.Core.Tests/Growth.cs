namespace CstoTools.Core.Tests;

/// <summary>
/// What some work costs as its input grows, by the bytes that it allocates. They are the same on every machine, busy or
/// not, which no clock is.
/// </summary>
internal static class Growth
{
    // Four times as much may cost four times and a little for sorting and for lists that double; the square is sixteen.
    private const double Most = 6;

    /// <summary>Asserts that work on four times as much input allocates about four times as much.</summary>
    /// <param name="size">The size of the smaller input.</param>
    /// <param name="make">Makes the input of a size.</param>
    /// <param name="work">The work, on this thread.</param>
    public static void IsLinear<T>(int size, Func<int, T> make, Action<T> work)
    {
        // What is made once and kept is made now.
        work(make(size));
        var (one, four) = (Bytes(make(size), work), Bytes(make(4 * size), work));
        Assert.True(four <= Most * one, $"{one} bytes for {size}, {four} for {4 * size}: {(double)four / one:0.0} times as much");
    }

    private static long Bytes<T>(T input, Action<T> work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        work(input);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
