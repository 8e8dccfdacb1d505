using System.Globalization;
using CstoTools.Core.Metadata;

namespace CstoTools.Core.Tests.Metadata;

/// <summary>Who held an office on a day; chairs that go round among countries.</summary>
public class DirectoryTests
{
    private static CstoMetadata Metadata => CstoMetadata.Of(
        """
        people:
          - {id: ann, name: Ann Bell}
          - {id: ada, name: Ada Dell}
          - {id: bob, name: Bob Hill}
        organizations:
          - {id: union, name: Union of Painters}
          - {id: council, name: Council of Painters, parent: union}
        chairmanships:
          - {organization: union, country: zenda, from: 2012-01-01, to: 2012-12-31}
          - {organization: union, country: ruritania, from: 2011-01-01, to: 2011-12-31}
          - {organization: union, country: ruritania, from: 2013-01-01}
          - {organization: other, country: zenda, from: 2011-01-01}
        offices:
          - id: keeper
            name: Keeper
            holders:
              - {person: ada, from: 2015-01-01, until-known: 2016-06-30}
              - {person: ann, from: 2010-03-01, to: 2012-02-29, status: acting, note: Ill.}
              - {person: nobody, from: 2018-01-01}
          - id: ruritania-warden
            name: Warden of Ruritania
            role: foreign-minister
            country: ruritania
            holders:
              - {person: ann, from: 2010-01-01, to: 2011-06-30}
              - {person: ada, from: 2011-07-01}
          - id: zenda-warden
            name: Warden of Zenda
            role: foreign-minister
            country: zenda
            holders:
              - {person: bob, from: 2012-05-01, to: 2012-05-01}
              - {person: ann, from: 2013-01-01}
          - id: zenda-cook
            name: Cook of Zenda
            role: speaker
            country: zenda
            holders:
              - {person: ada, from: 2000-01-01}
          - id: council-chair
            name: Chair of the Council
            organization: council
            byChairmanship: foreign-minister
        """);

    [Theory]
    [InlineData("2010-02-28", "")]
    [InlineData("2010-03-01", "Ann Bell acting")]
    [InlineData("2012-02-29", "Ann Bell acting")]
    [InlineData("2012-03-01", "")]
    [InlineData("2015-01-01", "Ada Dell in office")]
    [InlineData("2016-06-30", "Ada Dell in office")]
    [InlineData("2016-07-01", "")]
    // Somebody the metadata does not list is called by the id.
    [InlineData("2018-01-01", "nobody in office")]
    [InlineData("2040-01-01", "nobody in office")]
    public void AnOfficeHasItsHolderFromTheFirstDayToTheLast(string day, string holders) => Assert.Equal(holders, Holders("keeper", day));

    [Theory]
    [InlineData("2010-12-31", "")]
    [InlineData("2011-01-01", "Ann Bell in office")]
    [InlineData("2011-06-30", "Ann Bell in office")]
    [InlineData("2011-07-01", "Ada Dell in office")]
    [InlineData("2011-12-31", "Ada Dell in office")]
    // The chairing country's officer is not known but for one day.
    [InlineData("2012-04-30", "")]
    [InlineData("2012-05-01", "Bob Hill in office")]
    [InlineData("2012-05-02", "")]
    [InlineData("2013-01-01", "Ada Dell in office")]
    [InlineData("2040-01-01", "Ada Dell in office")]
    public void AChairIsTheOfficerOfTheChairingCountry(string day, string holders) => Assert.Equal(holders, Holders("council-chair", day));

