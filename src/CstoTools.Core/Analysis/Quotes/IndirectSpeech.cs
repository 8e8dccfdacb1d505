using CstoTools.Core.Analysis.Speech;
using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Quotes;

/// <summary>Reported speech: "the minister noted that …", "according to him, …", "…, the minister said".</summary>
internal sealed class IndirectSpeech
{
    private const int FewestWords = 3;
    private const int HeadReach = 16;
    private const int TailReach = 10;

    private readonly SpeechText _text;
    private readonly ReportedClause _clauses;
    private readonly ReportedSpeaker _speakers;
    private readonly HashSet<int> _used;

    private IndirectSpeech(SpeechReading reading, Speakers speakers)
    {
        _text = reading.Text;
        _clauses = new ReportedClause(_text);
        _speakers = new ReportedSpeaker(_text, speakers);
        _used = reading.Turns.SelectMany(t => new[] { t.Before, t.After }).Where(a => a is { Verb: >= 0 }).Select(a => a!.Verb).ToHashSet();
    }

    private IReadOnlyList<Token> Tokens => _text.Tokens;

    public static IEnumerable<Quote> Find(PageText page, SpeechReading reading, Speakers speakers)
    {
        var text = reading.Text;
        var finder = new IndirectSpeech(reading, speakers);
        var direct = reading.Turns.SelectMany(t => t.Parts).OrderBy(p => p.Start).ToArray();
        var next = 0;
        for (var i = 0; i < text.Tokens.Count; i = text.SentenceEnd(i))
        {
            var end = text.SentenceEnd(i);
            while (next < direct.Length && direct[next].End <= text.Tokens[i].Start)
                next++;
            var stop = next < direct.Length ? text.TokenFrom(direct[next].Start) : text.Tokens.Count;
            foreach (var told in finder.Read(i, Math.Min(end, Math.Max(stop, i))))
                yield return told.ToQuote(page, text);
        }
    }

    // What is told in a sentence: as a whole, or one report after the other.
    private IEnumerable<Told> Read(int start, int end)
    {
        // "- We are late, - the general said": speech with a dash for its marks is not the writer's.
        if (end - start < FewestWords || (Tokens[start].Gap & (Gap.Dash | Gap.Paragraph)) == (Gap.Dash | Gap.Paragraph))
            yield break;
        if ((Tail(start, end) ?? Head(start, end)) is { } whole)
        {
            yield return whole;
            yield break;
        }
        Speaker? last = null;
        for (var at = start; at < end;)
        {
            if (Next(at, end, last) is not { } told)
                break;
            var cut = Cut(told, end);
            if (cut - told.From >= (told.That(Tokens) || Tokens[told.From].Key[0] >= '\u0400' ? FewestWords - 1 : FewestWords))
                yield return told with { To = cut };
            last = told.Speaker;
            at = cut;
        }
    }

    private Told? Next(int at, int end, Speaker? last)
    {
        for (var v = at; v < end; v++)
        {
            if (ReportAt(v, at, end, last) is { } told)
                return told;
        }
        return null;
    }

    // A verb with a subject and with what was said.
    private Told? ReportAt(int v, int at, int end, Speaker? last)
    {
        if (_text.Words.ImpersonalAt(Tokens, v) is > 0 and var length)
            return _clauses.After(v, v + length, end, that: true) is var (said, _) ? new Told(new Speaker(null, null, null), v, length, said, end) : null;
        length = _text.VerbAt(v);
        if (length == 0 || _used.Contains(v) || v > at && IsNoReport(v))
            return null;
        if (v > at && IsPassive(v))
            return Passive(v, at, end);
        if (_clauses.After(v, v + length, end) is var (from, that))
        {
            var first = at;
            while (first < v && IsLink(first))
                first++;
            // "… and added that": the same speaker.
            if (first == v && last is not null)
                return new Told(last, v, length, from, end);
            if (_speakers.Before(v, first, that) is { } speaker)
                return new Told(speaker, v, length, from, end);
            // "…, adding that": whoever the sentence is about.
            if (last is not null && IsParticiple(v) && (Tokens[v].Gap & Gap.Comma) != 0)
                return new Told(last, v, length, from, end);
        }
        return null;
    }

    // "It was noted that", "during the talks it was also noted by the minister that"
    private Told? Passive(int v, int at, int end)
    {
        var length = _text.VerbAt(v);
        var subject = v - 1;
        while (subject > at && (Grammar.IsPassive(Tokens[subject].Key) || Grammar.IsAdverb(Tokens[subject].Key) || Grammar.IsAuxiliary(Tokens[subject].Key)))
            subject--;
        if (Tokens[subject].Key != "it" || _text.Believes(v))
            return null;
        var after = v + length;
        if (after < end && Tokens[after].Key == "by")
        {
            var that = after;
            while (that < end && that < after + HeadReach && Tokens[that].Key != "that")
                that++;
            return that < end && Tokens[that].Key == "that" && _speakers.According(after, 1, that) is { } speaker && end - that >= FewestWords
                ? new Told(speaker, v, length, that + 1, end) : null;
        }
        return _clauses.After(v, after, end, that: true) is var (from, _) ? new Told(new Speaker(null, null, null), v, length, from, end) : null;
    }

