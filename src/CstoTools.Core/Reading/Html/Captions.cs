namespace CstoTools.Core.Reading.Html;

/// <summary>Finds captions that no name marks: a few words alone in a box with an image.</summary>
internal static class Captions
{
    public static void Mark(PageTree tree)
    {
        foreach (var embed in tree.Embeds)
        {
            var box = tree.Boxes[embed.Box];
            if (box.PassageCount == 0 && box.Parent >= 0)
                box = tree.Boxes[box.Parent];
            if (embed.Kind != "image" || embed.Small || box.PassageCount != 1 || box.Tag is "body" or "#page" or "html" or "li" or "blockquote" or "dd")
                continue;
            var only = tree.Passages[box.FirstPassage];
            if (only.Heading == 0 && only.Words is > 0 and < 20 && only.LinkChars == 0 && !only.EndsSentence)
                only.Caption = true;
        }
    }
}
