using CstoTools.Core.Metadata;
using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Mentions;

/// <summary>
/// Short names that a page introduces for itself: "the Coordination Centre for Mountain Rescue (CCMR)",
/// "the Programme of Joint Training (hereinafter – the Programme)". They hold for the page, from there on.
/// </summary>
internal sealed class IntroducedNames
{
    // The words of a short name; longer ones explain something.
    private const int LongestShort = 4;

    private readonly CstoMetadata _metadata;
    private readonly IReadOnlySet<string> _cues;

    // By their words; and all first words, since most words begin no short name.
    private readonly Dictionary<string, Found> _introduced = new(StringComparer.Ordinal);
    private readonly HashSet<string> _firstWords = new(StringComparer.Ordinal);

    // The listed names of one word in the section, by place.
    private ILookup<int, Found> _ofOneWord = Array.Empty<Found>().ToLookup(n => n.First);

    private IntroducedNames(CstoMetadata metadata) => (_metadata, _cues) = (metadata, metadata.Lexicon.Set("introductions"));

    public static void Complete(IReadOnlyList<SectionMentions> sections, CstoMetadata metadata)
    {
        var names = new IntroducedNames(metadata);
        foreach (var section in sections)
            names.Complete(section);
    }

    private void Complete(SectionMentions section)
    {
        var words = section.Words;
        var names = section.Names.Where(n => n.Name is not null && (n.Resolution != Resolutions.Reference || n.Length > 1)
            && n.Kind is MentionKinds.Organization or MentionKinds.Document).ToArray();
        var (byFirst, byLast) = (names.ToLookup(n => n.First), names.ToLookup(n => n.Last));
        _ofOneWord = section.Names.Where(n => n.First == n.Last && n.Id is not null).ToLookup(n => n.First);
        var used = new List<Found>();
        var introduced = -1;
        for (var i = 0; i < words.Count; i++)
        {
            if (i > 0 && byLast[i - 1].Any() && Introduced(words, i) is var (first, last)
                && Meant(section, [.. byLast[i - 1]], first, last) is { } name)
            {
                Introduce(words, first, last, name);
                introduced = first;
            }
            else if (Explained(words, i, byFirst) is { } whole)
                Introduce(words, i, i, whole);
            // "the Programme", but "programmes" and "Programme of the visit" are others.
            // Russian has no article: within a sentence the capital shows it.
            var named = i == introduced || words.IsClose(i)
                && (words[i - 1].Key == "the" || words[i].Key[0] >= '\u0400' && !words.StartsSentence(i));
            foreach (var (form, length) in words[i].IsCapital ? Forms(words, i) : [])
            {
                var abbreviation = length == 1 && words[i].Shape == Shape.Upper;
                if ((abbreviation || named) && _introduced.TryGetValue(form, out var meant))
                    used.Add(Short(meant, i, i + length - 1, abbreviation));
            }
        }
        // What the page says of a short name goes before what the lists say.
        var places = used.Select(u => (u.First, u.Last)).ToHashSet();
        section.Names.RemoveAll(n => places.Contains((n.First, n.Last)));
        section.Names.AddRange(used);
    }

    private void Introduce(Words words, int first, int last, Found name)
    {
        foreach (var (form, _) in Forms(words, first))
            _introduced.Remove(form);
        _introduced[Joined(words, first, last)] = name;
        _firstWords.Add(words.Keys[first]);
    }

    // "ABC (Agency for Bridges and Canals)"
    private static Found? Explained(Words words, int at, ILookup<int, Found> byFirst)
    {
        var first = at + 1;
        if (words[at].Shape != Shape.Upper || first >= words.Count || (words[first].Gap & ~Gap.Quote) != (Gap.Space | Gap.Paren)
            || words.Text[words[at].End + 1] != '(')
            return null;
        if (words[first].Key == "the" && first + 1 < words.Count)
            first++;
        return byFirst[first].FirstOrDefault(n => Closes(words, n.Last) && ShortForms.HasInitials(words, n.First, n.Last, words[at].Key));
    }

    private static bool Closes(Words words, int last)
    {
        var end = words[last].End;
        return end < words.Text.Length && (words.Text[end] == ')'
            || words.ClosesQuote(end) && end + 1 < words.Text.Length && words.Text[end + 1] == ')');
    }

    // What a short name that starts at a word may be.
    private IEnumerable<(string Form, int Length)> Forms(Words words, int first)
    {
        if (!_firstWords.Contains(words.Keys[first]))
            yield break;
        for (var last = first; last < words.Count && last - first < LongestShort && (last == first || words.IsClose(last)); last++)
            yield return (Joined(words, first, last), last - first + 1);
    }

    private static string Joined(Words words, int first, int last) =>
        first == last ? words.Keys[first] : string.Join(' ', Enumerable.Range(first, last - first + 1).Select(k => words.Keys[k]));

