using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Speech;

/// <summary>How a quotation is joined to the words before it.</summary>
internal enum Glue
{
    /// <summary>It opens the paragraph.</summary>
    Paragraph,

    /// <summary>It opens a sentence.</summary>
    Sentence,
    Colon,
    Comma,
    Dash,

    /// <summary>Nothing parts it from the word before.</summary>
    None,
}

/// <summary>Tells speech from themes, titles, code names and single words in quotation marks.</summary>
internal sealed class QuotationKinds(SpeechText text)
{
    private IReadOnlyList<Token> Tokens => text.Tokens;

    public static Glue GlueOf(SpeechText text, int paragraph, int outerStart)
    {
        var end = text.TokenFrom(outerStart);
        if (end == 0 || text.Tokens[end - 1].Start < paragraph)
            return Glue.Paragraph;
        var marks = text.MarksAfter(end - 1);
        if (marks.Colon < outerStart)
            return Glue.Colon;
        if (marks.Stop < outerStart)
            return Glue.Sentence;
        if (Math.Min(marks.Comma, marks.Dash) >= outerStart)
            return Glue.None;
        return marks.Comma < marks.Dash ? Glue.Comma : Glue.Dash;
    }

    /// <summary>The kind of a stretch.</summary>
    /// <param name="s">The stretch.</param>
    /// <param name="glue">How it is joined to what stands before.</param>
    /// <param name="before">The attribution before it, with or without a verb.</param>
    /// <param name="after">The attribution after it.</param>
    /// <param name="inside">Whether an attribution stands inside.</param>
    /// <param name="follows">Whether nothing but an attribution parts it from what was said before it.</param>
    /// <param name="nested">Whether it stands in another one.</param>
    public QuotedKind Of(Stretch s, Glue glue, Attribution? before, Attribution? after, bool inside, bool follows = false, bool nested = false)
    {
        var (first, end) = (text.TokenFrom(s.Start), text.TokenFrom(s.End));
        var words = end - first;
        var joined = glue is Glue.None or Glue.Colon or Glue.Comma or Glue.Dash;
        if (joined && first > 0 && CueBefore(first - 1, s.OuterStart, glue) is { } cue && !(inside && words > 8))
            return cue;
        if (YearFollows(s.OuterEnd) && words <= 5)
            return QuotedKind.CodeName;
        if (words == 0)
            return QuotedKind.Scare;
        var clause = text.ShowsClause(first, end);
        var stop = StopOf(s);
        if (!nested && (follows && (clause || words > 3 || stop != '\0' && !EndsName(glue, first)) || IsSpeech(s, glue, before, after, inside, first, words, clause, stop)))
            return QuotedKind.Speech;
        return words > 3 || Tokens[first].IsCapital ? QuotedKind.Title : QuotedKind.Scare;
    }

    private char StopOf(Stretch s) => Stops(s.Start, s.End) is var stop && stop == '\0'
        && s.OuterEnd < text.Text.Length && text.Text[s.OuterEnd] is '.' or '!' or '?' ? text.Text[s.OuterEnd] : stop;

    // «…», – пишет РИА «Новости»: the rest of a name.
    private bool EndsName(Glue glue, int first) => glue == Glue.None && first > 0 && Tokens[first - 1].IsCapital;

    private bool IsSpeech(Stretch s, Glue glue, Attribution? before, Attribution? after, bool inside, int first, int words, bool clause, char stop)
    {
        if (inside)
            return true;
        // A title that was cut off.
        if (!s.Closed && stop == '\0' && text.Section.Section == Sections.Title)
            return false;
        var spoken = before is { Verb: >= 0 } || before is { Verb: -1 } && before.NameFrom > before.From;
        if (!s.Closed && words < 4 && !(clause && words > 2 && glue == Glue.Paragraph))
            return false;
        if (after is not null && glue is Glue.Paragraph or Glue.Sentence && (stop is ',' or '!' or '?' or '\u2026' || words > 3 || after.Linked))
            return words > 1;
        if (after is not null && (glue != Glue.None || clause && words > 3)
            && (clause ? words > 1 : words > 3 && (stop != '\0' || spoken || glue != Glue.Comma)))
            return true;
        switch (glue)
        {
            // A verb of speech and a colon: what follows is what was said, however short.
            case Glue.Colon when before is { Verb: >= 0 } && before.Verb + before.VerbLength == first && stop != '\0':
                return words > 1;
            case Glue.Colon or Glue.Dash when spoken:
                return clause ? words > 1 : words > 3 || words > 2 && stop != '\0' || stop is '!' or '?' && words > 1;
            case Glue.Colon:
                return clause && words > 3 || words > 3 && stop != '\0' && Tokens[first].IsCapital || words > 3 && IsLabel(before);
            case Glue.Dash:
                return clause && words > 4 && stop != '\0';
            case Glue.Comma:
                return spoken && Introduces(before!, first) && (clause || words > 3) && stop != '\0' || spoken && (clause && words > 3 || words > 6 && stop != '\0');
            case Glue.None:
                return spoken && words > 3 && (VerbTouches(before!, first) || before!.NameFrom == first ? clause || words > 4 && stop != '\0' || ThatBefore(first)
                    : clause && words > 4 && !Tokens[first].IsCapital);
            default:
                return words > 3 && clause && stop is '?' or '!' or '.' || words > 4 && (stop != '\0' || !s.Closed || clause && !GoesOn(s.OuterEnd))
                    || words > 2 && !s.Closed && clause;
        }
    }

