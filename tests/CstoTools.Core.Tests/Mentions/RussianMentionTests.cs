namespace CstoTools.Core.Tests.Mentions;

public class RussianMentionTests
{
    private static readonly DateTime Day = new(2024, 5, 1);

    // A body that no list holds: as written, and by its name in the nominative. Null where nothing must be found.
    [Theory]
    [InlineData("Лекцию прочла ректор Академии речного транспорта Лидия Чернова.", "Академии речного транспорта", "Академия речного транспорта")]
    [InlineData("Гости побывали в Ошском институте горного дела.", "Ошском институте горного дела", "Ошский институт горного дела")]
    [InlineData("В зале сидели курсанты Вологодского училища.", "Вологодского училища", "Вологодское училище")]
    [InlineData("Письмо пришло из Комитета по делам молодёжи и спорта.", "Комитета по делам молодёжи и спорта", "Комитет по делам молодёжи и спорта")]
    [InlineData("Помог Фонд поддержки сапёров «Тихий берег».", "Фонд поддержки сапёров «Тихий берег»", "Фонд поддержки сапёров «Тихий берег»")]
    [InlineData("Их готовит Национальный центр по борьбе с лесными пожарами при МЧС Армении.",
        "Национальный центр по борьбе с лесными пожарами при МЧС Армении", "Национальный центр по борьбе с лесными пожарами при МЧС Армении")]
    [InlineData("Выступил хор Музея имени Алии Шариповой.", "Музея имени Алии Шариповой", "Музей имени Алии Шариповой")]
    [InlineData("Центру мягких технологий вручили грамоту, а Академия стратегических и региональных исследований получила карту.",
        "Академия стратегических и региональных исследований", "Академия стратегических и региональных исследований")]
    [InlineData("Отчёт готовил Департамент культуры, печати и туризма Армении.", "Департамент культуры, печати и туризма Армении", "Департамент культуры, печати и туризма Армении")]
    [InlineData("Дети поблагодарили Союз хлебопёков Сибири.", "Союз хлебопёков Сибири", "Союз хлебопёков Сибири")]
    // "мировой", but "финансовый": the nominative is not told.
    [InlineData("Пришло письмо Мирового совета врачей.", "Мирового совета врачей", "Мирового совета врачей")]
    [InlineData("Совет старейшин собрался утром.", null, null)]
    [InlineData("Новый центр подготовки открыли в мае.", null, null)]
    [InlineData("Рабочая группа обсудила доклад.", null, null)]
    [InlineData("Все школы закрыты, а институт работает.", null, null)]
    public void ABodyIsFoundWithWhatBelongsToIt(string text, string? written, string? name)
    {
        var bodies = Find(text, MentionKinds.Organization).Where(b => b.Resolution == Resolutions.Unlisted).ToArray();
        if (written is null)
            Assert.Empty(bodies);
        else
            Assert.Contains((written, name), bodies.Select(b => (b.Text, b.Name)));
    }

    [Theory]
    [InlineData("Центр речных исследований провёл встречу, и Центр речных исследований открыл музей.")]
    [InlineData("В работе Института защиты лесов участники увидели пользу.")]
    [InlineData("В здании Центра речных исследований прошла лекция, и в зал Центра речных исследований вошли дети.")]
    [InlineData("Книги передали Институту защиты лесов эксперты из Бреста.")]
    public void ABodyStopsBeforeWhatIsSaidOfIt(string text) =>
        Assert.All(Find(text, MentionKinds.Organization), b => Assert.EndsWith(b.Text.Contains("Центр", StringComparison.Ordinal) ? "исследований" : "лесов", b.Text, StringComparison.Ordinal));

    [Theory]
    [InlineData("Подписано Соглашение об обмене сведениями о погоде.", "Соглашение об обмене сведениями", "Соглашение об обмене сведениями")]
    [InlineData("Работали над проектом Стратегии развития горных школ на 2027-2031 годы.", "Стратегии развития горных школ на 2027-2031 годы", "Стратегия развития горных школ на 2027-2031 годы")]
    [InlineData("Стороны одобрили Дорожную карту развития училищ и разъехались.", "Дорожную карту развития училищ", "Дорожная карта развития училищ")]
    [InlineData("Одобрен План мероприятий по содействию возвращению беженцев и утверждены сроки.", "План мероприятий по содействию возвращению беженцев", "План мероприятий по содействию возвращению беженцев")]
    [InlineData("Речь шла о Меморандуме о сотрудничестве в области лесного хозяйства, который ждут.", "Меморандуме о сотрудничестве в области лесного хозяйства", "Меморандум о сотрудничестве в области лесного хозяйства")]
    [InlineData("Министры приняли Решение о создании Центра горной медицины.", "Решение о создании Центра горной медицины", "Решение о создании Центра горной медицины")]
    [InlineData("Готов Договор о дружбе между Арменией и Казахстаном.", "Договор о дружбе между Арменией и Казахстаном", "Договор о дружбе между Арменией и Казахстаном")]
    [InlineData("Стороны подписали Соглашение и пожали руки.", null, null)]
    [InlineData("Решение о переносе огласят завтра.", null, null)]
    public void ADocumentIsFoundWithItsTitle(string text, string? written, string? name)
    {
        var documents = Find(text, MentionKinds.Document).Select(d => (d.Text, d.Name)).ToArray();
        if (written is null)
            Assert.Empty(documents);
        else
            Assert.Equal([(written, name)], documents);
    }

