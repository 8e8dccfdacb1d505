using System.Globalization;
using System.Text;
using CstoTools.Core.Text;
using CstoTools.Reports.Writing;

namespace CstoTools.Reports.Pictures;

/// <summary>A rectangle of a picture.</summary>
internal readonly record struct Box(double X, double Y, double Width, double Height);

/// <summary>A point of a picture.</summary>
internal readonly record struct Spot(double X, double Y);

/// <summary>
/// Writes a picture as SVG without colors: they are those of the classes in the template, so that a picture follows the light or dark
/// mode of its page. All text is escaped, and numbers have one decimal in every culture.
/// </summary>
internal sealed class SvgWriter
{
    private readonly StringBuilder _svg = new();

    /// <summary>Begins a picture.</summary>
    /// <param name="id">The id, which no other picture of the page has.</param>
    /// <param name="size">The size; the picture is scaled to the width of its page.</param>
    /// <param name="title">What the picture shows.</param>
    /// <param name="description">What can be seen in it, for readers who cannot see it.</param>
    public SvgWriter(string id, Box size, string title, string description)
    {
        Append($"<svg id=\"{id}\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{Number(size.X)} {Number(size.Y)} ");
        Append($"{Number(size.Width)} {Number(size.Height)}\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\">\n");
        Append($"<title id=\"{id}-t\">{Escape(title)}</title>\n<desc id=\"{id}-d\">{Escape(description)}</desc>\n");
    }

    /// <summary>Draws a rectangle.</summary>
    /// <param name="box">Its place.</param>
    /// <param name="style">Its class.</param>
    /// <param name="tip">What is shown when a pointer is over it; null for nothing.</param>
    public void Rectangle(Box box, string style, string? tip = null)
    {
        Append($"<rect class=\"{style}\" x=\"{Number(box.X)}\" y=\"{Number(box.Y)}\" ");
        Append($"width=\"{Number(box.Width)}\" height=\"{Number(box.Height)}\"");
        Close("rect", tip);
    }

    /// <summary>Draws a line.</summary>
    public void Line(Spot from, Spot to, string style) => Append(
        $"<line class=\"{style}\" x1=\"{Number(from.X)}\" y1=\"{Number(from.Y)}\" x2=\"{Number(to.X)}\" y2=\"{Number(to.Y)}\"/>\n");

    /// <summary>Draws an arc on the right of two points.</summary>
    /// <param name="from">Where it starts.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="bulge">How far it goes to the right.</param>
    /// <param name="width">How wide it is.</param>
    /// <param name="tip">What is shown when a pointer is over it.</param>
    public void Arc(Spot from, Spot to, double bulge, double width, string tip)
    {
        Append($"<path class=\"edge\" stroke-width=\"{Number(width)}\" d=\"M{Number(from.X)} {Number(from.Y)} ");
        // The curve goes three quarters of the way to the points that pull it.
        var pull = Math.Max(from.X, to.X) + bulge * 4 / 3;
        Append($"C{Number(pull)} {Number(from.Y)} {Number(pull)} {Number(to.Y)} {Number(to.X)} {Number(to.Y)}\"");
        Close("path", tip);
    }

    /// <summary>Draws a disk.</summary>
    public void Disk(Spot center, double radius, string style, string tip)
    {
        Append($"<circle class=\"{style}\" cx=\"{Number(center.X)}\" cy=\"{Number(center.Y)}\" r=\"{Number(radius)}\"");
        Close("circle", tip);
    }

    /// <summary>Writes a text.</summary>
    /// <param name="at">Where its base line starts, or ends.</param>
    /// <param name="text">The text.</param>
    /// <param name="style">Its class; one with "end" ends at the point, one with "mid" is centered on it.</param>
    public void Text(Spot at, string text, string style) => Append(
        $"<text class=\"{style}\" x=\"{Number(at.X)}\" y=\"{Number(at.Y)}\">{Escape(text)}</text>\n");

    /// <summary>The whole picture.</summary>
    public string Finish() => _svg.Append("</svg>").ToString();

    /// <summary>As much of a text as has the given number of characters.</summary>
    public static string Cut(string text, int length)
    {
        var line = Visible.Cell(text);
        if (line.Length <= length)
            return line;
        // Never between the halves of a character.
        var end = char.IsHighSurrogate(line[length - 2]) ? length - 2 : length - 1;
        return line[..end].TrimEnd() + "…";
    }

    private static string Number(double value)
    {
        var rounded = Math.Round(value, 1, MidpointRounding.AwayFromZero);
        return (rounded == 0 ? 0 : rounded).ToString("0.#", CultureInfo.InvariantCulture);
    }

    private static string Escape(string text) => TemplateFile.Html.Encode(Visible.Cell(text));

    // All numbers in it are texts already.
    private void Append(string text) => _svg.Append(text);

    private void Close(string element, string? tip)
    {
        if (tip is null)
            _svg.Append("/>\n");
        else
            Append($"><title>{Escape(tip)}</title></{element}>\n");
    }
}
