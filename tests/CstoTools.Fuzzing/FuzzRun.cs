using System.Diagnostics;
using System.Globalization;
using System.IO.MemoryMappedFiles;
using System.Text;
using CstoTools.Fuzzing.Targets;

namespace CstoTools.Fuzzing;

/// <summary>What a run is to do.</summary>
public sealed record FuzzOptions
{
    /// <summary>How the inputs are made (<see cref="FuzzKinds"/>).</summary>
    public required string Kind { get; init; }

    /// <summary>The seed.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The number of the first input.</summary>
    public long Start { get; init; }

    /// <summary>How many inputs there are at most.</summary>
    public long Count { get; init; } = long.MaxValue;

    /// <summary>How long the run lasts at most.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.MaxValue;

    /// <summary>The only target; null for all, pages most of the time.</summary>
    public string? Target { get; init; }

    /// <summary>The folder for failing inputs; null to keep none.</summary>
    public string? Folder { get; init; }

    /// <summary>The milliseconds that a kilobyte may take after the warm-up; null not to look at the clock.</summary>
    public double? MillisecondsPerKilobyte { get; init; }
}

/// <summary>Runs inputs one after the other and keeps those that fail.</summary>
public sealed class FuzzRun(Inputs inputs, FuzzOptions options)
{
    private const int WarmUp = 3000;
    private const int KeptOfAKind = 3;

    // A second run and an export cost as much as all the rest.
    private const int ThoroughOneIn = 4;
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(30);

    // Of twenty inputs, which are of which target.
    private static readonly string[] Shares = ["page", "page", "page", "metadata", "page", "archive", "page", "page", "sidecar", "page",
        "ndjson", "page", "page", "rules", "page", "archive", "page", "ndjson", "page", "metadata"];

    private readonly Dictionary<string, int> _faults = new(StringComparer.Ordinal);
    private readonly List<int> _sizes = [];
    private FuzzInput? _current;
    private long _number;
    private long _started;

    /// <summary>How many inputs there were.</summary>
    public long Done { get; private set; }

    /// <summary>How many of them were read, not refused.</summary>
    public long Read { get; private set; }

    /// <summary>The faults by kind, and how often each came.</summary>
    public IReadOnlyDictionary<string, int> Faults => _faults;

    /// <summary>A sentence about each kind of fault, the first one of it.</summary>
    public Dictionary<string, string> Firsts { get; } = new(StringComparer.Ordinal);

    /// <summary>The most milliseconds that a kilobyte took.</summary>
    public double Slowest { get; private set; }

