using System.ComponentModel;
using System.Management.Automation;
using CstoTools.Completion;
using CstoTools.Core.Queries;

namespace CstoTools.Commands;

/// <summary>A cmdlet that takes only what falls between two days.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class DatedArticleCommand : ArticleCommand
{
    /// <summary>Only what is of this day or later; what has no date is left out.</summary>
    [Parameter]
    [DayTransformation(DayMeaning.First)]
    [ArgumentCompleter(typeof(DayCompleter))]
    public DateTime? After { get; set; }

    /// <summary>Only what is of this day or earlier; what has no date is left out.</summary>
    [Parameter]
    [DayTransformation(DayMeaning.Last)]
    [ArgumentCompleter(typeof(DayCompleter))]
    public DateTime? Before { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        if (DayRange.AreReversed(After, Before))
            ThrowTerminatingError(Errors.Reversed(After, Before));
        base.BeginProcessing();
    }
}
