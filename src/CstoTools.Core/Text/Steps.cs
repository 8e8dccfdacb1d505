namespace CstoTools.Core.Text;

/// <summary>
/// Counts what a stage of the analysis does with a page, and ends it where that is more than any page needs or where it is
/// cancelled. A step is a word that is looked at, or an item of a list. Steps are the same on every machine, time is not:
/// so a page that is given up is given up everywhere. Not safe for several threads.
/// </summary>
internal sealed class Steps
{
    // So many steps take well under a millisecond.
    private const int BetweenLooks = 2048;

    private long _next = BetweenLooks;
    private long _limit = long.MaxValue;
    private CancellationToken _cancellation;

    /// <summary>The steps taken since the count began.</summary>
    public long Taken { get; private set; }

    /// <summary>Counts one step.</summary>
    /// <exception cref="OperationCanceledException">The work is cancelled.</exception>
    /// <exception cref="TooManyStepsException">There were too many.</exception>
    public void Take()
    {
        if (++Taken >= _next)
            Look();
    }

    /// <summary>Counts several steps.</summary>
    /// <param name="steps">How many.</param>
    /// <exception cref="OperationCanceledException">The work is cancelled.</exception>
    /// <exception cref="TooManyStepsException">There were too many.</exception>
    public void Take(long steps)
    {
        Taken += steps;
        if (Taken >= _next)
            Look();
    }

    /// <summary>Runs a stage with a count of its own. Stages that it asks for have theirs.</summary>
    /// <param name="limit">The most steps that the stage may take.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="cancellation">Ends it before.</param>
    /// <returns>What the stage made, and how many steps it took.</returns>
    public (T Made, long Taken) Run<T>(long limit, Func<T> stage, CancellationToken cancellation)
    {
        var outer = (Taken, _limit, _cancellation);
        try
        {
            Begin(0, limit, cancellation);
            return (stage(), Taken);
        }
        finally
        {
            Begin(outer.Taken, outer._limit, outer._cancellation);
        }
    }

    private void Begin(long taken, long limit, CancellationToken cancellation)
    {
        (Taken, _limit, _cancellation) = (taken, limit, cancellation);
        _next = Math.Min(taken + BetweenLooks, limit);
    }

    private void Look()
    {
        _cancellation.ThrowIfCancellationRequested();
        if (Taken >= _limit)
            throw new TooManyStepsException();
        _next = Math.Min(Taken + BetweenLooks, _limit);
    }
}

/// <summary>A stage took more steps than it may.</summary>
internal sealed class TooManyStepsException : Exception;
