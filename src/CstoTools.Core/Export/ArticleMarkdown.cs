using System.Globalization;
using System.Text;
using CstoTools.Core.Reading.Markdown;

namespace CstoTools.Core.Export;

/// <summary>
/// Writes an article as Markdown: in the front matter what stands beside the text, then the title as a heading and the
/// paragraphs. The same article gives the same text on every machine.
/// </summary>
internal static class ArticleMarkdown
{
    /// <summary>The article's file, with "\n" as line end.</summary>
    public static string Write(Article article)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"---\n{FrontMatter.OwnMark}: 1\n");
        Text(text, "language", article.Language);
        Text(text, "url", article.Url);
        Text(text, "section", article.Section);
        Day(text, "date", article.Date);
        Texts(text, "tags", article.Tags);
        Text(text, "notes", article.Notes);
        Items(text, "teasers", article.Teasers, (item, t) =>
        {
            Text(item, "text", t.Text);
            Day(item, "posted", t.Posted);
            Day(item, "date", t.Date);
            if (t.DateInferred)
                item.Append("date-inferred: true\n");
        });
        Text(text, "contact-text", article.ContactText);
        Items(text, "contacts", article.Contacts, (item, c) =>
        {
            Text(item, "person", c.Person);
            Text(item, "role", c.Role);
            Text(item, "phone", c.Phone);
            Text(item, "email", c.Email);
        });
        Items(text, "media", article.Media, (item, m) =>
        {
            Text(item, "kind", m.Kind);
            Text(item, "url", m.Url);
            Text(item, "name", m.Name);
            Text(item, "caption", m.Caption);
        });
        Items(text, "overrides", article.Overrides, (item, o) =>
        {
            Text(item, "field", o.Field);
            Text(item, "was", o.Was);
            Text(item, "source", o.Source);
        });
        Texts(text, "warnings", article.Warnings);
        text.Append("---\n");
        if (article.Title is not null)
            text.Append("\n# ").Append(MarkdownEscape.Escape(article.Title)).Append('\n');
        foreach (var paragraph in article.Paragraphs)
            text.Append('\n').Append(MarkdownEscape.Escape(paragraph)).Append('\n');
        return text.ToString();
    }

    private static void Text(StringBuilder text, string key, string? value)
    {
        if (value is not null)
            text.Append(key).Append(": ").Append(Quoted(value)).Append('\n');
    }

    private static void Day(StringBuilder text, string key, DateTime? value)
    {
        if (value is { } day)
            text.Append(key).Append(": ").Append(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Append('\n');
    }

    private static void Texts(StringBuilder text, string key, ValueList<string> values)
    {
        if (values.Count == 0)
            return;
        text.Append(key).Append(":\n");
        foreach (var value in values)
            text.Append("  - ").Append(Quoted(value)).Append('\n');
    }

    private static void Items<T>(StringBuilder text, string key, ValueList<T> items, Action<StringBuilder, T> write)
    {
        if (items.Count == 0)
            return;
        text.Append(key).Append(":\n");
        foreach (var item in items)
        {
            var written = new StringBuilder();
            write(written, item);
            if (written.Length == 0)
                written.Append("{}\n");
            text.Append("  - ").Append(written.Replace("\n", "\n    ", 0, written.Length - 1));
        }
    }

    private static string Quoted(string value)
    {
        var text = new StringBuilder(value.Length + 16).Append('"');
        foreach (var c in value)
        {
            if (c == '\n')
                text.Append("\\n");
            else if (c is '"' or '\\')
                text.Append('\\').Append(c);
            else if (MarkdownEscape.MustBeNumbered(c))
                text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            else
                text.Append(c);
        }
        return text.Append('"').ToString();
    }
}
