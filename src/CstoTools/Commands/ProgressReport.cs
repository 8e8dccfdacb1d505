using System.Diagnostics;
using System.Management.Automation;
using CstoTools.Core.Text;

namespace CstoTools.Commands;

/// <summary>Shows progress, but only of work that takes longer than half a second.</summary>
internal sealed class ProgressReport(string activity)
{
    private const long Patience = 500;
    private const long Pause = 200;

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private long _next = Patience;
    private bool _shown;
    private int _done;

    public void Show(Cmdlet cmdlet, string current, int number, int? of)
    {
        _done++;
        var now = _watch.ElapsedMilliseconds;
        if (now < _next)
            return;
        _next = now + Pause;
        _shown = true;
        var record = new ProgressRecord(1, activity, of is { } all ? $"{number} of {all}" : $"{_done}")
        {
            CurrentOperation = Visible.Message(current),
        };
        // The speed is that of all so far: there may have been other folders before this one.
        if (of is { } total && _done > 1)
        {
            record.PercentComplete = (int)(100L * (number - 1) / total);
            record.SecondsRemaining = (int)(now * (total - number + 1) / (_done - 1) / 1000);
        }
        cmdlet.WriteProgress(record);
    }

    public void Complete(Cmdlet cmdlet)
    {
        if (_shown)
            cmdlet.WriteProgress(new ProgressRecord(1, activity, "Done") { RecordType = ProgressRecordType.Completed });
    }
}
