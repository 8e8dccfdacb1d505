using CstoTools.Core.Metadata;

namespace CstoTools.Core.Tests.Metadata;

public class MetadataCheckTests
{
    private const string Basis = """
        people:
          - id: pavel-orlov
            name: Pavel Orlov
            russian: Павел Иванович Орлов
          - id: vera-lind
            name: Vera Lind
        countries:
          - id: ruritania
            name: Ruritania
            demonyms: [Ruritanian]
            capital: strelsau
        cities:
          - id: strelsau
            name: Strelsau
            country: ruritania
        organizations:
          - id: road-league
            name: Road League
            abbreviations: [RL]
          - id: road-league-staff
            name: Road League Staff
            parent: road-league
            forms: [Staff]
        offices:
          - id: ruritania-roads-minister
            name: Minister of Roads of Ruritania
            role: foreign-minister
            country: ruritania
            since: 2005-01-01
            until: 2020-12-31
            holders:
              - person: pavel-orlov
                from: 2005-01-01
                to: 2010-06-30
        """;

    private const string Ring = "organizations:\n  - id: x-one\n    name: First Bureau\n    parent: x-two\n    forms: [First]\n  - id: x-two\n    name: Second Bureau\n    parent: x-one\n";

    public static TheoryData<string, string> Faults => new()
    {
        // Syntax, keys and values of the file itself.
        { "people: [\n", "MetadataSyntax 2 1" },
        { "people:\n  - id: a-b\n    name: &x Ann Bell\n", "MetadataSyntax 3 11" },
        { "peple:\n  - id: a-b\n", "MetadataUnknownKey 1 1" },
        { "people:\n  - id: a-b\n    name: Ann Bell\n    nmae: Ann\n", "MetadataUnknownKey 4 5" },
        { "people:\n  - id: a-b\n", "MetadataMissingKey 2 5" },
        { "people: Ann\n", "MetadataBadValue 1 9" },
        { "people:\n  - id: Ann_Bell\n    name: Ann Bell\n", "MetadataBadValue 2 9" },
        { "people:\n  - id: a-b\n    name: [Ann, Bell]\n", "MetadataBadValue 3 11" },
        { "offices:\n  - id: o-o\n    name: Keeper\n    role: keeper\n", "MetadataBadValue 4 11" },
        { "offices:\n  - id: o-o\n    name: Keeper\n    since: 2020-02-30\n", "MetadataBadValue 4 12" },
        { "offices:\n  - id: o-o\n    name: Keeper\n    holders:\n      - person: vera-lind\n        from: 2011-01-01\n        status: former\n", "MetadataBadValue 7 17" },
        { "people:\n  - id: a-b\n    name: Ann Bell\n  - id: a-b\n    name: Ann Dell\n", "MetadataDuplicateId 4 9" },
        // Ids.
        { "people:\n  - id: a-b\n    name: Ann Bell\norganizations:\n  - id: a-b\n    name: Anvil Bureau\n", "MetadataDuplicateId 5 9" },
        { "organizations:\n  - id: pavel-orlov\n    name: Orlov Bureau\n", "MetadataUnknownId basis; MetadataDuplicateId 2 9" },
        { "people:\n  - id: a-b\n    name: Ann Bell\n    country: atlantis\n", "MetadataUnknownId 4 14" },
        { "people:\n  - id: a-b\n    name: Ann Bell\n    country: strelsau\n", "MetadataUnknownId 4 14" },
        { "cities:\n  - id: hofbau\n    name: Hofbau\n    country: atlantis\n", "MetadataUnknownId 4 14" },
        { "countries:\n  - id: atlantis\n    name: Atlantis\n    capital: nowhere\n", "MetadataUnknownId 4 14" },
        { "regions:\n  - id: zenda\n    name: Zenda\n    city: zenda-town\n", "MetadataUnknownId 4 11" },
        { "documents:\n  - id: road-act\n    name: Road Act\n    organization: road-ministry\n", "MetadataUnknownId 4 19" },
        { "operations:\n  - id: long-road\n    name: Long Road\n    parent: road-league\n", "MetadataUnknownId 4 13" },
        { "chairmanships:\n  - organization: road-league\n    country: atlantis\n    from: 2020-01-01\n", "MetadataUnknownId 3 14" },
        { "offices:\n  - id: o-o\n    name: Keeper\n    holders:\n      - person: nobody\n        from: 2011-01-01\n", "MetadataUnknownId 5 17" },
        { "offices:\n  - id: o-o\n    name: Keeper\n    organization: road-league\n    byChairmanship: speaker\n", "MetadataUnknownId 5 21" },
        { "bodiesMeet:\n  - {organization: road-ministry, type: session}\n", "MetadataUnknownId 2 20" },
        // Parents.
        { "organizations:\n  - id: x-one\n    name: First Bureau\n    parent: x-two\n  - id: x-two\n    name: Second Bureau\n    parent: x-one\n", "MetadataCycle 4 13; MetadataCycle 7 13" },
        { "organizations:\n  - id: x-one\n    name: First Bureau\n    parent: x-one\n", "MetadataCycle 4 13" },
        { Ring + "offices:\n  - id: o-o\n    name: Keeper\n    organization: x-one\n    byChairmanship: foreign-minister\n", "MetadataCycle 4 13; MetadataCycle 8 13" },
        // Words without letters: in names, in plain lists, in lists of records, in the list of lists.
        { "people:\n  - id: a-b\n    name: \"–\"\n", "MetadataBadValue 3 11" },
        { "people:\n  - id: a-b\n    name: Ann Bell\n    patronymic: \"-\"\n", "MetadataBadValue 4 17" },
        { "people:\n  - id: a-b\n    name: Ann Bell\n    aliases: [Anna Bell, \"...\"]\n", "MetadataBadValue 4 26" },
        { "sameWords:\n  - words: [board, \"-\"]\n", "MetadataBadValue 2 20" },
        { "documentNouns:\n  - nouns: [\"—\"]\n", "MetadataBadValue 2 13" },
        { "placeNouns: [\"\", town]\n", "MetadataBadValue 1 14" },
        { "ambiguousGivenNames: \"*\"\n", "MetadataBadValue 1 22" },
        { "qualifiers:\n  acting: [\"!\"]\n", "MetadataBadValue 2 12" },
        // Times.
        { Office("from: 2011-01-01", "to: 2010-12-31"), "MetadataBadPeriod 7 13" },
        { Office("from: 2011-01-01", "to: 2011-12-31") + Holder("vera-lind", "from: 2011-12-31"), "MetadataOverlap 9 15" },
        { Office("from: 2011-01-01", "until-known: 2011-12-31") + Holder("vera-lind", "from: 2011-06-01"), "MetadataOverlap 9 15" },
        { Office("from: 2011-01-01", "note: It goes on.") + Holder("vera-lind", "from: 2015-06-01"), "MetadataOverlap 9 15" },
        { Office("from: 2011-01-01", "to: 2019-12-31") + Holder("vera-lind", "from: 2012-01-01", "to: 2012-12-31") + Holder("vera-lind", "from: 2015-01-01", "to: 2015-12-31"), "MetadataOverlap 9 15; MetadataOverlap 12 15" },
        { "offices:\n  - id: o-o\n    name: Keeper\n    since: 2012-01-01\n    until: 2011-01-01\n", "MetadataBadPeriod 5 12" },
        { "offices:\n  - id: o-o\n    name: Keeper\n    since: 2012-01-01\n    until: 2013-12-31\n    holders:\n      - person: vera-lind\n        from: 2011-12-31\n        to: 2014-01-01\n", "MetadataOutsideOffice 8 15; MetadataOutsideOffice 9 13" },
        { "offices:\n  - id: o-o\n    name: Keeper\n    until: 2013-12-31\n    holders:\n      - person: vera-lind\n        from: 2011-12-31\n", "MetadataOutsideOffice 7 15" },
        { "offices:\n  - id: o-o\n    name: Keeper\n    shared: true\n    holders:\n      - person: vera-lind\n        from: 2011-01-01\n      - person: vera-lind\n        from: 2012-01-01\n", "MetadataOverlap 9 15" },
        { "chairmanships:\n  - organization: road-league\n    country: ruritania\n    from: 2020-01-01\n    to: 2020-12-31\n  - organization: road-league\n    country: ruritania\n    from: 2020-12-31\n", "MetadataOverlap 8 11" },
        // Names.
        { "organizations:\n  - id: rail-league\n    name: Rail League\n    abbreviations: [RaL, RL]\n", "MetadataAliasCollision 4 26" },
        { "organizations:\n  - id: rail-league\n    name: Rail League\n    aliases:\n      - League of Rails\n      - ROAD LEAGUE\n", "MetadataAliasCollision 6 9" },
        { "cities:\n  - id: ruritania-city\n    name: Ruritania\n", "MetadataAliasCollision 3 11" },
        { "countries:\n  - id: lower-ruritania\n    name: Lower Ruritania\n    demonyms: [Lower Ruritanian, Ruritanian]\n", "MetadataAliasCollision 4 34" },
        { "people:\n  - id: p-orlov\n    name: Pavel Orlov\n", "MetadataAliasCollision 3 11" },
        { "people:\n  - id: p-orlov\n    name: Peter Orloff\n    aliases: [Peter Orlov, Pawel Orlov]\n", "MetadataAliasCollision 4 28" },
        { "offices:\n  - id: o-o\n    name: Keeper\n    aliases: [Ruritania Minister of Rails, Minister of the Roads of Ruritania]\n", "MetadataAliasCollision 4 44" },
        { "offices:\n  - id: o-o\n    name: Keeper\n    aliases: [Ruritania Minister of Roads]\n", "MetadataAliasCollision 4 15" },
        { "operations:\n  - id: op-strelsau\n    name: Strelsau\n    bare: true\n", "MetadataAliasCollision 3 11" },
    };

