using CstoTools.Core.Text;

namespace CstoTools.Core.Matching;

/// <summary>A part of a pattern as it was read.</summary>
internal abstract record PatternNode
{
    /// <summary>One word.</summary>
    public sealed record OneToken(TokenTest Test) : PatternNode;

    /// <summary>All words of an annotation.</summary>
    public sealed record OneAnnotation(AnnotationTest Test) : PatternNode;

    /// <summary>What must stand, and what may, between the word before and the next one.</summary>
    public sealed record Between(Gap Required, Gap Allowed) : PatternNode;

    /// <summary>The border of a sentence.</summary>
    public sealed record SentenceEdge : PatternNode;

    /// <summary>One after the other.</summary>
    public sealed record Sequence(IReadOnlyList<PatternNode> Parts) : PatternNode;

    /// <summary>One of several, the first that leads on.</summary>
    public sealed record Choice(IReadOnlyList<PatternNode> Parts) : PatternNode;

    /// <summary>A part so often: as often as possible, or as seldom.</summary>
    public sealed record Repeat(PatternNode Part, int Least, int Most, bool Lazy) : PatternNode;

    /// <summary>A part whose place is kept under a name.</summary>
    public sealed record Capture(string Name, PatternNode Part) : PatternNode;

    /// <summary>A part that must, or must not, stand before or behind a place.</summary>
    public sealed record Look(PatternNode Part, bool Behind, bool Negative) : PatternNode;

    /// <summary>Whether it may match no word at all.</summary>
    public bool MayBeEmpty() => this switch
    {
        OneToken or OneAnnotation => false,
        Sequence sequence => sequence.Parts.All(p => p.MayBeEmpty()),
        Choice choice => choice.Parts.Any(p => p.MayBeEmpty()),
        Repeat repeat => repeat.Least == 0 || repeat.Part.MayBeEmpty(),
        Capture capture => capture.Part.MayBeEmpty(),
        _ => true,
    };
}
