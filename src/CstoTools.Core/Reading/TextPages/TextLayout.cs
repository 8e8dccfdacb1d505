using System.Globalization;

namespace CstoTools.Core.Reading.TextPages;

/// <summary>
/// Takes a text capture apart: the sidebar's teasers first, then the article's head and body, then contacts and
/// links back. Nothing in the text marks these parts; see <see cref="HeadFinder"/> for how they are told apart.
/// </summary>
internal static class TextLayout
{
    /// <summary>The parts of a page.</summary>
    /// <exception cref="PageException">The page is a list of news, or has no text of its own.</exception>
    public static Draft Read(Page page)
    {
        var (lines, pieces) = HardWraps.Join(TextLine.Of(page.Content));
        return Read(page, lines, pieces);
    }

    /// <summary>The parts of a page whose lines are known.</summary>
    /// <exception cref="PageException">The page is a list of news, or has no text of its own.</exception>
    public static Draft Read(Page page, IReadOnlyList<TextLine> all, IReadOnlyDictionary<int, IReadOnlyList<Block>>? pieces = null)
    {
        var trimmed = TailTrimmer.Trim(all);
        var lines = trimmed.Main;
        if (lines.Count == 0)
            throw NoArticle(page);
        IReadOnlyList<TextLine> below = [];
        if (AgencyHead.Find(lines) is { Date: not null } agency)
            (lines, below) = AgencyHead.WithoutNewsBelow(lines, agency);
        if (ListingCheck.Find(lines) is { } listed)
        {
            throw new PageException(PageErrors.Listing,
                $"{PageFile.Name(page.Path)} is a list of news ({listed}), not an article.", page.Path);
        }

        var head = lines.Count == 1 ? Single(lines[0]) : HeadFinder.Find(lines);
        if (head is { Title: not null, Opening: null } && AgencyHead.AfterNotes(lines, head.BodyStart) is var start && start > head.BodyStart)
            head = head with { BodyStart = start, Notes = start - head.BodyStart };
        if (head.BodyStart >= lines.Count)
            throw NoArticle(page);
        // Where nothing else dates the page, the dateline of its text may.
        var day = head.Date ?? (head.Start == 0 && head.Opening is null ? HeadLines.DayOfDateline(lines[head.BodyStart].Text) : null);
        var draft = new Draft { Title = head.Title, Date = day, Pieces = pieces };
        draft.Teasers.AddRange(TeaserSplitter.Split([.. lines.Take(head.Start)]).Select(WithoutImageNames));
        AddBody(draft, lines, head);
        draft.Contact.AddRange(trimmed.Contact.Select(l => l.ToBlock()));
        draft.Warnings.AddRange(new[] { head.Doubt, PageDay.Doubt(lines.Take(head.BodyStart)) }.OfType<string>());
        if (below.Count > 0)
        {
            draft.Warnings.Add(string.Create(CultureInfo.InvariantCulture,
                $"{below.Count} line(s) of other news under the article were left out, from line {below[0].Number} on."));
        }
        if (trimmed.Dropped.Count > 0)
        {
            draft.Warnings.Add(string.Create(CultureInfo.InvariantCulture,
                $"{trimmed.Dropped.Count} line(s) after the links back were left out, from line {trimmed.Dropped[0].Number} on."));
        }
        return draft;
    }

    private static void AddBody(Draft draft, IReadOnlyList<TextLine> lines, Head head)
    {
        var end = head.IsAgency ? AgencyHead.EndOf(lines, head.BodyStart) : lines.Count;
        if (end < lines.Count)
        {
            draft.Warnings.Add(string.Create(CultureInfo.InvariantCulture,
                $"{lines.Count - end} line(s) without a sentence under the article were left out, from line {lines[end].Number} on."));
        }
        // A page that nothing marks as an agency's keeps every line: a treaty has headings of one word and a number.
        var hasNotes = head.IsAgency || head.Notes > 0;
        var left = NotesOf(lines, head);
        // Who wrote it stands under it as well.
        for (; end > head.BodyStart + 1 && IsAuthor(lines[end - 1].Text, hasNotes); end--)
            left.Add(lines[end - 1]);
        for (var i = head.BodyStart; i < end; i++)
        {
            var text = i == head.BodyStart && head.Opening is not null ? head.Opening : lines[i].Text;
            if (hasNotes && IsAside(text, i - head.BodyStart) && !(i == head.BodyStart && end == i + 1))
            {
                left.Add(lines[i]);
                continue;
            }
            var found = MediaExtractor.Extract(text);
            draft.Media.AddRange(found.Media);
            if (found.Text.Length > 0)
                draft.Paragraphs.Add(new Block(found.Text, lines[i].Number));
        }
        if (left.Count > 0)
        {
            draft.Warnings.Add(string.Create(CultureInfo.InvariantCulture,
                $"{left.Count} line(s) around or inside the article, such as authors, counters and links, were left out, from line {left.Min(l => l.Number)} on."));
        }
    }

    private static bool IsAuthor(string line, bool isAgency) => isAgency ? HeadLines.IsByline(line) : HeadLines.IsEditor(line);

    private static bool IsAside(string line, int place) => HeadLines.IsAside(line) || place > 0 && HeadLines.IsByline(line);

    // What the head holds beside title and day. The heads of other pages hold nothing else: the title may be there twice, and cut.
    private static List<TextLine> NotesOf(IReadOnlyList<TextLine> lines, Head head) =>
        [.. lines.Take(head.BodyStart).Skip(head.IsAgency ? 0 : head.BodyStart - head.Notes).Where(l => !(l.IsDay || HeadLines.DayOf(l.Text) is not null
            || head.Title is { } title && (l.Number == title.Line || l.Text.StartsWith(title.Text, StringComparison.Ordinal))))];

    // The sidebar's pictures are not the article's.
    private static DraftTeaser WithoutImageNames(DraftTeaser teaser) => teaser with
    {
        Paragraphs = [.. teaser.Paragraphs
            .Select(p => p with { Text = MediaExtractor.Extract(p.Text).Text }).Where(p => p.Text.Length > 0)],
    };

    private static Head Single(TextLine line) => PageDay.Glued(line.Text) is var (text, day)
        ? new Head(0, 0) { Date = day, Opening = text }
        : new Head(0, 0);

    private static PageException NoArticle(Page page) =>
        new(PageErrors.NoArticle, $"{PageFile.Name(page.Path)} has no article's text.", page.Path);
}
