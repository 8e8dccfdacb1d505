using System.Buffers;
using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Speech;

/// <summary>
/// Reads the turns of speech of a section, paragraph by paragraph. A mark that has lost its partner reaches to an
/// attribution or to the end of its paragraph, and never beyond but by the rule of several paragraphs under one mark.
/// </summary>
internal sealed class SpeechReader
{
    // Runs of paragraphs and leads to a quotation that are longer are no such thing.
    private const int LongestRun = 12;
    private const int LongestLead = 12;

    private static readonly SearchValues<char> NoList = SearchValues.Create(".:!?-\u2013\u2014");

    private readonly SpeechText _text;
    private readonly AttributionFinder _finder;
    private readonly QuotationKinds _kinds;
    private readonly List<Turn> _turns = [];
    private readonly List<QuotedSpan> _spans = [];

    // Of the paragraph at hand.
    private List<Stretch> _unopened = [];
    private (int From, int Lead) _lead = (int.MaxValue, -1);
    private (int Last, Attribution? After) _list = (-1, null);

    private SpeechReader(SpeechText text) => (_text, _finder, _kinds) = (text, new AttributionFinder(text), new QuotationKinds(text));

    public static SpeechReading Read(SectionText section, SpeechWords words)
    {
        var text = new SpeechText(section, words);
        var reader = new SpeechReader(text);
        var stretches = text.Paragraphs.Select(p => Stretch.Pair(text.Text, p.Start, p.End)).ToArray();
        for (var i = 0; i < stretches.Length; i++)
        {
            var taken = reader.TakeOpenParagraphs(i, stretches);
            if (taken > 0)
                i += taken - 1;
            else
                reader.ReadParagraph(i, stretches[i]);
        }
        reader._spans.Sort((a, b) => a.OuterStart != b.OuterStart ? a.OuterStart.CompareTo(b.OuterStart) : b.OuterLength.CompareTo(a.OuterLength));
        return new SpeechReading(text, reader._turns, reader._spans);
    }

    private void ReadParagraph(int number, List<Stretch> stretches)
    {
        var (start, end) = _text.Paragraphs[number];
        var queue = new LinkedList<Stretch>(stretches.Where(s => !TakeNickname(s)));
        _unopened = stretches.FindAll(s => !s.Opened);
        var from = start;
        QuotedKind? listed = null;
        var firstTurn = _turns.Count;
        for (var node = queue.First; node is not null; node = node.Next)
        {
            var s = node.Value;
            if (s.OuterStart < from && s.OuterEnd <= from)
                continue;
            if (!s.Opened)
            {
                s = MissingOpening(s, from, start, node.Next?.Value.OuterStart ?? end)!;
                if (s is null)
                    continue;
            }
            else if (!s.Closed)
            {
                s = Limit(s, node);
            }
            var limit = node.Next?.Value.OuterStart ?? end;
            var glue = QuotationKinds.GlueOf(_text, start, s.OuterStart);
            var before = glue is Glue.Paragraph or Glue.Sentence ? null : _finder.Before(from, s.OuterStart);
            var inside = s.End - s.Start > 20 ? _finder.Inside(s.Start, s.End, s.Closed) : null;
            var after = s.Closed ? _finder.After(s.OuterEnd, limit, LastCharacter(s)) ?? AfterList(node, end) : null;
            var kind = listed is not null && s.Opened && IsListed(from, s.OuterStart) ? listed.Value
                : IsNextOfList(s, after, firstTurn) ? QuotedKind.Speech
                : _kinds.Of(s, glue, before, after ?? AuthorBelow(number, s), inside is not null, GoesOnFrom(firstTurn, number, glue, s.OuterStart));
            listed = kind == QuotedKind.Speech ? null : kind;
            if (kind != QuotedKind.Speech)
            {
                if (s.Closed)
                {
                    AddSpan(s, kind, false);
                    from = s.OuterEnd;
                }
                else
                {
                    Promote(queue, node, s.Inner, s.OuterStart);
                }
                continue;
            }

            var turn = new Turn { Paragraph = number, Glue = glue, OuterStart = s.OuterStart, Before = before };
            from = Fill(turn, s, inside, after, node, queue, end);
            turn.Joins = _turns.Count > firstTurn && Joins(_turns[^1], turn);
            _turns.Add(turn);
        }
    }

