using System.Runtime.CompilerServices;
using CstoTools.Core.Analysis.Events;
using CstoTools.Core.Analysis.Mentions;
using CstoTools.Core.Analysis.Quotes;
using CstoTools.Core.Analysis.Speech;
using CstoTools.Core.Dates;
using CstoTools.Core.Metadata;
using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis;

/// <summary>
/// Answers what an article tells, by one metadata set. Each stage is computed when it is first asked for and kept as
/// long as the article lives, so several questions about one article cost one analysis. Safe to use from several threads.
/// </summary>
public sealed class Analyzer
{
    private readonly ConditionalWeakTable<Article, Stages> _stages = [];

    /// <summary>An analyzer for a metadata set.</summary>
    /// <param name="metadata">The metadata.</param>
    public Analyzer(CstoMetadata metadata) => Metadata = metadata;

    /// <summary>The metadata.</summary>
    public CstoMetadata Metadata { get; }

    /// <summary>Every mention, by section and place.</summary>
    /// <param name="article">The article.</param>
    public ValueList<Mention> Mentions(Article article) => StagesOf(article).Mentions.Value;

    /// <summary>Every date expression, by section and place.</summary>
    /// <param name="article">The article.</param>
    public ValueList<DateMention> Dates(Article article) => StagesOf(article).Dates.Value;

    /// <summary>Every direct quotation, by section and place.</summary>
    /// <param name="article">The article.</param>
    public ValueList<Quote> Quotes(Article article) => StagesOf(article).Quotes.Value;

    /// <summary>Every direct quotation, and the clauses that report what somebody said (<see cref="Quote.Indirect"/>).</summary>
    /// <param name="article">The article.</param>
    public ValueList<Quote> Speech(Article article) => StagesOf(article).Speech.Value;

    /// <summary>Every event, not merged: the article's main event first, then its others, then the teasers'.</summary>
    /// <param name="article">The article.</param>
    public ValueList<Event> Events(Article article) => StagesOf(article).Events.Value;

    /// <summary>All of it.</summary>
    /// <param name="article">The article.</param>
    public CstoTools.Analysis Analyze(Article article) => new(article)
    {
        Mentions = Mentions(article),
        Dates = Dates(article),
        Quotes = Quotes(article),
        Events = Events(article),
    };

    private Stages StagesOf(Article article) => _stages.GetValue(article, a => new Stages(a, Metadata));

    private sealed class Stages
    {
        public Stages(Article article, CstoMetadata metadata)
        {
            Text = new(() => PageText.Of(article));
            Marks = new(() => PageSpeech.Of(Text.Value, metadata.Lexicon));
            Dates = new(() => DateStage.Find(Text.Value));
            Mentions = new(() => MentionStage.Find(Marks.Value, Dates, metadata));
            Speech = new(() => QuoteStage.Find(Marks.Value, Mentions.Value, indirect: true));
            // Reported speech changes no direct quote, so one reading gives both.
            Quotes = new(() => Speech.Value.Where(q => !q.Indirect).ToValueList());
            Events = new(() => EventStage.Find(Text.Value, Mentions.Value, Dates.Value, Quotes.Value, metadata));
        }

        public Lazy<PageText> Text { get; }

        public Lazy<PageSpeech> Marks { get; }

        public Lazy<ValueList<Mention>> Mentions { get; }

        public Lazy<ValueList<DateMention>> Dates { get; }

        public Lazy<ValueList<Quote>> Quotes { get; }

        public Lazy<ValueList<Quote>> Speech { get; }

        public Lazy<ValueList<Event>> Events { get; }
    }
}
