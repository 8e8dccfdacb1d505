using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Mentions;

/// <summary>Small words that describe what an office is of: where they end.</summary>
internal sealed partial class TitlePhrases
{
    // Where a description ends, -1 if it is none; null where what stands after an "of" must be known first.
    private int? Describe(Description description, ref Found? whose)
    {
        var at = description.At;
        while (description.Next is var i && i < Math.Min(at + 4, _words.Count) && _words[i].Shape == Shape.Lower && (i == at || _words.IsClose(i)))
        {
            // "the director of the festival warmly greeted N.", "the head of the school in Osh"
            if (_ends.Contains(_words[i].Key) || _verbs.IsOne(_words[i]) && !IsParticiple(at, i))
                return BodyAt(i, ref whose) is { } seat ? seat : IsOf(at) ? WithoutAdverbs(at, i - 1) : -1;
            var next = i + 1;
            // "the head of the state presiding in the Organization", but "of the school training centre"
            if (i > at && IsOf(at) && _words[i].Key.EndsWith("ing", StringComparison.Ordinal) && next < _words.Count && _ends.Contains(_words[next].Key))
                return WithoutAdverbs(at, i - 1);
            description.Next++;
            if (next == _words.Count || (_words[next].Gap & ~(Gap.Space | Gap.Quote | Gap.Hyphen)) != 0)
                return IsOf(at) && EndsPhrase(next) ? WithoutAdverbs(at, i) : -1;
            if (_byFirst[next].Where(f => f.Kind == MentionKinds.Organization && f.Resolution == Resolutions.Unlisted).MaxBy(f => f.Length) is { } name)
            {
                whose ??= name;
                return name.Last;
            }
            // "of the working group of the Agency"
            if (_words[next].Key == "of")
            {
                description.Inner = next + 1;
                return null;
            }
            if (_words[next].IsCapital && (Longest(_index.Ranks, next) > 0 || _index.GivenNames.Contains(_words.NameKeys[next]) || StartsPerson(next)))
                return WithoutAdverbs(at, i);
        }
        return -1;
    }

    // "Head of a section at the Directorate", "head of the observers from the Assembly"
    private int? BodyAt(int link, ref Found? whose)
    {
        if (_words[link].Key is not ("at" or "from" or "in") || link + 2 >= _words.Count || !_words.IsClose(link + 1))
            return null;
        var body = _byFirst[_words[link + 1].Key == "the" ? link + 2 : link + 1].Where(f => f.Kind == MentionKinds.Organization).MaxBy(f => f.Length);
        whose ??= body;
        return body?.Last;
    }

    // What an office is "for" only a name tells: "thanked the Minister for the attention".
    private bool IsOf(int at) => _words[at - 1].Key == "of" || at > 1 && _words[at - 1].Key is "the" or "a" or "all" && _words[at - 2].Key == "of";

    // "the head of the newly formed team": before its noun it is no verb.
    private bool IsParticiple(int first, int verb)
    {
        for (var i = first; i < verb; i++)
        {
            if (!IsAdverb(i))
                return false;
        }
        return true;
    }

    private int WithoutAdverbs(int first, int last)
    {
        while (last >= first && IsAdverb(last))
            last--;
        return last >= first ? last : -1;
    }

    private bool IsAdverb(int i) => _words[i].Key.Length > 4 && _words[i].Key.EndsWith("ly", StringComparison.Ordinal);

    // A mark ends it, but no quotation or bracket that opens there.
    private bool EndsPhrase(int next) => next == _words.Count || (_words[next].Gap & Gap.Paragraph) != 0
        || ",.;:!?)".Contains(_words.Text[_words[next - 1].End], StringComparison.Ordinal);

    // Small words that describe a body, and how far they were read.
    private sealed class Description(int at)
    {
        public int At { get; } = at;

        public int Next { get; set; } = at;

        /// <summary>Where what stands after the "of" starts that was come to; -1 if there is none to be known.</summary>
        public int Inner { get; set; } = -1;

        /// <summary>Whose it was before that was looked at.</summary>
        public Found? Whose { get; set; }
    }
}
