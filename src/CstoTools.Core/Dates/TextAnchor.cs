using System.Buffers;
using CstoTools.Core.Text;

namespace CstoTools.Core.Dates;

/// <summary>What a text itself offers to lean on.</summary>
internal static class TextAnchor
{
    // How far a year at the head of a sentence reaches.
    private const int SentenceReach = 200;

    // A report may open with last year's decision, not with one of the last century.
    private const int MostYears = 2;

    // What follows these is the date of a thing, not of the text.
    private static readonly WordSet Attributes = new("of dated since от с");

    private static readonly WordSet UpTo = new("until till to by through up до по");

    private static readonly SearchValues<char> Ends = SearchValues.Create(".!?;\n" + QuotationMarks.Doubles);

    /// <summary>
    /// For a page without a date: the latest day that is told in full, is no document's date ("the statement of 16 May
    /// 2021") and does not lie ahead in its own sentence, or the first of the days to come if it tells no other. It does not serve where the text is history: where it tells of
    /// later years too, or begins with a day years before.
    /// </summary>
    /// <param name="found">The expressions of title and body.</param>
    /// <returns>Null if there is none.</returns>
    public static DateAnchor? Of(IEnumerable<(SectionText Section, List<DateExpression> Expressions)> found)
    {
        DateTime? first = null, latest = null, ahead = null;
        var latestYear = 0;
        var announces = false;
        foreach (var (section, expressions) in found)
        {
            foreach (var expression in expressions)
            {
                if (!expression.IsStated || !Calendar.TryDays(expression.From, out var day, out _))
                    continue;
                if (expression.From.Unit != DateUnit.Day)
                {
                    if (expression.To is null && day.Year > latestYear && !LiesAhead(section.Text, expression))
                        latestYear = day.Year;
                    continue;
                }
                var coming = LiesAhead(section.Text, expression);
                announces |= first is null && coming;
                first ??= day;
                if (coming)
                    ahead = ahead < day ? ahead : day;
                else if ((latest is null || day > latest) && !Attributes.Has(DateContext.PreviousWord(section.Text, expression.Start, out _)))
                    latest = expression.To is { } to && Calendar.TryDays(to, out _, out var end) ? end : day;
            }
        }
        // An announcement tells only days to come: the first of them shows the year, but is not the text's own day.
        if ((latest is null || announces && ahead > latest) && ahead is { } day1)
            return new DateAnchor(day1, "text date", Rough: true);
        return latest is { } anchor && anchor.Year + 1 >= latestYear && anchor.Year - first!.Value.Year <= MostYears
            ? new DateAnchor(anchor, "text date") : null;
    }

    private static bool LiesAhead(string text, DateExpression expression) =>
        DateTense.Of(text, expression.Start, expression.End) == Tense.Future
        // "the Strategy for the period until 2025"
        || expression.From.Unit == DateUnit.Year && UpTo.Has(DateContext.PreviousWord(text, expression.Start, out _));

    /// <summary>The year that the text around a date without one tells; null where it tells none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="expressions">Its expressions.</param>
    /// <param name="k">The one whose year is asked for.</param>
    /// <param name="anchor">What it would lean on otherwise.</param>
    public static int? YearBeside(string text, List<DateExpression> expressions, int k, DateAnchor? anchor)
    {
        var point = expressions[k].From;
        if (point is not { Basis: YearBasis.None, Relation: Relation.None } || point is { Month: 0, Unit: DateUnit.Day or DateUnit.Week })
            return null;
        return YearOfPair(text, expressions, k, anchor) ?? YearOfSentence(text, expressions, k, anchor);
    }

    // "on 5 May and 7 June 2022", "in June, July and August 2022", "on 12 December 2022 and 15 January".
    private static int? YearOfPair(string text, List<DateExpression> expressions, int k, DateAnchor? anchor)
    {
        var own = expressions[k];
        for (var n = k + 1; n < Math.Min(expressions.Count, k + 12) && Joined(text, expressions[n - 1], expressions[n]); n++)
        {
            var other = expressions[n].From;
            if (other.Unit != own.From.Unit)
                break;
            // "15 March and 20 April of last year"
            if (other is { Basis: YearBasis.Shifted, Relation: Relation.None } && anchor is { Serves: true })
                other = other with { Basis = YearBasis.Stated, Year = anchor.Day.Year + other.Year };
            if (other.IsStated)
                return Order(other) >= Order(own.From) || !TurnsYear(own.From, other) ? other.Year : other.Year - 1;
        }
        if (k > 0 && expressions[k - 1] is { IsStated: true } before && before.From.Unit == own.From.Unit && Joined(text, before, own))
            return Order(own.From) >= Order(before.To ?? before.From) ? (before.To ?? before.From).Year : (before.To ?? before.From).Year + 1;
        return null;
    }

    // "December and January 2023" goes over the end of a year; "July, June and May 2023" only counts backward.
    private static bool TurnsYear(in DatePoint first, in DatePoint second) => first.Month == 0 || second.Month + 12 - first.Month <= 6;

    private static int Order(in DatePoint point) => point.Month * 32 + point.Day + point.Index;

    /// <summary>What the year beside a date leans on; null where the text writes it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="expressions">Its expressions.</param>
    /// <param name="k">The one whose year it is.</param>
    /// <param name="anchor">The day that "this year" leans on.</param>
    public static string? SourceBeside(string text, List<DateExpression> expressions, int k, DateAnchor? anchor)
    {
        for (var n = k + 1; n < Math.Min(expressions.Count, k + 12) && Joined(text, expressions[n - 1], expressions[n]); n++)
        {
            if (expressions[n].From.Basis != YearBasis.None)
                return expressions[n].From.Basis == YearBasis.Shifted ? anchor?.ToString() : null;
        }
        return null;
    }

    private static bool Joined(string text, DateExpression first, DateExpression second)
    {
        if (second.Start - first.End > 10)
            return false;
        return text.AsSpan(first.End, second.Start - first.End).Trim() is "and" or "," or ", and" or "and in" or "and on" or "or" or "и" or "и в";
    }

    // "At the end of 2023 …, in June": the year is over.
    private static bool IsEndOfYear(string text, DateExpression head) => head.From.Month == 12
        && (text.AsSpan(head.Start).StartsWith("end", StringComparison.OrdinalIgnoreCase) || text.AsSpan(head.Start).StartsWith("close", StringComparison.OrdinalIgnoreCase)
            || text.AsSpan(head.Start).StartsWith("кон", StringComparison.OrdinalIgnoreCase));

    // "In 2022, after the talks, a mission was sent on 6 January": the past year at the head of the sentence.
    private static int? YearOfSentence(string text, List<DateExpression> expressions, int k, DateAnchor? anchor)
    {
        if (k == 0)
            return null;
        var expression = expressions[k];
        var head = expressions[k - 1];
        if (!head.IsStated || head.To is not null || head.From.Unit is not (DateUnit.Year or DateUnit.Month)
            || !char.IsDigit(text[head.Start]) && (head.From.Unit == DateUnit.Year || IsEndOfYear(text, head))
            || anchor is not null && head.From.Year >= anchor.Day.Year || expression.Start - head.End > SentenceReach)
            return null;
        if (!(DateContext.PreviousWord(text, head.Start, out _) is "In" or "В"))
            return null;
        var between = text.AsSpan(head.End, expression.Start - head.End);
        return between.ContainsAny(Ends) ? null : head.From.Year;
    }
}
