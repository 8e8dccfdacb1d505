using CstoTools.Core.Metadata;
using CstoTools.Core.Text;

namespace CstoTools.Core.Tests.Metadata;

/// <summary>No word of the shipped lists is written for nothing: each can be met in a page, and only by itself.</summary>
public class ShippedWordsTests
{
    private static readonly Lexicon Words = Shipped.Metadata.Lexicon;

    // These are read as phrases, by a trie or word after word; all others are held against one word of a page at a time.
    private static readonly HashSet<string> Phrases = new(StringComparer.Ordinal)
    {
        "givenNames", "givenNamesRussian", "ambiguousGivenNames", "ranks", "ranksRussian", "officeHeads", "officeHeadsRussian", "operationCues",
        "personWords", "personWordsRussian", "organizationHeadsRussian", "lettersBehindNames", "occasions", "attributions", "impersonalSpeech", "speakerGroups", "speakerWords", "writings",
    };

    public static TheoryData<string> Lists => [.. Lexicon.Keys.Where(k => !WordSchema.Records.ContainsKey(k) && k != WordSchema.Qualifiers).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Lists))]
    public void EachWordCanBeMet(string list)
    {
        Assert.NotEmpty(Words.Texts(list));
        foreach (var text in Words.Texts(list))
        {
            var inPage = Tokenizer.Tokenize($"(x {text} y)")[1..^1].Select(t => t.Key).ToArray();
            Assert.True(Words.Set(list).Contains(string.Join(' ', inPage)), $"{list}: {text} is not found as a page has it");
            Assert.True(inPage.Length == 1 || Phrases.Contains(list), $"{list}: {text} is no single word");
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void NoWordStandsTwice(string list)
    {
        var twice = Words.Texts(list).GroupBy(Lexicon.Fold, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => string.Join(", ", g));
        Assert.Equal("", string.Join("; ", twice));
    }
}