    // What the last turn said goes on: in the same paragraph, or in the next, if no mark has closed it.
    private bool GoesOnFrom(int firstTurn, int number, Glue glue, int start) => _turns.Count > firstTurn ? Follows(_turns[^1], start)
        : _turns.Count > 0 && _turns[^1].OpenEnd && _turns[^1].Paragraph == number - 1 && glue == Glue.Paragraph;

    // “A,” “B” and “C” – with these words N. opened the day: what follows the last speaks of all.
    private Attribution? AfterList(LinkedListNode<Stretch> node, int end)
    {
        if (node.Value.OuterStart < _list.Last)
            return _list.After;
        var last = node;
        while (last.Next is { Value: { Opened: true, Closed: true } } next && IsListed(last.Value.OuterEnd, next.Value.OuterStart)
            && (LastCharacter(last.Value) == ',' || !_text.Between(last.Value.OuterEnd, next.Value.OuterStart).IsWhiteSpace()))
            last = next;
        var after = last == node ? null : _finder.After(last.Value.OuterEnd, last.Next?.Value.OuterStart ?? end, LastCharacter(last.Value));
        _list = (last.Value.OuterStart, after is null ? null : after with { Resume = Gap.None });
        return _list.After;
    }

    private bool IsNextOfList(Stretch s, Attribution? after, int firstTurn) => after is not null && _turns.Count > firstTurn
        && _turns[^1].After is { } shared && shared.From == after.From && s.Closed && IsListed(_turns[^1].OuterEnd, s.OuterStart)
        && _text.TokenFrom(s.End) - _text.TokenFrom(s.Start) > 1;

    // A paragraph that is nothing but the quotation, and a line with a name below it.
    private Attribution? AuthorBelow(int number, Stretch s)
    {
        var (next, end) = (_text.TokenFrom(s.OuterEnd), _text.Paragraphs[number].End);
        var isLast = next >= _text.Tokens.Count || _text.Tokens[next].Start >= end;
        return s.Closed && isLast && number + 1 < _text.Paragraphs.Count ? _finder.AuthorLine(_text.Paragraphs[number + 1]) : null;
    }

    // Oleg “Falcon” Tarasov: the marks are part of a name, and part no attribution.
    private bool TakeNickname(Stretch s)
    {
        var (first, end) = (_text.TokenFrom(s.Start), _text.TokenFrom(s.End));
        if (!s.Opened || !s.Closed || first == 0 || end >= _text.Tokens.Count || end - first is < 1 or > 2 || !IsPartOfName(first - 1) || !IsPartOfName(first) || !IsPartOfName(end))
            return false;
        if (_text.Between(_text.Tokens[first - 1].End, s.OuterStart) is not " " || _text.Between(s.OuterEnd, _text.Tokens[end].Start) is not " ")
            return false;
        AddSpan(s, _kinds.Of(s, Glue.None, null, null, inside: false), false);
        return true;
    }

    private bool IsPartOfName(int i) => _text.Tokens[i].Shape is Shape.Capitalized or Shape.Initial;

