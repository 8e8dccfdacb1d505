using CstoTools.Core.Metadata;
using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Speech;

/// <summary>What a stretch in quotation marks is.</summary>
internal enum QuotedKind
{
    /// <summary>Somebody's words, a clause or more.</summary>
    Speech,

    /// <summary>The theme of an event.</summary>
    Theme,

    /// <summary>The name of a document, body or medium.</summary>
    Title,

    /// <summary>The code name of an exercise or operation.</summary>
    CodeName,

    /// <summary>A few words that the writer keeps at a distance, or takes from somebody.</summary>
    Scare,
}

/// <summary>A stretch in double quotation marks or guillemets.</summary>
/// <param name="Start">Where its inside starts in the section's string.</param>
/// <param name="Length">How long the inside is.</param>
/// <param name="OuterStart">Where its opening mark stands (where it should stand, if it is missing).</param>
/// <param name="OuterLength">Its length with both marks, as far as they are there.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Nested">Whether it stands inside another one.</param>
internal readonly record struct QuotedSpan(int Start, int Length, int OuterStart, int OuterLength, QuotedKind Kind, bool Nested)
{
    public int End => Start + Length;

    public int OuterEnd => OuterStart + OuterLength;
}

/// <summary>Every stretch in double quotation marks and what it is, by the words around and inside.</summary>
internal static class Quotation
{
    /// <summary>The stretches of a section in text order; one inside another follows it.</summary>
    /// <param name="section">The section.</param>
    /// <param name="lexicon">The words that tell kinds apart; without them only the build of the sentence does.</param>
    public static IReadOnlyList<QuotedSpan> Find(SectionText section, Lexicon? lexicon = null) =>
        SpeechReader.Read(section, SpeechWords.Of(lexicon)).Spans;
}
