using System.Globalization;
using CstoTools.Core.Queries;

namespace CstoTools.Core.Tests.Metadata;

/// <summary>Offices that tempt one to a name: shared, vacant, acting, abolished, not yet there, after the last known day.</summary>
public class TrapTests
{
    public static TheoryData<string, string, string> Traps
    {
        get
        {
            var traps = new TheoryData<string, string, string>();
            foreach (var line in File.ReadLines(Path.Combine(Repository.Fixtures, "metadata", "traps.tsv")).Skip(1))
            {
                if (line.Split('\t') is [_, var office, var day, var holder, _])
                    traps.Add(office, day, holder);
            }
            return traps;
        }
    }

    [Theory]
    [MemberData(nameof(Traps))]
    public void APageThatNamesTheOfficeAloneMeans(string office, string day, string holder)
    {
        var date = DateTime.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var text = office[1] < '\u0400' ? $"The {office} spoke at the meeting." : $"Об этом сообщил {office} на встрече.";
        var named = Shipped.Analyzer.Mentions(Shipped.Article("Meeting", date, text))
            .Where(m => m is { Kind: MentionKinds.Office, Id: not null } && m.Text.Contains(office, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(holder, named.SingleOrDefault()?.Id ?? "nobody");
    }

    // Else nobody is named because nothing is known.
    [Fact]
    public void TheOfficesAreListed()
    {
        string[] unlisted = ["Ambassador of Russia to Kazakhstan", "посол России в Казахстане"];
        var offices = Traps.Select(t => (string)t[0]).Distinct()
            .Select(o => o.StartsWith("acting ", StringComparison.Ordinal) ? o["acting ".Length..] : o);
        Assert.Equal(unlisted, offices.Where(o => OfficeQuery.Find(Shipped.Metadata, o).Count == 0));
    }

    [Fact]
    public void TheTableIsLong() => Assert.True(Traps.Count >= 50);
}