    // The pieces of a turn: split by the attributions inside, and what goes on after a dash.
    private int Fill(Turn turn, Stretch s, Attribution? inside, Attribution? after, LinkedListNode<Stretch> node, LinkedList<Stretch> queue, int end)
    {
        var (start, stop) = (s.Start, s.End);
        turn.After = inside ?? after;
        var outer = s.OuterEnd;
        while (inside is not null)
        {
            AddPart(turn, start, _text.EndWithStops(_text.Tokens[inside.From - 1].End, s.End));
            if (inside.Resume == Gap.None)
            {
                // The mark before the attribution was lost; what follows is the writer's.
                outer = EndOf(inside);
                AddSpan(turn, s, outer);
                Promote(queue, node, s.Inner, outer);
                turn.OuterEnd = turn.Parts[^1].End;
                return outer;
            }
            start = FirstCharacter(inside.To);
            inside = _finder.Inside(start, stop, s.Closed);
        }
        AddPart(turn, start, stop);
        turn.OpenEnd = !s.Closed && stop >= end;
        turn.OuterEnd = outer;
        AddSpan(turn, s, outer);
        return after is { Resume: not Gap.None } ? Resume(turn, after, node, end) : outer;
    }

    // "…," he said. - And so on”. A mark that closes and was never opened ends it; after a full stop, else the paragraph.
    private int Resume(Turn turn, Attribution after, LinkedListNode<Stretch> node, int end)
    {
        var start = FirstCharacter(after.To);
        var unopened = Ordered.IndexAfter(_unopened, node.Value.OuterStart, s => s.OuterStart);
        var closing = unopened < _unopened.Count ? _unopened[unopened] : null;
        if (closing is null && after.Resume == Gap.Comma)
            return turn.OuterEnd;
        Stretch? opening = null;
        for (var next = node.Next; next is not null && next.Value != closing && opening is null; next = next.Next)
        {
            _text.Section.Steps.Take();
            if (QuotationKinds.GlueOf(_text, start, next.Value.OuterStart) is not Glue.None)
                opening = next.Value;
        }
        if (opening is not null && opening.OuterStart <= start)
            return turn.OuterEnd;
        var stop = closing?.OuterStart ?? end;
        if (opening is not null && opening.OuterStart < stop && _finder.Before(start, opening.OuterStart) is { Verb: >= 0 } other)
            (stop, closing) = (_text.Tokens[other.From].Start, null);
        if (stop <= start)
            return turn.OuterEnd;
        for (var inside = _finder.Inside(start, stop, true); inside is not null; inside = _finder.Inside(start, stop, true))
        {
            AddPart(turn, start, _text.EndWithStops(_text.Tokens[inside.From - 1].End, stop));
            start = FirstCharacter(inside.To);
        }
        AddPart(turn, start, stop);
        turn.OuterEnd = closing?.OuterEnd ?? stop;
        return turn.OuterEnd;
    }

    // A stretch without closing mark ends where the words that lead to the next quotation begin.
    private Stretch Limit(Stretch s, LinkedListNode<Stretch> node)
    {
        var places = s.Inner.Select(i => i.OuterStart).Concat(node.Next is null ? [] : [node.Next.Value.OuterStart]);
        foreach (var place in places)
        {
            if (QuotationKinds.GlueOf(_text, s.Start, place) is Glue.Colon or Glue.Comma
                && _finder.Before(s.Start, place) is { Verb: >= 0, From: > 0 } lead && _text.Tokens[lead.From].Start > s.Start && _text.StartsSentence(lead.From))
            {
                var cut = _text.EndWithStops(_text.Tokens[lead.From - 1].End, s.End);
                Promote(node.List!, node, s.Inner, cut);
                return new Stretch
                {
                    OuterStart = s.OuterStart, Start = s.Start, End = cut, OuterEnd = cut, Closed = false,
                    Inner = s.Inner.Where(i => i.OuterStart < cut).ToList(),
                };
            }
        }
        return s;
    }

    private Stretch? MissingOpening(Stretch s, int from, int paragraph, int limit)
    {
        var last = LastCharacter(s);
        if (_text.TokenFrom(s.End) is var end && (end == 0 || _text.Tokens[end - 1].Start < from))
            return null;
        // "X said: We shall …”."
        var start = -1;
        var lead = LeadFrom(from);
        if (lead >= 0 && lead <= s.End && _finder.Before(from, lead) is { Verb: >= 0 })
            start = lead;
        if (start < 0 && (last is ',' or '!' or '?' or '\u2026' || s.OuterEnd < limit && _text.Text[s.OuterEnd] == ',')
            && _finder.After(s.OuterEnd, limit, last) is not null)
            start = from == paragraph ? paragraph : _text.Tokens[Math.Max(_text.TokenFrom(from), _text.SentenceStart(end - 1))].Start;
        return start < 0 ? null : new Stretch { OuterStart = start, Start = start, End = s.End, OuterEnd = s.OuterEnd, Opened = false };
    }