    // "According to the minister, …", "As the minister noted, …", «Как сообщил министр, …»
    private Told? Head(int start, int end)
    {
        var at = start;
        while (at < end && (Grammar.IsAdverb(Tokens[at].Key) || Grammar.IsConjunction(Tokens[at].Key)) && Tokens[at].Key is not ("as" or "как"))
            at++;
        if (at == end)
            return null;
        if (_text.Words.AttributionAt(Tokens, at) is > 0 and var length)
        {
            var comma = CommaFrom(at + length, end);
            return end - comma >= FewestWords && _speakers.According(at, length, comma) is { } somebody ? new Told(somebody, -1, 0, comma, end) : null;
        }
        if (Tokens[at].Key is not ("as" or "как"))
            return null;
        var first = CommaFrom(at + 1, end);
        for (var v = at + 1; v < first && v < at + HeadReach; v++)
        {
            length = _text.VerbAt(v);
            if (length == 0 || _used.Contains(v))
                continue;
            if (v + length < first && Tokens[v + length].Key == "by")
                return Rest(_speakers.According(v + length, 1, first), v, length, first);
            if (_speakers.Behind(v, v + length, first) is var (behind, last))
                return Rest(behind, v, length, CommaFrom(last, end));
            return Rest(_speakers.Before(v, at + 1, that: true), v, length, v + length < first ? first : CommaFrom(v + length, end));
        }
        return null;

        Told? Rest(Speaker? speaker, int verb, int verbLength, int from) =>
            speaker is not null && end - from >= FewestWords ? new Told(speaker, verb, verbLength, from, end) : null;
    }

    // "…, the minister noted in conclusion", "…, according to the minister", «…, сообщил министр»
    private Told? Tail(int start, int end)
    {
        for (var v = end - 1; v >= start + FewestWords && v > end - 2 * TailReach; v--)
        {
            if (_text.Words.AttributionAt(Tokens, v) is > 0 and var words && (Tokens[v].Gap & Gap.Comma) != 0 && _speakers.IsName(CommaFrom(v + words, end), end))
                return _speakers.According(v, words, end) is { } source && IsClause(start, v, sure: true) ? new Told(source, -1, 0, start, v) : null;
            var length = _text.VerbAt(v);
            if (length == 0 || _used.Contains(v) || IsPassive(v) || IsNoReport(v) || IsParticiple(v))
                continue;
            var after = v + length;
            if ((Tokens[v].Gap & (Gap.Comma | Gap.Dash)) != 0 && after < end && _speakers.Before(v, start, that: true) is null
                && _speakers.Behind(v, after, end) is var (behind, _))
                return IsClause(start, v, sure: true) && _clauses.After(v, after, end, that: true) is null ? new Told(behind, v, length, start, v) : null;
            if (after < end && !EndsQuietly(after, end))
                continue;
            var comma = v;
            while (comma > start && v - comma < TailReach && (Tokens[comma].Gap & Gap.Comma) == 0)
                comma--;
            if (comma == v || (Tokens[comma].Gap & Gap.Comma) == 0 || Grammar.IsRelative(Tokens[comma].Key) || Grammar.IsPreposition(Tokens[comma].Key)
                || Tokens[comma].Key is "and" or "but" or "и" or "но" or "а")
                continue;
            var name = Tokens[comma].Key is "as" or "как" ? comma + 1 : comma;
            if (_speakers.Before(v, name, that: true) is { } speaker && IsClause(start, comma, sure: name > comma))
                return new Told(speaker, v, length, start, comma);
        }
        return null;
    }

    // Whether the words before an attribution are a sentence and not its beginning ("Opening the forum, the minister noted").
    private bool IsClause(int start, int end, bool sure)
    {
        if (end - start < FewestWords || IsParticiple(start) || Tokens[start].Key is "when" or "while" or "after" or "as" or "if" or "although" or "since"
            or "because" or "before" or "asked" or "когда" or "если" or "хотя" or "после" or "перед" or "как")
            return false;
        var weak = Grammar.IsPreposition(Tokens[start].Key);
        for (var i = start; i < end; i++)
        {
            if (_text.VerbAt(i) > 0 && !_text.Believes(i) && _clauses.After(i, i + _text.VerbAt(i), end, that: true) is not null)
                return false;
            sure |= Grammar.ShowsClause(Tokens[i].Key) || !weak && i > start && Grammar.LooksTold(Tokens[i]);
        }
        return sure;
    }

