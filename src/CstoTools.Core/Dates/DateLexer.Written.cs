using System.Globalization;

namespace CstoTools.Core.Dates;

/// <summary>Numbers whose meaning the signs around them show: two-digit years, years in brackets, Roman months, days in quotation marks.</summary>
internal ref partial struct DateLexer
{
    private const int Century = 100, Pivot = 70;

    private bool TryWritten(DateGap gap, out DateToken token)
    {
        var start = _at;
        if (!TryShortYear(start, ref gap, out token) && !TryBracketYear(start, out token) && !TryMarkedMonth(start, gap, out token)
            && !TryRomanMonth(start, gap, out token)
            && !TryQuarter(start, gap, out token) && !TryQuotedDay(start, out token))
            return false;
        _at = token.End;
        return true;
    }

    private readonly int DigitsEnd(int at)
    {
        while (at < _text.Length && char.IsAsciiDigit(_text[at]) && at - _at < 32)
            at++;
        return at;
    }

    private readonly bool IsBlankBetween(int from, int to) => to >= from && to - from < 4 && _text[from..to].IsWhiteSpace();

    // "June ’23", "5 June, '23"; "7-Jun-23", where the month is between marks; "Jan-24".
    private readonly bool TryShortYear(int start, ref DateGap gap, out DateToken token)
    {
        token = default;
        if (start < 2 || DigitsEnd(start) != start + 2 || start + 2 < _text.Length && (IsLetter(_text[start + 2]) || IsDash(_text[start + 2])))
            return false;
        var mark = _text[start - 1];
        if (mark is '\'' or '\u2019' or '\u2018')
        {
            var comma = _last.End >= 0 && _last.End < start - 1 && _text[_last.End] == ',' ? 1 : 0;
            if (!IsMonthOrDay() || _last.End < 0 || !IsBlankBetween(_last.End + comma, start - 1))
                return false;
            gap = comma > 0 ? DateGap.Comma : DateGap.None;
        }
        else if (!IsDash(mark) || _last.End != start - 1 || !IsMonthBetweenMarks())
            return false;
        var value = (_text[start] - '0') * 10 + _text[start + 1] - '0';
        token = new DateToken(DateKind.Year, value + (value < Pivot ? 2000 : 2000 - Century), 0, start, start + 2, gap, DateMark.Short);
        return true;
    }

    private readonly bool IsMonthOrDay() => _last.Kind == DateKind.Month && _last.Has(DateMark.Capital | DateMark.Russian)
        || _last.Kind == DateKind.Number && _before.Kind == DateKind.Month && (_last.Before & ~DateGap.Dot) == 0
        || _last.Kind is DateKind.UnitQuarter or DateKind.UnitHalf or DateKind.Season;

    private readonly bool IsMonthBetweenMarks()
    {
        if (_last.Kind != DateKind.Month || !_last.Has(DateMark.Capital | DateMark.Russian))
            return false;
        return _last.Before == (DateGap.Dash | DateGap.Tight)
            ? _before.Kind == DateKind.Number
            : _before.Kind != DateKind.Number && _last.End - _last.Start == 3 && !_last.Has(DateMark.Russian);
    }

    // "November (2018)", "ноябрьской (2018 года)": the brackets belong to the year.
    private readonly bool TryBracketYear(int start, out DateToken token)
    {
        token = default;
        if (start < 2 || _text[start - 1] is not ('(' or '[') || !(IsMonthOrDay() || _last.Kind == DateKind.MonthAdjective)
            || !IsBlankBetween(_last.End, start - 1) || DigitsEnd(start) != start + 4)
            return false;
        var end = start + 4;
        var word = end;
        while (word < _text.Length && word < end + 2 && _text[word] is ' ' or '\u00A0')
            word++;
        var stop = SuffixEnd(word);
        if (stop > word && DateWords.TryGet(_text[word..stop], out var unit) && unit is { Kind: DateKind.UnitYear, Value: 0 })
            end = stop < _text.Length && _text[stop] == '.' ? stop + 1 : stop;
        if (end >= _text.Length || _text[end] is not (')' or ']') || !int.TryParse(_text.Slice(start, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1700 or > 2099)
            return false;
        token = new DateToken(DateKind.Year, year, 0, start, end + 1, DateGap.None, DateMark.None);
        return true;
    }

    // "7/Jun/23", "7.Jun.2023", "2021-Mar-04": the month as a word between marks of one kind.
    private readonly bool TryMarkedMonth(int start, DateGap gap, out DateToken token)
    {
        token = default;
        var first = DigitsEnd(start);
        if (first - start is not (1 or 2 or 4) || first + 4 >= _text.Length || _text[first] is not ('-' or '/' or '.') || !MayStart(start))
            return false;
        var word = SuffixEnd(first + 1);
        if (word == first + 1 || word + 1 >= _text.Length || _text[word] != _text[first] || !DateWords.TryGet(_text[(first + 1)..word], out var month)
            || month.Kind != DateKind.Month)
            return false;
        var last = DigitsEnd(word + 1);
        var (a, b) = (first - start, last - word - 1);
        if (!(a == 4 && b is 1 or 2 || a < 3 && b is 2 or 4) || last < _text.Length && (IsLetter(_text[last]) || IsDash(_text[last])))
            return false;
        var (left, right) = (int.Parse(_text[start..first], CultureInfo.InvariantCulture), int.Parse(_text[(word + 1)..last], CultureInfo.InvariantCulture));
        var (year, day) = a == 4 ? (left, right) : (b == 2 ? right + (right < Pivot ? 2000 : 2000 - Century) : right, left);
        if (year is < 1700 or > 2099 || day < 1 || day > DateTime.DaysInMonth(year, month.Value))
            return false;
        token = new DateToken(DateKind.Full, year * 10000 + month.Value * 100 + day, 0, start, last, gap, DateMark.None);
        return true;
    }

    // "12.IX.2023", "5/XI/2022", "12 IX 2023".
    private readonly bool TryRomanMonth(int start, DateGap gap, out DateToken token)
    {
        token = default;
        var at = DigitsEnd(start);
        if (at - start > 2 || at + 6 > _text.Length || _text[at] is not ('.' or '/' or '-' or ' ') || !MayStart(start))
            return false;
        var sign = _text[at];
        var end = at + 1;
        while (end < _text.Length && end - at < 6 && _text[end] is 'I' or 'V' or 'X' or '\u0425' or '\u0406')
            end++;
        var month = RomanMonth(_text[(at + 1)..end]);
        if (month == 0 || end + 5 > _text.Length || _text[end] != sign || DigitsEnd(end + 1) != end + 5
            || end + 5 < _text.Length && IsLetter(_text[end + 5]))
            return false;
        var (day, year) = (int.Parse(_text[start..at], CultureInfo.InvariantCulture), int.Parse(_text.Slice(end + 1, 4), CultureInfo.InvariantCulture));
        if (year is < 1700 or > 2099 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        token = new DateToken(DateKind.Full, year * 10000 + month * 100 + day, 0, start, end + 5, gap, DateMark.None);
        return true;
    }

    private static int RomanMonth(ReadOnlySpan<char> letters)
    {
        Span<char> latin = stackalloc char[letters.Length];
        for (var i = 0; i < letters.Length; i++)
            latin[i] = letters[i] switch { '\u0425' => 'X', '\u0406' => 'I', var c => c };
        return latin switch
        {
            "I" => 1, "II" => 2, "III" => 3, "IV" => 4, "V" => 5, "VI" => 6, "VII" => 7, "VIII" => 8, "IX" => 9, "X" => 10,
            "XI" => 11, "XII" => 12, _ => 0,
        };
    }

    // "3Q 2023", "1H 2024".
    private readonly bool TryQuarter(int start, DateGap gap, out DateToken token)
    {
        token = default;
        if (start + 1 >= _text.Length || _text[start] is < '1' or > '4' || _text[start + 1] is not ('Q' or 'H')
            || start + 2 < _text.Length && IsLetter(_text[start + 2]) || _text[start + 1] == 'H' && _text[start] > '2' || !MayStart(start))
            return false;
        var kind = _text[start + 1] == 'Q' ? DateKind.UnitQuarter : DateKind.UnitHalf;
        token = new DateToken(kind, _text[start] - '0', 0, start, start + 2, gap, DateMark.None);
        return true;
    }

    // "«12» июня 2023 г.": the day as forms leave it open.
    private readonly bool TryQuotedDay(int start, out DateToken token)
    {
        token = default;
        var end = DigitsEnd(start);
        if (start == 0 || end - start > 2 || end + 2 >= _text.Length || !DateContext.IsQuote(_text[start - 1]) || !DateContext.IsQuote(_text[end]))
            return false;
        var word = DateContext.NextWord(_text, end + 1);
        var day = int.Parse(_text[start..end], CultureInfo.InvariantCulture);
        if (day is < 1 or > 31 || !DateWords.TryGet(word, out var month) || month.Kind != DateKind.Month)
            return false;
        token = new DateToken(DateKind.Number, day, 0, start - 1, end + 1, DateGap.Break, DateMark.None);
        return true;
    }

    // "Nov 10 08:15:30 2022": the time of day between the day and its year is passed over.
    private bool SkipClock()
    {
        if (_last.Kind != DateKind.Number || _before.Kind != DateKind.Month || !IsBlankBetween(_last.End, _at))
            return false;
        var end = DigitsEnd(_at);
        var groups = 0;
        for (; groups < 2 && end + 2 < _text.Length && _text[end] == ':' && DigitsEnd(end + 1) == end + 3; groups++)
            end += 3;
        if (groups == 0)
            return false;
        var zone = end + 1;
        while (zone < _text.Length && zone - end < 6 && (char.IsAsciiLetterUpper(_text[zone]) || _text[zone] is '+' || zone > end + 1 && _text[end + 1] == '+'
            && char.IsAsciiDigit(_text[zone])))
            zone++;
        var year = zone > end + 1 ? zone + 1 : zone;
        if (year + 4 > _text.Length || _text[end] != ' ' || _text[year - 1] != ' ' || DigitsEnd(year) != year + 4)
            return false;
        _at = year - 1;
        return true;
    }
}
