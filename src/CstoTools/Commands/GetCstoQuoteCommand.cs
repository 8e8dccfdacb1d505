using System.Management.Automation;
using CstoTools.Completion;
using CstoTools.Core.Queries;

namespace CstoTools.Commands;

/// <summary>Gives what articles quote, and who said it.</summary>
[Cmdlet(VerbsCommon.Get, "CstoQuote", DefaultParameterSetName = PathSet)]
[OutputType(typeof(Quote))]
public sealed class GetCstoQuoteCommand : DatedArticleCommand
{
    private QuoteQuery? _query;

    /// <summary>Only what these said, by any alias or spelling that the metadata knows.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [NameTransformation]
    [ArgumentCompleter(typeof(PersonCompleter))]
    public string[] Speaker { get; set; } = [];

    /// <summary>Only quotes whose words fit this regular expression; case does not matter.</summary>
    [Parameter]
    public string? Match { get; set; }

    /// <summary>Only those in these parts of the page.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(SectionCompleter))]
    [ValidateVocabulary(Vocabulary.Section)]
    public string[] Section { get; set; } = [];

    /// <summary>Whether speech that is reported without marks is given too.</summary>
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
            });
        }
        catch (ArgumentException exception)
        {
            ThrowTerminatingError(Errors.New(exception, Errors.PatternInvalid, ErrorCategory.InvalidArgument, Match,
                "Make a regular expression of plain words with [regex]::Escape()."));
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
