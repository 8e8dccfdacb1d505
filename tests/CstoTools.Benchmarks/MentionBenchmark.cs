using System.Globalization;
using System.Text;
using CstoTools.Core.Analysis;
using CstoTools.Core.Metadata;

namespace CstoTools.Benchmarks;

/// <summary>Whether the time to find mentions grows with the metadata, and how long the shipped metadata takes to load.</summary>
internal static class MentionBenchmark
{
    private const string Text = """
        On 12 March 2025, the working group on border questions met at the headquarters of the Road League in Minsk. The chair
        of the Committee of Bridges, Maral Uzakova, thanked the delegations of Belarus, Kazakhstan and Tajikistan for the work
        done since last autumn and proposed to sum up the results in the second quarter. The CSTO Secretary General told the
        press that the "Long Road" exercise would be held at the Harbmaidon training ground with the Ministry of Defense of
        the Republic of Tajikistan. Deputy Minister Ivan Stepanenko and Colonel Azamat Karimzoda of the Joint Staff spoke about
        training, logistics and supply lines, and answered the questions of the journalists of Vostok Eleven, a newspaper of
        the Bureau Thirty Two. {0} League, {1} Bureau and {2}enko took part, as did the {3} Council and J. {4}enko. The Collective Security Council is to decide upon the draft Work Plan in November.


        """;

    // Pronounceable, all different, and with words in common, as names have them.
    private static readonly string[] Syllables = ["ba", "ko", "ri", "ste", "mu", "lan", "do", "ver", "ga", "shi", "pol", "ten", "ar", "zu", "mir", "ola"];

    private static readonly string[] Nouns = ["League", "Bureau", "Committee", "Council", "Institute", "Centre", "Union", "Academy"];

    public static int Run(TextWriter output, string metadata)
    {
        Load(output, metadata);
        var (few, many) = (With(metadata, 1_000), With(metadata, 50_000));
        // By turns, so that what else the machine does hits both.
        for (var run = 0; run < 25; run++)
        {
            few.Run();
            many.Run();
        }
        foreach (var measured in new[] { few, many })
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"mentions with {measured.Aliases,6} aliases {measured.Best * 1000,8:0.0} ms ({measured.Found} found)"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio {many.Best / few.Best:0.00} (at most 1.30)"));
        return many.Best / few.Best <= 1.3 ? 0 : 1;
    }

    private static void Load(TextWriter output, string metadata)
    {
        for (var run = 1; run <= 4; run++)
        {
            var before = Environment.CpuUsage.TotalTime;
            var loaded = CstoMetadata.Load(metadata);
            var read = Environment.CpuUsage.TotalTime;
            _ = new Analyzer(loaded).Mentions(Page("The CSTO."));
            var indexed = Environment.CpuUsage.TotalTime;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"load {(run == 1 ? "cold" : "warm")}: files {(read - before).TotalMilliseconds,6:0} ms, index and first page {(indexed - read).TotalMilliseconds,6:0} ms"));
        }
    }

    private static Measured With(string metadata, int aliases)
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".yml");
        try
        {
            File.WriteAllText(file, Synthetic(aliases));
            return new Measured(CstoMetadata.Load(metadata, [file]), aliases);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static Article Page(string text) =>
        new() { Id = "benchmark", Format = "text", Date = new DateTime(2025, 3, 13), Paragraphs = [.. text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries)] };

    // Four aliases an entry: half of them bodies, half people.
    private static string Synthetic(int aliases)
    {
        var yaml = new StringBuilder("organizations:\n");
        for (var i = 0; i < aliases / 8; i++)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"  - id: body-{i}\n    name: {Word(i)} {Nouns[i % 8]}\n    aliases:\n");
            for (var k = 1; k <= 4; k++)
                yaml.Append(CultureInfo.InvariantCulture, $"      - {Nouns[(i + k) % 8]} of {Word(i)} {Word(i * 7 + k)}\n");
        }
        yaml.Append("people:\n");
        for (var i = 0; i < aliases / 8; i++)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"  - id: person-{i}\n    name: {Word(i * 3 + 1)} {Word(i)}enko\n    aliases:\n");
            for (var k = 1; k <= 4; k++)
                yaml.Append(CultureInfo.InvariantCulture, $"      - {Word(i * 5 + k)} {Word(i)}enko\n");
        }
        return yaml.ToString();
    }

    private static string Word(int number)
    {
        var word = "";
        for (var rest = number + 16; rest > 0; rest /= 16)
            word += Syllables[rest % 16];
        return char.ToUpperInvariant(word[0]) + word[1..];
    }

    private sealed class Measured(CstoMetadata metadata, int aliases)
    {
        // The names are those of the first entries, so that both sets have them.
        private static readonly string Pages = string.Concat(Enumerable.Range(0, 30).Select(i => Text
            .Replace("{0}", Word(i * 8 % 120), StringComparison.Ordinal).Replace("{1}", Word((i * 8 % 120) + 1), StringComparison.Ordinal)
            .Replace("{2}", $"{Word((i * 3) + 1)} {Word(i)}", StringComparison.Ordinal).Replace("{3}", Word((i * 8 % 120) + 3), StringComparison.Ordinal)
            .Replace("{4}", Word(i), StringComparison.Ordinal)));

        public int Aliases => aliases;

        public double Best { get; private set; } = double.MaxValue;

        public int Found { get; private set; }

        public void Run()
        {
            // Nothing of an earlier run is kept: the analyzer and the article are new. The index belongs to the metadata.
            var (analyzer, page) = (new Analyzer(metadata), Page(Pages));
            var before = Environment.CpuUsage.TotalTime;
            Found = analyzer.Mentions(page).Count;
            Best = Math.Min(Best, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
        }
    }
}
