using CstoTools.Core.Analysis;
using CstoTools.Core.Metadata;
using CstoTools.Core.Queries;

namespace CstoTools.Core.Tests.Queries;

/// <summary>Whom and what a name means: people by their family names, everything by any of its names.</summary>
public class NameQueryTests
{
    private static readonly Analyzer Analyzer = new(CstoMetadata.Of(
        """
        people:
          - id: pavel-orlov
            name: Pavel Orlov
            russian: Павел Орлов
          - id: petr-orlov
            name: Petr Orlov
            aliases: [Petya the Elder]
          - id: khasan-lind
            name: Khasan Lind
        organizations:
          - id: orlov
            name: Orlov Institute
            abbreviations: [OI]
          - id: orlov-press
            name: Institute Press
            parent: orlov
            forms: [Press]
        cities:
          - id: rechitsa
            name: Rechitsa
            russian: Речица
            aliases: [Rechytsa]
        documents:
          - id: doc-road
            name: Road Safety Plan
        offices:
          - id: lind-office
            name: Keeper of Lind
            holders:
              - person: khasan-lind
                from: 2020-01-01
        """));

    [Theory]
    // By name, alias, Russian name, abbreviation or id; whatever the case.
    [InlineData("PAVEL ORLOV", "pavel-orlov")]
    [InlineData("Павел Орлов", "pavel-orlov")]
    [InlineData("Орлов", "pavel-orlov")]
    [InlineData("pavel-orlov", "pavel-orlov")]
    [InlineData("Petya the Elder", "petr-orlov")]
    [InlineData("OI", "orlov")]
    [InlineData("Rechytsa", "rechitsa")]
    [InlineData("Речица", "rechitsa")]
    // By a spelling that only the analysis makes of a listed one.
    [InlineData("Hassan Lind", "khasan-lind")]
    [InlineData(" Hasan Lind ", "khasan-lind")]
    // By a family name and initials, of people only.
    [InlineData("Orlov", "orlov pavel-orlov petr-orlov")]
    [InlineData("P. Orlov", "pavel-orlov petr-orlov")]
    [InlineData("Orlov P", "pavel-orlov petr-orlov")]
    [InlineData("Orlov P.S.", "pavel-orlov petr-orlov")]
    [InlineData("S.P. Orlov", "")]
    [InlineData("Institute", "")]
    [InlineData("Pavel", "")]
    // By wildcards, over the whole name or a family name.
    [InlineData("p* orlov", "pavel-orlov petr-orlov")]
    [InlineData("orl*", "orlov orlov-press pavel-orlov petr-orlov")]
    [InlineData("*lind", "khasan-lind lind-office")]
    [InlineData("?ind", "khasan-lind")]
    [InlineData("?lan", "")]
    [InlineData("*press", "orlov-press")]
    [InlineData("Press", "orlov-press")]
    [InlineData("*Elder", "petr-orlov")]
    [InlineData("Keeper of Lind", "lind-office")]
    [InlineData("...", "")]
    public void AnEntityIsFoundByEachOfItsNames(string name, string ids) =>
        Assert.Equal(ids, string.Join(' ', EntityQuery.Find(Analyzer, [name], [], []).Select(e => e.Id)));

    [Theory]
    [InlineData("City", "", "rechitsa")]
    [InlineData("per*", "", "khasan-lind pavel-orlov petr-orlov")]
    [InlineData("", "orlov*", "orlov orlov-press")]
    [InlineData("Person", "p*", "pavel-orlov petr-orlov")]
    [InlineData("Person", "rechitsa", "")]
    public void EntitiesFitAllThatIsAskedFor(string kind, string id, string ids) => Assert.Equal(ids,
        string.Join(' ', EntityQuery.Find(Analyzer, [], kind.Length == 0 ? [] : [kind], id.Length == 0 ? [] : [id]).Select(e => e.Id)));

    [Theory]
    [InlineData("Orlova", "Vera Orlova", true)]
    [InlineData("Orlova", "Orlova", true)]
    [InlineData("Orlova", "V. Orlova", true)]
    [InlineData("Orlova", "Orlova V.", true)]
    [InlineData("V. Orlova", "Vera Ivanovna Orlova", true)]
    [InlineData("V.I. Orlova", "Vera Ivanovna Orlova", true)]
    [InlineData("V.I. Orlova", "Vera Orlova", true)]
    [InlineData("V.K. Orlova", "Vera Ivanovna Orlova", false)]
    [InlineData("Orlova V.", "Vera Orlova", true)]
    [InlineData("V. Orlova", "Orlova", false)]
    [InlineData("A. Orlova", "Vera Orlova", false)]
    [InlineData("Orlova", "Vera Orlov", false)]
    [InlineData("Vera", "Vera Orlova", false)]
    [InlineData("Vera Orlova", "Vera Orlova", true)]
    [InlineData("Vera Orlova", "Anna Orlova", false)]
    [InlineData("Orlova", "V.", false)]
    [InlineData("V", "V", true)]
    [InlineData("Orl*a", "Vera Orlova", true)]
    [InlineData("Orlova", "", false)]
    [InlineData("Orlova", null, false)]
    public void AnUnlistedPersonIsFoundByTheFamilyName(string asked, string? name, bool found) =>
        Assert.Equal(found, new NameQuery(Analyzer, [asked]).Matches(null, name));

