using CstoTools.Core.Analysis;
using CstoTools.Core.Metadata;
using CstoTools.Core.Queries;

namespace CstoTools.Core.Tests.Queries;

public class QueryTests
{
    private static readonly Analyzer Analyzer = new(CstoMetadata.Of(
        """
        people:
          - id: pavel-orlov
            name: Pavel Orlov
            aliases: [Pavel Arlov]
          - id: petr-orlov
            name: Petr Orlov
        organizations:
          - id: road-council
            name: Council of Roads
            abbreviations: [CoR]
          - id: road-bridges
            name: Committee on Bridges
            parent: road-council
          - id: road-arches
            name: Working Group on Arches
            parent: road-bridges
          - id: rail-council
            name: Council of Rails
        documents:
          - id: doc-road-safety
            name: Programme of Road Safety
            russian: Программа дорожной безопасности
            aliases: [PRS plan]
        countries:
          - id: belarus
            name: Belarus
        cities:
          - id: rechitsa
            name: Rechitsa
            country: belarus
            aliases: [Rechytsa]
        """));

    [Theory]
    [InlineData("Pavel Orlov", "pavel-orlov", true)]
    [InlineData("pavel arlov", "pavel-orlov", true)]
    [InlineData("Orlov", "pavel-orlov", true)]
    [InlineData("Orlov", "petr-orlov", true)]
    [InlineData("P. Orlov", "petr-orlov", true)]
    [InlineData("Orlov P.", "petr-orlov", true)]
    [InlineData("V. Orlov", "petr-orlov", false)]
    [InlineData("Pavel", "pavel-orlov", false)]
    [InlineData("Orl*", "petr-orlov", true)]
    [InlineData("CoR", "road-council", true)]
    [InlineData("council of roads", "road-council", true)]
    [InlineData("Roads", "road-council", false)]
    public void AnEntityIsFoundByAnyOfItsNames(string name, string id, bool found) =>
        Assert.Equal(found, EntityQuery.Find(Analyzer, [name], [], []).Any(e => e.Id == id));

    [Theory]
    [InlineData("Orlova", "Vera Orlova", true)]
    [InlineData("V. Orlova", "Vera Orlova", true)]
    [InlineData("A. Orlova", "Vera Orlova", false)]
    [InlineData("Vera", "Vera Orlova", false)]
    public void AnUnlistedPersonIsFoundByTheFamilyName(string name, string person, bool found) =>
        Assert.Equal(found, new NameQuery(Analyzer, [name]).Matches(null, person));

    [Theory]
    [InlineData("2024-03-12", null, null, "2024-03-12", null, true)]
    [InlineData("2024-03-12", null, null, "2024-03-13", null, false)]
    [InlineData("2024-03-12", null, null, null, "2024-03-12", true)]
    [InlineData("2024-03-12", null, null, null, "2024-03-11", false)]
    [InlineData("2024-03-12", "2024-03-15", null, "2024-03-14", "2024-03-14", true)]
    [InlineData("2024-03-12", "2024-03-15", null, "2024-03-16", null, false)]
    [InlineData("2024-02-01", null, DatePrecisions.Month, "2024-02-29", null, true)]
    [InlineData("2024-02-01", null, DatePrecisions.Month, "2024-03-01", null, false)]
    [InlineData("2024-12-01", null, DatePrecisions.Season, "2025-02-28", null, true)]
    [InlineData("2024-07-01", null, DatePrecisions.Half, "2024-12-31", null, true)]
    [InlineData("2024-01-01", null, DatePrecisions.Year, "2024-12-31", "2024-12-31", true)]
    [InlineData(null, null, null, "1900-01-01", null, false)]
    [InlineData(null, null, null, null, null, true)]
    public void ATimeFitsByOverlap(string? from, string? to, string? precision, string? after, string? before, bool fits)
    {
        var filter = new EventFilter { After = Day(after), Before = Day(before) };
        Assert.Equal(fits, new EventQuery(Analyzer, filter).Matches(Some() with { Date = Day(from), EndDate = Day(to), DatePrecision = precision }));
    }

    [Fact]
    public void AnHourOfADayIsTheDay()
    {
        var filter = new EventFilter { After = new DateTime(2024, 3, 12, 18, 0, 0), Before = new DateTime(2024, 3, 12, 1, 0, 0) };
        Assert.True(new EventQuery(Analyzer, filter).Matches(Some() with { Date = new DateTime(2024, 3, 12) }));
    }

