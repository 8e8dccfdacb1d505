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

    private readonly IReadOnlySet<string> _cues;

    // By their words; and all first words, since most words begin no short name.
    private readonly Dictionary<string, Found> _introduced = new(StringComparer.Ordinal);
    private readonly HashSet<string> _firstWords = new(StringComparer.Ordinal);

    private IntroducedNames(CstoMetadata metadata) => _cues = metadata.Lexicon.Set("introductions");

    public static void Complete(IReadOnlyList<SectionMentions> sections, CstoMetadata metadata)
    {
        var names = new IntroducedNames(metadata);
        foreach (var section in sections)
            names.Complete(section);
    }

    private void Complete(SectionMentions section)
    {
        var words = section.Words;
        var byLast = section.Names.Where(n => n.Name is not null && n.Resolution != Resolutions.Reference
            && n.Kind is MentionKinds.Organization or MentionKinds.Document).ToLookup(n => n.Last);
        var used = new List<Found>();
        for (var i = 1; i < words.Count; i++)
        {
            if (byLast[i - 1].MaxBy(n => (n.Length, n.Entry is not null)) is { } name && Introduced(words, i) is var (first, last) && IsShortFor(words, name, first, last))
            {
                foreach (var (form, _) in Forms(words, first))
                    _introduced.Remove(form);
                _introduced[Joined(words, first, last)] = name;
                _firstWords.Add(words[first].Key);
            }
            // "the Programme", but "programmes" and "Programme of the visit" are others.
            var named = words[i - 1].Key == "the" && words.IsClose(i);
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

    // What a short name that starts at a word may be.
    private IEnumerable<(string Form, int Length)> Forms(Words words, int first)
    {
        if (!_firstWords.Contains(words[first].Key))
            yield break;
        for (var last = first; last < words.Count && last - first < LongestShort && (last == first || words.IsClose(last)); last++)
            yield return (Joined(words, first, last), last - first + 1);
    }

    private static string Joined(Words words, int first, int last) =>
        first == last ? words[first].Key : string.Join(' ', Enumerable.Range(first, last - first + 1).Select(k => words[k].Key));

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

    // An abbreviation takes its letters from the name in their order; another word of introduction stands in the name.
    private static bool IsShortFor(Words words, Found name, int first, int last)
    {
        var key = words[first].Key;
        if (first == last && words[first].Shape == Shape.Upper)
        {
            var letters = string.Concat(Enumerable.Range(name.First, name.Length).Select(i => words[i].Key));
            var initials = Enumerable.Range(name.First, name.Length).Any(i => words[i].Key.Length > 0 && words[i].Key[0] == key[0]);
            var at = 0;
            foreach (var letter in letters)
            {
                if (at < key.Length && letter == key[at])
                    at++;
            }
            return initials && at == key.Length;
        }
        return Enumerable.Range(name.First, name.Length).Any(i => words.Keys[i] == words.Keys[last]);
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
