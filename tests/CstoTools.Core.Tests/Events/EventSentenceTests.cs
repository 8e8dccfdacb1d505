namespace CstoTools.Core.Tests.Events;

/// <summary>Short reports, each with what its main event must hold. Expected values were written before the first run.</summary>
public class EventSentenceTests
{
    private static Event MainEvent(string title, string text) => Shipped.Analyzer.Events(Shipped.Article(title, new DateTime(2024, 4, 12), text.Split("\n\n")))[0];

    private static string People(Event e) => string.Join("; ", e.Participants.Select(p => $"{p.Name}: {p.Role ?? "-"}"));

    [Theory]
    [InlineData("Talks in Osh", "On 11 April 2024, the rector Aigul Sydykova met in Osh with the Ambassador of the Republic of Serbia to the Kyrgyz Republic Goran Perišić.",
        "Aigul Sydykova: rector; Goran Perišić: Ambassador of the Republic of Serbia to the Kyrgyz Republic")]
    [InlineData("Course opened", "The course was opened on 11 April 2024 by the Deputy Ministers Dmitry Kolosov (Republic of Belarus) and Arman Ghazaryan (Republic of Armenia).",
        "Dmitry Kolosov: Deputy Minister (Republic of Belarus); Arman Ghazaryan: Deputy Minister (Republic of Armenia)")]
    [InlineData("Seminar in Minsk", "A seminar was held in Minsk on 11 April 2024. The delegations were led by Talant Bekturov (Kyrgyz Republic) and Farrukh Shoev (Republic of Tajikistan).",
        "Talant Bekturov: head of the delegation; Farrukh Shoev: head of the delegation")]
    [InlineData("Exercise on the Ural", "The exercise \"Granite-2024\" began on 11 April 2024 with military contingents of Armenia and Belarus.",
        "contingent of Armenia: contingent; contingent of Belarus: contingent")]
    [InlineData("Round table", "A round table was held on 11 April 2024 with the participation of the head of the press service Oleg Grachev on behalf of the rector Pavel Sotnikov.",
        "Oleg Grachev: head of the press service")]
    [InlineData("Talks", "Talks were held in Osh on 11 April 2024 with the Ministers of Tourism: of the Republic of Armenia – Ruben Lusinyan, of the Kyrgyz Republic – Talant Bekturov.",
        "Ruben Lusinyan: Minister of Tourism of the Republic of Armenia; Talant Bekturov: Minister of Tourism of the Kyrgyz Republic")]
    public void TheseTookPart(string title, string text, string expected) => Assert.Equal(expected, People(MainEvent(title, text)));

    [Theory]
    [InlineData("Who is only met elsewhere", "A conference was held in Osh on 11 April 2024 with the rector Aigul Sydykova.\n\nOn the same day, she met with the painter Boris Lunin.", "Boris Lunin")]
    [InlineData("Who is of another time", "A conference was held in Osh on 11 April 2024. In 1944 the grandfather of the rector, Prokhor Zaytsev, was there too.", "Prokhor Zaytsev")]
    [InlineData("Who employs", "A ceremony was held in Osh on 11 April 2024. It was attended by cadets of the Border Academy of Kazakhstan.", "Border Academy")]
    [InlineData("Where it was", "A ceremony was held in the Border Academy of Kazakhstan on 11 April 2024.", "Border Academy")]
    [InlineData("Who is invited", "A ceremony was held in Osh on 11 April 2024. The rector invited representatives of the Border Academy of Kazakhstan to the next one.", "Border Academy")]
    [InlineData("Of whom it is told", "A ceremony was held in Osh on 11 April 2024. The rector said that the painter Boris Lunin had built the hall.", "Boris Lunin")]
    public void TheseDidNot(string title, string text, string name) =>
        Assert.DoesNotContain(MainEvent(title, text).Participants, p => p.Name.Contains(name, StringComparison.Ordinal));

    [Theory]
    [InlineData("The meeting was held on 11 April 2024 under the chairmanship of the Kyrgyz Republic.", "Kyrgyzstan", null)]
    [InlineData("The meeting was held on 11 April 2024. It was chaired by Colonel Timur Akhmetov.", "Timur Akhmetov", null)]
    [InlineData("The exercise was held on 11 April 2024. The Kazakh team was led by Colonel Timur Akhmetov.", null, null)]
    [InlineData("The talks were held on 11 April 2024. The delegation of the CSTO Joint Staff was headed by Colonel Pyotr Mazur. The work was led by Colonel Timur Akhmetov.", "Timur Akhmetov", null)]
    [InlineData("The exercise, which was held at the range on 11 April 2024, was led by Colonel Timur Akhmetov.", "Timur Akhmetov", null)]
    [InlineData("The meeting was held on 11 April 2024. Timur Akhmetov, Head of the Department for Mountain Rescue, chaired the meeting.", "Timur Akhmetov", null)]
    [InlineData("The rector Aigul Sydykova held a meeting with students on 11 April 2024.", null, "Aigul Sydykova")]
    [InlineData("The rector Aigul Sydykova met with students on 11 April 2024.", null, null)]
    [InlineData("The CSTO Secretariat hosted a seminar on 11 April 2024.", null, "CSTO Secretariat")]
    public void ThisIsItsChairAndHost(string text, string? chair, string? host)
    {
        var e = MainEvent("News", text);
        Assert.Equal((chair, host), (e.Chair, e.Host));
    }

