using System.Text;
using CstoTools.Core.Text;

namespace CstoTools.Core.Reading.Html;

/// <summary>Gathers the text of one block as a browser sets it: white space collapsed, line breaks weighed.</summary>
internal sealed class PassageWriter
{
    private readonly StringBuilder _text = new();
    private int _breaks;
    private bool _space;
    private int _lineStart;
    private int _textChars;
    private int _linkChars;
    private int _boldChars;

    public int Length => _text.Length;

    public bool IsEmpty => _text.Length == 0;

    /// <summary>Whether text comes in that a line break parts from what is here so firmly that a new paragraph starts.</summary>
    /// <param name="text">The text that comes in.</param>
    public bool Parts(ReadOnlySpan<char> text)
    {
        if (_breaks == 0 || IsEmpty)
            return false;
        int i = 0, indent = 0;
        for (; i < text.Length && (IsBlank(text[i]) || text[i] == '\u00A0'); i++)
            indent += text[i] == '\u00A0' ? 1 : 0;
        if (i == text.Length)
            return false;
        return _breaks > 1 || indent > 1 || LineIsWhole() || text[i] is '-' or '\u2013' or '\u2014' or '\u2022' or '\u00B7';
    }

    public void Break()
    {
        if (!IsEmpty)
            _breaks++;
        _space = false;
    }

    public void Add(ReadOnlySpan<char> text, bool linked, bool bold)
    {
        foreach (var c in text)
        {
            if (IsBlank(c))
            {
                _space = true;
                continue;
            }
            if (_breaks > 0)
            {
                // A no-break space alone on a line does not end the run of breaks.
                if (c == '\u00A0')
                    continue;
                TrimEnd();
                _text.Append('\n');
                _lineStart = _text.Length;
                _breaks = 0;
            }
            else if (_space && _text.Length > 0)
            {
                _text.Append(' ');
            }
            _space = false;
            if (_text.Length == 0 && c == '\u00A0')
                continue;
            _text.Append(c);
            _textChars++;
            if (linked)
                _linkChars++;
            if (bold)
                _boldChars++;
        }
    }

    /// <summary>Whether all of the text so far is links.</summary>
    public bool IsAllLinked => _text.Length > 0 && _linkChars >= _text.Length * 0.8 && _linkChars >= _textChars;

    /// <summary>Whether the text so far ends with a quotation mark.</summary>
    public bool EndsWithMark => _text.Length > 0 && !_space && QuotationMarks.IsMark(_text[^1]);

    public string Peek() => _text.ToString();

    /// <summary>Hands out the text and starts anew.</summary>
    public (string Text, int LinkChars, bool Bold) Take()
    {
        TrimEnd();
        var text = _text.ToString();
        var bold = text.Length > 0 && _boldChars >= text.Length * 0.75;
        var links = _linkChars;
        _text.Clear();
        _breaks = _lineStart = _textChars = _linkChars = _boldChars = 0;
        _space = false;
        return (text, links, bold);
    }

    private void TrimEnd()
    {
        while (_text.Length > 0 && _text[^1] is ' ' or '\u00A0' or '\n')
            _text.Length--;
    }

    // A line that ends as a sentence does, is all bold or is a date, stands for itself.
    private bool LineIsWhole()
    {
        var length = _text.Length - _lineStart;
        if (length > 2000)
            return true;
        var line = _text.ToString(_lineStart, length);
        if (Prose.EndsSentence(line))
            return length >= 40 || _lineStart == 0;
        return _lineStart == 0 && (_boldChars >= length * 0.75 || DateLines.Only(line) is not null);
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';
}
