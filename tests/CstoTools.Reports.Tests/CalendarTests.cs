using System.Text.Json;
using CstoTools.Reports.Calendars;
using CstoTools.Reports.Shared;
using IcalCalendar = Ical.Net.Calendar;

namespace CstoTools.Reports.Tests;

public class CalendarTests
{
    [Fact]
    public void AnEventIsAnEntryOfWholeDaysWithPlaceBodyAndSources()
    {
        var e = Some.Event("a") with
        {
            EndDate = new DateTime(2024, 3, 14),
            City = "Bishkek",
            Country = "Kyrgyzstan",
            Venue = "House of Bridges",
            Body = "Council of Bridges",
            Bodies = ["Council of Bridges", "Council of Roads"],
            Participants = [Some.Person("Maral Uzakova", title: "engineer")],
        };
        var entry = Assert.Single(IcalLines.Read(Write([e], [Some.Article("a", "2024-03-15", "https://press.example/a?b=1;c=2")])));
        Assert.Equal("20240312", entry["DTSTART;VALUE=DATE"]);
        Assert.Equal("20240315", entry["DTEND;VALUE=DATE"]);
        Assert.Equal("20240315T000000Z", entry["DTSTAMP"]);
        Assert.Equal("20240315T000000Z", entry["LAST-MODIFIED"]);
        Assert.Equal("CONFIRMED", entry["STATUS"]);
        Assert.Equal("Title of a", entry["SUMMARY"]);
        Assert.Equal("House of Bridges, Bishkek, Kyrgyzstan", entry["LOCATION"]);
        Assert.Equal("https://press.example/a?b=1;c=2", entry["URL"]);
        Assert.Equal("meeting,Council of Bridges,Council of Roads", entry["CATEGORIES"]);
        Assert.Equal("TRANSPARENT", entry["TRANSP"]);
        Assert.Equal(
            "Type: meeting\nStatus: held\nDate: 2024-03-12/14\nPlace: House of Bridges, Bishkek, Kyrgyzstan\n"
            + "Body: Council of Bridges; Council of Roads\nParticipants: Maral Uzakova (engineer)\n"
            + "Sources:\n- 2024-03-15 Page of a, https://press.example/a?b=1;c=2", entry["DESCRIPTION"]);
    }

    [Theory]
    [InlineData(EventStatuses.Held, "CONFIRMED")]
    [InlineData(EventStatuses.Ongoing, "CONFIRMED")]
    [InlineData(EventStatuses.Planned, "TENTATIVE")]
    [InlineData(EventStatuses.Cancelled, "CANCELLED")]
    public void TheStatusIsThatOfTheEvent(string status, string expected) =>
        Assert.Equal(expected, Assert.Single(IcalLines.Read(Write([Some.Event("a", status: status)], [])))["STATUS"]);

    [Fact]
    public void WithoutADayOfPublicationTheStampIsTheSameEveryTime()
    {
        var entry = Assert.Single(IcalLines.Read(Write([Some.Event("a")], [])));
        Assert.Equal("19700101T000000Z", entry["DTSTAMP"]);
        Assert.DoesNotContain("LAST-MODIFIED", entry);
    }

    [Fact]
    public void WhatHasNoDayIsLeftOutAndCounted()
    {
        var month = Some.Event("month", "2024-11-01") with { DatePrecision = DatePrecisions.Month };
        Event[] events = [Some.Event("day"), month, Some.Event("none", null)];
        using var file = new MemoryStream();
        Assert.Equal(2, CalendarWriter.Write(file, events, new PageIndex(), new CalendarOptions()));
        Assert.Equal(1, CalendarWriter.Write(file, events, new PageIndex(), new CalendarOptions { IncludeImprecise = true }));
        var entry = IcalLines.Read(Write(events, [], imprecise: true))[1];
        Assert.Equal("20241101", entry["DTSTART;VALUE=DATE"]);
        Assert.Equal("20241201", entry["DTEND;VALUE=DATE"]);
        Assert.Equal("2024-11: Title of month", entry["SUMMARY"]);
    }

    [Fact]
    public void TheLastDayThereIsHasNoDayAfterIt()
    {
        var text = Write([Some.Event("a") with { Date = DateTime.MaxValue.Date }], []);
        Assert.Contains("DTSTART;VALUE=DATE:99991231", text, StringComparison.Ordinal);
        Assert.DoesNotContain("DTEND", text, StringComparison.Ordinal);
    }

