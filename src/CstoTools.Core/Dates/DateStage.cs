using CstoTools.Core.Text;

namespace CstoTools.Core.Dates;

/// <summary>Finds the date expressions of a page and gives each its value.</summary>
public static class DateStage
{
    // What is told day by day is near the day of the text; an anniversary it names is not.
    private static readonly TimeSpan Narration = TimeSpan.FromDays(31);

    /// <summary>Every date expression, in the order of the page's sections and by place.</summary>
    /// <param name="page">The page.</param>
    public static ValueList<DateMention> Find(PageText page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var found = page.Sections
            .Where(s => s.Section != Sections.Teaser)
            .Select(s => (Section: s, Expressions: DateFinder.Find(s.Text))).ToList();
        var anchor = page.Article.Date is { } date
            ? new DateAnchor(date, "article date")
            : TextAnchor.Of(found.Where(f => f.Section.Section is Sections.Title or Sections.Body));
        var teasers = TeaserDates.Days([.. page.Article.Teasers.Select(t => (t.Text, t.Posted))]);

        var mentions = new List<DateMention>();
        var own = 0;
        foreach (var section in page.Sections)
        {
            if (section.Section == Sections.Teaser)
            {
                AddTeaser(section, teasers[section.Teaser!.Value - 1], mentions);
                continue;
            }
            var expressions = found[own++].Expressions;
            for (var k = 0; k < expressions.Count; k++)
                Add(section, expressions[k], Value(section.Text, expressions, k, anchor), anchor, mentions);
        }
        return mentions.ToValueList();
    }

    private static void AddTeaser(SectionText section, TeaserDay teaser, List<DateMention> mentions)
    {
        for (var k = 0; k < teaser.Expressions.Count; k++)
        {
            var value = k == teaser.Lead ? teaser.LeadValue : Value(section.Text, teaser.Expressions, k, teaser.Anchor);
            Add(section, teaser.Expressions[k], value, teaser.Anchor, mentions);
        }
    }

    // "the next day" leans on the day that the text told last; where it told none, it is no date.
    private static void Add(SectionText section, DateExpression expression, ResolvedDate? value, DateAnchor? anchor, List<DateMention> mentions)
    {
        if (value is null)
        {
            bool Told(DateMention m) => m.Section == section.Section && m.Teaser == section.Teaser && m is { Precision: DatePrecisions.Day, To: not null }
                && (anchor is null || (m.To.Value - anchor.Day).Duration() < Narration);
            // "the same day" as several days is no day.
            if (mentions.FindLast(m => Told(m) && (expression.From.Shift != 0 || m.From == m.To)) is not { } told)
                return;
            var day = told.To!.Value.AddDays(expression.From.Shift);
            value = new ResolvedDate(IsoDate.Format(day, DatePrecisions.Day), day, day, DatePrecisions.Day, true, $"told day {told.Value}");
        }
        mentions.Add(Mention(section, expression, value.Value));
    }

    // Null for what leans on the day told last.
    private static ResolvedDate? Value(string text, List<DateExpression> expressions, int k, DateAnchor? anchor) =>
        expressions[k].From.Relation == Relation.Narrative ? null
        : TextAnchor.YearBeside(text, expressions, k, anchor) is { } year
            ? DateResolver.InYear(expressions[k], year)
            : DateResolver.Resolve(text, expressions[k], anchor);

    private static DateMention Mention(SectionText section, DateExpression expression, in ResolvedDate value) => new()
    {
        Section = section.Section,
        Teaser = section.Teaser,
        Start = expression.Start,
        Length = expression.Length,
        Line = section.LineOf(expression.Start),
        Text = section.Text.Substring(expression.Start, expression.Length),
        Value = value.Value,
        From = value.From,
        To = value.To,
        Precision = value.Precision,
        Inferred = value.Inferred,
        Anchor = value.Anchor,
    };
}
