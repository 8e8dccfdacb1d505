namespace CstoTools.Build;

/// <summary>The help of one cmdlet. Texts are plain; each is a paragraph.</summary>
internal sealed record CommandPage
{
    public required string Name { get; init; }

    public required string Synopsis { get; init; }

    public required IReadOnlyList<string> Description { get; init; }

    public required IReadOnlyList<CommandExample> Examples { get; init; }

    public required IReadOnlyList<CommandParameter> Parameters { get; init; }

    public required IReadOnlyList<CommandType> Inputs { get; init; }

    public required IReadOnlyList<CommandType> Outputs { get; init; }

    public required IReadOnlyList<string> Notes { get; init; }

    public required IReadOnlyList<CommandLink> Links { get; init; }
}

/// <summary>An example: its number with what it is for, and the code.</summary>
internal sealed record CommandExample(string Title, string Code, IReadOnlyList<string> Remarks);

/// <summary>A type that a cmdlet takes or gives.</summary>
internal sealed record CommandType(string Name, IReadOnlyList<string> Text);

/// <summary>Another page, or an address (<paramref name="Uri"/> is null for a page).</summary>
internal sealed record CommandLink(string Words, string? Uri);

/// <summary>A parameter, and what the code says of it.</summary>
internal sealed record CommandParameter
{
    public required string Name { get; init; }

    public required IReadOnlyList<string> Text { get; init; }

    public required string Type { get; init; }

    /// <summary>The parameter sets it belongs to; empty for all.</summary>
    public required IReadOnlyList<string> Sets { get; init; }

    public required IReadOnlyList<string> Aliases { get; init; }

    public required bool Required { get; init; }

    /// <summary>The position, 0 for the first; null if it must be named.</summary>
    public required int? Position { get; init; }

    public required string Default { get; init; }

    public required bool ByValue { get; init; }

    public required bool ByPropertyName { get; init; }

    public required bool Wildcards { get; init; }
}
