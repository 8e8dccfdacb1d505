namespace CstoTools.Core.Trust;

/// <summary>What a number of right answers promises of the next ones.</summary>
internal static class Precision
{
    // What the words mean: of what is sure at most one of fifty is wrong, of what is likely at most one of five.
    private const double Sure = 0.98;
    private const double Likely = 0.8;

    // What is measured on few values must be sure by a wider margin: the lower bound of its interval counts, too.
    private const double SureAtLeast = 0.96;
    private const double LikelyAtLeast = 0.75;

    // One standard deviation: five of six samples have at least this precision.
    private const double Deviations = 1;

    // A row counts as if so many more values had been seen, as often right as those that no reason lowers.
    private const double Prior = 10;

    /// <summary>The confidence that a way to a value allows: few answers prove little, even if all of them were right.</summary>
    /// <param name="right">How many values were right.</param>
    /// <param name="of">Of how many.</param>
    /// <param name="others">How often values that no reason lowers were right.</param>
    public static string OfWay(int right, int of, double others) => AtLeast(right, of) switch
    {
        >= SureAtLeast => OfCircumstance(right, of, others),
        >= LikelyAtLeast => Confidences.Likely,
        _ => right == of && of > 0 ? Confidences.Likely : Confidences.Check,
    };

    /// <summary>The confidence that a circumstance leaves: it lowers only what it is seen to lower.</summary>
    /// <param name="right">How many values were right.</param>
    /// <param name="of">Of how many.</param>
    /// <param name="others">How often values that no reason lowers were right.</param>
    public static string OfCircumstance(int right, int of, double others) => ((right + Prior * others) / (of + Prior)) switch
    {
        >= Sure => Confidences.Sure,
        >= Likely => Confidences.Likely,
        _ => Confidences.Check,
    };

    /// <summary>The lower bound of Wilson's interval.</summary>
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
