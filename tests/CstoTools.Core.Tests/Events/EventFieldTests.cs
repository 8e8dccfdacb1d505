using CstoTools.Core.Queries;

namespace CstoTools.Core.Tests.Events;

/// <summary>Which day, place, body and type an event has where its report names several. The values were written before the first run.</summary>
public class EventFieldTests
{
    private static readonly DateTime Day = new(2024, 6, 12);

    private static Event Report(string text, string title = "News", DateTime? day = null) =>
        Shipped.Analyzer.Events(Shipped.Article(title, day ?? Day, text.Split("\n\n"))).First(e => e.Origin == EventOrigins.Article);

    [Theory]
    [InlineData("OSH, 12 June (Mountain News) – The interior ministers of three states will gather in Osh on 20 June.", "2024-06-20", "planned")]
    [InlineData("YEREVAN, June 12. /Mountain News/. The session of the CSTO Parliamentary Assembly will be held in Yerevan on June 19, a source said.", "2024-06-19", "planned")]
    [InlineData("The spokesman told journalists on Tuesday that the experts would meet in Minsk on 18 June.", "2024-06-18", "planned")]
    [InlineData("The CSTO Permanent Council will hold a meeting in Moscow on Friday, Interfax reported on Wednesday.", "2024-06-14", "planned")]
    [InlineData("The council decided at its meeting on 11 June that from 1 September Olga Vetrova will head the academy.", "2024-06-11", "held")]
    [InlineData("A seminar for rescuers, who have worked in Kazan since 3 May, was held on 11 June in Minsk.", "2024-06-11", "held")]
    [InlineData("The drill, announced on 3 June in Moscow, will be held at the Harbmaidon range on 20 June.", "2024-06-20", "planned")]
    [InlineData("The Joint Staff issued a statement on 10 June on preparations for the exercise “Search-2024”.", "2024-06-10", "held")]
    [InlineData("Секретариат ОДКБ выступил 10 июня с заявлением о событиях в Судане.", "2024-06-10", "held")]
    [InlineData("МИНСК, 12 июня – Горные новости. Заседание Постоянного совета ОДКБ пройдёт в Минске 20 июня, сообщил во вторник пресс-секретарь.", "2024-06-20", "planned")]
    [InlineData("Постоянный совет ОДКБ проведёт заседание в Москве в пятницу, рассказали журналистам в среду.", "2024-06-14", "planned")]
    public void ThisIsItsDay(string text, string day, string status)
    {
        var e = Report(text);
        Assert.Equal((day, status), (e.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), e.Status));
    }

    [Theory]
    [InlineData("Chiefs Pavel Linkov and Olga Vetrova held a working meeting on 11 June. They recalled the agreement signed in Tashkent on 15 May 1992.", null, null)]
    [InlineData("The CSTO Permanent Council met on 11 June. The diplomats exchanged views on the events in Kabul.", null, null)]
    [InlineData("On 7 October 2014 the founders decided in Kazan to open a school. A ceremony for its anniversary was held on 11 June.", null, null)]
    [InlineData("On 11 June, the Secretary General met in Moscow with the director of the training centre in Brest.", "Moscow", "Russia")]
    [InlineData("Talks on the border incident in Batken were held in Bishkek on 11 June.", "Bishkek", "Kyrgyzstan")]
    [InlineData("The meeting took place in the Belarusian capital, Minsk, on 11 June.", "Minsk", "Belarus")]
    [InlineData("The exercise “Granite-2024” began on 11 June in Kazakhstan.", null, "Kazakhstan")]
    [InlineData("Олег Грачёв и Иван Петров провели рабочую встречу 11 июня. Они говорили о плане, подписанном 3 сентября 2023 года в Казани.", null, null)]
    [InlineData("Ректор Ольга Ветрова, окончившая училище в Бресте, 11 июня встретилась с курсантами в Минске.", "Minsk", "Belarus")]
    public void ThisIsItsPlace(string text, string? city, string? country)
    {
        var e = Report(text);
        Assert.Equal((city, country), (e.City, e.Country));
    }

    [Theory]
    [InlineData("A drill was held in Armavir, Krasnodar Territory, on 11 June.", "Armavir", "Russia")]
    [InlineData("A drill was held in Armavir on 11 June.", "Armavir", "Armenia")]
    [InlineData("A seminar was held in Tripoli, Libya, on 11 June.", "Tripoli", "Libya")]
    [InlineData("A seminar was held in Tripoli, Lebanon, on 11 June.", "Tripoli", "Lebanon")]
    [InlineData("A seminar was held in Moscow, Idaho, on 11 June.", "Moscow", null)]
    [InlineData("Seminars took place in Minsk, Moscow, and Astana on 11 June.", "Minsk", "Belarus")]
    [InlineData("A seminar was held in Moscow, Secretary General Imangali Tasmagambetov said.", "Moscow", "Russia")]
    [InlineData("Семинар прошёл в Бресте (Франция) 11 июня.", "Brest", "France")]
    public void WhatStandsBesideACityDecidesWhichIsMeant(string text, string city, string? country)
    {
        var e = Report(text);
        Assert.Equal((city, country), (e.City, e.Country));
    }

    [Theory]
    [InlineData("On 11 June, on the margins of the 80th session of the UN General Assembly, Olga Vetrova met with Pavel Linkov in New York.", "")]
    [InlineData("On the eve of the meeting of the CSTO Council of Defense Ministers, the experts held consultations in Almaty on 11 June.", "")]
    [InlineData("Consultations of lawyers took place on 11 June. They studied the implementation of the decisions of the 38th session of the CSTO Collective Security Council.", "")]
    [InlineData("Перед сессией Совета коллективной безопасности ОДКБ эксперты провели консультации в Минске 11 июня.", "")]
    [InlineData("В кулуарах саммита ШОС 11 июня Олег Грачёв встретился с Иваном Петровым.", "")]
    [InlineData("Officers of the CSTO Joint Staff met with veterans on 11 June.", "")]
    [InlineData("The CSTO Military Committee convened in Minsk on 11 June.", "CSTO Military Committee")]
    [InlineData("The CSTO Council of Foreign Ministers will meet in Almaty on 20 June.", "CSTO Council of Foreign Ministers")]
    [InlineData("Совет министров обороны ОДКБ заседал в Ереване 11 июня.", "CSTO Council of Defense Ministers")]
    [InlineData("11 июня в Москве собрался Постоянный совет ОДКБ.", "CSTO Permanent Council")]
    [InlineData("A joint session of the CSTO Council of Defense Ministers and the CSTO Military Committee took place on 11 June.", "CSTO Council of Defense Ministers; CSTO Military Committee")]
    [InlineData("The CSTO Permanent Council met jointly with the CSTO Military Committee in Moscow on 11 June.", "CSTO Permanent Council; CSTO Military Committee")]
    [InlineData("Постоянный совет ОДКБ и Военный комитет ОДКБ провели совместное заседание 11 июня.", "CSTO Permanent Council; CSTO Military Committee")]
    [InlineData("The CSTO Permanent Council held a meeting on 11 June. The CSTO Military Committee was informed.", "CSTO Permanent Council")]
    public void TheseBodiesMet(string text, string bodies)
    {
        var e = Report(text);
        Assert.Equal(bodies, e.Bodies.ToString());
        Assert.Equal(e.Bodies.Count == 0 ? null : e.Bodies[0], e.Body);
        Assert.Equal(e.Bodies.Skip(1), e.Evidence.Where(f => f.Field == nameof(Event.Bodies)).Select(f => f.Value));
    }

    [Theory]
    [InlineData("The department has four sections. The second plans operations and the exercise “Granite”. Twenty people work in it.")]
    [InlineData("The museum shows photographs of the exercise “Granite” and the operation “Channel”. Entrance is free.")]
    [InlineData("В департаменте четыре отдела. Один из них готовит учения и операцию «Канал». В нём работают двадцать человек.")]
    public void APageThatTellsOfNoEventHasNone(string text) =>
        Assert.Empty(Shipped.Analyzer.Events(Shipped.Article("About us", Day, text)));

    [Theory]
    [InlineData("On 11 June the academy chose Pavel Linkov as director. He had commanded a unit in the exercise “Granite-2020” and planned the operation “Nelegal”.", "other")]
    [InlineData("From 3 to 7 June, rescuers of five states trained in Osh in the exercise “Granite-2024”.", "exercise")]
    [InlineData("Книга об учении «Гранит» вышла 11 июня.", "other")]
    public void WhatIsOnlyNamedDecidesNoType(string text, string type) => Assert.Equal(type, Report(text).Type);

    [Fact]
    public void OneOfTheBodiesOfAJointMeetingIsEnoughToBeTheSameMeeting()
    {
        var joint = Report("A joint meeting of the CSTO Permanent Council and the CSTO Military Committee was held in Moscow on 11 June.", "Joint meeting");
        var one = Report("A meeting of the CSTO Military Committee was held in Moscow on 11 June.", "The Military Committee met");
        var other = Report("A meeting of the CSTO Council of Defense Ministers was held in Moscow on 11 June.", "The Council met");
        var merged = Core.Analysis.Events.EventMerger.Merge([one, other, joint]);
        Assert.Equal(["CSTO Council of Defense Ministers", "CSTO Permanent Council; CSTO Military Committee"], merged.Select(e => e.Bodies.ToString()).Order(StringComparer.Ordinal));
        Assert.Contains(merged, e => e.Evidence.Any(f => f.Field == nameof(Event.Bodies) && f.Value == "CSTO Military Committee"));
    }

    [Theory]
    [InlineData("CSTO Permanent Council", true)]
    [InlineData("CSTO Military Committee", true)]
    [InlineData("CSTO Council of Defense Ministers", false)]
    public void AJointMeetingIsFoundByEachOfItsBodies(string body, bool found)
    {
        var joint = Report("A joint meeting of the CSTO Permanent Council and the CSTO Military Committee was held in Moscow on 11 June.");
        Assert.Equal(found, new EventQuery(Shipped.Analyzer, new EventFilter { Body = [body] }).Matches(joint));
        Assert.Equal("CSTO Permanent Council; CSTO Military Committee", Display.Body(joint));
    }

    [Theory]
    [InlineData("A drill was held in Armavir, Krasnodar Territory.", null)]
    [InlineData("A drill was held in Armavir.", "armavir")]
    public void ACityThatIsNotListedHasNoId(string text, string? id) =>
        Assert.Equal(id, Assert.Single(Shipped.Analyzer.Mentions(Shipped.Article(null, Day, text)), m => m.Kind == MentionKinds.City).Id);
}
