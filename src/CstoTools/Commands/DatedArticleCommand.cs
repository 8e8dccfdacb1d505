using System.ComponentModel;
using System.Management.Automation;
using CstoTools.Completion;
using CstoTools.Core.Queries;

namespace CstoTools.Commands;

/// <summary>Represents a cmdlet with -After and -Before.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class DatedArticleCommand : ArticleCommand
{
    /// <summary>The first day, which is included. Results without a date are left out.</summary>
    [Parameter]
    [Alias("From", "Since")]
    [DayTransformation(DayMeaning.First)]
    [ArgumentCompleter(typeof(DayCompleter))]
    public DateTime? After { get; set; }

    /// <summary>The last day, which is included. Results without a date are left out.</summary>
    [Parameter]
    [Alias("To", "Until")]
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