    // What comes after the first colon from a place on; asked again for each mark until something is found.
    private int LeadFrom(int from)
    {
        if (from < _lead.From || _lead.Lead >= 0 && _lead.Lead - 2 < from)
        {
            var colon = _text.Text.IndexOf(": ", from, StringComparison.Ordinal);
            _lead = (from, colon < 0 ? -1 : colon + 2);
        }
        return _lead.Lead;
    }

    /// <summary>Several paragraphs of which the first opens with a mark and the last closes with one.</summary>
    /// <returns>How many paragraphs were taken; 0 if there is no such run.</returns>
    private int TakeOpenParagraphs(int first, List<Stretch>[] stretches)
    {
        if (stretches[first] is not [.., { Closed: false } open] || first + 1 >= stretches.Length || OpensWithMark(first + 1, stretches))
            return 0;
        var last = first + 1;
        while (last < stretches.Length && last - first < LongestRun && !OpensWithMark(last, stretches) && !stretches[last].Any(s => !s.Opened || !s.Closed))
            last++;
        if (last >= stretches.Length || last - first >= LongestRun || stretches[last].FirstOrDefault(s => !s.Opened) is not { } closing
            || stretches[last].Any(s => s.OuterStart < closing.OuterStart && !s.Closed))
            return 0;
        var end = _text.Paragraphs[last].End;
        var after = _finder.After(closing.OuterEnd, end, LastCharacter(closing));
        if (after is null && _text.TokenFrom(closing.OuterEnd) is var next && next < _text.Tokens.Count && _text.Tokens[next].Start < end)
            return 0;
        var (count, spans) = (_turns.Count, _spans.Count);
        ReadParagraph(first, stretches[first]);
        if (_turns.Count == count || !_turns[^1].OpenEnd)
        {
            _turns.RemoveRange(count, _turns.Count - count);
            _spans.RemoveRange(spans, _spans.Count - spans);
            return 0;
        }
        for (var i = first + 1; i <= last; i++)
        {
            var (start, stop) = _text.Paragraphs[i];
            var turn = new Turn
            {
                Paragraph = i, Glue = Glue.Paragraph, OuterStart = start, OuterEnd = i == last ? closing.OuterEnd : stop,
                After = i == last ? after : null, Continues = true, OpenEnd = i < last,
            };
            AddPart(turn, start, i == last ? closing.OuterStart : stop);
            _turns.Add(turn);
            foreach (var inner in stretches[i].Where(s => s.Opened && s.Closed && s.OuterEnd <= closing.OuterStart))
                AddSpan(inner, InnerKind(inner), true);
        }
        return last - first + 1;
    }

    private bool OpensWithMark(int paragraph, List<Stretch>[] stretches) =>
        stretches[paragraph] is [{ Opened: true } s, ..] && QuotationKinds.GlueOf(_text, _text.Paragraphs[paragraph].Start, s.OuterStart) == Glue.Paragraph;

    private bool Follows(Turn previous, int start)
    {
        var (first, end) = (_text.TokenFrom(previous.OuterEnd), _text.TokenFrom(start));
        if (previous.After is { } after && first >= after.From)
            first = Math.Max(first, after.To);
        while (first < end && Grammar.IsConjunction(_text.Tokens[first].Key))
            first++;
        return first >= end;
    }

    // "Why?" - "Because": two speakers.
    private bool IsAnother(Turn previous, Turn turn) =>
        previous.Parts.Count > 0 && _text.Text[previous.Parts[^1].End - 1] == '?' || HasItsOwn(previous, turn);

