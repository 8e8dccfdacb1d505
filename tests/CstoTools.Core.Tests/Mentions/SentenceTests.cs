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
}
