using CstoTools.Core.Text;

namespace CstoTools.Core.Tests.Text;

/// <summary>Nouns in all cases, each kind of noun once; what an adjective's ending shows.</summary>
public class RussianFormsTests
{
    private const RussianCase Every = RussianCase.Nominative | RussianCase.Genitive | RussianCase.Dative | RussianCase.Accusative
        | RussianCase.Instrumental | RussianCase.Prepositional;

    [Theory]
    // Masculine nouns on a consonant.
    [InlineData("министр министра министру министра министром министре")]
    [InlineData("лес леса лесу леса лесом лесе")]
    [InlineData("сторож сторожа сторожу сторожа сторожем стороже")]
    [InlineData("товарищ товарища товарищу товарища товарищем товарище")]
    [InlineData("врач врача врачу врача врачем враче")]
    [InlineData("марш марша маршу марша маршем марше")]
    [InlineData("месяц месяца месяцу месяца месяцем месяце")]
    // With a vowel that the other forms lose.
    [InlineData("посол посла послу посла послом после")]
    [InlineData("порядок порядка порядку порядка порядком порядке")]
    [InlineData("список списка списку списка списком списке")]
    [InlineData("лев льва льву льва львом льве")]
    [InlineData("павел павла павлу павла павлом павле")]
    // On -а, after hard letters and after those that take no -ы.
    [InlineData("глава главы главе главу главой главе")]
    [InlineData("столица столицы столице столицу столицей столице")]
    [InlineData("юноша юноши юноше юношу юношей юноше")]
    [InlineData("роща рощи роще рощу рощей роще")]
    [InlineData("дача дачи даче дачу дачей даче")]
    [InlineData("лужа лужи луже лужу лужей луже")]
    [InlineData("рука руки руке руку рукой руке")]
    [InlineData("нога ноги ноге ногу ногой ноге")]
    [InlineData("эпоха эпохи эпохе эпоху эпохой эпохе")]
    // On -я and -ия.
    [InlineData("неделя недели неделе неделю неделей неделе")]
    [InlineData("комиссия комиссии комиссии комиссию комиссией комиссии")]
    // Neuter nouns, and a plural.
    [InlineData("совещание совещания совещанию совещание совещанием совещании")]
    [InlineData("училище училища училищу училище училищем училище")]
    [InlineData("агентство агентства агентству агентство агентством агентстве")]
    [InlineData("рекомендации рекомендаций рекомендациям рекомендации рекомендациями рекомендациях")]
    // On -й: nouns, and adjectives that serve as nouns.
    [InlineData("герой героя герою героя героем герое")]
    [InlineData("комментарий комментария комментарию комментария комментарием комментарии")]
    [InlineData("дежурный дежурного дежурному дежурного дежурным дежурном")]
    [InlineData("часовой часового часовому часового часовым часовом")]
    [InlineData("командующий командующего командующему командующего командующим командующем")]
    public void ANounHasSixCases(string forms)
    {
        var cases = new[]
        {
            RussianCase.Nominative, RussianCase.Genitive, RussianCase.Dative, RussianCase.Accusative, RussianCase.Instrumental, RussianCase.Prepositional,
        };
        var expected = forms.Split(' ').Zip(cases, (f, c) => (f, c));
        Assert.Equal(expected, RussianForms.Of(forms.Split(' ')[0]));
    }

    [Fact]
    public void ANounOnTheSoftSignIsOfEitherGender() => Assert.Equal(
        [
            ("секретарь", RussianCase.Nominative), ("секретаря", RussianCase.Genitive), ("секретарю", RussianCase.Dative),
            ("секретаря", RussianCase.Accusative), ("секретарем", RussianCase.Instrumental), ("секретаре", RussianCase.Prepositional),
            ("секретари", RussianCase.Genitive), ("секретари", RussianCase.Dative), ("секретарь", RussianCase.Accusative),
            ("секретарью", RussianCase.Instrumental), ("секретари", RussianCase.Prepositional),
        ],
        RussianForms.Of("секретарь"));

    [Theory]
    [InlineData("па")]
    [InlineData("интервью")]
    [InlineData("метро")]
    [InlineData("пюре")]
    [InlineData("такси")]
    [InlineData("какаду")]
    [InlineData("brics")]
    public void OtherWordsDoNotChange(string word) => Assert.Equal([(word, Every)], RussianForms.Of(word));

