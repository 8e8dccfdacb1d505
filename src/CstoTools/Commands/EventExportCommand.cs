using System.ComponentModel;
using System.Management.Automation;
using CstoTools.Core.Export;
using CstoTools.Core.Queries;
using CstoTools.Core.Reading;
using CstoTools.Core.Text;
using Microsoft.PowerShell.Commands;

namespace CstoTools.Commands;

/// <summary>
/// Represents a cmdlet that writes one file about events: those of articles, of files, or from the pipeline. The file is
/// written at the end, whole or not at all.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class EventExportCommand : EventFilterCommand
{
    private readonly List<Event> _given = [];
    private EventCollector? _collector;
    private EventQuery? _query;

    /// <summary>The file to write. Its folder is created if it does not exist.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Destination { get; set; } = "";

    /// <summary>Events from Get-CstoEvent.</summary>
    [Parameter(ValueFromPipeline = true, ParameterSetName = EventSet)]
    [ValidateNotNull]
    [EventTransformation]
    public Event[] Event { get; set; } = [];

    /// <summary>Whether to replace an existing file.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Whether to return the written file.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>The full path of the file.</summary>
    private protected string OutputFile { get; private set; } = "";

    /// <summary>The filter that the events must match.</summary>
    private protected virtual EventFilter Wanted => Filter;

    /// <summary>Whether the events of articles are found. If not, only <see cref="Take(CstoTools.Article)"/> sees the articles.</summary>
    private protected virtual bool NeedsEvents => true;

    // What is wanted can depend on the parameter set, which is known only at the first input from the pipeline.
    private EventCollector Collector => _collector ??= new EventCollector(Analyzer, Wanted, merge: true);

    private EventQuery Query => _query ??= new EventQuery(Analyzer, Wanted);

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        OutputFile = SessionState.Path.GetUnresolvedProviderPathFromPSPath(Destination, out var provider, out _);
        if (provider.ImplementingType != typeof(FileSystemProvider))
            Refuse(new PageException(PageErrors.NotInFileSystem, $"'{Destination}' is not in the file system.", Destination));
        try
        {
            // Not only after minutes of reading.
            WholeFile.Check(OutputFile, Force);
        }
        catch (PageException error)
        {
            Refuse(error);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        WarnOf(Collector.Unknown);
        if (Stopped.IsCancellationRequested || !ShouldProcess(Visible.Message(OutputFile), MyInvocation.MyCommand.Name))
            return;
        if (TryRun(OutputFile, WriteFile, out var file))
            Finish(file);
    }

    /// <summary>Writes the content of the file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="events">The events that match <see cref="Wanted"/>: by date, or as they came from the pipeline.</param>
    private protected abstract void Write(Stream file, IReadOnlyList<Event> events);

    /// <summary>Takes an article before its events are collected.</summary>
    private protected virtual void Take(Article article)
    {
    }

    /// <summary>Takes an event from the pipeline that matches <see cref="Wanted"/>.</summary>
    private protected virtual void Take(Event e)
    {
    }

    /// <summary>Processes the written file: by default, returns it with -PassThru.</summary>
    private protected virtual void Finish(FileInfo file)
    {
        if (PassThru)
            WriteObject(file);
    }

    private protected sealed override void Process(Article article) => TryRun(article.Path ?? article.Id, () =>
    {
        Take(article);
        return NeedsEvents ? Collector.Add(article, Stopped) : [];
    }, out _);

    private protected sealed override void ProcessOther()
    {
        foreach (var e in Event.TakeWhile(_ => !Stopped.IsCancellationRequested).Where(Query.Matches))
        {
            Take(e);
            _given.Add(e);
        }
    }

    private protected sealed override int OtherInputs => Event.Length;

    private protected void Refuse(PageException error) => ThrowTerminatingError(Errors.Of(error, Destination));

    /// <summary>Returns the word for the format: that of -As, or else that of the ending of the file name.</summary>
    /// <param name="word">The value of -As.</param>
    /// <param name="vocabulary">The words.</param>
    /// <param name="byName">What the ending means; null if it means no format.</param>
    /// <param name="endings">The endings that mean one.</param>
    private protected string Format(string? word, Vocabulary vocabulary, string? byName, string endings)
    {
        if (word is not null)
            return ValidateVocabularyAttribute.Words(vocabulary).First(new TextPattern(word).IsMatch);
        if (byName is not null)
            return byName;
        ThrowTerminatingError(Errors.New(
            new ArgumentException($"The name '{Destination}' does not say in which format to write."), Errors.FormatUnknown,
            ErrorCategory.InvalidArgument, Destination, $"Use -As, or a file name that ends with {endings}."));
        return "";
    }

    /// <summary>Warns of pages of events that cannot be read or are other pages now.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="evidence">Whether only their evidence is missing, not the events.</param>
    private protected void WarnOfMissing(int count, bool evidence = false)
    {
        if (count == 0)
            return;
        var pages = count == 1 ? "1 page of the events" : FormattableString.Invariant($"{count} pages of the events");
        var subject = evidence ? $"The evidence from {pages} is" : $"{pages} {(count == 1 ? "is" : "are")}";
        WriteWarning($"{subject} not in the file, because the page cannot be read or has changed. "
            + "To specify pages, use -Article or -Path.");
    }

    private FileInfo WriteFile()
    {
        IReadOnlyList<Event> events = [.. _given, .. Collector.Finish(Stopped)];
        WholeFile.Write(OutputFile, file => Write(file, events), Force);
        return new FileInfo(OutputFile);
    }
}
