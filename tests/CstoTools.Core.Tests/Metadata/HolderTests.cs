using System.Globalization;
using CstoTools.Core.Analysis;
using CstoTools.Core.Metadata;
using CstoTools.Core.Queries;

namespace CstoTools.Core.Tests.Metadata;

public class HolderTests
{
    private static readonly Lazy<CstoMetadata> Shipped = new(() => CstoMetadata.Load(Repository.Metadata));

    public static TheoryData<string, string, string> Table
    {
        get
        {
            var table = new TheoryData<string, string, string>();
            foreach (var line in File.ReadLines(Path.Combine(Repository.Fixtures, "metadata", "holders.txt")))
            {
                if (line.Split('|', StringSplitOptions.TrimEntries) is [var office, var day, var holder])
                    table.Add(office, day, holder);
            }
            return table;
        }
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void TheHolderOnTheDay(string office, string day, string holder)
    {
        Assert.True(Shipped.Value.Offices.ContainsKey(office), office);
        var tenures = Shipped.Value.Directory.HoldersOf(office, DateTime.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        var names = tenures.Select(t => t.PersonId + (t.Status == "acting" ? " acting" : "")).Order(StringComparer.Ordinal);
        Assert.Equal(holder, tenures.Count == 0 ? "nobody" : string.Join(", ", names));
    }

    [Fact]
    public void TheTableIsLong() => Assert.True(Table.Count >= 250);

    [Theory]
    [InlineData("csto-pa-chair", "csto-pa-chair")]
    [InlineData("CSTO Secretary General", "csto-secretary-general")]
    [InlineData("secretary-general of the CSTO", "csto-secretary-general")]
    [InlineData("  Генеральный секретарь ОДКБ ", "csto-secretary-general")]
    [InlineData("Belarusian President", "belarus-president")]
    [InlineData("Foreign Minister of the Republic of Kazakhstan", "kazakhstan-foreign-minister")]
    [InlineData("belarus-*-minister", "belarus-defense-minister,belarus-emergencies-minister,belarus-finance-minister,belarus-foreign-minister,belarus-interior-minister,belarus-prime-minister")]
    [InlineData("Chairman of the State Duma of Russia", "russia-state-duma-chair")]
    [InlineData("Chairwoman of the Federation Council of the Russian Federation", "russia-federation-council-chair")]
    [InlineData("Speaker of the Federation Council", "russia-federation-council-chair")]
    [InlineData("Chair of the Mazhilis of the Republic of Kazakhstan", "kazakhstan-mazhilis-chair")]
    [InlineData("Kazakhstan's Foreign Minister", "kazakhstan-foreign-minister")]
    [InlineData("Minister for Emergency Situations of Belarus", "belarus-emergencies-minister")]
    [InlineData("Collective Security Treaty Organization Secretary General", "csto-secretary-general")]
    [InlineData("CSTO Parliamentary Assembly chairman", "csto-pa-chair")]
    [InlineData("Secretary of the Armenian Security Council", "armenia-security-council-secretary")]
    [InlineData("head of the CSTO Secretariat (Secretary General)", "csto-secretary-general")]
    [InlineData("Toraga (Speaker) of the Jogorku Kenesh", "kyrgyzstan-jogorku-kenesh-speaker")]
    [InlineData("Special Representative of the UN Secretary-General, head of UNRCCA", "unrcca-head")]
    [InlineData("head of the Joint Staff of the Collective Security Treaty Organization", "csto-chief-of-joint-staff")]
    [InlineData("Belarusian Ambassador to the Russian Federation", "belarus-ambassador-to-russia")]
    [InlineData("Ambassador of Russia to Belarus", "russia-ambassador-to-belarus")]
    [InlineData("Посол Казахстана в РФ", "kazakhstan-ambassador-to-russia")]
    [InlineData("Ambassador of Russia to Kazakhstan", "")]
    [InlineData("посол России в Казахстане", "")]
    [InlineData("Permanent Representative of Russia to the Collective Security Treaty Organization", "csto-permanent-representative-of-russia")]
    [InlineData("Keeper of Nothing", "")]
    [InlineData("General", "")]
    public void AnOfficeIsFoundByItsNames(string name, string ids) =>
        Assert.Equal(ids, string.Join(",", OfficeQuery.Find(Shipped.Value, name)));

    [Theory]
    [InlineData("KGB chairman", "Chairman of the State Security Committee of Belarus")]
    [InlineData("mayor", "Mayor of Dushanbe")]
    [InlineData("CSTO Secretary Genral", "CSTO Secretary General")]
    // Of several offices; a misspelt "KNB Chairman" it is not.
    [InlineData("GKNB chairman", null)]
    [InlineData("Prosecutor General", null)]
    [InlineData("Keeper of Nothing At All", null)]
    public void AnOfficeIsSuggested(string name, string? office) => Assert.Equal(office, OfficeQuery.Closest(Shipped.Value, name));

    [Theory]
    [InlineData("KGB", "by-kgb,ru-ussr-kgb")]
    [InlineData("КГБ", "by-kgb,ru-ussr-kgb")]
    [InlineData("ГКНБ", "kg-gknb,tj-gknb")]
    [InlineData("GKNB", "kg-gknb,tj-gknb")]
    [InlineData("СНБ", "am-nss")]
    [InlineData("ФСБ", "ru-fsb")]
    [InlineData("КНБ", "kz-knb")]
    public void ASecurityServiceIsFoundByItsCommonName(string name, string ids)
    {
        var found = EntityQuery.Find(new Analyzer(Shipped.Value), [name], [], []).Select(e => e.Id);
        Assert.Equal(ids, string.Join(",", found.Where(i => !i.StartsWith("sb-", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("Valery Semerikov", "2019-06-01", "csto-secretary-general")]
    [InlineData("V. Semerikov", "2019-06-01", "csto-secretary-general")]
    [InlineData("Семериков", "2017-06-01", "csto-deputy-secretary-general")]
    [InlineData("Tasmagambe*", "2015-01-01", "kazakhstan-defense-minister")]
    [InlineData("Tasmagambetov", "2002-06-01", "kazakhstan-prime-minister")]
    [InlineData("Nobody Atall", "2019-06-01", "")]
    public void ThePersonsOffices(string person, string day, string offices) =>
        Assert.Equal(offices, string.Join(",", OfficeQuery.Tenures(new Analyzer(Shipped.Value), null, [person],
            DayReader.Read(day, out _)).Tenures.Select(t => t.OfficeId).Distinct()));

    [Theory]
    [InlineData("2019", "Valery Semerikov", "")]
    [InlineData("2020", "Stanislav Zas", "")]
    [InlineData("2018-11", "", "CSTO Secretary General")]
    [InlineData("2018", "", "CSTO Secretary General")]
    [InlineData("2019-09", "Valery Semerikov", "")]
    [InlineData("1995", "", "")]
    public void AMonthOrYearIsAnsweredWhereOnePersonHeldTheOfficeOnAllItsDays(string time, string persons, string divided)
    {
        var answer = OfficeQuery.Tenures(new Analyzer(Shipped.Value), new HashSet<string> { "csto-secretary-general" }, [], DayReader.Read(time, out _));
        Assert.Equal((persons, divided), (string.Join(",", answer.Tenures.Select(t => t.Person)), string.Join(",", answer.Divided)));
    }
}
