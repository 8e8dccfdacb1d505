using CstoTools.Core.Analysis;
using CstoTools.Core.Queries;

namespace CstoTools.Core.Tests.Queries;

public class UnknownNameTests
{
    private static readonly Analyzer Analyzer = Shipped.Analyzer;

    private static readonly Article Page = new()
    {
        Id = "page",
        Format = "text",
        Date = new DateTime(2024, 3, 12),
        Title = "Talks in Bishkek",
        Paragraphs = ["On March 12, 2024, Osbert Quillfeather met with engineers in Bishkek. \"Rails matter,\" Osbert Quillfeather said."],
    };

    [Theory]
    [InlineData("Almatyy", "Almaty")]
    [InlineData("Dushambe", "Dushanbe")]
    [InlineData("Nowhereville", null)]
    [InlineData("*zzz*", null)]
    public void ACityThatNothingKnowsIsReported(string city, string? close)
    {
        var warning = Events(new EventFilter { City = [city] });
        Assert.StartsWith($"-City '{city}' finds nothing", warning, StringComparison.Ordinal);
        Assert.Equal(close is not null, warning!.Contains($"Did you mean '{close}'?", StringComparison.Ordinal));
    }

    [Fact]
    public void WhatMerelyDidNotOccurIsNotReported() => Assert.Null(Events(new EventFilter
    {
        City = ["Minsk", "Минск", "Min*"],
        Country = ["Belarus"],
        Participant = ["Tasmagambetov", "I. Tasmagambetov", "Quillfeather"],
        Body = ["CSTO Permanent Council"],
        Operation = ["Interaction", "Interaction-2031"],
        Document = ["anything"],
    }));

    [Fact]
    public void WhatAPageContainsIsNotReportedEvenIfAnotherFilterLeavesItOut() =>
        Assert.Null(Events(new EventFilter { Participant = ["Osbert Quillfeather"], City = ["Minsk"], Type = ["exercise"] }));

    [Fact]
    public void AFamilyNameIsSuggestedAsTheWholeName() =>
        Assert.Contains("Did you mean 'Imangali Tasmagambetov'?", Events(new EventFilter { Participant = ["Tasmagambetof"] }), StringComparison.Ordinal);

    [Theory]
    [InlineData("Nobody Atall", true)]
    [InlineData("CSTO Secretary General", false)]
    [InlineData("the Secretary General of the CSTO", false)]
    [InlineData("министр обороны Армении", false)]
    [InlineData("Quillfeather", false)]
    [InlineData("Lukashenko", false)]
    public void ASpeakerIsReportedUnlessItIsAPersonOrAnOffice(string speaker, bool reported)
    {
        var query = new QuoteQuery(Analyzer, new QuoteFilter { Speaker = [speaker] });
        _ = query.Find(Page);
        Assert.Equal(reported, query.Unknown.Warning(f => "-" + f) is not null);
    }

    [Fact]
    public void EntitiesAndIdsAreReportedWithoutAPage()
    {
        Assert.Equal("-Name 'Almatyy' finds nothing: the metadata has no such name. Did you mean 'Almaty'?",
            EntityQuery.Unknown(Analyzer, ["Almatyy", "Almaty"], []).Warning(f => "-" + f));
        Assert.Contains("Did you mean 'almaty'?", EntityQuery.Unknown(Analyzer, [], ["almatyy"]).Warning(f => "-" + f), StringComparison.Ordinal);
        Assert.Null(EntityQuery.Unknown(Analyzer, ["CSTO Secretary General"], ["csto-secretary-general", "csto-*"]).Warning(f => f));
        Assert.Null(new MentionQuery(Analyzer, new MentionFilter { Id = ["minsk"] }).Unknown.Warning(f => f));
        Assert.Equal("CSTO Secretary General", OfficeQuery.Closest(Shipped.Metadata, "CSTO Secretery General"));
    }

    [Fact]
    public void EveryKindThatIsOfferedHasEntities() => Assert.All(EntityQuery.Kinds, k => Assert.NotEmpty(EntityQuery.Find(Analyzer, [], [k], [])));

    [Theory]
    [InlineData("meetting", "meeting")]
    [InlineData("sesion", "session")]
    [InlineData("xyz", null)]
    [InlineData("zebra", null)]
    public void AMisspeltWordIsFound(string text, string? word) => Assert.Equal(word, Spelling.Closest(text, EventTypes.All));

    private static string? Events(EventFilter filter)
    {
        var collector = new EventCollector(Analyzer, filter, merge: true);
        _ = collector.Add(Page);
        _ = collector.Finish();
        return collector.Unknown.Warning(f => "-" + f);
    }
}
