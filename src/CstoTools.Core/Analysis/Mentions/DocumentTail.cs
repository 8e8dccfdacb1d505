using CstoTools.Core.Dates;
using CstoTools.Core.Metadata;
using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Mentions;

/// <summary>Finds where the title of a document ends that no marks enclose: "the Plan of …", up to the verb or the next document.</summary>
internal sealed class DocumentTail
{
    private const int Longest = 40;

    private static readonly HashSet<string> Links = new(StringComparer.Ordinal) { "of", "on", "for", "between", "to", "in", "against", "regarding", "concerning" };

    // Where a title ends: before its words, and before any finite verb.
    private static readonly MadeOnce<CstoMetadata, IReadOnlySet<string>> Stops = new(m =>
        m.Lexicon.Set("titleEnds").Concat(m.Lexicon.Set("finiteOnly")).ToHashSet(StringComparer.Ordinal));

    private readonly IReadOnlySet<string> _stops;
    private readonly IReadOnlySet<string> _heads;
    private readonly IReadOnlySet<string> _purposes;
    private readonly IReadOnlySet<string> _manner;
    private readonly Words _words;
    private readonly HashSet<int> _cities;
    private readonly ILookup<int, Found> _bodiesByFirst;
    private readonly HashSet<int> _bodyEnds;

    public DocumentTail(Words words, IReadOnlyList<Found> names, CstoMetadata metadata)
    {
        _words = words;
        _stops = Stops.Of(metadata);
        _heads = DocumentNouns.Of(metadata);
        _manner = metadata.Lexicon.Set("mannerNouns");
        _purposes = metadata.Lexicon.Set("purposeNouns");
        _cities = [.. names.Where(t => t.Kind == MentionKinds.City).Select(t => t.First)];
        var bodies = names.Where(t => t.Kind is MentionKinds.Organization or MentionKinds.Country).ToArray();
        _bodiesByFirst = bodies.ToLookup(b => b.First);
        _bodyEnds = [.. bodies.Select(b => b.Last)];
    }

    /// <summary>The last word of the title.</summary>
    /// <param name="head">The noun it turns on: "Plan".</param>
    public int Of(int head)
    {
        var last = head;
        while (last + 1 < _words.Count && _words.IsClose(last + 1) && _words[last + 1].IsCapital && _words[last + 1].Key != "no")
            last++;
        last = Years(Numbered(last));
        if (last + 1 >= _words.Count || !_words.IsClose(last + 1) || !Links.Contains(_words[last + 1].Key))
            return last;
        var end = last;
        // "the Memorandum between the Secretariat and the Centre": the first "and" joins the two.
        var between = false;
        var closed = -1;
        for (var i = last + 1; i < _words.Count && i - last <= Longest; i++)
        {
            // After what marks or parentheses enclose, the title may go on: "the operation “Channel” in …".
            if (!_words.IsClose(i) && !(i == closed + 1 && (_words[i].Gap & ~(Gap.Space | Gap.Quote | Gap.Paren)) == 0 && _words[i].Shape == Shape.Lower))
            {
                if (Enclosed(i) is >= 0 and var inner)
                {
                    end = i = closed = inner;
                    continue;
                }
                if (!ListGoesOn(i) && !IsPeriod(i) && !(between && _words[i].Gap == (Gap.Comma | Gap.Space) && Another(i) is >= 0))
                    break;
            }
            var key = _words[i].Key;
            if (EndsBefore(i, between))
                break;
            between = key == "between" || between && key != "and";
            if (!Links.Contains(key) && key is not ("the" or "a" or "an" or "and"))
                end = i = Years(i);
        }
        return end;
    }

    // "Protocol No. 44", "Decision No. 7-22 “On …”"
    private int Numbered(int last)
    {
        if (last + 2 >= _words.Count || _words[last + 1].Key is not "no" || (_words[last + 2].Gap & Gap.Dot) == 0 || _words[last + 2].Shape != Shape.Number)
            return last;
        last += 2;
        while (last + 1 < _words.Count && _words[last + 1].Gap == Gap.Hyphen && _words[last + 1].Shape == Shape.Number)
            last++;
        return last;
    }

    // "Work Plan 2026–2027"
    private int Years(int last)
    {
        if (!_words[last].IsCapital || !_words.IsClose(last + 1) || !IsYear(last + 1) || _words[last + 1].Key[..2] is not ("19" or "20"))
            return last;
        last++;
        return last + 1 < _words.Count && IsYear(last + 1) && (_words[last + 1].Gap & ~(Gap.Hyphen | Gap.Dash | Gap.Space)) == 0 ? last + 1 : last;
    }

