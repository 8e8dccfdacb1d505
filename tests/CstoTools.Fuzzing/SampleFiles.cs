using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CstoTools.Core.Export;
using CstoTools.Core.Reading;

namespace CstoTools.Fuzzing;

/// <summary>The files of the repository that inputs are made of by changing them.</summary>
internal static class SampleFiles
{
    private static readonly Lazy<string[]> AllPages = new(() => [.. Texts("*.txt", "samples", "tests/Fixtures/corpus", "tests/Fixtures/text", "tests/Fixtures/cases/inputs"),
        .. Texts("*.html", "samples", "tests/Fixtures/html", "tests/Fixtures/siblings"), .. Texts("*.md", "tests/Fixtures/markdown"), .. Exported()]);

    private static readonly Lazy<string[]> AllArchives = new(() => Texts("*.mht*", "tests/Fixtures/mht"));
    private static readonly Lazy<string[]> AllMetadata = new(() => [.. Texts("*.yml", "module/Metadata").Where(t => !t.Contains("\nrules:\n", StringComparison.Ordinal)).SelectMany(Entries)]);
    private static readonly Lazy<string[]> AllRules = new(() => [.. Texts("*.yml", "module/Metadata/Rules").SelectMany(RulesOf)]);
    private static readonly Lazy<string[]> AllLines = new(() => [.. Pages.Where(p => p.Length < 3000)
        .Select((p, i) => JsonSerializer.Serialize(new Dictionary<string, string> { ["path"] = $"{i}.txt", ["content"] = p }))]);

    public static IReadOnlyList<string> Pages => AllPages.Value;

    public static IReadOnlyList<string> Archives => AllArchives.Value;

    public static IReadOnlyList<string> Metadata => AllMetadata.Value;

    public static IReadOnlyList<string> Rules => AllRules.Value;

    public static IReadOnlyList<string> Lines => AllLines.Value;

    public static IReadOnlyList<string> Sidecars { get; } =
    [
        "title: The ministers met in Minsk\ndate: 2024-02-07\nurl: https://example.org/a\nlanguage: en\nsection: News\ntags: [defense, 'Minsk']\nnotes: |\n  seen twice\n  and read\n",
        "date: 07.02.2024\ntags:\n  - one\n  - two\n",
        "title: ~\nurl:\nlanguage: ru-RU\nnotes: >\n  folded\n  text\n",
        "# nothing is set\ntags: a, b, c\n",
    ];

    private static string[] Texts(string pattern, params string[] folders) =>
        [.. folders.SelectMany(f => Directory.EnumerateFiles(Repository.PathOf(f.Split('/')), pattern, SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal).Select(f => PageDecoder.Decode(File.ReadAllBytes(f), f).Text)];

    // Our own export is a form of its own.
    private static IEnumerable<string> Exported()
    {
        foreach (var text in Texts("*.txt", "samples"))
            yield return ArticleMarkdown.Write(PageReader.ReadText(text));
    }

    // A few entries of a file with the name of their list, so that a change makes a difference to what little there is.
    private static IEnumerable<string> Entries(string file)
    {
        var list = "";
        var piece = new StringBuilder();
        foreach (var line in file.Split('\n'))
        {
            var opens = line.Length > 0 && line[0] is not (' ' or '#');
            if ((opens || piece.Length > 500 && line.StartsWith("  - ", StringComparison.Ordinal)) && piece.Length > 0)
            {
                yield return $"{list}\n{piece}";
                piece.Clear();
            }
            if (opens)
                list = line;
            else
                piece.Append(line).Append('\n');
        }
        if (piece.Length > 0)
            yield return $"{list}\n{piece}";
    }

    // The head of a file with one of its rules, so that a change is one of that rule.
    private static IEnumerable<string> RulesOf(string file)
    {
        var parts = file.Split("\n  - ");
        // What it beats is not there.
        return parts.Skip(1).Select(rule => $"{parts[0]}\n  - {Regex.Replace(rule, "\n    beats:.*", "")}");
    }
}
