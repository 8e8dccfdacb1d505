using System.Globalization;
using System.Text;
using CstoTools.Core.Dates;
using CstoTools.Core.Text;

namespace CstoTools.Benchmarks;

/// <summary>How fast the dates of one long text are found, and whether the time grows with the text alone.</summary>
internal static class DateBenchmark
{
    private static readonly (string Name, string Text)[] Texts =
    [
        ("press text", """
            On 12 March 2025, the working group on border questions met at the headquarters. The chair thanked the delegations
            for the work done since last autumn and proposed to sum up the results in the second quarter. The exercise will be
            held from 3 to 7 September at the mountain range, with more than 1,500 servicemen and 2000 vehicles taking part.
            Representatives of the ministries spoke about training, logistics, medical support and the protection of supply
            lines, and answered the questions of the journalists who had come from all member states. According to the
            secretariat, the draft plan for 2026-2028 may be submitted to the ministers in November, after the experts have
            agreed upon the wording; no other decisions are expected this year. Phone +1 555-010-20-30.


            """),
        ("Russian text", """
            С 3 по 6 сентября 2024 года рабочая группа провела очередное заседание, на котором были рассмотрены вопросы
            подготовки к учениям. Проект плана на 2025 год будет внесен в ноябре текущего года, а итоги работы подведут
            в первом полугодии следующего года. Участники обменялись мнениями о ходе подготовки и об обеспечении связи.


            """),
        ("dates alone", "5 May, 3-7 June 2024, last November, today, 10 and 11 December, from 2 to 9 April, in 2023; "),
        ("numbers alone", "1 2, 3 and 4, 5 - 6 7 "),
    ];

    public static void Run(TextWriter output)
    {
        foreach (var (name, text) in Texts)
        {
            Measure(text, 1_600_000); // Compiled before it is measured.
            foreach (var size in (int[])[400_000, 1_600_000, 6_500_000])
            {
                var (seconds, bytes, found) = Measure(text, size);
                output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{name,-14} {bytes / 1e6,6:0.0} MB {found,9} dates {seconds * 1000,8:0.0} ms {bytes / 1e6 / seconds,7:0.0} MB/s"));
            }
        }
    }

    // Processor time, the best of several runs: what else the machine does only adds.
    private static (double Seconds, long Bytes, int Found) Measure(string unit, int size)
    {
        var builder = new StringBuilder();
        while (builder.Length < size)
            builder.Append(unit);
        var article = new Article
        {
            Id = "benchmark", Format = "text", Date = new DateTime(2025, 3, 13), Paragraphs = [builder.ToString()],
        };
        var page = PageText.Of(article);
        var best = double.MaxValue;
        var found = 0;
        for (var run = 0; run < 8; run++)
        {
            var before = Environment.CpuUsage.TotalTime;
            found = DateStage.Find(page).Count;
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
        }
        return (best, Encoding.UTF8.GetByteCount(article.Body), found);
    }
}
