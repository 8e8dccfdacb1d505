using CstoTools.Core.Analysis.Mentions;
using CstoTools.Core.Queries;
using CstoTools.Core.Reading;

namespace CstoTools.Core.Tests.Trust;

/// <summary>Every fact says how far it can be trusted, and what the page leaves open lowers it.</summary>
public class ConfidenceTests
{
    private static readonly DateTime Day = new(2024, 6, 12);

    public static TheoryData<string> Pages => [.. Directory.EnumerateFiles(Repository.Samples).Where(f => Path.GetExtension(f) is ".txt" or ".html" or ".md")
        .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Fixtures, "corpus"), "r*.txt")).Select(f => Path.GetRelativePath(Repository.Root, f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void NoFactIsWithoutConfidence(string page)
    {
        var article = PageReader.ReadFile(Path.Combine(Repository.Root, page));
        var analysis = Shipped.Analyzer.Analyze(article);
        Assert.All(analysis.Mentions, m => Assert.Contains(m.Confidence, Confidences.All));
        Assert.All(analysis.Dates, d => Assert.Contains(d.Confidence, Confidences.All));
        Assert.All(Shipped.Analyzer.Speech(article), q => Assert.Contains(q.Confidence, Confidences.All));
        Assert.All(Shipped.Analyzer.Speech(article), q => Assert.Equal(q.Speaker is null, q.SpeakerConfidence is null));
        Assert.All(analysis.Events, e =>
        {
            Assert.Contains(e.Confidence, Confidences.All);
            Assert.All(e.Evidence.Concat(e.Participants.SelectMany(p => p.Evidence)).Concat(e.Documents.SelectMany(d => d.Evidence)), f =>
            {
                Assert.Contains(f.Confidence, Confidences.All);
                Assert.Equal(f.Evidence.Confidence, f.Confidence);
                Assert.NotEmpty(f.Evidence.Reasons);
            });
            Assert.All(e.Participants, p => Assert.Equal(p.Confidence, p.Evidence.First(f => f.Field == "Name").Confidence));
            Assert.All(e.Documents, d => Assert.Equal(d.Confidence, d.Evidence.First(f => f.Field == "Title").Confidence));
            // The event as a whole is no surer than when and where it was.
            Assert.All(e.Evidence.Where(f => f.Field is "Date" or "City" or "Body"), f => Assert.True(Confidences.IsAtLeast(f.Confidence, e.Confidence)));
        });
        Assert.All(new EvidenceReader(Shipped.Analyzer, _ => null).Of(analysis)!, f => Assert.Contains(f.Confidence, Confidences.All));
    }

    [Fact]
    public void TheWordsAreInTheOrderOfTheAlphabet()
    {
        Assert.Equal(Confidences.All, Confidences.All.OrderByDescending(c => c, StringComparer.Ordinal).ToValueList());
        Assert.Equal("check", Confidences.Lowest("sure", "check", "likely"));
        Assert.Equal("sure", Confidences.Lowest());
        Assert.True(Confidences.IsAtLeast("sure", "likely"));
        Assert.False(Confidences.IsAtLeast("check", "likely"));
        Assert.True(Confidences.IsAtLeast("check", null));
    }

    [Fact]
    public void ASecondCityLeavesTheCityOpen()
    {
        Assert.Equal(Confidences.Sure, Of(Told("The working group met in Minsk on 11 June 2024."), "City"));
        Assert.Equal(Confidences.Likely, Of(Told("The working group met in Minsk on 11 June 2024 after talks in Osh."), "City"));
    }

    [Fact]
    public void ASecondDayLeavesTheDayOpen() =>
        Assert.NotEqual(Confidences.Sure, Of(Told("The working group met in Minsk on 11 June 2024, a year after the accord of 3 May 2023."), "Date"));

    [Fact]
    public void WhoIsOnlyNamedIsNotSurelyThere()
    {
        var e = Told("The Minister of Culture Aibek Soltonov opened the festival in Osh on 11 June 2024. The stage bears the name of the singer Marina Belkina.");
        Assert.Equal(Confidences.Sure, Assert.Single(e.Participants, p => p.Name == "Aibek Soltonov").Confidence);
        Assert.All(e.Participants.Where(p => p.Name == "Marina Belkina"), p => Assert.NotEqual(Confidences.Sure, p.Confidence));
    }

    [Theory]
    [InlineData("page", "firm", "sure")]
    [InlineData("page", "likely", "likely")]
    [InlineData(null, null, "check")]
    public void AHolderIsAsSureAsTheSourceOfTheTenure(string? source, string? certainty, string confidence)
    {
        var found = new Found
        {
            First = 0,
            Last = 0,
            Kind = MentionKinds.Office,
            Name = "Aibek Soltonov",
            Resolution = Resolutions.Office,
            Tenure = new Tenure { OfficeId = "o", Office = "o", PersonId = "p", Person = "Aibek Soltonov", Status = "in office", Source = source, Certainty = certainty },
        };
        Assert.Equal(confidence, Core.Trust.ConfidenceTable.Shipped.Of("Mention.Office", MentionReasons.Of(found, "Minister", 0, 8)));
    }

    [Fact]
    public void ReportsThatDifferAreToBeCheckedAndReportsThatAgreeHelp()
    {
        var one = Told("The working group on border control met in Minsk on 11 June 2024.");
        var planned = Told("The working group on border control will meet in Minsk in June 2024.", new DateTime(2024, 5, 2));
        Assert.Equal(Confidences.Sure, Core.Trust.Agreement.Of(Confidences.Likely, Confidences.Sure));
        Assert.Equal(Confidences.Check, Core.Trust.Agreement.Of());
        Assert.NotEqual(one.Id, planned.Id);
    }

    [Fact]
    public void ARelationIsAsSureAsItsWeakestPart()
    {
        var e = Told("The Minister of Culture Aibek Soltonov met with the Minister of Health Damir Kasymov in Osh on 11 June 2024.");
        var relation = Assert.Single(new RelationQuery(Shipped.Analyzer, new RelationFilter()).Find(e));
        Assert.Equal(Confidences.Lowest(e.Participants[0].Confidence, e.Participants[1].Confidence, Of(e, "Date")), relation.Confidence);
    }

    [Fact]
    public void FiltersTakeTheLeastThatIsWanted()
    {
        var article = Shipped.Article(null, Day, "The working group met in Minsk on 11 June 2024 after talks in Osh.");
        var e = Shipped.Analyzer.Events(article)[0];
        Assert.True(new EventQuery(Shipped.Analyzer, new EventFilter { Confidence = Confidences.Check }).Matches(e));
        Assert.False(new EventQuery(Shipped.Analyzer, new EventFilter { Confidence = Confidences.Sure }).Matches(e));
        var mentions = new MentionQuery(Shipped.Analyzer, new MentionFilter { Confidence = Confidences.Sure });
        var mention = Shipped.Analyzer.Mentions(article)[0];
        Assert.True(mentions.Matches(mention with { Confidence = Confidences.Sure }));
        Assert.False(mentions.Matches(mention with { Confidence = Confidences.Likely }));
    }

    [Fact]
    public void AQuoteIsAsSureAsItsWordsAndItsSpeaker()
    {
        var article = Shipped.Article(null, Day, "“The road to the pass will be closed until the spring,” the Minister of Transport Aibek Soltonov said.");
        var quote = Assert.Single(Shipped.Analyzer.Quotes(article));
        Assert.Equal((Confidences.Sure, Confidences.Sure), (quote.Confidence, quote.SpeakerConfidence));
        Assert.Single(new QuoteQuery(Shipped.Analyzer, new QuoteFilter { Confidence = Confidences.Sure }).Find(article));
        var open = Shipped.Article(null, Day, "The Minister of Transport Aibek Soltonov opened the pass. He told the drivers: “The road will be closed again in autumn.”");
        Assert.Equal(Confidences.Likely, Assert.Single(Shipped.Analyzer.Quotes(open)).SpeakerConfidence);
        Assert.Empty(new QuoteQuery(Shipped.Analyzer, new QuoteFilter { Confidence = Confidences.Sure }).Find(open));
    }

    private static Event Told(string text, DateTime? day = null) => Shipped.Analyzer.Events(Shipped.Article(null, day ?? Day, text))[0];

    private static string Of(Event e, string field) => e.Evidence.First(f => f.Field == field).Confidence;
}
