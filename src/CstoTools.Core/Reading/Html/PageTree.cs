namespace CstoTools.Core.Reading.Html;

/// <summary>A block-level element of the page. Boxes stand in document order: a box's descendants follow it.</summary>
internal sealed class Box
{
    public required int Index { get; init; }

    /// <summary>-1 for the outermost box.</summary>
    public required int Parent { get; init; }

    public required string Tag { get; init; }

    /// <summary>Tag and class as written: what repeated siblings have in common.</summary>
    public required string Signature { get; init; }

    public Hints Hints { get; init; }

    /// <summary>One past its last descendant.</summary>
    public int End { get; set; }

    public int FirstChild { get; set; } = -1;

    public int LastChild { get; set; } = -1;

    public int NextSibling { get; set; } = -1;

    public int FirstPassage { get; set; }

    /// <summary>One past the last passage in it.</summary>
    public int EndPassage { get; set; }

    /// <summary>Length of the text in it, and of the part that is links.</summary>
    public int Chars { get; set; }

    public int LinkChars { get; set; }

    /// <summary>How much running text is in it, as written and after menus, lists and the like are weighed down.</summary>
    public double RawGood { get; set; }

    public double Good { get; set; }

    public bool HoldsGroup { get; set; }

    public int PassageCount => EndPassage - FirstPassage;

    public double LinkDensity => Chars == 0 ? 0 : (double)LinkChars / Chars;

    public bool Has(Hints hint) => (Hints & hint) != 0;
}

/// <summary>A run of text that a browser would set as one block of lines.</summary>
internal sealed class Passage
{
    public required int Index { get; init; }

    public required int Box { get; init; }

    public required string Text { get; init; }

    public required int LinkChars { get; init; }

    /// <summary>1 to 6 in a heading, else 0.</summary>
    public required int Heading { get; init; }

    public required bool Bold { get; init; }

    public required bool Caption { get; set; }

    public required bool ListItem { get; init; }

    public required bool Cell { get; init; }

    public required int Words { get; init; }

    /// <summary>The links that start in it.</summary>
    public required int FirstLink { get; init; }

    public required int EndLink { get; init; }

    /// <summary>The day, if the passage is nothing but a date line.</summary>
    public DateLine? Day { get; set; }

    public double Good { get; set; }

    /// <summary>The group of repeated items it stands in, -1 if in none.</summary>
    public int Group { get; set; } = -1;

    /// <summary>In how many other articles of the site it stands in the same place; 0 if that is too few to say anything.</summary>
    public int Repeats { get; set; }

    /// <summary>Whether nearly all of them have it.</summary>
    public bool Frame { get; set; }

    /// <summary>Whether they have it under the same date, too.</summary>
    public bool DatedTwice { get; set; }

    public double LinkDensity => Text.Length == 0 ? 0 : Math.Min(1, (double)LinkChars / Text.Length);

    public bool IsLink => LinkDensity >= 0.75;

    public bool EndsSentence => Prose.EndsSentence(Text);
}

/// <summary>A link and where it starts.</summary>
internal readonly record struct Link(string Href, string Text, int Passage, int Box);

/// <summary>An image, video or frame; it stands before passage <paramref name="Before"/>.</summary>
internal readonly record struct Embed(string Kind, string Source, string? Alt, int Before, int Box, bool Small);

/// <summary>A time element; it starts in or right before passage <paramref name="Passage"/>.</summary>
internal readonly record struct TimeMark(string Machine, bool Published, bool Modified, int Passage, int Box);

/// <summary>A page taken apart: boxes, the passages of text in them, and what hangs on those.</summary>
internal sealed class PageTree
{
    public List<Box> Boxes { get; } = [];

    public List<Passage> Passages { get; } = [];

    public List<Link> Links { get; } = [];

    public List<Embed> Embeds { get; } = [];

    public List<TimeMark> Times { get; } = [];

    public PageHead Head { get; } = new();

    /// <summary>The heading with which the next whole article starts, if the page appends some.</summary>
    public int NextArticle { get; set; } = int.MaxValue;

    public List<ItemGroup> Groups { get; } = [];

    public Box BoxOf(Passage passage) => Boxes[passage.Box];

    public static bool Contains(Box outer, int inner) => outer.Index <= inner && inner < outer.End;

    public IEnumerable<Box> ChildrenOf(Box box)
    {
        for (var i = box.FirstChild; i >= 0; i = Boxes[i].NextSibling)
            yield return Boxes[i];
    }

    /// <summary>The innermost box that holds both.</summary>
    public Box Common(int first, int second)
    {
        var box = Boxes[first];
        while (!Contains(box, second))
            box = Boxes[box.Parent];
        return box;
    }
}