    private bool EndsBefore(int i, bool between)
    {
        var key = _words[i].Key;
        return _stops.Contains(key) && _words[i].Shape == Shape.Lower && !GoesOn(i)
            || key == "and" && !between && StartsAnother(i)
            || StartsTime(i)
            || key == "dated"
            // "the Program for 2016-2020 the deputies are to …"
            || key == "the" && IsYear(i - 1) && !StartsPeriod(i)
            || IsPast(i) && i + 1 < _words.Count && _words[i + 1].Key == "by"
            || IsPast(i) && i + 1 < _words.Count && _words.IsClose(i + 1) && _words[i + 1].Key is "the" or "a" or "an" or "that" or "its" or "their"
            // "sent the Plan for approval", "for the consideration of …"
            || key == "for" && IsPurpose(i + 1)
            // "signed the Treaty in Tashkent": where, not what.
            || key == "in" && (_cities.Contains(i + 1) || i + 1 < _words.Count && _manner.Contains(_words[i + 1].Key)
                || i + 2 < _words.Count && _words[i + 1].Key == "the" && _words[i + 2].Key is "near" or "first" or "second" or "coming" or "next" or "presence");
    }

    // "the Declaration of 18 March 2010", "to sign the Agreement in November", "adopted the Plan on Tuesday"
    private bool StartsTime(int i) => _words[i].Key is "of" or "on" && IsDay(i + 1)
        || _words[i].Key is "in" or "on" && i + 1 < _words.Count && _words[i + 1].IsCapital && DateWords.IsMonthOrWeekday(_words[i + 1].Key);

    private bool IsPurpose(int i) => i < _words.Count && (_purposes.Contains(_words[i].Key) || _words[i].Key == "the" && i + 1 < _words.Count && _purposes.Contains(_words[i + 1].Key));

    // "adopted", "allowed"
    private bool IsPast(int i) => _words[i].Shape == Shape.Lower && _words[i].Key.EndsWith("ed", StringComparison.Ordinal);

    // "for the second half of 2017 – the first half of 2018"
    private bool IsPeriod(int i) => (_words[i].Gap & ~Gap.Space) == Gap.Dash && IsYear(i - 1) && StartsPeriod(i);

    private bool StartsPeriod(int i)
    {
        for (var k = i; k < Math.Min(_words.Count, i + 5); k++)
        {
            if (IsYear(k))
                return k > i;
            if (_words[k].Key is not ("the" or "first" or "second" or "third" or "fourth" or "half" or "quarter" or "of"))
                return false;
        }
        return false;
    }

    private bool IsYear(int i) => _words[i].Shape == Shape.Number && _words[i].Length == 4;

    // "the Declaration of 18 March 2010", "the Treaty of 1992": when, not what.
    private bool IsDay(int i) => i < _words.Count && (_words[i].Shape == Shape.Number
        ? _words[i].Length == 4 && _words[i - 2].IsCapital && _words[i - 2].Key is not ("half" or "quarter") || IsMonth(i + 1) : _words[i].IsCapital && IsMonth(i) && i + 1 < _words.Count && _words[i + 1].Shape == Shape.Number);

    private bool IsMonth(int i) => i < _words.Count && DateWords.IsMonth(_words[i].Key);

    // "… and the Protocol", "… and considered the draft": what follows is no part of the title.
    private bool StartsAnother(int and)
    {
        var next = and + 1;
        if (next >= _words.Count)
            return true;
        if (_words[next].Key == "the" && next + 1 < _words.Count)
        {
            // "for the second half of 2025 and the first half of 2026"
            if (IsYear(and - 1) && StartsPeriod(next))
                return false;
            // "the 25th anniversary of the one and the 15th of the other", "in the UN and the OSCE"
            return _words[next + 1].Shape != Shape.Number && !(_bodyEnds.Contains(and - 1) && Another(next) is >= 0 and var last && !Follows(last));
        }
        // "the Declaration on … and Statement on …"
        if (next + 2 < _words.Count && _words[next].IsCapital
            && _heads.Contains(_words.Keys[next]) && _words[next + 1].Key == "on" && _words.IsClose(next + 1))
            return true;
        return _words[next].Key is "the" or "other" or "a" or "to" or "about" or "took" or "put" or "sent"
            || _words[next].Shape == Shape.Lower && _words[next].Key.EndsWith("ed", StringComparison.Ordinal);
    }