    [Fact]
    public void WhatIsNobodyIsFoundByItsWholeNameOnly()
    {
        var query = new NameQuery(Analyzer, ["Bridge"]);
        Assert.True(query.Matches(null, "BRIDGE", person: false));
        Assert.False(query.Matches(null, "Long Bridge", person: false));
        Assert.True(query.Matches(null, "Long Bridge", person: true));
        var wild = new NameQuery(Analyzer, ["Br*"]);
        Assert.False(wild.Matches(null, "Long Bridge", person: false));
        Assert.True(wild.Matches(null, "Long Bridge"));
    }

    [Fact]
    public void TheWordsOfThePageCountToo()
    {
        var query = new NameQuery(Analyzer, ["Quill"]);
        Assert.True(query.Matches(null, null, "Osbert Quill"));
        Assert.True(query.Matches("x", "Someone", "Quill"));
        // Somebody who is listed is known by more than a family name.
        Assert.False(query.Matches("x", "Someone", "Osbert Quill"));
        Assert.False(query.Matches(null, "Someone", "Another"));
        Assert.False(query.Matches("x", null));
    }

    [Fact]
    public void AListedNameIsMeantByItsIdAndByItsName()
    {
        var query = new NameQuery(Analyzer, ["Petya the Elder"]);
        Assert.True(query.Matches("petr-orlov", "Someone"));
        Assert.True(query.Matches(null, "Petr Orlov"));
        Assert.True(query.Matches(null, "petya THE elder"));
        Assert.False(query.Matches("pavel-orlov", "Pavel Orlov"));
    }

    [Fact]
    public void NothingAskedForFitsEverything()
    {
        foreach (var names in new[] { null, Array.Empty<string>() })
        {
            var query = new NameQuery(Analyzer, names);
            Assert.True(query.IsEmpty);
            Assert.True(query.Matches(null, null));
        }
        Assert.False(new NameQuery(Analyzer, ["x"]).IsEmpty);
        Assert.False(new NameQuery(Analyzer, [""]).Matches(null, ""));
    }

    [Fact]
    public void OnlyTheKindsThatAreMeantAreLookedUp()
    {
        Assert.True(new NameQuery(Analyzer, ["OI"], MentionKinds.Organization).Matches("orlov", null));
        Assert.False(new NameQuery(Analyzer, ["OI"], MentionKinds.City).Matches("orlov", null));
        Assert.True(new NameQuery(Analyzer, ["OI"], MentionKinds.City, MentionKinds.Organization).Matches("orlov", null));
        Assert.False(new NameQuery(Analyzer, ["orl*"], MentionKinds.Organization).Matches("pavel-orlov", null));
        Assert.False(new NameQuery(Analyzer, ["Hassan Lind"], MentionKinds.City).Matches("khasan-lind", null));
    }

    [Fact]
    public void PartsAreMeantOnRequest()
    {
        Assert.True(new NameQuery(Analyzer, ["OI"], parts: true).Matches("orlov-press", null));
        Assert.False(new NameQuery(Analyzer, ["OI"], parts: false).Matches("orlov-press", null));
        Assert.False(new NameQuery(Analyzer, ["OI"]).Matches("orlov-press", null));
        Assert.True(new NameQuery(Analyzer, ["OI"], parts: true).Matches(null, "Institute Press", person: false));
    }

    [Theory]
    [InlineData("safe", "Plan of Safety", null, true)]
    [InlineData("safe", "Plan of Unsafety", null, false)]
    [InlineData("of safety", "Plan of Safety", null, true)]
    [InlineData("plan", "Some paper", "doc-road", true)]
    [InlineData("plan", "Some paper", "doc-other", false)]
    [InlineData("plan", "Some paper", null, false)]
    [InlineData("Some*", "Some paper", null, true)]
    [InlineData("*safe", "Plan of Safety", null, false)]
    [InlineData("Rechitsa", "Some paper", "rechitsa", false)]
    public void ATitleIsFoundByAPartOfIt(string asked, string title, string? id, bool found) =>
        Assert.Equal(found, new TitleQuery(Analyzer, [asked], MentionKinds.Document).Matches(id, title));

    [Fact]
    public void NoTitleAskedForFitsEverything()
    {
        Assert.True(new TitleQuery(Analyzer, []).IsEmpty);
        Assert.True(new TitleQuery(Analyzer, []).Matches(null, "x"));
        Assert.False(new TitleQuery(Analyzer, ["y"]).IsEmpty);
        Assert.True(new TitleQuery(Analyzer, ["y", "pap"]).Matches(null, "Some paper"));
    }
}
