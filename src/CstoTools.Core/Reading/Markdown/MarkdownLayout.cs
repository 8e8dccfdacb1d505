using System.Globalization;
using CstoTools.Core.Reading.TextPages;

namespace CstoTools.Core.Reading.Markdown;

/// <summary>
/// Reads a Markdown page that is not of our own export. Its first heading is the title: the first block, or the first
/// heading of the highest level. What stands before it is the sidebar. Without a heading it is read like a text page.
/// </summary>
internal static class MarkdownLayout
{
    /// <summary>The parts of a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="matter">Its front matter; null if it has none.</param>
    /// <param name="titled">Whether the front matter names the title.</param>
    /// <exception cref="PageException">The page has no text of its own.</exception>
    public static Draft Read(Page page, FrontMatter? matter, bool titled)
    {
        var blocks = MarkdownText.Lines(page, matter?.End ?? 0, matter?.Lines ?? 0);
        var media = blocks.SelectMany(b => b.Media).ToList();
        blocks.RemoveAll(b => b.Line.Text.Length == 0);
        var at = blocks.FindIndex(b => b.Level == 1);
        if (at < 0 && blocks.Count > 0 && blocks[0].Level > 0)
            at = 0;
        var lines = blocks.ConvertAll(b => b.Line);
        var draft = at < 0 && !titled ? TextLayout.Read(page, lines) : WithHeading(lines, at);
        // Addresses that are written out were found in the text already.
        draft.Media.InsertRange(0, media.Where(m => draft.Media.All(d => d.Url is null || d.Url != m.Url)));
        return draft;
    }

    private static Draft WithHeading(List<TextLine> lines, int at)
    {
        var draft = new Draft();
        if (at >= 0)
        {
            var (title, day) = PageDay.AtEnd(lines[at].Text) ?? (lines[at].Text, default(DateTime?));
            (draft.Title, draft.Date) = (new Block(title, lines[at].Number), day);
        }
        if (at == 1 && lines[0].IsDay)
            draft.Date ??= lines[0].Day;
        else if (at > 0)
            draft.Teasers.AddRange(TeaserSplitter.Split(lines[..at]));

        var trimmed = TailTrimmer.Trim(lines[(at + 1)..]);
        var opened = false;
        var head = lines[..Math.Max(at, 0)];
        foreach (var line in trimmed.Main)
        {
            var text = line.Text;
            if (!opened && IsHeadAgain(draft, line, out var day))
            {
                draft.Date ??= day;
                head.Add(line);
                continue;
            }
            if (!opened && PageDay.Glued(text) is var (rest, glued))
                (text, draft.Date) = (rest, draft.Date ?? glued);
            opened = true;
            var found = MediaExtractor.Extract(text);
            draft.Media.AddRange(found.Media);
            if (found.Text.Length > 0)
                draft.Paragraphs.Add(new Block(found.Text, line.Number));
        }
        draft.Contact.AddRange(trimmed.Contact.Select(l => l.ToBlock()));
        if (PageDay.Doubt(head) is { } doubt)
            draft.Warnings.Add(doubt);
        if (trimmed.Dropped.Count > 0)
        {
            draft.Warnings.Add(string.Create(CultureInfo.InvariantCulture,
                $"{trimmed.Dropped.Count} line(s) after the links back were left out, from line {trimmed.Dropped[0].Number} on."));
        }
        return draft;
    }

    // The date alone, or the title once more, with the date or without.
    private static bool IsHeadAgain(Draft draft, TextLine line, out DateTime? day)
    {
        day = line.Day;
        if (line.IsDay)
            return draft.Date is null || draft.Date == day;
        if (draft.Title is not { } title)
            return false;
        (var text, day) = PageDay.AtEnd(line.Text) ?? (line.Text, default(DateTime?));
        return text == title.Text;
    }
}
