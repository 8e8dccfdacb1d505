using System.Globalization;
using System.Text.RegularExpressions;
using HtmlAgilityPack;

namespace CstoTools.Core.Reading.Html;

/// <summary>The attributes of an element that the reader looks at, taken in one pass.</summary>
internal readonly partial struct Attributes
{
    public string? Class { get; private init; }

    public string? Id { get; private init; }

    public string? Role { get; private init; }

    /// <summary>The microdata property.</summary>
    public string? Item { get; private init; }

    public string? Href { get; private init; }

    public bool Hidden { get; private init; }

    /// <summary>Hidden from readers' aids: an icon, if the element is inline.</summary>
    public bool InlineHidden { get; private init; }

    /// <summary>Styled as a block whatever its name says.</summary>
    public bool Block { get; private init; }

    public static Attributes Of(HtmlNode node)
    {
        if (!node.HasAttributes)
            return default;
        string? names = null, id = null, role = null, item = null, href = null;
        bool hidden = false, inlineHidden = false, block = false;
        foreach (var attribute in node.Attributes)
        {
            var value = attribute.Value ?? "";
            switch (attribute.Name)
            {
                case "class":
                    names = value;
                    hidden |= HidesByName(value);
                    break;
                case "id":
                    id = value;
                    break;
                case "role":
                    role = value;
                    break;
                case "itemprop":
                    item = value;
                    break;
                case "href":
                    href = Entities.Decode(value).Trim();
                    break;
                case "hidden":
                    hidden = !value.Equals("until-found", StringComparison.OrdinalIgnoreCase);
                    break;
                case "aria-hidden":
                    inlineHidden = value == "true";
                    break;
                case "style":
                    hidden |= Tags.Hides(value);
                    block = Tags.ShowsAsBlock(value);
                    break;
            }
        }
        return new Attributes { Class = names, Id = id, Role = role, Item = item, Href = href, Hidden = hidden, InlineHidden = inlineHidden, Block = block };
    }

    // Names that style sheets everywhere use for text that only reading aids get.
    private static bool HidesByName(string names)
    {
        var all = names.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Array.Exists(all, n => n is "sr-only" or "visually-hidden" or "visuallyhidden" or "screen-reader-text" or "screen-reader-only"
            or "hidden-text" or "hide-text" or "u-hidden" or "is-hidden" || n is "d-none" && !Array.Exists(all, ShowsFromAWidth().IsMatch));
    }

    // "d-none d-md-block" is hidden on narrow screens only; "d-print-block" shows on paper only.
    [GeneratedRegex("^d-(?:sm|md|lg|xl|xxl)-(?:block|inline|flex|grid|table|inline-(?:block|flex|grid)|table-(?:row|cell)|flow-root|contents)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex ShowsFromAWidth();

    /// <summary>The address of an image or frame; pages that load late keep it in another attribute.</summary>
    public static string Source(HtmlNode node)
    {
        var source = node.GetAttributeValue("src", "");
        if (source.Length == 0 || source.StartsWith("data:", StringComparison.OrdinalIgnoreCase) || source.StartsWith("about:", StringComparison.OrdinalIgnoreCase))
        {
            source = node.GetAttributeValue("data-src", "");
            if (source.Length == 0)
                source = node.GetAttributeValue("data-original", "");
            if (source.Length == 0)
                source = node.GetAttributeValue("data-lazy-src", "");
        }
        if (source.Length == 0 && (node.GetAttributeValue("srcset", "") is { Length: > 0 } set || (set = node.GetAttributeValue("data-srcset", "")).Length > 0))
            source = set.Split(',')[0].Trim().Split(' ')[0];
        if (source.Length == 0 && node.Name == "amp-youtube" && node.GetAttributeValue("data-videoid", "") is { Length: > 0 } id)
            source = $"https://www.youtube.com/watch?v={id}";
        return Entities.Decode(source).Trim();
    }

    /// <summary>Whether an image is no larger than an icon.</summary>
    public static bool IsTiny(HtmlNode node) => IsTiny(node.GetAttributeValue("width", "")) || IsTiny(node.GetAttributeValue("height", ""));

    private static bool IsTiny(string size) =>
        int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) && pixels < 50;
}
