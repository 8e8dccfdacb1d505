using System.Globalization;
using CstoTools.Core.Analysis;
using CstoTools.Core.Metadata;
using CstoTools.Core.Queries;
using CstoTools.Reports.Report;

namespace CstoTools.Benchmarks;

/// <summary>How long a report of many events takes, after the pages have been read and analysed.</summary>
internal static class ReportBenchmark
{
    private static readonly string[] Cities = ["Minsk", "Almaty", "Dushanbe", "Bishkek", "Moscow", "Astana"];

    public static void Run(TextWriter output, string root)
    {
        var analyzer = new Analyzer(CstoMetadata.Load(Path.Combine(root, "module", "Metadata")));
        foreach (var count in (int[])[200, 1_000, 5_000])
        {
            foreach (var format in ReportFormats.All)
            {
                var (events, adding, writing, bytes) = Measure(analyzer, root, count, format);
                output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"report, {format,-8} {events,6} events {bytes / 1e6,6:0.0} MB, evidence {adding,5:0.00} s, file {writing,5:0.00} s"));
            }
        }
    }

    private static (int Events, double Adding, double Writing, long Bytes) Measure(Analyzer analyzer, string root, int count, string format)
    {
        var pages = Enumerable.Range(0, count).Select(Page).ToList();
        var collector = new EventCollector(analyzer, new EventFilter(), merge: true);
        foreach (var page in pages)
            collector.Add(page);
        var events = collector.Finish();
        var before = Environment.CpuUsage.TotalTime;
        var builder = new ReportBuilder(analyzer, new ReportOptions { Folder = Path.Combine(root, "module", "Templates"), Format = format });
        foreach (var page in pages)
            builder.Add(page);
        var added = Environment.CpuUsage.TotalTime;
        using var file = new MemoryStream();
        builder.Write(events, file);
        return (events.Count, (added - before).TotalSeconds, (Environment.CpuUsage.TotalTime - added).TotalSeconds, file.Length);
    }

    private static Article Page(int number)
    {
        var day = new DateTime(2010, 1, 1).AddDays(number);
        var date = day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);
        var city = Cities[number % Cities.Length];
        return new Article
        {
            Id = $"{number}",
            Format = "text",
            Language = "en",
            Path = $"/pages/{number}.txt",
            Title = $"Talk number {number} was held in {city}",
            Date = day,
            Paragraphs =
            [
                $"On {date}, the CSTO Secretary General Imangali Tasmagambetov held a meeting in {city} with the Minister of Defense of the "
                + "Republic of Belarus Viktor Khrenin and the Chief of the CSTO Joint Staff Andrey Serdyukov.",
                $"The parties signed the Plan for joint training number {number} and considered the draft Agreement on the exchange of evidence.",
                $"\"The bridge number {number} will be built by people, not by words\", Imangali Tasmagambetov said.",
            ],
        };
    }
}
