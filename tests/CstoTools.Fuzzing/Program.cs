using System.CommandLine;
using System.Globalization;
using CstoTools.Core.Analysis;
using CstoTools.Core.Metadata;
using CstoTools.Fuzzing.Grammar;
using SharpFuzz;

namespace CstoTools.Fuzzing;

/// <summary>Runs generated inputs through CstoTools and keeps those that fail.</summary>
internal static class Program
{
    // What the analysis needs is what a thread of a caller with a small stack has.
    private const int Stack = 1024 * 1024;

    private static readonly Option<string> Kind = new("--kind") { Description = "How inputs are made: grammar or mutate.", DefaultValueFactory = _ => FuzzKinds.Grammar };
    private static readonly Option<string?> Target = new("--target") { Description = "Only these inputs: page, metadata, rules, sidecar, archive or ndjson." };
    private static readonly Option<int> Seed = new("--seed") { Description = "The seed of all inputs.", DefaultValueFactory = _ => 1 };
    private static readonly Option<long> Start = new("--start") { Description = "The number of the first input." };
    private static readonly Option<long?> Count = new("--count") { Description = "How many inputs." };
    private static readonly Option<double?> Minutes = new("--minutes") { Description = "How long." };
    private static readonly Option<string> Out = new("--out") { Description = "The folder for inputs that fail.", DefaultValueFactory = _ => Path.Combine("out", "fuzz") };
    private static readonly Option<double?> Slow = new("--slow") { Description = "The milliseconds that a kilobyte may take; without it the clock is not looked at." };

