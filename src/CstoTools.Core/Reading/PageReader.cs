using CstoTools.Core.Reading.TextPages;

namespace CstoTools.Core.Reading;

/// <summary>Reads a page into an article.</summary>
public static class PageReader
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How to read; null for the usual way.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="PageException">The file cannot be read, or is no article.</exception>
    public static Article ReadFile(string path, ReadOptions? options = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        return ReadBytes(PageFile.Read(path, (options ?? ReadOptions.Default).MaximumSize, cancel), path, options, cancel);
    }

    /// <summary>Reads bytes of any encoding, as they come from a file or from standard input.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="path">The file they came from; null if they have none.</param>
    /// <param name="options">How to read; null for the usual way.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="PageException">The bytes are no text, or the text is no article.</exception>
    public static Article ReadBytes(
        ReadOnlyMemory<byte> bytes, string? path = null, ReadOptions? options = null, CancellationToken cancel = default)
    {
        CheckSize(bytes.Length, path, options);
        cancel.ThrowIfCancellationRequested();
        var (text, warnings) = PageDecoder.Decode(bytes.Span, path);
        return Read(new Page(path, text, PageFormat.Of(text, path), warnings), cancel);
    }

    /// <summary>Reads text that is decoded already.</summary>
    /// <param name="content">The page's text or markup.</param>
    /// <param name="path">The file it came from; null if it has none.</param>
    /// <param name="format">text, html or markdown; null to tell it by the content and the path's extension.</param>
    /// <param name="options">How to read; null for the usual way.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="PageException">The text is no article.</exception>
    public static Article ReadText(
        string content,
        string? path = null,
        string? format = null,
        ReadOptions? options = null,
        CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        CheckSize(content.Length, path, options);
        var text = PageDecoder.Clean(content, path);
        return Read(new Page(path, text, format ?? PageFormat.Of(text, path), []), cancel);
    }

    private static Article Read(Page page, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var draft = page.Format == "html" ? Html.HtmlLayout.Read(page, cancel) : TextLayout.Read(page);
        return ArticleBuilder.Build(page, draft);
    }

    private static void CheckSize(long size, string? path, ReadOptions? options)
    {
        var maximum = (options ?? ReadOptions.Default).MaximumSize;
        if (size > maximum)
            throw PageFile.TooLarge(path, size, maximum);
    }
}
