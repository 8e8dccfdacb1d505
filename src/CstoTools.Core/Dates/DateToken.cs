namespace CstoTools.Core.Dates;

/// <summary>What a word or number means in a date.</summary>
internal enum DateKind : byte
{
    /// <summary>Nothing.</summary>
    Other,

    /// <summary>A number of 1 to 31.</summary>
    Number,

    /// <summary>A number of four digits that can be a year.</summary>
    Year,

    /// <summary>Two years in one cluster ("2019-2021").</summary>
    Years,

    /// <summary>Two days of a month in one cluster ("3-5").</summary>
    Days,

    /// <summary>A day with month and year in digits, or two of them.</summary>
    Full,

    /// <summary>Two numbers of digits and a year of which nobody can tell which is the month.</summary>
    Unclear,

    Month, Season, Weekday, Ordinal, Tens, NumberWord,
    UnitDay, UnitWeek, UnitMonth, UnitQuarter, UnitHalf, UnitYear, UnitTen, Period,
    Relative, RelativeDay, Edge, Ago,
    Article, Of, In, From, Between, To, And, Letter,

    /// <summary>"that" and «того», «же» of a year told before.</summary>
    That,

    /// <summary>"ноябрьской": a month where its year stands beside it.</summary>
    MonthAdjective,
}

/// <summary>What stands between two tokens, besides blanks.</summary>
[Flags]
internal enum DateGap : byte
{
    None = 0,
    Comma = 1,
    Dot = 2,
    Dash = 4,
    Apostrophe = 8,

    /// <summary>A hyphen without blanks, or letters and digits run together.</summary>
    Tight = 16,

    /// <summary>An empty line or any other character: nothing is joined across it.</summary>
    Break = 32,
}

/// <summary>How a word is written, and what else is known of it.</summary>
[Flags]
internal enum DateMark : byte
{
    None = 0,
    Capital = 1,
    Upper = 2,

    /// <summary>An abbreviation: it needs a number beside it, and a full stop after it is part of it.</summary>
    Short = 4,

    /// <summary>An ordinal in digits ("25th").</summary>
    Ordinal = 8,

    /// <summary>A word of Russian.</summary>
    Russian = 16,

    /// <summary>Also a common word or a name ("May", "March", "fall"): it needs more company.</summary>
    Doubtful = 32,
}

/// <summary>A word or number of a date.</summary>
/// <param name="Kind">What it means.</param>
/// <param name="Value">Its number: a day, month, year, shift … For <see cref="DateKind.Full"/> year*10000 + month*100 + day.</param>
/// <param name="Value2">The second number of a range; 0 without one.</param>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Before">What stands between it and the token before it.</param>
/// <param name="Marks">How it is written.</param>
internal readonly record struct DateToken(
    DateKind Kind, int Value, int Value2, int Start, int End, DateGap Before, DateMark Marks)
{
    /// <summary>Whether a run of tokens without one of these holds no date.</summary>
    public bool IsCore => Kind is DateKind.Year or DateKind.Years or DateKind.Full or DateKind.Unclear or DateKind.Month
        or DateKind.Season or DateKind.Weekday or DateKind.RelativeDay
        or (>= DateKind.UnitDay and <= DateKind.UnitTen);

    public bool Has(DateMark mark) => (Marks & mark) != 0;
}
