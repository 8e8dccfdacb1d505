namespace CstoTools.Core.Tests.Mentions;

public class IntroducedNameTests
{
    private const string Programme = "The ministers considered the Programme of Mountain Training (hereinafter – the Programme). "
        + "They noted that the Programme needs money. A programme of the visit was printed, and Programme managers are sought.";

    private static Mention[] Found(string text) => [.. Shipped.Analyzer.Mentions(Shipped.Article(null, new DateTime(2024, 5, 6), text))];

    [Fact]
    public void AShortNameStandsForTheDocumentItWasIntroducedFor()
    {
        var short_ = Found(Programme).Where(m => m.Text == "Programme").ToArray();

        Assert.Equal([Programme.IndexOf("the Programme)", StringComparison.Ordinal) + 4, Programme.IndexOf("the Programme needs", StringComparison.Ordinal) + 4],
            short_.Select(m => m.Start));
        Assert.All(short_, m => Assert.Equal(("Programme of Mountain Training", Resolutions.Reference, MentionKinds.Document), (m.Name, m.Resolution, m.Kind)));
    }

    [Fact]
    public void ThePagesOwnShortNameGoesBeforeTheListedOne()
    {
        var found = Found("The Children's Medical Dispensary of Sary-Oy, later the Central Mountain Department (CMD), heals climbers. The CMD has 40 beds.");

        Assert.All(found.Where(m => m.Text == "CMD"), m => Assert.Null(m.Id));
    }

    [Fact]
    public void AnAbbreviationHoldsOnlyFromWhereItIsIntroduced()
    {
        var found = Found("EKMR was silent. The Eastern Kurgan Museum of Rescue (EKMR) answered.");

        Assert.Equal([54], found.Where(m => m is { Text: "EKMR", Name: "Eastern Kurgan Museum of Rescue" }).Select(m => m.Start));
    }
}