    /// <summary>Which target an input of a run is for.</summary>
    /// <param name="inputs">The targets.</param>
    /// <param name="target">The only target; null for all.</param>
    /// <param name="number">The number of the input.</param>
    public static FuzzTarget TargetOf(Inputs inputs, string? target, long number)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return inputs.Targets.Single(t => t.Name == (target ?? Shares[number % Shares.Length]));
    }

    /// <summary>Runs to the end.</summary>
    public void Run()
    {
        using var progress = Progress();
        using var watch = new Timer(_ => StopIfHanging(), null, Hang, TimeSpan.FromSeconds(5));
        var clock = Stopwatch.StartNew();
        for (_number = options.Start; _number - options.Start < options.Count && clock.Elapsed < options.Time; _number++)
        {
            progress?.Write(0, _number);
            var target = TargetOf(inputs, options.Target, _number);
            var input = inputs.Make(target, options.Kind, options.Seed, _number);
            _sizes.Add(input.Bytes.Length);
            One(target, input);
            if (Done % 20_000 == 0)
                Console.WriteLine($"{DateTime.UtcNow:HH:mm:ss} {this}");
        }
    }

    /// <summary>Inputs, faults, sizes and costs in a line.</summary>
    public override string ToString()
    {
        var sizes = _sizes.Order().ToArray();
        using var self = Process.GetCurrentProcess();
        return string.Create(CultureInfo.InvariantCulture,
            $"{options.Kind} seed {options.Seed} from {options.Start}: {Done:N0} inputs, {Read:N0} read, {_faults.Values.Sum():N0} faults of {_faults.Count} kinds, " +
            $"median {(sizes.Length > 0 ? sizes[sizes.Length / 2] : 0)} bytes, longest {(sizes.Length > 0 ? sizes[^1] : 0):N0}, " +
            $"slowest {Slowest:0.0} ms a KB, peak {self.PeakWorkingSet64 / 1048576} MB");
    }

    private void One(FuzzTarget target, FuzzInput input)
    {
        _current = input;
        _started = Stopwatch.GetTimestamp();
        var outcome = target.Run(input, thorough: _number % ThoroughOneIn == 0);
        var took = Stopwatch.GetElapsedTime(_started);
        _current = null;
        Done++;
        Read += outcome.Read ? 1 : 0;
        if (outcome.Fault is null && options.MillisecondsPerKilobyte is { } limit && Done > WarmUp)
            outcome = Timed(target, input, took, limit);
        if (outcome.Kind is { } kind)
            Keep(target, input, kind, outcome.Fault!);
    }

    // The machine may have had other work to do: what is slow is slow each time, and by the time of the processor, too.
    private FuzzOutcome Timed(FuzzTarget target, FuzzInput input, TimeSpan took, double limit)
    {
        var kilobytes = Math.Max(1, input.Bytes.Length / 1024.0);
        for (var again = 0; again < 4 && took.TotalMilliseconds / kilobytes > limit; again++)
        {
            var (from, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            target.Run(input, thorough: false);
            took = new[] { took, Stopwatch.GetElapsedTime(from), Environment.CpuUsage.TotalTime - used }.Min();
        }
        var each = took.TotalMilliseconds / kilobytes;
        Slowest = Math.Max(Slowest, each);
        return new FuzzOutcome(true, each > limit ? string.Create(CultureInfo.InvariantCulture, $"slow: {each:0} ms a KB") : null);
    }

    private void Keep(FuzzTarget target, FuzzInput input, string kind, string fault)
    {
        var seen = _faults[kind] = _faults.GetValueOrDefault(kind) + 1;
        Firsts.TryAdd(kind, fault);
        if (options.Folder is null || seen > KeptOfAKind)
            return;
        _started = Stopwatch.GetTimestamp();
        var small = kind == "slow" ? input.Bytes
            : Minimiser.Minimise(input.Bytes, b => target.Run(input with { Bytes = b }, thorough: true).Kind == kind);
        Write(target, input with { Bytes = small }, kind, fault);
    }

    private void Write(FuzzTarget target, FuzzInput input, string kind, string fault)
    {
        var folder = Path.Combine(options.Folder!, target.Name);
        Directory.CreateDirectory(folder);
        var name = $"{options.Kind}-{options.Seed}-{_number}";
        File.WriteAllBytes(Path.Combine(folder, name + (input.Path is null ? target.Extension : Path.GetExtension(input.Path))), input.Bytes);
        File.WriteAllText(Path.Combine(folder, name + ".fault"), $"{kind}\n{fault}\npath: {input.Path ?? "none"}\n{input.Text}\n");
        Console.WriteLine($"#{_number} {target.Name}: {fault.ReplaceLineEndings(" ")}");
    }

    // Where a run ended that was ended by its own input: a stack that is full leaves no other word.
    private MemoryMappedViewAccessor? Progress()
    {
        if (options.Folder is null)
            return null;
        Directory.CreateDirectory(options.Folder);
        var file = Path.Combine(options.Folder, $"{options.Kind}-{options.Seed}-{options.Start}.progress");
        return MemoryMappedFile.CreateFromFile(file, FileMode.Create, null, sizeof(long)).CreateViewAccessor();
    }

    private void StopIfHanging()
    {
        if (_current is not { } input || Stopwatch.GetElapsedTime(_started) < Hang)
            return;
        Console.WriteLine($"#{_number} hangs: {Encoding.UTF8.GetString(input.Bytes)}");
        if (options.Folder is not null)
            Write(TargetOf(inputs, options.Target, _number), input, "hang", $"hang: longer than {Hang.TotalSeconds} seconds");
        Environment.Exit(3);
    }
}
