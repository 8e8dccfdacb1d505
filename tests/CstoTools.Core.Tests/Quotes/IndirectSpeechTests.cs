using CstoTools.Core.Metadata;

namespace CstoTools.Core.Tests.Quotes;

public class IndirectSpeechTests
{
    [Theory]
    [InlineData("Anna Reznik emphasized the need to repair the bridge before winter.", "Anna Reznik", "emphasized", "the need to repair the bridge before winter")]
    [InlineData("Anna Reznik noted that the bakery works at night.", "Anna Reznik", "noted", "the bakery works at night")]
    [InlineData("According to Anna Reznik, the bakery works at night.", "Anna Reznik", null, "the bakery works at night")]
    [InlineData("Anna Reznik met the bakers. She recalled that bread is security too.", "Anna Reznik", "recalled", "bread is security too")]
    [InlineData("Anna Reznik is convinced that the town will grow by spring.", "Anna Reznik", "is convinced", "the town will grow by spring")]
    public void AClauseIsReportedWithWhoSaidIt(string text, string speaker, string? verb, string clause)
    {
        var quote = Assert.Single(Find(text));
        Assert.Equal((speaker, verb, clause, true), (quote.Speaker, quote.Verb, quote.Text, quote.Indirect));
    }

    [Theory]
    [InlineData("It was emphasized that the bridge is old.", null, "emphasized", "the bridge is old")]
    [InlineData("The parties noted that the bridge is old.", "The parties", "noted", "the bridge is old")]
    [InlineData("An expert noted that the bridge is old.", "An expert", "noted", "the bridge is old")]
    [InlineData("The Road Ministry said that the bridge is old.", "The Road Ministry", "said", "the bridge is old")]
    [InlineData("The bridge is old, the Road Ministry said.", "the Road Ministry", "said", "The bridge is old")]
    [InlineData("According to the Road Ministry, the bridge is old.", "the Road Ministry", null, "the bridge is old")]
    [InlineData("Anna Reznik and Oleg Vint noted that the bridge is old.", "Anna Reznik and Oleg Vint", "noted", "the bridge is old")]
    public void WhereNoOnePersonIsKnownTheTextStandsAlone(string text, string? said, string? verb, string clause)
    {
        var quote = Assert.Single(Find(text));
        Assert.Equal((null, null, said, verb, clause), (quote.Speaker, quote.SpeakerId, quote.SpeakerText, quote.Verb, quote.Text));
    }

    [Theory]
    [InlineData("\"We repair it in spring,\" the Road Ministry said.", "Road Ministry")]
    [InlineData("The Road Ministry said: \"We repair it in spring.\"", "Road Ministry")]
    [InlineData("According to the Road Ministry, \"we repair it in spring\".", "Road Ministry")]
    public void AnOrganizationIsNobodysName(string text, string said)
    {
        var quote = Assert.Single(Find(text));
        Assert.Equal((null, null, false), (quote.Speaker, quote.SpeakerId, quote.Indirect));
        Assert.EndsWith(said, quote.SpeakerText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The bakery was noted in the report of the commission.")]
    [InlineData("Anna Reznik opened the exhibition of bread in Osh.")]
    [InlineData("\"The bakery works at night,\" Anna Reznik noted.")]
    public void NothingElseIs(string text) => Assert.DoesNotContain(Find(text), q => q.Indirect);

    private static ValueList<Quote> Find(string text) => QuoteCases.Find(
        text, QuoteCases.MentionsOf(text, YamlNode.Parse("people: {Anna Reznik: Anna Reznik, Oleg Vint: Oleg Vint}\norganizations: {Road Ministry: Ministry of Roads}", "x")!), indirect: true);
}
