using System.Management.Automation;
using CstoTools.Completion;
using CstoTools.Core.Queries;
using CstoTools.Reports.Feeds;
using CstoTools.Reports.Shared;

namespace CstoTools.Commands;

/// <summary>Writes articles or events as an Atom feed.</summary>
[Cmdlet(VerbsData.Export, "CstoFeed", DefaultParameterSetName = EventSet, SupportsShouldProcess = true)]
[Alias("epcsf")]
[OutputType(typeof(FileInfo))]
public sealed class ExportCstoFeedCommand : PageExportCommand
{
    private PageChoice<FeedEntry>? _articles;
    private int _undated;
    private bool? _writesPages;

    /// <summary>What the entries are. By default, events if events are piped, and otherwise articles.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(FeedEntryCompleter))]
    [ValidateVocabulary(Vocabulary.FeedEntry)]
    public string? Entry { get; set; }

    /// <summary>The title of the feed.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string Title { get; set; } = FeedWriter.UsualTitle;

    // The first input decides: with input from the pipeline, each has a parameter set of its own.
    private protected override bool WritesPages => _writesPages ??=
        Entry is null ? ParameterSetName != EventSet : new TextPattern(Entry).IsMatch(FeedWriter.Articles);

    private PageChoice<FeedEntry> Articles => _articles ??= new PageChoice<FeedEntry>(FeedEntries.Of, After, Before, TryReadPage);

    private protected override void Take(Article article)
    {
        if (WritesPages)
            Articles.Add(article);
        else
            base.Take(article);
    }

    private protected override void Write(Stream file, IReadOnlyList<Event> events)
    {
        if (WritesPages)
        {
            FeedWriter.Write(file, Chosen(Articles, events), Title);
            _undated = Articles.Refused;
            return;
        }
        var entries = FeedEntries.Of(events, Pages);
        FeedWriter.Write(file, entries.OfType<FeedEntry>(), Title);
        _undated = entries.Count(e => e is null);
    }

    private protected override void Finish(FileInfo file)
    {
        if (FeedWriter.Warning(_undated) is { } warning)
            WriteWarning(warning);
        WarnOfMissing(Articles.Missing);
        base.Finish(file);
    }
}
