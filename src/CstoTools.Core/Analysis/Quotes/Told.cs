using CstoTools.Core.Analysis.Speech;
using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Quotes;

/// <summary>A report of what somebody said.</summary>
/// <param name="Speaker">Who said it.</param>
/// <param name="Verb">The verb's first word; -1 if it has none.</param>
/// <param name="VerbLength">How many words the verb has.</param>
/// <param name="From">The first word that was said.</param>
/// <param name="To">The word after the last.</param>
internal sealed record Told(Speaker Speaker, int Verb, int VerbLength, int From, int To)
{
    /// <summary>Whether "that" stands before what was said.</summary>
    public bool That(IReadOnlyList<Token> tokens) => From > 0 && tokens[From - 1].Key is "that" or "что";

    /// <summary>The report as a quote of a page.</summary>
    public Quote ToQuote(PageText page, SpeechText text)
    {
        var (section, tokens) = (text.Section, text.Tokens);
        var start = OpeningMark(section.Text, tokens[From].Start, tokens[To - 1].End);
        var end = ClosingMark(section.Text, start, tokens[To - 1].End);
        var span = new Span
        {
            Section = section.Section,
            Teaser = section.Teaser,
            Start = start,
            Length = end - start,
            Line = section.LineOf(start),
        };
        var verb = Verb < 0 ? null : section.Text[tokens[Verb].Start..tokens[Verb + VerbLength - 1].End];
        return QuoteStage.Make(page, section, [span], Speaker, verb, indirect: true);
    }

    // A mark that opens before the first word and closes inside belongs to it.
    private static int OpeningMark(string text, int start, int end)
    {
        if (start == 0)
            return start;
        var closes = text[start - 1] == '(' ? ')' : QuotationMarks.Partner(text[start - 1]);
        var inside = text.AsSpan(start, end - start);
        return closes != '\0' && (closes == '"' ? inside.Count('"') % 2 == 1 : inside.Count(closes) > inside.Count(text[start - 1])) ? start - 1 : start;
    }

    // A title in marks at the end keeps its closing mark.
    private static int ClosingMark(string text, int start, int end)
    {
        if (end >= text.Length)
            return end;
        var inside = text.AsSpan(start, end - start);
        var opens = text[end] switch { '»' => '«', '”' => '“', '›' => '‹', ')' => '(', '"' => '"', _ => '\0' };
        return opens != '\0' && (opens == '"' ? inside.Count('"') % 2 == 1 : inside.Count(opens) > inside.Count(text[end])) ? end + 1 : end;
    }
}
