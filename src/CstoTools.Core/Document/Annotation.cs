namespace CstoTools.Core.Document;

/// <summary>Something that is known of a run of words: what it is, and its traits.</summary>
/// <param name="Kind">What it is ("Who", "Body", "Verb").</param>
/// <param name="First">Its first word.</param>
/// <param name="Last">Its last word.</param>
internal sealed record Annotation(string Kind, int First, int Last)
{
    /// <summary>What is known besides its kind ("seated", "participant"); empty if nothing is.</summary>
    public string[] Traits { get; init; } = [];
}
