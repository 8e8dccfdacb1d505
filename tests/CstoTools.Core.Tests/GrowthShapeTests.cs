using CstoTools.Fuzzing;

namespace CstoTools.Core.Tests;

/// <summary>
/// Reading and analysis of a page cost so much a character, however long the page: the bytes that are allocated and the
/// steps that are counted grow by no more than 1.3 a doubling, for each construction that the words of the metadata know.
/// </summary>
public class GrowthShapeTests
{
    private const int Size = 6000;

    private static readonly Lazy<IReadOnlyList<GrowthShape>> All = new(() => GrowthShape.All(new Inputs(Shipped.Analyzer)));

    public static TheoryData<string> Shapes => [.. All.Value.Select(s => s.ToString())];

    [Fact]
    public void ThereAreShapesOfEachConstruction() => Assert.True(All.Value.Count >= 120, $"{All.Value.Count} shapes");

    [Theory]
    [MemberData(nameof(Shapes))]
    public void ACharacterCostsTheSameInALongPage(string name)
    {
        var shape = All.Value.Single(s => s.ToString() == name);
        var fault = GrowthCost.FaultOf(shape, Shipped.Analyzer, Size);
        Assert.True(fault is null, fault);
    }
}