    public static int Main(string[] args)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        Kind.AcceptOnlyFromAmong([.. FuzzKinds.All]);
        var run = new RootCommand("Runs generated inputs through CstoTools and keeps those that fail, as small as they can be made.")
        {
            Kind, Target, Seed, Start, Count, Minutes, Out, Slow, Show(), Afl(), Replay(), Samples(), Growth(),
        };
        run.SetAction(Run);
        return run.Parse(args).Invoke();
    }

    private static Inputs Load() => new(new Analyzer(CstoMetadata.Load(Repository.Metadata)));

    private static int Run(ParseResult parsed)
    {
        var run = new FuzzRun(Load(), new FuzzOptions
        {
            Kind = parsed.GetRequiredValue(Kind),
            Target = parsed.GetValue(Target),
            Seed = parsed.GetValue(Seed),
            Start = parsed.GetValue(Start),
            Count = parsed.GetValue(Count) ?? (parsed.GetValue(Minutes) is null ? 10_000 : long.MaxValue),
            Time = parsed.GetValue(Minutes) is { } minutes ? TimeSpan.FromMinutes(minutes) : TimeSpan.MaxValue,
            Folder = parsed.GetValue(Out),
            MillisecondsPerKilobyte = parsed.GetValue(Slow),
        });
        InThread(run.Run);
        foreach (var (kind, count) in run.Faults.OrderByDescending(f => f.Value))
            Console.WriteLine($"{count,7} {kind}");
        Console.WriteLine($"END {run}");
        return run.Faults.Count > 0 ? 1 : 0;
    }

    // An input by its number, to look at.
    private static Command Show()
    {
        var show = new Command("show", "Writes inputs by their numbers.") { Kind, Target, Seed, Start, Count };
        show.SetAction(parsed =>
        {
            var inputs = Load();
            var start = parsed.GetValue(Start);
            for (var i = start; i < start + (parsed.GetValue(Count) ?? 1); i++)
            {
                var target = FuzzRun.TargetOf(inputs, parsed.GetValue(Target), i);
                var input = inputs.Make(target, parsed.GetRequiredValue(Kind), parsed.GetValue(Seed), i);
                Console.WriteLine($"----- {i} {target.Name} {input.Path} {input.Bytes.Length} bytes\n{input.Text}");
            }
        });
        return show;
    }

    // Files once more: those that failed, or what another fuzzer found.
    private static Command Replay()
    {
        var files = new Argument<FileInfo[]>("file");
        var replay = new Command("replay", "Runs files as inputs of a target.") { files, Kind, Target };
        replay.SetAction(parsed =>
        {
            var inputs = Load();
            var target = FuzzRun.TargetOf(inputs, parsed.GetValue(Target) ?? "page", 0);
            var failed = 0;
            foreach (var file in parsed.GetRequiredValue(files))
            {
                var input = Decoded(inputs, target, parsed.GetRequiredValue(Kind), File.ReadAllBytes(file.FullName)) with { Path = file.Name };
                var outcome = target.Run(input, thorough: true);
                failed += outcome.Fault is null ? 0 : 1;
                if (outcome.Fault is not null)
                    Console.WriteLine($"{file.Name}: {outcome.Fault}\n{input.Text}\n");
            }
            Console.WriteLine($"{failed} failed");
            return failed > 0 ? 1 : 0;
        });
        return replay;
    }

    // The first corpus for another fuzzer.
    private static Command Samples()
    {
        var samples = new Command("samples", "Writes inputs into a folder, for another fuzzer to begin with.") { Kind, Target, Seed, Count, Out };
        samples.SetAction(parsed =>
        {
            var inputs = Load();
            var folder = Directory.CreateDirectory(parsed.GetRequiredValue(Out)).FullName;
            for (var i = 0; i < (parsed.GetValue(Count) ?? 100); i++)
            {
                var target = FuzzRun.TargetOf(inputs, parsed.GetValue(Target) ?? "page", i);
                var bytes = parsed.GetValue(Kind) == FuzzKinds.Mutate
                    ? inputs.Make(target, FuzzKinds.Mutate, parsed.GetValue(Seed), i).Bytes
                    : Decisions(SeededChoices.Of(parsed.GetValue(Seed), i));
                File.WriteAllBytes(Path.Combine(folder, i.ToString("0000", CultureInfo.InvariantCulture)), bytes);
            }
        });
        return samples;
    }

    // One input after the other as a fuzzer that measures coverage sends them; an exception is what it looks for.
    private static Command Afl()
    {
        var afl = new Command("afl", "Takes inputs from AFL++; of the kind grammar, its bytes are the decisions of the generator.") { Kind, Target };
        afl.SetAction(parsed =>
        {
            // The instrumented code needs the fuzzer's memory, which is there in the first run.
            var loaded = new Lazy<Inputs>(Load);
            Fuzzer.OutOfProcess.Run(stream =>
            {
                var inputs = loaded.Value;
                var target = FuzzRun.TargetOf(inputs, parsed.GetValue(Target) ?? "page", 0);
                using var bytes = new MemoryStream();
                stream.CopyTo(bytes);
                var outcome = target.Run(Decoded(inputs, target, parsed.GetRequiredValue(Kind), bytes.ToArray()), thorough: false);
                if (outcome.Fault is not null)
                    throw new FuzzFaultException(outcome.Fault);
            });
        });
        return afl;
    }

    // How the cost of a character grows, for each shape of page.
    private static Command Growth()
    {
        var size = new Option<int>("--size") { Description = "The characters of the shortest pages.", DefaultValueFactory = _ => 6000 };
        var growth = new Command("growth", "Compares what pages of n, 2n and 4n characters cost, for each shape.") { size };
        growth.SetAction(parsed =>
        {
            var inputs = Load();
            var failed = 0;
            foreach (var shape in GrowthShape.All(inputs))
            {
                var clock = System.Diagnostics.Stopwatch.StartNew();
                var costs = GrowthCost.Of(shape, inputs.Analyzer, parsed.GetValue(size));
                var fault = GrowthCost.Fault(costs);
                failed += fault is null ? 0 : 1;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{GrowthCost.Growth(costs, c => c.Reading),5:0.00} {GrowthCost.Growth(costs, c => c.Analysis),5:0.00} {GrowthCost.Growth(costs, c => c.Steps),5:0.00} {clock.ElapsedMilliseconds,6} ms {shape}  {fault}"));
            }
            Console.WriteLine($"{failed} shapes grow too fast");
            return failed > 0 ? 1 : 0;
        });
        return growth;
    }

    private static FuzzInput Decoded(Inputs inputs, Targets.FuzzTarget target, string kind, byte[] bytes) =>
        kind == FuzzKinds.Grammar ? inputs.Make(target, kind, new ByteChoices(bytes)) : new FuzzInput(bytes, null);

    private static byte[] Decisions(SeededChoices choices) => [.. Enumerable.Range(0, 40 + choices.Next(600)).Select(_ => (byte)choices.Next(256))];

    private static void InThread(Action work)
    {
        var thread = new Thread(() => work(), Stack);
        thread.Start();
        thread.Join();
    }
}

/// <summary>What does not hold for an input.</summary>
internal sealed class FuzzFaultException(string fault) : Exception(fault);
