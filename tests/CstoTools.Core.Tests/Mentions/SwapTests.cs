using System.Text;
using CstoTools.Core.Metadata;
using CstoTools.Core.Reading;

namespace CstoTools.Core.Tests.Mentions;

/// <summary>The rules know no names: other names in the same sentences are found as well.</summary>
public class SwapTests
{
    // Invented, of the peoples of the field; none of them stands in the metadata or in the corpus.
    private static readonly string[] Invented =
    [
        "Arsen Vardikyan", "Gleb Morozhenko", "Yerkebulan Tasybai", "Kanykei Borubaeva", "Shodmon Kholikzoda", "Uladzimir Rahoisha",
        "Milica Stankovac", "Farrukh Yuldoshkhonov", "Elina Parsamova", "Timur Zhaksyntaev", "Rostislav Berezhnoi", "Nazira Eshimova",
        "Bakhrom Sattorzoda", "Hrant Melikjanyan", "Viktoria Laskovets", "Dosym Akhanbekov", "Pavel Stolnikov", "Zarina Kodirova",
    ];

    private static readonly string[] Listed =
    [
        "Sergey Lavrov", "Ararat Mirzoyan", "Viktor Khrenin", "Stanislav Zas", "Valery Semerikov", "Anatoly Sidorov", "Marat Imankulov",
        "Suren Papikyan", "Gizat Nurdauletov", "Alexander Volfovich",
    ];

    [Fact]
    public void InventedNamesAreNotListed() => Assert.All(Invented, name =>
        Assert.DoesNotContain(Shipped.Metadata.Entities, e => e.Name == name || e.Aliases.Contains(name)));

    [Fact]
    public void OtherUnlistedNamesAreFoundAsWell()
    {
        var before = Recall(Pages(), _ => null);
        var after = Recall(Pages(), person => person.Id is null ? Invented[Math.Abs(Hash(person.Name)) % Invented.Length] : null);
        Assert.InRange(before, 0.9, 1);
        Assert.InRange(after, before - 0.03, 1);
    }

    [Fact]
    public void OtherListedNamesAreFoundAsWell()
    {
        var before = Recall(Pages(), _ => null);
        var after = Recall(Pages(), person => person.Id is not null ? Listed[Math.Abs(Hash(person.Name)) % Listed.Length] : null);
        Assert.InRange(after, before - 0.03, 1);
    }

    private static IEnumerable<(Article Article, YamlNode Gold)> Pages() =>
        Directory.EnumerateFiles(Repository.PathOf("tests", "Fixtures", "corpus"), "e*.gold.yml").Order(StringComparer.Ordinal)
            .Select(gold => (PageReader.ReadFile(gold.Replace(".gold.yml", ".txt", StringComparison.Ordinal)), YamlNode.Parse(File.ReadAllText(gold), gold)!));

    // The share of persons named in full in the body that are found, after some of them were given other names.
    private static double Recall(IEnumerable<(Article Article, YamlNode Gold)> pages, Func<(string Name, string? Id), string?> other)
    {
        int right = 0, all = 0;
        foreach (var (article, gold) in pages)
        {
            var body = article.Body;
            var known = Shipped.Analyzer.Mentions(article).Where(m => m is { Kind: MentionKinds.Person, Section: Sections.Body }).ToLookup(m => m.Text, m => m.Id);
            var wanted = new List<string>();
            foreach (var text in gold["mentions"]!.Items!
                .Where(m => m.TextOf("kind") == "Person" && m.TextOf("section") == "body" && m.TextOf("optional") != "true")
                .Select(m => m.TextOf("text")!).Where(IsFull).Distinct())
            {
                var name = other((text, known[text].FirstOrDefault())) ?? text;
                body = body.Replace(text, name, StringComparison.Ordinal);
                wanted.Add(name);
            }
            var swapped = article with { Paragraphs = body.Split("\n\n").ToValueList() };
            var found = Shipped.Analyzer.Mentions(swapped).Where(m => m is { Kind: MentionKinds.Person, Section: Sections.Body }).Select(m => m.Text).ToHashSet(StringComparer.Ordinal);
            all += wanted.Count;
            right += wanted.Count(found.Contains);
        }
        Assert.True(all > 150);
        return (double)right / all;
    }

    private static bool IsFull(string name) => name.Contains(' ', StringComparison.Ordinal) && !name.Contains('.', StringComparison.Ordinal);

    // The same on every run and machine, which string.GetHashCode is not.
    private static int Hash(string text) => Encoding.UTF8.GetBytes(text).Aggregate(17, (hash, b) => unchecked(hash * 31 + b) & 0xFFFFFF);
}
