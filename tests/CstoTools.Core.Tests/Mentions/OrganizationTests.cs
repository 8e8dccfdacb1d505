namespace CstoTools.Core.Tests.Mentions;

/// <summary>Bodies that no list holds, and several that one noun names: what is found, and what none is.</summary>
public class OrganizationTests
{
    private static Mention[] Found(string text) =>
        [.. Shipped.Analyzer.Mentions(Shipped.Article(null, new DateTime(2024, 6, 12), text)).Where(m => m is { Kind: MentionKinds.Organization, Nested: false })];

    private static string Names(string text) => string.Join("; ", Found(text).Select(m => m.Name));

    [Theory]
    [InlineData("The tents were made by “Silk Way” JSC and Granite Works Ltd. in May.", "Silk Way; Granite Works Ltd")]
    [InlineData("The food came from CJSC “Bread of Osh” and Harbour Lines, Inc., of Osh.", "CJSC “Bread of Osh”; Harbour Lines, Inc")]
    [InlineData("They thanked JSC Granite, LLC Harbour and others.", "JSC Granite; LLC Harbour")]
    [InlineData("He thanked OJSC Dastan Trading House and LLP Kok-Tobe Anna Petrova built.", "OJSC Dastan Trading House; LLP Kok-Tobe")]
    [InlineData("Доски дали АО «НК «Степные дороги», ЗАО Альфа-Строй и директор ООО «Свет».", "АО «НК «Степные дороги»; ЗАО Альфа-Строй; ООО «Свет»")]
    [InlineData("Письмо общества с ограниченной ответственностью «Гора» прочли.", "общество с ограниченной ответственностью «Гора»")]
    public void ALegalFormMakesABody(string text, string names) => Assert.Equal(names, Names(text));

    // The listed name says who it is, whatever form stands beside it.
    [Theory]
    [InlineData("Рабочие ОАО «РЖД» приехали.", "Russian Railways", "ОАО «РЖД»")]
    [InlineData("JSC Kazatomprom gave fuel.", "Kazatomprom", "JSC Kazatomprom")]
    public void AListedBodyKeepsItsNameBesideItsForm(string text, string name, string shown) =>
        Assert.Equal((name, shown), Assert.Single(Found(text)) is var one ? (one.Name, one.Text) : default);

    [Fact]
    public void TwoNounsAreTwoBodies() => Assert.Equal("Gumilyov Museum; Gumilyov University", Names("They saw Gumilyov Museum and Gumilyov University."));

    [Theory]
    [InlineData("Boots were sewn by Stone & Sons in Osh.", "Stone & Sons")]
    [InlineData("They met the Ministry of Trade & Industry of Kenya.", "Ministry of Trade & Industry of Kenya")]
    [InlineData("Trade between Armenia & Belarus grew, and Research & Development cost more.", "")]
    public void AnAmpersandJoinsAName(string text, string names) => Assert.Equal(names, Names(text));

    [Theory]
    [InlineData("They met the Ministry of Land, Infrastructure, Transport and Tourism of Japan.", "Ministry of Land, Infrastructure, Transport and Tourism of Japan")]
    [InlineData("Written by the Ministry of Education, Culture, Sports, Science and Technology.", "Ministry of Education, Culture, Sports, Science and Technology")]
    [InlineData("Книги прислало Министерство образования, культуры, спорта и науки Японии.", "Министерство образования, культуры, спорта и науки Японии")]
    public void AListOfPortfoliosIsOneName(string text, string name)
    {
        Assert.Equal(name, Names(text));
        // Its first words are no other ministry.
        Assert.DoesNotContain(Shipped.Analyzer.Mentions(Shipped.Article(null, null, text)), m => m is { Nested: true, Kind: MentionKinds.Organization });
    }

    [Theory]
    [InlineData("Children of School No. 12, Hospital #3 and Osh City Kindergarten No. 8 sang.", "School No. 12; Hospital #3; Osh City Kindergarten No. 8")]
    [InlineData("The Military Unit 33860 marched to school № 5.", "Military Unit 33860; school № 5")]
    [InlineData("Пели в школе №7, Ошской больнице № 3 и детском саду № 5.", "школа №7; Ошская больница № 3; детском саду № 5")]
    [InlineData("They read Order No. 45 in room No. 5.", "")]
    public void AnInstitutionHasANumber(string text, string names) => Assert.Equal(names, Names(text));

