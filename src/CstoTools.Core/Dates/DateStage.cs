using CstoTools.Core.Text;
using CstoTools.Core.Trust;

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
            .Select(s => (Section: s, Expressions: DateFinder.Find(s.Text, s.Steps))).ToList();
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
            var telling = new Telling(section, anchor, mentions);
            for (var k = 0; k < expressions.Count; k++)
                telling.Add(expressions[k], Value(section.Text, expressions, k, anchor));
        }
        return mentions.ToValueList();
    }

    private static void AddTeaser(SectionText section, TeaserDay teaser, List<DateMention> mentions)
    {
        var telling = new Telling(section, teaser.Anchor, mentions);
        for (var k = 0; k < teaser.Expressions.Count; k++)
        {
            var value = k == teaser.Lead ? teaser.LeadValue : Value(section.Text, teaser.Expressions, k, teaser.Anchor);
            telling.Add(teaser.Expressions[k], value);
        }
    }

    // "the next day" leans on the day that the text told last; where it told none, it is no date.
    private sealed class Telling(SectionText section, DateAnchor? anchor, List<DateMention> mentions)
    {
        // The days that the section told last, and the last of them that was one day.
        private DateMention? _last;
        private DateMention? _lastDay;

        public void Add(DateExpression expression, ResolvedDate? value)
        {
            section.Steps.Take();
            if (value is null)
            {
                // "the same day" as several days is no day.
                if ((expression.From.Shift != 0 ? _last : _lastDay) is not { } told)
                    return;
                var day = told.To!.Value.AddDays(expression.From.Shift);
                value = new ResolvedDate(IsoDate.Format(day, DatePrecisions.Day), day, day, DatePrecisions.Day, true, $"told day {told.Value}");
            }
            var mention = Mention(section, expression, value.Value);
            mentions.Add(mention);
            if (mention is not { Precision: DatePrecisions.Day, To: { } to } || anchor is not null && (to - anchor.Day).Duration() >= Narration)
                return;
            _last = mention;
            if (mention.From == to)
                _lastDay = mention;
        }
    }

    // Null for what leans on the day told last.
    private static ResolvedDate? Value(string text, List<DateExpression> expressions, int k, DateAnchor? anchor) =>
        expressions[k].From.Relation == Relation.Narrative ? null
        : TextAnchor.YearBeside(text, expressions, k, anchor) is { } year
            ? DateResolver.InYear(expressions[k], year, TextAnchor.SourceBeside(text, expressions, k, anchor))
            : DateResolver.Resolve(text, expressions[k], anchor);

    private static DateMention Mention(SectionText section, DateExpression expression, in ResolvedDate value)
    {
        var reasons = ReasonsOf(value);
        return new DateMention
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
            Reasons = reasons,
            Confidence = ConfidenceTable.Shipped.Of(nameof(DateMention), reasons),
        };
    }

    // How its year was found ("article date", "told day"), without the day itself; and how fine it is.
    private static ValueList<string> ReasonsOf(in ResolvedDate value) =>
    [
        value.Value is null ? "no-value" : !value.Inferred ? "stated"
            : value.Anchor is { } anchor ? anchor[..Math.Max(0, anchor.LastIndexOf(' '))] : Reasons.Inferred,
        value.Precision,
    ];
}
