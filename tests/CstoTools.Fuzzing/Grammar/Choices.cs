namespace CstoTools.Fuzzing.Grammar;

/// <summary>The decisions that a generator or a mutator takes one after the other.</summary>
internal interface IChoices
{
    /// <summary>Whether there are no more decisions, so that what is begun is to be ended.</summary>
    bool Exhausted { get; }

    /// <summary>A number from 0 to below a limit.</summary>
    int Next(int limit);
}

/// <summary>Decisions by a seed: the same ones on every machine and in every version of .NET (SplitMix64).</summary>
internal sealed class SeededChoices(ulong seed) : IChoices
{
    private ulong _state = seed;

    public bool Exhausted => false;

    /// <summary>The decisions for one input of a run, which do not depend on the inputs before it.</summary>
    public static SeededChoices Of(int seed, long number) => new((ulong)seed * 0x9E3779B97F4A7C15UL ^ (ulong)number * 0xD1B54A32D192ED03UL);

    public int Next(int limit)
    {
        _state += 0x9E3779B97F4A7C15UL;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        z ^= z >> 31;
        return (int)((z >> 33) % (ulong)Math.Max(1, limit));
    }
}

/// <summary>
/// Decisions read from bytes, so that a fuzzer that knows which bytes reach new code steers the generator.
/// </summary>
internal sealed class ByteChoices(ReadOnlyMemory<byte> bytes) : IChoices
{
    private int _at;

    public bool Exhausted => _at >= bytes.Length;

    public int Next(int limit)
    {
        if (Exhausted || limit <= 1)
            return 0;
        // One byte where one is enough, so that a changed byte changes one decision.
        var value = (int)bytes.Span[_at++];
        if (limit > 256 && !Exhausted)
            value = value << 8 | bytes.Span[_at++];
        return value % limit;
    }
}

internal static class ChoicesExtensions
{
    /// <summary>Whether something happens that happens once in so many times.</summary>
    public static bool OneIn(this IChoices choices, int times) => choices.Next(times) == times - 1;

    /// <summary>One of some things.</summary>
    public static T Of<T>(this IChoices choices, IReadOnlyList<T> items) => items[choices.Next(items.Count)];

    /// <summary>A size from one to about a limit: small ones are as frequent as large ones are rare.</summary>
    public static int Size(this IChoices choices, int least, int most)
    {
        var doublings = (int)Math.Log2((double)most / least) + 1;
        var low = least << choices.Next(doublings);
        return Math.Min(most, low + choices.Next(low));
    }
}
