using CstoTools.Core.Analysis.Quotes;
using CstoTools.Core.Analysis.Speech;
using CstoTools.Core.Text;

namespace CstoTools.Core.Tests.Quotes;

public class QuotationTests
{
    [Theory]
    [InlineData("The forum on the theme “Rivers of Eurasia: who drinks first?” opened in Osh.", "Theme")]
    [InlineData("A lecture entitled \"We Are What We Guard\" was read to the cadets.", "Theme")]
    [InlineData("The exercise «Тихая долина» begins in May.", "CodeName")]
    [InlineData("Units returned from “Stone Bridge-2031” by train.", "Title")]
    [InlineData("The strategy \"Safe Passes of the Region\" was approved.", "Title")]
    [InlineData("He spoke of \"double standards\" again.", "Scare")]
    [InlineData("\"We have no right to be late,\" the general said.", "Speech")]
    [InlineData("The general said that \"we have no right to be late\".", "Speech")]
    [InlineData("«Опаздывать нам нельзя», — сказал генерал.", "Speech")]
    public void WhatStandsInMarksIsTold(string text, string kind) =>
        Assert.Equal(kind, Assert.Single(Find(text)).Kind.ToString());

    [Fact]
    public void AStretchInsideAnotherFollowsItAndIsNested()
    {
        var text = "\"We called it \"Stone Bridge\" for a reason,\" Anna Reznik said.";
        Assert.Equal(
            [("We called it \"Stone Bridge\" for a reason,", false), ("Stone Bridge", true)],
            Find(text).Select(s => (text.Substring(s.Start, s.Length), s.Nested)));
    }

    [Fact]
    public void NothingInTheWorldOfMarksIsAnError()
    {
        var pieces = new[]
        {
            "\"", "\u201C", "\u201D", "\u00AB", "\u00BB", "''", " - ", " – ", ", ", ". ", ": ", "\n\n", "Ivan Petrov said", "he noted", "we must go",
            "The road is long", "on the theme ", "according to him, ", "?", "сказал он", "Мы едем", "(", ")", "…", "'",
        };
        var random = new Random(20240229);
        for (var round = 0; round < 3000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 25)).Select(_ => pieces[random.Next(pieces.Length)] + (random.Next(2) == 0 ? " " : "")));
            var page = QuoteCases.PageOf(text);
            var body = page.Article.Body;
            var mentions = QuoteCases.MentionsOf(body, Core.Metadata.YamlNode.Parse("people: {Ivan Petrov: Ivan Petrov}", "x")!);
            foreach (var quote in QuoteStage.Find(PageSpeech.Of(page, QuoteCases.Lexicon), mentions, QuoteCases.Metadata, indirect: true))
            {
                Assert.All(quote.Parts, p => Assert.True(p.Length > 0 && p.End <= body.Length, body));
                Assert.Equal(quote.Text, string.Join(' ', quote.Parts.Select(p => body[p.Start..p.End])));
                Assert.DoesNotContain("\n\n", quote.Text, StringComparison.Ordinal);
                Assert.Equal(quote.Parts.OrderBy(p => p.Start), quote.Parts);
            }
            var direct = QuoteStage.Find(PageSpeech.Of(page, QuoteCases.Lexicon), mentions, QuoteCases.Metadata).SelectMany(q => q.Parts).OrderBy(p => p.Start).ToArray();
            Assert.All(direct.Zip(direct.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start, body));
        }
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("\u201C")]
    [InlineData("\u201D ")]
    [InlineData("«a: ")]
    [InlineData("\"a\", ")]
    [InlineData("\"We go,\" he said. - ")]
    [InlineData("he said: \"we must go ")]
    [InlineData("Ivan Petrov noted the road and he said ")]
    [InlineData("\"We go\n\n")]
    public void TheCostGrowsWithTheText(string piece) => Growth.IsLinear(
        5_000,
        times =>
        {
            var text = string.Concat(Enumerable.Repeat(piece, times)).TrimEnd();
            return (Page: QuoteCases.PageOf(text), Mentions: QuoteCases.MentionsOf(text, Core.Metadata.YamlNode.Parse("people: {Ivan Petrov: Ivan Petrov}", "x")!));
        },
        input => QuoteStage.Find(PageSpeech.Of(input.Page, QuoteCases.Lexicon), input.Mentions, QuoteCases.Metadata, indirect: true));

    private static IReadOnlyList<QuotedSpan> Find(string text) =>
        Quotation.Find(new SectionText(Sections.Body, null, text, []), QuoteCases.Lexicon);
}
