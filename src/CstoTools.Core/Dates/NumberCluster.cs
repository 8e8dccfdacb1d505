namespace CstoTools.Core.Dates;

/// <summary>Digits that hang together by single signs ("25.07.2024", "3-5", "2019–2021", "+7495-795-27-10") and what they can be.</summary>
/// <param name="Kind">What they can be in a date; Other if nothing.</param>
/// <param name="Value">The first value.</param>
/// <param name="Value2">The second value of a range; else 0.</param>
/// <param name="End">Where they end, exclusive.</param>
internal readonly record struct NumberCluster(DateKind Kind, int Value, int Value2, int End)
{
    private const int MostGroups = 6;

    public static NumberCluster Read(ReadOnlySpan<char> text, int at)
    {
        Span<int> values = stackalloc int[MostGroups];
        Span<int> lengths = stackalloc int[MostGroups];
        Span<char> signs = stackalloc char[MostGroups];
        var count = 0;
        while (true)
        {
            var start = at;
            var value = 0;
            for (; at < text.Length && char.IsAsciiDigit(text[at]); at++)
                value = at - start < 8 ? value * 10 + (text[at] - '0') : value;
            if (count < MostGroups)
                (values[count], lengths[count]) = (value, at - start);
            count++;
            if (at + 1 >= text.Length || !IsSign(text, at))
                break;
            var sign = text[at] == ':' ? ':' : DateLexer.IsDash(text[at]) ? '-' : text[at];
            if (count - 1 < MostGroups)
                signs[count - 1] = sign;
            at++;
        }
        var kind = DateKind.Other;
        int first = 0, second = 0;
        if (count <= MostGroups)
            kind = Classify(values[..count], lengths[..count], signs[..(count - 1)], out first, out second);
        return new NumberCluster(kind, first, second, at);
    }

    private static bool IsSign(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        if (!char.IsAsciiDigit(text[at + 1]))
            return false;
        // "July 25,2024" is a typo, "2,024" a number.
        if (c == ',')
            return !(Digits(text, at + 1) == 4 && at >= 2 && text[at + 1] is '1' or '2');
        return c is '.' or '/' or ':' || DateLexer.IsDash(c);
    }

    private static int Digits(ReadOnlySpan<char> text, int at)
    {
        var n = 0;
        while (at + n < text.Length && n < 9 && char.IsAsciiDigit(text[at + n]))
            n++;
        return n;
    }

    private static DateKind Classify(
        ReadOnlySpan<int> v, ReadOnlySpan<int> length, ReadOnlySpan<char> sign, out int first, out int second)
    {
        first = v[0];
        second = 0;
        switch (v.Length)
        {
            case 1:
                return length[0] <= 2 && v[0] is >= 1 and <= 31 ? DateKind.Number
                    : length[0] == 4 && IsYear(v[0]) ? DateKind.Year : DateKind.Other;
            case 2:
                return Two(v, length, sign[0], out second);
            case 3:
                return Day(v, length, sign, out first);
            case 4 when sign is "-..":
                // 3-5.06.2024
                second = Pack(v[3], v[2], v[1]);
                first = Pack(v[3], v[2], v[0]);
                return length[3] == 4 && first > 0 && second > first ? DateKind.Full : DateKind.Other;
            case 5 when sign is ".-..":
                // 28.04-03.05.2024
                second = Pack(v[4], v[3], v[2]);
                first = Pack(v[1] > v[3] ? v[4] - 1 : v[4], v[1], v[0]);
                return length[4] == 4 && first > 0 && second > first ? DateKind.Full : DateKind.Other;
            case 6 when sign is "--/--":
                // 2024-06-03/2024-06-05
                first = Pack(v[0], v[1], v[2]);
                second = Pack(v[3], v[4], v[5]);
                return length[0] == 4 && length[3] == 4 && first > 0 && second > first ? DateKind.Full : DateKind.Other;
            case 6 when sign is "..-..":
                first = Pack(v[2], v[1], v[0]);
                second = Pack(v[5], v[4], v[3]);
                return length[2] == 4 && length[5] == 4 && first > 0 && second > first ? DateKind.Full : DateKind.Other;
            default:
                return DateKind.Other;
        }
    }

    private static DateKind Two(ReadOnlySpan<int> v, ReadOnlySpan<int> length, char sign, out int second)
    {
        second = v[1];
        if (length[0] == 4 && IsYear(v[0]) && sign is '-' or '/')
        {
            if (length[1] == 2 && v[1] == v[0] % 100 + 1)
                second = v[0] - v[0] % 100 + v[1];
            return second > v[0] && IsYear(second) && second - v[0] < 100 ? DateKind.Years : DateKind.Other;
        }
        // "3/4 June": two days that follow each other; other fractions are none.
        return (sign == '-' || sign == '/' && v[1] == v[0] + 1) && length[0] <= 2 && length[1] <= 2 && v[0] is >= 1 and <= 31 && v[1] is >= 1 and <= 31
            ? DateKind.Days : DateKind.Other;
    }

    private static DateKind Day(ReadOnlySpan<int> v, ReadOnlySpan<int> length, ReadOnlySpan<char> sign, out int first)
    {
        first = 0;
        if (sign[0] != sign[1])
            return DateKind.Other;
        if (length[0] == 4 && sign[0] is '-' or '.' && length[1] == 2 && length[2] == 2)
            first = Pack(v[0], v[1], v[2]);
        else if (length[0] == 4 && sign[0] is '-' or '/' && length[1] is 1 or 2 && length[2] is 1 or 2)
            first = Pack(v[0], v[1], v[2]);
        else if (sign[0] == '.' && length[2] == 4)
            first = Pack(v[2], v[1], v[0]);
        else if (sign[0] == '.' && length[0] == 2 && length[1] == 2 && length[2] == 2)
            first = Pack(v[2] + (v[2] < 70 ? 2000 : 1900), v[1], v[0]);
        else if (sign[0] is '/' or '-' && length[2] == 4 && length[0] <= 2 && length[1] <= 2)
            return Slashed(v, out first);
        return first > 0 ? DateKind.Full : DateKind.Other;
    }

    // 07/12/2023: with both numbers up to 12 nobody can tell the month.
    private static DateKind Slashed(ReadOnlySpan<int> v, out int first)
    {
        var dayFirst = Pack(v[2], v[1], v[0]);
        var monthFirst = Pack(v[2], v[0], v[1]);
        first = dayFirst > 0 ? dayFirst : monthFirst;
        return first == 0 ? DateKind.Other
            : dayFirst > 0 && monthFirst > 0 && dayFirst != monthFirst ? DateKind.Unclear : DateKind.Full;
    }

    private static bool IsYear(int n) => n is >= 1700 and <= 2099;

    private static int Pack(int year, int month, int day) =>
        IsYear(year) && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? year * 10000 + month * 100 + day : 0;
}
