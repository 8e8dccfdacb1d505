using CstoTools.Core.Text;

namespace CstoTools.Core.Tests.Text;

/// <summary>Two spellings that a reader takes for one word have one key; two words never share one.</summary>
public class FoldingTests
{
    [Theory]
    [InlineData("Defence", "defense")]
    [InlineData("centre", "center")]
    [InlineData("CENTRES", "centers")]
    [InlineData("programme", "program")]
    [InlineData("programmes", "programs")]
    [InlineData("organisation", "organization")]
    [InlineData("Organisations", "organizations")]
    [InlineData("organising", "organizing")]
    [InlineData("theatre", "theater")]
    [InlineData("neighbour", "neighbor")]
    [InlineData("labour", "labor")]
    [InlineData("d\u00E9fence", "defense")]
    [InlineData("harbour", "harbour")]
    public void BritishSpellingIsAmericanSpelling(string word, string key) => Assert.Equal(key, Folding.Key(word));

    [Theory]
    // й with its breve apart; ё is е; и alone stays.
    [InlineData("Баи\u0306кал", "байкал")]
    [InlineData("\u0306", "")]
    [InlineData("а\u0306х", "ах")]
    [InlineData("съёмка", "съемка")]
    [InlineData("Ёж", "еж")]
    [InlineData("Йод", "йод")]
    [InlineData("Бай\u00ADкал", "байкал")]
    // Marks, apostrophes, hyphens and what cannot be seen.
    [InlineData("Str\u00F6m", "strom")]
    [InlineData("Stro\u0308m", "strom")]
    [InlineData("O’Neil", "oneil")]
    [InlineData("cease-fire", "ceasefire")]
    [InlineData("\u0160\u016Bk\u0160ta7", "suksta7")]
    [InlineData("Ж\u00AD7", "ж7")]
    // Letters of two units stay whole; signs of two units go.
    [InlineData("a\U00010400z", "a\U00010428z")]
    [InlineData("a\U0001F600z", "az")]
    [InlineData("a\uD83C", "a")]
    [InlineData("A1", "a1")]
    [InlineData("Я", "я")]
    [InlineData("А", "а")]
    public void AKeyHasOnlySmallLettersAndDigits(string word, string key) =>
        Assert.Equal(key, Folding.Key(word));

    [Theory]
    // One Cyrillic letter with a Latin twin in a Latin word, and the reverse; the other letters decide.
    [InlineData("\u0421STO", "csto")]
    [InlineData("CSTО", "csto")]
    [InlineData("Pоссия", "россия")]
    [InlineData("Cекретариат", "секретариат")]
    [InlineData("Тaджикистан", "таджикистан")]
    [InlineData("Кaзаxстан", "казахстан")]
    [InlineData("\u0405ofia", "sofia")]
    [InlineData("\u0406srael", "israel")]
    [InlineData("\u0408apan", "japan")]
    // No letter decides: all become Latin.
    [InlineData("\u0410B", "ab")]
    [InlineData("\u0421\u041E7a", "co7a")]
    // The last letter of the Cyrillic block.
    [InlineData("\u052Fa", "\u052F\u0430")]
    // One alphabet alone is left as it is.
    [InlineData("СОР", "сор")]
    [InlineData("COP", "cop")]
    [InlineData("СОР7-9", "сор79")]
    public void AWordIsOfOneAlphabet(string word, string key) => Assert.Equal(key, Folding.Key(word));

    [Fact]
    public void EachLookAlikeIsTheLetterItLooksLike()
    {
        Assert.Equal("zaceopxyijs", Folding.Key("zасеорхуіјѕ"));
        Assert.Equal("zaceopxyijs", Folding.Key("zАСЕОРХУІЈЅ"));
        Assert.Equal("жасеорхуіјѕ", Folding.Key("жaceopxyijs"));
    }

    [Theory]
    [InlineData('\'', true)]
    [InlineData('\u2019', true)]
    [InlineData('\u2018', true)]
    [InlineData('\u02BC', true)]
    [InlineData('`', true)]
    [InlineData('\u00B4', true)]
    [InlineData('\u2032', true)]
    [InlineData('"', false)]
    [InlineData(',', false)]
    public void ApostrophesAreManyCharacters(char c, bool apostrophe) => Assert.Equal(apostrophe, Folding.IsApostrophe(c));

    [Theory]
    [InlineData("Минск", true)]
    [InlineData("Minsk", false)]
    [InlineData("", false)]
    [InlineData("2024", false)]
    // As many of both: not mostly Cyrillic.
    [InlineData("аa", false)]
    [InlineData("аaб", true)]
    [InlineData("\u0400", true)]
    [InlineData("\u052F", true)]
    [InlineData("\u03FF", false)]
    [InlineData("\u0530", false)]
    public void AWordIsCyrillicByMostOfItsLetters(string word, bool cyrillic) => Assert.Equal(cyrillic, Folding.IsCyrillic(word));

    [Theory]
    [InlineData("éèêëçñöüžšřťďőűąęłøđħıŧ", "eeeecnouzsrtdouaelodhit")]
    [InlineData("ǡǣǧǫǯțḃḋḥḱṁṗṙṡṫ", "aægoʒtbdhkmprst")]
    [InlineData("ṳṽẁẍẏẑắềịộựỹѓќўӂәӝӣӵ", "uvwxyzaeiouyгкужәжич")]
    [InlineData("abcжщ5æß", "abcжщ5æß")]
    public void ALetterIsWrittenWithoutItsMark(string marked, string plain) => Assert.Equal(plain, string.Concat(marked.Select(Diacritics.Strip)));
}
