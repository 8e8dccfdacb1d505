using System.Runtime.InteropServices;

namespace CstoTools.Core.Dates;

/// <summary>Reads the dates in a run of tokens, from left to right; the points they are made of are in the other file.</summary>
internal readonly ref partial struct DateParser
{
    private readonly string _text;
    private readonly ReadOnlySpan<DateToken> _run;
    private readonly List<DateExpression> _found;

    private DateParser(string text, ReadOnlySpan<DateToken> run, List<DateExpression> found)
    {
        _text = text;
        _run = run;
        _found = found;
    }

    /// <summary>Adds the dates of a run to a list.</summary>
    /// <param name="text">The text the tokens stand in.</param>
    /// <param name="run">The tokens.</param>
    /// <param name="found">Receives the dates.</param>
    public static void Parse(string text, List<DateToken> run, List<DateExpression> found)
    {
        var parser = new DateParser(text, CollectionsMarshal.AsSpan(run), found);
        var i = 0;
        while (i < run.Count)
            i = parser.Step(i);
    }

    private DateKind KindAt(int i) => i < _run.Length ? _run[i].Kind : DateKind.Other;

    /// <summary>Whether a token follows the one before it with nothing but blanks between, or what is allowed.</summary>
    private bool Follows(int i, DateGap allowed = DateGap.None) =>
        i < _run.Length && (_run[i].Before & ~(allowed | DateGap.Tight)) == 0;

    private bool Follows(int i, DateKind kind, DateGap allowed = DateGap.None) => KindAt(i) == kind && Follows(i, allowed);

    private int Step(int i)
    {
        if (KindAt(i) is DateKind.From or DateKind.Between && TryBounds(i, out var next))
            return next;
        if (TryImpossible(i, out next) || TryWeekdayDays(i, out next) || TryCluster(i, out next) || TryMonths(i, out next) || TryDays(i, out next) || TryMonthDays(i, out next))
            return next;
        if (!TryPoint(i, out var point, out next))
            return i + 1;
        if (TryRest(ref point, ref next, out var last))
        {
            Add(i, next, point, last);
            return next;
        }
        if (TryMoreDays(i, point, ref next))
            return next;
        if (IsDate(i, next, point))
            Add(i, next, point, null);
        return next;
    }

    private void Add(int i, int next, DatePoint first, DatePoint? last)
    {
        var start = _run[i].Start;
        _found.Add(new DateExpression(start, EndOf(next) - start, first, last));
    }

    // The full stop of "2024 г." belongs to the abbreviation.
    private int EndOf(int next)
    {
        var token = _run[next - 1];
        var abbreviation = token.Kind == DateKind.UnitYear && token.Has(DateMark.Short);
        return abbreviation && token.End < _text.Length && _text[token.End] == '.' ? token.End + 1 : token.End;
    }

    /// <summary>"from 3 to 6 September", "between May and July", "с 28 апреля по 3 мая".</summary>
    private bool TryBounds(int i, out int next)
    {
        next = i;
        var between = KindAt(i) == DateKind.Between;
        var at = SkipArticle(i + 1);
        if (!Follows(at) || !TryEnd(at, out var first, out var n))
            return false;
        var onto = !between && Follows(n, DateKind.In) && _text.AsSpan(_run[n].Start, _run[n].End - _run[n].Start) is "на";
        if (!(between ? Follows(n, DateKind.And) : Follows(n, DateKind.To) || Dashed(n) || onto))
            return false;
        var second = n + 1;
        n = Dashed(n) ? n : n + 1;
        n = SkipArticle(n);
        if (!Follows(n, DateGap.Dash) || !TryEnd(n, out var last, out var end))
            return false;
        if (last.IsBareDay && first.IsBareDay || !Complete(ref first, ref last, ref end))
            return false;
        // "open from Monday to Friday" tells of every week, "drilled from Monday to Friday" of one.
        if (first is { Weekday: > 0, Month: 0 } && DateTense.Of(_text, _run[i].Start, _run[end - 1].End) == Tense.None)
            return false;
        next = end;
        // "moved from 3 to 10 June": two days, and nothing lasts from the one to the other.
        if (PutOff.IsMove(_text, _run[i].Start, onto))
        {
            Add(i + 1, second - 1, first, null);
            Add(second, end, last, null);
        }
        else
            Add(i, end, first, last);
        return true;
    }

    private int SkipArticle(int i) => Follows(i, DateKind.Article) ? i + 1 : i;

    private bool Dashed(int i) => i < _run.Length && (_run[i].Before & ~DateGap.Tight) == DateGap.Dash;

    /// <summary>An end of a range: a point, or a number whose month stands at the other end.</summary>
    private bool TryEnd(int i, out DatePoint point, out int next)
    {
        if (TryPoint(i, out point, out next))
            return true;
        // "с пятого по седьмое мая"
        var ordinal = KindAt(i) == DateKind.Ordinal && _run[i].Has(DateMark.Russian);
        var tens = KindAt(i) == DateKind.Tens && KindAt(i + 1) == DateKind.Ordinal && Near(i + 1) && _run[i + 1].Value < 10;
        if (KindAt(i) != DateKind.Number && !ordinal && !tens)
            return false;
        point = new DatePoint(DateUnit.Day) { Day = _run[i].Value + (tens ? _run[i + 1].Value : 0) };
        next = tens ? i + 2 : i + 1;
        return point.Day <= 31;
    }

    /// <summary>Gives each end of a range what only the other says; false if the two make no range.</summary>
    private bool Complete(ref DatePoint first, ref DatePoint last, ref int end)
    {
        if (first is { Unit: DateUnit.Day, Weekday: > 0, Month: 0, Relation: Relation.None } && last is { Unit: DateUnit.Day, Weekday: > 0, Month: 0, Relation: Relation.None })
            return first.Weekday != last.Weekday;
        if (first.Unclear || last.Unclear || first.Relation == Relation.Shift || last.Relation == Relation.Shift)
            return false;
        if (last.IsBareDay)
        {
            if (first.Unit != DateUnit.Day || first.Month == 0 || first.Basis != YearBasis.None || last.Day <= first.Day)
                return false;
            last = TakeYear(last with { Month = first.Month }, ref end);
        }
        else if (first.IsBareDay)
        {
            if (last.Unit != DateUnit.Day || last.Month == 0)
                return false;
            // "from 30 to 2 November": the first day is in the month before.
            var back = first.Day > last.Day;
            var month = back ? last.Month - 1 : last.Month;
            first = first with { Month = month == 0 ? 12 : month };
        }
        if (first.Unit != last.Unit && !(first.Unit <= DateUnit.Half && last.Unit <= DateUnit.Half && first.Month * last.Month > 0))
            return false;
        if (first.Unit == DateUnit.Day && (first.Month == 0 || last.Month == 0) || first.Unit == DateUnit.Week)
            return false;
        if (first.Relation != Relation.None || last.Relation != Relation.None)
            return false;
        var order = (last.Month - first.Month) * 32 + (last.Index - first.Index) + (last.Day - first.Day);
        if (first.Unit == DateUnit.Season)
            order = 1;
        if (first.Basis == YearBasis.None && last.Basis != YearBasis.None)
            first = first with { Basis = last.Basis, Year = last.Year - (order < 0 ? 1 : 0) };
        else if (last.Basis == YearBasis.None && first.Basis != YearBasis.None)
            last = last with { Basis = first.Basis, Year = first.Year + (order < 0 ? 1 : 0) };
        return first.Basis != last.Basis || first.Basis == YearBasis.None
            || last.Year > first.Year || last.Year == first.Year && order > 0;
    }

    /// <summary>What follows a point and makes it a range: "- May 3", "to 5 June".</summary>
    private bool TryRest(ref DatePoint first, ref int next, out DatePoint last)
    {
        last = default;
        var n = next;
        if (!Dashed(n))
        {
            if (!Follows(n, DateKind.To))
                return false;
            n = SkipArticle(n + 1);
        }
        if (!(Dashed(n) || Follows(n)) || !TryEnd(n, out last, out var end) || last.IsBareDay && Counts(n))
            return false;
        var from = first;
        // "open Monday to Friday" tells of every week.
        if (first is { Weekday: > 0, Month: 0 } || !Complete(ref from, ref last, ref end))
            return false;
        first = from;
        next = end;
        return true;
    }
}
