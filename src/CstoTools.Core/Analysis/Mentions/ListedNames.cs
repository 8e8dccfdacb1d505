using CstoTools.Core.Metadata;
using CstoTools.Core.Text;

namespace CstoTools.Core.Analysis.Mentions;

/// <summary>Finds the listed bodies, places, operations and documents of a section, and puts bodies together with whose they are.</summary>
internal sealed class ListedNames
{
    private static readonly HashSet<string> Links = new(StringComparer.Ordinal) { "of", "under", "at", "in", "within", "to", "при" };

    // How deep the tree of bodies is, with the country above it and both sides of a name.
    private static readonly MadeOnce<CstoMetadata, int> Depths = new(m =>
        2 * (1 + m.Entries.Values.Select(e => m.Ancestors(e.Id).Count()).DefaultIfEmpty().Max()));

    private readonly Words _words;
    private readonly CstoMetadata _metadata;
    private readonly List<Found> _found = [];
    private readonly HashSet<(int, int, string?)> _seen = [];

    private ListedNames(Words words, CstoMetadata metadata) => (_words, _metadata) = (words, metadata);

    public static List<Found> Find(Words words, CstoMetadata metadata)
    {
        var names = new ListedNames(words, metadata);
        names.Scan(NameIndex.Of(metadata));
        StateCodes.Add(words, names._found, metadata);
        AmbiguousPlaces.Remove(words, names._found, metadata);
        CityCompany.Part(words, names._found, metadata);
        // A part of a part takes a second round, and so on up the tree of bodies.
        for (var round = 0; round <= Depths.Of(metadata) && names.Compose(); round++)
        {
        }
        return names._found;
    }

    private void Scan(NameIndex index)
    {
        for (var i = 0; i < _words.Count; i++)
        {
            if (index.Names.Match(_words.Tokens, _words.Keys, i) is not { } matches)
                continue;
            var longest = 0;
            foreach (var (count, name) in matches)
            {
                // Shorter names at the same place are kept where the longer one may still lack its company.
                if (count < longest && _found[^1] is { NeedsCompany: false })
                    continue;
                if (name.Value.Entry.Ambiguous && !_words[i].IsCapital)
                    continue;
                // "Сербии" is the country, "сербов" its people: the stem is the same.
                if (name.Value is { Form: Form.Demonym, Entry.Russian: { } russian } && count == 1 && RussianForms.Of(Folding.Key(russian)).Any(f => f.Form == _words[i].Key))
                    continue;
                longest = Math.Max(longest, count);
                _found.Add(Make(i, i + count - 1, name.Value));
            }
        }
    }

    private static Found Make(int first, int last, Target target) => new()
    {
        First = first,
        Last = last,
        Kind = target.Form == Form.Demonym ? MentionKinds.Demonym : target.Entry.Kind,
        Name = target.Entry.Name,
        Id = target.Entry.Id,
        Entry = target.Entry,
        Resolution = target.Form == Form.Name ? Resolutions.Name : Resolutions.Alias,
        NeedsCompany = target.Form == Form.Partial,
    };

    private bool Compose()
    {
        var byFirst = _found.ToLookup(f => f.First);
        var byLast = _found.ToLookup(f => f.Last);
        var made = new List<Found>();
        foreach (var body in _found.Where(f => f.Kind == MentionKinds.Organization))
        {
            if (Right(body, byFirst) is { } right)
                made.Add(right);
            if (Left(body, byLast) is { } left)
                made.Add(left);
        }
        made.RemoveAll(m => !_seen.Add((m.First, m.Last, m.Id)));
        _found.AddRange(made);
        return made.Count > 0;
    }

    // "Joint Staff of the CSTO", "Ministry of Defense of the Republic of Belarus", "Секретариат ОДКБ"; not "KAZINFORM Kazakhstan's"
    private Found? Right(Found body, ILookup<int, Found> byFirst)
    {
        var next = body.Last + 1;
        if (!_words.IsClose(next))
            return null;
        // "elections to the Mazhilis in Kazakhstan": where, not whose.
        if (_words[next].Key is "in" && body.Entry is { List: "stateBodies" } or { Country: not null })
            return null;
        // "the Working Group under the Council": the link tells whose it is, but the name ends before it.
        var apart = _words[next].Key is "under" or "within";
        if (Links.Contains(_words[next].Key) && _words.IsClose(++next) && _words[next].Key == "the")
            next++;
        next = AfterMembers(_words, next);
        if (next >= _words.Count || !_words.IsClose(next))
            return null;
        return byFirst[next].OrderByDescending(f => f.Length).Where(f => f.Kind != MentionKinds.Demonym && !(f.First == body.Last + 1 && _words[f.Last].Possessive))
            .Select(whose => Join(body, whose, body.First, apart ? body.Last : whose.Last)).FirstOrDefault(j => j is not null);
    }

    /// <summary>The word after "государств – членов", "стран-участниц"; the word itself where no members stand there.</summary>
    internal static int AfterMembers(Words words, int at)
    {
        if (at >= words.Count || !words.IsClose(at) || words[at].Key is not ("государств" or "стран" or "республик"))
            return at;
        var next = at + 1;
        if (next < words.Count && words[next].Key is "членов" or "участников" or "участниц"
            && (words[next].Gap & ~(Gap.Space | Gap.Hyphen | Gap.Dash)) == 0)
            next++;
        return next;
    }

    // "CSTO Joint Staff", "Belarusian Ministry of Defense"; a possessive ("Belarus's Ministry") parts two names.
    private Found? Left(Found body, ILookup<int, Found> byLast)
    {
        if (!_words.IsClose(body.First))
            return null;
        return byLast[body.First - 1].OrderByDescending(f => f.Length)
            .Select(whose => Join(body, whose, whose.First, body.Last)).FirstOrDefault(j => j is not null);
    }

    private Found? Join(Found body, Found whose, int first, int last)
    {
        if (body.Entry is not { } entry || whose.Entry is not { } owner)
            return null;
        // "Council of the Parliamentary Assembly": two parts of one tree tell each other whose they are.
        if (whose.NeedsCompany && !owner.Bare && (entry.List == "stateBodies" || entry.Parent != owner.Id))
            return null;
        if (entry.List == "stateBodies")
        {
            if (body.Country is not null || owner.Kind != MentionKinds.Country)
                return null;
            var joined = body.With(first, last, NameOf(entry, owner), $"{owner.Id}/{entry.Id}");
            joined.Country = owner;
            return joined;
        }
        var distance = owner.Kind == MentionKinds.Organization ? DistanceTo(owner.Id, entry)
            : owner.Kind == MentionKinds.Country && entry.Country == owner.Id ? 1 : 0;
        if (distance == 0)
            return null;
        var with = body.With(first, last);
        with.Distance = distance;
        return with;
    }

    /// <summary>"Belarusian Ministry of Defense", from the country's first adjective.</summary>
    internal static string NameOf(Entry stateBody, Entry country) =>
        country.Demonyms.Count > 0 ? $"{country.Demonyms[0]} {stateBody.Name}" : $"{stateBody.Name} of {country.Name}";

    // 1 for the parent, 2 for its parent …; 0 for no ancestor.
    private int DistanceTo(string owner, Entry entry)
    {
        var distance = 1;
        foreach (var ancestor in _metadata.Ancestors(entry.Id))
        {
            if (ancestor == owner)
                return distance;
            distance++;
        }
        return 0;
    }
}