    [Fact]
    public void TheOrderOfTheEventsDoesNotMatter()
    {
        Event[] events = [Some.Event("a"), Some.Event("b"), Some.Event("c", "2023-01-01")];
        Assert.Equal(Write(events, []), Write([.. events.Reverse()], []));
    }

    [Fact]
    public void HostileTextIsTextOfItsOwnEntry()
    {
        var e = Some.Event("a") with
        {
            Title = Some.Hostile,
            City = Some.Hostile,
            Body = Some.Hostile,
            Type = Some.Hostile,
            Participants = [Some.Person(Some.Hostile, title: Some.Hostile)],
            Sources = [Some.Source("a") with { ArticleTitle = Some.Hostile }],
        };
        var text = Write([e], [Some.Article("a", url: "javascript:alert(1)")]);
        var entry = Assert.Single(IcalLines.Read(text));
        Assert.DoesNotContain("URL", entry);
        Assert.StartsWith("A BEGIN:VEVENT b;c,d\\n \"q\" \\ </title><script>", entry["SUMMARY"], StringComparison.Ordinal);
        Assert.Contains("⟨U+202E⟩gnp.exe␁␛[2J⟨U+FFFE⟩⟨U+D800⟩", entry["SUMMARY"], StringComparison.Ordinal);
        Assert.Equal(entry["SUMMARY"], IcalCalendar.Load(text)!.Events.Single()!.Summary);
    }

    [Fact]
    public void IcalNetReadsTheSamplesBack()
    {
        var (events, articles) = Some.Samples();
        var back = IcalCalendar.Load(Write(events, articles))!.Events.ToDictionary(e => e.Properties["X-CSTO-EVENT-ID"]!.Value!.ToString()!);
        var dated = events.Where(e => e.Date is not null).ToList();
        Assert.Equal(dated.Count, back.Count);
        foreach (var e in dated)
        {
            var entry = back[e.Id];
            Assert.Equal(e.Date!.Value, entry.DtStart!.Value);
            Assert.False(entry.DtStart.HasTime);
            Assert.Equal((e.EndDate ?? e.Date.Value).AddDays(1), entry.DtEnd!.Value);
        }
    }

    [PythonFact("icalendar")]
    public void AnotherReaderReadsTheSamplesBack()
    {
        const string Script = """
            import sys, json, icalendar
            calendar = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())
            print(json.dumps([[str(e['x-csto-event-id']), str(e['uid']), str(e['summary']), str(e['description']), str(e['status']),
                e['dtstart'].dt.isoformat(), e['dtend'].dt.isoformat(), len(e.errors)] for e in calendar.walk('vevent')]))
            """;
        var (events, articles) = Some.Samples();
        // Version 4 of this reader takes a backslash before an n for a line break, though the backslash is escaped.
        var hostile = Some.Event("hostile") with { Title = Some.Hostile.Replace("\\n", "\\ n", StringComparison.Ordinal) };
        events = [.. events.Where(e => e.Date is not null), hostile];
        var text = Write(events, articles);
        using var file = new TemporaryFile(".ics", text);
        var read = JsonSerializer.Deserialize<JsonElement[][]>(OtherReader.Run(OtherReader.Python("icalendar")!, "-c", Script, file.Path))!;
        var ours = IcalLines.Read(text);
        Assert.Equal(events.Count, read.Length);
        Assert.Equal(
            ours.Select(e => string.Join('|', e["X-CSTO-EVENT-ID"], e["UID"], e["SUMMARY"], e["DESCRIPTION"], e["STATUS"],
                Iso(e["DTSTART"]), Iso(e["DTEND"]), "0")),
            read.Select(e => string.Join('|', e.Select(v => v.ToString()))));
    }

    private static string Iso(string day) => $"{day[..4]}-{day[4..6]}-{day[6..]}";

    private static string Write(IReadOnlyList<Event> events, IEnumerable<Article> articles, bool imprecise = false)
    {
        var pages = new PageIndex();
        foreach (var article in articles)
            pages.Add(article);
        return Some.Text(file => CalendarWriter.Write(file, events, pages, new CalendarOptions { IncludeImprecise = imprecise }));
    }
}
