using CstoTools.Core.Analysis.Speech;
using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Quotes;

/// <summary>Finds who says what a verb reports, more strictly than beside a quotation: there are no marks to vouch for it.</summary>
internal sealed class ReportedSpeaker(SpeechText text, Speakers speakers)
{
    private const int Reach = 12;

    private IReadOnlyList<Token> Tokens => text.Tokens;

    /// <summary>Who stands before a verb as its subject; null if nobody does.</summary>
    /// <param name="v">The verb.</param>
    /// <param name="from">The first word that can be the subject's.</param>
    /// <param name="that">Whether "that" follows the verb.</param>
    public Speaker? Before(int v, int from, bool that)
    {
        while (from < v && (Grammar.IsAdverb(Tokens[from].Key) || Grammar.IsConjunction(Tokens[from].Key) && Tokens[from].Key is not ("what" or "that")))
            from++;
        if (from >= v)
            return null;
        if (Group(v, from) is { } group)
            return group;
        var speaker = speakers.Of(new Attribution(from, v, v, text.VerbAt(v), from, v, false));
        if (speaker?.Text is null || !IsSomebody(speaker) || Place(speaker.Text, from, v) is not var (first, end) || !Touches(end, v, that))
            return null;
        var start = Outset(first, from);
        if (start > from && Grammar.IsRelative(Tokens[start - 1].Key) && !that)
            return null;
        return Joint(start, end, from) ?? speaker;
    }

    /// <summary>Who stands behind a verb ("сообщил министр"), and the word after the name.</summary>
    public (Speaker Speaker, int End)? Behind(int verb, int from, int end)
    {
        if (from >= end || (Tokens[from].Gap & ~Gap.Space) != 0)
            return null;
        var speaker = speakers.Of(new Attribution(verb, end, verb, from - verb, from, end, true));
        if (speaker?.Text is null || !IsSomebody(speaker) || Place(speaker.Text, from, end, first: true) is not var (first, last))
            return null;
        for (var i = from; i < first; i++)
        {
            if (text.VerbAt(i) > 0 || Grammar.IsRelative(Tokens[i].Key) || Grammar.IsPreposition(Tokens[i].Key) && Tokens[i].Key is not ("of" or "for" or "по"))
                return null;
        }
        return first - from < Reach ? (speaker, last) : null;
    }

    /// <summary>Whether a person's name stands from a word to an end, or nothing does.</summary>
    public bool IsName(int from, int end) =>
        from == end || speakers.MentionAt(from) is { Kind: MentionKinds.Person } person && text.TokenFrom(person.End) >= end;

    /// <summary>Who is behind "according to", "by", "по словам".</summary>
    public Speaker? According(int at, int length, int end)
    {
        var from = at + length;
        var comma = from;
        while (comma < end && (comma == from || (Tokens[comma].Gap & Gap.Comma) == 0))
            comma++;
        if (speakers.Of(new Attribution(at, comma, -1, 0, from, comma, false)) is { } speaker && IsSomebody(speaker))
            return speaker;
        for (var i = from; i < comma; i++)
        {
            if (speakers.MentionAt(i) is { } m && IsBody(m))
                return new Speaker(null, null, TextOf(WithArticle(text.TokenFrom(m.Start)), text.TokenFrom(m.End)));
            if (text.Words.GroupUpto(Tokens, i) > 0)
                return new Speaker(null, null, TextOf(from, comma));
            if (!Grammar.IsArticle(Tokens[i].Key))
                break;
        }
        return null;
    }

    /// <summary>Whether a speaker is a person, known or not ("an expert"), and not a report or an exercise.</summary>
    private bool IsSomebody(Speaker speaker)
    {
        if (speaker.Name is not null)
            return true;
        if (speaker.Text is null)
            return false;
        var words = Tokenizer.Tokenize(speaker.Text);
        return words.Length > 0 && (words.Any(w => text.Words.IsSpeaker(w.Key)) || words.Length == 1 && text.Words.IsPronoun(words[0].Key));
    }

    // "the parties", "the ministers of the two countries", "the Ministry of Emergencies", "Armenia".
    private Speaker? Group(int v, int from)
    {
        var last = Core(v, from);
        var lowest = Math.Max(from, last - 8);
        for (var k = last; k >= lowest; k--)
        {
            if (k < last && (Tokens[k + 1].Gap & ~(Gap.Space | Gap.Hyphen | Gap.Apostrophe)) != 0)
                return null;
            var m = speakers.MentionAt(k);
            if (m is not null && Discourse.IsSomebody(m) && m.Name is not null)
                return null;
            if (text.Words.GroupUpto(Tokens, k) is > 0 and var length)
                return new Speaker(null, null, TextOf(GroupStart(k - length + 1, from), last + 1));
            if (m is not null && IsBody(m))
            {
                var start = WithArticle(text.TokenFrom(m.Start));
                // "the Foreign Minister of Armenia": the country is no subject of its own.
                if (start > from && (Tokens[start].Gap & ~Gap.Space) == 0 && speakers.MentionAt(start - 1) is { } before && Discourse.IsSomebody(before))
                    return null;
                while (start > from && Tokens[start - 1].IsCapital && (Tokens[start].Gap & ~(Gap.Space | Gap.Hyphen)) == 0)
                    start--;
                start = WithArticle(start);
                if (start <= from || !Grammar.IsPreposition(Tokens[start - 1].Key) && !IsTitleWord(start - 1))
                    return k == last ? new Speaker(null, null, TextOf(Math.Max(from, start), text.TokenFrom(m.End))) : null;
                k = start;
            }
        }
        return null;
    }

