using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Quotes;

/// <summary>Reported speech: "the minister noted that …", "according to him, …".</summary>
internal static class IndirectSpeech
{
    private const int FewestWords = 3;

    public static IEnumerable<Quote> Find(PageText page, SpeechReading reading, Speakers speakers)
    {
        var text = reading.Text;
        var direct = reading.Turns.SelectMany(t => t.Parts).OrderBy(p => p.Start).ToArray();
        var used = reading.Turns.SelectMany(t => new[] { t.Before, t.After }).Where(a => a is { Verb: >= 0 }).Select(a => a!.Verb).ToHashSet();
        var next = 0;
        for (var i = 0; i < text.Tokens.Count; i = text.SentenceEnd(i))
        {
            var end = text.SentenceEnd(i);
            while (next < direct.Length && direct[next].End <= text.Tokens[i].Start)
                next++;
            var stop = next < direct.Length ? text.TokenFrom(direct[next].Start) : text.Tokens.Count;
            end = Math.Min(end, Math.Max(stop, i));
            if (Clause(text, speakers, used, i, end) is not var (speaker, verb, from, to))
                continue;
            var start = text.Tokens[from].Start;
            var span = new Span
            {
                Section = text.Section.Section,
                Teaser = text.Section.Teaser,
                Start = start,
                Length = text.Tokens[to - 1].End - start,
                Line = text.Section.LineOf(start),
            };
            yield return QuoteStage.Make(page, text.Section, [span], speaker, verb, indirect: true);
        }
    }

    private static (Speaker, string?, int, int)? Clause(SpeechText text, Speakers speakers, HashSet<int> used, int start, int end)
    {
        for (var v = start; v < end; v++)
        {
            var length = text.Words.AttributionAt(text.Tokens, v);
            if (length > 0 && v <= start + 1)
            {
                var according = new Attribution(v, end, -1, 0, v + length, end, false);
                var comma = v + length;
                while (comma < end && (text.Tokens[comma].Gap & Gap.Comma) == 0)
                    comma++;
                if (end - comma >= FewestWords && speakers.Of(according with { To = comma, NameTo = comma }) is { Name: not null } somebody)
                    return (somebody, null, comma, end);
            }
            length = text.VerbAt(v);
            if (length == 0 || v == start || used.Contains(v) || text.Tokens[v - 1].Key == "to" || Grammar.IsPassive(text.Tokens[v - 1].Key) && !text.Believes(v))
                continue;
            var from = v + length;
            if (from < end && text.Tokens[from].Key is "that" or "что")
                from++;
            if (end - from < FewestWords || (text.Tokens[from].Gap & (Gap.Dot | Gap.Paragraph)) != 0)
                continue;
            if (speakers.Of(new Attribution(start, v, v, length, start, v, false)) is { Name: not null } speaker)
                return (speaker, text.Text[text.Tokens[v].Start..text.Tokens[v + length - 1].End], from, end);
        }
        return null;
    }
}
