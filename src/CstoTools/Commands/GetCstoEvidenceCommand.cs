using System.Management.Automation;
using CstoTools.Core.Queries;

namespace CstoTools.Commands;

/// <summary>Gets the evidence of facts, with the sentence of the page that proves each value.</summary>
[Cmdlet(VerbsCommon.Get, "CstoEvidence")]
[Alias("gcsv")]
[OutputType(typeof(FactEvidence))]
public sealed class GetCstoEvidenceCommand : MetadataCommand
{
    private EvidenceReader? _reader;

    /// <summary>Events, participants, documents, mentions, quotes, dates, or the analysis of a page.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ValidateNotNull]
    public PSObject[] InputObject { get; set; } = [];

    /// <summary>The pages of the facts, if they are not in files or were read with -Encoding.</summary>
    [Parameter]
    [ValidateNotNull]
    [ArticleTransformation]
    public Article[] Article { get; set; } = [];

    /// <summary>The fields whose evidence to return.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(Completion.FieldCompleter))]
    [ValidateVocabulary(Vocabulary.EvidenceField)]
    public string[] Field { get; set; } = [];

    /// <summary>The lowest confidence to return: sure, likely or check.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(Completion.ConfidenceCompleter))]
    [ValidateSet(Confidences.Sure, Confidences.Likely, Confidences.Check)]
    public string? Confidence { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        // The warning at the end says what could not be read.
        _reader = new EvidenceReader(Analyzer, TryReadPage, Stopped);
        foreach (var article in Article)
            _reader.Add(article);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var (fields, least) = (new TextPatterns(Field), Confidence?.ToLowerInvariant());
        bool IsWanted(FactEvidence e) => fields.IsMatch(e.Field) && Confidences.IsAtLeast(e.Confidence, least);
        foreach (var item in InputObject)
        {
            if (Stopped.IsCancellationRequested)
                return;
            if (!TryRun(item.BaseObject, () => _reader!.Of(Rehydration.Restore(item)), out var evidence))
                continue;
            if (evidence is null)
                WriteError(NoFact(item));
            else
                WriteObject(evidence.Where(IsWanted), enumerateCollection: true);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        foreach (var page in _reader!.Unread)
            WriteWarning($"The sentences of '{page}' are not shown, because the page cannot be read, has changed, takes too much work or was read in another encoding. Use -Article to specify the page.");
    }

    private static ErrorRecord NoFact(PSObject item) => Errors.New(
        new ArgumentException($"An object of type {item.TypeNames[0]} has no evidence."), Errors.NotAFact, ErrorCategory.InvalidType, item,
        "Use events, participants, documents, mentions, quotes or dates, as the cmdlets of CstoTools return them.");
}
