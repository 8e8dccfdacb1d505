using System.Globalization;

namespace CstoTools.Core.Dates;

/// <summary>Gives "of that year" and "of the following year" the year that the text told last; without one they have no value.</summary>
internal static class ToldYears
{
    /// <summary>Settles the expressions of a text, in order.</summary>
    /// <param name="expressions">The expressions.</param>
    /// <param name="text">The text they stand in.</param>
    public static void Fill(List<DateExpression> expressions, string text)
    {
        int? told = null;
        for (var k = 0; k < expressions.Count; k++)
        {
            var expression = expressions[k];
            if (told is not null && IsNextOfStory(text, expression))
                expression = expression with { From = expression.From with { Basis = YearBasis.Told } };
            if (expression.From.Basis == YearBasis.Told || expression.To is { Basis: YearBasis.Told })
            {
                expression = expression with { From = Settle(expression.From, told), To = expression.To is { } to ? Settle(to, told) : null };
                expressions[k] = expression;
            }
            var end = expression.To ?? expression.From;
            if (end.IsStated && !end.Unclear)
                told = end.Year;
        }
    }

    // "signed on 6 May 1996 and ratified on 10 March of the next year": what is over is not ahead.
    private static bool IsNextOfStory(string text, DateExpression expression)
    {
        if (expression.From is not { Basis: YearBasis.Shifted, Year: 1, Relation: Relation.None, Unit: < DateUnit.Year } || expression.To is not null)
            return false;
        var written = text.AsSpan(expression.Start, expression.Length);
        return (written.EndsWith("the next year") || written.EndsWith("следующего года"))
            && DateTense.Of(text, expression.Start, expression.End) == Tense.Past;
    }

    /// <summary>What the year of an expression leans on; null where it is written.</summary>
    /// <param name="expression">The expression.</param>
    public static string? Source(DateExpression expression) => !expression.From.FromText ? null
        : string.Create(CultureInfo.InvariantCulture, $"text year {expression.From.Year:0000}");

    private static DatePoint Settle(in DatePoint point, int? told) => point.Basis != YearBasis.Told ? point
        : told is { } year ? point with { Basis = YearBasis.Stated, Year = year + point.Year, FromText = true }
        : point with { Unclear = true, Basis = YearBasis.None };
}
