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
}
