namespace CstoTools.Core.Dates;

/// <summary>Days, months and years that are written together: "3-5 June", "10 and 11 December", "2019-2021".</summary>
internal readonly ref partial struct DateParser
{
    // No list of days is longer; it also keeps a page of numbers linear.
    private const int LongestList = 8;

    /// <summary>Ranges that are one cluster of digits: "2019-2021", "03.09-06.09.2024".</summary>
    private bool TryCluster(int i, out int next)
    {
        next = i + 1;
        var token = _run[i];
        if (token.Kind == DateKind.Full && token.Value2 > 0)
        {
            next = YearWord(next);
            Add(i, next, DatePoint.Of(token.Value), DatePoint.Of(token.Value2));
            return true;
        }
        if (token.Kind != DateKind.Years)
            return false;
        if (Follows(next, DateKind.UnitYear) || Follows(next, DateKind.Period))
            next++;
        Add(i, next, StatedYear(token.Value), StatedYear(token.Value2));
        return true;
    }

    /// <summary>"the first nine months of 2024", "9 месяцев текущего года".</summary>
    private bool TryMonths(int i, out int next)
    {
        next = i;
        var n = KindAt(i) == DateKind.Ordinal && _run[i].Value == 1 && Follows(i + 1) ? i + 1 : i;
        if (KindAt(n) is not (DateKind.Number or DateKind.NumberWord) || _run[n].Value is < 2 or > 11 || !Follows(n + 1, DateKind.UnitMonth))
            return false;
        var months = _run[n].Value;
        var end = n + 2;
        var first = TakeYear(new DatePoint(DateUnit.Month) { Month = 1 }, ref end);
        if (first.Basis == YearBasis.None && Follows(end, DateKind.Of) && Follows(SkipArticle(end + 1), DateKind.UnitYear))
        {
            end = SkipArticle(end + 1) + 1;
            first = first with { Basis = YearBasis.Shifted };
        }
        if (first.Basis == YearBasis.None)
            return false;
        Add(i, end, first, first with { Month = months });
        next = end;
        return true;
    }

    private static DatePoint StatedYear(int year) => new(DateUnit.Year) { Basis = YearBasis.Stated, Year = year };

    /// <summary>Two days or more before their month.</summary>
    private bool TryDays(int i, out int next)
    {
        next = i;
        if (KindAt(i) is not (DateKind.Number or DateKind.Days))
            return false;
        Span<int> items = stackalloc int[LongestList];
        int count = 0, month;
        bool and = false, comma = false, range = false;
        for (var n = i; ;)
        {
            if (count == LongestList || KindAt(n) is not (DateKind.Number or DateKind.Days))
                return false;
            items[count++] = n++;
            if (MonthAfter(n, out month))
                break;
            if (Follows(n, DateKind.And))
                (and, n) = (true, SkipArticle(n + 1));
            else if (Dashed(n))
                range = true;
            else if (Follows(n, DateKind.To) && count == 1)
                (range, n) = (true, n + 1);
            else if (Follows(n, DateGap.Comma) && _run[n].Before == DateGap.Comma)
                comma = true;
            else
                return false;
            if (range && (and || comma || count > 1))
                return false;
        }
        if (count == 1 && KindAt(i) == DateKind.Number)
            return false;
        next = month + 1;
        var point = TakeYear(new DatePoint(DateUnit.Day) { Month = _run[month].Value }, ref next);
        if (!IsMonthHere(month, next))
            return false;
        return (range || and || !comma) && Emit(items[..count], i, next, point, range, monthFirst: false)
            || comma && Consecutive(items[..count]) && Emit(items[..count], i, next, point, true, monthFirst: false);
    }

    /// <summary>"June 3-5".</summary>
    private bool TryMonthDays(int i, out int next)
    {
        next = i + 2;
        if (KindAt(i) != DateKind.Month || !Follows(i + 1, DateKind.Days, ShortDot(i)))
            return false;
        var point = TakeYear(new DatePoint(DateUnit.Day) { Month = _run[i].Value }, ref next);
        var days = _run[i + 1];
        if (!IsMonthHere(i, next) || days.Value2 <= days.Value || !Exists(point, days.Value2))
            return false;
        Add(i, next, point with { Day = days.Value }, point with { Day = days.Value2 });
        return true;
    }

    /// <summary>"June 3 and 4", "June 3, 4 and 5, 2024": further days of the month that the point began with.</summary>
    private bool TryMoreDays(int i, DatePoint point, ref int next)
    {
        if (KindAt(i) != DateKind.Month || point.Unit != DateUnit.Day || point.Basis != YearBasis.None)
            return false;
        Span<int> items = stackalloc int[LongestList];
        var count = 1;
        items[0] = next - 1;
        var n = next;
        var and = false;
        while (!and && count < LongestList)
        {
            and = Follows(n, DateKind.And);
            n = and ? SkipArticle(n + 1) : n;
            if (KindAt(n) != DateKind.Number || !Follows(n, and ? DateGap.None : DateGap.Comma) || MonthAfter(n + 1, out _))
                return false;
            items[count++] = n++;
        }
        if (!and || KindAt(items[0]) != DateKind.Number || Counts(n - 1))
            return false;
        var end = n;
        var dated = TakeYear(point, ref end);
        if (!Emit(items[..count], i, end, dated, false, monthFirst: true))
            return false;
        next = end;
        return true;
    }

    private bool MonthAfter(int n, out int month)
    {
        month = Follows(n, DateKind.Of) ? SkipArticle(n + 1) : n;
        return KindAt(month) == DateKind.Month && Near(month);
    }

    private bool Consecutive(ReadOnlySpan<int> items)
    {
        for (var k = 1; k < items.Length; k++)
        {
            var before = _run[items[k - 1]];
            if (_run[items[k]].Value != Math.Max(before.Value, before.Value2) + 1)
                return false;
        }
        return true;
    }

    // Days that follow each other are one stretch of days; others are as many dates as there are.
    private bool Emit(ReadOnlySpan<int> items, int start, int end, DatePoint point, bool range, bool monthFirst)
    {
        var first = _run[items[0]];
        var last = _run[items[^1]];
        var lastDay = Math.Max(last.Value, last.Value2);
        if (!Exists(point, lastDay))
            return false;
        if (range && items.Length == 2 && first.Value > lastDay)
        {
            var back = point.Month == 1 ? 12 : point.Month - 1;
            var year = back == 12 && point.Basis != YearBasis.None ? point.Year - 1 : point.Year;
            Add(start, end, point with { Day = first.Value, Month = back, Year = year }, point with { Day = lastDay });
            return true;
        }
        foreach (var item in items)
        {
            if (_run[item].Value > lastDay || _run[item].Kind == DateKind.Days && _run[item].Value2 <= _run[item].Value)
                return false;
        }
        if (range || items.Length == 1 || Consecutive(items))
        {
            if (first.Value >= lastDay)
                return false;
            Add(start, end, point with { Day = first.Value }, point with { Day = lastDay });
            return true;
        }
        for (var k = 0; k < items.Length; k++)
        {
            var token = _run[items[k]];
            var from = monthFirst && k == 0 ? start : items[k];
            var to = k == items.Length - 1 ? end : items[k] + 1;
            Add(from, to, point with { Day = token.Value },
                token.Kind == DateKind.Days ? point with { Day = token.Value2 } : null);
        }
        return true;
    }

    private static bool Exists(DatePoint point, int day) =>
        day <= DateTime.DaysInMonth(point.Basis == YearBasis.Stated ? point.Year : 2000, point.Month);
}
