using CstoTools.Core.Queries;

namespace CstoTools.Core.Tests.Queries;

public class QuoteQueryTests
{
    private static readonly Article Page = Shipped.Article(
        "Results of the week", new DateTime(2024, 5, 14),
        "\"The stocks are counted,\" CSTO Secretary General Imangali Tasmagambetov said.",
        "\"Minsk keeps its word,\" the President of Belarus stressed.",
        "\"We shall plant an orchard,\" Sadyr Japarov noted.",
        "\"The forms were filled in twice,\" the Ministry of Foreign Affairs of Armenia said.",
        "\"The kettle was cold,\" an expert complained.",
        "Sergey Lavrov noted that the text was ready for signature.",
        "\"Our archive is open,\" Nurlan Kasymkulov, director of the museum, added.") with
    {
        Teasers = [new Teaser { Text = "\"Nobody was late,\" the CSTO Secretary General said.", Date = new DateTime(2022, 3, 2) }],
    };

    [Theory]
    // Spellings, alphabets, initials.
    [InlineData("Imangali Tasmagambetov", "The stocks are counted")]
    [InlineData("imangali tasmagambetov", "The stocks are counted")]
    [InlineData("Tasmagambetov", "The stocks are counted")]
    [InlineData("I. Tasmagambetov", "The stocks are counted")]
    [InlineData("Tasmagambetov I.N.", "The stocks are counted")]
    [InlineData("Имангали Тасмагамбетов", "The stocks are counted")]
    [InlineData("Тасмагамбетов", "The stocks are counted")]
    [InlineData("И. Тасмагамбетов", "The stocks are counted")]
    [InlineData("Имангали Нургалиевич Тасмагамбетов", "The stocks are counted")]
    [InlineData("Tasmag*", "The stocks are counted")]
    [InlineData("Aleksandr Lukashenko", "Minsk keeps its word")]
    [InlineData("Alexander Lukashenko", "Minsk keeps its word")]
    [InlineData("Alyaksandr Lukashenka", "Minsk keeps its word")]
    [InlineData("Лукашенко", "Minsk keeps its word")]
    [InlineData("A.G. Lukashenko", "Minsk keeps its word")]
    [InlineData("Zhaparov", "We shall plant an orchard")]
    [InlineData("Sadyr Zhaparov", "We shall plant an orchard")]
    [InlineData("Садыр Жапаров", "We shall plant an orchard")]
    [InlineData("Kasymkulov", "Our archive is open")]
    [InlineData("N. Kasymkulov", "Our archive is open")]
    [InlineData("X. Kasymkulov", "")]
    [InlineData("Japarov", "We shall plant an orchard")]
    [InlineData("Petrov", "")]
    // Offices: whoever held it that day, named or not.
    [InlineData("CSTO Secretary General", "The stocks are counted|Nobody was late")]
    [InlineData("the CSTO Secretary General", "The stocks are counted|Nobody was late")]
    [InlineData("Secretary General of the CSTO", "The stocks are counted|Nobody was late")]
    [InlineData("Генеральный секретарь ОДКБ", "The stocks are counted|Nobody was late")]
    [InlineData("csto-secretary-general", "The stocks are counted|Nobody was late")]
    [InlineData("Stanislav Zas", "Nobody was late")]
    [InlineData("the President of Belarus", "Minsk keeps its word")]
    [InlineData("Belarusian President", "Minsk keeps its word")]
    [InlineData("Президент Белоруссии", "Minsk keeps its word")]
    [InlineData("President of Kyrgyzstan", "We shall plant an orchard")]
    [InlineData("президент Белоруссии", "Minsk keeps its word")]
    [InlineData("President of Armenia", "")]
    // What stands there.
    [InlineData("an expert", "The kettle was cold")]
    [InlineData("*expert*", "The kettle was cold")]
    [InlineData("Ministry of Foreign Affairs of Armenia", "The forms were filled in twice")]
    [InlineData("the Ministry of Foreign Affairs of Armenia", "The forms were filled in twice")]
    [InlineData("*Armenia*", "The forms were filled in twice")]
    [InlineData("Lavrov", "")]
    public void ASpeakerIsFoundByAnySpellingOrOffice(string speaker, string expected) =>
        Assert.Equal(expected, Found(new QuoteFilter { Speaker = [speaker] }));

