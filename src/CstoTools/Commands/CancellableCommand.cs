using System.ComponentModel;
using System.Management.Automation;
using CstoTools.Core.Text;

namespace CstoTools.Commands;

/// <summary>Represents a cmdlet that Ctrl+C stops between two inputs, and within the work on one that checks its token.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class CancellableCommand : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _stop = new();

    internal CancellationToken Stopped => _stop.Token;

    /// <inheritdoc/>
    protected override void StopProcessing() => _stop.Cancel();

    /// <summary>Releases what the cmdlet holds.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases what the cmdlet holds.</summary>
    /// <param name="disposing">Whether it was asked for, not made by the finalizer.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
            _stop.Dispose();
    }

    // What a message names comes from pages and their names: each stream shows it so that a terminal does not obey it.
    internal new void WriteVerbose(string text) => base.WriteVerbose(Visible.Message(text));

    internal new void WriteWarning(string text) => base.WriteWarning(Visible.Message(text));

    internal new void WriteDebug(string text) => base.WriteDebug(Visible.Message(text));

    /// <summary>Writes to the verbose stream how a page was read.</summary>
    /// <param name="page">The page, as messages call it.</param>
    /// <param name="article">The article that was read from it.</param>
    internal void Describe(string page, Article article)
    {
        WriteVerbose($"{page}: {article.Format}, {article.Paragraphs.Count} paragraphs, {article.Teasers.Count} teasers.");
        foreach (var warning in article.Warnings)
            WriteVerbose($"{page}: {warning}");
    }

    /// <summary>Runs the work on one input. Any failure is one non-terminating error.</summary>
    /// <param name="target">The input, as the error names it.</param>
    /// <param name="work">The work. It must not write to the pipeline.</param>
    /// <param name="result">What the work returned.</param>
    /// <returns>Whether it succeeded.</returns>
    internal bool TryRun<T>(object? target, Func<T> work, out T result)
    {
        result = default!;
        if (_stop.IsCancellationRequested)
            return false;
        try
        {
            result = work();
            return true;
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception exception)
        {
            WriteError(Errors.Of(exception, target));
            return false;
        }
    }
}
