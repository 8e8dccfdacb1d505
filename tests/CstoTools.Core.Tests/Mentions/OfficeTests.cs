namespace CstoTools.Core.Tests.Mentions;

public class OfficeTests
{
    [Theory]
    [InlineData("2018-11-01", "Yuri Khachaturov")]
    [InlineData("2018-11-02", "Valery Semerikov")]
    [InlineData("2019-12-31", "Valery Semerikov")]
    [InlineData("2020-01-01", "Stanislav Zas")]
    [InlineData("2022-12-31", "Stanislav Zas")]
    [InlineData("2023-01-01", "Imangali Tasmagambetov")]
    [InlineData("1999-01-01", null)]
    public void AnOfficeMeansWhoHeldItThatDay(string day, string? holder)
    {
        var article = Shipped.Article(null, DateTime.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
            "Yesterday the CSTO Secretary General looked at maps.");
        var office = Assert.Single(Shipped.Analyzer.Mentions(article), m => m.Kind == MentionKinds.Office);
        Assert.Equal("CSTO Secretary General", office.Text);
        Assert.Equal(holder, office.Name);
    }

    [Theory]
    // Semerikov was acting in 2019; nobody was in 2024, whoever held the office.
    [InlineData("2019-06-01", "The Acting CSTO Secretary General looked at maps.", "Valery Semerikov")]
    [InlineData("2024-06-01", "The Acting CSTO Secretary General looked at maps.", null)]
    [InlineData("2024-06-01", "The Acting Secretary General looked at maps.", null)]
    [InlineData("2024-06-01", "Временно исполняющий обязанности Генерального секретаря ОДКБ смотрел на карту.", null)]
    public void AnActingHolderIsOneWhoWasActing(string day, string text, string? holder)
    {
        var article = Shipped.Article(null, DateTime.Parse(day, System.Globalization.CultureInfo.InvariantCulture), text);
        Assert.All(Shipped.Analyzer.Mentions(article).Where(m => m.Kind == MentionKinds.Office), o => Assert.Equal(holder, o.Name));
        Assert.Equal(holder is null ? 0 : 1, Shipped.Analyzer.Mentions(article).Count(m => m.Kind == MentionKinds.Office && m.Name is not null));
    }

    [Fact]
    public void WhoHoldsAnOfficeIsNotWhoActsInIt()
    {
        var article = Shipped.Article(null, new DateTime(2021, 3, 2), "The Prime Minister of Armenia Ruben Hovsepyan-Lor came first.", "The Acting Prime Minister of Armenia left last.");
        Assert.Null(Assert.Single(Shipped.Analyzer.Mentions(article), m => m.Kind == MentionKinds.Office).Name);
    }

    [Theory]
    [InlineData("The CSTO Deputy Secretary General looked at maps.")]
    [InlineData("Заместитель Генерального секретаря ОДКБ смотрел на карту.")]
    public void AnOfficeThatSeveralHoldMeansNobody(string text)
    {
        var article = Shipped.Article(null, new DateTime(2012, 6, 1), text);
        Assert.Null(Assert.Single(Shipped.Analyzer.Mentions(article), m => m.Kind == MentionKinds.Office).Name);
    }

    [Theory]
    [InlineData("Глава российского государства смотрел на карту.", "Vladimir Putin")]
    [InlineData("Вчера белорусский лидер смотрел на карту.", "Alexander Lukashenko")]
    [InlineData("Глава МИД России смотрел на карту.", "Sergey Lavrov")]
    [InlineData("Глава Минобороны Белоруссии смотрел на карту.", "Viktor Khrenin")]
    [InlineData("Вчера с премьером Армении говорил посол.", "Nikol Pashinyan")]
    public void AnOfficeOfACountryIsKnownAsRussianPagesCallIt(string text, string holder)
    {
        var article = Shipped.Article(null, new DateTime(2024, 6, 12), text);
        Assert.Equal(holder, Assert.Single(Shipped.Analyzer.Mentions(article), m => m is { Kind: MentionKinds.Office, Name: not null }).Name);
    }

    [Theory]
    // Whom the sentence names, or nobody: never who holds the office by the list.
    [InlineData("Nina Orlova was appointed CSTO Secretary General.", "Nina Orlova")]
    [InlineData("Nina Orlova, who was Prime Minister of Armenia in the nineties, sang.", "Nina Orlova")]
    [InlineData("The council elected Nina Orlova as CSTO Secretary General.", "Nina Orlova")]
    [InlineData("The next CSTO Secretary General will be Nina Orlova.", "Nina Orlova")]
    [InlineData("Nina Orlova was proposed for the post of CSTO Secretary General.", null)]
    [InlineData("The new Prime Minister of Armenia sang.", null)]
    [InlineData("The CSTO Secretary General until 2016 sang.", null)]
    [InlineData("Нина Орлова тогда была министром обороны Белоруссии.", "Нина Орлова")]
    [InlineData("Генеральным секретарём ОДКБ станет Нина Орлова.", "Нина Орлова")]
    [InlineData("Пост Генерального секретаря ОДКБ займёт Нина Орлова.", null)]
    // Counter-examples.
    [InlineData("Nina Orlova met the CSTO Secretary General.", "Imangali Tasmagambetov")]
    [InlineData("Nina Orlova was appointed by the President of Kazakhstan.", "Kassym-Jomart Tokayev")]
    [InlineData("Нина Орлова говорила с Генеральным секретарём ОДКБ.", "Imangali Tasmagambetov")]
    public void AnOfficeMeansWhomTheSentenceNames(string text, string? holder)
    {
        var article = Shipped.Article(null, new DateTime(2024, 6, 12), text);
        Assert.Equal(holder, Assert.Single(Shipped.Analyzer.Mentions(article), m => m.Kind == MentionKinds.Office).Name);
    }

