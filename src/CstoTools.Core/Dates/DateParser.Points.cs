namespace CstoTools.Core.Dates;

/// <summary>One day, month, season … and the year beside it.</summary>
internal readonly ref partial struct DateParser
{
    private bool TryPoint(int i, out DatePoint point, out int next)
    {
        next = i + 1;
        point = default;
        if (i >= _run.Length)
            return false;
        var token = _run[i];
        switch (token.Kind)
        {
            case DateKind.Full:
                next = YearWord(next);
                point = DatePoint.Of(token.Value);
                return token.Value2 == 0;
            case DateKind.Unclear:
                point = new DatePoint(DateUnit.Day) { Unclear = true };
                return true;
            case DateKind.Year when YearFirst(i, out point, ref next):
                return true;
            case DateKind.Year:
                if (token.Has(DateMark.Short))
                    return false;
                next = YearWord(next);
                point = StatedYear(token.Value);
                return DateContext.IsYear(_text, token, hasWord: next > i + 1);
            case DateKind.Weekday:
                return Weekday(i, out point, ref next);
            case DateKind.Number:
                return DayFirst(i, out point, ref next) || Part(i, out point, ref next) || Ago(i, out point, ref next);
            case DateKind.Month:
                return Month(i, out point, ref next);
            case DateKind.MonthAdjective:
                point = TakeYear(new DatePoint(DateUnit.Month) { Month = token.Value }, ref next);
                return point.Basis == YearBasis.Stated;
            case DateKind.Season:
                return Season(token.Value, out point, ref next);
            case DateKind.Ordinal:
                return Part(i, out point, ref next) || DayInWords(i, _run[i].Value, out point, ref next);
            case DateKind.Tens:
                next = i + 2;
                return KindAt(i + 1) == DateKind.Ordinal && Near(i + 1) && _run[i + 1].Value < 10
                    && DayInWords(i + 1, token.Value + _run[i + 1].Value, out point, ref next);
            case DateKind.UnitQuarter or DateKind.UnitHalf when token.Value is >= 1 and <= 4:
                point = TakeYear(new DatePoint(token.Kind == DateKind.UnitHalf ? DateUnit.Half : DateUnit.Quarter)
                { Index = token.Value }, ref next);
                return point.Basis != YearBasis.None;
            case DateKind.Edge:
                return Edge(i, out point, ref next);
            case DateKind.Relative:
                return Relative(i, out point, ref next);
            case DateKind.RelativeDay:
                point = new DatePoint(DateUnit.Day) { Relation = Dates.Relation.Shift, Shift = token.Value };
                return true;
            case DateKind.UnitDay when DayBefore(i, out point, ref next) || DayBeyond(i, out point, ref next):
            case DateKind.UnitWeek when WeekOf(i, out point, ref next):
                return true;
            case DateKind.NumberWord or DateKind.Article or (>= DateKind.UnitDay and <= DateKind.UnitYear):
                return Ago(i, out point, ref next);
            case DateKind.In:
                return InDays(i, out point, ref next);
            default:
                return false;
        }
    }

    /// <summary>Joined by blanks, or by a hyphen without any ("25-July-2024").</summary>
    private bool Near(int i, DateGap allowed = DateGap.None) =>
        Follows(i, allowed) || i < _run.Length && _run[i].Before == (DateGap.Dash | DateGap.Tight);

    private DateGap ShortDot(int i) => _run[i].Has(DateMark.Short) ? DateGap.Dot : DateGap.None;

    /// <summary>Takes the year that follows a point, in whichever way it is told.</summary>
    private DatePoint TakeYear(DatePoint point, ref int next)
    {
        var n = next;
        var dot = n > 0 ? ShortDot(n - 1) : DateGap.None;
        if (KindAt(n) == DateKind.Year && Near(n, DateGap.Comma | dot) && DateContext.IsYear(_text, _run[n], hasWord: false))
        {
            next = YearWord(n + 1);
            return point with { Basis = YearBasis.Stated, Year = _run[n].Value };
        }
        if (n + 1 < _run.Length && KindAt(n) is DateKind.From or DateKind.Letter && Follows(n)
            && _run[n].End - _run[n].Start == 1 && _run[n + 1] is { Kind: DateKind.UnitYear, Before: DateGap.Dot or (DateGap.Dot | DateGap.Tight) })
        {
            next = n + 2; // "с.г.", "т.г."
            return point with { Basis = YearBasis.Shifted, Year = 0 };
        }
        if (IsInYear(point, n) && DateContext.IsYear(_text, _run[n + 1], hasWord: false))
        {
            next = YearWord(n + 2); // "24 June to 27 June in 2023"
            return point with { Basis = YearBasis.Stated, Year = _run[n + 1].Value };
        }
        if (TryToldYear(n, out var told, out var toldEnd))
        {
            next = toldEnd;
            return point with { Basis = YearBasis.Told, Year = told };
        }
        var of = Follows(n, DateKind.Of);
        n = of ? n + 1 : n;
        n = SkipArticle(n);
        if (of && Follows(n, DateKind.UnitYear) && KindAt(n + 1) == DateKind.Year && Follows(n + 1))
            n++;
        if (of && Follows(n, DateKind.Year) && DateContext.IsYear(_text, _run[n], hasWord: true))
        {
            next = YearWord(n + 1);
            return point with { Basis = YearBasis.Stated, Year = _run[n].Value };
        }
        if (KindAt(n) == DateKind.Relative && Follows(n + 1, DateKind.UnitYear) && _run[n + 1].Value == 0 && !Owns(n + 1))
        {
            var shift = Math.Sign(_run[n].Value);
            if (Follows(n) || !of && shift == 0 && Follows(n, DateGap.Comma))
            {
                next = n + 2;
                return point with { Basis = YearBasis.Shifted, Year = shift };
            }
        }
        return point;
    }

    // "this year's session" is no date of its own behind another.
    private bool Owns(int i)
    {
        var end = _run[i].End;
        return end < _text.Length && _text[end] is '\'' or '\u2019';
    }

    /// <summary>The word "year" behind a year: "2024 года", "2024г.", and the typo "2023. year".</summary>
    private int YearWord(int n)
    {
        if (KindAt(n) != DateKind.UnitYear || _run[n].Value != 0)
            return n;
        return Follows(n) || !_run[n].Has(DateMark.Russian) && !_run[n].Has(DateMark.Capital) && Follows(n, DateGap.Dot) ? n + 1 : n;
    }

    private bool DayFirst(int i, out DatePoint point, ref int next)
    {
        point = new DatePoint(DateUnit.Day) { Day = _run[i].Value };
        if (Follows(i + 1, DateKind.Of) && KindAt(i + 2) == DateKind.Relative && Follows(i + 2) && Follows(i + 3, DateKind.UnitMonth))
        {
            next = i + 4;
            point = point with { Relation = RelationOf(_run[i + 2].Value) };
            return true;
        }
        if (!MonthAfter(i + 1, out var month))
            return false;
        var n = month + 1;
        point = TakeYear(point with { Month = _run[month].Value }, ref n);
        if (!IsMonthHere(month, n) || !Exists(point, point.Day))
            return false;
        next = n;
        point = TakeWeekday(point, ref next);
        return true;
    }

    /// <summary>"the thirty-first of December", "первого сентября".</summary>
    private bool DayInWords(int i, int day, out DatePoint point, ref int next)
    {
        point = new DatePoint(DateUnit.Day) { Day = day };
        if (day > 31 || !MonthAfter(i + 1, out var month) || month == i + 1 && !_run[i].Has(DateMark.Russian))
            return false;
        var n = month + 1;
        point = TakeYear(point with { Month = _run[month].Value }, ref n);
        if (!IsMonthHere(month, n) || !Exists(point, day))
            return false;
        next = n;
        return true;
    }

    /// <summary>"may" and "march" in small letters are months only beside a year.</summary>
    private bool IsMonthHere(int month, int next)
    {
        var token = _run[month];
        return token.Has(DateMark.Capital | DateMark.Russian) || !token.Has(DateMark.Doubtful | DateMark.Short) || next > month + 2
            || next > month + 1 && KindAt(month + 1) == DateKind.Year;
    }

    private bool Month(int i, out DatePoint point, ref int next)
    {
        var token = _run[i];
        point = new DatePoint(DateUnit.Month) { Month = token.Value };
        var n = i + 1;
        if (IsDayBehind(i, n))
        {
            next = n + 1;
            var day = TakeYear(point with { Unit = DateUnit.Day, Day = _run[n].Value }, ref next);
            if (Exists(day, day.Day) && (!token.Has(DateMark.Doubtful | DateMark.Short) || token.Has(DateMark.Capital) || next > n + 1))
            {
                point = TakeWeekday(day, ref next);
                return true;
            }
        }
        if (MonthFirstInWords(i, out var worded, ref next))
        {
            point = worded;
            return true;
        }
        next = n;
        point = TakeYear(point, ref next);
        if (point.Basis != YearBasis.None)
            return !token.Has(DateMark.Short) || KindAt(n) == DateKind.Year && token.Has(DateMark.Capital);
        return !token.Has(DateMark.Short) && (token.Has(DateMark.Capital | DateMark.Russian) || !token.Has(DateMark.Doubtful))
            && !(token.Has(DateMark.Upper) && token.Has(DateMark.Doubtful));
    }

    private DatePoint TakeWeekday(DatePoint point, ref int next)
    {
        if (KindAt(next) != DateKind.Weekday || !Follows(next, DateGap.Comma) || _run[next].Before == DateGap.None)
            return point;
        // "4 May, Wednesday"; but not "4 May, Wednesday 5 May".
        if (next + 1 < _run.Length && Follows(next + 1, DateGap.Comma) && KindAt(next + 1) is DateKind.Number or DateKind.Month)
            return point;
        return point with { Weekday = _run[next++].Value };
    }

    private bool Weekday(int i, out DatePoint point, ref int next)
    {
        var weekday = _run[i].Value;
        var n = i + 1;
        if (Follows(n, DateKind.Article, DateGap.Comma) && Follows(n + 1))
            n++;
        if (Follows(n, DateGap.Comma) && KindAt(n) is DateKind.Number or DateKind.Month or DateKind.Full)
        {
            if (TryPoint(n, out point, out var end) && point.Unit == DateUnit.Day && point.Relation == Dates.Relation.None)
            {
                next = end;
                point = point with { Weekday = weekday };
                return true;
            }
        }
        next = i + 1;
        point = OfWeek(new DatePoint(DateUnit.Day) { Weekday = weekday }, ref next);
        return true;
    }

    private bool Season(int season, out DatePoint point, ref int next)
    {
        point = TakeYear(new DatePoint(DateUnit.Season) { Index = season }, ref next);
        var n = Follows(next, DateKind.Of) ? next + 1 : next;
        if (point.Basis == YearBasis.None && KindAt(n) == DateKind.Years && Follows(n) && _run[n].Value2 == _run[n].Value + 1 && season == 0)
        {
            next = n + 1;
            if (Follows(next, DateKind.UnitYear))
                next++;
            point = point with { Basis = YearBasis.Stated, Year = _run[n].Value };
        }
        return true;
    }
}
