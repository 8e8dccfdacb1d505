using CstoTools.Core.Metadata;

namespace CstoTools.Core.Tests.Metadata;

/// <summary>Each key of each list reaches the record it is for; a later file corrects an earlier one.</summary>
public class EntryTests
{
    [Fact]
    public void EachKeyOfAnEntryIsRead()
    {
        var metadata = CstoMetadata.Of(
            """
            people:
              - id: ann-bell
                name: Ann Bell
                russian: Анна Белл
                aliases: [Anna Bell, Annie Bell]
                family: Bell
                patronymic: Petrovna
                country: ruritania
                note: A painter.
            organizations:
              - id: guild
                name: Guild of Painters
                abbreviations: GoP
                forms: [Guild]
                short: [the Painters]
                parent: union
                country: ruritania
                bare: true
            countries:
              - id: ruritania
                name: Ruritania
                official: [Kingdom of Ruritania]
                demonyms: [Ruritanian]
                capital: strelsau
            cities:
              - id: strelsau
                name: Strelsau
                ambiguous: true
            regions:
              - id: hills
                name: Strelsau Hills
                city: strelsau
                type: range
                bare:
            operations:
              - id: op-brush
                name: Long Brush
                organization: guild
                type: exercise
            """.Replace("    bare:\n", "", StringComparison.Ordinal));
        var person = metadata.Entries["ann-bell"];
        Assert.Equal(
            ("ann-bell", "people", MentionKinds.Person, "Ann Bell", "Анна Белл", "Bell", "Petrovna", "ruritania", "A painter."),
            (person.Id, person.List, person.Kind, person.Name, person.Russian, person.Family, person.Patronymic, person.Country, person.Note));
        Assert.Equal(["Anna Bell", "Annie Bell"], person.Aliases);
        Assert.Equal((false, false), (person.Bare, person.Ambiguous));
        Assert.Equal(("0.yml", 2), (person.Source.Path, person.Source.Node.Line));
        var guild = metadata.Entries["guild"];
        Assert.Equal(("union", "ruritania", true, false), (guild.Parent, guild.Country, guild.Bare, guild.Ambiguous));
        Assert.Equal(["GoP", "Guild", "the Painters"], new[] { guild.Abbreviations, guild.Forms, guild.Short }.Select(Assert.Single));
        var country = metadata.Entries["ruritania"];
        Assert.Equal(("Kingdom of Ruritania", "Ruritanian", "strelsau"), (Assert.Single(country.Official), Assert.Single(country.Demonyms), country.City));
        Assert.True(metadata.Entries["strelsau"].Ambiguous);
        Assert.Equal(("strelsau", "range"), (metadata.Entries["hills"].City, metadata.Entries["hills"].Type));
        Assert.Equal(("guild", "exercise"), (metadata.Entries["op-brush"].Organization, metadata.Entries["op-brush"].Type));
    }

    [Fact]
    public void AnEntityHasAllNamesOfItsEntry()
    {
        var metadata = CstoMetadata.Of(
            """
            organizations:
              - {id: guild, name: Guild of Painters, russian: Гильдия, aliases: [Painters' Guild], forms: [Guild], abbreviations: [GoP], parent: union, country: ruritania, note: Old.}
            operations:
              - {id: brush, name: Long Brush, organization: guild}
            countries:
              - {id: ruritania, name: Ruritania, official: [Kingdom of Ruritania]}
            """);
        Assert.Equal(["brush", "guild", "ruritania"], metadata.Entities.Select(e => e.Id));
        Assert.Equal(
            new Entity
            {
                Id = "guild",
                Name = "Guild of Painters",
                Kind = MentionKinds.Organization,
                Russian = "Гильдия",
                Aliases = ["Painters' Guild", "Guild"],
                Abbreviations = ["GoP"],
                Parent = "union",
                Country = "ruritania",
                Note = "Old.",
            },
            metadata.Entities[1]);
        Assert.Equal("guild", metadata.Entities[0].Parent);
        Assert.Equal(["Kingdom of Ruritania"], metadata.Entities[2].Aliases);
        Assert.Null(metadata.Find(null));
        Assert.Null(metadata.Find("x"));
        Assert.Equal("Ruritania", metadata.Find("ruritania")!.Name);
    }

