using System.Text;
using CstoTools.Core.Analysis;
using CstoTools.Fuzzing.Grammar;
using CstoTools.Fuzzing.Targets;

namespace CstoTools.Fuzzing;

/// <summary>Makes the inputs of all targets, of both kinds. The same seed and number give the same input everywhere.</summary>
public sealed class Inputs
{
    private const int SmallestText = 25;

    private readonly Vocabulary _vocabulary;
    private readonly Generator _generator;
    private readonly Dictionary<string, Mutator> _mutators = new(StringComparer.Ordinal);

    /// <summary>Makes inputs of the words of a metadata set.</summary>
    /// <param name="analyzer">The analyzer with the metadata.</param>
    public Inputs(Analyzer analyzer)
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        Analyzer = analyzer;
        _vocabulary = new Vocabulary(analyzer.Metadata);
        _generator = new Generator(Files.SelectMany(f => GrammarReader.Read(Embedded(f))), _vocabulary);
        Targets = [new PageTarget(analyzer), new MetadataTarget(analyzer), new RuleTarget(analyzer),
            new SidecarTarget(analyzer), new ArchiveTarget(analyzer), new NdjsonTarget(analyzer)];
    }

    /// <summary>The targets.</summary>
    public IReadOnlyList<FuzzTarget> Targets { get; }

    /// <summary>The size in characters at which the longest texts of the grammar are brought to an end.</summary>
    public int LargestText { get; init; } = 3000;

    /// <summary>The analyzer of the targets.</summary>
    public Analyzer Analyzer { get; }

    internal Generator Generator => _generator;

    internal Vocabulary Vocabulary => _vocabulary;

    private static string[] Files => ["english.txt", "russian.txt", "pages.txt", "metadata.txt", "rules.txt"];

    /// <summary>An input.</summary>
    /// <param name="target">The target.</param>
    /// <param name="kind">How it is made (<see cref="FuzzKinds"/>).</param>
    /// <param name="seed">The seed of the run.</param>
    /// <param name="number">The number of the input in the run.</param>
    public FuzzInput Make(FuzzTarget target, string kind, int seed, long number) => Make(target, kind, SeededChoices.Of(seed, number));

    internal FuzzInput Make(FuzzTarget target, string kind, IChoices choices)
    {
        var path = choices.Of(target.Paths);
        if (kind == FuzzKinds.Mutate)
            return Encoded(MutatorOf(target).Make(choices), path, choices);
        var wildness = choices.Next(4);
        var size = choices.Size(SmallestText, LargestText);
        return Encoded(_generator.Write(target.Name, choices, size, wildness), path, choices);
    }

    internal static string Embedded(string name)
    {
        using var reader = new StreamReader(typeof(Inputs).Assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    // Now and then in another encoding, or with a byte that is none.
    private static FuzzInput Encoded(string text, string? path, IChoices choices)
    {
        if (!choices.OneIn(16))
            return FuzzInput.Of(text, path);
        byte[] bytes = choices.Next(4) switch
        {
            0 => Encoding.Unicode.GetBytes(text),
            1 => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
            2 => CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(text),
            _ => Encoding.UTF8.GetBytes(text),
        };
        if (bytes.Length > 0 && choices.Next(2) == 0)
            bytes[choices.Next(bytes.Length)] = (byte)choices.Next(256);
        return new FuzzInput(bytes, path);
    }

    private Mutator MutatorOf(FuzzTarget target)
    {
        lock (_mutators)
        {
            if (!_mutators.TryGetValue(target.Name, out var mutator))
                _mutators[target.Name] = mutator = new Mutator(target.Samples(), _vocabulary["$any"]);
            return mutator;
        }
    }
}

/// <summary>How inputs are made.</summary>
public static class FuzzKinds
{
    /// <summary>By the grammar, in the words of the metadata.</summary>
    public const string Grammar = "grammar";

    /// <summary>By changing the repository's own pages and files.</summary>
    public const string Mutate = "mutate";

    /// <summary>Both.</summary>
    public static IReadOnlyList<string> All { get; } = [Grammar, Mutate];
}