    [Fact]
    public void WithoutADayAnOfficeMeansNobody()
    {
        var office = Assert.Single(Shipped.Analyzer.Mentions(Shipped.Article(null, null, "The Prime Minister of Armenia called twice.")),
            m => m.Kind == MentionKinds.Office);
        Assert.Null(office.Name);
    }

    [Theory]
    [InlineData("On 2 March 2021, the CSTO Secretary General looked at maps.", "Stanislav Zas")]
    [InlineData("On 2 March, the CSTO Secretary General looked at maps.", null)]
    public void APageWithoutADateHasTheDayItsLeadWritesOut(string text, string? holder) =>
        Assert.Equal(holder, Assert.Single(Shipped.Analyzer.Mentions(Shipped.Article(null, null, text)), m => m.Kind == MentionKinds.Office).Name);

    [Fact]
    public void WhatThePageSaysOfAnOfficeGoesBeforeTheLists()
    {
        var article = Shipped.Article(null, new DateTime(2021, 3, 2), "The Prime Minister of Armenia Ruben Hovsepyan-Lor came first.", "The Prime Minister of Armenia left last.");
        Assert.Equal("Ruben Hovsepyan-Lor", Assert.Single(Shipped.Analyzer.Mentions(article), m => m.Kind == MentionKinds.Office).Name);
    }

    [Fact]
    public void AnAdviserToAnOfficeDoesNotHoldIt()
    {
        var article = Shipped.Article(null, new DateTime(2021, 3, 2), "Adviser to the CSTO Secretary General Ruben Hovsepyan-Lor came first.", "The CSTO Secretary General left last.");
        Assert.Equal("Stanislav Zas", Shipped.Analyzer.Mentions(article).Last(m => m.Kind == MentionKinds.Office).Name);
    }

    [Fact]
    public void AnotherPresidentInAQuotationDoesNotTakeOver()
    {
        var article = Shipped.Article(null, new DateTime(2023, 6, 20),
            "President of Belarus Alexander Lukashenko opened the plant.",
            "\"I told the Russian President about it on the telephone last night,\" Alexander Lukashenko said.",
            "The President then cut the ribbon.");
        var offices = Shipped.Analyzer.Mentions(article).Where(m => m.Kind == MentionKinds.Office).ToArray();
        Assert.Equal(["Vladimir Putin", "Alexander Lukashenko"], offices.Select(o => o.Name));
    }

    [Fact]
    public void ATeaserHasItsOwnDay()
    {
        var article = Shipped.Article("Something else", new DateTime(2019, 1, 20), "Nothing here.") with
        {
            Teasers = [new Teaser { Text = "The CSTO Secretary General left.", Date = new DateTime(2024, 5, 1) }],
        };
        var office = Assert.Single(Shipped.Analyzer.Mentions(article), m => m.Kind == MentionKinds.Office);
        Assert.Equal("Imangali Tasmagambetov", office.Name);
    }

    [Fact]
    public void TwoPeopleOfOneSurnameStayTwo()
    {
        var article = Shipped.Article(null, new DateTime(2024, 5, 1),
            "Colonel Yerlan Abishev and engineer Gulnara Abisheva-Nur came. Major Damir Sorokin met Oleg Sorokin. Sorokin left.");
        var names = Shipped.Analyzer.Mentions(article).Where(m => m.Kind == MentionKinds.Person).Select(m => m.Name).ToArray();
        Assert.Contains("Damir Sorokin", names);
        Assert.Contains("Oleg Sorokin", names);
        Assert.DoesNotContain("Sorokin", names.Take(4));
    }

    [Theory]
    [InlineData("The guest was received by the Head of state. President Emomali Rahmon showed him the garden.", "Head of state", "Emomali Rahmon")]
    [InlineData("Deputy CSTO Secretary General Bolat Tursunkhan spoke first. Later the Deputy Secretary General spoke again.", "Deputy Secretary General", "Bolat Tursunkhan")]
    [InlineData("President Emomali Rahmon was asked what the President of your country would say.", "President", null)]
    public void AnOfficeLeadsToWhoIsNamedWithIt(string text, string office, string? holder)
    {
        var found = Shipped.Analyzer.Mentions(Shipped.Article(null, new DateTime(2023, 3, 10), text)).Last(m => m.Kind == MentionKinds.Office && m.Text == office);
        Assert.Equal(holder, found.Name);
    }

    [Fact]
    public void APageWithoutADateHasTheDayOfItsTitle()
    {
        var article = Shipped.Article("Statement at the seminar (Osh, 6-7 December 2021)", null, "Dear colleagues, the CSTO Secretary General looked at maps.");
        Assert.Equal("Stanislav Zas", Assert.Single(Shipped.Analyzer.Mentions(article), m => m.Kind == MentionKinds.Office).Name);
    }
}
