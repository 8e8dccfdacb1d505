using System.Globalization;

namespace CstoTools.Core.Reading.Fields;

/// <summary>Sets fields of an article, and notes what they were.</summary>
internal static class FieldOverrides
{
    /// <summary>The article with the fields; its id is that of its title, date and text as they are now.</summary>
    /// <param name="article">The article as it was read.</param>
    /// <param name="fields">The fields.</param>
    /// <param name="source">What sets them, as <see cref="FieldOverride.Source"/> has it.</param>
    /// <param name="inPage">Whether the fields stand in the page's own file, so that its lines are the page's.</param>
    public static Article Apply(Article article, IEnumerable<PageField> fields, string source, bool inPage)
    {
        var changed = article;
        var overrides = new List<FieldOverride>();
        foreach (var field in fields)
        {
            var was = TextOf(changed, field.Name);
            var next = Set(changed, field, inPage);
            if (TextOf(next, field.Name) == was)
                continue;
            changed = next;
            overrides.Add(new FieldOverride { Field = field.Name, Was = was, Source = source });
        }
        return overrides.Count == 0 ? article : changed with
        {
            Id = ArticleBuilder.IdOf(changed.Title, changed.Date, changed.Body),
            Overrides = [.. article.Overrides, .. overrides],
        };
    }

    private static Article Set(Article article, PageField field, bool inPage) => field.Name switch
    {
        nameof(Article.Title) => article with
        {
            Title = field.Text,
            LineMarks = article.LineMarks.Where(m => m.Section != Sections.Title)
                .Concat(inPage && field.Text is not null ? [new LineMark { Section = Sections.Title, Start = 0, Line = field.Line }] : [])
                .ToValueList(),
        },
        nameof(Article.Date) => article with { Date = field.Day },
        nameof(Article.Url) => article with { Url = field.Text },
        nameof(Article.Language) => article with { Language = field.Text },
        nameof(Article.Section) => article with { Section = field.Text },
        nameof(Article.Notes) => article with { Notes = field.Text },
        nameof(Article.Tags) => article with { Tags = field.Items },
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    private static string? TextOf(Article article, string name) => name switch
    {
        nameof(Article.Title) => article.Title,
        nameof(Article.Date) => article.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        nameof(Article.Url) => article.Url,
        nameof(Article.Language) => article.Language,
        nameof(Article.Section) => article.Section,
        nameof(Article.Notes) => article.Notes,
        nameof(Article.Tags) => article.Tags.Count == 0 ? null : article.Tags.ToString(),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };
}
