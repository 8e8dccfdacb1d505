using CstoTools.Core.Metadata;
using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Mentions;

/// <summary>Completes bodies that stand without their parent or country, and short forms that refer back.</summary>
internal sealed class BodiesOfPage
{
    private static readonly MadeOnce<CstoMetadata, NameTrie<Entry>> Shorts = new(MakeShorts);

    private readonly CstoMetadata _metadata;
    // The bodies named so far, and which of them were named last.
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);
    private int _named;

    private BodiesOfPage(CstoMetadata metadata) => _metadata = metadata;

    /// <summary>The ids of the bodies that sections name, and of those they are parts of.</summary>
    public static HashSet<string> NamedIn(IEnumerable<SectionMentions> sections, CstoMetadata metadata)
    {
        var page = new BodiesOfPage(metadata);
        return sections.SelectMany(s => s.Names).Where(n => n is { NeedsCompany: false, Kind: MentionKinds.Organization, Id: not null })
            .SelectMany(n => page.WithAncestors(n.Id!)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Completes the names of sections that are one text.</summary>
    /// <param name="sections">The sections.</param>
    /// <param name="bodies">The ids of the bodies that the page names.</param>
    /// <param name="metadata">The metadata.</param>
    public static void Complete(IReadOnlyList<SectionMentions> sections, IReadOnlySet<string> bodies, CstoMetadata metadata)
    {
        var page = new BodiesOfPage(metadata);
        var own = NamedIn(sections, metadata);
        foreach (var section in sections)
            page.Complete(section, own, bodies);
    }

    private void Complete(SectionMentions section, HashSet<string> own, IReadOnlySet<string> bodies)
    {
        RemoveOthers(section);
        var shorts = ShortForms(section, own, bodies).ToArray();
        section.Names.AddRange(shorts);
        section.Names.AddRange(Owned(section, shorts).ToArray());
        var kept = section.Names.Where(n => !n.NeedsCompany).ToList();
        var covered = new int[section.Words.Count];
        foreach (var name in kept.Where(n => n.Entry is not null))
        {
            for (var i = name.First; i <= name.Last; i++)
                covered[i] = Math.Max(covered[i], name.Last);
        }
        var countries = section.Names.Where(n => n.Kind == MentionKinds.Country && section.Words[n.Last].Possessive).ToLookup(n => n.Last);
        var ofStates = section.Names.Where(n => n.Country is not null).ToLookup(n => n.First);
        foreach (var name in section.Names.Where(n => n.NeedsCompany && covered[n.First] < n.Last && !IsSeveral(section.Words, n)))
        {
            if (name.Entry is not { } entry)
                continue;
            if (entry.List == "stateBodies")
            {
                // One word without a country ("the Government") is nobody in particular.
                if (OfState(section.Words, name, entry, countries, ofStates) is var body && (body.Length > 1 || body.Id != entry.Id))
                    kept.Add(body);
            }
            else if (entry.Bare)
                kept.Add(name.With(name.First, name.Last));
            else if (HasAncestor(entry, bodies))
                kept.Add(Referring(name.With(name.First, name.Last)));
        }
        section.Names.Clear();
        section.Names.AddRange(kept);
    }

    // "Совета министров обороны (СМО) стран СНГ": neither it nor what begins as it does, nor its letters.
    private void RemoveOthers(SectionMentions section)
    {
        var others = section.Names
            .Where(n => n is { Kind: MentionKinds.Organization, Entry: not null } && IsOfOthers(section, n)).ToArray();
        if (others.Length > 0)
            section.Names.RemoveAll(n => Array.Exists(others, o => n.First >= o.First && n.Last <= o.Last));
    }

    // The council of another organization.
    private bool IsOfOthers(SectionMentions section, Found name)
    {
        var (words, at) = (section.Words, name.Last + 1);
        if (at < words.Count && words[at].Shape == Shape.Upper && words[at].Gap == (Gap.Space | Gap.Paren))
            at++;
        if (at >= words.Count || words[at].Key is not ("государств" or "стран") || (words[at].Gap & ~(Gap.Space | Gap.Paren)) != 0)
            return false;
        var next = at + 1;
        if (next < words.Count && words[next].Key is "членов" or "участников" or "участниц")
            next++;
        return section.Names.Exists(n => n.First == next && n is { Kind: MentionKinds.Organization, NeedsCompany: false, Id: { } id }
            && !_metadata.Ancestors(name.Entry!.Id).Contains(id));
    }

    // "секретари Советов безопасности": of several countries, and no one of them.
    private bool IsSeveral(Words words, Found name)
    {
        var key = words[name.First].Key;
        return name.Entry is { List: "stateBodies" } && key[0] >= '\u0400' && !RussianHeads.Of(_metadata).Bodies.ContainsKey(key)
            && (key.EndsWith("ов", StringComparison.Ordinal) || key.EndsWith("ств", StringComparison.Ordinal));
    }

    private static Found Referring(Found name)
    {
        name.Resolution = Resolutions.Reference;
        return name;
    }

    // "the Ministry of Foreign Affairs and the Ministry of Justice of Belarus": the country serves both.
    // "Georgia's Ministry of Justice": two names, but the country is told.
    private static Found OfState(Words words, Found name, Entry entry, ILookup<int, Found> countries, ILookup<int, Found> ofStates)
    {
        var before = countries[name.First - 1].FirstOrDefault()?.Entry;
        var at = name.Last + 1;
        if (before is null && at + 2 < words.Count && words[at].Key == "and" && words.IsClose(at))
        {
            at += words[at + 1].Key == "the" ? 2 : 1;
            before = ofStates[at].MaxBy(n => n.Length)?.Country;
        }
        return before is null ? name.With(name.First, name.Last)
            : name.With(name.First, name.Last, ListedNames.NameOf(entry, before), $"{before.Id}/{entry.Id}");
    }

    // Who names a part names the whole.
    private IEnumerable<string> WithAncestors(string id) => _metadata.Ancestors(id).Prepend(id);

    private bool HasAncestor(Entry entry, IReadOnlySet<string> seen) => _metadata.Ancestors(entry.Id).Any(seen.Contains);

    // "the Joint Staff of the Organization"
    private IEnumerable<Found> Owned(SectionMentions section, Found[] shorts)
    {
        var words = section.Words;
        var parts = section.Names.Where(n => n is { NeedsCompany: true, Entry.List: not "stateBodies" }).ToLookup(n => n.Last);
        foreach (var whose in shorts.Where(s => s.First > 2 && words[s.First - 1].Key == "the" && words[s.First - 2].Key == "of" && words.IsClose(s.First - 1) && words.IsClose(s.First - 2)))
        {
            var whole = new HashSet<string>(StringComparer.Ordinal) { whose.Id! };
            foreach (var part in parts[whose.First - 3].Where(n => HasAncestor(n.Entry!, whole)))
                yield return part.With(part.First, whose.Last);
        }
    }

    private IEnumerable<Found> ShortForms(SectionMentions section, HashSet<string> all, IReadOnlySet<string> bodies)
    {
        var words = section.Words;
        var trie = Shorts.Of(_metadata);
        var named = section.Names.Where(n => n is { NeedsCompany: false, Id: not null }).ToLookup(n => n.First, n => n.Id!);
        for (var i = 0; i < words.Count; i++)
        {
            foreach (var id in named[i])
                _seen[id] = _named++;
            // Only with the article, or a possessive after it: "the Organization", "Organization's".
            if (!words[i].IsCapital || i == 0 || words[i - 1].Key is not ("the" or "our" or "its") || !words.IsClose(i)
                || trie.Match(words.Tokens, words.Keys, i) is not { } matches)
                continue;
            var longest = matches[0].Count;
            // A teaser's "the Organization" is the page's, if it names one itself.
            var candidates = matches.Where(m => m.Count == longest).Select(m => m.Name.Value)
                .Where(e => all.Contains(e.Id) || e.Parent is null && bodies.Contains(e.Id)).ToArray();
            var entry = candidates.MaxBy(c => _seen.GetValueOrDefault(c.Id, -1));
            if (entry is null)
                continue;
            yield return new Found
            {
                First = i,
                Last = i + longest - 1,
                Kind = entry.Kind,
                Name = entry.Name,
                Id = entry.Id,
                Entry = entry,
                Resolution = Resolutions.Reference,
            };
        }
    }

    private static NameTrie<Entry> MakeShorts(CstoMetadata metadata)
    {
        var trie = new NameTrie<Entry>();
        foreach (var entry in metadata.Entries.Values)
        {
            foreach (var form in entry.Short)
                trie.Add(form, entry, Words.KeyOf);
        }
        return trie;
    }
}
