using CstoTools.Core.Metadata;
using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Mentions;

/// <summary>Finds documents that no list holds and no marks enclose: "the Agreement on the exchange of data".</summary>
internal static class DocumentShapes
{
    // Words of an item before the noun it turns on: "Regional anti-drug plan of actions".
    private const int LongestLead = 5;

    public static List<Found> Find(Words words, IReadOnlyList<Found> taken, CstoMetadata metadata)
    {
        var heads = DocumentNouns.Of(metadata);
        var verbs = metadata.Lexicon.Set("finiteOnly");
        var officeHeads = NameIndex.Of(metadata).OfficeHeads;
        var occupied = new bool[words.Count];
        foreach (var found in taken)
            Array.Fill(occupied, true, found.First, found.Length);
        var tail = new DocumentTail(words, taken, metadata);
        var documents = new List<Found>();
        for (var i = 0; i < words.Count; i++)
        {
            if (Item(words, i, occupied, heads, verbs) is { } item)
            {
                documents.Add(Found.Unlisted(words, item.First, item.Last, MentionKinds.Document));
                i = item.Last;
                continue;
            }
            if (IsUntitled(words, i, occupied, heads))
            {
                var end = tail.Of(i);
                documents.Add(Found.Unlisted(words, i, end, MentionKinds.Document));
                i = end;
                continue;
            }
            if (occupied[i] || !heads.Contains(words.Keys[i]) || IsNoTitle(words, i, officeHeads) || !(words[i].IsCapital ? !words.StartsSentence(i) || IsHeadline(words, i) : IsNamed(words, i, occupied)))
                continue;
            var first = Left(words, i);
            var last = tail.Of(i);
            // The bare noun ("the Treaty", "the Agreement") refers to a document named elsewhere.
            if (first == i && last == i)
                continue;
            documents.Add(Found.Unlisted(words, first, last, MentionKinds.Document));
            i = last;
        }
        return documents;
    }

    // "Agreement on Huts signed"
    private static bool IsHeadline(Words words, int head) =>
        head + 2 < words.Count && words[head + 1].Key == "on" && words.IsClose(head + 1) && words.IsClose(head + 2) && words[head + 2].IsCapital;

    // "the Regional plan of actions", "the Calendar plan of preparation": the title's first word has the capital.
    private static bool IsNamed(Words words, int head, bool[] occupied) =>
        head > 1 && head + 1 < words.Count && words.IsClose(head) && words[head - 1].Shape == Shape.Capitalized && !occupied[head - 1] && !words[head - 1].Possessive
        && words[head - 2].Key is "the" or "draft" && words.IsClose(head - 1) && words.IsClose(head + 1) && words[head + 1].Key is "of" or "on" or "for" or "in" or "to";

    // "the model law On Combating Terrorism": marks were forgotten.
    private static bool IsUntitled(Words words, int i, bool[] occupied, IReadOnlySet<string> heads) =>
        words[i] is { Key: "on", Shape: Shape.Capitalized } && !occupied[i] && i > 0 && words.IsClose(i) && words[i - 1].Shape == Shape.Lower && heads.Contains(words.Keys[i - 1])
        && words.IsClose(i + 1) && words[i + 1].IsCapital;

    private static int Left(Words words, int first)
    {
        while (first > 0 && words.IsClose(first) && words[first - 1].IsCapital && words[first - 1].Key is not ("the" or "draft") && !words[first - 1].Possessive && !words.StartsSentence(first - 1))
            first--;
        // "the Preparation and Conduct Plan"
        if (first > 2 && words[first - 1].Key == "and" && words.IsClose(first) && words.IsClose(first - 1) && words[first - 2].IsCapital && words[first].Key != "the"
            && words[first - 3].Key is "the" && !words.StartsSentence(first - 2))
            first -= 2;
        return first;
    }

