namespace CstoTools.Fuzzing;

/// <summary>Makes a failing input smaller as long as it fails in the same way.</summary>
public static class Minimiser
{
    /// <summary>The smallest input found with so many tries.</summary>
    /// <param name="bytes">The input.</param>
    /// <param name="fails">Whether an input still fails in the same way.</param>
    /// <param name="tries">How often to ask at most.</param>
    public static byte[] Minimise(byte[] bytes, Func<byte[], bool> fails, int tries = 1000)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(fails);
        // Halves first, then ever smaller pieces; again from where something could be left out.
        for (var size = Math.Max(1, bytes.Length / 2); tries > 0;)
        {
            var smaller = false;
            for (var at = 0; at < bytes.Length && tries > 0; tries--)
            {
                byte[] less = [.. bytes.AsSpan(0, at), .. bytes.AsSpan(Math.Min(bytes.Length, at + size))];
                if (less.Length < bytes.Length && fails(less))
                    (bytes, smaller) = (less, true);
                else
                    at += size;
            }
            if (size == 1 && !smaller)
                break;
            if (!smaller)
                size = Math.Max(1, size / 2);
        }
        return bytes;
    }
}
