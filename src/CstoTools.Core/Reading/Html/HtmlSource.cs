using System.Text;
using HtmlAgilityPack;

namespace CstoTools.Core.Reading.Html;

/// <summary>Parses markup within bounds: nesting is limited, and the parser's bare exceptions become ours.</summary>
internal static class HtmlSource
{
    /// <summary>The parser is quadratic in depth, so depth ends here.</summary>
    internal const int MaxDepth = 512;

    public static HtmlDocument Parse(Page page)
    {
        try
        {
            return Load(page.Content);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Old pages leave a <font> or <b> open in each paragraph: a browser does not nest those for ever.
            try
            {
                return Load(WithoutInlineMarks(page.Content));
            }
            catch (Exception inner) when (inner is not OutOfMemoryException)
            {
                var name = page.Path ?? "The page";
                throw new PageException(PageErrors.TooDeep, $"{name}: the markup is nested deeper than {MaxDepth} levels.", page.Path, inner);
            }
        }
    }

    private static HtmlDocument Load(string content)
    {
        var document = new HtmlDocument
        {
            OptionMaxNestedChildNodes = MaxDepth,
            OptionCheckSyntax = false,
            OptionReadEncoding = false,
            OptionUseIdAttribute = false,
        };
        document.LoadHtml(content);
        return document;
    }

    private static string WithoutInlineMarks(string content)
    {
        var kept = new StringBuilder(content.Length);
        var from = 0;
        while (from < content.Length)
        {
            var open = content.IndexOf('<', from);
            if (open < 0)
                break;
            if (!IsInlineMark(content, open))
            {
                kept.Append(content, from, open + 1 - from);
                from = open + 1;
                continue;
            }
            kept.Append(content, from, open - from);
            var close = content.IndexOf('>', open);
            from = close < 0 ? content.Length : close + 1;
        }
        if (from < content.Length)
            kept.Append(content, from, content.Length - from);
        return kept.ToString();
    }

    private static bool IsInlineMark(string content, int open)
    {
        var start = open + 1;
        if (start < content.Length && content[start] == '/')
            start++;
        var end = start;
        while (end < content.Length && end - start < 8 && char.IsAsciiLetter(content[end]))
            end++;
        if (end < content.Length && char.IsAsciiLetterOrDigit(content[end]))
            return false;
        Span<char> name = stackalloc char[8];
        var length = content.AsSpan(start, end - start).ToLowerInvariant(name);
        return name[..Math.Max(0, length)] is "font" or "b" or "i" or "u" or "em" or "strong" or "span" or "small" or "big" or "center" or "s";
    }
}
