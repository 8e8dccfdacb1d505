using CstoTools.Core.Analysis.Events;
using CstoTools.Core.Reading;

namespace CstoTools.Core.Tests.Events;

public class MergeTests
{
    private static readonly DateTime Day = new(2024, 3, 5);

    private static Event Report(string title, string type = "meeting", string? city = null, string? body = null, int? ordinal = null,
        string origin = EventOrigins.Article, string status = EventStatuses.Held, DateTime? date = null, params string[] people) => new()
        {
            Id = title,
            Type = type,
            Status = status,
            Title = title,
            Date = date ?? Day,
            DatePrecision = DatePrecisions.Day,
            City = city,
            Body = body,
            Ordinal = ordinal,
            Origin = origin,
            Participants = people.Select(p => new Participant { Name = p, Kind = MentionKinds.Person }).ToValueList(),
            Sources = [new EventSource { Section = Sections.Body, Start = 0, Length = 1, ArticleId = title, ArticleTitle = title, Path = title + ".txt" }],
        };

    // Both begin where the page begins; only the length of what tells them differs.
    [Fact]
    public void TheOrderOfTwoReportsOfOnePageChangesNothing()
    {
        var events = Shipped.Analyzer.Events(PageReader.ReadText("1.1.2023\ngave interview 5Jul\n\u041F"));
        Assert.Equal(2, events.Count);
        Assert.Equal(EventMerger.Merge(events), EventMerger.Merge(events.Reverse()));
    }

    [Fact]
    public void ReportAnnouncementAndTeaserAreOneEvent()
    {
        var merged = Assert.Single(EventMerger.Merge(
        [
            Report("The council will meet", body: "Council of Wells", status: EventStatuses.Planned),
            Report("The council met", body: "Council of Wells", city: "Osh", people: ["A. Bee", "C. Dee"]),
            Report("On 5 March the council met.", body: "Council of Wells", origin: EventOrigins.Teaser),
        ]));
        Assert.Equal(3, merged.Sources.Count);
        Assert.Equal(EventStatuses.Held, merged.Status);
        Assert.Equal("Osh", merged.City);
        Assert.Equal("The council met", merged.Title);
        Assert.Equal(2, merged.Participants.Count);
    }

    // The same headline, day and type: only the city tells the two reports apart, and neither may swallow the other.
    [Fact]
    public void ReportsThatDifferInTheirCityAloneAreTwoEvents() =>
        Assert.Equal(["Minsk", "Osh"], EventMerger.Merge([Report("The wells were opened", city: "Osh"), Report("The wells were opened", city: "Minsk")])
            .Select(e => e.City).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("other people")]
    [InlineData("other city")]
    [InlineData("other number")]
    [InlineData("other day")]
    [InlineData("other kind")]
    public void DifferentEventsStayApart(string difference)
    {
        var one = Report("One", people: ["Anna Bee", "Carl Dee"], city: "Osh", body: "Council of Wells", ordinal: 3);
        var other = difference switch
        {
            "other people" => Report("Two", people: ["Anna Bee", "Eve Fay"], city: "Osh"),
            "other city" => Report("Two", people: ["Anna Bee", "Carl Dee"], city: "Naryn", body: "Council of Wells", ordinal: 3),
            "other number" => Report("Two", people: ["Anna Bee", "Carl Dee"], city: "Osh", body: "Council of Wells", ordinal: 4),
            "other day" => Report("Two", people: ["Anna Bee", "Carl Dee"], city: "Osh", body: "Council of Wells", ordinal: 3, date: Day.AddDays(1)),
            _ => Report("Two", type: "exercise", people: ["Anna Bee", "Carl Dee"], city: "Osh"),
        };
        Assert.Equal(2, EventMerger.Merge([one, other]).Count);
    }

    [Fact]
    public void AVagueReportDoesNotDrawTwoEventsTogether()
    {
        var merged = EventMerger.Merge(
        [
            Report("The council met", body: "Council of Wells", city: "Osh"),
            Report("A council of wells was held", body: "Council of Wells"),
            Report("The council met elsewhere", body: "Council of Wells", city: "Naryn"),
        ]);
        Assert.Equal(2, merged.Count);
        Assert.DoesNotContain(merged, e => e.Sources.Any(s => s.ArticleTitle == "The council met") && e.Sources.Any(s => s.ArticleTitle == "The council met elsewhere"));
    }

