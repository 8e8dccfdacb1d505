using System.ComponentModel;
using System.Management.Automation;

namespace CstoTools.Commands;

/// <summary>A cmdlet that takes only what falls between two days.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class DatedArticleCommand : ArticleCommand
{
    /// <summary>Only what is of this day or later; what has no date drops out.</summary>
    [Parameter]
    [DayTransformation]
    public DateTime? After { get; set; }

    /// <summary>Only what is of this day or earlier; what has no date drops out.</summary>
    [Parameter]
    [DayTransformation]
    public DateTime? Before { get; set; }
}
