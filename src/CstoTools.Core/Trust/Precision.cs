namespace CstoTools.Core.Trust;

/// <summary>What a number of right answers promises of the next ones.</summary>
internal static class Precision
{
    // What "sure" and "likely" mean: at most one of fifty, and one of ten, is wrong.
    private const double Sure = 0.98;
    private const double Likely = 0.9;

    // One standard deviation: five of six samples have at least this precision.
    private const double Deviations = 1;

    /// <summary>The confidence that a measured precision allows.</summary>
    /// <param name="right">How many values were right.</param>
    /// <param name="of">Of how many.</param>
    public static string LevelOf(int right, int of) => AtLeast(right, of) switch
    {
        >= Sure => Confidences.Sure,
        >= Likely => Confidences.Likely,
        _ => Confidences.Check,
    };

    /// <summary>The lower bound of Wilson's interval: few answers prove little, even if all of them were right.</summary>
    /// <param name="right">How many values were right.</param>
    /// <param name="of">Of how many.</param>
    public static double AtLeast(int right, int of)
    {
        if (of == 0)
            return 0;
        double n = of, p = right / n, z2 = Deviations * Deviations;
        return (p + z2 / (2 * n) - Deviations * Math.Sqrt(p * (1 - p) / n + z2 / (4 * n * n))) / (1 + z2 / n);
    }
}
