using CstoTools.Core.Text;

namespace CstoTools.Core.Dates;

/// <summary>Finds the date expressions of a page and gives each its value.</summary>
public static class DateStage
{
    /// <summary>Every date expression, in the order of the page's sections and by place.</summary>
    /// <param name="page">The page.</param>
    public static ValueList<DateMention> Find(PageText page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return default;
    }
}