    public static TheoryData<string> Sound => new()
    {
        "",
        "# only a remark\n",
        // A correction by id.
        "people:\n  - id: pavel-orlov\n    name: Pavel Orloff\n    country: ruritania\n",
        // Two people of one family.
        "people:\n  - id: peter-orlov\n    name: Peter Orlov\n",
        // What needs its parent, a year or another word beside it.
        "organizations:\n  - id: rail-league\n    name: Rail League\n  - id: rail-league-staff\n    name: Rail League Staff\n    parent: rail-league\n    forms: [Staff]\n",
        "operations:\n  - id: op-strelsau\n    name: Strelsau\n",
        "regions:\n  - id: strelsau-hills\n    name: Strelsau\n    ambiguous: true\n",
        // An abbreviation counts as it is capitalised.
        "organizations:\n  - id: real-loss\n    name: Real Loss Society\n    abbreviations: [Rl]\n",
        // A shared office, and one that follows another of its name.
        "offices:\n  - id: o-o\n    name: Keeper\n    shared: true\n    holders:\n      - person: vera-lind\n        from: 2011-01-01\n      - person: pavel-orlov\n        from: 2011-01-01\n",
        "offices:\n  - id: o-o\n    name: Minister of Roads of Ruritania\n    since: 2021-01-01\n",
        Office("from: 2011-01-01", "to: 2011-12-31") + Holder("pavel-orlov", "from: 2012-01-01"),
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void AFaultIsToldWithItsPlace(string yaml, string expected)
    {
        var faults = Check(yaml);
        Assert.Equal(expected, string.Join("; ", faults.Select(f => f.Path == "user.yml" ? $"{f.Code} {f.Line} {f.Column}" : $"{f.Code} {f.Path}")));
        Assert.All(faults, f => Assert.Equal(f.Code == "MetadataAliasCollision" ? "warning" : "error", f.Severity));
        Assert.All(faults, f => Assert.NotEqual("", f.Message));
    }

    [Theory]
    [MemberData(nameof(Sound))]
    public void WhatIsSoundHasNoFault(string yaml) => Assert.Equal("", string.Join("\n", Check(yaml)));

    // Loading tells of what could not be analysed by the set; it must end for that, and so must the check.
    [Theory]
    [InlineData(Ring, "MetadataCycle 4 13; MetadataCycle 8 13")]
    [InlineData(Ring + "offices:\n  - id: o-o\n    name: Keeper\n    organization: x-one\n    byChairmanship: foreign-minister\n", "MetadataCycle 4 13; MetadataCycle 8 13")]
    [InlineData("organizations:\n  - id: road-league\n    name: Road League\n    parent: road-league-staff\n", "MetadataCycle 22 13; MetadataCycle 4 13")]
    [InlineData("organizations:\n  - id: pavel-orlov\n    name: Orlov Bureau\n", "MetadataDuplicateId 2 9")]
    [InlineData("people:\n  - id: a-b\n    name: Ann Bell\norganizations:\n  - id: a-b\n    name: Anvil Bureau\n", "MetadataDuplicateId 5 9")]
    [InlineData("sameWords:\n  - words: [\"-\", board]\n", "MetadataBadValue 2 13")]
    public void LoadingRefusesWhatNoPageCanBeReadBy(string yaml, string expected)
    {
        var error = Assert.Throws<MetadataException>(() => CstoMetadata.Of(Basis, yaml));
        Assert.Equal(expected, string.Join("; ", error.Diagnostics.OrderBy(d => d.Path, StringComparer.Ordinal).Select(d => $"{d.Code} {d.Line} {d.Column}")));
    }

    [Fact]
    public void WordsOfOneLetterAreWords()
    {
        var metadata = CstoMetadata.Of(Basis, "documentNouns:\n  - nounsRussian: [я, План - я]\npeople:\n  - id: a-b\n    name: Ann –\n");
        Assert.Empty(new Core.Analysis.Analyzer(metadata).Mentions(Shipped.Article(null, null, "Вот план, он у нас.")));
    }

    [Fact]
    public void TheMessageNamesTheOtherPlace() =>
        Assert.Equal("user.yml(3,11): 'Ruritania' of 'city' means 'ruritania' (Ruritania, basis(8)) too.",
            Assert.Single(Check("cities:\n  - id: city\n    name: Ruritania\n")).ToString());

    [Fact]
    public void TwoFilesOfOneSetDoNotShareAnId()
    {
        var files = new[] { "one.yml", "two.yml" }.Select(p => MetadataFile.Parse("people:\n  - id: a-b\n    name: Ann Bell\n", p)).ToArray();
        var fault = Assert.Single(MetadataCheck.Run([], files));
        Assert.Equal("two.yml(2,9): The id 'a-b' is also used in one.yml(2).", fault.ToString());
    }

    private static string Office(params string[] lines) => "offices:\n  - id: o-o\n    name: Keeper\n    holders:" + Holder("pavel-orlov", lines);

    private static string Holder(string person, params string[] lines) =>
        $"\n      - person: {person}" + string.Concat(lines.Select(l => "\n        " + l));

    private static IReadOnlyList<MetadataDiagnostic> Check(string yaml) =>
        MetadataCheck.Run([MetadataFile.Parse(Basis, "basis")], [MetadataFile.Parse(yaml, "user.yml")]);
}
