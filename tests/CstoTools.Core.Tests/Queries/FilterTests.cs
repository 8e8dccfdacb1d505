using CstoTools.Core.Analysis;
using CstoTools.Core.Metadata;
using CstoTools.Core.Queries;

namespace CstoTools.Core.Tests.Queries;

/// <summary>Each filter alone keeps what fits and drops what does not; together all must fit.</summary>
public class FilterTests
{
    private static readonly Analyzer Analyzer = new(CstoMetadata.Of(
        """
        people:
          - id: pavel-orlov
            name: Pavel Orlov
          - id: vera-lind
            name: Vera Lind
        organizations:
          - id: road-council
            name: Council of Roads
            abbreviations: [CoR]
        countries:
          - id: ruritania
            name: Ruritania
            aliases: [Kingdom of Ruritania]
        cities:
          - id: strelsau
            name: Strelsau
            country: ruritania
        operations:
          - id: long-bridge
            name: Long Bridge
            aliases: [Bridge of Lind]
        offices:
          - id: ruritania-keeper
            name: Keeper of Ruritania
            russian: Хранитель Руритании
            aliases: [Ruritanian Warden]
            abbreviations: [KoR]
            country: ruritania
            holders:
              - person: pavel-orlov
                from: 2010-01-01
                to: 2014-12-31
              - person: vera-lind
                from: 2015-01-01
          - id: ruritania-cook
            name: Cook of Ruritania
            holders:
              - person: pavel-orlov
                from: 2016-01-01
        """));

    private static readonly Event Held = new()
    {
        Id = "x",
        Type = "meeting",
        Status = "held",
        Title = "A meeting",
        Origin = "article",
        Date = new DateTime(2024, 3, 12),
        Body = "Council of Roads",
        City = "Strelsau",
        Country = "Ruritania",
        Operation = "Long Bridge – 2024",
        Chair = "Ada Quill",
        Host = "Road Works",
        Participants =
        [
            new Participant { Name = "Pavel Orlov", Id = "pavel-orlov", Kind = MentionKinds.Person },
            new Participant { Name = "Institute of Sand", Kind = MentionKinds.Organization },
        ],
        Documents = [new EventDocument { Title = "Plan of Sand" }],
    };

    public static TheoryData<EventFilter, EventFilter> Pairs => new()
    {
        { new() { After = new(2024, 3, 12) }, new() { After = new(2024, 3, 13) } },
        { new() { Before = new(2024, 3, 12) }, new() { Before = new(2024, 3, 11) } },
        { new() { Type = ["visit", "MEETING"] }, new() { Type = ["visit"] } },
        { new() { Status = ["h*"] }, new() { Status = ["planned"] } },
        { new() { Origin = ["article"] }, new() { Origin = ["teaser"] } },
        { new() { Body = ["CoR"] }, new() { Body = ["Roads"] } },
        { new() { City = ["strelsau"] }, new() { City = ["Ruritania"] } },
        { new() { Country = ["Kingdom of Ruritania"] }, new() { Country = ["Strelsau"] } },
        { new() { Operation = ["Bridge of Lind"] }, new() { Operation = ["Bridge"] } },
        { new() { Operation = ["long bridge 2024"] }, new() { Operation = ["Long Bridge 2023"] } },
        { new() { Participant = ["Orlov"] }, new() { Participant = ["Lind"] } },
        { new() { Participant = ["Quill"] }, new() { Participant = ["Ada"] } },
        { new() { Participant = ["Road Works"] }, new() { Participant = ["Road"] } },
        { new() { Participant = ["Institute of Sand"] }, new() { Participant = ["Sand"] } },
        { new() { Document = ["sand"] }, new() { Document = ["and"] } },
    };

    [Theory]
    [MemberData(nameof(Pairs), DisableDiscoveryEnumeration = true)]
    public void AFilterKeepsWhatFits(EventFilter fits, EventFilter doesNot)
    {
        Assert.True(new EventQuery(Analyzer, fits).Matches(Held));
        Assert.False(new EventQuery(Analyzer, doesNot).Matches(Held));
        // What an event does not have cannot fit.
        var bare = new Event { Id = "y", Type = "x", Status = "x", Title = "x", Origin = "x" };
        Assert.False(new EventQuery(Analyzer, fits).Matches(bare));
    }