    // "the CSTO Secretary General", "the CSTO took": not the body alone.
    private bool Follows(int last) => last + 1 < _words.Count && _words.IsClose(last + 1) && (_words[last + 1].IsCapital || !_stops.Contains(_words[last + 1].Key) && !Links.Contains(_words[last + 1].Key));

    private int Another(int at)
    {
        if (_words[at].Key == "the")
            at++;
        return _bodiesByFirst[at].Select(b => b.Last).DefaultIfEmpty(-1).Max();
    }

    // "Issues of Foreign Policy, Defense and Security", "foreign policy, security and defense issues"
    private bool ListGoesOn(int i)
    {
        var capital = _words[i].IsCapital && _words[i - 1].IsCapital;
        if (!capital && (_words[i].Shape != Shape.Lower || _words[i].Key is "the" or "a" or "an" or "and" || _stops.Contains(_words[i].Key)))
            return false;
        return _words.ListGoesOn(i, capital ? 5 : 4, k => _words[k].IsCapital == capital && !_stops.Contains(_words[k].Key),
            k => capital ? _words[k].IsCapital : _words[k].Shape == Shape.Lower && !StartsAnother(k - 1) && !_stops.Contains(_words[k].Key));
    }

    // "the Troops (Collective Forces)", "the operation “Channel”", "Measures (2025–2030)": to where it closes.
    private int Enclosed(int i)
    {
        var kind = _words[i].Gap & ~Gap.Space;
        // “color revolutions” is a part of the title after "of" alone.
        var scare = kind == Gap.Quote && _words[i].Shape == Shape.Lower && _words[i - 1].Key == "of";
        if (kind is not (Gap.Paren or Gap.Quote or (Gap.Paren | Gap.Quote)) || _words[i - 1].Shape == Shape.Number)
            return -1;
        var last = kind == Gap.Paren && IsYear(i) ? Period(i) : scare ? Run(i, 4, _ => true) : _words[i].IsCapital ? Capitals(i, kind) : i - 1;
        return last >= i && Closes(last, kind) ? last : -1;
    }

    // In brackets small words may stand between: "(Training and Transport)"; but "(Osh)" is where.
    private int Capitals(int i, Gap kind)
    {
        if (kind == Gap.Quote)
            return Run(i, 4, k => _words[k].Shape != Shape.Lower);
        var last = Run(i, 8, k => _words[k].IsCapital || Links.Contains(_words[k].Key) || _words[k].Key is "and" or "the" || IsYear(k));
        return last == i && _cities.Contains(i) ? -1 : last;
    }

    private int Run(int first, int longest, Func<int, bool> isPart)
    {
        var last = first;
        while (last + 1 < _words.Count && last - first < longest && (_words.IsClose(last + 1) || _words[last + 1].Gap == (Gap.Dash | Gap.Space)) && isPart(last + 1))
            last++;
        return last;
    }

    private int Period(int first) =>
        first + 1 < _words.Count && IsYear(first + 1) && (_words[first + 1].Gap & ~(Gap.Hyphen | Gap.Dash | Gap.Space)) == 0 ? first + 1 : first;

    private bool Closes(int last, Gap kind)
    {
        var close = _words[last].End;
        if ((kind & Gap.Quote) != 0 && !_words.ClosesQuote(close++))
            return false;
        return (kind & Gap.Paren) == 0 || close < _words.Text.Length && _words.Text[close] == ')';
    }

    // "… for the Period until 2026", "… cooperation with the OSCE", "… threats from the territory of …": a title goes on.
    private bool GoesOn(int stop)
    {
        var next = stop + 1;
        var article = next < _words.Count && _words[next].Key == "the" && _words.IsClose(next);
        if (article)
            next++;
        if (next >= _words.Count || stop == 0)
            return false;
        var (before, after) = (_words[stop - 1], _words[next]);
        var noun = before.Shape == Shape.Lower && !before.Key.EndsWith("ed", StringComparison.Ordinal);
        if (!_words.IsClose(next))
            return _words[stop].Key == "at" && article && noun && Enclosed(next) >= 0;
        return _words[stop].Key switch
        {
            "until" => after.Shape == Shape.Number && after.Length == 4,
            "with" => before.Key == "connection" || (before.IsCapital || noun) && after.IsCapital,
            "from" => before.IsCapital && after.IsCapital || article && after.Key == "territory",
            "by" => noun && !article && after.Shape == Shape.Lower,
            "as" => before.Key == "recognized",
            _ => false,
        };
    }
}
