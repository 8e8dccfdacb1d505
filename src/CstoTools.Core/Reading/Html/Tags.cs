using System.Text.RegularExpressions;

namespace CstoTools.Core.Reading.Html;

/// <summary>How an element takes part in the page.</summary>
internal enum TagRole
{
    Inline,
    Block,
    Skip,
    Break,
    Rule,
    Image,
    Frame,
    Link,
    Time,
    Head,
}

/// <summary>Elements by name.</summary>
internal static partial class Tags
{
    public static TagRole RoleOf(string name) => name switch
    {
        "a" => TagRole.Link,
        "br" => TagRole.Break,
        "hr" => TagRole.Rule,
        "img" or "amp-img" => TagRole.Image,
        "iframe" or "video" or "embed" or "source" or "audio" or "amp-youtube" or "amp-iframe" or "amp-video" or "frame" => TagRole.Frame,
        "time" => TagRole.Time,
        "meta" or "link" or "title" or "base" or "script" => TagRole.Head,
        "style" or "noscript" or "noframes" or "template" or "svg" or "math" or "select" or "option" or "textarea" or "button" or "input"
            or "object" or "applet" or "canvas" or "map" or "datalist" or "progress" or "dialog" or "amp-sidebar" or "amp-consent"
            or "amp-ad" or "amp-analytics" or "amp-user-notification" or "rp" or "rt" => TagRole.Skip,
        "html" or "body" or "head" or "div" or "p" or "ul" or "ol" or "li" or "dl" or "dt" or "dd" or "table" or "tbody" or "thead" or "tfoot"
            or "tr" or "td" or "th" or "caption" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "article" or "section" or "main"
            or "header" or "footer" or "nav" or "aside" or "figure" or "figcaption" or "blockquote" or "pre" or "address" or "form"
            or "fieldset" or "legend" or "center" or "details" or "summary" or "hgroup" or "menu" or "dir" or "frameset"
            or "search" or "marquee" => TagRole.Block,
        // Components that pages define for themselves are laid out as blocks more often than not.
        _ when name.Contains('-', StringComparison.Ordinal) => TagRole.Block,
        _ => TagRole.Inline,
    };

    public static int HeadingOf(string name) =>
        name.Length == 2 && name[0] == 'h' && name[1] is >= '1' and <= '6' ? name[1] - '0' : 0;

    public static bool IsBold(string name) => name is "b" or "strong";

    /// <summary>Whether a style hides its element.</summary>
    public static bool Hides(string style) =>
        HasDeclaration(style, "display", "none") || HasDeclaration(style, "visibility", "hidden") || FarOff().IsMatch(style);

    public static bool ShowsAsBlock(string style) => HasDeclaration(style, "display", "block");

    // Out of the window, or without any size: for reading aloud, or for search engines.
    [GeneratedRegex(@"(?<![-\w])(?:(?:left|top|right|text-indent)\s*:\s*-\d{3,}(?:px|em|pt)?|(?:font-size|max-height)\s*:\s*0(?:px|em|pt|%)?\s*(?:;|!|$)|width\s*:\s*[01]px\s*;\s*height\s*:\s*[01]px|clip\s*:\s*rect\(\s*[01](?:px)?[\s,]+[01])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FarOff();

    private static bool HasDeclaration(string style, string property, string value)
    {
        var at = style.IndexOf(property, StringComparison.OrdinalIgnoreCase);
        if (at < 0 || at > 0 && (char.IsAsciiLetter(style[at - 1]) || style[at - 1] == '-'))
            return false;
        var rest = style.AsSpan(at + property.Length).TrimStart();
        return rest.Length > 0 && rest[0] == ':' && rest[1..].TrimStart().StartsWith(value, StringComparison.OrdinalIgnoreCase);
    }
}
