namespace CstoTools.Core.Dates;

/// <summary>Shapes of dates that are seldom: the year first, the day in words behind its month, a weekday of a week.</summary>
internal readonly ref partial struct DateParser
{
    /// <summary>"2021, March 4", "2019 Mar 4", «в 2021 году, 4 марта»: where nothing else claims the year ("results of 2021").</summary>
    private bool YearFirst(int i, out DatePoint point, ref int next)
    {
        point = default;
        var n = YearWord(i + 1);
        var claimed = DateContext.PreviousWord(_text, _run[i].Start, out _);
        if (_run[i].Has(DateMark.Short) || Claims.Has(claimed) || claimed is "of" && KindAt(n) != DateKind.Month || i > 0 && KindAt(i - 1) is DateKind.Year or DateKind.Month
            || n > i + 1 && !(_text.AsSpan(_run[i + 1].Start, _run[i + 1].End - _run[i + 1].Start) is "году" or "год"))
            return false;
        var end = n;
        var day = KindAt(n) == DateKind.Month ? MonthThenDay(n, out end) : DayThenMonth(n, out end);
        if (day.Month == 0)
            return false;
        var last = end;
        if (TakeYear(day, ref last).Basis != YearBasis.None || Dashed(end) || Follows(end, DateKind.To))
            return false;
        point = day with { Basis = YearBasis.Stated, Year = _run[i].Value };
        next = end;
        return Exists(point, point.Day);
    }

    private static readonly WordSet Claims = new("since for by until till before after from to through and с до по за на от к");

    private DatePoint MonthThenDay(int month, out int end)
    {
        end = month + 2;
        return Follows(month, DateGap.Comma) && _run[month].Has(DateMark.Capital) && KindAt(month + 1) == DateKind.Number
            && Follows(month + 1, ShortDot(month)) && !MonthAfter(month + 2, out _) && !Counts(month + 1)
            ? new DatePoint(DateUnit.Day) { Month = _run[month].Value, Day = _run[month + 1].Value } : default;
    }

    private DatePoint DayThenMonth(int day, out int end)
    {
        end = day + 2;
        return KindAt(day) == DateKind.Number && Follows(day, DateGap.Comma) && KindAt(day + 1) == DateKind.Month && Follows(day + 1)
            && (_run[day].Before == DateGap.Comma || _run[day - 1].Kind == DateKind.UnitYear) && _run[day + 1].Has(DateMark.Capital | DateMark.Russian)
            ? new DatePoint(DateUnit.Day) { Month = _run[day + 1].Value, Day = _run[day].Value } : default;
    }

    /// <summary>Whether a number behind a month is its day: "June 5", "May. 17, 2023", "May 30-June 2"; not "in June 31 people".</summary>
    private bool IsDayBehind(int month, int n)
    {
        if (KindAt(n) != DateKind.Number || _run[month].Has(DateMark.Russian) || AfterIn(month) && Counts(n))
            return false;
        var year = KindAt(n + 1) == DateKind.Year;
        if (!(Follows(n, ShortDot(month)) || year && _run[n].Before is DateGap.Comma or DateGap.Dot))
            return false;
        return !MonthAfter(n + 1, out var other) || Dashed(other) && KindAt(other + 1) == DateKind.Number && Follows(other + 1, ShortDot(other));
    }

    /// <summary>"June fifth", "May the twenty-second", "June the 9th, 2023"; not "in May the first drill".</summary>
    private bool MonthFirstInWords(int i, out DatePoint point, ref int next)
    {
        point = default;
        if (_run[i].Has(DateMark.Russian) || !_run[i].Has(DateMark.Capital) || AfterIn(i))
            return false;
        var n = SkipArticle(i + 1);
        var tens = KindAt(n) == DateKind.Tens && KindAt(n + 1) == DateKind.Ordinal && Near(n + 1) ? _run[n].Value : 0;
        var last = tens > 0 ? n + 1 : n;
        var ordinal = KindAt(last) == DateKind.Ordinal && (tens == 0 || _run[last].Value < 10) && _run[last].End - _run[last].Start > 3
            || n > i + 1 && KindAt(last) == DateKind.Number && _run[last].Has(DateMark.Ordinal);
        if (!ordinal || !Follows(n) || MonthAfter(last + 1, out _))
            return false;
        var end = last + 1;
        point = TakeYear(new DatePoint(DateUnit.Day) { Month = _run[i].Value, Day = tens + _run[last].Value }, ref end);
        if (point.Day > 31 || !Exists(point, point.Day) || end == last + 1 && (Follows(end, DateKind.Of) || DateContext.Counts(_text, _run[last].End)))
            return false;
        next = end;
        return true;
    }

    /// <summary>Passes over a day that the calendar does not have, with its year: "Feb 29, 2023" is no date and no year.</summary>
    private bool TryImpossible(int i, out int next)
    {
        next = i;
        if (KindAt(i) != DateKind.Month || !IsDayBehind(i, i + 1) || Counts(i + 1) || MonthAfter(i + 2, out _))
            return false;
        next = i + 2;
        var point = TakeYear(new DatePoint(DateUnit.Day) { Month = _run[i].Value }, ref next);
        return !Exists(point, _run[i + 1].Value);
    }

    private bool IsInYear(in DatePoint point, int n) => point.Unit is DateUnit.Day or DateUnit.Month && Follows(n, DateKind.In)
        && _text.AsSpan(_run[n].Start, _run[n].End - _run[n].Start) is "in" or "в" && Follows(n + 1, DateKind.Year);

    /// <summary>"of that year", "of the same year", "of the following year", «того же года»: leans on the year told last.</summary>
    private bool TryToldYear(int n, out int shift, out int next)
    {
        (shift, next) = (0, n);
        var of = Follows(n, DateKind.Of);
        var at = of ? n + 1 : n;
        var article = Follows(at, DateKind.Article);
        at = article ? at + 1 : at;
        var that = Follows(at, DateKind.That) && _run[at].Value == 0;
        at = that ? at + 1 : at;
        if (Follows(at, DateKind.That) && _run[at].Value == 1)
            at++;
        else if (Follows(at, DateKind.Relative) && (that || article) && _run[at].Value is DateWords.Same or DateWords.Following)
        {
            shift = _run[at].Value == DateWords.Following ? 1 : 0;
            that = true;
            at++;
        }
        next = at + 1;
        return that && Follows(at, DateKind.UnitYear) && _run[at].Value == 0 && !Owns(at);
    }

    /// <summary>"Tuesday of last week", "в среду на прошлой неделе".</summary>
    private DatePoint OfWeek(DatePoint weekday, ref int next)
    {
        var n = Follows(next, DateKind.Of) || Follows(next, DateKind.In) && _run[next].Has(DateMark.Russian) ? next + 1 : next;
        n = SkipArticle(n);
        if (!Follows(n, DateKind.Relative) || !Follows(n + 1, DateKind.UnitWeek) || _run[n + 1].Value != 0 || Math.Abs(_run[n].Value) > 1 || Owns(n + 1))
            return weekday;
        next = n + 2;
        return weekday with { Relation = RelationOf(_run[n].Value), InWeek = true };
    }

    /// <summary>"the week of 3 June": the week, from Monday, that has the day.</summary>
    private bool WeekOf(int i, out DatePoint point, ref int next)
    {
        point = default;
        if (_run[i].Value != 0 || _run[i].Has(DateMark.Russian) || !(Follows(i + 1, DateKind.Of) || Follows(i + 1, DateKind.Edge)) || KindAt(SkipArticle(i + 2)) is not (DateKind.Number or DateKind.Month)
            || !TryPoint(SkipArticle(i + 2), out var day, out var end) || day.Unit != DateUnit.Day || day.Month == 0 || day.Relation != Dates.Relation.None)
            return false;
        point = day with { Unit = DateUnit.Week, Weekday = 0 };
        next = end;
        return true;
    }

    /// <summary>"the day after tomorrow", "the day before yesterday".</summary>
    private bool DayBeyond(int i, out DatePoint point, ref int next)
    {
        point = default;
        if (_run[i].Value != 0 || _run[i].Has(DateMark.Russian) || !Follows(i + 1, DateKind.In) || !Follows(i + 2, DateKind.RelativeDay))
            return false;
        var word = _text.AsSpan(_run[i + 1].Start, _run[i + 1].End - _run[i + 1].Start);
        var side = _run[i + 2].Value;
        var shift = side == 1 && word is "after" || side == -1 && word is "before" ? 2 * side : 0;
        point = new DatePoint(DateUnit.Day) { Relation = Dates.Relation.Shift, Shift = shift };
        next = i + 3;
        return shift != 0;
    }

    /// <summary>"Monday 20, Tuesday 21 and Wednesday 22 May": days with their weekdays that share a month.</summary>
    private bool TryWeekdayDays(int i, out int next)
    {
        next = i;
        if (KindAt(i) != DateKind.Weekday)
            return false;
        Span<int> items = stackalloc int[LongestList];
        int count = 0, month;
        for (var n = i; ;)
        {
            if (count == LongestList || KindAt(n) != DateKind.Weekday || KindAt(SkipArticle(n + 1)) != DateKind.Number || !Follows(n + 1, DateGap.Comma))
                return false;
            items[count++] = n;
            n = SkipArticle(n + 1) + 1;
            if (MonthAfter(n, out month))
                break;
            n = Follows(n, DateKind.And, DateGap.Comma) ? n + 1 : n;
            if (!Follows(n, DateGap.Comma))
                return false;
        }
        next = month + 1;
        var point = TakeYear(new DatePoint(DateUnit.Day) { Month = _run[month].Value }, ref next);
        if (count < 2 || !IsMonthHere(month, next))
            return false;
        for (var k = 0; k < count; k++)
        {
            var number = SkipArticle(items[k] + 1);
            if (Exists(point, _run[number].Value))
                Add(items[k], k == count - 1 ? next : number + 1, point with { Day = _run[number].Value, Weekday = _run[items[k]].Value }, null);
        }
        return true;
    }
}