    [Theory]
    [InlineData("Plan for joint drills of divers for 2031", 1)]
    [InlineData("Protocol of the meeting", 2)]
    public void ADocumentOfBothReportsTellsThatTheyAreOfOneEvent(string document, int events)
    {
        EventDocument[] documents = [new() { Title = document, Status = "approved" }];
        var report = Report("Divers met in Osh", type: "session", city: "Osh", body: "Council of Wells", people: ["Anna Bee", "Carl Dee"]) with
        {
            Documents = documents.ToValueList(),
            Marks = ["o:Council of Wells", "p:Anna Bee", "w:divers", "y:Osh"],
        };
        var teaser = Report("On 5 March, divers gathered in Osh and approved a paper.", city: "Osh", origin: EventOrigins.Teaser) with
        {
            Documents = documents.ToValueList(),
            Marks = [$"d:{CstoTools.Core.Queries.TextPattern.Fold(document)}", "w:divers", "w:gather", "y:Osh"],
        };
        Assert.Equal(events, EventMerger.Merge([report, teaser]).Count);
        Assert.Equal(2, EventMerger.Merge([report, teaser with { Date = Day.AddDays(2) }]).Count);
    }

    [Fact]
    public void WhatIsStatedCountsMoreThanWhatIsInferredAndTheDisputeIsShown()
    {
        var full = With(Report("The council met", body: "Council of Wells", people: ["Anna Bee"]), "Chair", "Anna Bee", EvidenceBases.Inferred) with { Chair = "Anna Bee" };
        full = With(With(full, "City", "Osh", EvidenceBases.Stated), "Mode", EventModes.InPerson, EvidenceBases.Stated) with { City = "Osh", Mode = EventModes.InPerson };
        var brief = With(Report("Carl Dee chaired the council", body: "Council of Wells", people: ["Carl Dee"]), "Chair", "Carl Dee", EvidenceBases.Stated) with { Chair = "Carl Dee" };
        var merged = Assert.Single(EventMerger.Merge([full, brief]));
        Assert.Equal("Carl Dee", merged.Chair);
        var chair = Assert.Single(merged.Evidence, e => e.Field == "Chair");
        Assert.Equal(("Carl Dee", true, brief.Sources[0].Path), (chair.Value, chair.Disputed, chair.Path));
        Assert.Equal("Osh", merged.City);
        Assert.False(Assert.Single(merged.Evidence, e => e.Field == "City").Disputed);
        Assert.Equal(["Anna Bee", "Carl Dee"], merged.Participants.Select(p => p.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ThatItWasHeldIsNoDisputeWithTheAnnouncement()
    {
        var planned = With(Report("The council will meet", body: "Council of Wells", status: EventStatuses.Planned), "Status", EventStatuses.Planned, EvidenceBases.Inferred);
        var held = With(Report("The council met", body: "Council of Wells"), "Status", EventStatuses.Held, EvidenceBases.Inferred);
        var status = Assert.Single(Assert.Single(EventMerger.Merge([planned, held])).Evidence);
        Assert.Equal((EventStatuses.Held, false), (status.Value, status.Disputed));
    }

    [Fact]
    public void AMonthGivesWayToTheDayOfTheNumberedMeeting()
    {
        var announced = Report("The 7th meeting is due in March", body: "Council of Wells", ordinal: 7, date: new DateTime(2024, 3, 1)) with { DatePrecision = DatePrecisions.Month };
        var held = Report("The 7th meeting", body: "Council of Wells", ordinal: 7);
        var other = Report("The 8th meeting", body: "Council of Wells", ordinal: 8, date: Day.AddDays(9));
        var merged = EventMerger.Merge([announced, held, other]);
        Assert.Equal(2, merged.Count);
        Assert.Equal((Day, DatePrecisions.Day, 2), (merged[0].Date, merged[0].DatePrecision, merged[0].Sources.Count));
    }

    [Fact]
    public void EventsThatWouldHaveOneIdHaveTwo()
    {
        var one = Report("Morning talks", people: ["Anna Bee", "Carl Dee"], city: "Osh") with { Id = "1" };
        var two = Report("An evening on bridges", people: ["Eve Fay"], city: "Osh") with { Id = "1" };
        Assert.Equal(2, EventMerger.Merge([one, two]).Select(e => e.Id).Distinct().Count());
    }

    [Fact]
    public void TheOrderOfThePagesDoesNotMatter()
    {
        var files = Directory.EnumerateFiles(Repository.PathOf("tests", "Fixtures", "corpus"), "e*.txt").Order(StringComparer.Ordinal).ToArray();
        Assert.True(files.Length > 40);
        var events = files.SelectMany(f => Shipped.Analyzer.Events(PageReader.ReadFile(f))).ToArray();
        var forward = EventMerger.Merge(events);
        var random = new Random(7);
        for (var round = 0; round < 5; round++)
        {
            var shuffled = events.OrderBy(_ => random.Next()).ToArray();
            Assert.Equal(forward, EventMerger.Merge(shuffled));
        }
        Assert.True(forward.Count < events.Length);
    }

    [Fact]
    public void WithoutMergingEachPageGivesItsEventsAtOnce()
    {
        var articles = Enumerable.Range(1, 3).Select(day => Shipped.Article($"Seminar {day}", new DateTime(2024, 3, day),
            $"On {day} March 2024, a seminar on bridges was held in Osh.")).ToArray();
        var raw = new Core.Queries.EventCollector(Shipped.Analyzer, new Core.Queries.EventFilter(), merge: false);
        Assert.All(articles, a => Assert.Single(raw.Add(a)));
        Assert.Empty(raw.Finish());
        var merging = new Core.Queries.EventCollector(Shipped.Analyzer, new Core.Queries.EventFilter(), merge: true);
        Assert.All(articles, a => Assert.Empty(merging.Add(a)));
        Assert.Equal(3, merging.Finish().Count);
    }

    [Fact]
    public void AFilterSeesWhatAllPagesTell()
    {
        var one = Shipped.Article("Session", new DateTime(2024, 11, 28), "On 28 November 2024, a session of the CSTO Collective Security Council was held.");
        var two = Shipped.Article("Session in Astana", new DateTime(2024, 11, 28), "A session of the CSTO Collective Security Council was held on 28 November 2024 in Astana.");
        var collector = new Core.Queries.EventCollector(Shipped.Analyzer, new Core.Queries.EventFilter { City = ["Astana"] }, merge: true);
        collector.Add(one);
        collector.Add(two);
        Assert.Equal(2, Assert.Single(collector.Finish()).Sources.Count);
    }

    private static Event With(Event report, string field, string value, string basis) => report with
    {
        Evidence =
        [
            .. report.Evidence,
            new FieldEvidence
            {
                Field = field,
                Value = value,
                Path = report.Sources[0].Path,
                Evidence = new Evidence { Section = Sections.Body, Start = 0, Length = 1, Basis = basis, Rule = "test" },
            },
        ],
    };

    [Fact]
    public void AnIdStaysWhenASourceIsAdded()
    {
        var report = Report("The council met", body: "Council of Wells", city: "Osh", people: ["Anna Bee", "Carl Dee"]);
        var teaser = Report("On 5 March the council met.", body: "Council of Wells", origin: EventOrigins.Teaser);
        Assert.Equal(report.Id, Assert.Single(EventMerger.Merge([teaser, report])).Id);
    }

    // Two cities, a body that met in both, and many reports that name neither: each of these is like each of the other
    // group, and the cities, which stand last, keep the groups apart.
    [Fact]
    public void GroupsThatStayApartAreAskedOnce() => Growth.IsLinear(
        15 * 15,
        pairs =>
        {
            var each = (int)Math.Sqrt(pairs);
            return new[] { "Osh", "Naryn" }.SelectMany(city => Enumerable.Range(0, each).Select(i =>
                Report(city, city: i == each - 1 ? city : null, body: "Council of Wells", people: i == each - 1 ? [] : ["Anna Bee"]) with { Marks = [$"w:{i}"] })).ToArray();
        },
        reports => Assert.Equal(2, EventMerger.Merge(reports).Count));
}
