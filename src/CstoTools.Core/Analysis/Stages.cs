using CstoTools.Core.Analysis.Events;
using CstoTools.Core.Analysis.Mentions;
using CstoTools.Core.Analysis.Quotes;
using CstoTools.Core.Analysis.Speech;
using CstoTools.Core.Dates;
using CstoTools.Core.Metadata;
using CstoTools.Core.Reading;
using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis;

/// <summary>The stages of one article, each made when it is first asked for.</summary>
internal sealed class Stages
{
    private readonly Article _article;
    private readonly Steps _steps = new();
    private readonly Dictionary<string, long> _taken = new(StringComparer.Ordinal);
    private readonly PageText _text;
    private readonly long _limit;
    private CancellationToken _cancellation;

    public Stages(Article article, CstoMetadata metadata, StepLimit limit)
    {
        _article = article;
        _text = PageText.Of(article, _steps);
        _limit = limit.Of(_text.Sections.Sum(s => (long)s.Text.Length));
        Marks = new(this, nameof(Marks), () => PageSpeech.Of(_text, metadata.Lexicon));
        Dates = new(this, nameof(Dates), () => DateStage.Find(_text));
        Mentions = new(this, nameof(Mentions), () => MentionStage.Find(Marks.Value, () => Dates.Value, metadata));
        Speech = new(this, nameof(Speech), () => QuoteStage.Find(Marks.Value, Mentions.Value, metadata, indirect: true));
        // Reported speech changes no direct quote, so one reading gives both.
        Quotes = new(this, nameof(Quotes), () => Speech.Value.Where(q => !q.Indirect).ToValueList());
        Events = new(this, nameof(Events), () => EventStage.Find(_text, Mentions.Value, Dates.Value, Quotes.Value, metadata));
    }

    public Stage<ValueList<Mention>> Mentions { get; }

    public Stage<ValueList<DateMention>> Dates { get; }

    public Stage<ValueList<Quote>> Quotes { get; }

    public Stage<ValueList<Quote>> Speech { get; }

    public Stage<ValueList<Event>> Events { get; }

    /// <summary>How many steps each stage took that was made.</summary>
    public IReadOnlyDictionary<string, long> Steps
    {
        get
        {
            lock (_steps)
                return new Dictionary<string, long>(_taken);
        }
    }

    private Stage<PageSpeech> Marks { get; }

    /// <summary>What a stage made, made now if it was not asked for before. One thread at a time.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="cancellation">Ends the work.</param>
    public T Ask<T>(Func<Stages, Stage<T>> stage, CancellationToken cancellation)
    {
        lock (_steps)
        {
            _cancellation = cancellation;
            return stage(this).Value;
        }
    }

    /// <summary>One stage. What it made is kept, and so is that it took too many steps; of one that was cancelled nothing is.</summary>
    internal sealed class Stage<T>(Stages stages, string name, Func<T> make)
    {
        private bool _isMade;
        private T _made = default!;
        private PageException? _failure;

        public T Value
        {
            get
            {
                if (_failure is not null)
                    throw _failure;
                if (!_isMade)
                    (_made, _isMade) = (Make(), true);
                return _made;
            }
        }

        private T Make()
        {
            try
            {
                (var made, stages._taken[name]) = stages._steps.Run(stages._limit, make, stages._cancellation);
                return made;
            }
            catch (TooManyStepsException exception)
            {
                var page = stages._article.Path is { } path ? $"The page '{path}'" : "The page";
                throw _failure = new PageException(PageErrors.TooComplex,
                    $"{page} is not analysed: its text takes more work than any press page of its length.", stages._article.Path, exception);
            }
        }
    }
}
