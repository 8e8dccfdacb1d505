using CstoTools.Core.Text;

namespace CstoTools.Core.Tests.Text;

/// <summary>Where sentences start and end; full stops that end none.</summary>
public class SentencesTests
{
    private static Abbreviations Listed => Shipped.Metadata.Lexicon.Abbreviations;

    [Theory]
    [InlineData("The bell rang. Nobody came.", "The bell rang.|Nobody came.")]
    [InlineData("The bell rang! Nobody came? All slept… It was late.", "The bell rang!|Nobody came?|All slept…|It was late.")]
    [InlineData("The bell rang.Nobody came.", "The bell rang.Nobody came.")]
    [InlineData("The bell rang. nobody came.", "The bell rang. nobody came.")]
    [InlineData("The bell rang.  “Nobody came.”", "The bell rang.|“Nobody came.”")]
    [InlineData("The bell rang. (“Nobody came.”)  \n Late", "The bell rang.|(“Nobody came.”)|Late")]
    [InlineData("The bell, Nobody; Came: Late", "The bell, Nobody; Came: Late")]
    [InlineData("one line\n\nanother line", "one line|another line")]
    [InlineData("one line\nanother line", "one line\nanother line")]
    [InlineData("It was 12. 13 came.", "It was 12.|13 came.")]
    [InlineData("  Blanks around.  ", "  Blanks around.")]
    // Initials and abbreviations end no sentence.
    [InlineData("It was V. Petrov again.", "It was V. Petrov again.")]
    [InlineData("В зале был А. Петров.", "В зале был А. Петров.")]
    [InlineData("The ST. Petersburg", "The ST.|Petersburg")]
    [InlineData("He knew no. Petersburg", "He knew no.|Petersburg")]
    public void ASentenceIsWhatItsMarksSay(string text, string sentences) => Assert.Equal(sentences, Cut(text));

    [Theory]
    [InlineData("St Gen Col Lt Maj Dr Mr Mrs Ms Prof No Adm Capt Yu Ya Kh Zh Ch Sh")]
    [InlineData("г гг с т им ул рис проф ген e i vs")]
    [InlineData("Г ГГ Рис Проф Ген Vs")]
    public void AnAbbreviationEndsNone(string abbreviations)
    {
        foreach (var abbreviation in abbreviations.Split(' '))
            Assert.Equal($"Seen by {abbreviation}. Orlov there.", Cut($"Seen by {abbreviation}. Orlov there."));
    }

    [Theory]
    [InlineData("gen")]
    [InlineData("GEN")]
    [InlineData("Town")]
    [InlineData("года")]
    public void AnotherWordDoes(string word) => Assert.Equal($"Seen by {word}.|Orlov there.", Cut($"Seen by {word}. Orlov there."));

    [Fact]
    public void ATextWithoutWordsIsOneSentence()
    {
        Assert.Equal((0, 3), Sentences.Of(Section("...  "), Listed).Around(1));
        Assert.Equal((0, 0), Sentences.Of(Section("   "), Listed).Around(2));
    }

    [Fact]
    public void ACharacterBetweenTwoSentencesIsOfTheFirst()
    {
        var sentences = Sentences.Of(Section("One. Two. Three."), Listed);
        Assert.Equal([(0, 4), (0, 4), (5, 9), (5, 9), (10, 16), (10, 16)], new[] { 0, 4, 5, 9, 10, 15 }.Select(sentences.Around));
    }

    private static SectionText Section(string text) => new(Sections.Body, null, text, []);

    private static string Cut(string text)
    {
        var sentences = Sentences.Of(Section(text), Listed);
        return string.Join('|', Enumerable.Range(0, text.Length).Select(sentences.Around).Distinct().Select(s => text[s.Start..s.End]));
    }
}
