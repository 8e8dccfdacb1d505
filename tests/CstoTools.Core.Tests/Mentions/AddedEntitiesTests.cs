using System.Globalization;
using CstoTools.Core.Analysis;
using CstoTools.Core.Metadata;
using CstoTools.Core.Reading;
using CstoTools.Core.Text;

namespace CstoTools.Core.Tests.Mentions;

/// <summary>What somebody lists may add or relink mentions that overlap the names of it; all others stay.</summary>
public class AddedEntitiesTests
{
    private const int Count = 200;
    private const int Seed = 20240612;

    private static readonly Lazy<IReadOnlyList<Article>> Pages = new(() =>
        [.. Directory.EnumerateFiles(Repository.PathOf("tests", "Fixtures", "corpus"), "*.txt").Order(StringComparer.Ordinal)
            .Select(f => PageReader.ReadFile(f))]);

    [Fact]
    public void OnlyMentionsThatOverlapTheirNamesChange()
    {
        var random = new Random(Seed);
        var surnames = Surnames();
        // Two of each name: a word that several bodies share is no less somebody's name.
        var added = Enumerable.Range(0, Count / 2).SelectMany(i => Entities(i, surnames[random.Next(surnames.Length)], random)).ToArray();
        var folder = Directory.CreateTempSubdirectory("csto-added");
        try
        {
            var file = Path.Combine(folder.FullName, "added.yml");
            File.WriteAllText(file, string.Concat(added.GroupBy(a => a.List)
                .Select(g => $"{g.Key}:\n{string.Concat(g.Select(a => a.Yaml))}")));
            var analyzer = new Analyzer(CstoMetadata.Load(Repository.Metadata, [file]));
            var names = added.Select(a => Keys(a.Name)).ToArray();
            var faults = Pages.Value.SelectMany(page => Changed(page, analyzer, names)).ToArray();
            Assert.True(faults.Length == 0, string.Join(Environment.NewLine, faults.Take(20)));
        }
        finally
        {
            folder.Delete(true);
        }
    }

    // The last words of the persons of the corpus that no list holds, and of those that one does.
    private static string[] Surnames() => [.. Pages.Value.SelectMany(p => Shipped.Analyzer.Mentions(p))
        .Where(m => m.Kind == MentionKinds.Person && m.Name is not null)
        .Select(m => m.Name!.Split(' ')[^1]).Where(n => n.Length > 3 && char.IsUpper(n[0]) && n.All(char.IsLetter))
        .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static IEnumerable<(string List, string Name, string Yaml)> Entities(int number, string surname, Random random)
    {
        (string List, string Name)[] all =
        [
            ("organizations", surname + " Museum"), ("organizations", surname + " University"),
            ("organizations", $"National {surname} Foundation"),
            ("stateBodies", surname + " Office"), ("people", "Qwerty " + surname), ("cities", surname + "burg"), ("cities", surname),
        ];
        var first = random.Next(all.Length);
        foreach (var (list, name) in new[] { all[first], all[(first + 1) % all.Length] })
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"added-{number}-{list.ToLowerInvariant()}-{name.Length}");
            yield return (list, name, $"  - id: {id}\n    name: {name}\n");
        }
    }

    private static string[] Keys(string name) => [.. Tokenizer.Tokenize(name).Select(t => t.Key)];

    private static IEnumerable<string> Changed(Article page, Analyzer analyzer, string[][] names)
    {
        var before = Shipped.Analyzer.Mentions(page);
        var after = analyzer.Mentions(page);
        if (before.SequenceEqual(after))
            yield break;
        var (old, made) = (before.ToHashSet(), after.ToHashSet());
        var sections = PageText.Of(page).Sections.ToDictionary(s => (s.Section, s.Teaser));
        foreach (var mention in before.Where(m => !made.Contains(m)).Concat(after.Where(m => !old.Contains(m))))
        {
            if (!Places(sections[(mention.Section, mention.Teaser)], names).Any(p => p.Start < mention.End && mention.Start < p.End))
                yield return $"{Path.GetFileName(page.Path)} {mention.Section} {mention.Kind} '{mention.Text}': {mention.Name} ({mention.Title})";
        }
    }

    // Where a text has one of the names whole.
    private static IEnumerable<(int Start, int End)> Places(SectionText section, string[][] names)
    {
        var words = section.Tokens;
        for (var i = 0; i < words.Count; i++)
        {
            foreach (var name in names)
            {
                if (i + name.Length <= words.Count && Enumerable.Range(0, name.Length).All(k => words[i + k].Key == name[k]))
                    yield return (words[i].Start, words[i + name.Length - 1].End);
            }
        }
    }
}
