namespace CstoTools.Core.Tests.Quotes;

public class QuotePageTests
{
    private static readonly IReadOnlyList<QuoteCase> Pages = QuoteCases.Read("pages.yml");

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Pages.Count)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void EveryVoiceOfAPageIsHeard(int number)
    {
        var page = Pages[number];
        var quotes = QuoteCases.Find(page.Text, page.Mentions);
        Assert.Equal(
            page.Quotes.Select(q => (QuoteStageTests.Bare(q.Text), q.By == "-" ? null : q.By)),
            quotes.Select(q => (QuoteStageTests.Bare(QuoteStageTests.Pieces(page.Text, q)), q.Speaker)));
        Assert.All(page.Quotes.Zip(quotes), pair =>
        {
            Assert.True(pair.First.As is null || (pair.First.As == "-" ? null : pair.First.As) == pair.Second.SpeakerText, pair.Second.SpeakerText);
            Assert.True(pair.First.Verb is null || pair.First.Verb == pair.Second.Verb, pair.Second.Verb);
        });
    }
}
