namespace CstoTools.Core.Reading.TextPages;

/// <summary>Takes a text capture apart.</summary>
internal static class TextLayout
{
    public static Draft Read(Page page)
    {
        var draft = new Draft();
        var number = 0;
        foreach (var line in page.Content.Split('\n'))
        {
            number++;
            if (Blanks.Trim(line) is { Length: > 0 } text)
                draft.Paragraphs.Add(new Block(text, number));
        }
        return draft;
    }
}
