using System.Globalization;
using CstoTools.Core.Analysis;
using CstoTools.Core.Metadata;
using CstoTools.Core.Reading;

namespace CstoTools.Benchmarks;

/// <summary>What the stages of the analysis of a folder of pages cost, warm: processor time and allocated bytes.</summary>
internal static class ExtractBenchmark
{
    private const int Runs = 5;

    private static readonly (string Name, Action<Analyzer, Article> Ask)[] Stages =
    [
        ("dates", (analyzer, page) => analyzer.Dates(page)),
        ("mentions", (analyzer, page) => analyzer.Mentions(page)),
        ("quotes", (analyzer, page) => analyzer.Speech(page)),
        ("events", (analyzer, page) => analyzer.Events(page)),
    ];

    public static int Run(TextWriter output, string metadata, string folder)
    {
        var before = Environment.CpuUsage.TotalTime;
        var loaded = CstoMetadata.Load(metadata);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"metadata {(Environment.CpuUsage.TotalTime - before).TotalMilliseconds:0} ms"));
        Article[] pages = [.. PageFolder.Enumerate(folder, recurse: true).Select(f => PageReader.ReadFile(f))];
        var characters = pages.Sum(p => (long)p.Body.Length + p.Teasers.Sum(t => t.Text.Length));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pages.Length} pages, {characters / 1e6:0.0} million characters"));
        for (var run = 1; run <= Runs; run++)
        {
            // Nothing of an earlier run is kept: the analyzer is new. What belongs to the metadata is kept.
            var analyzer = new Analyzer(loaded);
            foreach (var (name, ask) in Stages)
            {
                var (time, bytes) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(precise: true));
                foreach (var page in pages)
                    ask(analyzer, page);
                var milliseconds = (Environment.CpuUsage.TotalTime - time).TotalMilliseconds;
                var allocated = (double)(GC.GetTotalAllocatedBytes(precise: true) - bytes) / characters;
                output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"run {run}: {name,-8} {milliseconds,7:0} ms, {allocated,5:0} bytes a character"));
            }
        }
        return 0;
    }
}
