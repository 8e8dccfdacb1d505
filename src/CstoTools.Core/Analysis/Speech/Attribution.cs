using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Speech;

/// <summary>The words that say who speaks ("the minister said", "according to him"), by the numbers of their words.</summary>
/// <param name="From">Its first word.</param>
/// <param name="To">The word after its last.</param>
/// <param name="Verb">The verb's first word; -1 if it has none.</param>
/// <param name="VerbLength">How many words the verb has.</param>
/// <param name="NameFrom">From this word on the speaker stands.</param>
/// <param name="NameTo">The word after the last that can be the speaker's.</param>
/// <param name="VerbFirst">Whether the speaker follows the verb.</param>
internal sealed record Attribution(int From, int To, int Verb, int VerbLength, int NameFrom, int NameTo, bool VerbFirst)
{
    public bool Passive { get; init; }

    /// <summary>Whether a comma or a dash outside of the marks joins it to the quotation before it.</summary>
    public bool Linked { get; init; }

    /// <summary>Whether speech goes on after it with a dash and no mark: after a full stop, or after a comma.</summary>
    public Gap Resume { get; init; }
}

/// <summary>Finds the attributions around and inside a quotation, by verbs and the build of the sentence alone.</summary>
internal sealed class AttributionFinder(SpeechText text)
{
    private const int Reach = 40;
    private const int ShapedReach = 14;
    private const int LongestAuthor = 16;
    private const int LongestLine = 160;

    private IReadOnlyList<Token> Tokens => text.Tokens;

    /// <summary>The attribution that follows a quotation.</summary>
    /// <param name="from">Where the quotation ends, its mark included.</param>
    /// <param name="limit">Where the next one starts, or the paragraph ends.</param>
    /// <param name="last">The last character of what was said.</param>
    public Attribution? After(int from, int limit, char last)
    {
        var first = text.TokenFrom(from);
        if (first >= Tokens.Count || Tokens[first].Start >= limit)
            return null;
        var gap = text.Between(from, Tokens[first].Start);
        if (AuthorIn(first, limit, gap) is { } author)
            return author;
        if (gap.IndexOfAny("(:;") >= 0)
            return null;
        var weak = last == '.' || gap.Contains('.');
        var linked = gap.Contains(',') || HasDash(gap) && !gap.Contains('.');
        var end = EndOfSentence(first, limit);
        var i = first;
        while (i < end && (Grammar.IsAdverb(Tokens[i].Key) || Tokens[i].Key is "as" or "как") && text.VerbAt(i) == 0)
            i++;
        if (i == end)
            return null;
        var starts = Tokens[first].IsCapital && !linked && (weak || last is '?' or '!' && !IsName(first));
        if (text.Words.AttributionAt(Tokens, i) is > 0 and var length)
            return starts ? null : new Attribution(first, end, -1, 0, i + length, end, false) { Linked = linked };
        var verb = VerbIn(i, end);
        // A comma parts words from who spoke them, whatever the verb.
        if (verb < 0 && (last == ',' || linked || last is '?' or '!' or '\u2026' && !starts))
            verb = ShapedVerbIn(first, end);
        if (verb < 0)
            return linked ? ImpersonalIn(i, end) : null;
        var after = verb + LengthAt(verb);
        if (starts && !IsShort(after, end))
            return null;
        var (resume, cut) = ResumeIn(after, end, limit);
        return new Attribution(first, cut, verb, LengthAt(verb), verb == i ? after : i, verb == i ? cut : verb, verb == i)
        {
            Resume = resume,
            Passive = IsPassive(verb),
            Linked = linked,
        };
    }

    /// <summary>The author of a quotation on a line of its own below it; null if the line is none.</summary>
    /// <param name="paragraph">Where the line starts and ends.</param>
    public Attribution? AuthorLine((int Start, int End) paragraph)
    {
        var first = text.TokenFrom(paragraph.Start);
        return first < Tokens.Count && paragraph.End - paragraph.Start < LongestLine && !QuotationMarks.IsDouble(text.Text[Tokens[first].Start - 1]) && IsAuthor(first, text.TokenFrom(paragraph.End)) ? AuthorOf(first, text.TokenFrom(paragraph.End)) : null;
    }

