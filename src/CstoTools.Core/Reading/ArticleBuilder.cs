using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CstoTools.Core.Dates;
using CstoTools.Core.Reading.TextPages;

namespace CstoTools.Core.Reading;

/// <summary>Makes the article of what a layout found in a page.</summary>
internal static class ArticleBuilder
{
    /// <summary>The article of a page.</summary>
    /// <exception cref="PageException">The layout found no article.</exception>
    public static Article Build(Page page, Draft draft)
    {
        LeaveOutBlanks(draft);
        if (draft.Paragraphs.Count == 0)
            throw new PageException(PageErrors.NoArticle, $"{PageFile.Name(page.Path)} has no article's text.", page.Path);

        var marks = new List<LineMark>();
        var title = draft.Title is { } t ? Join([t], Sections.Title, null, "", marks, draft.Pieces) : null;
        var body = Join(draft.Paragraphs, Sections.Body, null, "\n\n", marks, draft.Pieces);
        var teasers = Teasers(draft, marks);
        var contact = draft.Contact.Count == 0 ? null : Join(draft.Contact, Sections.Contact, null, "\n", marks, draft.Pieces);
        return new Article
        {
            Id = IdOf(title, draft.Date, body),
            Path = page.Path,
            Format = page.Format,
            Language = draft.Language ?? LanguageGuess.Of(body) ?? LanguageGuess.Of(title ?? ""),
            Url = draft.Url,
            Section = draft.Section,
            Title = title,
            Date = draft.Date,
            Paragraphs = draft.Paragraphs.Select(p => p.Text).ToValueList(),
            Teasers = teasers,
            ContactText = contact,
            Contacts = ContactParser.Parse(draft.Contact.Select(b => b.Text)),
            Media = draft.Media.ToValueList(),
            Tags = draft.Tags.ToValueList(),
            Warnings = page.Warnings.Concat(draft.Warnings).ToValueList(),
            LineMarks = marks.ToValueList(),
        };
    }

    /// <summary>The first half of a hash of title, date and body, in which the kind and number of blanks do not matter.</summary>
    public static string IdOf(string? title, DateTime? date, string body)
    {
        var day = date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
        var text = $"{SingleBlanks(title ?? "")}\n{day}\n{SingleBlanks(body)}";
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16)).ToLowerInvariant();
    }

    // A layout may be left with blocks that show nothing: a picture's name is taken out, a tag holds an invisible mark.
    private static void LeaveOutBlanks(Draft draft)
    {
        draft.Paragraphs.RemoveAll(IsBlank);
        draft.Contact.RemoveAll(IsBlank);
        // A date or the name of an image alone is no sidebar item.
        draft.Teasers.RemoveAll(t => t.Paragraphs.All(IsBlank));
        if (draft.Title is { } title && IsBlank(title))
            draft.Title = null;
    }

    private static bool IsBlank(Block block) => !Blanks.Shows(block.Text);

    private static ValueList<Teaser> Teasers(Draft draft, List<LineMark> marks)
    {
        var texts = new List<(string Text, DateTime? Posted)>(draft.Teasers.Count);
        for (var i = 0; i < draft.Teasers.Count; i++)
            texts.Add((Join(draft.Teasers[i].Paragraphs, Sections.Teaser, i + 1, "\n\n", marks, draft.Pieces), draft.Teasers[i].Posted));
        var dates = TeaserDates.Assign(texts);
        return texts.Select((t, i) => new Teaser
        {
            Text = t.Text,
            Posted = t.Posted,
            Date = dates[i].Date,
            DateInferred = dates[i].Inferred,
        }).ToValueList();
    }

    private static string Join(
        IReadOnlyList<Block> blocks, string section, int? teaser, string separator, List<LineMark> marks,
        IReadOnlyDictionary<int, IReadOnlyList<Block>>? joined)
    {
        var text = new StringBuilder();
        foreach (var block in blocks)
        {
            if (text.Length > 0)
                text.Append(separator);
            if (block.Line is { } line)
            {
                marks.Add(new LineMark { Section = section, Teaser = teaser, Start = text.Length, Line = line });
                if (joined?.GetValueOrDefault(line) is { } pieces)
                    marks.AddRange(HardWraps.Starts(block.Text, pieces).Select(p => new LineMark { Section = section, Teaser = teaser, Start = text.Length + p.Start, Line = p.Line }));
            }
            text.Append(block.Text);
        }
        return text.ToString();
    }

    private static string SingleBlanks(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
                plain.Append(c);
            else if (plain.Length > 0 && plain[^1] != ' ')
                plain.Append(' ');
        }
        return plain.ToString().Trim();
    }
}