    [Theory]
    [InlineData("The ministers approved the Plan of Joint Measures and signed the Protocol of Intent.", "Plan of Joint Measures: approved; Protocol of Intent: signed")]
    [InlineData("The Protocol of Intent was signed, the draft Agreement on Mountain Rescue was agreed.", "Protocol of Intent: signed; Agreement on Mountain Rescue: draft")]
    [InlineData("They discussed the implementation of the Programme of Joint Training.", "")]
    [InlineData("The deputies considered the draft model laws \"On Mountain Guides\" and \"On Avalanches\".", "On Mountain Guides: considered; On Avalanches: considered")]
    [InlineData("He recalled the Declaration of Friendship, signed in Osh in 2009.", "")]
    [InlineData("The ministers adopted:\n\n- Statement on glaciers;\n\n- Rules of joint climbs.", "Statement on glaciers: adopted; Rules of joint climbs: adopted")]
    [InlineData("A package of documents was approved. It includes the Plan of Joint Measures and the Regulation on Huts.", "Plan of Joint Measures: approved; Regulation on Huts: approved")]
    [InlineData("Such documents were signed earlier: the Protocol of Intent.", "")]
    [InlineData("In accordance with the Plan of Joint Measures, a report was approved.", "")]
    public void TheseDocumentsCameOfIt(string sentence, string expected) =>
        Assert.Equal(expected, string.Join("; ", MainEvent("Session", $"The session was held on 11 April 2024. {sentence}").Documents.Select(d => $"{d.Title}: {d.Status}")));

    [Theory]
    [InlineData("On 11 April 2024, the rector, who is on a working visit in Osh, met with the mayor Boris Lunin.", "meeting", "held")]
    [InlineData("On 11 April 2024, during a visit to Osh, the rector met with the mayor Boris Lunin.", "meeting", "held")]
    [InlineData("On 11 April 2024, the rector answered journalists' questions on the results of the session.", "media-event", "held")]
    [InlineData("The rector Aigul Sydykova and the mayor Boris Lunin discussed in Osh the preparation of the session on 11 April 2024.", "meeting", "held")]
    [InlineData("How do you see the future?\n\n- I see snow.\n\nAnd the past?\n\n- I see snow too.", "interview", "held")]
    [InlineData("Boris Lunin: we have learned to paint snow", "interview", "held")]
    [InlineData("On 11 April 2024, the rector Aigul Sydykova received the Ambassador Extraordinary and Plenipotentiary of the Republic of Serbia to the Kyrgyz Republic Goran Perišić.", "meeting", "held")]
    [InlineData("A round table on avalanches was held in Osh on 11 April 2024.", "conference", "held")]
    public void ThisIsItsTypeAndStatus(string text, string type, string status)
    {
        var e = MainEvent("News", text);
        Assert.Equal((type, status), (e.Type, e.Status));
    }

    [Theory]
    [InlineData("On 11 April 2024, a meeting was held in the Palace of Independence in Minsk.", "Palace of Independence")]
    [InlineData("On 11 April 2024, the exercise began at the Granite Ridge training ground.", "Granite Ridge training ground")]
    [InlineData("A conference on avalanches was held on 11 April 2024 in Osh at the Congress Hall.", "Congress Hall")]
    [InlineData("11 апреля 2024 года во Дворце Независимости состоялось заседание рабочей группы.", "Дворце Независимости")]
    [InlineData("On 11 April 2024, a meeting was held at the \"Kok-Bel\" state residence.", "\"Kok-Bel\" state residence")]
    [InlineData("On 11 April 2024, a meeting was held in the center \"Manas\" in Osh.", null)]
    [InlineData("On 11 April 2024, a meeting was held in the exhibition center \"Manas\" in Osh.", "exhibition center \"Manas\"")]
    [InlineData("On 11 April 2024, a meeting was held in the Column Hall of the House of Unions.", "Column Hall of the House of Unions")]
    [InlineData("On 11 April 2024, a meeting was held in the conference hall.", null)]
    [InlineData("On 11 April 2024, a meeting was held in Osh. A picture hangs in the Palace of Independence.", null)]
    [InlineData("On 11 April 2024, a meeting was held in Osh on the fire in the Palace of Independence.", null)]
    public void ThisIsItsVenue(string text, string? expected)
    {
        var e = MainEvent("News", text);
        Assert.Equal(expected, e.Venue);
        if (expected is not null)
        {
            var evidence = Assert.Single(e.Evidence, f => f.Field == nameof(Event.Venue)).Evidence;
            Assert.Equal((EvidenceBases.Stated, expected), (evidence.Basis, text.Substring(evidence.Start, evidence.Length)));
        }
    }

