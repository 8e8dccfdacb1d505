using System.Globalization;
using CstoTools.Core.Analysis.Events;
using CstoTools.Core.Reading;
using Xunit.Abstractions;

namespace CstoTools.Core.Tests.Events;

/// <summary>
/// The texts of tests/Fixtures/merging, all merged at once: those of one event must come together, those of different
/// events stay apart. The figures stand in docs/accuracy.md.
/// </summary>
public class MergeSetTests(ITestOutputHelper output)
{
    private const string Filler = "An old story about a lamp\n\nAn old story about a lamp 05.02.2001\n\nThe lamp in the hall was mended.\n\nGo back\n";

    private static readonly Lazy<IReadOnlyList<Report>> Reports = new(() => Read(File.ReadAllLines(Repository.PathOf("tests", "Fixtures", "merging", "pages.txt"))));

    private static readonly Lazy<Dictionary<Report, Event>> Merged = new(() =>
    {
        var merged = EventMerger.Merge(Reports.Value.SelectMany(r => r.All));
        return Reports.Value.ToDictionary(r => r, r => merged.Single(e => e.Sources.Contains(r.Main.Sources[0])));
    });

    [Fact]
    public void TheSetIsLargeEnough()
    {
        Assert.InRange(Reports.Value.Count, 70, int.MaxValue);
        Assert.InRange(Pairs(same: true).Count(), 40, int.MaxValue);
        Assert.InRange(Pairs(same: false).Count(), 80, int.MaxValue);
    }

    [Fact]
    public void TextsOfOneEventComeTogether() => Check(same: true, 0.95);

    [Fact]
    public void TextsOfDifferentEventsStayApart() => Check(same: false, 0.99);

    [Fact]
    public void NoEventHoldsTextsOfTwoFamilies() => Assert.All(Merged.Value.GroupBy(m => m.Value.Sources), g =>
        Assert.Single(g.Select(m => m.Key.Family).Distinct()));

    [Fact]
    public void TheOrderOfTheTextsDoesNotMatter()
    {
        var events = Reports.Value.SelectMany(r => r.All).ToArray();
        var forward = EventMerger.Merge(events);
        var random = new Random(11);
        for (var round = 0; round < 5; round++)
            Assert.Equal(forward, EventMerger.Merge(events.OrderBy(_ => random.Next()).ToArray()));
    }

    [Fact]
    public void AnIdStaysWhenAnnouncementsAndTeasersAreAdded()
    {
        var reports = Reports.Value.Where(r => r.Main is { Origin: EventOrigins.Article, Status: not EventStatuses.Planned })
            .GroupBy(r => r.Event).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.Single());
        var asked = Reports.Value.Where(r => reports.ContainsKey(r.Event)).GroupBy(r => r.Event).Where(g => g.Count() > 1).ToArray();
        Assert.InRange(asked.Length, 10, int.MaxValue);
        Assert.All(asked, g => Assert.Equal(reports[g.Key].Main.Id, Merged.Value[reports[g.Key]].Id));
    }

    [Fact]
    public void IdsAreOfOneEventOnly() =>
        Assert.Equal(Merged.Value.Values.Select(e => e.Sources).Distinct().Count(), Merged.Value.Values.Select(e => e.Id).Distinct().Count());

    private static IEnumerable<(Report A, Report B)> Pairs(bool same) => Reports.Value.SelectMany((a, i) => Reports.Value.Skip(i + 1).Select(b => (a, b)))
        .Where(p => p.a.Family == p.b.Family && p.a.Event == p.b.Event == same);

    private void Check(bool same, double floor)
    {
        int right = 0, all = 0;
        foreach (var (a, b) in Pairs(same))
        {
            all++;
            if (Merged.Value[a].Sources == Merged.Value[b].Sources == same)
                right++;
            else
                output.WriteLine($"{a} | {b}");
        }
        output.WriteLine($"{right} of {all}");
        Assert.InRange((double)right / all, floor, 1);
    }

    private static List<Report> Read(string[] lines)
    {
        var reports = new List<Report>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("===", StringComparison.Ordinal) && !lines[i].StartsWith("---", StringComparison.Ordinal))
                continue;
            var head = lines[i][4..].Split(" | ");
            var text = string.Join("\n\n", lines.Skip(i + 1).TakeWhile(l => l.Length > 0));
            var teaser = lines[i][0] == '-';
            var page = teaser ? $"{head[1]}\n\n{text}\n\n\n{Filler}" : $"{head[2]}\n\n{head[2]} {head[1]}\n\n{text}\n\nGo back\n";
            var article = PageReader.ReadText(page, string.Create(CultureInfo.InvariantCulture, $"line{i + 1:000}.txt"));
            var events = Shipped.Analyzer.Events(article);
            reports.Add(new Report(head[0], events.First(e => e.Origin == (teaser ? EventOrigins.Teaser : EventOrigins.Article)), events));
        }
        return reports;
    }

    private sealed record Report(string Event, Event Main, ValueList<Event> All)
    {
        public string Family => Event[..Event.IndexOf('.', StringComparison.Ordinal)];

        public override string ToString() =>
            $"{Event} {Main.Sources[0].Path} {Main.Type} {Main.DateIso} [{Main.Body}/{Main.Ordinal}/{Main.City}/{Main.Country}/{Main.Operation}/{Main.Participants}/{Main.Topics}] {Main.Title} <{string.Join(" ", Main.Marks)}>";
    }
}
