using CstoTools.Cli;
using CstoTools.Core.Analysis;
using CstoTools.Core.Reading;

namespace CstoTools.Fuzzing.Targets;

/// <summary>Lines of JSON as csto reads them: each line is an article or one line of error, and none is an exception.</summary>
internal sealed class NdjsonTarget(Analyzer analyzer) : FuzzTarget(analyzer)
{
    [ThreadStatic]
    private static string? _file;

    public override string Name => "ndjson";

    public override string Extension => ".ndjson";

    public override IReadOnlyList<string> Samples() => SampleFiles.Lines;

    private protected override IEnumerable<string> Check(FuzzInput input, bool thorough)
    {
        _file ??= Path.Combine(Path.GetTempPath(), $"csto-fuzz-{Environment.ProcessId}-{Environment.CurrentManagedThreadId}.ndjson");
        File.WriteAllBytes(_file, input.Bytes);
        try
        {
            var error = new StringWriter();
            var invocation = new Invocation(new StandardInput(() => Stream.Null, IsRedirected: true)) { Error = error };
            var (pages, articles) = (new PageInput(invocation, ReadOptions.Default, recurse: false), new List<Article>());
            foreach (var page in pages.FromLines([_file]))
                pages.Take(page.Open(_ => { }), articles.Add);
            foreach (var fault in articles.SelectMany(a => CheckArticle(a, null)))
                yield return fault;
            var said = error.ToString();
            if (said.Contains(Faults.Unexpected, StringComparison.Ordinal) && !input.Text.Contains(Faults.Unexpected, StringComparison.Ordinal))
                yield return $"unexpected exception: {said}";
        }
        finally
        {
            File.Delete(_file);
        }
    }
}
