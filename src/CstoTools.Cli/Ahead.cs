namespace CstoTools.Cli;

/// <summary>Does work on several items at the same time, and hands the results on in the order of the items.</summary>
internal static class Ahead
{
    /// <summary>The results of work, in the order of the items.</summary>
    /// <param name="items">The items; they are asked for one by one, on the thread that asks for the results.</param>
    /// <param name="work">The work on one item, on any thread. It must not throw.</param>
    /// <param name="jobs">How many are worked on at the same time. With 1, an item is asked for only when its result is.</param>
    /// <returns>The results. No more than twice as many as jobs are worked on or wait for their turn.</returns>
    public static IEnumerable<TResult> Of<TItem, TResult>(IEnumerable<TItem> items, Func<TItem, TResult> work, int jobs)
    {
        if (jobs == 1)
        {
            foreach (var item in items)
                yield return work(item);
            yield break;
        }
        var threads = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, jobs).ConcurrentScheduler;
        var started = new Queue<Task<TResult>>();
        foreach (var item in items)
        {
            if (started.Count == 2 * jobs)
                yield return started.Dequeue().GetAwaiter().GetResult();
            started.Enqueue(Task.Factory.StartNew(() => work(item), CancellationToken.None, TaskCreationOptions.None, threads));
        }
        while (started.TryDequeue(out var next))
            yield return next.GetAwaiter().GetResult();
    }
}
