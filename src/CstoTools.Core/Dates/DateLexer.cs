namespace CstoTools.Core.Dates;

/// <summary>Walks over a text once and hands out the words and numbers a date can be made of.</summary>
internal ref partial struct DateLexer(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _at;
    // The token handed out last, and the one before it.
    private DateToken _last = new(DateKind.Other, 0, 0, -1, -1, DateGap.None, DateMark.None);
    private DateToken _before;

    /// <summary>Whether a character is one of the dashes that part the ends of a range.</summary>
    /// <param name="c">The character.</param>
    public static bool IsDash(char c) => c is '-' or (>= '\u2010' and <= '\u2015') or '\u2212';

    /// <summary>The next word or number; words that are in no date come as <see cref="DateKind.Other"/>.</summary>
    /// <param name="token">The token.</param>
    /// <returns>False at the end of the text.</returns>
    public bool Next(out DateToken token)
    {
        var gap = DateGap.None;
        var lines = 0;
        var from = _at;
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (char.IsAsciiLetterOrDigit(c) || c > '\u007F' && char.IsLetter(c))
            {
                if (char.IsAsciiDigit(c) && SkipClock())
                    continue;
                if (_at == from)
                    gap |= DateGap.Tight;
                token = char.IsAsciiDigit(c) ? Number(gap) : Word(gap);
                (_before, _last) = (_last, token);
                return true;
            }
            gap |= GapOf(c, ref lines);
            _at++;
            if (IsDash(c) && _at == from + 1 && _at < _text.Length && char.IsLetterOrDigit(_text[_at]))
                gap |= DateGap.Tight;
        }
        token = default;
        return false;
    }

    private static DateGap GapOf(char c, ref int lines)
    {
        switch (c)
        {
            case ' ' or '\t' or '\r' or '\u00A0' or '\u202F' or '\u2009' or '\u200B' or '\uFEFF' or '\u00AD':
                return DateGap.None;
            case '\n':
                return ++lines > 1 ? DateGap.Break : DateGap.None;
            case ',':
                return DateGap.Comma;
            case '.':
                return DateGap.Dot;
            case '\'' or '\u2019':
                return DateGap.Apostrophe;
            default:
                return IsDash(c) ? DateGap.Dash : DateGap.Break;
        }
    }

    private DateToken Word(DateGap gap)
    {
        var start = _at;
        var end = start + 1;
        while (end < _text.Length && IsLetter(_text[end]))
            end++;
        if (end < _text.Length && (char.IsAsciiDigit(_text[end]) || _text[end] == '_'))
            return Mixed(start, end, gap);
        if (end < _text.Length && _text[end] == ':' && _text[end..].StartsWith("://"))
            return Address(start, end, gap);
        _at = end;
        return Known(start, end, gap);
    }

    private static bool IsLetter(char c) =>
        char.IsAsciiLetter(c) || c > '\u007F' && (char.IsLetter(c) || c is '\u00AD' or '\u0301');

    private readonly DateToken Known(int start, int end, DateGap gap)
    {
        var word = _text[start..end];
        if (!DateWords.TryGet(word, out var found))
            return new DateToken(DateKind.Other, 0, 0, start, end, gap, DateMark.None);
        var marks = found.Marks;
        if (char.IsUpper(word[0]))
            marks |= word.Length > 1 && char.IsUpper(word[^1]) ? DateMark.Capital | DateMark.Upper : DateMark.Capital;
        return new DateToken(found.Kind, found.Value, 0, start, end, gap, marks);
    }

    // Letters with digits behind them: "Q2", "May2024"; or a name such as "IMG_20190925", which is passed over.
    private DateToken Mixed(int start, int letters, DateGap gap)
    {
        var known = Known(start, letters, gap);
        if (known.Kind is DateKind.Month && _text[letters] != '_')
        {
            _at = letters;
            return known;
        }
        var end = letters;
        while (end < _text.Length && (IsLetter(_text[end]) || char.IsAsciiDigit(_text[end]) || _text[end] == '_'))
            end++;
        _at = end;
        return Known(start, end, gap);
    }

    private DateToken Address(int start, int end, DateGap gap)
    {
        while (end < _text.Length && !char.IsWhiteSpace(_text[end]))
            end++;
        _at = end;
        return new DateToken(DateKind.Other, 0, 0, start, end, gap, DateMark.None);
    }

    private DateToken Number(DateGap gap)
    {
        if (TryWritten(gap, out var written))
            return written;
        var cluster = NumberCluster.Read(_text, _at);
        var start = _at;
        var end = cluster.End;
        var marks = DateMark.None;
        var kind = cluster.Kind;
        if (!MayStart(start) || end < _text.Length && !MayEnd(cluster, ref end, ref marks))
            kind = DateKind.Other;
        _at = end;
        if (kind == DateKind.Other)
        {
            while (_at < _text.Length && (IsLetter(_text[_at]) || char.IsAsciiDigit(_text[_at]) || _text[_at] == '_'))
                _at++;
        }
        return new DateToken(kind, cluster.Value, cluster.Value2, start, _at, gap, marks);
    }

    // What stands right before a number can show that it is none of a date: a currency sign, "№", a path, a code name.
    private readonly bool MayStart(int start)
    {
        if (start == 0)
            return true;
        var before = _text[start - 1];
        var joined = _last.Kind is not DateKind.Other && (_last.End == start || _last.End == start - 1);
        if (IsDash(before))
            return start < 2 || joined || char.IsWhiteSpace(_text[start - 2]) || _text[start - 2] is '.' or ',' or ')';
        return before switch
        {
            '.' or '/' => joined,
            '+' or '#' or '$' or '\u20AC' or '\u2116' or '_' or '\\' or '@' or '=' or ':' => false,
            ' ' or '\u00A0' => start < 2 || _text[start - 2] is not ('\u2116' or '#' or '+'),
            _ => true,
        };
    }

    private readonly bool MayEnd(in NumberCluster cluster, ref int end, ref DateMark marks)
    {
        var c = _text[end];
        if (c is '%' or '_' or '@' or ':' && end + 1 < _text.Length && char.IsAsciiDigit(_text[end + 1]))
            return false;
        if (c == '.' && end + 1 < _text.Length && char.IsAsciiLetterLower(_text[end + 1]))
            return false; // A file name.
        if (IsDash(c) && cluster.Kind == DateKind.Number)
        {
            var suffix = SuffixEnd(end + 1);
            if (suffix > end + 1 && suffix <= end + 4 && _text[end + 1] >= '\u0430')
                (end, marks) = (suffix, DateMark.Ordinal);
            return true;
        }
        // "1990-х": a decade.
        if (IsDash(c) && cluster.Kind == DateKind.Year && end + 1 < _text.Length && _text[end + 1] is '\u0445' or '\u0435')
            return SuffixEnd(end + 1) > end + 2;
        if (!IsLetter(c))
            return true;
        var stop = SuffixEnd(end);
        var word = _text[end..stop];
        if (cluster.Kind == DateKind.Number && word is "st" or "nd" or "rd" or "th")
        {
            (end, marks) = (stop, DateMark.Ordinal);
            return true;
        }
        if (cluster.Kind == DateKind.Full && char.IsUpper(c))
            return true;
        return DateWords.TryGet(word, out var found) && found.Kind is DateKind.Month or DateKind.UnitYear;
    }

    private readonly int SuffixEnd(int end)
    {
        while (end < _text.Length && IsLetter(_text[end]))
            end++;
        return end;
    }
}