    // Nothing, or where and how it was said.
    private bool EndsQuietly(int from, int end)
    {
        if (end - from > TailReach || (Tokens[from].Gap & ~(Gap.Space | Gap.Comma)) != 0 || !Grammar.IsPreposition(Tokens[from].Key) && !Grammar.IsAdverb(Tokens[from].Key)
            || Tokens[from].Key is "about" or "of" or "for" or "against" or "to" or "о" or "об" or "к")
            return false;
        for (var i = from; i < end; i++)
        {
            if (Tokens[i].Key is "that" or "что" || _text.VerbAt(i) > 0)
                return false;
        }
        return true;
    }

    // Where the next report of the sentence starts, at its conjunction; its end if there is none.
    private int Cut(Told told, int end)
    {
        for (var k = told.From + 2; k < end; k++)
        {
            var comma = (Tokens[k].Gap & Gap.Comma) != 0;
            // "…, adding that", "outlined the plan, thanked the hosts"
            if (comma && _text.VerbAt(k) > 0 && (IsParticiple(k) || !told.That(Tokens)) && _clauses.After(k, k + _text.VerbAt(k), end) is not null)
                return k;
            // "While one insisted that …, the other proposed"
            var opposed = comma && Tokens[_text.SentenceStart(told.From)].Key is "while" or "whereas";
            if (!IsCoordinator(k) && (Tokens[k].Gap & Gap.Colon) == 0 && !opposed)
                continue;
            var n = k;
            while (n < end && IsLink(n))
                n++;
            if (n == end)
                continue;
            // "thanked the hosts and presented a plan", "thanked the hosts; the session went on": no more was said.
            if (!told.That(Tokens) && (n > k && Grammar.LooksTold(Tokens[n]) && _text.VerbAt(n) == 0 && IsBareVerb(n, end) || _text.Between(Tokens[k - 1].End, Tokens[k].Start).Contains(';')))
                return k;
            if (_text.VerbAt(n) > 0 && !_used.Contains(n))
            {
                // After "that" a bare object may belong to the clause: "that the guards met the press and announced the start".
                if (_clauses.After(n, n + _text.VerbAt(n), end, that: told.That(Tokens) && !comma && _text.VerbAt(n) == 1) is not null)
                    return k;
                continue;
            }
            for (var v = n + 1; v < end && v < n + HeadReach; v++)
            {
                if (_text.VerbAt(v) == 0 || IsNoReport(v) || IsPassive(v) || _used.Contains(v))
                    continue;
                var strong = comma || Tokens[k].Key is "while" or "whereas" || (Tokens[k].Gap & Gap.Colon) != 0;
                if (_clauses.After(v, v + _text.VerbAt(v), end, that: !strong) is var (_, that) && _speakers.Before(v, n, that) is not null)
                    return k;
                break;
            }
        }
        return end;
    }

    // "presented a plan", and not "renewed trust".
    private bool IsBareVerb(int i, int end) => i + 1 < end && (Grammar.IsArticle(Tokens[i + 1].Key) || Grammar.IsPreposition(Tokens[i + 1].Key) || Tokens[i + 1].IsCapital)
        || Tokens[i].Key[0] >= '\u0400' && Tokens[i].Key[^1] is 'л' or 'а' or 'и';

    private bool IsCoordinator(int i) => Tokens[i].Key is "and" or "but" or "while" or "whereas" or "и" or "а" or "но";

    private bool IsLink(int i) => IsCoordinator(i) || Grammar.IsAdverb(Tokens[i].Key) || Tokens[i].Key is "has" or "have" or "had";

    private bool IsParticiple(int i) => Tokens[i].Key.Length > 4 && Tokens[i].Key.EndsWith("ing", StringComparison.Ordinal);

    // "to note", "the stated goals", "did not say", "will tell"
    private bool IsNoReport(int v) => (Tokens[v].Gap & ~(Gap.Space | Gap.Apostrophe)) == 0
        && (Tokens[v - 1].Possessive || Grammar.IsArticle(Tokens[v - 1].Key)
            || Tokens[v - 1].Key is "to" or "not" or "will" or "would" or "should" or "must" or "can" or "could" or "may" or "might" or "не" or "бы");

    private bool IsPassive(int v)
    {
        var i = v - 1;
        while (i > 0 && Grammar.IsAdverb(Tokens[i].Key))
            i--;
        return Grammar.IsPassive(Tokens[i].Key) && (Tokens[v].Gap & ~Gap.Space) == 0 && !IsParticiple(v)
            && !(_text.Believes(v) && Tokens[v].Key[0] >= '\u0400');
    }

    private int CommaFrom(int from, int end)
    {
        while (from < end && (Tokens[from].Gap & Gap.Comma) == 0)
            from++;
        return from;
    }
}
