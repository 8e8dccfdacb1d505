namespace CstoTools.Core.Tests.Mentions;

/// <summary>Where the title of a person begins and ends, and whose it is.</summary>
public class TitleTests
{
    [Theory]
    // No title goes on over a verb.
    [InlineData("The curator of the gallery praised Nina Orlova.", "Nina Orlova", null)]
    [InlineData("The curator of the gallery quietly hugged Nina Orlova.", "Nina Orlova", null)]
    [InlineData("The head of the choir will meet Nina Orlova.", "Nina Orlova", null)]
    [InlineData("The head of the choir taught doctor Nina Orlova.", "Nina Orlova", "doctor")]
    [InlineData("The director of the newly formed choir Nina Orlova sang.", "Nina Orlova", "director of the newly formed choir")]
    [InlineData("The director of the choir Nina Orlova sang.", "Nina Orlova", "director of the choir")]
    [InlineData("Директор хора обнял Нину Орлову.", "Нина Орлова", null)]
    // No title swallows a given name.
    [InlineData("An adviser to Nina Orlova sang.", "Nina Orlova", null)]
    [InlineData("A spokesman for Nina Orlova sang.", "Nina Orlova", null)]
    [InlineData("An adviser to President Nina Orlova sang.", "Nina Orlova", "President")]
    // Words that no body has.
    [InlineData("The President of the Swiss Society of Alpine Gliding Nina Orlova sang.", "Nina Orlova", "President of the Swiss Society of Alpine Gliding")]
    // Whose representative somebody is belongs to the title, and so does what for.
    [InlineData("Nina Orlova, Special Envoy of the UN Secretary General for Cold Deserts, sang.", "Nina Orlova", "Special Envoy of the UN Secretary General for Cold Deserts")]
    [InlineData("Nina Orlova, professor and adviser to the Minister of Defense of Belarus, sang.", "Nina Orlova", "professor and adviser to the Minister of Defense of Belarus")]
    [InlineData("Nina Orlova, adviser to the President of Kazakhstan on Water and Chief of Staff, sang.", "Nina Orlova", "adviser to the President of Kazakhstan on Water and Chief of Staff")]
    [InlineData("Nina Orlova, adviser to the President of Kazakhstan on Monday.", "Nina Orlova", "adviser to the President of Kazakhstan")]
    [InlineData("Нина Орлова, советник Президента Белоруссии, пела.", "Нина Орлова", "советник Президента Белоруссии")]
    // Small words, up to the mark or the small word after them.
    [InlineData("Nina Orlova, head of the choir school, sang.", "Nina Orlova", "head of the choir school")]
    [InlineData("Nina Orlova, head of the choir in Osh, sang.", "Nina Orlova", "head of the choir")]
    [InlineData("Nina Orlova, head of a section at the Ministry of Defense of Belarus, sang.", "Nina Orlova", "head of a section at the Ministry of Defense of Belarus")]
    // A rank is not what somebody is.
    [InlineData("Colonel Nina Orlova, deputy chief of the choir school, sang.", "Nina Orlova", "deputy chief of the choir school")]
    [InlineData("Colonel Nina Orlova sang.", "Nina Orlova", "Colonel")]
    // The abbreviation of the body stands between.
    [InlineData("Deputy Secretary General of the Collective Security Treaty Organization (CSTO) Nina Orlova sang.", "Nina Orlova",
        "Deputy Secretary General of the Collective Security Treaty Organization (CSTO)")]
    public void ATitleIsWholeAndNoMore(string text, string person, string? title) => Assert.Equal(title, TitleOf(text, person));

    [Theory]
    [InlineData("Nina Orlova, Minister of Health of Armenia, Oleg Grachev, ambassador of Belarus, and Anna Reznik, rector of the academy, sang.")]
    [InlineData("The Minister of Health of Armenia, Nina Orlova, the ambassador of Belarus, Oleg Grachev, and the rector of the academy, Anna Reznik, sang.")]
    public void InAListEachHasTheOwnTitle(string text)
    {
        Assert.Equal("Minister of Health of Armenia", TitleOf(text, "Nina Orlova"));
        Assert.Equal("ambassador of Belarus", TitleOf(text, "Oleg Grachev"));
        Assert.Equal("rector of the academy", TitleOf(text, "Anna Reznik"));
    }

    [Fact]
    public void TheTitleOfAnotherCaseIsAnothers() =>
        Assert.Null(TitleOf("От имени Генерального секретаря ОДКБ Игорь Белов вручил медали.", "Игорь Белов"));

    [Theory]
    [InlineData("The CSTO Deputy Secretary Generals: three are named in the list.")]
    [InlineData("The Chiefs of the General Staffs sang.")]
    public void ThePluralOfATitleIsNobody(string text) =>
        Assert.DoesNotContain(Shipped.Analyzer.Mentions(Page(text)), m => m.Kind == MentionKinds.Person);

    [Fact]
    public void TheNounChairsChairsNothing()
    {
        var page = Page("A meeting was held in Osh on 11 June between the Minister of Health Nina Orlova and the chairs of two committees.");
        Assert.All(Shipped.Analyzer.Events(page), e => Assert.Null(e.Chair));
    }

    private static string? TitleOf(string text, string person) =>
        Assert.Single(Shipped.Analyzer.Mentions(Page(text)), m => m.Kind == MentionKinds.Person && m.Name == person).Title;

    private static Article Page(string text) => Shipped.Article(null, new DateTime(2024, 6, 12), text);
}