    private static bool IsBody(Mention m) => m.Kind is MentionKinds.Organization or MentionKinds.Country;

    private bool IsTitleWord(int i) => text.Words.IsSpeaker(Tokens[i].Key);

    // From the head of a group back over what describes it, and what it is a part of.
    private int GroupStart(int i, int from)
    {
        if (Tokens[i].Key[0] >= '\u0400')
            return i;
        while (i > from && (Tokens[i].Gap & ~(Gap.Space | Gap.Hyphen)) == 0 && !Grammar.IsArticle(Tokens[i].Key)
            && (Tokens[i - 1].Key == "of" || !Grammar.IsPreposition(Tokens[i - 1].Key)) && text.VerbAt(i - 1) == 0 && !Grammar.IsConjunction(Tokens[i - 1].Key)
            || i - 1 > from && Tokens[i - 1].Key == "of" && Grammar.IsArticle(Tokens[i].Key))
            i--;
        return i;
    }

    // The last word of the subject: before the verb, its auxiliaries and what stands between commas.
    private int Core(int v, int from)
    {
        var last = v - 1;
        while (last > from && IsSmall(last))
            last--;
        if ((Tokens[last + 1].Gap & Gap.Comma) == 0)
            return last;
        for (var i = last; i > from && i > last - Reach; i--)
        {
            if ((Tokens[i].Gap & Gap.Comma) != 0)
                return i - 1;
        }
        return last;
    }

    private bool IsSmall(int i) => Grammar.IsAdverb(Tokens[i].Key) || Grammar.IsAuxiliary(Tokens[i].Key) || Grammar.IsPassive(Tokens[i].Key);

    private (int First, int End)? Place(string name, int from, int to, bool first = false)
    {
        var (start, end) = (Tokens[from].Start, Tokens[to - 1].End);
        var stretch = text.Between(start, end);
        var at = first ? stretch.IndexOf(name, StringComparison.Ordinal) : stretch.LastIndexOf(name, StringComparison.Ordinal);
        if (at < 0)
            return null;
        var token = text.TokenFrom(start + at);
        return (token, Math.Max(token + 1, text.TokenFrom(start + at + name.Length)));
    }

    // Whether nothing parts a subject from its verb but asides, a clause between commas, or what else it did.
    private bool Touches(int end, int v, bool that)
    {
        var last = v;
        while (last > end && IsSmall(last - 1) && (Tokens[last].Gap & Gap.Comma) == 0)
            last--;
        if (last == end)
            return true;
        if ((Tokens[end].Gap & Gap.Comma) != 0 && (Tokens[last].Gap & Gap.Comma) != 0)
            return true;
        var joined = Tokens[last].Key is "and" or "but" or "и" or "но" or "а" || Tokens[last - 1].Key is "and" or "but" or "и" or "но"
            || Tokens[v].Key.EndsWith("ing", StringComparison.Ordinal) && (Tokens[v].Gap & Gap.Comma) != 0;
        for (var i = end; i < last; i++)
        {
            if (!joined && (Grammar.LooksTold(Tokens[i]) || text.VerbAt(i) > 0) || Grammar.IsRelative(Tokens[i].Key) && !(joined && that))
                return false;
            // Somebody else who may be the subject.
            if (!joined && i > end && (Tokens[i].Gap & Gap.Comma) != 0 && !Grammar.IsPreposition(Tokens[end].Key))
                return false;
        }
        return joined || Grammar.IsPreposition(Tokens[end].Key) || Tokens[end].IsCapital || (Tokens[end].Gap & Gap.Paren) != 0;
    }

    // From a name back over its title.
    private int Outset(int first, int from)
    {
        while (first > from && (Tokens[first].Gap & ~(Gap.Space | Gap.Hyphen)) == 0
            && (Tokens[first - 1].IsCapital || text.Words.IsSpeaker(Tokens[first - 1].Key) || Grammar.IsArticle(Tokens[first - 1].Key) && Tokens[first - 1].Key != "that"))
            first--;
        return first;
    }

    // "Ivanov and Petrov noted": one of them alone would be half the truth.
    private Speaker? Joint(int start, int end, int from)
    {
        if (start - 2 < from || Tokens[start - 1].Key is not ("and" or "и") || (Tokens[start - 1].Gap & ~Gap.Space) != 0)
            return null;
        return speakers.MentionAt(start - 2) is { } m && Discourse.IsSomebody(m) && text.TokenFrom(m.Start) >= from
            ? new Speaker(null, null, TextOf(WithArticle(text.TokenFrom(m.Start)), end)) : null;
    }

    private int WithArticle(int first) =>
        first > 0 && Tokens[first - 1].Key == "the" && (Tokens[first].Gap & ~Gap.Space) == 0 ? first - 1 : first;

    private string TextOf(int from, int to) => text.Text[Tokens[from].Start..Tokens[to - 1].End];
}