    [Fact]
    public void EachKeyOfAnOfficeIsRead()
    {
        var metadata = CstoMetadata.Of(
            """
            offices:
              - id: keeper
                name: Keeper of the Brush
                russian: Хранитель
                aliases: [Brush Keeper]
                abbreviations: [KoB]
                role: chief
                organization: guild
                country: ruritania
                since: 2001-02-03
                until: 2021-03-04
                shared: true
                note: Old.
                holders:
                  - {person: ann-bell, from: 2002-01-01, to: 2003-01-01, status: acting, note: Ill.}
                  - {person: ada-dell, from: 2004-01-01, status: in office, until-known: 2005-01-01}
              - id: chair
                name: Chair of the Brush
                byChairmanship: speaker
            """);
        var office = metadata.Offices["keeper"];
        Assert.Equal(
            ("Keeper of the Brush", "Хранитель", "Brush Keeper", "KoB", "chief", "guild", "ruritania", true, "Old."),
            (office.Name, office.Russian, Assert.Single(office.Aliases), Assert.Single(office.Abbreviations), office.Role, office.Organization, office.Country, office.Shared, office.Note));
        Assert.Equal((new DateTime(2001, 2, 3), new DateTime(2021, 3, 4)), (office.Since!.Value, office.Until!.Value));
        Assert.Equal(
            [
                ("ann-bell", new DateTime(2002, 1, 1), new DateTime(2003, 1, 1), null, true, "Ill."),
                ("ada-dell", new DateTime(2004, 1, 1), null, (DateTime?)new DateTime(2005, 1, 1), false, null),
            ],
            office.Holders.Select(h => (h.Person, h.From, h.To, h.UntilKnown, h.Acting, h.Note)));
        Assert.Equal([new DateTime(2003, 1, 1), new DateTime(2005, 1, 1)], office.Holders.Select(h => h.LastKnown));
        Assert.Equal(("speaker", false, 0), (metadata.Offices["chair"].ByChairmanship, metadata.Offices["chair"].Shared, metadata.Offices["chair"].Holders.Count));
    }

    [Fact]
    public void ALaterFileCorrectsAndAdds()
    {
        var metadata = CstoMetadata.Of(
            "people:\n  - {id: ann, name: Ann Bell}\n  - {id: ada, name: Ada Dell}\nthemes:\n  - phrases: [on paint]\npersonWords: [painter]\n",
            "people:\n  - {id: ann, name: Anna Bell}\nthemes:\n  - phrases: [on oil]\npersonWords: singer\n");
        Assert.Equal(["Ada Dell", "Anna Bell"], metadata.Entities.Select(e => e.Name));
        Assert.Equal(["painter", "singer"], metadata.Lexicon.Texts("personWords"));
        Assert.Equal(["on paint", "on oil"], metadata.Lexicon.Records("themes").Select(r => r.TextsOf("phrases").Single()));
        Assert.Equal(2, metadata.Lexicon.Nodes("themes").Count);
        Assert.Empty(metadata.Lexicon.Texts("writings"));
    }

    [Fact]
    public void WordsAreHeldAsThePageIsComparedWithThem()
    {
        var lexicon = CstoMetadata.Of("personWords: [Défence  Programme, O’Neil]\nqualifiers:\n  acting: [acting]\n").Lexicon;
        Assert.Equal(["defense program", "oneil"], lexicon.Set("personWords").Order(StringComparer.Ordinal));
        Assert.Same(lexicon.Set("personWords"), lexicon.Set("personWords"));
        Assert.Equal(["acting"], Assert.Single(lexicon.Records("qualifiers")).TextsOf("acting"));
        Assert.Equal("a b7", Lexicon.Fold(" A–B7 !"));
    }

    [Fact]
    public void AParentsParentIsAnAncestor()
    {
        var metadata = CstoMetadata.Of("organizations:\n  - {id: a, name: Aa, parent: b}\n  - {id: b, name: Bb, parent: c}\n  - {id: c, name: Cc}\n");
        Assert.Equal(["b", "c"], metadata.Ancestors("a"));
        Assert.Empty(metadata.Ancestors("c"));
        Assert.Empty(metadata.Ancestors(null));
        Assert.Empty(metadata.Ancestors("x"));
    }

    [Fact]
    public void WhatIsMadeOfSomethingIsMadeOnce()
    {
        var count = 0;
        var made = new MadeOnce<string, int>(s => ++count + s.Length);
        var (one, two) = (new string('a', 3), new string('b', 5));
        Assert.Equal([4, 7, 4, 7], new[] { one, two, one, two }.Select(made.Of));
    }
}
