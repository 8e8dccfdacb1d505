using System.Text;
using CstoTools.Core.Analysis;
using CstoTools.Core.Queries;
using CstoTools.Reports.Shared;
using CstoTools.Reports.Writing;

namespace CstoTools.Reports.Report;

/// <summary>
/// Makes a report about the events and quotes of pages. Of a page, only what the report can cite is kept. The same pages, events and
/// options give the same bytes on every machine and at any time. Not for several threads.
/// </summary>
public sealed class ReportBuilder
{
    private readonly ReportOptions _options;
    private readonly ReportWords _words;
    private readonly TemplateFile _template;
    private readonly Analyzer _analyzer;
    private readonly SourcePages _pages = new();
    private readonly ProofStore _proofs;
    private readonly QuoteCollector _quotes;

    /// <summary>Starts with no page. The template and the words are read now, so that a fault in them is known early.</summary>
    /// <param name="analyzer">Finds what a page reports.</param>
    /// <param name="options">What the report contains.</param>
    /// <exception cref="ReportException">The template or the language is wrong.</exception>
    public ReportBuilder(Analyzer analyzer, ReportOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_analyzer, _options, _proofs) = (analyzer, options, new ProofStore(analyzer));
        _words = ReportWords.Read(options.Folder, options.Language);
        var shipped = options.Format == ReportFormats.Markdown ? "report.md.liquid" : "report.html.liquid";
        _template = new TemplateFile(options.Template ?? Path.Combine(options.Folder, shipped));
        _quotes = new QuoteCollector(analyzer, options.Filter, _proofs);
    }

    /// <summary>
    /// How many pages of the events that were written last were not added, or are other pages now: nothing proves what they report.
    /// </summary>
    public int Missing { get; private set; }

    /// <summary>
    /// The filter for the events to hand to <see cref="Write"/>: the given one without its days. The report applies them, because undated
    /// events are part of it if their page is of these days.
    /// </summary>
    /// <param name="filter">The filter of the report.</param>
    public static EventFilter Wanted(EventFilter filter) => filter with { After = null, Before = null };

    /// <summary>Takes a page. A page that was taken before is ignored.</summary>
    /// <param name="article">The page.</param>
    /// <param name="cancel">Stops the analysis of the page.</param>
    /// <exception cref="Core.Reading.PageException">The page takes too much work.</exception>
    /// <exception cref="OperationCanceledException">The work is cancelled.</exception>
    public void Add(Article article, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (_pages.Add(article) is not { } page)
            return;
        _proofs.Add(article, page, cancel);
        _quotes.Add(article, page, cancel);
    }

    /// <summary>Writes the report as UTF-8.</summary>
    /// <param name="events">The events, as <see cref="Wanted"/> asks for them, in any order.</param>
    /// <param name="output">The file.</param>
    /// <param name="onlyTheirQuotes">
    /// Whether quotes are those of the texts that report the events. It is always so if the filter asks for more than days.
    /// </param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="ReportException">The template cannot be rendered.</exception>
    /// <exception cref="OperationCanceledException">The work is cancelled.</exception>
    public void Write(IReadOnlyList<Event> events, Stream output, bool onlyTheirQuotes = false, CancellationToken cancel = default)
    {
        var context = new ReportContext(_options, _words, new ReportNames(_analyzer.Metadata, _words)) { Pages = _pages, Proofs = _proofs };
        var selected = events.Where(IsInTime).OrderBy(e => e.Date ?? DateTime.MaxValue).ThenBy(e => e.Title, StringComparer.Ordinal)
            .ThenBy(e => e.Id, StringComparer.Ordinal).ToList();
        // Undated events are missing in a report of days if their page is.
        Missing = events.Where(e => IsInTime(e) || DayRange.Of(e) is null).SelectMany(e => e.Sources).Where(s => _pages.Of(s) is null)
            .DistinctBy(s => s.Path ?? s.ArticleId).Count();
        // Whoever asks for a city does not want all quotes.
        var quotes = onlyTheirQuotes || PageChoice.IsByEvent(_options.Filter) ? _quotes.Of(selected) : _quotes.All;
        var data = new ReportData(context, new EventViews(selected, context), selected, quotes).Build(_analyzer, _options, cancel);
        using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true);
        _template.Render(data, _options.Format, writer);
    }

    private bool IsInTime(Event e)
    {
        var (after, before) = (_options.Filter.After, _options.Filter.Before);
        if (after is null && before is null)
            return true;
        return DayRange.Of(e) is { } days ? days.Overlaps(after, before)
            : e.Sources.Select(_pages.Of).Any(p => p?.Date is { } day && new DayRange(day, day).Overlaps(after, before));
    }
}