    [Fact]
    public void AnEventWithoutAnythingFitsWhereNothingIsAskedFor() =>
        Assert.True(new EventQuery(Analyzer, new EventFilter()).Matches(new Event { Id = "y", Type = "x", Status = "x", Title = "x", Origin = "x" }));

    [Fact]
    public void MentionsAreFilteredByEachOfTheirFields()
    {
        var page = new Article { Id = "a", Format = "text", Title = "Strelsau", Paragraphs = ["Pavel Orlov met Zoltan Brook, the Keeper of Ruritania, in Strelsau."] };
        Assert.Equal("title Strelsau, body Strelsau", Found(new() { Kind = ["City"] }));
        Assert.Equal("body Strelsau", Found(new() { Kind = ["City"], Section = ["b*"] }));
        Assert.Equal("body Pavel Orlov", Found(new() { Id = ["pavel*"] }));
        Assert.Equal("body Pavel Orlov", Found(new() { Name = ["Orlov"] }));
        Assert.Equal("body Zoltan Brook", Found(new() { Name = ["Brook"] }));
        Assert.Equal("", Found(new() { Name = ["Orlov"], Kind = ["City"] }));
        Assert.Equal("", Found(new() { Id = ["orlov"] }));
        Assert.Contains("Pavel Orlov", Found(new()), StringComparison.Ordinal);

        string Found(MentionFilter filter) => string.Join(", ", new MentionQuery(Analyzer, filter).Find(page).Select(m => $"{m.Section} {m.Text}"));
    }

    [Theory]
    [InlineData("Keeper of Ruritania", "ruritania-keeper")]
    [InlineData("ruritania-keeper", "ruritania-keeper")]
    [InlineData("хранитель РУРИТАНИИ", "ruritania-keeper")]
    [InlineData("Ruritanian Warden", "ruritania-keeper")]
    [InlineData("KoR", "ruritania-keeper")]
    [InlineData("*of Ruritania", "ruritania-cook,ruritania-keeper")]
    [InlineData("*warden", "ruritania-keeper")]
    [InlineData("KoR*", "ruritania-keeper")]
    [InlineData(" Ruritania Keeper ", "ruritania-keeper")]
    [InlineData("Keeper (Guard) of Ruritania", "ruritania-keeper")]
    [InlineData("Guard of Sand, Cook of Ruritania, Keeper of Ruritania", "ruritania-cook,ruritania-keeper")]
    [InlineData("Cook of Ruritania (Guard), Keeper of Ruritania", "ruritania-cook,ruritania-keeper")]
    [InlineData("Guard of Sand", "")]
    [InlineData("Sand*", "")]
    public void AnOfficeIsFoundByEachOfItsNames(string name, string ids) =>
        Assert.Equal(ids, string.Join(',', OfficeQuery.Find(Analyzer.Metadata, name)));

    [Fact]
    public void OfficesAreListedById() => Assert.Equal(
        [("ruritania-cook", "Cook of Ruritania", null), ("ruritania-keeper", "Keeper of Ruritania", "Хранитель Руритании")],
        OfficeQuery.Offices(Analyzer.Metadata));

    [Fact]
    public void TenuresFitAllThatIsAskedFor()
    {
        Assert.Equal("cook pavel-orlov 2016, keeper pavel-orlov 2010, keeper vera-lind 2015", Tenures(null, []));
        Assert.Equal("keeper pavel-orlov 2010, keeper vera-lind 2015", Tenures("ruritania-keeper", []));
        Assert.Equal("cook pavel-orlov 2016, keeper pavel-orlov 2010", Tenures(null, ["Orlov"]));
        Assert.Equal("keeper pavel-orlov 2010", Tenures(null, [], "2014-12-31", "2014-12-31"));
        Assert.Equal("", Tenures(null, [], "2009-12-31", "2009-12-31"));
        Assert.Equal("cook pavel-orlov 2016, keeper vera-lind 2015", Tenures(null, [], "2016-01-01", "2016-01-01"));
        Assert.Equal("keeper vera-lind 2015", Tenures("ruritania-keeper", ["*"], "2016-01-01", "2016-01-01"));
        // A place is nobody's name.
        Assert.Equal("", Tenures(null, ["Strelsau"]));
        Assert.Equal("", Tenures("x", []));
    }

