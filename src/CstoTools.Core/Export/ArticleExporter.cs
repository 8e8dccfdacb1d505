using System.Text;
using CstoTools.Core.Reading;

namespace CstoTools.Core.Export;

/// <summary>Writes articles as Markdown files into one folder. Not for several threads.</summary>
public sealed class ArticleExporter
{
    private readonly HashSet<string> _given = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _folder;

    /// <summary>An exporter into a folder; it is made when the first article is written.</summary>
    /// <param name="folder">The folder.</param>
    public ArticleExporter(string folder) => _folder = folder;

    /// <summary>The file for an article: each call gives another, so that no two articles of one run share a file.</summary>
    /// <param name="article">The article.</param>
    public string NextPath(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var name = ArticleFileName.Of(article);
        if (!_given.Add(name))
        {
            var stem = name = $"{name}-{ArticleFileName.ShortId(article)}";
            for (var number = 2; !_given.Add(name); number++)
                name = $"{stem}-{number}";
        }
        return Path.Combine(_folder, name + ".md");
    }

    /// <summary>Writes an article to a temporary file beside its place, and renames it.</summary>
    /// <param name="article">The article.</param>
    /// <param name="path">The file, from <see cref="NextPath"/>.</param>
    /// <param name="overwrite">Whether a file that is there is replaced.</param>
    /// <param name="encoding">The encoding, whose mark is written too if it has one; null for UTF-8 without a mark.</param>
    /// <exception cref="PageException">The file is there, cannot be written, or would not hold the article without loss.</exception>
    public static void Write(Article article, string path, bool overwrite, Encoding? encoding = null)
    {
        ArgumentNullException.ThrowIfNull(article);
        encoding = (Encoding)(encoding ?? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)).Clone();
        encoding.EncoderFallback = EncoderFallback.ReplacementFallback;
        var text = Text(article, path, encoding);
        WholeFile.Write(path, [.. encoding.Preamble, .. encoding.GetBytes(text)], overwrite);
    }

    // What is written is read again before a file is touched: an export that would lose something is an error.
    private static string Text(Article article, string path, Encoding encoding)
    {
        var text = ArticleMarkdown.Write(article);
        try
        {
            var whole = encoding.GetString(encoding.GetBytes(text));
            if (whole != text && encoding.WebName is not ("utf-8" or "utf-16" or "utf-16BE" or "utf-32" or "utf-32BE"))
                throw new PageException(PageErrors.NotWritten, $"The article for '{path}' has characters that {encoding.WebName} does not have.", path);
            var back = PageReader.ReadText(whole, article.Path, PageFormat.Markdown, new ReadOptions { MaximumSize = long.MaxValue });
            if (back with { Format = article.Format, LineMarks = article.LineMarks } == article)
                return text;
        }
        catch (PageException e) when (e.ErrorId != PageErrors.NotWritten)
        {
            throw Lossy(path, e);
        }
        throw Lossy(path, null);
    }

    private static PageException Lossy(string path, PageException? inner) => new(PageErrors.NotWritten,
        $"The article for '{path}' holds what the file could not give back, such as half a character{(inner is null ? "" : $" ({inner.Message})")}.", path, inner);
}
