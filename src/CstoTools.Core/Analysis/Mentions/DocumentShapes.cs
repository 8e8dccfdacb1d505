using CstoTools.Core.Metadata;
using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Mentions;

/// <summary>Finds documents that no list holds and no marks enclose: "the Agreement on the exchange of data".</summary>
internal static class DocumentShapes
{
    private const int LongestTail = 24;

    private static readonly HashSet<string> Links = new(StringComparer.Ordinal) { "of", "on", "for", "between", "to", "in" };

    // A title in plain words ends before these.
    private static readonly HashSet<string> Stops = new(StringComparer.Ordinal)
    {
        "was", "were", "is", "are", "be", "been", "has", "had", "have", "will", "would", "should", "which", "that", "who", "signed", "adopted",
        "approved", "submitted", "prepared", "developed", "by", "at", "during", "after", "until", "presence", "before", "with", "as", "when", "while", "but",
        "including", "also", "this", "from", "came", "entered", "provides", "confirmed", "must", "may", "can", "shall", "could", "do", "does", "did",
    };

    public static List<Found> Find(Words words, IReadOnlyList<Found> taken, CstoMetadata metadata)
    {
        var heads = DocumentNouns.Of(metadata);
        var occupied = new bool[words.Count];
        foreach (var found in taken)
            Array.Fill(occupied, true, found.First, found.Length);
        var cities = taken.Where(t => t.Kind == MentionKinds.City).Select(t => t.First).ToHashSet();
        var documents = new List<Found>();
        for (var i = 0; i < words.Count; i++)
        {
            if (!words[i].IsCapital || occupied[i] || !heads.Contains(words.Keys[i]) || words.StartsSentence(i))
                continue;
            var first = Left(words, i);
            var last = Right(words, i, cities);
            // The bare noun ("the Treaty", "the Agreement") refers to a document named elsewhere.
            if (first == i && last == i)
                continue;
            documents.Add(Found.Unlisted(words, first, last, MentionKinds.Document));
            i = last;
        }
        return documents;
    }

    // "… and the Protocol", "… and considered the draft": what follows is no part of the title.
    private static bool StartsAnother(Words words, int next) =>
        next >= words.Count || words[next].Key is "the" or "other" or "a" or "to" or "took" or "put" or "sent"
        || words[next].Shape == Shape.Lower && words[next].Key.EndsWith("ed", StringComparison.Ordinal);

    // "Issues of Foreign Policy, Defense and Security": a list within a title in capitals.
    private static bool ListGoesOn(Words words, int i)
    {
        if (words[i].Gap != (Gap.Comma | Gap.Space) || !words[i].IsCapital || !words[i - 1].IsCapital)
            return false;
        for (var k = i + 1; k < Math.Min(words.Count - 1, i + 5); k++)
        {
            if (words[k].Key == "and")
                return words[k + 1].IsCapital;
            if (words[k].Gap != (Gap.Comma | Gap.Space) && !words.IsClose(k) || !words[k].IsCapital)
                return false;
        }
        return false;
    }

    // "… for the Period until 2026", "… Cooperation with the Academy", "… Challenges from the Territory": a title in capitals goes on.
    private static bool GoesOn(Words words, int stop)
    {
        var next = stop + 1;
        if (next < words.Count && words[next].Key == "the" && words.IsClose(next))
            next++;
        return next < words.Count && words.IsClose(next) && words[stop].Key switch
        {
            "until" => words[next].Shape == Shape.Number && words[next].Length == 4,
            "with" when words[stop - 1].Key == "connection" => true,
            "with" or "from" => words[stop - 1].IsCapital && words[next].Shape is Shape.Capitalized or Shape.Upper,
            _ => false,
        };
    }

    private static int Left(Words words, int first)
    {
        while (first > 0 && words.IsClose(first) && words[first - 1].IsCapital && !words[first - 1].Possessive && !words.StartsSentence(first - 1))
            first--;
        // "the Preparation and Conduct Plan"
        if (first > 2 && words[first - 1].Key == "and" && words.IsClose(first) && words.IsClose(first - 1) && words[first - 2].IsCapital && words[first].Key != "the"
            && words[first - 3].Key is "the" && !words.StartsSentence(first - 2))
            first -= 2;
        return first;
    }

    private static int Right(Words words, int head, HashSet<int> cities)
    {
        var last = head;
        // "Plan of …": the title goes on only over a link.
        while (last + 1 < words.Count && words.IsClose(last + 1) && words[last + 1].IsCapital && words[last + 1].Key != "no")
            last++;
        // "Protocol No. 44", "Decision No. 7-22 “On …”"
        if (last + 2 < words.Count && words[last + 1].Key is "no" && (words[last + 2].Gap & Gap.Dot) != 0 && words[last + 2].Shape == Shape.Number)
        {
            last += 2;
            while (last + 1 < words.Count && words[last + 1].Gap == Gap.Hyphen && words[last + 1].Shape == Shape.Number)
                last++;
        }
        if (last + 1 >= words.Count || !words.IsClose(last + 1) || !Links.Contains(words[last + 1].Key))
            return last;
        var end = last;
        // "the Memorandum between the Secretariat and the Centre": the first "and" joins the two.
        var between = false;
        for (var i = last + 1; i < words.Count && i - last <= LongestTail; i++)
        {
            var key = words[i].Key;
            if (!words.IsClose(i) && !ListGoesOn(words, i) || Stops.Contains(key) && words[i].Shape == Shape.Lower && !GoesOn(words, i) || key == "and" && !between && StartsAnother(words, i + 1)
                // "signed the Treaty in Tashkent": where, not what.
                || key == "of" && words[i - 1].IsCapital && i + 1 < words.Count && words[i + 1].Shape == Shape.Number && words[i + 1].Length == 4
                || key == "for" && i + 2 < words.Count && words[i + 2].Key == "consideration"
                || key == "in" && (cities.Contains(i + 1) || i + 2 < words.Count && words[i + 1].Key == "the" && words[i + 2].Key is "near" or "first" or "second" or "coming" or "next" or "presence"))
                break;
            between = key == "between" || between && key != "and";
            if (!Links.Contains(key) && key is not ("the" or "a" or "an" or "and"))
                end = i;
        }
        return end;
    }
}