    // “…” – N., head of the centre; “…” (N.).
    private Attribution? AuthorIn(int first, int limit, ReadOnlySpan<char> gap)
    {
        var end = first;
        if (gap.Contains('('))
        {
            do
                end++;
            while (end < Tokens.Count && end < first + LongestAuthor && (Tokens[end].Gap & Gap.Paren) == 0);
            return IsAuthor(first, end) ? AuthorOf(first, end) : null;
        }
        end = text.TokenFrom(limit);
        var isLast = end >= Tokens.Count || (Tokens[end].Gap & Gap.Paragraph) != 0;
        return HasDash(gap) && !gap.Contains(',') && isLast && IsAuthor(first, end) ? AuthorOf(first, end) : null;
    }

    private static Attribution AuthorOf(int first, int end) => new(first, end, -1, 0, first, end, false);

    // A name of two words or more, perhaps with an office, and no verb.
    private bool IsAuthor(int first, int end)
    {
        if (end - first is < 2 or > LongestAuthor)
            return false;
        var named = false;
        for (var i = first; i < end; i++)
        {
            if (text.VerbAt(i) > 0 || Grammar.ShowsClause(Tokens[i].Key) || Grammar.LooksTold(Tokens[i]) || text.Words.AttributionAt(Tokens, i) > 0
                || i > first && (Tokens[i].Gap & Gap.Quote) != 0)
                return false;
            named |= i > first && (Tokens[i].Gap & ~(Gap.Space | Gap.Dot)) == 0 && Tokens[i].Shape == Shape.Capitalized
                && Tokens[i - 1].Shape is Shape.Capitalized or Shape.Initial;
        }
        return named;
    }

    // «…», – говорится в сообщении.
    private Attribution? ImpersonalIn(int from, int end)
    {
        for (var v = from; v < end && v < from + ShapedReach; v++)
        {
            if (text.Words.ImpersonalAt(Tokens, v) is > 0 and var length)
                return new Attribution(from, end, v, length, from, v, false) { Passive = true, Linked = true };
        }
        return null;
    }

    /// <summary>The attribution in the sentence that leads to a quotation; with no verb, the sentence itself.</summary>
    /// <param name="from">Where the quotation before ends, or the paragraph starts.</param>
    /// <param name="to">Where the quotation starts, its mark included.</param>
    public Attribution? Before(int from, int to)
    {
        var end = text.TokenFrom(to);
        if (end == 0 || Tokens[end - 1].Start < from)
            return null;
        var start = Math.Max(text.TokenFrom(from), text.SentenceStart(end - 1));
        for (var v = end - 1; v >= start && v > end - Reach; v--)
        {
            var impersonal = text.VerbAt(v) == 0 ? text.Words.ImpersonalAt(Tokens, v) : 0;
            var length = text.VerbAt(v) + impersonal;
            if (length == 0 || v + length > end || IsNoVerb(v) || v + length < end && Tokens[v + length].Key == "by")
                continue;
            var i = start;
            while (i < v && Grammar.IsAdverb(Tokens[i].Key))
                i++;
            if (i < v && Tokens[i].Key is "as" or "как")
                i++;
            return new Attribution(start, end, v, length, i == v ? v + length : i, i == v ? end : v, i == v) { Passive = impersonal > 0 || IsPassive(v) };
        }
        for (var i = Math.Max(start, end - Reach); i < end; i++)
        {
            if (text.Words.AttributionAt(Tokens, i) is > 0 and var length)
                return new Attribution(start, end, -1, 0, i + length, end, false);
        }
        return new Attribution(start, end, -1, 0, start, end, false);
    }

