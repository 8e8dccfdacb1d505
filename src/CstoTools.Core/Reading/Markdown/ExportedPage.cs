using CstoTools.Core.Export;
using CstoTools.Core.Metadata;

namespace CstoTools.Core.Reading.Markdown;

/// <summary>Reads our own export back to the very article that was written. A file that was changed since says so.</summary>
internal static class ExportedPage
{
    internal const string Changed = "The file was changed after it was exported.";

    /// <summary>The article.</summary>
    /// <exception cref="PageException">The front matter is not that of an export, or there is no text.</exception>
    public static Article Read(Page page, FrontMatter matter)
    {
        var keys = new ExportedKeys(matter.Root!, page.Path);
        if (keys.Text(FrontMatter.OwnMark) != "1")
            throw keys.Invalid($"'{FrontMatter.OwnMark}' must be 1: another version of CstoTools wrote this file.", matter.Root![FrontMatter.OwnMark] ?? matter.Root!);
        var marks = new List<LineMark>();
        var (title, paragraphs) = ReadText(page.Content, matter, marks);
        if (paragraphs.Count == 0)
            throw new PageException(PageErrors.NoArticle, $"{PageFile.Name(page.Path)} has no article's text.", page.Path);
        var article = new Article
        {
            Id = "",
            Path = page.Path,
            Format = page.Format,
            Language = keys.Text("language"),
            Url = keys.Text("url"),
            Section = keys.Text("section"),
            Title = title,
            Date = keys.Day("date"),
            Paragraphs = paragraphs.ToValueList(),
            Tags = keys.Texts("tags"),
            Notes = keys.Text("notes"),
            Teasers = keys.Items("teasers", t => new Teaser
            {
                Text = t.Required("text"),
                Posted = t.Day("posted"),
                Date = t.Day("date"),
                DateInferred = t.Flag("date-inferred"),
            }).Where(t => Blanks.Shows(t.Text)).ToValueList(),
            ContactText = keys.Text("contact-text") is { } contact && Blanks.Shows(contact) ? contact : null,
            Contacts = keys.Items("contacts", c => new Contact
            {
                Person = c.Text("person"),
                Role = c.Text("role"),
                Phone = c.Text("phone"),
                Email = c.Text("email"),
            }),
            Media = keys.Items("media", m => new MediaItem
            {
                Kind = m.Required("kind"),
                Url = m.Text("url"),
                Name = m.Text("name"),
                Caption = m.Text("caption"),
            }),
            Overrides = keys.Items("overrides", o => new FieldOverride
            {
                Field = o.Required("field"),
                Was = o.Text("was"),
                Source = o.Required("source"),
            }),
            Warnings = keys.Texts("warnings"),
        };
        keys.RefuseOthers();
        MarkFrontMatter(matter.Root!, marks);
        article = article with
        {
            Id = ArticleBuilder.IdOf(article.Title, article.Date, article.Body),
            LineMarks = marks.ToValueList(),
        };
        return ArticleMarkdown.Write(article) == page.Content ? article
            : article with { Warnings = [.. page.Warnings, .. article.Warnings, Changed] };
    }

    private static void MarkFrontMatter(YamlNode root, List<LineMark> marks)
    {
        var number = 0;
        foreach (var teaser in root["teasers"]?.Items ?? [])
            marks.Add(new LineMark { Section = Sections.Teaser, Teaser = ++number, Start = 0, Line = teaser["text"]!.Line });
        if (root["contact-text"] is { } contact)
            marks.Add(new LineMark { Section = Sections.Contact, Start = 0, Line = contact.Line });
    }

    // Blank lines part the paragraphs; a backslash at a line's end keeps the break, any other break is a blank.
    private static (string? Title, List<string> Paragraphs) ReadText(string content, FrontMatter matter, List<LineMark> marks)
    {
        string? title = null;
        var paragraphs = new List<string>();
        var open = new System.Text.StringBuilder();
        int number = matter.Lines, first = 0, at = 0;
        var isTitle = false;
        for (int start = matter.End, end; start <= content.Length; start = end + 1)
        {
            end = content.IndexOf('\n', start) is >= 0 and var found ? found : content.Length;
            number++;
            var line = content.AsSpan(start, end - start).Trim();
            if (line.IsEmpty)
            {
                Close();
                continue;
            }
            if (open.Length == 0)
            {
                first = number;
                isTitle = title is null && paragraphs.Count == 0 && line.StartsWith("# ");
                line = isTitle ? line[2..].TrimStart() : line;
            }
            var isHard = (line.Length - line.TrimEnd('\\').Length) % 2 == 1;
            open.Append(MarkdownEscape.Unescape(isHard ? line[..^1] : line)).Append(isHard ? '\n' : ' ');
        }
        Close();
        return (title, paragraphs);

        void Close()
        {
            if (open.Length == 0)
                return;
            var text = open.ToString(0, open.Length - 1);
            open.Clear();
            if (!Blanks.Shows(text))
                return;
            if (isTitle)
                title = text;
            else
                paragraphs.Add(text);
            marks.Add(new LineMark { Section = isTitle ? Sections.Title : Sections.Body, Start = isTitle ? 0 : at, Line = first });
            at += isTitle ? 0 : text.Length + 2;
        }
    }
}
