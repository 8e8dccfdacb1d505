using CstoTools.Core.Metadata;

namespace CstoTools.Core.Tests.Metadata;

/// <summary>docs/metadata-format.md names every file, every list and every key.</summary>
public class FormatPageTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs", "metadata-format.md"));

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Repository.Metadata, "*.yml").Select(f => Path.GetFileName(f)!)];

    public static TheoryData<string> Lists => [.. ListSchema.All.Keys.Concat(Lexicon.Keys)];

    public static TheoryData<string, string> Keys
    {
        get
        {
            var keys = new TheoryData<string, string>();
            foreach (var schema in ListSchema.All.Values.Concat(WordSchema.Records.Values).Append(ListSchema.Holders))
            {
                foreach (var key in schema.Keys.Keys)
                    keys.Add(schema.Name, key);
            }
            return keys;
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void TellsOfTheFile(string file) => Assert.Contains(file, Page, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Lists))]
    public void TellsOfTheList(string list) => Assert.True(Names(Page, list), list);

    [Theory]
    [MemberData(nameof(Keys))]
    public void TellsOfTheKey(string list, string key) => Assert.True(Names(SectionOf(list), key), $"{list}: {key}");

    // What stands from the heading that names the list to the next one; "holders" is told with the offices.
    private static string SectionOf(string list)
    {
        var name = list == "holders" ? "offices" : list;
        var lines = Page.Split('\n');
        var heading = Array.FindIndex(lines, l => l.StartsWith("## ", StringComparison.Ordinal) && Names(l, name));
        // A list without a heading of its own has a row in a table.
        if (heading < 0)
            return string.Join('\n', lines.Where(l => l.StartsWith("| " + name + " |", StringComparison.Ordinal)));
        var next = Array.FindIndex(lines, heading + 1, l => l.StartsWith('#'));
        var section = string.Join('\n', lines[heading..(next < 0 ? lines.Length : next)]);
        return section.Contains("As everywhere", StringComparison.OrdinalIgnoreCase) ? section + Page[..Page.IndexOf("## people", StringComparison.Ordinal)] : section;
    }

    // As a whole word.
    private static bool Names(string text, string word)
    {
        for (var i = text.IndexOf(word, StringComparison.Ordinal); i >= 0; i = text.IndexOf(word, i + 1, StringComparison.Ordinal))
        {
            if ((i == 0 || !char.IsLetterOrDigit(text[i - 1]) && text[i - 1] != '-') && (i + word.Length == text.Length || !char.IsLetterOrDigit(text[i + word.Length])))
                return true;
        }
        return false;
    }
}