    [Fact]
    public void NamesInFiltersAreAnyNames()
    {
        var held = Some() with
        {
            Body = "Council of Roads",
            City = "Rechitsa",
            Country = "Belarus",
            Operation = "Long Bridge-2024",
            Participants = [new Participant { Name = "Pavel Orlov", Id = "pavel-orlov", Kind = MentionKinds.Person }],
            Chair = "Vera Orlova",
        };
        Assert.True(Fits(new EventFilter { Body = ["cor"] }));
        Assert.True(Fits(new EventFilter { City = ["Rechytsa"], Country = ["BELARUS"] }));
        Assert.True(Fits(new EventFilter { Participant = ["Arlov*", "nobody"] }));
        Assert.True(Fits(new EventFilter { Participant = ["Orlova"] }));
        Assert.True(Fits(new EventFilter { Operation = ["long bridge"] }));
        Assert.True(Fits(new EventFilter { Type = ["meet*"], Status = ["HELD"], Origin = ["article"] }));
        Assert.False(Fits(new EventFilter { Body = ["Council"] }));
        Assert.False(Fits(new EventFilter { City = ["Rechytsa"], Country = ["Armenia"] }));
        Assert.False(Fits(new EventFilter { Participant = ["Petr Orlov"] }));
        Assert.False(Fits(new EventFilter { Operation = ["Long Bridge-2023"] }));
        Assert.False(new EventQuery(Analyzer, new EventFilter { City = ["*"] }).Matches(Some()));

        bool Fits(EventFilter filter) => new EventQuery(Analyzer, filter).Matches(held);
    }

    [Theory]
    [InlineData("Council of Roads", false, "Committee on Bridges", false)]
    [InlineData("Council of Roads", true, "Council of Roads", true)]
    [InlineData("Council of Roads", true, "Committee on Bridges", true)]
    [InlineData("cor", true, "Working Group on Arches", true)]
    [InlineData("*roads", true, "Working Group on Arches", true)]
    [InlineData("Committee on Bridges", true, "Council of Roads", false)]
    [InlineData("Council of Rails", true, "Working Group on Arches", false)]
    [InlineData("Council of Rails", true, null, false)]
    public void BodiesUnderABodyAreMeantOnRequest(string body, bool parts, string? of, bool fits) =>
        Assert.Equal(fits, new EventQuery(Analyzer, new EventFilter { Body = [body], IncludeSubBody = parts }).Matches(Some() with { Body = of }));

    [Theory]
    [InlineData("Declaration", "Declaration of the Ministers on Bridges", null, true)]
    [InlineData("declar", "Joint Declaration", null, true)]
    [InlineData("ministers on bridges", "Declaration of the Ministers on Bridges", null, true)]
    [InlineData("action", "List of Transactions", null, false)]
    [InlineData("Bridges Declaration", "Declaration of the Ministers on Bridges", null, false)]
    [InlineData("*bridges", "Declaration of the Ministers on Bridges", null, true)]
    [InlineData("bridges*", "Declaration of the Ministers on Bridges", null, false)]
    [InlineData("Programme of Road Safety", "the plan for roads", "doc-road-safety", true)]
    [InlineData("PRS plan", "the plan for roads", "doc-road-safety", true)]
    [InlineData("doc-road-safety", "the plan for roads", "doc-road-safety", true)]
    [InlineData("дорожной", "the plan for roads", "doc-road-safety", true)]
    [InlineData("road safety", "the plan for roads", null, false)]
    public void ADocumentIsFoundByAPartOfItsTitle(string asked, string title, string? id, bool fits)
    {
        var query = new EventQuery(Analyzer, new EventFilter { Document = [asked] });
        Assert.Equal(fits, query.Matches(Some() with { Documents = [new EventDocument { Title = "Other" }, new EventDocument { Title = title, Id = id }] }));
        Assert.False(query.Matches(Some()));
    }

    [Theory]
    [InlineData("2024-03-12", null, null, "2024-03-12")]
    [InlineData("2024-03-12", "2024-03-12", null, "2024-03-12")]
    [InlineData("2024-03-12", "2024-03-15", null, "2024-03-12/15")]
    [InlineData("2024-03-30", "2024-04-02", null, "2024-03-30/04-02")]
    [InlineData("2024-12-30", "2025-01-02", null, "2024-12-30/2025-01-02")]
    [InlineData("2024-03-01", null, DatePrecisions.Month, "2024-03")]
    [InlineData(null, null, null, "")]
    public void AnEventShowsItsDateAtItsPrecision(string? from, string? to, string? precision, string shown) =>
        Assert.Equal(shown, Display.Date(Some() with { Date = Day(from), EndDate = Day(to), DatePrecision = precision }));

    private static DateTime? Day(string? text) =>
        text is null ? null : DateTime.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static Event Some() => new() { Id = "x", Type = "meeting", Status = "held", Title = "A meeting", Origin = "article" };
}
