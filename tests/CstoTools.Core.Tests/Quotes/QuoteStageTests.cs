using CstoTools.Core.Analysis.Quotes;

namespace CstoTools.Core.Tests.Quotes;

public class QuoteStageTests
{
    private static readonly IReadOnlyList<QuoteCase> Cases = QuoteCases.Read("cases.yml");

    public static TheoryData<string> Texts => [.. Cases.Select(c => c.Text)];

    [Fact]
    public void ThereAreEnoughCases() => Assert.True(Cases.Count >= 120, $"{Cases.Count} cases");

    [Theory]
    [MemberData(nameof(Texts))]
    public void AQuoteIsFoundWithItsSpeaker(string text)
    {
        var given = Cases.First(c => c.Text == text);
        var quotes = QuoteCases.Find(text, given.Mentions);
        Assert.Equal(given.Quotes.Select(q => Bare(q.Text)), quotes.Select(q => Bare(Pieces(text, q))));
        Assert.All(given.Quotes.Zip(quotes), pair =>
        {
            Assert.Equal(pair.First.By == "-" ? null : pair.First.By, pair.Second.Speaker);
            if (pair.First.As is { } said)
                Assert.Equal(said == "-" ? null : said, pair.Second.SpeakerText);
            if (pair.First.Verb is { } verb)
                Assert.Equal(verb, pair.Second.Verb);
        });
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void EverySpanIsWhatStandsThere(string text)
    {
        var given = Cases.First(c => c.Text == text);
        foreach (var quote in QuoteCases.Find(text, given.Mentions, indirect: true))
        {
            Assert.Equal(quote.Text, string.Join(' ', quote.Parts.Select(p => text[p.Start..p.End])));
            Assert.Equal((quote.Parts[0].Start, quote.Parts[^1].End), (quote.Start, quote.End));
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void ReportedSpeechAddsAndChangesNoDirectQuote(string text)
    {
        var given = Cases.First(c => c.Text == text);
        var direct = QuoteCases.Find(text, given.Mentions);
        var both = QuoteCases.Find(text, given.Mentions, indirect: true);
        Assert.Equal(direct, both.Where(q => !q.Indirect).ToValueList());
    }

    internal static string Pieces(string text, Quote quote) => string.Join(" / ", quote.Parts.Select(p => text[p.Start..p.End]));

    // A stop at the end of a piece may stand inside or outside of the mark.
    internal static string Bare(string pieces) => string.Join(" / ", pieces.Split(" / ").Select(p => p.Trim(' ', ',', '.')));
}
