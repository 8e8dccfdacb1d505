namespace CstoTools.Core.Dates;

/// <summary>Parts of years and months, and what is told from the day of the text: "last November", "in two days".</summary>
internal readonly ref partial struct DateParser
{
    private static Relation RelationOf(int value) =>
        value < 0 ? Dates.Relation.Last : value > 0 ? Dates.Relation.Next : Dates.Relation.This;

    /// <summary>"first half of 2024", "II квартал", "second half of October".</summary>
    private bool Part(int i, out DatePoint point, ref int next)
    {
        point = default;
        var number = _run[i].Value;
        var n = i + 1;
        if (number > 4 || !Near(n))
            return false;
        var unit = KindAt(n);
        if (unit is not (DateKind.UnitHalf or DateKind.UnitQuarter or DateKind.UnitTen) || _run[n].Value is > 0 and <= 4)
            return false;
        if (KindAt(i) == DateKind.Number && !_run[i].Has(DateMark.Ordinal) && !_run[n].Has(DateMark.Russian))
            return false;
        var whole = unit == DateKind.UnitQuarter || _run[n].Value == DateWords.HalfYear;
        n++;
        if (unit == DateKind.UnitHalf && !whole && KindAt(n) == DateKind.UnitYear && Near(n) && !_run[n].Has(DateMark.Russian))
            (whole, n) = (true, n + 1);
        if (unit == DateKind.UnitHalf && number > 2 || unit == DateKind.UnitTen && number > 3)
            return false;
        var halved = new DatePoint(unit == DateKind.UnitQuarter ? DateUnit.Quarter : DateUnit.Half) { Index = number };
        var of = Follows(n, DateKind.Of);
        var target = SkipArticle(of ? n + 1 : n);
        var bare = of || n > i + 1 && _run[n - 1].Has(DateMark.Russian);
        if (unit != DateKind.UnitTen)
        {
            next = n;
            point = TakeYear(halved, ref next);
            if (point.Basis == YearBasis.None && bare && Follows(target, DateKind.Year) && DateContext.IsYear(_text, _run[target], true))
            {
                next = YearWord(target + 1);
                point = point with { Basis = YearBasis.Stated, Year = _run[target].Value };
            }
            if (point.Basis == YearBasis.None && bare && Follows(target, DateKind.UnitYear) && _run[target].Value == 0)
            {
                next = target + 1;
                point = point with { Basis = YearBasis.Shifted };
            }
            if (point.Basis != YearBasis.None)
                return true;
        }
        if (unit != DateKind.UnitQuarter && bare && Follows(target, DateKind.Month) && _run[target].Has(DateMark.Capital | DateMark.Russian))
        {
            next = target + 1;
            point = TakeYear(new DatePoint(DateUnit.Month) { Month = _run[target].Value }, ref next);
            point = point with { Part = unit == DateKind.UnitTen ? 10 + number : number };
            return true;
        }
        next = n;
        point = halved;
        return whole && !of;
    }

    /// <summary>"early June", "mid-2024", "the end of the year", "в конце 2023 года". The end of a year is its December.</summary>
    private bool Edge(int i, out DatePoint point, ref int next)
    {
        var whole = EdgeOf(i, out point, ref next);
        if (whole && _run[i].Value == DateWords.EndNoun && point.Unit == DateUnit.Year)
            point = point with { Unit = DateUnit.Month, Month = 12 };
        return whole;
    }

    private bool EdgeOf(int i, out DatePoint point, ref int next)
    {
        point = default;
        var edge = _run[i];
        var n = i + 1;
        var noun = edge.Value is DateWords.EdgeNoun or DateWords.EndNoun;
        if (noun && !edge.Has(DateMark.Russian))
        {
            if (!Follows(n, DateKind.Of))
                return false;
            n = SkipArticle(n + 1);
        }
        if (!Near(n))
            return false;
        var target = _run[n];
        if (noun && target.Kind is DateKind.UnitYear or DateKind.UnitMonth && target.Value == 0)
        {
            next = n + 1;
            point = target.Kind == DateKind.UnitYear ? new DatePoint(DateUnit.Year) { Basis = YearBasis.Shifted }
                : new DatePoint(DateUnit.Month) { Relation = Dates.Relation.This };
            return true;
        }
        return target.Kind is DateKind.Month or DateKind.Year or DateKind.Season or DateKind.Relative or DateKind.Ordinal
            && TryPoint(n, out point, out next) && point.Unit is DateUnit.Month or DateUnit.Season or DateUnit.Half or DateUnit.Quarter or DateUnit.Year;
    }

    /// <summary>"last November", "this autumn", "next Monday", "this year", "прошлой зимой".</summary>
    private bool Relative(int i, out DatePoint point, ref int next)
    {
        point = default;
        var word = _run[i];
        var value = word.Value;
        var n = i + 1;
        if (Follows(n, DateKind.Relative))
            value = _run[n++].Value; // "this coming autumn"
        if (!Follows(n))
            return false;
        var target = _run[n];
        next = n + 1;
        if (target.Kind == DateKind.UnitDay || value == DateWords.Same)
            return Narrated(i, n, value, out point);
        var relation = RelationOf(value);
        var vague = Math.Abs(value) == 2;
        // "over the last year", "the past month": how long, not when.
        var length = value < 0 && !word.Has(DateMark.Russian) && i > 0 && KindAt(i - 1) == DateKind.Article && Follows(i)
            && _run[i].End - _run[i].Start == 4;
        switch (target.Kind)
        {
            case DateKind.UnitYear:
                point = new DatePoint(DateUnit.Year) { Basis = YearBasis.Shifted, Year = Math.Sign(value) };
                return target.Value == 0 && !vague && !length;
            case DateKind.UnitMonth or DateKind.UnitWeek or DateKind.UnitQuarter or DateKind.UnitHalf:
                point = new DatePoint(target.Kind switch
                {
                    DateKind.UnitMonth => DateUnit.Month,
                    DateKind.UnitWeek => DateUnit.Week,
                    DateKind.UnitQuarter => DateUnit.Quarter,
                    _ => DateUnit.Half,
                }) { Relation = relation };
                if (target.Kind == DateKind.UnitHalf && target.Value == 0)
                {
                    if (KindAt(next) != DateKind.UnitYear || !Near(next))
                        return false;
                    next++;
                }
                return target.Value is 0 or DateWords.HalfYear && !vague && !length;
            case DateKind.Weekday:
                point = new DatePoint(DateUnit.Day) { Relation = relation, Weekday = target.Value };
                return !vague;
            case DateKind.Month when !target.Has(DateMark.Short) && target.Has(DateMark.Capital | DateMark.Russian):
                point = new DatePoint(DateUnit.Month) { Relation = relation, Month = target.Value };
                return !vague && KindAt(next) is not (DateKind.Number or DateKind.Days);
            case DateKind.Season:
                point = new DatePoint(DateUnit.Season) { Relation = relation, Index = target.Value };
                return !vague;
            default:
                return false;
        }
    }

    /// <summary>"the next day", "the same day", "the previous day": from the day that the text told last.</summary>
    private bool Narrated(int i, int day, int value, out DatePoint point)
    {
        var shift = value switch
        {
            DateWords.Next or DateWords.Following => 1,
            DateWords.Same => 0,
            DateWords.Last when _run[i].End - _run[i].Start > 4 => -1,
            _ => 2,
        };
        point = new DatePoint(DateUnit.Day) { Relation = Dates.Relation.Narrative, Shift = shift };
        return shift < 2 && KindAt(day) == DateKind.UnitDay && day == i + 1 && _run[day].Value == 0 && !Follows(day + 1, DateKind.Of)
            && (i > 0 && KindAt(i - 1) == DateKind.Article && Follows(i) || char.IsUpper(_text[_run[i].Start]));
    }

    /// <summary>"the day before", with nothing after it that it is before.</summary>
    private bool DayBefore(int i, out DatePoint point, ref int next)
    {
        point = new DatePoint(DateUnit.Day) { Relation = Dates.Relation.Narrative, Shift = -1 };
        if (i == 0 || KindAt(i - 1) != DateKind.Article || !Follows(i) || _run[i].Value != 0 || !Follows(i + 1, DateKind.In) || _run[i + 1].End - _run[i + 1].Start != 6)
            return false;
        next = i + 2;
        var rest = _text.AsSpan(_run[i + 1].End);
        return _text.AsSpan(_run[i + 1].Start, 6) is "before" && (rest.IsEmpty || rest[0] is '.' or ',' or ';' or '\n'
            || rest.StartsWith(" he ") || rest.StartsWith(" she ") || rest.StartsWith(" they ") || rest.StartsWith(" it "));
    }

    /// <summary>"three days ago", "a month ago", "неделю назад".</summary>
    private bool Ago(int i, out DatePoint point, ref int next)
    {
        point = default;
        var count = KindAt(i) switch
        {
            DateKind.Number or DateKind.NumberWord => _run[i].Value,
            DateKind.Article => _run[i].End - _run[i].Start < 3 ? 1 : 0,
            _ => _run[i].Has(DateMark.Russian) ? 1 : 0,
        };
        var n = KindAt(i) is DateKind.Number or DateKind.NumberWord or DateKind.Article ? i + 1 : i;
        if (count == 0 || n > i && !Follows(n) || !Follows(n + 1, DateKind.Ago) || !TryUnit(KindAt(n), out var unit))
            return false;
        // "30 years ago" tells how long it is, not which year.
        if (unit == DateUnit.Year && count > 3)
            return false;
        next = n + 2;
        count *= unit == DateUnit.Day && _run[n].Value == DateWords.Fortnight ? DateWords.Fortnight : 1;
        point = new DatePoint(unit) { Relation = Dates.Relation.Shift, Shift = -count };
        return true;
    }

    private static bool TryUnit(DateKind kind, out DateUnit unit)
    {
        unit = kind switch
        {
            DateKind.UnitDay => DateUnit.Day,
            DateKind.UnitWeek => DateUnit.Week,
            DateKind.UnitMonth => DateUnit.Month,
            _ => DateUnit.Year,
        };
        return unit != DateUnit.Year || kind == DateKind.UnitYear;
    }

    /// <summary>"in two days", "in two months", "через три дня", where the sentence looks ahead: else it tells how long something took.</summary>
    private bool InDays(int i, out DatePoint point, ref int next)
    {
        point = default;
        if (!(KindAt(i + 1) is DateKind.Number or DateKind.NumberWord && Follows(i + 1) && Follows(i + 2)
            && KindAt(i + 2) is DateKind.UnitDay or DateKind.UnitWeek or DateKind.UnitMonth))
            return false;
        var word = _text.AsSpan(_run[i].Start, _run[i].End - _run[i].Start);
        if (!(word is "in" or "In" or "через" or "Через"))
            return false;
        next = i + 3;
        point = new DatePoint(KindAt(i + 2) == DateKind.UnitMonth ? DateUnit.Month : DateUnit.Day)
        { Relation = Dates.Relation.Shift, Shift = _run[i + 1].Value * (KindAt(i + 2) == DateKind.UnitWeek ? 7 : 1) };
        return DateTense.Of(_text, _run[i].Start, _run[i + 2].End) == Tense.Future;
    }
}
