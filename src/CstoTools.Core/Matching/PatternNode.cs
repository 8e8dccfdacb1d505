using CstoTools.Core.Text;

namespace CstoTools.Core.Matching;

/// <summary>
/// A part of a pattern as it was read. What is asked of a part, it knows when it is made: parts are shared, and walking
/// through them again would take a pattern's size to a power.
/// </summary>
internal abstract record PatternNode
{
    // Beyond it, only that it is too much counts: repetitions within each other would leave any number type.
    private const long Countless = 1_000_000_000;

    private PatternNode(bool mayBeEmpty, long longest, long size) =>
        (MayBeEmpty, Longest, Size) = (mayBeEmpty, Math.Min(longest, Countless), Math.Min(size, Countless));

    /// <summary>Whether it may match no word at all.</summary>
    public bool MayBeEmpty { get; }

    /// <summary>How many words it may match at most; an annotation counts as one.</summary>
    public long Longest { get; }

    /// <summary>How many steps its program has, about.</summary>
    public long Size { get; }

    /// <summary>One word.</summary>
    public sealed record OneToken(TokenTest Test) : PatternNode(false, 1, 1);

    /// <summary>All words of an annotation.</summary>
    public sealed record OneAnnotation(AnnotationTest Test) : PatternNode(false, 1, 1);

    /// <summary>What must stand, and what may, between the word before and the next one.</summary>
    public sealed record Between(Gap Required, Gap Allowed) : PatternNode(true, 0, 1);

    /// <summary>The border of a sentence.</summary>
    public sealed record SentenceEdge() : PatternNode(true, 0, 1);

    /// <summary>One after the other.</summary>
    public sealed record Sequence(IReadOnlyList<PatternNode> Parts)
        : PatternNode(Parts.All(p => p.MayBeEmpty), Parts.Sum(p => p.Longest), Parts.Sum(p => p.Size));

    /// <summary>One of several, the first that leads on.</summary>
    public sealed record Choice(IReadOnlyList<PatternNode> Parts)
        : PatternNode(Parts.Any(p => p.MayBeEmpty), Parts.Max(p => p.Longest), Parts.Sum(p => p.Size + 2));

    /// <summary>A part so often: as often as possible, or as seldom.</summary>
    public sealed record Repeat(PatternNode Part, int Least, int Most, bool Lazy)
        : PatternNode(Least == 0 || Part.MayBeEmpty, Most * Part.Longest, (Most == PatternCompiler.MostTurns ? Least + 1 : Most) * (Part.Size + 2));

    /// <summary>A part whose place is kept under a name.</summary>
    public sealed record Capture(string Name, PatternNode Part) : PatternNode(Part.MayBeEmpty, Part.Longest, Part.Size + 2);

    /// <summary>A part that must, or must not, stand before or behind a place.</summary>
    public sealed record Look(PatternNode Part, bool Behind, bool Negative) : PatternNode(true, 0, Part.Size + 2);
}
