using CstoTools.Core.Text;

namespace CstoTools.Core.Tests.Text;

/// <summary>Forms of one Russian word share a stem; a stem never becomes shorter than three letters.</summary>
public class RussianStemTests
{
    [Theory]
    // Nouns.
    [InlineData("секретариат", "секретариата секретариату секретариатом секретариате")]
    [InlineData("комисс", "комиссия комиссии комиссию комиссией")]
    [InlineData("област", "область области областью областей областям областях областями")]
    [InlineData("глав", "глава главы главе главу главой главам главах главами главо")]
    [InlineData("учен", "учения учениям")]
    [InlineData("министр", "министров министрам")]
    [InlineData("кра", "край краю краев краем")]
    // Adjectives.
    [InlineData("оборонн", "оборонный оборонная оборонное оборонные оборонного оборонному оборонным оборонном оборонной оборонную оборонных оборонными")]
    [InlineData("внешн", "внешний внешняя внешнее внешние внешнего внешнему внешним внешнем внешней внешнюю внешних внешними")]
    // Too short to lose anything more, and words without an ending.
    [InlineData("мир", "мир мира миру миром")]
    [InlineData("дом", "дом")]
    [InlineData("оно", "оно")]
    [InlineData("ей", "ей")]
    [InlineData("council", "council")]
    [InlineData("ѣёё", "ѣёё")]
    [InlineData("", "")]
    public void FormsShareAStem(string stem, string forms)
    {
        foreach (var form in forms.Split(' '))
            Assert.Equal($"{form}: {stem}", $"{form}: {RussianStem.Of(form)}");
    }

    [Theory]
    [InlineData("министра", "министр")]
    [InlineData("министр", "министр")]
    [InlineData("область", "област")]
    [InlineData("комиссия", "комисси")]
    [InlineData("агентство", "агентств")]
    [InlineData("рекомендации", "рекомендаци")]
    [InlineData("училище", "училищ")]
    [InlineData("главу", "глав")]
    [InlineData("главы", "глав")]
    [InlineData("комиссию", "комисси")]
    [InlineData("оборонный", "оборонн")]
    [InlineData("внешний", "внешн")]
    [InlineData("морской", "морск")]
    [InlineData("оборонная", "оборонн")]
    [InlineData("внешняя", "внешн")]
    [InlineData("оборонное", "оборонн")]
    [InlineData("внешнее", "внешн")]
    [InlineData("оборонные", "оборонн")]
    [InlineData("внешние", "внешн")]
    // Of four letters, the last two may be more than an ending.
    [InlineData("край", "кра")]
    [InlineData("злой", "зло")]
    [InlineData("он", "он")]
    [InlineData("я", null)]
    [InlineData("council", null)]
    [InlineData("", null)]
    public void AWordBeginsWithWhatAllItsFormsBeginWith(string word, string? beginning) => Assert.Equal(beginning, RussianStem.BeginningOf(word));
}
