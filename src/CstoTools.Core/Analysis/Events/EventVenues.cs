namespace CstoTools.Core.Analysis.Events;

/// <summary>
/// Finds the building, hall or range in which an event was, by the nouns that name one: "was held in the Palace of
/// Independence". It must have a name of its own and stand beside the event's verb or noun.
/// </summary>
internal static class EventVenues
{
    // "the Kharbmaidon mountain training ground", "the hall of the Academy of Sciences"
    private const int LongestName = 5;

    private const int MostBetween = 4;

    private const int MostParts = 2;

    private static readonly HashSet<string> At = new(StringComparer.Ordinal) { "in", "at", "в", "во", "на" };

    // No name goes on over these to the noun.
    private static readonly HashSet<string> Parting = new(StringComparer.Ordinal) { "a", "an", "of", "and", "or", "to", "for", "with", "from", "by", "on", "и", "с", "от", "для" };

    /// <summary>The words of the venue of a sentence; null if it names none.</summary>
    public static (int First, int Last)? Of(Clause clause)
    {
        foreach (var noun in clause.Venues)
        {
            if (Start(clause, noun.First) is not { } first)
                continue;
            var last = End(clause, noun);
            var link = clause.LinkBefore(first);
            if (Enumerable.Range(first, last - first + 1).Any(i => clause.Text.Words[i].IsCapital) && IsBeside(clause, link, last))
                return (first, last);
        }
        return null;
    }

    // The first word after "in the".
    private static int? Start(Clause clause, int noun)
    {
        var words = clause.Text.Words;
        for (var i = noun; i > clause.First && noun - i < LongestName && (words[i].Gap & ~(Text.Gap.Space | Text.Gap.Hyphen | Text.Gap.Quote | Text.Gap.Apostrophe)) == 0; i--)
        {
            if (At.Contains(words[i - 1].Key) || words[i - 1].Key == "the" && i - 2 >= clause.First && At.Contains(words[i - 2].Key))
                return i;
            if (words[i - 1].Key == "the" || Parting.Contains(words[i - 1].Key))
                return null;
        }
        return null;
    }

    // What the name goes on with: "the University of the Ministry", "the center "Manas"", "зал Дворца Независимости".
    private static int End(Clause clause, Cue<bool> noun)
    {
        var words = clause.Text.Words;
        var last = noun.Last;
        if (clause.Mentions.Find(m => m.Value.Kind == MentionKinds.Organization && m.First <= noun.First && m.Last > last) is { } body)
            return body.Last;
        if (last == clause.Last)
            return last;
        if ((words[last + 1].Gap & Text.Gap.Quote) != 0)
        {
            return Enumerable.Range(last + 1, Math.Min(LongestName, clause.Last - last)).FirstOrDefault(i => words.ClosesQuote(words[i].End), last);
        }
        // "the Hall of the House of Unions"; a Russian genitive needs no word between.
        for (var turn = 0; turn < MostParts && last < clause.Last; turn++)
        {
            var at = last + 1;
            if (words[at].Key == "of" && words.IsClose(at) && at < clause.Last)
                at += words[at + 1].Key == "the" ? 2 : 1;
            else if (words[at].Key[0] < '\u0400')
                break;
            while (at <= clause.Last && words.IsClose(at) && words[at].IsCapital)
                (last, at) = (at, at + 1);
        }
        return last;
    }

    // "was held on 5 May in Minsk at …": only the day, the place and who met stand between.
    private static bool IsBeside(Clause clause, int link, int last)
    {
        var words = clause.Text.Words;
        for (var (at, between) = (link - 1, 0); between <= MostBetween; between++)
        {
            // "On 5 May, in the Palace of Independence, a meeting was held"
            if (at < clause.First)
            {
                return last < clause.Last && clause.Verbs.Exists(v => v.First > last && (v.Value.Subject == "event" || v.Value.Object == "event")
                    && ((words[last + 1].Gap & Text.Gap.Comma) != 0 || v.First == last + 1));
            }
            if (clause.Verbs.Exists(v => v.First <= at && at <= v.Last) || clause.Nouns.Exists(n => n.First <= at && at <= n.Last))
                return true;
            var first = clause.Mentions.Where(m => m.Last == at && m.Value.Kind is not (MentionKinds.Person or MentionKinds.Office)).Select(m => m.First)
                .Concat(clause.Dates.Where(d => d.Last == at).Select(d => d.First)).DefaultIfEmpty(at + 1).Min();
            if (first > at)
                return false;
            at = clause.LinkBefore(first);
            if (at >= clause.First && (words[at].Key is "on" or "of" || At.Contains(words[at].Key)))
                at--;
        }
        return false;
    }
}
