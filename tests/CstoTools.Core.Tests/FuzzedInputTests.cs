using System.Collections.Concurrent;
using CstoTools.Fuzzing;
using Xunit.Abstractions;

namespace CstoTools.Core.Tests;

/// <summary>
/// Generated pages, archives, sidecar files, metadata and lines of JSON, always the same ones: each is read and analysed in
/// full, and gives an answer in which all invariants hold, or an error that is documented.
/// </summary>
public class FuzzedInputTests(ITestOutputHelper output)
{
    private const int Seed = 20261130;
    private const int Count = 15_500;

    // What a thread of another program's may have; what needs more is a recursion that the input decides.
    private const int Stack = 256 * 1024;

    // Smaller than those of a long run, so that there may be many.
    private static readonly Lazy<Inputs> All = new(() => new Inputs(Shipped.Analyzer) { LargestText = 600 });

    [Theory]
    [InlineData(FuzzKinds.Grammar)]
    [InlineData(FuzzKinds.Mutate)]
    public void AnyInputGivesAnAnswerOrAnErrorThatIsDocumented(string kind)
    {
        var faults = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        var read = 0;
        InThreads(Environment.ProcessorCount, number =>
        {
            var target = FuzzRun.TargetOf(All.Value, null, number);
            var outcome = target.Run(All.Value.Make(target, kind, Seed, number), thorough: number % 64 == 0);
            if (outcome.Read)
                Interlocked.Increment(ref read);
            if (outcome.Kind is { } fault)
                faults.TryAdd(fault, $"{kind} {number} ({target.Name}): {outcome.Fault}");
        });
        output.WriteLine($"{Count} inputs, {read} read");
        Assert.True(read > Count / 2, $"only {read} of {Count} are read");
        Assert.True(faults.IsEmpty, string.Join('\n', faults.Values.Order(StringComparer.Ordinal).Take(20)));
    }

    private static void InThreads(int threads, Action<long> work)
    {
        var next = -1L;
        var running = Enumerable.Range(0, threads).Select(_ => new Thread(
            () =>
            {
                for (long number; (number = Interlocked.Increment(ref next)) < Count;)
                    work(number);
            },
            Stack)).ToList();
        running.ForEach(t => t.Start());
        running.ForEach(t => t.Join());
    }
}
