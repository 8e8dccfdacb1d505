namespace CstoTools.Core.Dates;

/// <summary>Words that are a date in one place and none in another.</summary>
internal readonly ref partial struct DateParser
{
    private bool Counts(int i) =>
        (i + 1 >= _run.Length || !Follows(i + 1) || KindAt(i + 1) is not (DateKind.Year or DateKind.Relative))
        && DateContext.Counts(_text, _run[i].End);

    private bool AfterIn(int i) =>
        i > 0 && Follows(i) && KindAt(i - 1) == DateKind.In && _run[i - 1].End - _run[i - 1].Start == 2
        && (_text[_run[i - 1].Start] | 0x20) == 'i';

    /// <summary>Whether a point that stands alone is a date at all.</summary>
    private bool IsDate(int i, int next, in DatePoint point)
    {
        var token = _run[i];
        // "31 June", "30 February 2024": no month either.
        if (point.Unit == DateUnit.Month && token.Kind == DateKind.Month && i > 0 && KindAt(i - 1) == DateKind.Number && Follows(i))
            return false;
        if (point.Unit == DateUnit.Month && token.Kind == DateKind.Month && DateContext.FollowsNumber(_text, token.Start))
            return false;
        if (point.Relation == Relation.Shift)
            return token.Kind != DateKind.RelativeDay || RelativeDay(i);
        if (point.Relation != Relation.None || point.Basis != YearBasis.None || token.Kind == DateKind.Edge)
            return true;
        return point.Unit switch
        {
            DateUnit.Month => point.Part > 0 || BareMonth(i),
            DateUnit.Season => BareSeason(i, next),
            DateUnit.Day when point.Month == 0 => point.Unclear || BareWeekday(i),
            _ => true,
        };
    }

    private bool AfterPreposition(int i)
    {
        if (i == 0 || !Follows(i))
            return false;
        var at = KindAt(i - 1) == DateKind.Article && i > 1 && Follows(i - 1) ? i - 2 : i - 1;
        return KindAt(at) is DateKind.In or DateKind.Of or DateKind.From or DateKind.To or DateKind.Between;
    }

    /// <summary>"on Monday", "until Friday", "met Tuesday", and the second of "on Thursday and Friday"; not "Black Friday", "Sunday prayers".</summary>
    private bool BareWeekday(int i)
    {
        if (i > 0 && Follows(i) && KindAt(i - 1) is DateKind.In or DateKind.To)
            return KindAt(i - 1) == DateKind.In || i == 1 || KindAt(i - 2) != DateKind.Weekday;
        if (!_run[i].Has(DateMark.Capital) || OfEachWeek.Has(DateContext.NextWord(_text, _run[i].End)) || Follows(i + 1, DateKind.To) || Dashed(i + 1))
            return false;
        if (i > 1 && Follows(i, DateKind.Weekday) && KindAt(i - 1) == DateKind.And && Follows(i - 1) && KindAt(i - 2) == DateKind.Weekday)
            return i > 2 && Follows(i - 2) && KindAt(i - 3) == DateKind.In || DateTense.FollowsVerb(_text, _run[i - 2].Start);
        return DateTense.FollowsVerb(_text, _run[i].Start);
    }

    private static readonly WordSet OfEachWeek = new("prayers prayer mass service services market newspaper edition school schools sermon lunch dinner");

    private bool BareMonth(int i)
    {
        var token = _run[i];
        if (DateContext.IsMonthName(_text, token))
            return false;
        if (!token.Has(DateMark.Doubtful) || AfterPreposition(i))
            return true;
        // "in March and April", "March, April and May"
        return i > 0 && KindAt(i - 1) == DateKind.And && Follows(i) && i > 1 && KindAt(i - 2) == DateKind.Month
            || i > 0 && KindAt(i - 1) == DateKind.Month && _run[i].Before is DateGap.Comma or DateGap.Dash;
    }

    private bool BareSeason(int i, int next)
    {
        var token = _run[i];
        if (token.Has(DateMark.Russian))
            return AfterPreposition(i) || _text[token.End - 1] is 'ю' or 'й' or 'м';
        if (!AfterPreposition(i) || DateContext.Describes(_text, _run[next - 1].End) || Follows(next, DateKind.Of))
            return false;
        return !token.Has(DateMark.Doubtful) || KindAt(i - 1) == DateKind.Article;
    }

    /// <summary>
    /// "today" is a day where something is told to happen, where a date stands beside it or where it belongs to a
    /// gathering ("today's session"). Elsewhere it is taken for "nowadays" and left out: "the world today".
    /// </summary>
    private bool RelativeDay(int i)
    {
        var token = _run[i];
        var beside = Follows(i + 1, DateKind.In, DateGap.Comma) ? i + 2 : i + 1;
        if (KindAt(beside) is DateKind.Full or DateKind.Weekday || KindAt(beside) is DateKind.Number && MonthAfter(beside + 1, out _)
            || KindAt(beside) == DateKind.Month && KindAt(beside + 1) == DateKind.Number)
        {
            if (Follows(beside, DateGap.Comma))
                return true;
        }
        if (DateContext.IsNameOfToday(_text, token))
            return false;
        var before = DateContext.PreviousWord(_text, token.Start, out _);
        if (token.Value == 0 && DateContext.IsTodaysEvent(_text, token.End))
            return true;
        if (before is "of" or "or" or "and" && token.Value != -1)
            return false; // "the world of tomorrow"
        if (before is "before" or "after")
            return false; // "the day before yesterday" is not yesterday.
        if (token.Value != 0)
            return true;
        return DateTense.Happens(_text, token.Start, token.End);
    }
}
