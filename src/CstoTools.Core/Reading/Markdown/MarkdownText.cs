using System.Text;
using System.Text.RegularExpressions;
using CstoTools.Core.Reading.TextPages;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using MarkdownBlock = Markdig.Syntax.Block;

namespace CstoTools.Core.Reading.Markdown;

/// <summary>Takes the markup off Markdown: one line a block, with the line of the file where it starts.</summary>
internal static partial class MarkdownText
{
    private const int MaximumBrackets = 2000;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseEmphasisExtras().Build();

    /// <summary>The blocks of a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="start">Where its text starts, after the front matter.</param>
    /// <param name="linesBefore">How many lines stand before.</param>
    /// <exception cref="PageException">The page is nested too deeply.</exception>
    public static List<MarkdownLine> Lines(Page page, int start, int linesBefore)
    {
        var lines = new List<MarkdownLine>();
        var pending = new Stack<MarkdownBlock>();
        pending.Push(Parse(page, start));
        while (pending.TryPop(out var block))
        {
            if (block is ContainerBlock container and not TableRow)
            {
                for (var i = container.Count - 1; i >= 0; i--)
                    pending.Push(container[i]);
                continue;
            }
            var media = new List<MediaItem>();
            var text = Blanks.Trim(TextOf(block, media));
            if (text.Length > 0 || media.Count > 0)
                lines.Add(new MarkdownLine(new TextLine(text, block.Line + 1 + linesBefore, lines.Count == 0 ? 0 : 1), (block as HeadingBlock)?.Level ?? 0, media));
        }
        return lines;
    }

    private static MarkdownDocument Parse(Page page, int start)
    {
        try
        {
            return Markdig.Markdown.Parse(WithoutFloods(page.Content[start..]), Pipeline);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Its bound on depth is a bare ArgumentException.
            throw new PageException(PageErrors.TooDeep, $"{PageFile.Name(page.Path)}: the markup is nested too deeply.", page.Path, e);
        }
    }

    // The parser is quadratic in the marks of one paragraph; where they are that many, they mark nothing.
    private static string WithoutFloods(string text)
    {
        if (!IsFlood(text))
            return text;
        var plain = new StringBuilder(text.Length);
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = text.IndexOf("\n\n", start, StringComparison.Ordinal) is >= 0 and var gap ? gap + 2 : text.Length;
            var run = text.AsSpan(start, end - start);
            if (IsFlood(run))
                plain.Append(Marks().Replace(run.ToString(), @"\$1"));
            else
                plain.Append(run);
        }
        return plain.ToString();
    }

    private static bool IsFlood(ReadOnlySpan<char> text) =>
        text.Count('[') > MaximumBrackets || text.Count('*') + text.Count('_') + text.Count('~') > MaximumBrackets * 2;

    private static string TextOf(MarkdownBlock block, List<MediaItem> media) => block switch
    {
        TableRow row => string.Join(" ", row.Descendants<ParagraphBlock>().Select(p => InlineText(p.Inline, media)).Where(t => t.Length > 0)),
        HtmlBlock html => IsShown(html) ? WithoutTags(html.Lines.ToString()) : "",
        CodeBlock code => code.Lines.ToString(),
        LeafBlock leaf => InlineText(leaf.Inline, media),
        _ => "",
    };

    private static string InlineText(ContainerInline? root, List<MediaItem> media)
    {
        var text = new StringBuilder();
        var pending = new Stack<Inline>();
        for (var child = root?.LastChild; child is not null; child = child.PreviousSibling)
            pending.Push(child);
        while (pending.TryPop(out var inline))
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case AutolinkInline address:
                    text.Append(address.Url);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case LineBreakInline line:
                    text.Append(line.IsHard ? '\n' : ' ');
                    break;
                case HtmlInline html:
                    text.Append(html.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase) ? "\n" : "");
                    break;
                case LinkInline { IsImage: true } image:
                    media.Add(Picture(image));
                    break;
                case ContainerInline container:
                    if (container is LinkInline { Url: { } url } && MediaExtractor.Linked(url) is { } item)
                        media.Add(item);
                    for (var child = container.LastChild; child is not null; child = child.PreviousSibling)
                        pending.Push(child);
                    break;
            }
        }
        return text.ToString();
    }

    private static MediaItem Picture(LinkInline image)
    {
        var caption = Blanks.Trim(!string.IsNullOrWhiteSpace(image.Title) ? image.Title : InlineText(image, []));
        var url = image.Url ?? "";
        return (MediaExtractor.Linked(url) ?? new MediaItem { Kind = MediaKinds.Image, Url = url }) with
        {
            Caption = caption.Length == 0 ? null : caption,
        };
    }

    private static bool IsShown(HtmlBlock html) => html.Type switch
    {
        HtmlBlockType.Comment or HtmlBlockType.ProcessingInstruction or HtmlBlockType.DocumentType or HtmlBlockType.CData => false,
        HtmlBlockType.ScriptPreOrStyle => html.Lines.ToString().AsSpan().TrimStart().StartsWith("<pre", StringComparison.OrdinalIgnoreCase),
        _ => true,
    };

    private static string WithoutTags(string html) => System.Net.WebUtility.HtmlDecode(Tag().Replace(html, t => PartsText().IsMatch(t.ValueSpan) ? " " : ""));

    [GeneratedRegex("<!--.*?-->|<[^<>]*>", RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\\?([\[*_~])", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    [GeneratedRegex("^</?(?:p|div|br|h[1-6]|li|tr|td|th|section|article|figure|figcaption)\\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PartsText();
}
