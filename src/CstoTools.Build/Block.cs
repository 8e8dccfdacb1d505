namespace CstoTools.Build;

/// <summary>A piece of a Markdown page, and its first line, 1 for the first of the file.</summary>
internal abstract record Block(int Line);

/// <summary>A line that starts with one to three number signs.</summary>
internal sealed record Heading(int Line, int Level, string Text) : Block(Line);

/// <summary>What stands between two lines of three backticks; the language is the word after the first of them.</summary>
internal sealed record Code(int Line, string Language, IReadOnlyList<string> Lines) : Block(Line)
{
    public string Text => string.Join('\n', Lines);
}

/// <summary>A paragraph, or an item of a list, on one line and still with its marks.</summary>
internal sealed record Prose(int Line, string Text, bool IsItem) : Block(Line);
