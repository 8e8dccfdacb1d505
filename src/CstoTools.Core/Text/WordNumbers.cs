using System.Collections.Concurrent;

namespace CstoTools.Core.Text;

/// <summary>
/// Gives words numbers: tokens of one key and shape have one. So a word of a text is looked up once, and whoever keeps something of words
/// finds it by the number. Numbers say nothing else; they depend on what was read before. Safe to use from several threads.
/// </summary>
internal static class WordNumbers
{
    /// <summary>How many words have a number: pages of made-up words must not fill the memory.</summary>
    public const int Most = 100_000;

    private static readonly ConcurrentDictionary<string, int>[] s_numbers =
        [.. Enum.GetValues<Shape>().Select(_ => new ConcurrentDictionary<string, int>(StringComparer.Ordinal))];

    private static int s_next;

    /// <summary>The number of a word; -1 if it is new and there are no more.</summary>
    public static int Of(Token token)
    {
        var numbers = s_numbers[(int)token.Shape];
        if (numbers.TryGetValue(token.Key, out var number))
            return number;
        return s_next < Most && Interlocked.Increment(ref s_next) is <= Most and var next ? numbers.GetOrAdd(token.Key, next - 1) : -1;
    }
}
