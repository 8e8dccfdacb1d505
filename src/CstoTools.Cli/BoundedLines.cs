using System.Text;

namespace CstoTools.Cli;

/// <summary>The lines of a text, none longer than a limit: a file without line ends must not fill the memory.</summary>
internal sealed class BoundedLines(TextReader reader, long limit) : IDisposable
{
    private readonly char[] _buffer = new char[1 << 14];
    private readonly StringBuilder _line = new();
    private int _at;
    private int _count;
    private bool _afterReturn;

    /// <summary>The number of the line last read, 1 for the first.</summary>
    public int Number { get; private set; }

    /// <summary>The next line without its end; null at the end of the text.</summary>
    /// <param name="tooLong">Whether the line is longer than the limit; it was passed over then, and the text is empty.</param>
    public string? Read(out bool tooLong)
    {
        (tooLong, var any) = (false, false);
        _line.Clear();
        while (Fill())
        {
            // The second half of "\r\n".
            if (_afterReturn && _buffer[_at] == '\n')
                _at++;
            _afterReturn = false;
            var rest = _buffer.AsSpan(_at, _count - _at);
            var end = rest.IndexOfAny('\n', '\r');
            var part = end < 0 ? rest : rest[..end];
            any |= rest.Length > 0;
            tooLong |= _line.Length + part.Length > limit;
            if (!tooLong)
                _line.Append(part);
            _at += part.Length;
            if (end < 0)
                continue;
            _afterReturn = _buffer[_at++] == '\r';
            return End(tooLong);
        }
        return any ? End(tooLong) : null;
    }

    public void Dispose() => reader.Dispose();

    private string End(bool tooLong)
    {
        Number++;
        return tooLong ? "" : _line.ToString();
    }

    private bool Fill()
    {
        if (_at < _count)
            return true;
        (_at, _count) = (0, reader.Read(_buffer, 0, _buffer.Length));
        return _count > 0;
    }
}
