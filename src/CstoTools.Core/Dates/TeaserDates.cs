namespace CstoTools.Core.Dates;

/// <summary>When the teasers of a page happened.</summary>
internal static class TeaserDates
{
    /// <summary>The day of what each teaser tells, and whether its year was inferred.</summary>
    /// <param name="teasers">Text and date line of the teasers, in page order (newest first).</param>
    public static (DateTime? Date, bool Inferred)[] Assign(IReadOnlyList<(string Text, DateTime? Posted)> teasers) =>
        teasers.Select(t => (t.Posted, false)).ToArray();
}