    /// <summary>
    /// The attribution that stands within a pair of marks, parted by dashes («Да, — сказал он, — конечно»), or
    /// within a quotation whose mark before it was lost ("Yes, he said. - Of course").
    /// </summary>
    public Attribution? Inside(int from, int to, bool closed)
    {
        var (start, end) = (text.TokenFrom(from), text.TokenFrom(to));
        for (var v = start + 1; v < end; v++)
        {
            if (text.VerbAt(v) == 0 && !Grammar.LooksTold(Tokens[v]) || IsNoVerb(v))
                continue;
            var found = InsideAt(v, start, end, closed);
            if (found is not null)
                return found;
        }
        return null;
    }

    private Attribution? InsideAt(int v, int start, int end, bool closed)
    {
        var known = text.VerbAt(v) > 0;
        var after = v + LengthAt(v);
        var right = after;
        while (right < end && right < after + Reach && !Parts(right))
            right++;
        if (right < end && !Parts(right) || right >= end && closed)
            return null;
        var resume = right < end ? ResumeAt(right) : Gap.None;
        if ((closed || !known) && resume == Gap.None || after < right && Tokens[after].Key is "that" or "что")
            return null;

        // From the verb back to the stop that ends what was said; a name with its office has commas of its own.
        var left = v;
        for (var commas = 0; left > start && v - left < Reach; left--)
        {
            var gap = Tokens[left].Gap;
            // The full stop of an initial ends nothing: "– V.V. Ivanov said. –"
            if ((gap & (Gap.Comma | Gap.End | Gap.Dash | Gap.Dot)) == 0 || (gap & ~Gap.Space) == Gap.Dot && IsInitial(left - 1))
                continue;
            if (left == v && right == after || left < v && !OpensName(left) && (gap & (Gap.Comma | Gap.Space)) == gap && ++commas < 3)
                continue;
            break;
        }
        if (left <= start || (Tokens[left].Gap & (Gap.Comma | Gap.End | Gap.Dash | Gap.Dot)) == 0)
            return null;
        var verbFirst = left == v;
        // A verb that only looks like one counts between two dashes, or beside a name and nothing else.
        if (!known && (Tokens[left].Gap & Gap.Dash) == 0 && (right != after || v - left > 6))
            return null;
        if (verbFirst ? !OpensName(after) && !IsCyrillicNoun(after) && !NamesAfterObject(after, right) : !OpensName(left))
            return null;
        // After a full stop only a sentence of its own that says no more than who spoke.
        if ((Tokens[left].Gap & (Gap.Comma | Gap.End | Gap.Dash)) == 0 && right != after && !verbFirst)
            return null;
        return new Attribution(left, right, v, after - v, verbFirst ? after : left, verbFirst ? right : v, verbFirst) { Resume = resume };

        bool Parts(int i) => ResumeAt(i) != Gap.None || !closed && text.StartsSentence(i);
    }

    // "– обратился к гостям Олег Тарасов –"
    private bool NamesAfterObject(int first, int end)
    {
        if (!Grammar.IsPreposition(Tokens[first].Key) || Tokens[first].Key[0] < '\u0400')
            return false;
        for (var i = first + 1; i < end && i < first + ShapedReach; i++)
        {
            if (Tokens[i].IsCapital)
                return true;
        }
        return false;
    }

    private bool IsInitial(int i) => Tokens[i].Shape == Shape.Initial || Tokens[i] is { Length: 2, Shape: Shape.Capitalized };

    private bool IsCyrillicNoun(int i) => i < Tokens.Count && Tokens[i].Key is { Length: > 2 } key && key[0] >= '\u0400' && !Grammar.ShowsClause(key);

    private bool OpensName(int i)
    {
        if (i >= Tokens.Count)
            return false;
        var token = Tokens[i];
        return !Grammar.IsFirstOrSecond(token.Key) && !Grammar.IsPreposition(token.Key) && !Grammar.IsRelative(token.Key)
            && (token.IsCapital || Grammar.IsArticle(token.Key) || text.Words.IsPronoun(token.Key) || text.Words.IsSpeaker(token.Key))
            && token.Key is not ("as" or "and" or "but" or "как");
    }

    private int LengthAt(int verb) => Math.Max(1, text.VerbAt(verb));