    [Theory]
    [InlineData("A report was delivered by Colonel Boris Lunin.", "Boris Lunin", "speaker")]
    [InlineData("Reports were made by the rector Aigul Sydykova and Colonel Boris Lunin. The jury applauded.", "Boris Lunin", "speaker")]
    [InlineData("As a guest, Colonel Boris Lunin attended the session.", "Boris Lunin", "guest")]
    [InlineData("Colonel Boris Lunin attended the session as an observer.", "Boris Lunin", "guest")]
    [InlineData("Boris Lunin, moderator of the session, opened the discussion.", "Boris Lunin", "chair")]
    [InlineData("The moderator of the session, Boris Lunin, opened the discussion.", "Boris Lunin", "chair")]
    [InlineData("The rector Aigul Sydykova thanked Boris Lunin. A report was delivered by Colonel Igor Sokolov.", "Boris Lunin", null)]
    public void ThisIsWhatSomebodyDidThere(string sentence, string name, string? function)
    {
        var e = MainEvent("Session", $"The session was held in Osh on 11 April 2024. {sentence}");
        var person = Assert.Single(e.Participants, p => p.Name == name);
        Assert.Equal(function, person.Function);
        Assert.Equal(function is not null, person.Evidence.Any(f => f.Field == nameof(Participant.Function)));
        Assert.Equal(function == "chair" ? name : null, e.Chair);
    }

    [Fact]
    public void TalksAreAboutTheExerciseOfTheHeadline() =>
        Assert.Equal("Granite-2024", MainEvent("Staff talks on the exercise \"Granite-2024\"", "Consultations were held in Osh on 11 April 2024.").Operation);

    [Fact]
    public void TheStagesOfAnExerciseAreItsTopics() =>
        Assert.Equal(["active phase"], MainEvent("Granite", "The active phase of the exercise \"Granite-2024\" was held on 11 April 2024.").Topics);

    [Theory]
    [InlineData("A session of the CSTO Permanent Council was held in Osh on 11 April 2024. The visit planned for May was cancelled.", "held")]
    [InlineData("The session of the CSTO Permanent Council planned for 15 April 2024 was cancelled.", "cancelled")]
    public void OnlyTheEventItselfIsCancelled(string text, string status) => Assert.Equal(status, MainEvent("News", text).Status);

    [Theory]
    [InlineData("The twenty-first meeting of the CSTO Permanent Council was held on 11 April 2024.", 21)]
    [InlineData("The third extraordinary meeting of the CSTO Permanent Council was held on 11 April 2024.", 3)]
    [InlineData("The 12th regular meeting of the CSTO Permanent Council was held on 11 April 2024.", 12)]
    [InlineData("For the first time, a meeting of the CSTO Permanent Council was held in Osh on 11 April 2024.", null)]
    [InlineData("On the second day of the session of the CSTO Permanent Council, 11 April 2024, maps were shown.", null)]
    public void ThisIsItsNumber(string text, int? number) => Assert.Equal(number, MainEvent("News", text).Ordinal);

    [Theory]
    [InlineData("The rector Aigul Sydykova held a meeting with students on 11 April 2024 and sent a letter to Dushanbe.", null)]
    [InlineData("On 11 April 2024, the rector Aigul Sydykova arrived in Osh on a visit.", "Osh")]
    [InlineData("The visit of the rector Aigul Sydykova to Dushanbe began on 11 April 2024.", "Dushanbe")]
    public void ThisIsItsCity(string text, string? city) => Assert.Equal(city, MainEvent("News", text).City);

    [Theory]
    [InlineData("A seminar was held in Osh on 11 April 2024. It was opened by I. Lunin.", "seminar")]
    [InlineData("A seminar was held in Osh on 11 April 2024. A badge of the I degree was given to the winner.", "seminar")]
    [InlineData("I am glad to see you at the seminar.", "speech")]
    public void AnInitialIsNoFirstPerson(string text, string type) => Assert.Equal(type, MainEvent("News", text).Type);
}
