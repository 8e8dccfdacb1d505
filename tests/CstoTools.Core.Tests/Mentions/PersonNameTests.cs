namespace CstoTools.Core.Tests.Mentions;

/// <summary>Names of persons whom no list holds, as a page writes them and as they are named.</summary>
public class PersonNameTests
{
    private static readonly DateTime Day = new(2024, 6, 12);

    [Theory]
    [InlineData("Nazarov Rustam Olimovich and Volkova Irina Pavlovna spoke.", "Rustam Nazarov|Irina Volkova")]
    [InlineData("The prize went to BEREZIN Oleg Viktorovich.", "Oleg BEREZIN")]
    [InlineData("Kuznetsov Pavel took the floor.", "Pavel Kuznetsov")]
    [InlineData("Победил Березин Олег.", "Олег Березин")]
    [InlineData("Открыл зал Назаров Рустам Олимович.", "Рустам Назаров")]
    [InlineData("Медаль вручили Волковой Ирине Павловне и Берёзину Олегу Викторовичу.", "Ирина Волкова|Олег Берёзин")]
    [InlineData("В работе участвует ЛИ Светлана Юрьевна.", "Светлана ЛИ")]
    [InlineData("Встречу провели Орлова Д.А. и Пак С.Н. сегодня.", "Орлова Д.А|Пак С.Н")]
    [InlineData("Зал открыла Абдуллаева Г.Н. и врачи.", "Абдуллаева Г.Н")]
    [InlineData("Делегация встретилась с Назаровым Р.О. в зале.", "Назаров Р.О")]
    [InlineData("Группа А.Б. работала, Совет С.В. тоже.", "")]
    public void TheFamilyNameMayStandFirst(string text, string names) => Assert.Equal(names, Names(text));

    [Theory]
    [InlineData("Ilya Brodsky, M.D., Ph.D., and Oleg Markov, MBA, spoke.", "Ilya Brodsky|Oleg Markov")]
    [InlineData("Thomas Reed OBE opened the hall.", "Thomas Reed")]
    [InlineData("Илья Бродский, д.м.н., рассказал о больнице.", "Илья Бродский")]
    [InlineData("Anna Petrova, M.D. Orlov and R.N. Berezin came.", "Anna Petrova|M.D. Orlov|R.N. Berezin")]
    public void LettersBehindANameAreNobody(string text, string names) => Assert.Equal(names, Names(text));

    [Theory]
    [InlineData("Гости приветствовали Ираклия Гогоберидзе.", "Ираклий Гогоберидзе")]
    [InlineData("Награду вручили Давиду Кипшидзе.", "Давид Кипшидзе")]
    [InlineData("Встреча с Ниной Ананиашвили прошла.", "Нина Ананиашвили")]
    public void SomeFamilyNamesHaveOneForm(string text, string names) => Assert.Equal(names, Names(text));

    [Theory]
    [InlineData("Daria Orlova Visits Border Post With Rustam Nazarov", "Daria Orlova|Rustam Nazarov")]
    [InlineData("RUSTAM NAZAROV SIGNS DEAL WITH IRINA VOLKOVA", "RUSTAM NAZAROV|IRINA VOLKOVA")]
    [InlineData("CSTO CHIEF THANKS DARIA ORLOVA", "DARIA ORLOVA")]
    [InlineData("Anna Reznik Book Presented In The Town", "Anna Reznik")]
    [InlineData("РУСТАМ НАЗАРОВ ВСТРЕТИЛСЯ С ИРИНОЙ ВОЛКОВОЙ", "РУСТАМ НАЗАРОВ|ИРИНА ВОЛКОВА")]
    [InlineData("J.D. Moss Meets Viktor Lomov", "J.D. Moss|Viktor Lomov")]
    [InlineData("Border Guards Save Oleg Berezin In Mountains", "Oleg Berezin")]
    [InlineData("ОБРАЩЕНИЕ ИРИНЫ ВОЛКОВОЙ К ЖИТЕЛЯМ", "ИРИНА ВОЛКОВА")]
    [InlineData("ГЛАВА МЧС ОЛЕГ БЕРЕЗИН ПРОВЁЛ СОВЕЩАНИЕ", "ОЛЕГ БЕРЕЗИН")]
    [InlineData("RESCUERS MEET IN THE TOWN", "")]
    public void AHeadlineGoesOnBehindAName(string title, string names) =>
        Assert.Equal(names, Names(Shipped.Article(title, Day, "The day was calm."), Sections.Title));

