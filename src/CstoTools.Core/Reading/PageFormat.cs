using System.Text.RegularExpressions;
using CstoTools.Core.Reading.Markdown;

namespace CstoTools.Core.Reading;

/// <summary>Tells what a page is written in.</summary>
internal static partial class PageFormat
{
    public const string Text = "text";
    public const string Html = "html";
    public const string Markdown = "markdown";

    // Enough to see what a page is; a page may open with a long comment.
    private const int Opening = 8192;

    /// <summary>text, html or markdown: what the content shows counts more than what the file is called.</summary>
    public static string Of(string content, string? path)
    {
        var opening = content.AsSpan(0, Math.Min(content.Length, Opening));
        // An exported article may quote any markup.
        if (FrontMatter.IsOwn(opening))
            return Markdown;
        if (Root().IsMatch(opening))
            return Html;
        var extension = path is null ? "" : Path.GetExtension(path).ToLowerInvariant();
        return extension switch
        {
            ".md" or ".markdown" => Markdown,
            ".htm" or ".html" or ".xhtml" => AnyTag().IsMatch(opening) ? Html : Text,
            ".mht" or ".mhtml" => Html,
            _ => HasMarkup(opening) ? Html : FrontMatter.IsOpened(opening) ? Markdown : Text,
        };
    }

    private static bool HasMarkup(ReadOnlySpan<char> opening)
    {
        var tags = 0;
        foreach (var _ in Tag().EnumerateMatches(opening))
        {
            // A fragment has many tags, a text that quotes one does not.
            if (++tags == 4)
                return true;
        }
        return false;
    }

    [GeneratedRegex(@"^\s*(<\?xml\b|<!doctype\s+html\b|<html\b|<head\b|<body\b)|<html[\s>]|<body[\s>]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Root();

    [GeneratedRegex(@"<[a-z!/]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AnyTag();

    [GeneratedRegex(@"</?(p|div|br|h[1-6]|a|span|table|ul|li|article|section|title|meta|script|img)\b[^<>\n]{0,300}>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
