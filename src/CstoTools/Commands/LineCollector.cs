using System.Management.Automation;
using System.Text;

namespace CstoTools.Commands;

/// <summary>Puts the lines or the bytes that Get-Content sends one by one together again to the page they are.</summary>
internal sealed class LineCollector
{
    private StringBuilder? _text;
    private List<byte>? _bytes;
    private string? _file;
    private long _count;

    /// <summary>Takes a text that is the next line of the same file.</summary>
    /// <returns>Whether it was one; if not, nothing was taken.</returns>
    public bool TryContinue(PSObject item, string line)
    {
        if (_text is null || _file is null || Place(item) is not var (file, count) || file != _file || count != _count + 1)
            return false;
        _text.Append('\n').Append(line);
        _count = count;
        return true;
    }

    /// <summary>Takes the next byte of the same file, or of the same bytes that are in no file.</summary>
    /// <returns>Whether it was one; if not, nothing was taken.</returns>
    public bool TryContinue(PSObject? item, byte data)
    {
        if (_bytes is null || FileOf(item) != _file)
            return false;
        _bytes.Add(data);
        return true;
    }

    /// <summary>Starts a page with a text.</summary>
    public void Start(PSObject item, string text)
    {
        _text = new StringBuilder(text);
        (_file, _count) = Place(item) is var (file, count) ? (file, count) : (null, 0);
    }

    /// <summary>Starts a page with a byte.</summary>
    public void Start(PSObject? item, byte data) => (_bytes, _file) = ([data], FileOf(item));

    /// <summary>The page so far, as text or bytes, and its file (null if it has none); null if there is no page.</summary>
    public (object Content, string? Path)? Take()
    {
        var content = (object?)_text?.ToString() ?? _bytes?.ToArray();
        (_text, _bytes) = (null, null);
        return content is null ? null : (content, _file);
    }

    // Get-Content notes on each string the file and the number of the (last) line.
    private static (string File, long Count)? Place(PSObject item) =>
        FileOf(item) is { } file && item.Properties["ReadCount"]?.Value is long count ? (file, count) : null;

    private static string? FileOf(PSObject? item) => item?.Properties["PSPath"]?.Value?.ToString() is { } path ? FilePart(path) : null;

    private static string FilePart(string path)
    {
        var at = path.IndexOf("::", StringComparison.Ordinal);
        return at < 0 ? path : path[(at + 2)..];
    }
}
