namespace CstoTools.Fuzzing.Grammar;

/// <summary>A piece of an alternative: text, or something that is put in its place.</summary>
internal abstract record Piece;

/// <summary>Text as it is.</summary>
internal sealed record Literal(string Text) : Piece;

/// <summary>A number of a range.</summary>
internal sealed record Number(int From, int To) : Piece;

/// <summary>A word of a list of the lexicon ("$ranks"), or a name of something that the metadata lists ("@people").</summary>
internal sealed record Word(string List) : Piece;

/// <summary>What a rule gives, so many times.</summary>
/// <param name="Rule">The name of the rule.</param>
/// <param name="Times">"" once, "?" at most once, "*" any number, "+" one or more, "^" often very many.</param>
/// <param name="Separator">What is written between two.</param>
/// <param name="Filter">What is made of the text: html, json, yaml, qp, base64, upper, title; null for nothing.</param>
internal sealed record Reference(string Rule, string Times, string Separator, string? Filter) : Piece;

/// <summary>One of the ways to write what a rule names.</summary>
internal sealed record Alternative(IReadOnlyList<Piece> Pieces)
{
    /// <summary>How deep the rules below it are at least.</summary>
    public int Depth { get; set; } = int.MaxValue;
}

/// <summary>A rule: its name and its alternatives.</summary>
internal sealed record Rule(string Name, List<Alternative> Alternatives)
{
    /// <summary>How deep it is at least.</summary>
    public int Depth => Alternatives.Min(a => a.Depth);
}
