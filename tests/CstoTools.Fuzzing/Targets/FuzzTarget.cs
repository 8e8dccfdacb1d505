using CstoTools.Core.Analysis;
using CstoTools.Core.Reading;

namespace CstoTools.Fuzzing.Targets;

/// <summary>Something that is given inputs, runs each in full, and says what does not hold.</summary>
public abstract class FuzzTarget
{
    private protected FuzzTarget(Analyzer analyzer) => Analyzer = analyzer;

    /// <summary>The name on the command line, and of the rule of the grammar.</summary>
    public abstract string Name { get; }

    /// <summary>How the files of failing inputs end.</summary>
    public abstract string Extension { get; }

    /// <summary>The names under which inputs come; null is none.</summary>
    public virtual IReadOnlyList<string?> Paths => [null];

    private protected Analyzer Analyzer { get; }

    /// <summary>Runs an input in full.</summary>
    /// <param name="input">The input.</param>
    /// <param name="thorough">Whether to run it a second time and compare, and to export and read back.</param>
    /// <returns>What does not hold; nothing if all does, or if the input is refused by an error that is documented.</returns>
    public FuzzOutcome Run(FuzzInput input, bool thorough)
    {
        try
        {
            var fault = Check(input, thorough).FirstOrDefault();
            return new FuzzOutcome(Read: true, fault);
        }
        catch (PageException e)
        {
            // No small page may need so many steps that the analysis gives it up.
            return new FuzzOutcome(Read: false, e.ErrorId == PageErrors.TooComplex ? $"too complex: {e.Message}" : null);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return new FuzzOutcome(Read: false, $"{e.GetType().Name}: {e.Message} {PlaceOf(e)}");
        }
    }

    /// <summary>The samples that are changed at random.</summary>
    public abstract IReadOnlyList<string> Samples();

    private protected abstract IEnumerable<string> Check(FuzzInput input, bool thorough);

    private protected IEnumerable<string> CheckArticle(Article article, Func<Article>? again)
    {
        foreach (var fault in Invariants.FaultsOf(article, Analyzer))
            yield return fault;
        if (again is null)
            yield break;
        var first = System.Text.Json.JsonSerializer.Serialize(Analyzer.Analyze(article), CstoJsonContext.Line.Analysis);
        var second = System.Text.Json.JsonSerializer.Serialize(Analyzer.Analyze(again()), CstoJsonContext.Line.Analysis);
        if (first != second)
            yield return "second run: the answer is another one";
        foreach (var fault in Invariants.OfExport(article))
            yield return fault;
    }

    // The place that threw, which is what tells one fault from another.
    private static string PlaceOf(Exception e) =>
        e.StackTrace?.Split('\n').FirstOrDefault(l => l.Contains("CstoTools.C", StringComparison.Ordinal))?.Trim() ?? "";
}

/// <summary>What came of an input.</summary>
/// <param name="Read">Whether it was read, and not refused.</param>
/// <param name="Fault">What does not hold; null if all does.</param>
public sealed record FuzzOutcome(bool Read, string? Fault)
{
    /// <summary>What tells the fault from others: the exception and its place, or the kind of what does not hold; null without a fault.</summary>
    public string? Kind => Fault is null ? null
        : Fault.IndexOf(" at CstoTools", StringComparison.Ordinal) is > 0 and var at ? Fault[..Fault.IndexOf(':', StringComparison.Ordinal)] + Fault[at..]
        : Fault[..Math.Max(0, Fault.IndexOf(':', StringComparison.Ordinal))];
}
