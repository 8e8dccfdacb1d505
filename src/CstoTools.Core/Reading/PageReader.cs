using System.Text;
using CstoTools.Core.Reading.Fields;
using CstoTools.Core.Reading.Markdown;
using CstoTools.Core.Reading.Mht;
using CstoTools.Core.Reading.TextPages;

namespace CstoTools.Core.Reading;

/// <summary>Reads a page into an article.</summary>
public static class PageReader
{
    /// <summary>Reads a file, and the file NAME.yml beside it with fields that somebody set by hand.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How to read; null for the usual way.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="PageException">The file cannot be read, or is no article.</exception>
    public static Article ReadFile(string path, ReadOptions? options = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (PageFolder.IsSidecar(path))
            throw new PageException(PageErrors.NoArticle, $"'{path}' is the sidecar file of a page, not a page.", path);
        var bytes = PageFile.Read(path, (options ?? ReadOptions.Default).MaximumSize, cancel);
        return Sidecar.Apply(Read(PageOf(bytes, path, options, cancel), options, cancel), path, cancel);
    }

    /// <summary>Reads bytes of any encoding, as they come from a file or from standard input.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="path">The file they came from; null if they have none.</param>
    /// <param name="options">How to read; null for the usual way.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="PageException">The bytes are no text, or the text is no article.</exception>
    public static Article ReadBytes(
        ReadOnlyMemory<byte> bytes, string? path = null, ReadOptions? options = null, CancellationToken cancel = default) =>
        Read(PageOf(bytes, path, options, cancel), null, cancel);

    private static Page PageOf(ReadOnlyMemory<byte> bytes, string? path, ReadOptions? options, CancellationToken cancel)
    {
        CheckSize(bytes.Length, path, options);
        cancel.ThrowIfCancellationRequested();
        if (MhtArchive.Is(bytes.Span))
            return MhtArchive.Root(bytes.Span, path, options?.Address);
        var (text, warnings) = PageDecoder.Decode(bytes.Span, path, given: options?.Encoding);
        return new Page(path, text, PageFormat.Of(text, path), warnings) { Address = options?.Address };
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
        if (format is null && MhtArchive.Is(text))
            return Read(MhtArchive.Root(Encoding.UTF8.GetBytes(text), path, options?.Address), null, cancel);
        return Read(new Page(path, text, format ?? PageFormat.Of(text, path), []) { Address = options?.Address }, null, cancel);
    }

    // With options where the page is a file, which has others beside it.
    private static Article Read(Page page, ReadOptions? file, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return page.Format switch
        {
            PageFormat.Html => ArticleBuilder.Build(page, Html.HtmlLayout.Read(page, page.Path is null ? null : file?.Siblings?.Of(page.Path, file.Encoding, cancel), cancel)),
            PageFormat.Markdown => ReadMarkdown(page),
            _ => WithAddress(ArticleBuilder.Build(page, TextLayout.Read(page)), page),
        };
    }

    private static Article ReadMarkdown(Page page)
    {
        var matter = FrontMatter.Read(page);
        if (matter is { Root: not null } && FrontMatter.IsOwn(page.Content))
            return ExportedPage.Read(page, matter);
        var (fields, unused) = matter?.Fields(page.Path) ?? ([], []);
        var draft = MarkdownLayout.Read(page, matter, fields.Any(f => f.Name == nameof(Article.Title)));
        if (unused.Count > 0)
            draft.Warnings.Add($"Keys of the front matter that are not used: {string.Join(", ", unused)}.");
        return FieldOverrides.Apply(WithAddress(ArticleBuilder.Build(page, draft), page), fields, "front matter", inPage: true);
    }

    private static Article WithAddress(Article article, Page page) =>
        article.Url is null && page.Address is not null ? article with { Url = page.Address } : article;

    private static void CheckSize(long size, string? path, ReadOptions? options)
    {
        var maximum = (options ?? ReadOptions.Default).MaximumSize;
        if (size > maximum)
            throw PageFile.TooLarge(path, size, maximum);
    }
}