    [Fact]
    public void TenuresAreByOfficeAndFirstDay()
    {
        Assert.Equal(
            [
                "council-chair ann 2011-01-01..2011-06-30", "council-chair ada 2011-07-01..2011-12-31",
                "council-chair bob 2012-05-01..2012-05-01", "council-chair ada 2013-01-01..",
                "keeper ann 2010-03-01..2012-02-29", "keeper ada 2015-01-01..2016-06-30", "keeper nobody 2018-01-01..",
                "ruritania-warden ann 2010-01-01..2011-06-30", "ruritania-warden ada 2011-07-01..",
                "zenda-cook ada 2000-01-01..",
                "zenda-warden bob 2012-05-01..2012-05-01", "zenda-warden ann 2013-01-01..",
            ],
            Metadata.Directory.Tenures.Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.OfficeId} {t.PersonId} {t.From:yyyy-MM-dd}..{t.To:yyyy-MM-dd}")));
        var tenure = Metadata.Directory.Tenures.Single(t => t is { OfficeId: "keeper", PersonId: "ann" });
        Assert.Equal(("Keeper", "Ann Bell", "acting", "Ill."), (tenure.Office, tenure.Person, tenure.Status, tenure.Note));
        Assert.Equal(["council-chair", "zenda-warden"], Metadata.Directory.OfPerson("bob").Select(t => t.OfficeId));
        Assert.Empty(Metadata.Directory.OfPerson("x"));
        Assert.Empty(Metadata.Directory.HoldersOf("x", new DateTime(2011, 1, 1)));
    }

    [Fact]
    public void ATenureWithoutEndsCoversAllDays()
    {
        var tenure = new Tenure { OfficeId = "a", Office = "A", PersonId = "b", Person = "B", Status = "in office" };
        Assert.True(OfficeDirectory.Covers(tenure, DateTime.MinValue));
        Assert.False(OfficeDirectory.Covers(tenure with { From = new DateTime(2011, 1, 2) }, new DateTime(2011, 1, 1)));
        Assert.False(OfficeDirectory.Covers(tenure with { To = new DateTime(2011, 1, 1) }, new DateTime(2011, 1, 2)));
    }

    [Fact]
    public void AChairmanshipIsCorrectedByItsBodyAndFirstDay()
    {
        var later = CstoMetadata.Of(
            "chairmanships:\n  - {organization: a, country: one, from: 2011-01-01}\n  - {organization: a, country: two, from: 2012-01-01}\n  - {organization: b, country: two, from: 2011-01-01}\n",
            "chairmanships:\n  - {organization: a, country: three, from: 2011-01-01, to: 2011-06-30}\n");
        Assert.Equal(
            [("a", "two", new DateTime(2012, 1, 1), null), ("b", "two", new DateTime(2011, 1, 1), null), ("a", "three", new DateTime(2011, 1, 1), (DateTime?)new DateTime(2011, 6, 30))],
            later.Chairmanships.Select(c => (c.Organization, c.Country, c.From, c.To)));
    }

    private static string Holders(string office, string day) => string.Join(", ",
        Metadata.Directory.HoldersOf(office, DateTime.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)).Select(t => $"{t.Person} {t.Status}"));

    // A chair that passes on the day after it came: that one day has a holder.
    [Fact]
    public void AChairOfOneDayHasItsHolder()
    {
        var metadata = CstoMetadata.Of(
            """
            people:
              - {id: ann, name: Ann Bell}
            countries:
              - {id: ruritania, name: Ruritania}
            organizations:
              - {id: union, name: Union of Painters}
            chairmanships:
              - {organization: union, country: ruritania, from: 2011-05-03, to: 2011-05-03}
            offices:
              - {id: warden, name: Warden of Ruritania, role: foreign-minister, country: ruritania, holders: [{person: ann, from: 2010-01-01, until-known: 2015-01-01}]}
              - {id: chair, name: Chair of the Union, organization: union, byChairmanship: foreign-minister}
            """);
        Assert.Equal(("Ann Bell", new DateTime(2011, 5, 3), new DateTime(2011, 5, 3)),
            Assert.Single(metadata.Directory.Tenures, t => t.OfficeId == "chair") is var t ? (t.Person, t.From, t.To) : default);
        Assert.Single(metadata.Directory.HoldersOf("chair", new DateTime(2011, 5, 3)));
        Assert.Empty(metadata.Directory.HoldersOf("chair", new DateTime(2011, 5, 4)));
    }
}
