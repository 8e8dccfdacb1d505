using CstoTools.Core.Queries;

namespace CstoTools.Core.Tests.Queries;

public class RelationQueryTests
{
    private static readonly Article Page = Shipped.Article(
        "Talks on bridges", new DateTime(2024, 3, 12),
        "On March 12, 2024, Sergey Lavrov met with Imangali Tasmagambetov in Minsk. They signed the CSTO Charter.");

    [Fact]
    public void NobodyMeetsTheDelegationThatHeCameWith()
    {
        var page = Shipped.Article(
            "Talks on defence", new DateTime(2024, 3, 12),
            "On March 12, 2024, the delegation of Belarus headed by Minister of Defense Viktor Khrenin met with the delegation of Armenia in Minsk.");
        var pairs = new RelationQuery(Shipped.Analyzer, new RelationFilter()).Find(Shipped.Analyzer.Events(page)[0]);
        Assert.Equal(
            [("Viktor Khrenin", "delegation of Armenia"), ("delegation of Belarus", "delegation of Armenia")],
            pairs.Select(r => (r.First, r.Second)));
    }

    [Theory]
    [InlineData("imangali-tasmagambetov", "CSTO Secretary General", null, "kazakhstan", 1)]
    [InlineData("imangali-tasmagambetov", null, null, "kazakhstan", 1)]
    [InlineData("viktor-khrenin", null, null, "belarus", 0)]
    [InlineData("viktor-khrenin", null, null, "armenia", 1)]
    [InlineData(null, "Minister of Transport of Belarus", null, "belarus", 0)]
    [InlineData(null, "Ambassador of Belarus to Armenia", null, "belarus", 0)]
    [InlineData(null, "Ambassador of Belarus to Armenia", null, "armenia", 1)]
    [InlineData(null, "engineer", null, "belarus", 1)]
    [InlineData(null, "engineer", "head of the delegation", "belarus", 0)]
    public void TheStateThatSomebodyIsFromIsThatOfHisOffice(string? id, string? title, string? function, string state, int pairs)
    {
        var e = Shipped.Analyzer.Events(Page)[0] with
        {
            Participants =
            [
                new Participant { Name = "Somebody", Id = id, Kind = MentionKinds.Person, Title = title, Function = function },
                new Participant { Name = "delegation", Id = state, Kind = MentionKinds.Country },
            ],
        };
        Assert.Equal(pairs, new RelationQuery(Shipped.Analyzer, new RelationFilter()).Find(e).Count);
    }

    [Fact]
    public void ARelationIsAPairOfPeopleAndHasTheEvent()
    {
        var e = Shipped.Analyzer.Events(Page)[0];
        var relation = Assert.Single(new RelationQuery(Shipped.Analyzer, new RelationFilter { Participant = ["Тасмагамбетов"], With = ["S. Lavrov"] }).Find(e));
        Assert.Equal(("Imangali Tasmagambetov", "Sergey Lavrov"), (relation.First, relation.Second));
        Assert.Same(e, relation.Event);
        Assert.Empty(new RelationQuery(Shipped.Analyzer, new RelationFilter()).Find(e with { Status = EventStatuses.Planned }));
        Assert.Empty(new RelationQuery(Shipped.Analyzer, new RelationFilter()).Find(e with { Type = "interview" }));
        Assert.Empty(new RelationQuery(Shipped.Analyzer, new RelationFilter { After = new DateTime(2024, 3, 13) }).Find(e));
    }

    [Fact]
    public void EachParticipantIsAskedAboutOnce()
    {
        var query = new RelationQuery(Shipped.Analyzer, new RelationFilter { Participant = ["Lavrov"], With = ["Khrenin"] });
        Growth.IsLinear(100, Crowd, e => Assert.Empty(query.Find(e)));
    }

    [Fact]
    public void ThePairingIsStopped() => Assert.ThrowsAny<OperationCanceledException>(
        () => new RelationQuery(Shipped.Analyzer, new RelationFilter()).Find(Crowd(100), new CancellationToken(true)));

    private static Event Crowd(int people) => Shipped.Analyzer.Events(Page)[0] with
    {
        Participants = Enumerable.Range(1, people)
            .Select(i => new Participant { Name = $"Guest Number{i}", Kind = MentionKinds.Person }).ToValueList(),
    };
}