    // "(ABC)", "(hereinafter – ABC)", "(hereinafter referred to as the Programme)", ", hereinafter the Programme,"
    private (int First, int Last)? Introduced(Words words, int at)
    {
        var inParentheses = (words[at].Gap & Gap.Paren) != 0;
        var first = at;
        var cue = (words[at].Gap & (Gap.Paren | Gap.Comma | Gap.Dash)) != 0 && _cues.Contains(words[at].Key);
        if (cue)
        {
            first++;
            while (first < words.Count && words[first].Shape == Shape.Lower && words[first].Key is "referred" or "called" or "to" or "as" or "the" or "именуем")
                first++;
        }
        if (!cue && !inParentheses || first >= words.Count || !words[first].IsCapital || first - at > 5)
            return null;
        var last = first;
        while (last + 1 < words.Count && words.IsClose(last + 1) && last - first + 1 < LongestShort && (words[last + 1].Shape != Shape.Lower || last > first))
            last++;
        var end = last + 1 >= words.Count || (words[last + 1].Gap & (inParentheses ? Gap.Paren : Gap.Comma | Gap.Dot | Gap.Paragraph)) != 0;
        if (!end || !cue && (last > first || words[first].Shape != Shape.Upper || words[first].Length < 2))
            return null;
        return (first, last);
    }

    // Of the names that end before a short name the innermost that it fits: "(CSTO)" after "Council … of the Collective
    // Security Treaty Organization" is the Organization.
    private Found? Meant(SectionMentions section, Found[] named, int first, int last)
    {
        var words = section.Words;
        var outer = named.MaxBy(n => (n.Length, n.Entry is not null))!;
        var starts = Enumerable.Range(outer.First, outer.Length).Reverse().Where(i => words[i].IsCapital
            || i > outer.First && words[i].Key[0] >= '\u0400' && RussianForms.IsAdjective(words[i - 1].Key)).ToArray();
        Found? At(int start) => named.Where(n => n.First == start).MaxBy(n => n.Entry is not null) ?? Inner(words, outer, start);
        bool IsPart(int start) => start == outer.First || named.Any(n => n.First == start) || words[start - 1].Key is "of" or "the";
        if (first != last || words[first].Shape != Shape.Upper)
        {
            return starts.Where(s => IsPart(s) || words[s].Key[0] >= '\u0400')
                .Where(s => Enumerable.Range(s, outer.Last - s + 1).Any(i => words.Keys[i] == words.Keys[last]))
                .Select(At).FirstOrDefault(n => n is not null);
        }
        var key = words[first].Key;
        foreach (var start in starts)
        {
            if (ShortForms.HasInitials(words, start, outer.Last, key) && At(start) is { } name)
                return name.Entry is null && IsListedBy(section, first, start) ? null : name;
        }
        // The lists know it as the whole of which this is a part.
        if (IsListedWithin(named, first))
            return null;
        return starts.Where(s => IsPart(s) && ShortForms.HasLetters(words, s, outer.Last, key))
            .Select(At).FirstOrDefault(n => n is not null);
    }

    // The lists have the abbreviation and the words that it is of, though somebody else's name holds these words here.
    private bool IsListedBy(SectionMentions section, int first, int start) =>
        (NameIndex.Of(_metadata).Names.Match(section.Words.Tokens, section.Words.Keys, start) ?? []).Any(m => start + m.Count == first
            && _ofOneWord[first].Any(n => n.Id == m.Name.Value.Entry.Id));

    private bool IsListedWithin(Found[] named, int first) =>
        _ofOneWord[first].Any(n => n.Id is { } id
        && named.Any(o => o.Id is { } outer && (outer == id || _metadata.Ancestors(outer).Contains(id))));

    // "the Eurasian Rescue Union" in "the Youth Council of the Eurasian Rescue Union": a body too, though no list has it.
    private Found? Inner(Words words, Found outer, int start)
    {
        if (outer.Kind != MentionKinds.Organization || start == outer.Last)
            return null;
        // "CSTO Interstate Commission … (ICMEC)", "Государственный Комитет … (КНБ)": the same body without its first words.
        var before = words[start - 1];
        if (before.Key[0] < '\u0400' ? before.Key is not ("of" or "the" or "under" or "for") : RussianForms.IsAdjective(before.Key))
            return outer;
        var inner = Found.Unlisted(words, start, outer.Last, MentionKinds.Organization);
        inner.Name = RussianBodyNames.Of(words, start, outer.Last, _metadata);
        return inner;
    }

    private static Found Short(Found name, int first, int last, bool abbreviation) => new()
    {
        First = first,
        Last = last,
        Kind = name.Kind,
        Name = name.Name,
        Id = name.Id,
        Entry = name.Entry,
        Country = name.Country,
        Resolution = !abbreviation ? Resolutions.Reference : name.Resolution == Resolutions.Unlisted ? Resolutions.Unlisted : Resolutions.Alias,
    };
}
