namespace CstoTools.Core.Dates;

/// <summary>What a year rests on.</summary>
internal enum YearBasis : byte
{
    /// <summary>Nothing is said of it.</summary>
    None,

    /// <summary>It is written.</summary>
    Stated,

    /// <summary>"this year", "last year": so many years from the anchor.</summary>
    Shifted,

    /// <summary>"that year", "the following year": so many years from the year that the text told last.</summary>
    Told,
}

/// <summary>How a unit relates to the anchor's own.</summary>
internal enum Relation : byte
{
    /// <summary>Not said.</summary>
    None,

    /// <summary>"last November", "last week".</summary>
    Last,

    /// <summary>"this autumn".</summary>
    This,

    /// <summary>"next spring".</summary>
    Next,

    /// <summary>So many units from the anchor: "yesterday", "two months ago".</summary>
    Shift,

    /// <summary>So many days from the day that the text told last: "the next day", "the same day".</summary>
    Narrative,
}

/// <summary>A day, week, month, season, quarter, half-year or year as far as the text says which.</summary>
internal readonly record struct DatePoint(DateUnit Unit)
{
    public YearBasis Basis { get; init; }

    /// <summary>The year, or how many years it is from the anchor's (<see cref="YearBasis.Shifted"/>).</summary>
    public int Year { get; init; }

    /// <summary>1 to 12; 0 if not said.</summary>
    public int Month { get; init; }

    /// <summary>1 to 31; 0 if not said.</summary>
    public int Day { get; init; }

    /// <summary>Season (0 winter to 3 autumn), quarter or half-year.</summary>
    public int Index { get; init; }

    /// <summary>1 Monday to 7 Sunday; 0 if not said.</summary>
    public int Weekday { get; init; }

    /// <summary>A part of a month: 1 and 2 its halves, 11 to 13 its ten days each; 0 for the whole.</summary>
    public int Part { get; init; }

    public Relation Relation { get; init; }

    /// <summary>The number of units of <see cref="Relation.Shift"/> and <see cref="Relation.Narrative"/>.</summary>
    public int Shift { get; init; }

    /// <summary>Digits of which nobody can tell which is the month: no value.</summary>
    public bool Unclear { get; init; }

    /// <summary>Whether the year is that of a date told before.</summary>
    public bool FromText { get; init; }

    /// <summary>Whether <see cref="Relation"/> is that of the week ("Tuesday of last week").</summary>
    public bool InWeek { get; init; }

    public bool IsStated => Basis == YearBasis.Stated && Relation == Relation.None;

    /// <summary>Only a number that is the day of a month told elsewhere.</summary>
    public bool IsBareDay => Unit == DateUnit.Day && Month == 0 && Relation == Relation.None && Weekday == 0 && !Unclear;

    /// <summary>A day with year, month and day as one number.</summary>
    public static DatePoint Of(int packed) => new(DateUnit.Day)
    {
        Basis = YearBasis.Stated, Year = packed / 10000, Month = packed / 100 % 100, Day = packed % 100,
    };
}

/// <summary>The units of a date, the finest first.</summary>
internal enum DateUnit : byte
{
    Day, Week, Month, Season, Quarter, Half, Year,
}

/// <summary>A date as it is written: its place and what it says, before any anchor is known.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="Length">How long it is.</param>
/// <param name="From">The date, or the first of a range.</param>
/// <param name="To">The last of a range; null without one.</param>
internal sealed record DateExpression(int Start, int Length, DatePoint From, DatePoint? To)
{
    public int End => Start + Length;

    /// <summary>Whether nothing has to be inferred.</summary>
    public bool IsStated => From.IsStated && (To is not { } to || to.IsStated);
}
