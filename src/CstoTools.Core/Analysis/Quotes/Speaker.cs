namespace CstoTools.Core.Analysis.Quotes;

/// <summary>Who speaks: what stands there, and who that is.</summary>
internal sealed record Speaker(string? Name, string? Id, string? Text)
{
    /// <summary>What the page calls the speaker, as the table of confidence names it.</summary>
    public string Way { get; init; } = "by-words";

    /// <summary>The confidence of the name that gave the speaker.</summary>
    public string Confidence { get; init; } = Confidences.Sure;

    /// <summary>Whether the page names or points at the speaker here, whether or not it is known who that is.</summary>
    public bool Stated => Name is not null || Text is not null;

    public bool Is(Speaker other) => Name is not null && Name == other.Name;

    /// <summary>The same, with the way to the name that a mention gave, and its confidence.</summary>
    public Speaker Named(Mention mention)
    {
        // An office of whom the page tells elsewhere is no holder of the list.
        var isTitle = mention is { Kind: MentionKinds.Office, Name: null };
        return this with
        {
            Way = isTitle ? "by-title" : mention.Kind == MentionKinds.Office ? "by-office" : "by-person",
            Confidence = isTitle ? Confidences.Sure : mention.Confidence,
        };
    }
}
