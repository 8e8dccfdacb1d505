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
    [InlineData("The bakery was noted in the report of the commission.")]
    [InlineData("It was emphasized that the bridge is old.")]
    [InlineData("Anna Reznik opened the exhibition of bread in Osh.")]
    [InlineData("\"The bakery works at night,\" Anna Reznik noted.")]
    public void NothingElseIs(string text) => Assert.DoesNotContain(Find(text), q => q.Indirect);

    private static ValueList<Quote> Find(string text) => QuoteCases.Find(
        text, QuoteCases.MentionsOf(text, YamlNode.Parse("people: {Anna Reznik: Anna Reznik}", "x")!), indirect: true);
}
