using System.Text;
using CstoTools.Core.Text;

namespace CstoTools.Core.Queries;

/// <summary>
/// A text to look for, compared as <see cref="Folding"/> compares words: case, diacritics, punctuation and look-alike
/// letters do not matter. <c>*</c>, <c>?</c> and <c>[a-z]</c> are wildcards; a backtick takes their meaning away.
/// </summary>
public sealed class TextPattern
{
    private readonly List<Piece> _pieces = [];

    /// <summary>Makes a pattern.</summary>
    /// <param name="pattern">The text, with or without wildcards.</param>
    public TextPattern(string pattern)
    {
        Source = pattern;
        Parse(pattern);
        HasWildcards = _pieces.Exists(p => p.Kind != PieceKind.Letter);
        Literal = HasWildcards ? "" : string.Concat(_pieces.Select(p => p.Char)).Trim();
    }

    private enum PieceKind
    {
        Letter,
        AnyRun,
        AnyOne,
        Set,
    }

    /// <summary>The pattern as given.</summary>
    public string Source { get; }

    /// <summary>Whether it has a wildcard.</summary>
    public bool HasWildcards { get; }

    /// <summary>The folded text of a pattern without wildcards; empty for one with wildcards.</summary>
    public string Literal { get; }

    /// <summary>A text as it is compared: its words folded, all else between them one blank.</summary>
    /// <param name="text">The text; null is the empty text.</param>
    public static string Fold(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var folded = new StringBuilder(text.Length);
        foreach (var word in Words(text))
        {
            if (folded.Length > 0)
                folded.Append(' ');
            folded.Append(Folding.Key(word));
        }
        return folded.ToString();
    }

    /// <summary>Whether a text fits the whole pattern.</summary>
    /// <param name="text">The text; null never fits.</param>
    public bool IsMatch(string? text) => text is not null && IsMatchFolded(Fold(text));

    /// <summary>Whether a text that was folded by <see cref="Fold"/> fits the whole pattern.</summary>
    /// <param name="folded">The folded text.</param>
    public bool IsMatchFolded(string folded)
    {
        if (!HasWildcards)
            return Literal == folded && folded.Length > 0;
        // Only the last run of anything is ever tried again, so the cost is at most the product of both lengths.
        int at = 0, piece = 0, runPiece = -1, runAt = 0;
        while (at < folded.Length)
        {
            if (piece < _pieces.Count && _pieces[piece].Kind == PieceKind.AnyRun)
                (runPiece, runAt) = (piece++, at);
            else if (piece < _pieces.Count && _pieces[piece].Fits(folded[at]))
                (piece, at) = (piece + 1, at + 1);
            else if (runPiece >= 0)
                (piece, at) = (runPiece + 1, ++runAt);
            else
                return false;
        }
        while (piece < _pieces.Count && (_pieces[piece].Kind == PieceKind.AnyRun || _pieces[piece] is { Kind: PieceKind.Letter, Char: ' ' }))
            piece++;
        return piece == _pieces.Count;
    }

    private static IEnumerable<string> Words(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            if (!IsWordPart(text[i]))
            {
                i++;
                continue;
            }
            var start = i;
            while (i < text.Length && IsWordPart(text[i]))
                i++;
            yield return text[start..i];
        }
    }

    // Apostrophes and invisible characters are dropped inside a word by the folding, they do not part it.
    private static bool IsWordPart(char c) =>
        char.IsLetterOrDigit(c) || Folding.IsApostrophe(c) || char.IsSurrogate(c)
        || c is '\u00AD' or >= '\u200B' and <= '\u200D' or '\u2060' or '\uFEFF' or >= '\u0300' and <= '\u036F';

    private void Parse(string pattern)
    {
        var literal = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            var close = c == '[' ? pattern.IndexOf(']', i + 1) : -1;
            if (c == '`' && i + 1 < pattern.Length && pattern[i + 1] is '*' or '?' or '[' or ']')
                literal.Append(pattern[++i]);
            else if (c is '*' or '?' || close > i + 1)
            {
                AddLiteral(literal);
                _pieces.Add(c == '[' ? Piece.Of(pattern[(i + 1)..close]) : new Piece(c == '*' ? PieceKind.AnyRun : PieceKind.AnyOne));
                i = close > i ? close : i;
            }
            else
                literal.Append(c);
        }
        AddLiteral(literal);
    }

    private void AddLiteral(StringBuilder literal)
    {
        if (literal.Length == 0)
            return;
        var text = literal.ToString();
        literal.Clear();
        // A blank at the edge of "* Petrov" parts words; at the very start it says nothing.
        if (_pieces.Count > 0 && !IsWordPart(text[0]))
            _pieces.Add(new Piece(PieceKind.Letter, ' '));
        var folded = Fold(text);
        _pieces.AddRange(folded.Select(c => new Piece(PieceKind.Letter, c)));
        if (folded.Length > 0 && !IsWordPart(text[^1]))
            _pieces.Add(new Piece(PieceKind.Letter, ' '));
    }

    private readonly record struct Piece(PieceKind Kind, char Char = '\0', string? Set = null)
    {
        public static Piece Of(string set)
        {
            var members = new StringBuilder();
            var lower = set.ToLowerInvariant();
            for (var i = 0; i < lower.Length; i++)
            {
                if (i + 2 < lower.Length && lower[i + 1] == '-' && lower[i] <= lower[i + 2])
                {
                    for (int c = lower[i]; c <= lower[i + 2]; c++)
                        members.Append((char)c);
                    i += 2;
                }
                else
                    members.Append(lower[i]);
            }
            return new Piece(PieceKind.Set, Set: members.ToString());
        }

        public bool Fits(char c) => Kind switch
        {
            PieceKind.Letter => c == Char,
            PieceKind.AnyOne => true,
            PieceKind.Set => Set!.Contains(c, StringComparison.Ordinal),
            _ => false,
        };
    }
}

/// <summary>Several patterns, any of which may fit.</summary>
public sealed class TextPatterns
{
    private readonly TextPattern[] _patterns;

    /// <summary>Makes the patterns.</summary>
    /// <param name="patterns">The texts, with or without wildcards; none at all fits everything.</param>
    public TextPatterns(IEnumerable<string>? patterns) => _patterns = (patterns ?? []).Select(p => new TextPattern(p)).ToArray();

    /// <summary>Whether nothing is asked for, so that everything fits.</summary>
    public bool IsEmpty => _patterns.Length == 0;

    /// <summary>Whether a text fits one of them, or nothing is asked for.</summary>
    /// <param name="text">The text; null fits only when nothing is asked for.</param>
    public bool IsMatch(string? text) => IsEmpty || Array.Exists(_patterns, p => p.IsMatch(text));
}