    [Theory]
    // Before a masculine noun.
    [InlineData("оборонного", 'т', "оборонный")]
    [InlineData("оборонному", 'т', "оборонный")]
    [InlineData("оборонным", 'т', "оборонный")]
    [InlineData("оборонном", 'т', "оборонный")]
    [InlineData("технического", 'т', "технический")]
    [InlineData("техническим", 'т', "технический")]
    [InlineData("строгого", 'й', "строгий")]
    [InlineData("тихому", 'ь', "тихий")]
    [InlineData("свежего", 'р', "свежий")]
    [InlineData("горячему", 'р', "горячий")]
    [InlineData("хорошем", 'р', "хороший")]
    [InlineData("общего", 'т', "общий")]
    [InlineData("внешнего", 'т', "внешний")]
    [InlineData("внешнему", 'т', "внешний")]
    [InlineData("внешнем", 'т', "внешний")]
    [InlineData("внешним", 'т', "внешний")]
    [InlineData("внешний", 'т', "внешний")]
    // Before a feminine one.
    [InlineData("оборонной", 'а', "оборонная")]
    [InlineData("оборонную", 'я', "оборонная")]
    [InlineData("оборонная", 'я', "оборонная")]
    [InlineData("внешняя", 'а', "внешняя")]
    [InlineData("внешнюю", 'а', "внешняя")]
    [InlineData("внешней", 'а', "внешняя")]
    [InlineData("общей", 'а', "общая")]
    // Before a neuter one.
    [InlineData("оборонного", 'о', "оборонное")]
    [InlineData("оборонное", 'е', "оборонное")]
    [InlineData("внешнее", 'о', "внешнее")]
    [InlineData("внешнем", 'е', "внешнее")]
    [InlineData("общем", 'е', "общее")]
    [InlineData("хорошего", 'о', "хорошее")]
    [InlineData("большого", 'о', "большое")]
    // Where the stress decides, which is not written.
    [InlineData("мирового", 'т', null)]
    [InlineData("боевого", 'т', null)]
    [InlineData("городского", 'т', null)]
    [InlineData("подмосковного", 'т', "подмосковный")]
    [InlineData("морского", 'т', null)]
    [InlineData("донскому", 'т', null)]
    [InlineData("тверского", 'т', null)]
    [InlineData("костромского", 'т', null)]
    [InlineData("заводского", 'т', null)]
    [InlineData("мирского", 'т', null)]
    [InlineData("основного", 'т', null)]
    [InlineData("речного", 'т', null)]
    [InlineData("областного", 'т', null)]
    [InlineData("большого", 'т', null)]
    [InlineData("другого", 'т', null)]
    [InlineData("родного", 'т', null)]
    // "такого", "какого".
    [InlineData("такого", 'т', null)]
    [InlineData("какого", 'т', null)]
    [InlineData("Морского", 'а', "Морская")]
    [InlineData("МОРСКого", 'т', null)]
    // No adjective, or too short for one.
    [InlineData("министра", 'т', null)]
    [InlineData("злого", 'т', null)]
    [InlineData("дом", 'т', null)]
    public void AnAdjectiveIsPutInTheNominative(string adjective, char noun, string? nominative) =>
        Assert.Equal(nominative, RussianForms.Nominative(adjective, noun));

    [Theory]
    [InlineData("оборонного", true)]
    [InlineData("внешнего", true)]
    [InlineData("оборонному", true)]
    [InlineData("внешнему", true)]
    [InlineData("оборонный", true)]
    [InlineData("внешний", true)]
    [InlineData("морской", true)]
    [InlineData("внешней", true)]
    [InlineData("оборонная", true)]
    [InlineData("внешняя", true)]
    [InlineData("оборонную", true)]
    [InlineData("внешнюю", true)]
    [InlineData("оборонное", true)]
    [InlineData("внешнее", true)]
    [InlineData("оборонным", true)]
    [InlineData("внешним", true)]
    [InlineData("оборонном", true)]
    [InlineData("внешнем", true)]
    [InlineData("новый", true)]
    [InlineData("злой", false)]
    [InlineData("министра", false)]
    [InlineData("defence", false)]
    public void AnAdjectiveIsKnownByItsEnding(string word, bool adjective) => Assert.Equal(adjective, RussianForms.IsAdjective(word));

    [Theory]
    [InlineData("нового", "министра", true)]
    [InlineData("нового", "секретаря", true)]
    [InlineData("нового", "министру", false)]
    [InlineData("новому", "министру", true)]
    [InlineData("новому", "секретарю", true)]
    [InlineData("новому", "министра", false)]
    [InlineData("новый", "министр", true)]
    [InlineData("внешний", "секретарь", true)]
    [InlineData("новый", "министра", false)]
    [InlineData("новый", "секретаря", false)]
    [InlineData("новый", "агентство", false)]
    [InlineData("новый", "министре", false)]
    [InlineData("новый", "секретари", false)]
    [InlineData("новый", "министры", false)]
    [InlineData("новый", "министру", false)]
    [InlineData("новый", "секретарю", false)]
    [InlineData("новым", "министром", true)]
    [InlineData("внешним", "секретарем", true)]
    [InlineData("новым", "министре", false)]
    [InlineData("новом", "министре", true)]
    [InlineData("внешнем", "комментарии", true)]
    [InlineData("новом", "лесу", true)]
    [InlineData("новом", "министром", false)]
    [InlineData("новая", "глава", true)]
    [InlineData("внешняя", "комиссия", true)]
    [InlineData("новая", "область", true)]
    [InlineData("новая", "главы", false)]
    [InlineData("новую", "главу", true)]
    [InlineData("внешнюю", "комиссию", true)]
    [InlineData("новую", "область", true)]
    [InlineData("новую", "глава", false)]
    [InlineData("новое", "агентство", true)]
    [InlineData("внешнее", "совещание", true)]
    [InlineData("новое", "глава", false)]
    [InlineData("новой", "главы", true)]
    [InlineData("внешней", "комиссии", true)]
    [InlineData("новой", "главе", true)]
    [InlineData("морской", "герой", true)]
    [InlineData("новой", "область", true)]
    [InlineData("новой", "министра", false)]
    [InlineData("новых", "министров", false)]
    public void AnAdjectiveAgreesWithItsNoun(string adjective, string noun, bool agree) => Assert.Equal(agree, RussianForms.Agree(adjective, noun));
}
