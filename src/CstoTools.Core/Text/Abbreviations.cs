namespace CstoTools.Core.Text;

/// <summary>The abbreviations whose full stop does not end a sentence: ranks, forms of address, months, and initials.</summary>
internal sealed class Abbreviations
{
    private readonly HashSet<string> _always = new(StringComparer.Ordinal);
    private readonly HashSet<string> _capitalised = new(StringComparer.Ordinal);

    /// <summary>A list of abbreviations.</summary>
    /// <param name="abbreviations">Each without its full stop. One that is listed with a capital is meant with a capital only.</param>
    public Abbreviations(IEnumerable<string> abbreviations)
    {
        foreach (var abbreviation in abbreviations)
            (char.IsUpper(abbreviation, 0) ? _capitalised : _always).Add(Folding.Key(abbreviation));
    }

    /// <summary>None but initials.</summary>
    public static Abbreviations None { get; } = new([]);

    /// <summary>Whether a full stop behind a word may belong to it.</summary>
    public bool Has(Token token) =>
        token.Shape == Shape.Initial || _always.Contains(token.Key) || token.Shape == Shape.Capitalized && _capitalised.Contains(token.Key);
}