    private bool Joins(Turn previous, Turn turn)
    {
        var (first, end) = (_text.TokenFrom(previous.OuterEnd), _text.TokenFrom(turn.OuterStart));
        if (first >= end && IsAnother(previous, turn))
            return false;
        if (previous.After is { } after && first >= after.From)
            first = Math.Max(first, after.To);
        if (Follows(previous, turn.OuterStart))
            return true;
        if (end - first <= LongestLead && turn.Before is { Verb: >= 0 } lead && turn.Glue is Glue.Colon or Glue.Comma or Glue.None)
            return lead.From <= first || _text.StartsSentence(first) && lead.From == first;
        return false;
    }

    // N. said, “A”. “B”, M. added: each has its own.
    private bool HasItsOwn(Turn previous, Turn turn) => previous is { After: null, Before.Verb: >= 0 } && turn.After is not null
        && _text.Between(previous.OuterEnd, turn.OuterStart).Contains('.');

    // «A», «B» and «C»: what the first is, the others are.
    private bool IsListed(int from, int to)
    {
        var (first, end) = (_text.TokenFrom(from), _text.TokenFrom(to));
        if (from == to || end - first > 1 || _text.Between(from, to).ContainsAny(NoList))
            return false;
        return first == end || _text.Tokens[first].Key is "and" or "or" or "и" or "или";
    }

    private static void Promote(LinkedList<Stretch> queue, LinkedListNode<Stretch> node, List<Stretch> inner, int from)
    {
        for (var i = inner.Count - 1; i >= 0; i--)
        {
            if (inner[i].OuterStart >= from)
                queue.AddAfter(node, inner[i]);
        }
    }

    private void AddPart(Turn turn, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(_text.Text[start]) || QuotationMarks.IsDouble(_text.Text[start])))
            start++;
        while (end > start && (char.IsWhiteSpace(_text.Text[end - 1]) || QuoteMarks.IsDash(_text.Text[end - 1])))
            end--;
        if (start < end)
            turn.Parts.Add((start, end));
    }

    private void AddSpan(Turn turn, Stretch s, int outerEnd)
    {
        if (turn.Parts.Count == 0)
            return;
        AddSpan(new Stretch { OuterStart = s.OuterStart, Start = turn.Parts[0].Start, End = turn.Parts[^1].End, OuterEnd = Math.Max(outerEnd, turn.Parts[^1].End), Inner = s.Inner }, QuotedKind.Speech, false);
    }

    private void AddSpan(Stretch s, QuotedKind kind, bool nested)
    {
        _spans.Add(new QuotedSpan(s.Start, s.End - s.Start, s.OuterStart, s.OuterEnd - s.OuterStart, kind, nested));
        var open = new Stack<Stretch>([s]);
        while (open.TryPop(out var around))
        {
            foreach (var inner in around.Inner.Where(i => i.OuterEnd <= around.OuterEnd))
            {
                _spans.Add(new QuotedSpan(inner.Start, inner.End - inner.Start, inner.OuterStart, inner.OuterEnd - inner.OuterStart, InnerKind(inner), true));
                open.Push(inner);
            }
        }
    }

    private QuotedKind InnerKind(Stretch s) =>
        _kinds.Of(s, QuotationKinds.GlueOf(_text, 0, s.OuterStart), null, null, inside: false, follows: false, nested: true);

    private int FirstCharacter(int token)
    {
        var start = _text.Tokens[token].Start;
        while (start > 0 && _text.Text[start - 1] is '(' or '[' or '\u2026')
            start--;
        return start;
    }

    private int EndOf(Attribution attribution) =>
        _text.EndWithStops(_text.Tokens[attribution.To - 1].End, _text.Text.Length);

    private char LastCharacter(Stretch s)
    {
        var i = s.End - 1;
        while (i > 0 && char.IsWhiteSpace(_text.Text[i]))
            i--;
        return i >= 0 ? _text.Text[i] : ' ';
    }
}