    [Fact]
    public void AnOfficeThatChangedHandsInATimeHasNoOneHolder()
    {
        Assert.Equal("keeper pavel-orlov 2010", Tenures(null, [], "2014-01-01", "2014-12-31"));
        Assert.Equal("divided Keeper of Ruritania", Tenures(null, [], "2014-12-31", "2015-01-01"));
        Assert.Equal("divided Keeper of Ruritania", Tenures(null, [], "2009-12-31", "2010-01-01"));
        Assert.Equal("keeper vera-lind 2015, divided Cook of Ruritania", Tenures(null, [], "2015-06-01", "2016-06-01"));
        Assert.Equal("keeper vera-lind 2015", Tenures("ruritania-keeper", [], "2015-06-01", "2016-06-01"));
        Assert.Equal("divided Keeper of Ruritania", Tenures(null, ["Lind"], "2014-12-31", "2015-01-01"));
        // Who is not asked for does not matter.
        Assert.Equal("", Tenures(null, ["Nobody"], "2014-12-31", "2015-01-01"));
        Assert.Equal("keeper vera-lind 2015", Tenures(null, ["Lind"], "2015-06-01", "2016-06-01"));
    }

    [Fact]
    public void AfterTheLastKnownDayAHolderIsLikely()
    {
        const string Keepers = """
            knownUntil: 2020-06-30
            people:
              - {id: a, name: Ann Bell}
              - {id: b, name: Ben Cook}
            offices:
              - id: keeper
                name: Keeper
                holders: [{person: a, from: 2015-01-01, to: 2016-12-31}, {person: b, from: 2017-01-01, source: example.org, certainty: firm}]
              - id: cook
                name: Cook
                holders: [{person: a, from: 2017-01-01, until-known: 2018-05-05}]
              - id: guard
                name: Guard
                until: 2019-12-31
                holders: [{person: a, from: 2017-01-01, to: 2017-12-31}]
              - id: deputy
                name: Deputy
                shared: true
                holders: [{person: a, from: 2017-01-01, until-known: 2018-05-05}]
            """;
        var analyzer = new Core.Analysis.Analyzer(Core.Metadata.CstoMetadata.Of(Keepers));
        Assert.Equal("cook a likely 2018-05-05, keeper b firm 2020-06-30", On("2020-06-30"));
        Assert.Equal("cook a likely 2018-05-05, keeper b likely 2020-06-30", On("2020-07-01"));
        Assert.Equal("cook a  2018-05-05, deputy a  2018-05-05, keeper b firm 2020-06-30", On("2018-05-05"));
        Assert.Equal("keeper a  ", On("2016-12-31"));
        // No mention of an office is resolved to somebody who is only likely.
        Assert.Empty(analyzer.Metadata.Directory.HoldersOf("cook", Day("2018-05-06")));

        string On(string day) => string.Join(", ", OfficeQuery.Tenures(analyzer, null, [], new DayRange(Day(day), Day(day))).Tenures
            .Select(t => $"{t.OfficeId} {t.PersonId} {t.Certainty} {t.KnownUntil:yyyy-MM-dd}"));
    }

    private static string Tenures(string? office, string[] persons, string? from = null, string? to = null)
    {
        DayRange? days = from is null ? null : new DayRange(Day(from), Day(to!));
        var answer = OfficeQuery.Tenures(Analyzer, office is null ? null : new HashSet<string> { office }, persons, days);
        return string.Join(", ", answer.Tenures.Select(t => $"{t.OfficeId["ruritania-".Length..]} {t.PersonId} {t.From:yyyy}")
            .Concat(answer.Divided.Select(d => "divided " + d)));
    }

    private static DateTime Day(string text) => DateTime.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
