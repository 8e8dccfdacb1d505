using CstoTools.Core.Metadata;
using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Speech;

/// <summary>The quotation marks and verbs of speech of a page, each section read once: the mentions and the quotes ask them.</summary>
internal sealed class PageSpeech
{
    private readonly Dictionary<SectionText, SpeechReading> _readings;

    private PageSpeech(PageText page, SpeechWords words)
    {
        Page = page;
        _readings = page.Sections.ToDictionary(s => s, s => SpeechReader.Read(s, words));
    }

    public PageText Page { get; }

    /// <summary>The speech of a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="lexicon">The verbs of speech and what goes with them.</param>
    public static PageSpeech Of(PageText page, Lexicon lexicon) => new(page, SpeechWords.Of(lexicon));

    /// <summary>The speech of one of the page's sections.</summary>
    public SpeechReading In(SectionText section) => _readings[section];
}
