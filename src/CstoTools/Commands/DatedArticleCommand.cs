using System.ComponentModel;
using System.Management.Automation;
using CstoTools.Core.Queries;

namespace CstoTools.Commands;

/// <summary>A cmdlet that takes only what falls between two days.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class DatedArticleCommand : ArticleCommand
{
    /// <summary>Only what is of this day or later; what has no date is left out.</summary>
    [Parameter]
    [DayTransformation(DayMeaning.First)]
    public DateTime? After { get; set; }

    /// <summary>Only what is of this day or earlier; what has no date is left out.</summary>
    [Parameter]
    [DayTransformation(DayMeaning.Last)]
    public DateTime? Before { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        if (DayRange.AreReversed(After, Before))
        {
            ThrowTerminatingError(Errors.New(
                new ArgumentException($"-After {Display.Date(After)} is later than -Before {Display.Date(Before)}, so that nothing can be found."),
                Errors.DaysReversed, ErrorCategory.InvalidArgument, Display.Date(After), "Exchange the two days."));
        }
        base.BeginProcessing();
    }
}
