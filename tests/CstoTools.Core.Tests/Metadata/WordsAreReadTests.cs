using System.Text.RegularExpressions;
using CstoTools.Core.Metadata;

namespace CstoTools.Core.Tests.Metadata;

/// <summary>No list of words and no key of one is promised by docs/metadata-format.md and then read by nobody.</summary>
public partial class WordsAreReadTests
{
    private static readonly string Code = string.Join('\n', Directory.EnumerateFiles(Repository.PathOf("src", "CstoTools.Core", "Analysis"), "*.cs", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal).Select(File.ReadAllText)
        // What all stages share the lexicon makes itself.
        .Concat(File.ReadLines(Repository.PathOf("src", "CstoTools.Core", "Metadata", "Lexicon.cs")).Where(l => l.Contains("Texts(\"", StringComparison.Ordinal))));

    public static TheoryData<string> Lists => [.. Lexicon.Keys.Order(StringComparer.Ordinal)];

    public static TheoryData<string, string> Keys
    {
        get
        {
            var keys = new TheoryData<string, string>();
            // "id" and "note" are for who reads the file.
            foreach (var schema in WordSchema.Records.Values)
            {
                foreach (var key in schema.Keys.Keys.Where(k => k is not ("id" or "note")))
                    keys.Add(schema.Name, key);
            }
            return keys;
        }
    }

    // A list and its Russian sister are read together: Endings(lexicon, "surnameEndings").
    [Theory]
    [MemberData(nameof(Lists))]
    public void SomeStageAsksForTheList(string list) => Assert.Contains($"\"{Sister(list)}\"", Code, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Keys))]
    public void WhoReadsTheListReadsTheKey(string list, string key)
    {
        // The statements from where the list is asked for to where the next one is.
        var places = Asks().Matches(Code);
        var readers = places.Select((m, i) => (List: m.Groups[1].Value, Text: Code[m.Index..(i + 1 < places.Count ? places[i + 1].Index : Code.Length)]))
            .Where(r => r.List == list).Select(r => r.Text);
        var asks = key is "held" or "ongoing" or "planned" or "cancelled" ? "EventStatuses.All" : key is "present" ? "EventVerb.Present" : $"(\"{key}\")";
        Assert.Contains(readers, r => r.Contains(asks, StringComparison.Ordinal));
    }

    private static string Sister(string list) => list.EndsWith("EndingsRussian", StringComparison.Ordinal) ? list[..^"Russian".Length] : list;

    [GeneratedRegex(@"exicon\??\.(?:Records|Texts|Set)\(""(\w+)""\)|\}\s*\n\s*private ", RegexOptions.CultureInvariant)]
    private static partial Regex Asks();
}
