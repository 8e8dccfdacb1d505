namespace CstoTools.Core.Text;

/// <summary>The title that is written before a name belongs to it.</summary>
internal static class TitleBefore
{
    /// <summary>The first word of a title that stands right before a name, as it is written; that of the name if none does.</summary>
    /// <param name="title">The title; null if there is none.</param>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its words.</param>
    /// <param name="name">The first word of the name.</param>
    /// <param name="from">The first word that may belong to the title.</param>
    public static int StartOf(string? title, string text, IReadOnlyList<Token> tokens, int name, int from = 0)
    {
        if (title is null)
            return name;
        var at = name - Tokenizer.Tokenize(title).Length;
        return at >= from && text.AsSpan(tokens[at].Start).StartsWith(title, StringComparison.Ordinal) ? at : name;
    }
}
