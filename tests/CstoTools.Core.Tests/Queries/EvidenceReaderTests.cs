using CstoTools.Core.Analysis;
using CstoTools.Core.Queries;

namespace CstoTools.Core.Tests.Queries;

public class EvidenceReaderTests
{
    private static readonly Article Page = Shipped.Article(
        "Talks on bridges", new DateTime(2024, 3, 12),
        "On March 12, 2024, Sergey Lavrov met with Imangali Tasmagambetov in Minsk. They signed the CSTO Charter.",
        "\"A bridge has two ends,\" Andrei Serdyukov said.") with
    {
        Path = "/press/talks.txt",
    };

    [Fact]
    public void EveryValueOfAnEventIsProvedByWordsInItsSentence()
    {
        var e = Shipped.Analyzer.Events(Page)[0];
        var reader = new EvidenceReader(Shipped.Analyzer, _ => null);
        reader.Add(Page);
        var evidence = reader.Of(e)!;
        Assert.Equal(e.Evidence.Count + e.Participants.Sum(p => p.Evidence.Count) + e.Documents.Sum(d => d.Evidence.Count), evidence.Count);
        Assert.All(evidence, f => Assert.Equal(f.Words, f.Sentence!.Substring(f.SentenceStart!.Value, f.Length)));
        Assert.Equal("On March 12, 2024, Sergey Lavrov met with Imangali Tasmagambetov in [Minsk].", evidence.First(f => f.Field == "City").Marked);
        Assert.Contains(evidence, f => f is { Field: "Document.Status", Value: "signed", Subject: "CSTO Charter" });
        Assert.Empty(reader.Unread);
    }

    [Fact]
    public void APageThatNoLongerGivesTheFactShowsNoSentence()
    {
        var e = Shipped.Analyzer.Events(Page)[0];
        var changed = Page with { Paragraphs = ["On March 12, 2024, he met some other people: Imangali Tasmagambetov and a guest in Minsk."] };
        var reader = new EvidenceReader(Shipped.Analyzer, _ => changed);
        var city = Assert.Single(reader.Of(e)!, f => f.Field == "City");
        Assert.Equal("Minsk", city.Value);
        Assert.Null(city.Sentence);
        Assert.Equal(["/press/talks.txt"], reader.Unread);
    }

    [Fact]
    public void AnotherValueInTheSamePlaceIsNoProof()
    {
        var city = Shipped.Analyzer.Events(Page)[0].Evidence.First(f => f.Field == "City");
        var changed = Page with { Paragraphs = [.. Page.Paragraphs.Select(p => p.Replace("Minsk", "Sochi", StringComparison.Ordinal))] };
        Assert.Contains(Shipped.Analyzer.Events(changed)[0].Evidence, f => f.Field == "City" && f.Evidence.Start == city.Evidence.Start && f.Value == "Sochi");
        var evidence = Assert.Single(new EvidenceReader(Shipped.Analyzer, _ => changed).Of(city)!);
        Assert.Equal(("Minsk", null, null), (evidence.Value, evidence.Words, evidence.Sentence));
    }

    [Fact]
    public void OfSeveralPagesWithoutAFileThatGiveAFactOnlyTheOneOfTheEventProvesIt()
    {
        var first = Page with { Id = "first", Path = null };
        var second = Page with { Id = "second", Path = null, Paragraphs = [Page.Paragraphs[0].Replace("in Minsk.", "in Minsk again.", StringComparison.Ordinal)] };
        var reader = new EvidenceReader(Shipped.Analyzer, _ => null);
        reader.Add(first);
        reader.Add(second);
        var e = Shipped.Analyzer.Events(second)[0];
        Assert.EndsWith("in [Minsk] again.", reader.Of(e)!.First(f => f.Field == "City").Marked, StringComparison.Ordinal);
        Assert.Empty(reader.Unread);
        Assert.Null(Assert.Single(reader.Of(e.Evidence.First(f => f.Field == "City"))!).Sentence);
        Assert.NotEmpty(reader.Unread);
    }

    [Fact]
    public void APageIsReadOnceForAllItsFacts()
    {
        var reads = 0;
        var reader = new EvidenceReader(Shipped.Analyzer, _ =>
        {
            reads++;
            return Page;
        });
        foreach (var mention in Shipped.Analyzer.Mentions(Page))
            Assert.NotNull(reader.Of(mention)![0].Sentence);
        Assert.Equal(1, reads);
    }

    [Fact]
    public void TheAnalysisOfAPageIsStopped()
    {
        var e = Shipped.Analyzer.Events(Page)[0];
        var reader = new EvidenceReader(Shipped.Analyzer, _ => Long(), new CancellationToken(true));
        Assert.ThrowsAny<OperationCanceledException>(() => reader.Of(e));
        var query = new MentionQuery(Shipped.Analyzer, new MentionFilter { Name = ["Nowheresville"] });
        Assert.ThrowsAny<OperationCanceledException>(() => query.Unknown.Observe(Long(), new CancellationToken(true)));
    }

    [Fact]
    public void APageThatTakesTooManyStepsIsUnreadAndNoErrorForEachFact()
    {
        var e = Shipped.Analyzer.Events(Page)[0];
        var limited = new Analyzer(Shipped.Metadata) { Limit = new StepLimit(5_000, 0) };
        var reader = new EvidenceReader(limited, _ => Long());
        Assert.All(reader.Of(e)!, f => Assert.Null(f.Sentence));
        Assert.Equal(["/press/talks.txt"], reader.Unread);
    }

    [Fact]
    public void ASpeakerInAnotherSpellingIsStated()
    {
        var reader = new EvidenceReader(Shipped.Analyzer, _ => Page);
        var speaker = Assert.Single(reader.Of(Shipped.Analyzer.Quotes(Page)[0])!, f => f.Field == "Speaker");
        Assert.Equal(("Andrey Serdyukov", "Andrei Serdyukov", EvidenceBases.Stated), (speaker.Value, speaker.Words, speaker.Basis));
    }

    [Fact]
    public void WhatIsNoFactHasNoEvidence() => Assert.Null(new EvidenceReader(Shipped.Analyzer, _ => null).Of("a text"));

    [Theory]
    [InlineData("Minsk was quiet.", 0, 5, "[Minsk] was quiet.")]
    [InlineData("The talks were held in Minsk.", 23, 5, "…were held in [Minsk].")]
    [InlineData("Averylongwordwithoutanyblank.", 20, 3, "…[any]blank.")]
    public void AnExcerptShowsTheWordsAndALittleBeforeThem(string sentence, int start, int length, string shown) => Assert.Equal(shown, Display.Excerpt(new FactEvidence
    {
        Section = "body",
        Start = 0,
        Length = length,
        Subject = "",
        Field = "City",
        Basis = "stated",
        Rule = "x",
        Sentence = sentence,
        SentenceStart = start,
    }));

    private static Article Long() => Page with { Paragraphs = [string.Concat(Enumerable.Repeat(Page.Paragraphs[0] + " ", 200))] };
}