    [Fact]
    public void SeveralSpeakersAreAllMeant() =>
        Assert.Equal("The stocks are counted|Minsk keeps its word", Found(new QuoteFilter { Speaker = ["Тасмагамбетов", "the President of Belarus"] }));

    [Fact]
    public void AnOfficeIsWhatThePageCallsItWhereNoDayIsKnown()
    {
        var undated = Shipped.Article(null, null, "\"The bell rang at six,\" the President of Belarus said.", "\"The bell was broken,\" Alexander Lukashenko said.");
        Assert.Equal("The bell rang at six", Found(new QuoteFilter { Speaker = ["President of Belarus"] }, undated));
        Assert.Equal("The bell was broken", Found(new QuoteFilter { Speaker = ["Lukashenko"] }, undated));
    }

    [Theory]
    [InlineData("orchard|KETTLE", "We shall plant an orchard|The kettle was cold")]
    [InlineData("^the", "The stocks are counted|The forms were filled in twice|The kettle was cold")]
    [InlineData("signature", "")]
    public void TheWordsFitARegularExpression(string match, string expected) => Assert.Equal(expected, Found(new QuoteFilter { Match = match }));

    [Theory]
    [InlineData("2024-05-14", null, 6)]
    [InlineData("2024-05-15", null, 0)]
    [InlineData(null, "2024-05-13", 1)]
    [InlineData("2022-03-02", "2022-03-02", 1)]
    [InlineData("2022-03-02", "2024-05-14", 7)]
    public void ThePageIsOfTheTime(string? after, string? before, int count) => Assert.Equal(count, Find(new QuoteFilter
    {
        After = after is null ? null : DateTime.Parse(after, System.Globalization.CultureInfo.InvariantCulture),
        Before = before is null ? null : DateTime.Parse(before, System.Globalization.CultureInfo.InvariantCulture),
    }).Count);

    [Theory]
    [InlineData("body", 6)]
    [InlineData("teaser", 1)]
    [InlineData("title", 0)]
    [InlineData("t*", 1)]
    public void ThePartOfThePageIsAskedFor(string section, int count) => Assert.Equal(count, Find(new QuoteFilter { Section = [section] }).Count);

    [Theory]
    [InlineData("Lavrov")]
    [InlineData("Russian Foreign Minister")]
    [InlineData("Министр иностранных дел России")]
    public void ReportedSpeechIsGivenWhereItIsAskedFor(string speaker)
    {
        Assert.Empty(Find(new QuoteFilter { Speaker = [speaker] }));
        var quote = Assert.Single(Find(new QuoteFilter { Speaker = [speaker], IncludeIndirect = true }));
        Assert.Equal((true, "the text was ready for signature"), (quote.Indirect, quote.Text));
    }

    [Fact]
    public void AllThatIsAskedForMustFit() =>
        Assert.Equal("The kettle was cold", Found(new QuoteFilter { Speaker = ["an expert"], Match = "cold", Section = ["body"], After = new DateTime(2024, 1, 1) }));

    [Fact]
    public void ABodyIsNobodysName()
    {
        var quote = Assert.Single(Find(new QuoteFilter { Speaker = ["*Armenia*"] }));
        Assert.Equal((null, null), (quote.Speaker, quote.SpeakerId));
    }

    private static IReadOnlyList<Quote> Find(QuoteFilter filter, Article? page = null) => new QuoteQuery(Shipped.Analyzer, filter).Find(page ?? Page);

    private static string Found(QuoteFilter filter, Article? page = null) => string.Join('|', Find(filter, page).Select(q => q.Text.TrimEnd(',')));
}
