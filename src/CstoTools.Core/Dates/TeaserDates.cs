namespace CstoTools.Core.Dates;

/// <summary>
/// When the teasers of a page happened. The list is newest first, so that a teaser without a year leans on its
/// neighbours; never on the article, which the sidebar may be years younger than.
/// </summary>
internal static class TeaserDates
{
    // A stated date so many days from a date line or neighbour is history or a plan, not what the teaser reports.
    private const int Far = 400;

    /// <summary>The day of what each teaser tells, and whether its year was inferred.</summary>
    /// <param name="teasers">Text and date line of the teasers, in page order (newest first).</param>
    public static (DateTime? Date, bool Inferred)[] Assign(IReadOnlyList<(string Text, DateTime? Posted)> teasers) =>
        Days(teasers).Select(t => (t.Date, t.Inferred)).ToArray();

    /// <summary>What is known of each teaser's day, with its date expressions.</summary>
    /// <param name="teasers">Text and date line of the teasers, in page order (newest first).</param>
    internal static TeaserDay[] Days(IReadOnlyList<(string Text, DateTime? Posted)> teasers)
    {
        var days = teasers.Select(t => new TeaserDay(t.Text, t.Posted)).ToArray();
        var newest = days.Max(d => d.Own) ?? days.Max(d => d.Full);
        // The nearest teaser below that tells its day by itself.
        var below = new DateTime?[days.Length];
        DateTime? known = null;
        for (var i = days.Length - 1; i >= 0; i--)
        {
            below[i] = known;
            if ((days[i].Own ?? days[i].Full) is { } own && !IsFar(own, newest!.Value))
                known = own;
        }
        DateTime? above = null;
        for (var i = 0; i < days.Length; i++)
        {
            Settle(days[i], above, below[i]);
            above = days[i].Posted ?? days[i].Date ?? above;
        }
        return days;
    }

    private static void Settle(TeaserDay teaser, DateTime? above, DateTime? below)
    {
        var near = teaser.Posted is { } posted ? new DateAnchor(posted, "date line")
            : above is { } up ? new DateAnchor(up, "teaser above", Rough: true)
            : below is { } down ? new DateAnchor(down, "teaser below", Rough: true) : null;
        for (var k = 0; k < teaser.Expressions.Count && teaser.Date is null; k++)
        {
            var expression = teaser.Expressions[k];
            if (expression.From.Unit != DateUnit.Day || expression.From.Unclear)
                continue;
            var value = Value(teaser, k, near, above, below);
            if (value.From is not { } day || near is not null && !value.Inferred && IsFar(day, near.Day))
                continue;
            teaser.Date = day;
            teaser.Inferred = value.Inferred;
            (teaser.Lead, teaser.LeadValue) = (k, value);
        }
        teaser.Anchor = teaser.Posted is not null ? near
            : teaser.Full is { } full && (near is null || !IsFar(full, near.Day)) ? new DateAnchor(full, "text date")
            : teaser.Date is { } own ? new DateAnchor(own, near!.Source)
            // Between two years nothing tells which of them is meant.
            : above?.Year == below?.Year || above is null || below is null ? near : null;
        teaser.Date ??= teaser.Posted;
    }

    private static bool IsFar(DateTime day, DateTime near) => Math.Abs((near - day).Days) > Far;

    private static ResolvedDate Value(TeaserDay teaser, int k, DateAnchor? near, DateTime? above, DateTime? below)
    {
        var expression = teaser.Expressions[k];
        var open = expression.From is { Basis: YearBasis.None, Relation: Relation.None, Month: > 0 };
        if (TextAnchor.YearBeside(teaser.Text, teaser.Expressions, k, near) is { } beside)
            return DateResolver.InYear(expression, beside, TextAnchor.SourceBeside(teaser.Text, teaser.Expressions, k, near));
        if (teaser.Posted is not null || !open)
            return DateResolver.Resolve(teaser.Text, expression, near);
        if (teaser.Full is { } full && (near is null || !IsFar(full, near.Day)))
            return DateResolver.Resolve(teaser.Text, expression, new DateAnchor(full, "text date"));
        if (near is not { Serves: true })
            return default;
        if (DateTense.Of(teaser.Text, expression.Start, expression.End) == Tense.Future)
            return DateResolver.Resolve(teaser.Text, expression, near);
        // Not after the teaser above, not before the one below, and near to both.
        var base0 = near.Day;
        var year = YearChoice.Choose(expression.From, expression.To, base0, ahead =>
        {
            var cost = above is null ? 0 : ahead > 0 ? ahead * 8L : -ahead;
            if (below is not { } low)
                return cost;
            var overLow = ahead + (base0 - low).Days;
            return cost + (overLow < 0 ? -overLow * 8L : overLow);
        });
        return DateResolver.InYear(expression, year, near.ToString());
    }
}

/// <summary>A teaser, its date expressions and the day it tells of.</summary>
internal sealed class TeaserDay
{
    public TeaserDay(string text, DateTime? posted)
    {
        Text = text;
        Posted = posted;
        Expressions = DateFinder.Find(text);
        foreach (var expression in Expressions)
        {
            if (expression.IsStated && expression.From.Unit == DateUnit.Day && Calendar.TryDays(expression.From, out var day, out _))
            {
                Full = day;
                break;
            }
        }
        var lead = Expressions.Find(e => e.From.Unit == DateUnit.Day);
        Own = posted ?? (lead is { IsStated: true } ? Full : null);
    }

    public string Text { get; }

    /// <summary>The date line above it.</summary>
    public DateTime? Posted { get; }

    public List<DateExpression> Expressions { get; }

    /// <summary>The first day that the text tells in full.</summary>
    public DateTime? Full { get; }

    /// <summary>The date line, else the first day of the text if it is told in full.</summary>
    public DateTime? Own { get; }

    /// <summary>The day of what it tells; null if nothing shows it.</summary>
    public DateTime? Date { get; set; }

    public bool Inferred { get; set; }

    /// <summary>What the other dates of the text lean on.</summary>
    public DateAnchor? Anchor { get; set; }

    /// <summary>The expression that tells <see cref="Date"/>; -1 without one.</summary>
    public int Lead { get; set; } = -1;

    public ResolvedDate LeadValue { get; set; }
}
