using System.Management.Automation;
using CstoTools.Completion;
using CstoTools.Core.Queries;

namespace CstoTools.Commands;

/// <summary>Gets what articles quote, and who said it.</summary>
[Cmdlet(VerbsCommon.Get, "CstoQuote", DefaultParameterSetName = PathSet)]
[Alias("gcsq")]
[OutputType(typeof(Quote))]
public sealed class GetCstoQuoteCommand : DatedArticleCommand
{
    private QuoteQuery? _query;

    /// <summary>The speakers, in any spelling that the metadata knows, or their offices.</summary>
    [Parameter(Position = 0)]
    [Alias("Person")]
    [SupportsWildcards]
    [NameTransformation]
    [ArgumentCompleter(typeof(PersonCompleter))]
    public string[] Speaker { get; set; } = [];

    /// <summary>A regular expression for the words of the quote, not case-sensitive.</summary>
    [Parameter]
    [Alias("Pattern")]
    public string? Match { get; set; }

    /// <summary>The parts of the page to read.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(SectionCompleter))]
    [ValidateVocabulary(Vocabulary.Section)]
    public string[] Section { get; set; } = [];

    /// <summary>The lowest confidence to return: sure, likely or check.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ConfidenceCompleter))]
    [ValidateSet(Confidences.Sure, Confidences.Likely, Confidences.Check)]
    public string? Confidence { get; set; }

    /// <summary>Whether to include reported speech.</summary>
    [Parameter]
    public SwitchParameter IncludeIndirect { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        try
        {
            _query = new QuoteQuery(Analyzer, new QuoteFilter
            {
                Speaker = Speaker,
                Match = Match,
                Section = Section,
                After = After,
                Before = Before,
                IncludeIndirect = IncludeIndirect,
                Confidence = Confidence?.ToLowerInvariant(),
            });
        }
        catch (ArgumentException exception)
        {
            ThrowTerminatingError(Errors.New(exception, Errors.PatternInvalid, ErrorCategory.InvalidArgument, Match,
                "To search for plain text, use [regex]::Escape()."));
        }
    }

    private protected override string[] TakeFirst()
    {
        var first = Speaker;
        Speaker = [];
        return first;
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        WarnOf(_query?.Unknown);
    }

    private protected override void Process(Article article)
    {
        if (TryRun(article.Path ?? article.Id, () => _query!.Find(article, Stopped), out var quotes))
            WriteObject(quotes, enumerateCollection: true);
    }
}