    // "she sighed", "the general was sure": a name, then a word like a verb; or a verb, then a name.
    private int ShapedVerbIn(int from, int end)
    {
        if (Grammar.LooksTold(Tokens[from]) && from + 1 < end && (OpensName(from + 1) || IsCyrillicNoun(from + 1)))
            return from;
        if (!OpensName(from))
            return -1;
        for (var v = from + 1; v < end && v < from + ShapedReach; v++)
        {
            if ((Tokens[v].Gap & (Gap.Colon | Gap.Quote)) != 0 || Grammar.IsRelative(Tokens[v].Key))
                return -1;
            if (Grammar.LooksTold(Tokens[v]) && !IsNoVerb(v))
                return v;
        }
        return -1;
    }

    private int VerbIn(int from, int end)
    {
        for (var v = from; v < end && v < from + Reach; v++)
        {
            if (text.VerbAt(v) > 0 && !IsNoVerb(v))
                return v;
            if (!Grammar.IsRelative(Tokens[v].Key) || v == from && Tokens[v].Key == "that")
                continue;
            // "who heads the department," is skipped, "which the report noted" ends the search.
            if ((Tokens[v].Gap & Gap.Comma) == 0)
                return -1;
            do
                v++;
            while (v < end && (Tokens[v].Gap & Gap.Comma) == 0);
            v--;
        }
        return -1;
    }

    // "to note", "the stated goals", "Ivanov's proposed text": no verb of its sentence.
    private bool IsNoVerb(int v) => v > 0 && (Tokens[v].Gap & ~(Gap.Space | Gap.Apostrophe)) == 0
        && (Tokens[v - 1].Key == "to" || Tokens[v - 1].Possessive || Grammar.IsArticle(Tokens[v - 1].Key));

    private bool IsPassive(int v) =>
        v > 0 && Grammar.IsPassive(Tokens[v - 1].Key) && (Tokens[v].Gap & ~Gap.Space) == 0
        && !Tokens[v].Key.EndsWith("ing", StringComparison.Ordinal);

    private bool IsName(int i) => !Grammar.IsArticle(Tokens[i].Key) && !text.Words.IsPronoun(Tokens[i].Key);

    // "The minister said.", "The minister noted in conclusion.": a sentence that needs what was said before.
    private bool IsShort(int after, int end)
    {
        // "The minister added: “…”" leads to what comes.
        if (end - after > 8 || end < Tokens.Count && (Tokens[end].Gap & Gap.Colon) != 0)
            return false;
        if (after >= end)
            return true;
        for (var i = after; i < end; i++)
        {
            if (Tokens[i].Key is "that" or "что")
                return false;
        }
        return (Tokens[after].Gap & Gap.Comma) != 0 || (Grammar.IsPreposition(Tokens[after].Key) || Grammar.IsAdverb(Tokens[after].Key))
            && Tokens[after].Key is not ("about" or "on" or "о" or "об" or "to");
    }

    private int EndOfSentence(int first, int limit)
    {
        var i = first + 1;
        while (i < Tokens.Count && Tokens[i].Start < limit && !text.StartsSentence(i))
            i++;
        return i;
    }

    private (Gap Resume, int Cut) ResumeIn(int from, int end, int limit)
    {
        for (var i = from; i < Math.Min(end + 1, Tokens.Count) && Tokens[i].Start < limit; i++)
        {
            if (ResumeAt(i) is not Gap.None and var resume)
                return (resume, i);
        }
        return (Gap.None, end);
    }

    // ". - More" or ", - more": a stop, then a dash.
    private Gap ResumeAt(int i)
    {
        var gap = Tokens[i].Gap;
        if ((gap & Gap.Dash) == 0 || (gap & (Gap.Paragraph | Gap.Paren)) != 0)
            return Gap.None;
        return (gap & (Gap.Dot | Gap.End)) != 0 ? Gap.Dot : gap & Gap.Comma;
    }

    private static bool HasDash(ReadOnlySpan<char> gap)
    {
        foreach (var c in gap)
        {
            if (QuoteMarks.IsDash(c))
                return true;
        }
        return false;
    }
}
