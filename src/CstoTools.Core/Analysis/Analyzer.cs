using System.Runtime.CompilerServices;
using CstoTools.Core.Metadata;
using CstoTools.Core.Reading;

namespace CstoTools.Core.Analysis;

/// <summary>
/// Answers what an article tells, by one metadata set. Each stage is computed when it is first asked for and kept as
/// long as the article lives, so several questions about one article cost one analysis. Safe to use from several threads.
/// </summary>
/// <remarks>
/// Each question can be cancelled, in the middle of a page too; nothing is kept of a stage that did not end. A page that takes
/// more steps than any page of its length needs is a <see cref="PageException"/> with <see cref="PageErrors.TooComplex"/>.
/// </remarks>
public sealed class Analyzer
{
    private readonly ConditionalWeakTable<Article, Stages> _stages = [];

    /// <summary>An analyzer for a metadata set.</summary>
    /// <param name="metadata">The metadata.</param>
    /// <exception cref="MetadataException">A rule of it has a fault.</exception>
    public Analyzer(CstoMetadata metadata)
    {
        Metadata = metadata;
        // A rule that cannot be read is a fault of the metadata, not of the first page.
        foreach (var phase in metadata.HasCheckedRules ? [] : RulePhase.All)
            _ = phase.RulesOf(metadata);
    }

    /// <summary>The metadata.</summary>
    public CstoMetadata Metadata { get; }

    /// <summary>The most steps that a stage may take over a page.</summary>
    internal StepLimit Limit { get; init; } = StepLimit.Default;

    /// <summary>Every mention, by section and place.</summary>
    /// <param name="article">The article.</param>
    /// <param name="cancellation">Ends the analysis.</param>
    public ValueList<Mention> Mentions(Article article, CancellationToken cancellation = default) =>
        StagesOf(article).Ask(s => s.Mentions, cancellation);

    /// <summary>Every date expression, by section and place.</summary>
    /// <param name="article">The article.</param>
    /// <param name="cancellation">Ends the analysis.</param>
    public ValueList<DateMention> Dates(Article article, CancellationToken cancellation = default) =>
        StagesOf(article).Ask(s => s.Dates, cancellation);

    /// <summary>Every direct quotation, by section and place.</summary>
    /// <param name="article">The article.</param>
    /// <param name="cancellation">Ends the analysis.</param>
    public ValueList<Quote> Quotes(Article article, CancellationToken cancellation = default) =>
        StagesOf(article).Ask(s => s.Quotes, cancellation);

    /// <summary>Every direct quotation, and the clauses that report what somebody said (<see cref="Quote.Indirect"/>).</summary>
    /// <param name="article">The article.</param>
    /// <param name="cancellation">Ends the analysis.</param>
    public ValueList<Quote> Speech(Article article, CancellationToken cancellation = default) =>
        StagesOf(article).Ask(s => s.Speech, cancellation);

    /// <summary>Every event, not merged: the article's main event first, then its others, then the teasers'.</summary>
    /// <param name="article">The article.</param>
    /// <param name="cancellation">Ends the analysis.</param>
    public ValueList<Event> Events(Article article, CancellationToken cancellation = default) =>
        StagesOf(article).Ask(s => s.Events, cancellation);

    /// <summary>All of it.</summary>
    /// <param name="article">The article.</param>
    /// <param name="cancellation">Ends the analysis.</param>
    public CstoTools.Analysis Analyze(Article article, CancellationToken cancellation = default) => new(article)
    {
        Mentions = Mentions(article, cancellation),
        Dates = Dates(article, cancellation),
        Quotes = Quotes(article, cancellation),
        Events = Events(article, cancellation),
    };

    /// <summary>How many steps the stages of an article took that were asked for so far, by their names.</summary>
    /// <param name="article">The article.</param>
    internal IReadOnlyDictionary<string, long> StepsOf(Article article) => StagesOf(article).Steps;

    private Stages StagesOf(Article article) => _stages.GetValue(article, a => new Stages(a, Metadata, Limit));
}

/// <summary>The most steps that a stage may take over a page: a floor, and so many for each character of its text.</summary>
/// <param name="Floor">For any page.</param>
/// <param name="PerCharacter">For each character beside.</param>
internal readonly record struct StepLimit(long Floor, long PerCharacter)
{
    /// <summary>Forty times what the most expensive stage takes over the most expensive page of the corpus, and a floor for small pages.</summary>
    public static StepLimit Default { get; } = new(1_000_000, 500);

    /// <summary>The most steps over a page.</summary>
    /// <param name="characters">How long its text is.</param>
    public long Of(long characters) => Floor + PerCharacter * characters;
}
