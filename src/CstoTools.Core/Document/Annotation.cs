namespace CstoTools.Core.Document;

/// <summary>Something that is known of a run of words: what it is, its traits, and which rule said so.</summary>
/// <param name="Kind">What it is ("Who", "Body", "Verb").</param>
/// <param name="First">Its first word.</param>
/// <param name="Last">Its last word.</param>
internal sealed record Annotation(string Kind, int First, int Last)
{
    /// <summary>What is known besides its kind ("seated", "participant"); empty if nothing is.</summary>
    public IReadOnlyList<string> Traits { get; init; } = [];

    /// <summary>What it stands for, of the phase that made it; null if there is nothing.</summary>
    public object? Value { get; init; }

    /// <summary>The id of the rule that made it; null if a list or another stage did.</summary>
    public string? Rule { get; init; }
}
