using CstoTools.Core.Trust;

namespace CstoTools.Core.Tests.Trust;

/// <summary>The table of confidence is what the annotated pages of the tests give, and it keeps what its words promise.</summary>
public class ConfidenceTableTests
{
    private static readonly string File = Repository.PathOf("src", "CstoTools.Core", "Trust", "confidence.tsv");

    private static readonly Lazy<Measured[]> All = new(() =>
    [
        .. CorpusFacts.All(Path.Combine(Repository.Fixtures, "corpus")).Select(v => v.Value),
        .. CaseFacts.All(Path.Combine(Repository.Fixtures, "cases")).Select(v => v.Value),
    ]);

    [Fact]
    public void TheTableIsWhatTheAnnotatedPagesGive()
    {
        var made = ConfidenceMaker.Make(All.Value);
        if (Environment.GetEnvironmentVariable("CSTOTOOLS_WRITE_CONFIDENCE") == "1")
            System.IO.File.WriteAllText(File, made);
        Assert.True(made == System.IO.File.ReadAllText(File).ReplaceLineEndings("\n"),
            "src/CstoTools.Core/Trust/confidence.tsv is not what the pages of the tests give. Run ./build.ps1 Confidence, and look at what changes.");
    }

    [Fact]
    public void OfWhatIsSureOneOfFiftyIsWrongAtMost()
    {
        var sure = All.Value.Where(v => v.Confidence == Confidences.Sure).ToArray();
        var wrong = All.Value.Where(v => !v.Right).ToArray();
        Assert.InRange((double)sure.Count(v => !v.Right) / sure.Length, 0, 0.02);
        Assert.InRange((double)sure.Count(v => v.Right) / All.Value.Count(v => v.Right), 0.6, 1);
        Assert.InRange((double)wrong.Count(v => v.Confidence != Confidences.Sure) / wrong.Length, 0.67, 1);
    }

    [Fact]
    public void TheShippedTableIsTheFile() =>
        Assert.Equal(ConfidenceTable.Rows(System.IO.File.ReadAllText(File)), ConfidenceTable.ShippedRows);

    [Theory]
    [InlineData(100, 100, "sure")]
    [InlineData(26, 26, "sure")]
    [InlineData(22, 22, "likely")]
    [InlineData(1, 1, "likely")]
    [InlineData(96, 100, "likely")]
    [InlineData(6, 10, "check")]
    [InlineData(0, 1, "check")]
    [InlineData(0, 0, "check")]
    public void AWayIsSureOnlyIfEnoughValuesOfItWereRight(int right, int of, string confidence) =>
        Assert.Equal(confidence, Precision.OfWay(right, of, 1));

    [Theory]
    [InlineData(1, 1, "sure")]
    [InlineData(0, 1, "likely")]
    [InlineData(17, 18, "likely")]
    [InlineData(4, 10, "check")]
    public void ACircumstanceLowersOnlyWhatItIsSeenToLower(int right, int of, string confidence) =>
        Assert.Equal(confidence, Precision.OfCircumstance(right, of, 1));

    [Theory]
    [InlineData("sure", "seen", "plain")]
    [InlineData("likely", "seen", "plain", "doubtful")]
    [InlineData("check", "seen", "plain", Reasons.TenureUncited)]
    [InlineData("likely", "seen", Reasons.TenureLikely)]
    [InlineData("check", "seen", Reasons.Disputed)]
    [InlineData("check", "coin-toss", "plain")]
    // A rule of the user's own, and something that no page of the tests shows.
    [InlineData("likely", "new-rule", "plain")]
    [InlineData("sure", "seen", "new-circumstance")]
    public void TheWeakestReasonDecides(string confidence, params string[] reasons)
    {
        var table = new ConfidenceTable(
        [
            new("City", "way seen", 200, 200), new("City", "way coin-toss", 10, 20), new("City", "plain", 200, 200),
            new("City", "doubtful", 18, 20), new("City", "*", 200, 200),
        ]);
        Assert.Equal(confidence, table.Of("City", reasons.ToValueList()));
    }

    [Fact]
    public void AFactThatNobodyMeasuredIsToBeChecked()
    {
        Assert.Equal(Confidences.Check, ConfidenceTable.Shipped.Of("Horoscope", ["seen"]));
        Assert.Equal(Confidences.Check, ConfidenceTable.Shipped.Of("Event.City", []));
    }

    [Fact]
    public void ABadReasonDoesNotLowerTheOthersThatStandBesideIt()
    {
        var values = Enumerable.Range(0, 200).Select(i => Value(true, "way", "plain")).Concat(Enumerable.Range(0, 20).Select(i => Value(i % 2 == 0, "way", "plain", "bad")));
        var rows = ConfidenceTable.Rows(ConfidenceMaker.Make(values)).ToDictionary(r => r.Reason, r => (r.Right, r.Of));
        Assert.Equal((10, 20), rows["bad"]);
        Assert.Equal((200, 200), rows["plain"]);
        Assert.Equal((200, 200), rows["way way"]);
    }

    private static Measured Value(bool right, params string[] reasons) => new("City", reasons.ToValueList(), Confidences.Check, right, "");
}
