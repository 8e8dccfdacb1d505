namespace CstoTools.Core.Text;

/// <summary>What stands between a word and the one before it.</summary>
[Flags]
public enum Gap
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Blanks or a single line end.</summary>
    Space = 1,

    /// <summary>An empty line, or the start of the text.</summary>
    Paragraph = 2,

    /// <summary>A hyphen without blanks.</summary>
    Hyphen = 4,

    /// <summary>A dash with blanks, or a long one.</summary>
    Dash = 8,

    /// <summary>A full stop.</summary>
    Dot = 16,

    /// <summary>A comma.</summary>
    Comma = 32,

    /// <summary>A semicolon or colon.</summary>
    Colon = 64,

    /// <summary>A double quotation mark of any kind.</summary>
    Quote = 128,

    /// <summary>A parenthesis or bracket.</summary>
    Paren = 256,

    /// <summary>An apostrophe or single quotation mark, or the possessive s that it stands before.</summary>
    Apostrophe = 512,

    /// <summary>A question or exclamation mark or an ellipsis.</summary>
    End = 1024,

    /// <summary>A slash or an ampersand.</summary>
    Slash = 2048,

    /// <summary>Anything else.</summary>
    Other = 4096,
}

/// <summary>How a word is written.</summary>
public enum Shape
{
    /// <summary>No capital at the front.</summary>
    Lower,

    /// <summary>A capital at the front, then small letters ("Moscow", "McKay").</summary>
    Capitalized,

    /// <summary>Two letters or more, all of them capitals ("CSTO").</summary>
    Upper,

    /// <summary>One capital letter.</summary>
    Initial,

    /// <summary>It starts with a digit ("38th", "2024").</summary>
    Number,
}

/// <summary>A word of a text: its place, and the key by which it is compared.</summary>
/// <param name="Start">Where it starts, in UTF-16 units.</param>
/// <param name="Length">How long it is; a possessive 's is not part of it.</param>
/// <param name="Key">The word folded (<see cref="Folding.Key"/>).</param>
/// <param name="Shape">How it is written.</param>
/// <param name="Gap">What stands before it.</param>
/// <param name="Possessive">Whether a possessive 's or a bare apostrophe follows it.</param>
public readonly record struct Token(int Start, int Length, string Key, Shape Shape, Gap Gap, bool Possessive)
{
    /// <summary>Where it ends, exclusive.</summary>
    public int End => Start + Length;

    /// <summary>Whether it starts with a capital letter.</summary>
    public bool IsCapital => Shape is Shape.Capitalized or Shape.Upper or Shape.Initial;
}
