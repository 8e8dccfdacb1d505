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
            Sources = [new EventSource { Section = Sections.Body, Start = 0, Length = 1, ArticleId = title, Path = title + ".txt" }],
        };

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
    public void AnIdStaysWhenASourceIsAdded()
    {
        var report = Report("The council met", body: "Council of Wells", city: "Osh", people: ["Anna Bee", "Carl Dee"]);
        var teaser = Report("On 5 March the council met.", body: "Council of Wells", origin: EventOrigins.Teaser);
        Assert.Equal(report.Id, Assert.Single(EventMerger.Merge([teaser, report])).Id);
    }
}