    // "adopted: – Main directions of the development of …; – Plan of …": an item of a list is the title, whole.
    private static (int First, int Last)? Item(Words words, int i, bool[] occupied, IReadOnlySet<string> heads, IReadOnlySet<string> verbs)
    {
        if (!StartsItem(words, i))
            return null;
        var first = i;
        while (first + 1 < words.Count && words[first].Key is "the" or "draft")
            first++;
        if (!words[first].IsCapital || first > i && !words.IsClose(first))
            return null;
        var head = first;
        while (head < words.Count && head - first < LongestLead && !heads.Contains(words.Keys[head]))
        {
            if (occupied[head] && !words[head].IsCapital || head > first && !words.IsClose(head))
                return null;
            head++;
        }
        if (head >= words.Count || !heads.Contains(words.Keys[head]) || occupied[head])
            return null;
        // "N.: The Organization does not plan to …": a sentence has its noun small, and more than an adjective before it.
        if (!words[head].IsCapital && (head - first > 2 || occupied[first] || head == first + 2 && words[first + 1].Key.Length < 4))
            return null;
        var last = head;
        while (last + 1 < words.Count && (words[last + 1].Gap & (Gap.Colon | Gap.Paragraph | Gap.End)) == 0 && !words.StartsSentence(last + 1) && !IsLine(words, last + 1))
        {
            last++;
            // "– the Concept of … was approved": a sentence, not a title.
            if (words[last].Shape == Shape.Lower && words[last].Key is "was" or "were" or "is" or "are" or "has" or "have" or "will" or "which" || words[last].Shape == Shape.Lower && verbs.Contains(words[last].Key))
                return null;
            // "the Plan of …, the List of …", "the Plan of …, a document on …": several, in one sentence.
            if (heads.Contains(words.Keys[last]) && (words[last].IsCapital ? words[last - 1].Key is "the" : words[last - 1].Key is "a" or "an") && (words[last - 1].Gap & Gap.Comma) != 0)
                return null;
        }
        return last > head && !HasMark(words, first, last) ? (first, last) : null;
    }

    // "Activities to Address Threats", "the Programme Lead": no document.
    private static bool IsNoTitle<T>(Words words, int i, NameTrie<T> officeHeads) => i > 0 && words.IsClose(i) && words[i - 1].Key == "to"
        || i + 1 < words.Count && words.IsClose(i + 1) && words[i + 1].IsCapital && officeHeads.Match(words.Tokens, words.Keys, i + 1) is { Count: > 0 };

    private static bool StartsItem(Words words, int i)
    {
        if (i == 0)
            return false;
        // "1. Plan …"
        var mark = words[i - 1].Shape == Shape.Number && words[i - 1].Length <= 2 && (words[i].Gap & (Gap.Dot | Gap.Paren)) != 0 && i > 1 ? i - 1 : i;
        if (IsLine(words, mark))
            return EndsItem(words, mark - 1, mark);
        return mark == i && (words[i].Gap & ~(Gap.Space | Gap.Dash | Gap.Paren | Gap.Quote)) == Gap.Colon && words.Text[words[i].Start - 1] is ' ' or '\n';
    }

    // What comes before ends in a colon, a semicolon or, item by item, a comma.
    private static bool EndsItem(Words words, int before, int mark)
    {
        var end = words[before].End;
        var between = words.Text.AsSpan(end, words[mark].Start - end);
        return between.IndexOfAny(":;") >= 0 || between.IndexOf(',') >= 0 && between.IndexOfAny("-–—•") >= 0;
    }

    private static bool IsLine(Words words, int i) => i > 0 && words.Text.AsSpan(words[i - 1].End, words[i].Start - words[i - 1].End).Contains('\n');

    // What opens in marks is found by them.
    private static bool HasMark(Words words, int first, int last)
    {
        for (var i = first + 1; i <= last; i++)
        {
            if ((words[i].Gap & Gap.Quote) != 0 && words[i].Key is "on")
                return true;
        }
        return false;
    }
}