    [Theory]
    [InlineData("The Ministries of Defence and Foreign Affairs of Kazakhstan signed.", "Kazakh Ministry of Defense; Kazakh Ministry of Foreign Affairs")]
    [InlineData("They met the Defence and Interior Ministries of Armenia.", "Armenian Ministry of Defense; Armenian Ministry of Internal Affairs")]
    [InlineData("Kazakhstan's Ministries of Defense, Health and Emergency Situations came.", "Kazakh Ministry of Defense; Kazakh Ministry of Health; Kazakh Ministry of Emergency Situations")]
    [InlineData("The Ministries of Justice and Health wrote.", "Ministry of Justice; Ministry of Health")]
    [InlineData("Приехали делегации министерств обороны и внутренних дел Армении.", "Armenian Ministry of Defense; Armenian Ministry of Internal Affairs")]
    [InlineData("The Ministries of Defence and Health of the member states agreed.", "")]
    [InlineData("The Ministries of Defence agreed.", "")]
    public void APluralNamesEachMinistry(string text, string names) => Assert.Equal(names, Names(text));

    [Theory]
    [InlineData("The Board of the Eurasian Bank of Roads (EBR) met. EBR lent money.", "EBR", "Eurasian Bank of Roads")]
    [InlineData("The Permanent Council of the Collective Security Treaty Organization (CSTO) met. The CSTO paid.", "CSTO", "CSTO")]
    [InlineData("The Joint Staff of the CSTO (JS) met. The JS spoke.", "JS", "CSTO Joint Staff")]
    [InlineData("The CSTO Interstate Commission on Military-Economic Cooperation (ICMEC) met. ICMEC wrote.", "ICMEC", "CSTO Interstate Commission on Military-Economic Cooperation")]
    [InlineData("MRB (Mountain Rescue Bureau) is new. The MRB has four cars.", "MRB", "Mountain Rescue Bureau")]
    [InlineData("Молодёжный совет Союза горных проводников (СГП) собрался. СГП заплатил.", "СГП", "Союз горных проводников")]
    [InlineData("Национальный центр спасения людей (ЦСЛ) открыт. ЦСЛ работает.", "ЦСЛ", "Национальный центр спасения людей")]
    public void AnAbbreviationIsTheInnermostNameWithItsInitials(string text, string shortForm, string name)
    {
        var found = Found(text).Where(m => m.Text == shortForm).ToArray();
        Assert.Equal(2, found.Length);
        Assert.All(found, m => Assert.Equal(name, m.Name));
    }

    [Theory]
    [InlineData("The Permanent Council of the Collective Security Treaty Organization (hereinafter – the Organization) met. Rome paid the Organization.", "Organization", "CSTO")]
    [InlineData("The Bureau of the Union of Steppe Cities (hereinafter – the Bureau) met. Rome paid the Bureau.", "Bureau", "Bureau of the Union of Steppe Cities")]
    [InlineData("Бюро Союза степных городов (далее – Союз) написало. Мэры поблагодарили Союз.", "Союз", "Союз степных городов")]
    public void AnotherShortNameIsTheInnermostNameWithItsWord(string text, string shortForm, string name)
    {
        var found = Found(text).Where(m => m.Text == shortForm).ToArray();
        Assert.Equal(2, found.Length);
        Assert.All(found, m => Assert.Equal(name, m.Name));
    }

    [Theory]
    [InlineData("The surgeon Lomonosov opened the ward.", "Lomonosov")]
    [InlineData("Colonel Gumilyov met the guests.", "Gumilyov")]
    [InlineData("Врач Ломоносов открыл госпиталь.", "Ломоносов")]
    [InlineData("Lomonosov University is old.", "")]
    [InlineData("The journalist Lomonosov wrote of it.", "Lomonosov")]
    [InlineData("The driver Committee met.", "")]
    public void ASurnameOfInstitutionsIsSomebodyBehindARankOrTrade(string text, string name) => Assert.Equal(name,
        string.Join("; ", Shipped.Analyzer.Mentions(Shipped.Article(null, null, text)).Where(m => m.Kind == MentionKinds.Person).Select(m => m.Text)));
}
