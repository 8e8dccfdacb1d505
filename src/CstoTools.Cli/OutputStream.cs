namespace CstoTools.Cli;

/// <summary>Standard output, whose failures can be distinguished from those of the files that are read.</summary>
internal sealed class OutputStream(Stream inner) : Stream
{
    private OutputException? _failure;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush() => Guard(inner.Flush);

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => Guard(() => inner.Write(buffer, offset, count));

    // After the first failure nothing more is written, so that closing the writer does not fail again.
    private void Guard(Action write)
    {
        if (_failure is not null)
            return;
        try
        {
            write();
        }
        catch (IOException exception)
        {
            _failure = new OutputException(exception);
            throw _failure;
        }
    }
}

/// <summary>Standard output does not take what is written.</summary>
internal sealed class OutputException(IOException cause) : Exception(cause.Message, cause)
{
    private const int UnixBrokenPipe = 32;
    private const int WindowsBrokenPipe = unchecked((int)0x8007006D);
    private const int WindowsClosingPipe = unchecked((int)0x800700E8);

    public bool IsBrokenPipe => InnerException!.HResult is UnixBrokenPipe or WindowsBrokenPipe or WindowsClosingPipe;
}