    [Theory]
    // Of no surname in -ный is the instrumental known for certain.
    [InlineData("Он говорил с Тимуром Асанбековым-Лесным.", "Тимуром Асанбековым-Лесным")]
    [InlineData("Вручили грамоту полковнику Сергею Юрьевичу Зайцеву.", "Сергей Зайцев")]
    [InlineData("Выслушали Дарью Клюеву и аплодировали.", "Дарья Клюева")]
    [InlineData("Благодарили капитана Ованеса Тертеряна.", "Ованес Тертерян")]
    [InlineData("Он спорил с Зуфаром Галимовым.", "Зуфар Галимов")]
    [InlineData("О докторе Павле Лаптеве писали газеты.", "Павел Лаптев")]
    // A woman in the nominative or a man in the genitive: not told.
    [InlineData("Утром Александра Петрова наградили.", "Александра Петрова")]
    [InlineData("Пришла Мария Ким.", "Мария Ким")]
    public void APersonHasANameInTheNominativeWhereItIsCertain(string text, string name) =>
        Assert.Equal(name, Assert.Single(Find(text, MentionKinds.Person)).Name);

    [Fact]
    public void AllFormsOfANameAreOnePerson()
    {
        var people = Find("Пришёл Игнат Сырцов. Игната Сырцова ждали, с Игнатом Сырцовым говорили. Потом Сырцов ушёл.", MentionKinds.Person);
        Assert.Equal(4, people.Length);
        Assert.All(people, p => Assert.Equal("Игнат Сырцов", p.Name));
    }

    [Theory]
    [InlineData("Заместитель министра труда и социальной защиты Армении Нигина Рахматова улыбнулась.", "Нигина Рахматова", "Заместитель министра труда и социальной защиты Армении")]
    [InlineData("Речь держал Чрезвычайный и Полномочный Посол Сербии в Беларуси Горан Петрович.", "Горан Петрович", "Чрезвычайный и Полномочный Посол Сербии в Беларуси")]
    [InlineData("Принят начальник Центра «Тобол» полковник Игнат Сырцов.", "Игнат Сырцов", "начальник Центра «Тобол» полковник")]
    [InlineData("Председателем комиссии избран Игнат Сырцов.", "Игнат Сырцов", null)]
    [InlineData("От имени министра Игнат Сырцов открыл мост.", "Игнат Сырцов", null)]
    [InlineData("Письмо премьер-министра Игната Сырцова прочли.", "Игнат Сырцов", "премьер-министра")]
    [InlineData("Слово взял заместитель директора по научной работе Игнат Сырцов.", "Игнат Сырцов", "заместитель директора по научной работе")]
    public void ATitleStandsBesideItsName(string text, string name, string? title)
    {
        var person = Assert.Single(Find(text, MentionKinds.Person));
        Assert.Equal((name, title), (person.Name, person.Title));
    }

    [Theory]
    [InlineData("Президент Казахстана Касым-Жомарт Токаев открыл мост. Глава государства поблагодарил строителей.", "Глава государства", "Kassym-Jomart Tokayev")]
    [InlineData("Президент Казахстана Касым-Жомарт Токаев открыл мост. По словам Президента, он прочен.", "Президента", "Kassym-Jomart Tokayev")]
    [InlineData("Директор музея Игнат Сырцов открыл двери. Директор был рад.", "Директор", "Игнат Сырцов")]
    // Nobody becomes another by standing near.
    [InlineData("Директор музея Игнат Сырцов открыл двери. Директор школы ушёл.", null, null)]
    [InlineData("Президент Казахстана Касым-Жомарт Токаев открыл мост. Колонна во главе с трактором прошла.", null, null)]
    [InlineData("Президент Казахстана Касым-Жомарт Токаев открыл мост. Собрались главы государств и министры обороны.", null, null)]
    [InlineData("Советник министра Игнат Сырцов ушёл. Министр остался.", null, null)]
    [InlineData("Музей Первого Президента Казахстана открыт.", null, null)]
    [InlineData("Пресс-секретарь премьер-министра молчал.", null, null)]
    [InlineData("Министр обороны Игнат Сырцов ушёл. Новый министр обороны придёт завтра.", null, null)]
    public void AnOfficeRefersBack(string text, string? written, string? name)
    {
        var offices = Find(text, MentionKinds.Office).Where(o => o.Name is not null).Select(o => (o.Text, o.Name)).ToArray();
        if (written is null)
            Assert.Empty(offices);
        else
            Assert.Equal([(written, name)], offices);
    }

    [Theory]
    [InlineData("Гость из Сербии уехал.", MentionKinds.Country)]
    [InlineData("Сербы уехали.", MentionKinds.Demonym)]
    public void ACountryIsNotItsPeople(string text, string kind) =>
        Assert.Equal([kind], Shipped.Analyzer.Mentions(Shipped.Article(null, Day, text)).Select(m => m.Kind));

    [Fact]
    public void AThemeMayEndItsParagraph()
    {
        var article = Shipped.Article(null, Day, "Осенью соберётся конференция «Лес и люди».", "Там будут все.");
        Assert.Contains(Shipped.Analyzer.Mentions(article), m => m is { Kind: MentionKinds.Theme, Text: "Лес и люди" });
    }

    // Nothing in a name may make it grow without end.
    [Theory]
    [InlineData("Совета ")]
    [InlineData("большого ")]
    [InlineData("Решения о ")]
    [InlineData("министра ")]
    public void ALongRowOfOneWordIsReadInTime(string word)
    {
        var text = "Вчера " + string.Concat(Enumerable.Repeat(word, 20000)) + "не было.";
        Assert.All(Find(text, MentionKinds.Organization), m => Assert.True(m.Length < 1000));
    }

    private static Mention[] Find(string text, string kind) =>
        Shipped.Analyzer.Mentions(Shipped.Article(null, Day, text)).Where(m => m.Kind == kind && !m.Nested).ToArray();
}