    // "he said, “…”"; «По словам N., «…»» and «Как заявил N., «…»», where the sentence leads to nothing else.
    private bool Introduces(Attribution before, int first) => before.Verb + before.VerbLength == first
        || Tokens[before.From].Key[0] >= '\u0400' && (before.Verb < 0 || Tokens[before.From].Key == "как");

    // "X: …" in a title: nothing but a name before the colon.
    private bool IsLabel(Attribution? before)
    {
        if (before is null || before.To - before.From is < 2 or > 5 || text.Words.EndsTitle(Tokens, before.To - 1))
            return false;
        for (var i = before.From; i < before.To; i++)
        {
            if (!Tokens[i].IsCapital)
                return false;
        }
        return true;
    }

    private bool VerbTouches(Attribution before, int first)
    {
        if (before.Verb < 0)
            return false;
        if (before.VerbFirst || before.Verb + before.VerbLength == first || Grammar.IsConjunction(Tokens[first - 1].Key))
            return true;
        // "told the reporters “…": a short object may stand between.
        return first - before.Verb - before.VerbLength <= 2 && Tokens[first].IsCapital && !Tokens[first - 1].IsCapital
            && before.Verb + before.VerbLength < first && !text.Words.EndsTitle(Tokens, first - 1) && Tokens[first - 1].Key.EndsWith('s');
    }

    private bool ThatBefore(int first) => Tokens[first - 1].Key is "that" or "что";

    private char Stops(int start, int end)
    {
        for (var i = end - 1; i >= start; i--)
        {
            if (!char.IsWhiteSpace(text.Text[i]))
                return text.Text[i] is var c && c is '.' or ',' or '!' or '?' or '\u2026' ? c : '\0';
        }
        return '\0';
    }

    // «We shall not forget» action was held: the sentence goes on, the quotation is a name in it.
    private bool GoesOn(int end)
    {
        var next = text.TokenFrom(end);
        if (next >= Tokens.Count || Tokens[next].Shape != Shape.Lower)
            return false;
        return text.Between(end, Tokens[next].Start) is var gap && gap.IsWhiteSpace();
    }

    private bool YearFollows(int end)
    {
        var t = text.Text;
        var i = end;
        while (i < t.Length && (t[i] == ' ' || QuoteMarks.IsDash(t[i])))
            i++;
        return i > end && i + 4 <= t.Length && QuoteMarks.IsDash(t[i - 1]) && t[i] is '1' or '2'
            && char.IsAsciiDigit(t[i + 1]) && char.IsAsciiDigit(t[i + 2]) && char.IsAsciiDigit(t[i + 3]);
    }

    private QuotedKind? CueBefore(int last, int outerStart, Glue glue)
    {
        // "on the theme of “…”": the cue may end in a small word.
        var word = Tokens[last].Key is "of" or "on" or "for" or "is" or "as" && last > 0 ? last - 1 : last;
        if (text.Words.EndsTheme(Tokens, last) || text.Words.EndsTheme(Tokens, word))
            return text.VerbAt(last) > 0 && glue is Glue.Colon or Glue.Comma ? null : QuotedKind.Theme;
        if (glue is Glue.Comma or Glue.Dash)
            return null;
        if (text.Words.EndsCodeName(Tokens, last))
            return QuotedKind.CodeName;
        return glue == Glue.None && text.Words.EndsTitle(Tokens, last) && text.VerbAt(last) == 0 ? QuotedKind.Title : null;
    }
}
