using System.Globalization;
using CstoTools.Core.Metadata;

namespace CstoTools.Core.Tests.Mentions;

public class SentenceTests
{
    private static readonly string[] Counted =
    [
        MentionKinds.Person, MentionKinds.Organization, MentionKinds.Country, MentionKinds.City, MentionKinds.Office,
        MentionKinds.Document, MentionKinds.Operation, MentionKinds.Theme,
    ];

    public static TheoryData<int> Sentences()
    {
        var data = new TheoryData<int>();
        for (var i = 0; i < Cases.Count; i++)
            data.Add(i);
        return data;
    }

    private static IReadOnlyList<YamlNode> Cases { get; } = YamlNode.Parse(
        File.ReadAllText(Repository.PathOf("tests", "Fixtures", "mentions", "sentences.yml")), "sentences.yml")!.Items!;

    [Theory]
    [MemberData(nameof(Sentences))]
    public void ASentenceNamesThese(int number)
    {
        var node = Cases[number];
        var date = DateTime.ParseExact(node.TextOf("date")!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var found = Shipped.Analyzer.Mentions(Shipped.Article(null, date, node.TextOf("text")!))
            .Where(m => !m.Nested && m.Resolution != Resolutions.Reference && Counted.Contains(m.Kind))
            .Select(m => $"{m.Kind}: {m.Text} -> {m.Name ?? "-"}");
        Assert.Equal(node["mentions"]!.Texts, found);
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void EveryMentionIsWhereItSays(int number)
    {
        var article = Shipped.Article(null, null, Cases[number].TextOf("text")!);
        Assert.All(Shipped.Analyzer.Mentions(article), m => Assert.Equal(m.Text, article.Body.Substring(m.Start, m.Length)));
    }

    [Fact]
    public void MentionsOfOneSentenceShareIt()
    {
        var article = Shipped.Article(null, null, "Armenia met Belarus. Kazakhstan met Russia in Moscow. It rained.");
        var mentions = Shipped.Analyzer.Mentions(article);
        Assert.Equal(["Armenia met Belarus.", "Kazakhstan met Russia in Moscow."], mentions.Select(m => m.Sentence).Distinct());
        Assert.Equal(2, mentions.Select(m => m.Sentence).Distinct(ReferenceEqualityComparer.Instance).Count());
    }

    [Fact]
    public void OfALongSentenceAMentionShowsThePartAroundIt()
    {
        var text = "The list names " + string.Join(", ", Enumerable.Range(0, 400).Select(i => $"the Ministry of Defense of {(i % 2 == 0 ? "Armenia" : "Belarus")} and the {i}th road")) + ". It rained.";
        var mentions = Shipped.Analyzer.Mentions(Shipped.Article(null, null, text)).Where(m => m.Start < text.Length - 12).ToArray();
        Assert.True(mentions.Length >= 400);
        Assert.All(mentions, m =>
        {
            Assert.InRange(m.Sentence!.Length, 200, 1000);
            Assert.Contains(m.Text, m.Sentence, StringComparison.Ordinal);
            // Around the mention, and of whole words.
            var at = text.IndexOf(m.Sentence, StringComparison.Ordinal);
            Assert.InRange(m.Start, at, at + m.Sentence.Length - m.Length);
            Assert.True(at == 0 || text[at - 1] == ' ');
            Assert.True(at + m.Sentence.Length == text.Length || text[at + m.Sentence.Length] == ' ');
        });
        Assert.StartsWith("The list names", mentions[0].Sentence, StringComparison.Ordinal);
        Assert.True(mentions.Select(m => m.Sentence).Distinct(ReferenceEqualityComparer.Instance).Count() < mentions.Length / 4);
    }

    [Theory]
    [InlineData("The column of the 38th Air Assault Brigade came first.", "38th Air Assault Brigade")]
    [InlineData("The stand of the company Steppe Power was the largest.", "Steppe Power")]
    [InlineData("He heads the analytical center “Blue Ridge” in Osh.", "Blue Ridge")]
    [InlineData("The adviser of the Agency for Mountain Rescue under the President of Tajikistan left.", "Agency for Mountain Rescue under the President of Tajikistan")]
    [InlineData("The Chief of the Snow Directorate of the General Staff of the Armed Forces of the Republic of Kazakhstan spoke.", "Snow Directorate of the General Staff of the Armed Forces of the Republic of Kazakhstan")]
    [InlineData("The Head of the Main Directorate for Mountain Roads spoke.", "Main Directorate for Mountain Roads")]
    [InlineData("The rector of the School of Painting of the Steppe University spoke.", "School of Painting of the Steppe University")]
    public void TheseAreOrganizations(string text, string name) =>
        Assert.Contains(Shipped.Analyzer.Mentions(Shipped.Article(null, new DateTime(2024, 4, 12), text)), m => m is { Kind: MentionKinds.Organization, Nested: false } && m.Text == name);

    [Theory]
    [InlineData("2006-05-01", "Rice prices rose in the valley. Bush fires burned near Osh.")]
    [InlineData("2020-05-01", "They walked along Lavrov Avenue.")]
    public void AWordIsNoForeignMinister(string day, string text) => Assert.DoesNotContain(
        Shipped.Analyzer.Mentions(Shipped.Article(null, DateTime.Parse(day, System.Globalization.CultureInfo.InvariantCulture), text)), m => m.Kind == MentionKinds.Person);

    [Fact]
    public void ANamesakeOfAListedPersonIsHimself()
    {
        var article = Shipped.Article(null, new DateTime(2022, 9, 22), "Colonel Baurzhan Tasmagambetov showed the laboratory.", "Later B. Tasmagambetov answered questions.");
        Assert.Equal(["Baurzhan Tasmagambetov"], Shipped.Analyzer.Mentions(article).Where(m => m.Kind == MentionKinds.Person).Select(m => m.Name).Distinct());
    }

    [Fact]
    public void AStateIsNoPartOfAnother() => Assert.Equal(["China"],
        Shipped.Analyzer.Mentions(Shipped.Article(null, null, "An envoy of the People's Republic of China came.")).Where(m => m.Kind == MentionKinds.Country).Select(m => m.Name));

    [Fact]
    public void ATitleHasNoVerb() => Assert.Null(
        Shipped.Analyzer.Mentions(Shipped.Article(null, null, "The moderator of the seminar was Ivan Petrov.")).Single(m => m.Kind == MentionKinds.Person).Title);
}
