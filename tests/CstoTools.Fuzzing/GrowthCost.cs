using System.Globalization;
using CstoTools.Core.Analysis;
using CstoTools.Core.Reading;

namespace CstoTools.Fuzzing;

/// <summary>What a page of a shape costs at a size, by what no busy machine changes.</summary>
/// <param name="Length">The characters of the page.</param>
/// <param name="Reading">The bytes that reading it allocates.</param>
/// <param name="Analysis">The bytes that all stages of its analysis allocate.</param>
/// <param name="Steps">The steps that all stages of its analysis take.</param>
public sealed record GrowthCost(int Length, long Reading, long Analysis, long Steps)
{
    /// <summary>By how much the cost of a character may grow when the page is twice as long.</summary>
    public const double Most = 1.3;

    /// <summary>The costs at a size, at twice and at four times the size.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="analyzer">What analyses the pages.</param>
    /// <param name="size">The size of the shortest page in characters.</param>
    public static IReadOnlyList<GrowthCost> Of(GrowthShape shape, Analyzer analyzer, int size)
    {
        ArgumentNullException.ThrowIfNull(shape);
        ArgumentNullException.ThrowIfNull(analyzer);
        // What is made once and kept is made now.
        Measure(shape, analyzer, shape.Pieces(size));
        return [.. new[] { 1, 2, 4 }.Select(k => Measure(shape, analyzer, shape.Pieces(k * size)))];
    }

    /// <summary>
    /// What grows too fast with the pages of a shape; null if nothing does. The words of all pages are kept in one place, which
    /// makes itself larger at one of them, whichever that is: so what seems to grow is measured once more.
    /// </summary>
    /// <param name="shape">The shape.</param>
    /// <param name="analyzer">What analyses the pages.</param>
    /// <param name="size">The size of the shortest page in characters.</param>
    public static string? FaultOf(GrowthShape shape, Analyzer analyzer, int size) =>
        Fault(Of(shape, analyzer, size)) is null ? null : Fault(Of(shape, analyzer, size));

    /// <summary>What grows too fast: its name and the costs of a character; null if nothing does.</summary>
    /// <param name="costs">The costs at n, 2n and 4n.</param>
    public static string? Fault(IReadOnlyList<GrowthCost> costs)
    {
        ArgumentNullException.ThrowIfNull(costs);
        return Fault("reading", costs, c => c.Reading) ?? Fault("analysis", costs, c => c.Analysis) ?? Fault("steps", costs, c => c.Steps);
    }

    /// <summary>
    /// By how much the cost of a character grew a doubling, in the mean of the two: a list that doubles its room does so at
    /// one of them, and costs what it costs at the next.
    /// </summary>
    /// <param name="costs">The costs at n, 2n and 4n.</param>
    /// <param name="part">The cost that is meant.</param>
    public static double Growth(IReadOnlyList<GrowthCost> costs, Func<GrowthCost, long> part)
    {
        ArgumentNullException.ThrowIfNull(costs);
        ArgumentNullException.ThrowIfNull(part);
        // Where next to nothing is done, a little more is no growth.
        return Math.Sqrt(Each(costs[^1]) / Each(costs[0]));

        double Each(GrowthCost cost) => Math.Max(part(cost), cost.Length) / (double)cost.Length;
    }

    private static string? Fault(string name, IReadOnlyList<GrowthCost> costs, Func<GrowthCost, long> part) =>
        Growth(costs, part) is var growth && growth > Most
            ? string.Create(CultureInfo.InvariantCulture,
                $"{name}: {string.Join(", ", costs.Select(c => $"{part(c) / (double)c.Length:0} for each of {c.Length}"))}, {growth:0.00} a doubling")
            : null;

    private static GrowthCost Measure(GrowthShape shape, Analyzer analyzer, string pieces)
    {
        var start = GC.GetAllocatedBytesForCurrentThread();
        var article = shape.Read(pieces);
        var read = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            if (article is not null)
            {
                analyzer.Analyze(article);
                analyzer.Speech(article);
            }
        }
        catch (PageException e) when (e.ErrorId == PageErrors.TooComplex)
        {
            // What was done until then has grown too fast already.
        }
        var analysed = GC.GetAllocatedBytesForCurrentThread();
        return new GrowthCost(pieces.Length, read - start, analysed - read, article is null ? 0 : analyzer.StepsOf(article).Values.Sum());
    }
}