    [Theory]
    [InlineData("The guests met Willem van der Heijden and Pieter ter Horst.", "Willem van der Heijden|Pieter ter Horst")]
    [InlineData("Khalid bin Sultan Al Thani met Yusuf ibn Omar.", "Khalid bin Sultan Al Thani|Yusuf ibn Omar")]
    [InlineData("Oleg “Beard” Berezin and Anna (Anya) Volkova sang.", "Oleg Berezin|Anna Volkova")]
    [InlineData("The letter was read by MARIA HOLTZ and Oleg SIDORENKO.", "MARIA HOLTZ|Oleg SIDORENKO")]
    [InlineData("The report was written by V Nazarov and D S Orlova.", "V Nazarov|D S Orlova")]
    [InlineData("Cecile Tamm, the head of the mission, came.", "Cecile Tamm")]
    [InlineData("Rustam Nazarov and Oleg Berezin sat down. The Nazarov-Berezin talks were short.", "Rustam Nazarov|Oleg Berezin|Rustam Nazarov|Oleg Berezin")]
    [InlineData("The Ivanov-Petrov family came.", "Ivanov-Petrov")]
    [InlineData("The Anna Volkova Center was opened.", "")]
    [InlineData("Доклады сделали глава МИД С. Назаров и глава МЧС Волков И.П. сегодня.", "С. Назаров|Волков И.П")]
    [InlineData("Грамоты вручил посол Малайзии Мохамад Адли бин Абдулла.", "Мохамад Адли бин Абдулла")]
    [InlineData("Sgt. 1st Class Maria Holtz and Senior Airman Nigel Moss came.", "Maria Holtz|Nigel Moss")]
    public void NamesHaveManyForms(string text, string names) => Assert.Equal(names, Names(text));

    [Theory]
    [InlineData("Georgia Toms thanked the team; teams from Georgia won.", "Georgia Toms", "Georgia")]
    [InlineData("Chad Brooks and Kenya Walsh arrived in Kenya.", "Chad Brooks|Kenya Walsh", "Kenya")]
    [InlineData("India Today reported on the drill.", "", "India")]
    [InlineData("Vladimir Kirov came to Kirov from Vladimir.", "Vladimir Kirov", "Kirov|Vladimir")]
    [InlineData("Сергей Киров приехал в Киров. Киров поблагодарил врачей из Кирова.", "Сергей Киров|Сергей Киров", "Киров|Кирова")]
    public void PlacesAndPeopleOfOneName(string text, string names, string places)
    {
        var mentions = Shipped.Analyzer.Mentions(Shipped.Article(null, Day, text));
        Assert.Equal(names, string.Join('|', mentions.Where(m => m.Kind == MentionKinds.Person).Select(m => m.Name)));
        Assert.Equal(places, string.Join('|', mentions.Where(m => m.Kind is MentionKinds.City or MentionKinds.Country).Select(m => m.Text)));
    }

    [Theory]
    [InlineData("Рустам Каримович Назаров открыл зал. Рустам Каримович поблагодарил гостей.", "Рустам Назаров|Рустам Назаров")]
    [InlineData("Рустам Назаров открыл зал. Гости поблагодарили Рустама Каримовича.", "Рустам Назаров|Рустам Назаров")]
    [InlineData("Major Dmitry Karpovich met Dmitry Orlov. Major Dmitry Karpovich thanked him.", "Dmitry Karpovich|Dmitry Orlov|Dmitry Karpovich")]
    [InlineData("Марат Садыков открыл зал. Гостям помог М.К. Садыков.", "Марат Садыков|Марат Садыков")]
    [InlineData("Иван Петров открыл зал. Пётр помог. С Петровым говорили врачи.", "Иван Петров|Иван Петров")]
    // Another patronymic is another person.
    [InlineData("Рустам Олимович Назаров пришёл. Гости ждали Рустама Павловича.", "Рустам Назаров|Рустам Павлович")]
    // Whoever is named with a title only is known by it.
    [InlineData("Полковник Березин открыл зал. С Березиным говорили врачи.", "Березин|Березин")]
    [InlineData("Captain Price told them. Price growth slowed, Price told us.", "Price|Price")]
    [InlineData("The head of the office Annelise Roth-Vaud came. In her turn, Annelise Roth-Vaud left.", "Annelise Roth-Vaud|Annelise Roth-Vaud")]
    [InlineData("General Ivan Panfilov came. They met in Panfilov Street.", "Ivan Panfilov")]
    public void AShortFormMeansWhoIsNamedInFull(string text, string names) => Assert.Equal(names, Names(text));

    [Theory]
    [InlineData("Президент Казахстана Касым-Жомарт Токаев приехал. По словам Токаева, мост готов. Токаеву показали лодки.")]
    [InlineData("Экс-президент Киргизии Алмазбек Атамбаев приехал. Атамбаева встретили врачи.")]
    public void ABareRussianSurnameNeedsNoDate(string text)
    {
        var people = Shipped.Analyzer.Mentions(Shipped.Article(null, null, text)).Where(m => m.Kind == MentionKinds.Person).ToArray();
        Assert.True(people.Length > 1);
        Assert.Single(people.Select(p => p.Id).Distinct());
        Assert.NotNull(people[0].Id);
    }

    private static string Names(string text) => Names(Shipped.Article(null, Day, text), Sections.Body);

    private static string Names(Article article, string section) => string.Join('|', Shipped.Analyzer.Mentions(article)
        .Where(m => m.Kind == MentionKinds.Person && m.Section == section).Select(m => m.Name));
}
