using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Speech;

/// <summary>
/// Finds the pairs of single marks of a paragraph (‘We agree,’ he said), which may hold double ones, but are not looked for
/// inside of them. Most single marks are apostrophes: a mark ends a quotation only beside a stop or before one.
/// </summary>
internal sealed class SingleMarks
{
    // Behind more words than these a mark after an s is an apostrophe, and not the end of words that are held at a distance.
    private const int LongestScare = 3;

    private readonly string _text;
    private readonly int _start;
    private readonly int _end;
    private readonly List<QuoteMark> _found = [];

    // The mark that is open; where it may end, if no better place comes; where it ends if it only sets words at a distance.
    private int _open = -1;
    private int _maybe = -1;
    private int _scare = -1;
    private int _words;

    private SingleMarks(string text, int start, int end) => (_text, _start, _end) = (text, start, end);

    /// <summary>The marks of a paragraph with the single ones among them, by place.</summary>
    public static List<QuoteMark> AddTo(List<QuoteMark> doubles, string text, int start, int end)
    {
        var singles = new SingleMarks(text, start, end);
        singles.Scan(doubles);
        if (singles._found.Count == 0)
            return doubles;
        List<QuoteMark> all = [.. doubles, .. singles._found];
        all.Sort((a, b) => a.Start.CompareTo(b.Start));
        return all;
    }

    private void Scan(List<QuoteMark> doubles)
    {
        var (next, depth) = (0, 0);
        for (var i = _start; i < _end; i++)
        {
            if (next < doubles.Count && doubles[next].Start == i)
            {
                var mark = doubles[next++];
                var opens = mark.Side == Side.Open || mark.Side == Side.Either && depth == 0;
                depth = opens ? depth + 1 : Math.Max(0, depth - 1);
                i = mark.End - 1;
            }
            else if (depth == 0 && QuotationMarks.IsSingle(_text[i]))
            {
                Take(i);
            }
            else if (char.IsWhiteSpace(_text[i]))
            {
                _words++;
            }
        }
        if (_open >= 0 && _maybe >= 0)
            Add(_open, _maybe);
        else if (_open == _start && _scare < 0 && _text[_open] == '\u2018' && doubles.Count == 0)
            _found.Add(new QuoteMark(_open, 1, Side.Open));
    }

    private void Take(int i)
    {
        var blankBefore = i == _start || char.IsWhiteSpace(_text[i - 1]) || _text[i - 1] is '(';
        var wordAfter = i + 1 < _end && (char.IsLetterOrDigit(_text[i + 1]) || QuotationMarks.IsDouble(_text[i + 1]));
        if (blankBefore && wordAfter && !(char.IsDigit(_text[i + 1]) && _text[i] is '\'' or '\u2019'))
            Open(i);
        else if (_open >= 0 && !wordAfter && !blankBefore)
            Close(i);
    }

    private void Open(int i)
    {
        if (_open >= 0 && _maybe < 0 && _scare < 0)
            return;
        if (_maybe >= 0)
            Add(_open, _maybe);
        (_open, _maybe, _scare, _words) = (i, -1, -1, 1);
    }

    private void Close(int i)
    {
        var before = _text[i - 1];
        var isStopped = i + 1 >= _end || _text[i + 1] is ',' or '.' or ';' or ':' or '!' or '?' or ')' or '\n' || DashFollows(i + 1);
        // "the farmers’, too" may go on; a stop before the mark tells for certain.
        if (before is ',' or '.' or '!' or '?' or '\u2026' || isStopped && _words > 1 && before != 's')
            Add(_open, i);
        else if (isStopped && _words > 1)
            _maybe = i;
        else if (before != 's' || _words <= LongestScare)
            _scare = i;
    }

    private bool DashFollows(int i) => i + 1 < _end && _text[i] == ' ' && QuoteMarks.IsDash(_text[i + 1]);

    private void Add(int open, int close)
    {
        _found.Add(new QuoteMark(open, 1, Side.Open));
        _found.Add(new QuoteMark(close, 1, Side.Close));
        (_open, _maybe, _scare) = (-1, -1, -1);
    }
}
